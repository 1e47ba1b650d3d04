// Postal addresses.

extension Tokens {
  /// "MB1 2AB".
  func isPostcode(_ index: Int) -> Bool {
    guard index + 2 < count, list[index].kind == .word, (2...4).contains(list[index].word.count),
      let last = list[index].word.bytes?.last, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last)
    else { return false }
    return list[index + 1].kind == .number && list[index + 2].isJoined && list[index + 2].word.count == 2
  }

  /// "The Old Library, Mill Lane, Ossley OS4 7QT": what is written with capitals or figures up to a postcode.
  func postalAddress(in range: Range<Int>) -> Range<Int>? {
    guard let code = range.first(where: { isPostcode($0) }), range.contains(code + 2) else { return nil }
    var start = code
    while start > range.lowerBound, isOfAddress(start - 1) { start -= 1 }
    while start < code, list[start].kind == .punctuation { start += 1 }
    return start..<code + 3
  }

  private func isOfAddress(_ index: Int) -> Bool {
    switch list[index].kind {
    case .number: true
    case .word: list[index].flags.contains(.capitalised) || ["the", "of"].contains(list[index].word)
    default: list[index].mark == .comma
    }
  }
}
