import Answers
import StrictJSON

/// Ends that are days, as `"2026-06-01"`; a day of a year that has no four digits as its number since 1970.
enum DayEnd: EndCoding {
  static let expected = "a date such as \"2026-06-01\""

  static func write(_ day: Day, to json: inout JSONWriter) {
    if hasDate(day) {
      json.string(day.iso)
    } else {
      json.integer(day.number)
    }
  }

  static func text(of day: Day) -> String { hasDate(day) ? day.iso : String(day.number) }

  static func number(from json: JSON) -> Day? {
    switch json {
    case .string(let text): date(text[...])
    case .integer(let number): far(number)
    default: nil
    }
  }

  static func number(from text: Substring) -> Day? { date(text) ?? WholeEnd.plainNumber(text).flatMap(far) }

  private static let first = Day(year: 1, month: 1, day: 1)?.number ?? 0
  private static let last = Day(year: 9999, month: 12, day: 31)?.number ?? 0

  private static func hasDate(_ day: Day) -> Bool { (first...last).contains(day.number) }

  /// A day without a date, but not one so far away that no calendar can reckon with it.
  private static func far(_ number: Int) -> Day? {
    guard abs(Int128(number)) <= 1_000_000_000 else { return nil }
    let day = Day(number: number)
    return hasDate(day) ? nil : day
  }

  /// Four digits, two, two, hyphens between them, and a date that the calendar has.
  private static func date(_ text: Substring) -> Day? {
    var bytes = text.utf8.makeIterator()
    func number(_ digits: Int) -> Int? {
      var value = 0
      for _ in 0..<digits {
        guard let byte = bytes.next(), case let digit = byte &- UInt8(ascii: "0"), digit < 10 else { return nil }
        value = value * 10 + Int(digit)
      }
      return value
    }
    guard let year = number(4), bytes.next() == UInt8(ascii: "-"), let month = number(2),
      bytes.next() == UInt8(ascii: "-"), let day = number(2), bytes.next() == nil
    else { return nil }
    return Day(year: year, month: month, day: day)
  }
}
