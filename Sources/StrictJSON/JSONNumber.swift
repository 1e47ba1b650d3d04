/// A number with a fraction or an exponent, kept exactly as it was written.
public struct JSONNumber: Hashable, Sendable {
  /// The number as JSON writes it, such as `0.5` or `1E+2`. Two spellings of one number are different values.
  public let text: String

  /// Nil unless the text is one JSON number that a `Double` can hold and that has a fraction or an exponent: others are
  /// `JSON.integer`, so that each number has one place.
  public init?(_ text: String) {
    guard case .number(let number)? = try? JSON(parsing: text), number.text == text else { return nil }
    self = number
  }

  init(unchecked text: String) {
    self.text = text
  }

  /// The nearest `Double`, always finite.
  public var double: Double { Double(text) ?? 0 }
}
