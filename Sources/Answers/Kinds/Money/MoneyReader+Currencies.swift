// Currencies before and behind a sum, and those that aren't read.

extension MoneyReader {
  static let american: WordSet = ["us", "american", "usa"]

  /// Words and letters that make another currency of a dollar or a pound.
  private static let foreign: WordSet = [
    "australian", "canadian", "hong", "kong", "zealand", "singapore", "turkish", "swiss", "egyptian", "jamaican", "c",
    "hk", "aud", "cad", "nzd", "mxn", "mex", "au", "ca", "nz", "sg", "hkd", "sgd",
  ]

  /// "USD 200", "dollar 22.5 million": a currency before its number, where no other number has it.
  func code(before place: Int) -> UInt8 {
    guard let unit = self.unit(place - 1), place < 2 || span.pieces[place - 2].quantity == nil else { return 0 }
    switch unit {
    case .pound: return UInt8(ascii: "G")
    case .euro: return UInt8(ascii: "E")
    case .dollar: return UInt8(ascii: "U")
    case .penny, .cent, .other: return 0
    }
  }

  /// "100 Chinese yuan", "10,000 Swiss francs", "c$300", "rmb 10": a sum that must not be taken for pounds. Nobody knows what it
  /// was worth, so all of it is asked for again.
  func isForeign(_ place: Int) -> Bool {
    guard let quantity = span.pieces[place].quantity else { return false }
    if quantity.currency == UInt8(ascii: "X") { return true }
    if unit(place + 1) == .other || unit(place - 1) == .other { return true }
    if let next = token(place + 1), next.kind == .word, let unit = self.unit(place + 2) {
      if unit == .other { return true }
      if unit == .dollar || unit == .pound, Self.foreign.contains(next.word) { return true }
    }
    guard quantity.currency == UInt8(ascii: "U") || quantity.currency == UInt8(ascii: "G"),
      let sign = span.pieces[place].range.first(where: { span.tokens[$0].kind == .currency })
    else { return hasForeignWord(after: place) }
    // "c £300" is about £300.
    let before = span.word(sign - 1)
    return Self.foreign.contains(before) && (before != "c" || quantity.currency == UInt8(ascii: "U"))
  }

  /// "100,000 ரூ": letters of another script behind a number.
  private func hasForeignWord(after place: Int) -> Bool {
    guard let next = token(place + 1), next.kind == .word else { return false }
    return span.tokens.bytes[Int(next.start)] >= 0xD0
  }

  /// "The 1988 quarter: about $14 million": a year beside sums that have their sign.
  func withoutYears(_ sums: [Sum]) -> [Sum] {
    guard sums.contains(where: { !$0.isBare }) else { return sums }
    return sums.filter { sum in
      guard sum.isBare, let quantity = span.pieces[sum.place].quantity, quantity.isDigits, quantity.magnitude == 1,
        let whole = quantity.whole
      else { return true }
      let isGrouped = span.tokens[span.pieces[sum.place].range.upperBound - 1].flags.contains(.grouped)
      return isGrouped || !(1900...2100).contains(whole)
    }
  }
}
