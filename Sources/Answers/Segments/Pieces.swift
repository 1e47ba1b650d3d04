extension Tokens {
  /// Does a sentence end at this token?
  func isHardBreak(_ index: Int) -> Bool {
    switch list[index].mark {
    case .stop, .question, .exclamation, .semicolon, .ellipsis, .newline: true
    default: false
    }
  }

  /// Does a part of a sentence end at this token?
  func isSoftBreak(_ index: Int) -> Bool {
    switch list[index].mark {
    case .comma, .openBracket, .closeBracket: true
    case .dash: list[index].flags.contains(.spaceBefore)
    default: isHardBreak(index)
    }
  }

  /// The sentences of a range, without their marks.
  func sentences(_ range: Range<Int>) -> [Range<Int>] { parts(range) { isHardBreak($0) } }

  /// The parts of a range between commas and stronger marks.
  func pieces(_ range: Range<Int>) -> [Range<Int>] { parts(range) { isSoftBreak($0) } }

  private func parts(_ range: Range<Int>, _ isBreak: (Int) -> Bool) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where isBreak(index) {
      if start < index { result.append(start..<index) }
      start = index + 1
    }
    if start < range.upperBound { result.append(start..<range.upperBound) }
    return result
  }
}

/// The parts of a range that lie in none of the given ranges.
func gaps(in range: Range<Int>, without used: [Range<Int>]) -> [Range<Int>] {
  var result: [Range<Int>] = []
  var start = range.lowerBound
  for each in used.sorted(by: { $0.lowerBound < $1.lowerBound }) {
    let low = min(max(each.lowerBound, range.lowerBound), range.upperBound)
    if start < low { result.append(start..<low) }
    start = max(start, min(each.upperBound, range.upperBound))
  }
  if start < range.upperBound { result.append(start..<range.upperBound) }
  return result
}
