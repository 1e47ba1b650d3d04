import AnswerCoding
import Answers
import StrictJSON

/// A value in a turn, for those who make facts of it. Like a `JSONReader`, but lighter: a fault says under which key it
/// was found and no more, since a turn is short and a journal long.
struct FactReader {
  let value: JSON
  private let key: String

  init(_ value: JSON, _ key: String = "") {
    self.value = value
    self.key = key
  }

  // MARK: This value

  func string() throws(TurnFault) -> String {
    guard case .string(let text) = value else { throw expected("a string") }
    return text
  }

  func integer() throws(TurnFault) -> Int {
    guard case .integer(let number) = value else { throw expected("a whole number") }
    return number
  }

  func bool() throws(TurnFault) -> Bool {
    guard case .bool(let truth) = value else { throw expected("true or false") }
    return truth
  }

  func choice<Choice: RawRepresentable>() throws(TurnFault) -> Choice where Choice.RawValue == String {
    guard let choice = Choice(rawValue: try string()) else { throw fault("This isn't a word that can stand here.") }
    return choice
  }

  func elements() throws(TurnFault) -> LazyMapCollection<[JSON], FactReader> {
    guard case .array(let elements) = value else { throw expected("an array") }
    return elements.lazy.map { FactReader($0, key) }
  }

  func members() throws(TurnFault) -> [JSONObject.Member] {
    guard case .object(let object) = value else { throw expected("an object") }
    return object.members
  }

  /// The first key of an object, which says what it is.
  func firstKey() throws(TurnFault) -> String {
    guard let first = try members().first else { throw fault("An empty object can't stand here.") }
    return first.key
  }

  func answer() throws(TurnFault) -> Answer {
    do throws(JSONFault) { return try JSONReader(value, at: pointer).answer() } catch { throw .form(error) }
  }

  func day() throws(TurnFault) -> Day {
    do throws(JSONFault) { return try JSONReader(value, at: pointer).day() } catch { throw .form(error) }
  }

  // MARK: Fields

  func optional(_ key: String) throws(TurnFault) -> FactReader? {
    guard case .object(let object) = value else { throw expected("an object") }
    return object[key].map { FactReader($0, key) }
  }

  func field(_ key: String) throws(TurnFault) -> FactReader {
    guard let field = try optional(key) else {
      throw .form(JSONFault(.missingField, at: pointer.appending(key), "The field \"\(key)\" is missing."))
    }
    return field
  }

  func string(_ key: String) throws(TurnFault) -> String { try field(key).string() }
  func optionalString(_ key: String) throws(TurnFault) -> String? { try optional(key)?.string() }
  func integer(_ key: String) throws(TurnFault) -> Int { try field(key).integer() }
  func optionalInteger(_ key: String) throws(TurnFault) -> Int? { try optional(key)?.integer() }
  func bool(_ key: String) throws(TurnFault) -> Bool { try field(key).bool() }
  func optionalBool(_ key: String) throws(TurnFault) -> Bool? { try optional(key)?.bool() }

  func choice<Choice: RawRepresentable>(
    _ key: String, of type: Choice.Type = Choice.self
  ) throws(TurnFault) -> Choice where Choice.RawValue == String { try field(key).choice() }

  /// A list of texts in a field that may be left out.
  func texts(_ key: String) throws(TurnFault) -> [String] {
    guard let field = try optional(key) else { return [] }
    var texts: [String] = []
    for element in try field.elements() { texts.append(try element.string()) }
    return texts
  }

  // MARK: Faults

  private var pointer: JSONPointer { key.isEmpty ? .root : .root.appending(key) }

  func fault(_ sentence: String) -> TurnFault { .form(JSONFault(.badValue, at: pointer, sentence)) }

  private func expected(_ what: String) -> TurnFault {
    .form(JSONFault(.wrongType, at: pointer, "Expected \(what) here, found \(value.kind)."))
  }
}
