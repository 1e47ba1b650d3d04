extension Tokens {
  /// The telephone numbers in a range: "01632 960 155", "(01632) 960155", "+44 1632 960 155", "0300-123-4567", "0 1 6 3 2 9 6 0",
  /// with the extension that follows.
  func telephoneNumbers(in range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let end = telephoneNumber(at: index, in: range) {
        result.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return result
  }

  /// Where the telephone number that begins at a token ends: six digits at least, the first of them a nought, behind a plus, or
  /// many together.
  private func telephoneNumber(at start: Int, in range: Range<Int>) -> Int? {
    var index = start
    let isForeign = list[index].word == "plus" && list[index].flags.contains(.sign)
    if isForeign || list[index].mark == .openBracket { index += 1 }
    guard index < range.upperBound, list[index].kind == .number, isForeign || beginsTelephone(index, in: range) else {
      return nil
    }
    var digits = 0
    var end = index
    scan: while index < range.upperBound {
      let token = list[index]
      switch token.mark {
      case .none:
        let length = Int(token.end - token.start)
        // "01632 960 155 9–5": the hours after it.
        guard token.kind == .number, token.decimals == 0, token.flags.isDisjoint(with: [.ordinal, .grouped]),
          !(digits >= 10 && length < 3)
        else { break scan }
        digits += length
        end = index + 1
      case .dash, .openBracket, .closeBracket: if index > end { break scan }
      default: break scan
      }
      index += 1
    }
    // "(01632)".
    if list[start].mark == .openBracket, end < range.upperBound, list[end].mark == .closeBracket { end += 1 }
    guard digits >= 6 else { return nil }
    let isExtension = ["ext", "extension", "x"].contains(word(end, in: range))
    return isExtension && range.contains(end + 1) && list[end + 1].kind == .number ? end + 2 : end
  }

  private func beginsTelephone(_ index: Int, in range: Range<Int>) -> Bool {
    let token = list[index]
    if token.flags.contains(.leadingZero) || token.end - token.start >= 5 && token.decimals == 0 { return true }
    return token.digits == 0 && range.contains(index + 1) && list[index + 1].kind == .number
  }
}
