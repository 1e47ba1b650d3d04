import Answers
import StrictJSON

/// How the number at one end of a range stands in JSON.
///
/// A possible end is the number itself. An end that isn't possible itself is a text, `">7"` or `"<1/2"`: "more than
/// half" isn't half. An open end is `null`.
protocol EndCoding {
  /// What the range is of.
  associatedtype Number: Scalar

  /// Writes a number that is possible itself.
  static func write(_ number: Number, to json: inout JSONWriter)

  /// The number as it stands behind `>` or `<`.
  static func text(of number: Number) -> String

  /// The number that is written so; nil for anything else.
  static func number(from json: JSON) -> Number?

  /// The number that this is the text of; nil for anything else.
  static func number(from text: Substring) -> Number?

  /// What is expected, for a fault's sentence: "a whole number".
  static var expected: String { get }
}

/// Ends that are whole numbers.
enum WholeEnd: EndCoding {
  static let expected = "a whole number"

  static func write(_ number: Int, to json: inout JSONWriter) { json.integer(number) }
  static func text(of number: Int) -> String { String(number) }
  static func number(from json: JSON) -> Int? { json.integer }
  static func number(from text: Substring) -> Int? { plainNumber(text) }

  /// A number as we write it, so that no value has two texts.
  static func plainNumber(_ text: Substring) -> Int? {
    guard let number = Int(text), String(number) == text else { return nil }
    return number
  }
}

/// Ends that are exact fractions: a whole one as a number, any other as `"4/9"`.
enum FractionEnd: EndCoding {
  static let expected = "a whole number or a fraction such as \"4/9\""

  static func write(_ number: Fraction, to json: inout JSONWriter) {
    if number.denominator == 1 {
      json.integer(number.numerator)
    } else {
      json.string(text(of: number))
    }
  }

  static func text(of number: Fraction) -> String {
    number.denominator == 1 ? String(number.numerator) : "\(number.numerator)/\(number.denominator)"
  }

  static func number(from json: JSON) -> Fraction? {
    if let whole = json.integer { return Fraction(whole) }
    guard let text = json.string, text.utf8.contains(UInt8(ascii: "/")) else { return nil }
    return number(from: text[...])
  }

  static func number(from text: Substring) -> Fraction? {
    guard let line = text.firstIndex(of: "/") else { return WholeEnd.plainNumber(text).map { Fraction($0) } }
    guard let above = WholeEnd.plainNumber(text[..<line]),
      let below = WholeEnd.plainNumber(text[text.index(after: line)...]), below > 1
    else { return nil }
    return Fraction(above, below)
  }
}
