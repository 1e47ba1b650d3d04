import StrictJSON
import TestSupport

/// One case of the public specifications that lie beside the checkout: docs/reading-peers.md tells how they are read.
struct PeerCase: Sendable {
  /// The files, by what they specify.
  enum File: String, CaseIterable {
    case number, percent, range, ordinal, currency, duration, yesno
  }

  /// What a case should come to.
  enum Expected: Sendable {
    /// No answer.
    case nothing
    /// A number, or numbers between two ends.
    case range(PeerRange)
    /// A sum, in hundredths of a currency.
    case money(Double, currency: String)
    /// A length in months.
    case months(Double)
    /// Less than a day.
    case lessThanADay
    /// Yes or no.
    case yes(Bool)
    /// A place in a list: from 1, or from -1 at its end.
    case place(Int)
    /// A place that hangs on where somebody is ("the next").
    case placeFromHere
    /// Something that is named and has no value ("a small per cent").
    case withoutValue
  }

  /// Inputs of more words than this are sentences with something in them, not answers.
  static let longestAnswer = 12

  let file: File
  /// Its line in the file, from 1.
  let line: Int
  /// What is read: the input, or, of a sentence, the words that are marked in it.
  let text: String
  /// What it should come to: several where several things are marked.
  let expected: [Expected]
  /// Are powers or other notations of calculating marked?
  let isCalculation: Bool

  /// All cases of one file.
  static func all(of file: File) throws -> [PeerCase] {
    try (PeerCases.bytes(of: file.rawValue + ".jsonl") ?? []).split(separator: UInt8(ascii: "\n")).enumerated().map {
      PeerCase(file, line: $0.offset + 1, try JSON(parsing: $0.element))
    }
  }

  private init(_ file: File, line: Int, _ json: JSON) {
    self.file = file
    self.line = line
    let input = json["input"]?.string ?? ""
    let results = json["results"]?.array ?? []
    let isSentence = input.split(separator: " ").count > Self.longestAnswer
    let marked = results.first?["Text"]?.string
    text = isSentence && results.count == 1 ? marked ?? input : input
    isCalculation = results.contains { $0["Resolution"]?["subtype"]?.string == "power" }
    // "Dollar" without a sum, beside one, is nothing to be read.
    let valued = file == .currency ? results.filter { $0["Resolution"]?["value"]?.string != nil } : results
    expected = valued.isEmpty ? [.nothing] : valued.map { Self.expected($0, in: file) }
  }

  private static func expected(_ result: JSON, in file: File) -> Expected {
    let value = result["Resolution"]?["value"]?.string ?? ""
    switch file {
    case .number: return Double(value).map { .range(PeerRange($0)) } ?? .nothing
    case .percent: return Double(value.filter { $0 != "%" }).map { .range(PeerRange($0 / 100)) } ?? .withoutValue
    case .range: return PeerRange(value).map { .range($0) } ?? .nothing
    case .ordinal:
      if let place = Int(value) { return .place(place) }
      guard value.hasPrefix("end"), let back = Int(value.dropFirst(3)) else { return .placeFromHere }
      return .place(back - 1)
    case .currency: return money(Double(value) ?? 0, unit: result["Resolution"]?["unit"]?.string ?? "")
    case .duration: return length(result["Value"]?["Timex"]?.string ?? "")
    case .yesno: return .yes(result["Resolution"]?["value"] == .bool(true))
    }
  }

  private static func money(_ value: Double, unit: String) -> Expected {
    switch unit {
    case "Pound", "British pound": .money(value * 100, currency: "GBP")
    case "Pence", "Penny": .money(value, currency: "GBP")
    case "Dollar", "United States dollar": .money(value * 100, currency: "USD")
    case "Cent": .money(value, currency: "USD")
    case "Euro": .money(value * 100, currency: "EUR")
    default: .money(value, currency: "other")
    }
  }

  /// "P1Y1M21D" in months.
  private static func length(_ text: String) -> Expected {
    if text.hasPrefix("PT") { return .lessThanADay }
    let perMonth = 365.0 / 12
    var months = 0.0
    var digits = ""
    for character in text.dropFirst() {
      if character.isNumber || character == "." {
        digits.append(character)
        continue
      }
      let number = Double(digits) ?? 0
      digits = ""
      switch character {
      case "Y": months += number * 12
      case "M": months += number
      case "W": months += number * 7 / perMonth
      default: months += number / perMonth
      }
    }
    return .months(months)
  }
}

/// Numbers between two ends, each of which may be open or not there.
struct PeerRange: Equatable, Sendable {
  var low: Double?
  var high: Double?
  var isLowOpen = false
  var isHighOpen = false

  /// One number.
  init(_ number: Double) { (low, high) = (number, number) }

  init(low: Double?, high: Double?, isLowOpen: Bool, isHighOpen: Bool) {
    (self.low, self.high) = (low, high)
    self.isLowOpen = isLowOpen && low != nil
    self.isHighOpen = isHighOpen && high != nil
  }

  /// From "[20,30)".
  init?(_ text: String) {
    guard let first = text.first, let last = text.last, first == "[" || first == "(" else { return nil }
    let ends = text.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
    guard ends.count == 2 else { return nil }
    self.init(low: ends[0], high: ends[1], isLowOpen: first == "(", isHighOpen: last == ")")
  }

  /// The same with both ends possible.
  var closed: PeerRange { PeerRange(low: low, high: high, isLowOpen: false, isHighOpen: false) }
  /// Is it one number that isn't whole?
  var isPart: Bool { [low, high].contains { $0.map { $0 != $0.rounded() } ?? false } }
  /// The larger of its ends.
  var size: Double { max(abs(low ?? 0), abs(high ?? 0)) }
  var isBelowNought: Bool { (low ?? 0) < 0 || (high ?? 0) < 0 }

  /// Six places behind the point are kept.
  func isNear(_ other: PeerRange) -> Bool {
    func same(_ left: Double?, _ right: Double?) -> Bool {
      guard let left, let right else { return left == nil && right == nil }
      return abs(left - right) <= 1e-6 * max(abs(left), abs(right))
    }
    return same(low, other.low) && same(high, other.high) && isLowOpen == other.isLowOpen
      && isHighOpen == other.isHighOpen
  }
}
