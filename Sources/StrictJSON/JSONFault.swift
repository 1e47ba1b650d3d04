/// Why bytes aren't the JSON that was expected, and where.
///
/// The sentence never quotes a value: what people answered doesn't belong into an error.
public struct JSONFault: Error, Hashable, Sendable {
  /// What kind of fault it is. The raw values are stable: other programs read them.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// The bytes aren't strict JSON.
    case badJSON = "bad-json"
    /// Arrays and objects stand in each other deeper than the limit.
    case tooDeep = "too-deep"
    /// A field that must be there is absent.
    case missingField = "missing-field"
    /// A field is `null`; fields without a value are left out instead.
    case nullField = "null-field"
    /// A value is of another kind than expected.
    case wrongType = "wrong-type"
    /// A value is of the right kind but not one that is allowed.
    case badValue = "bad-value"
  }

  /// What kind of fault it is.
  public let code: Code
  /// The value at fault, or the one that was being read.
  public let pointer: JSONPointer
  /// How many bytes stand before the fault; nil where a decoder found it in a value that had been read.
  public let offset: Int?
  /// What is wrong, for a person.
  public let sentence: String

  /// A fault.
  public init(_ code: Code, at pointer: JSONPointer, offset: Int? = nil, _ sentence: String) {
    self.code = code
    self.pointer = pointer
    self.offset = offset
    self.sentence = sentence
  }

  /// Whether the text itself is at fault, so that no value came of it at all.
  public var isSyntax: Bool { code == .badJSON || code == .tooDeep }
}

extension JSONFault: CustomStringConvertible {
  /// Code, place and sentence on one line.
  public var description: String {
    var text = code.rawValue
    let place = pointer.description
    if !place.isEmpty { text += " at " + place }
    if let offset { text += ", byte \(offset)" }
    return text + ": " + sentence
  }
}
