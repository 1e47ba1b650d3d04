/// Writes compact JSON straight into bytes, without making values first: the way of the journal and of the protocol.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.object { writer in
///   writer.field("type", "ack")
///   writer.field("number", 3)
/// }
/// // {"type":"ack","number":3}
/// ```
///
/// Commas come by themselves. The same calls give the same bytes on every machine. It is the caller's part to write
/// each key once and, inside an object, a key before each value.
public struct JSONWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8]

  /// Whether the next value or key follows another one in the same object or array.
  private var follows = false

  /// A writer that goes on after these bytes. Give it a used buffer to save the growing.
  public init(after bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  /// A writer with room for so many bytes, for who knows about how many there will be.
  public init(room: Int) {
    bytes = []
    bytes.reserveCapacity(room)
  }

  /// Forgets what was written and keeps the room.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    follows = false
  }

  // MARK: Values

  /// An object, whose members the closure writes.
  @inlinable
  public mutating func object<Failure: Error>(
    _ members: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    open(UInt8(ascii: "{"))
    try members(&self)
    close(UInt8(ascii: "}"))
  }

  /// An array, whose elements the closure writes.
  @inlinable
  public mutating func array<Failure: Error>(
    _ elements: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    open(UInt8(ascii: "["))
    try elements(&self)
    close(UInt8(ascii: "]"))
  }

  /// A string.
  public mutating func string(_ text: String) {
    comma()
    quote(text)
    follows = true
  }

  /// A whole number.
  public mutating func integer(_ number: Int) {
    comma()
    digits(of: number)
    follows = true
  }

  /// `true` or `false`.
  public mutating func bool(_ truth: Bool) { word(truth ? "true" : "false") }

  /// `null`; only for foreign formats.
  public mutating func null() { word("null") }

  /// Any value.
  public mutating func value(_ value: JSON) {
    switch value {
    case .null: null()
    case .bool(let truth): bool(truth)
    case .integer(let number): integer(number)
    case .number(let number): raw(Array(number.text.utf8))
    case .string(let text): string(text)
    case .array(let elements): array { writer in for element in elements { writer.value(element) } }
    case .object(let object):
      self.object { writer in for member in object.members { writer.field(member.key, member.value) } }
    }
  }

  /// One value, or several members with their commas, that are JSON already.
  public mutating func raw(_ json: [UInt8]) {
    comma()
    bytes.append(contentsOf: json)
    follows = true
  }

  // MARK: Members

  /// A key; its value must come next.
  public mutating func key(_ key: String) {
    comma()
    quote(key)
    bytes.append(UInt8(ascii: ":"))
    follows = false
  }

  /// A member that is a string.
  public mutating func field(_ key: String, _ text: String) {
    self.key(key)
    string(text)
  }

  /// A member that is a whole number.
  public mutating func field(_ key: String, _ number: Int) {
    self.key(key)
    integer(number)
  }

  /// A member that is true or false.
  public mutating func field(_ key: String, _ truth: Bool) {
    self.key(key)
    bool(truth)
  }

  /// A member that is any value.
  public mutating func field(_ key: String, _ value: JSON) {
    self.key(key)
    self.value(value)
  }

  /// A member that is an object, whose members the closure writes.
  @inlinable
  public mutating func object<Failure: Error>(
    _ key: String, _ members: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    self.key(key)
    try object(members)
  }

  /// A member that is an array, whose elements the closure writes.
  @inlinable
  public mutating func array<Failure: Error>(
    _ key: String, _ elements: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    self.key(key)
    try array(elements)
  }

  // MARK: Bytes

  @usableFromInline
  mutating func open(_ bracket: UInt8) {
    comma()
    bytes.append(bracket)
    follows = false
  }

  @usableFromInline
  mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    follows = true
  }

  private mutating func comma() {
    if follows { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func word(_ word: StaticString) {
    comma()
    bytes.append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    follows = true
  }

  private mutating func digits(of number: Int) {
    if 0...9 ~= number {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number))
    } else {
      bytes.append(contentsOf: String(number).utf8)
    }
  }

  private mutating func quote(_ text: String) {
    var text = text
    text.withUTF8 { bytes.appendQuoted($0) }
  }
}
