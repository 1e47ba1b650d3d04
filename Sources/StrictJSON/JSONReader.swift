/// A value together with where it stands, for those who turn JSON into their own types.
///
/// Whatever isn't as asked for is thrown as a `JSONFault` that points to it. Unknown fields are ignored; fields that are
/// `null` are refused, since a field without a value is left out.
///
/// ```swift
/// let reader = JSONReader(try JSON(parsing: line))
/// let number = try reader.integer("number", in: 0...Int.max)
/// let words = try reader.optional("words")?.string()
/// for fact in try reader.elements("facts") { … }
/// ```
public struct JSONReader: Sendable {
  /// The value.
  public let value: JSON

  private let parent: JSONPointer
  private let step: Step

  private enum Step: Sendable {
    case none
    case key(String)
    case index(Int)
  }

  /// A reader of a document, or of a part of it that stands at `pointer`.
  public init(_ value: JSON, at pointer: JSONPointer = .root) {
    self.init(value, pointer, .none)
  }

  /// An array or an object gets its whole pointer at once, because each of its fields will ask for it; a plain value,
  /// which is what most are, only if it turns out to be at fault.
  private init(_ value: JSON, _ parent: JSONPointer, _ step: Step) {
    self.value = value
    switch value {
    case .array, .object:
      self.parent = Self.pointer(parent, step)
      self.step = .none
    default:
      self.parent = parent
      self.step = step
    }
  }

  private static func pointer(_ parent: JSONPointer, _ step: Step) -> JSONPointer {
    switch step {
    case .none: parent
    case .key(let key): parent.appending(key)
    case .index(let index): parent.appending(index)
    }
  }

  /// Where the value stands.
  public var pointer: JSONPointer { Self.pointer(parent, step) }

  /// A bad value that only its decoder can see. The sentence must not quote what somebody answered.
  public func fault(_ sentence: String) -> JSONFault { fault(.badValue, sentence) }

  /// A fault of this value. The sentence must not quote what somebody answered.
  public func fault(_ code: JSONFault.Code, _ sentence: String) -> JSONFault {
    JSONFault(code, at: pointer, sentence)
  }

  // MARK: This value

  /// The text of a string.
  public func string() throws(JSONFault) -> String {
    guard case .string(let text) = value else { throw expected("a string") }
    return text
  }

  /// A whole number within the range.
  public func integer(in range: ClosedRange<Int> = .min ... .max) throws(JSONFault) -> Int {
    guard case .integer(let number) = value else {
      if case .number = value { throw fault(.wrongType, "A whole number was expected here.") }
      throw expected("a whole number")
    }
    guard range.contains(number) else { throw outside(range) }
    return number
  }

  /// True or false.
  public func bool() throws(JSONFault) -> Bool {
    guard case .bool(let truth) = value else { throw expected("true or false") }
    return truth
  }

  /// One of the texts that a type has as its raw values.
  public func choice<Choice: RawRepresentable>(
    of type: Choice.Type = Choice.self
  ) throws(JSONFault) -> Choice where Choice.RawValue == String {
    guard let choice = Choice(rawValue: try string()) else {
      throw fault("This isn't one of the words that can stand here.")
    }
    return choice
  }

  /// The elements of an array.
  public func elements() throws(JSONFault) -> [JSONReader] {
    guard case .array(let elements) = value else { throw expected("an array") }
    if elements.isEmpty { return [] }
    let pointer = pointer
    return elements.enumerated().map { JSONReader($1, pointer, .index($0)) }
  }

  /// The object itself.
  public func object() throws(JSONFault) -> JSONObject {
    guard case .object(let object) = value else { throw expected("an object") }
    return object
  }

  /// The members of an object whose keys aren't known beforehand, in order.
  public func members() throws(JSONFault) -> [(key: String, value: JSONReader)] {
    let members = try object().members
    let pointer = pointer
    var readers: [(key: String, value: JSONReader)] = []
    readers.reserveCapacity(members.count)
    for member in members {
      let reader = JSONReader(member.value, pointer, .key(member.key))
      if case .null = member.value { throw reader.isNull }
      readers.append((member.key, reader))
    }
    return readers
  }

  // MARK: Fields

  /// A field that must be there.
  public func field(_ key: String) throws(JSONFault) -> JSONReader {
    guard let field = try optional(key) else {
      throw JSONFault(.missingField, at: pointer.appending(key), "The field \"\(key)\" is missing.")
    }
    return field
  }

  /// A field that may be absent. `null` isn't absent.
  public func optional(_ key: String) throws(JSONFault) -> JSONReader? {
    guard let value = try object()[key] else { return nil }
    let reader = JSONReader(value, pointer, .key(key))
    if case .null = value { throw reader.isNull }
    return reader
  }

  /// The text of a field that must be there.
  public func string(_ key: String) throws(JSONFault) -> String { try field(key).string() }

  /// The whole number, within the range, of a field that must be there.
  public func integer(_ key: String, in range: ClosedRange<Int> = .min ... .max) throws(JSONFault) -> Int {
    try field(key).integer(in: range)
  }

  /// The truth value of a field that must be there.
  public func bool(_ key: String) throws(JSONFault) -> Bool { try field(key).bool() }

  /// The word in a field that must be there.
  public func choice<Choice: RawRepresentable>(
    _ key: String, of type: Choice.Type = Choice.self
  ) throws(JSONFault) -> Choice where Choice.RawValue == String {
    try field(key).choice(of: type)
  }

  /// The elements of a field that must be there.
  public func elements(_ key: String) throws(JSONFault) -> [JSONReader] { try field(key).elements() }

  // MARK: Faults

  private var isNull: JSONFault {
    fault(.nullField, "This field is null; a field without a value is left out.")
  }

  private func expected(_ what: String) -> JSONFault {
    fault(.wrongType, "Expected \(what) here, found \(value.kind).")
  }

  private func outside(_ range: ClosedRange<Int>) -> JSONFault {
    switch (range.lowerBound, range.upperBound) {
    case (let low, .max): fault("The number must be at least \(low).")
    case (.min, let high): fault("The number must be at most \(high).")
    case (let low, let high): fault("The number must be from \(low) to \(high).")
    }
  }
}
