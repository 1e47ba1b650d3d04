import Answers
import StrictJSON

/// Ends that are amounts: kept in pence, written in pounds, as 15000 or 12.50, which are exact all the same.
enum MoneyEnd: EndCoding {
  static let expected = "an amount such as 15000 or 12.50"

  static func write(_ pence: Int, to json: inout JSONWriter) {
    if pence % 100 == 0 {
      json.integer(pence / 100)
    } else {
      json.raw(Array(text(of: pence).utf8))
    }
  }

  static func text(of pence: Int) -> String {
    let (pounds, rest) = pence.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = pence < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(pounds)" }
    return "\(sign)\(pounds).\(rest < 10 ? "0" : "")\(rest)"
  }

  static func number(from json: JSON) -> Int? {
    switch json {
    case .integer(let pounds): pence(pounds, 0)
    case .number(let number): self.number(from: number.text[...])
    default: nil
    }
  }

  static func number(from text: Substring) -> Int? {
    guard let point = text.firstIndex(of: ".") else { return WholeEnd.plainNumber(text).flatMap { pence($0, 0) } }
    let digits = text[text.index(after: point)...]
    let isNegative = text.hasPrefix("-")
    guard digits.utf8.count == 2, digits.allSatisfy({ "0"..."9" ~= $0 }), let rest = Int(digits),
      let pounds = UInt(text[..<point].dropFirst(isNegative ? 1 : 0)), let whole = Int(exactly: pounds),
      let pence = pence(isNegative ? -whole : whole, isNegative ? -rest : rest),
      rest != 0, self.text(of: pence) == text
    else { return nil }
    return pence
  }

  private static func pence(_ pounds: Int, _ rest: Int) -> Int? {
    let (hundreds, tooMany) = pounds.multipliedReportingOverflow(by: 100)
    let (pence, stillTooMany) = hundreds.addingReportingOverflow(rest)
    return tooMany || stillTooMany ? nil : pence
  }
}
