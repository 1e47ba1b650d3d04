// Counts: a part of a whole, two counts, one.

extension ShareReader {
  /// "8/10", "50/50", "2/3".
  mutating func takeSlash() -> Bool {
    for (index, number) in numbers.enumerated() where numbers.indices.contains(index + 1) {
      let next = numbers[index + 1]
      if takeBoundedPart(number, next) { return true }
      guard next.place == number.place + 2, let mark = piece(number.place + 1)?.mark,
        mark == .slash || mark == .dash || mark == .colon,
        let part = number.quantity.whole, let whole = next.quantity.whole
      else { continue }
      isHedged = isHedged || number.quantity.isHedged || next.quantity.isHedged
      if part + whole == 100, part > 0 {
        share.ratio = widened(Interval(Fraction(part, 100) ?? .half), number.quantity)
        return true
      }
      guard mark == .slash else { continue }
      if whole > part, [[1, 2], [1, 3], [2, 3], [1, 4], [3, 4]].contains([part, whole]) {
        share.ratio = widened(Interval(Fraction(part, whole) ?? .half), number.quantity)
        return true
      }
      setCounts(number.quantity.interval.wholeNumbers, next.quantity.interval.wholeNumbers)
      leave(besides: number.place, next.place)
      return true
    }
    if let only = numbers.first, numbers.count == 1, only.quantity.isRange,
      only.quantity.interval == Interval(Fraction(50))
    {
      share.ratio = Interval(.half)
      return true
    }
    return false
  }

  /// "More than 1/2", "at least 2 in 5", "2 in 5 or more", "one over three": parts of one, with their bound.
  private mutating func takeBoundedPart(_ number: Number, _ next: Number) -> Bool {
    guard let parts = (next.quantity.interval.low.value ?? next.quantity.interval.high.value)?.whole, parts > 0,
      let count = (number.quantity.interval.low.value ?? number.quantity.interval.high.value)?.whole, count <= parts,
      number.quantity.form == .cardinal, next.quantity.form == .cardinal, !number.quantity.isRange,
      let ratio = Fraction(count, parts)
    else { return false }
    let between = next.place == number.place + 2 ? piece(number.place + 1) : nil
    let isPart = between?.cue == .inEvery || between?.mark == .slash && parts <= 5
    let bound: Interval<Fraction>
    switch (number.quantity.bound, next.quantity.bound) {
    case (nil, .moreThan?)
    where next.place == number.place + 1 && span.word(span.pieces[next.place].range.lowerBound) == "over"
      && numbers.count == 2 && count < parts && number.quantity.exact != nil:
      share.ratio = Interval(ratio)
      return true
    case (.atLeast?, nil) where isPart, (nil, .atLeast?) where isPart: bound = .atLeast(ratio)
    case (.moreThan?, nil) where isPart: bound = .moreThan(ratio)
    case (.atMost?, nil) where isPart, (nil, .atMost?) where isPart: bound = .atMost(ratio)
    case (.lessThan?, nil) where isPart: bound = .lessThan(ratio)
    default: return false
    }
    share.ratio = bound
    isHedged = true
    return true
  }

  /// "7 of 9", "seven of the nine", "4, out of 10 or 11", "two thirds of the 9", "3 in 4", "all 9", "none of the 8".
  mutating func takePartOfWhole() -> Bool {
    for (index, number) in numbers.enumerated() where numbers.indices.contains(index + 1) {
      let next = numbers[index + 1]
      if next.quantity.isPercent || next.quantity.form == .fraction { continue }
      if piece(number.place + 1)?.cue == .inEvery, takeBoundedPart(number, next) { return true }
      if let only = piece(number.place + 1), only.cue == .inEvery, next.place == number.place + 2,
        let part = number.quantity.whole, let whole = next.quantity.whole, let ratio = Fraction(part, whole)
      {
        isHedged = isHedged || number.quantity.isHedged
        share.ratio = widened(Interval(ratio), number.quantity)
        if part > whole { misreading = .partAboveWhole(part: part, whole: whole) }
        return true
      }
      guard isOf(number.place, next.place) else { continue }
      isHedged = isHedged || number.quantity.isHedged || next.quantity.isHedged
      let whole = next.quantity.interval.wholeNumbers
      if number.quantity.form == .fraction || number.quantity.isPercent {
        setRatio(number.quantity, whole: whole)
      } else {
        setCounts(count(number.quantity), whole)
      }
      leave(besides: number.place, next.place)
      return true
    }
    return takeAllOrNoneOf()
  }

  mutating func takeAllOrNoneOf() -> Bool {
    guard let number = numbers.first, numbers.count == 1, number.quantity.form == .cardinal, !number.quantity.isPercent
    else { return false }
    let whole = count(number.quantity)
    let near = max(number.place - 3, 0)..<number.place
    // "None yet, though two are being recruited".
    let start = near.last { span.pieces[$0].cue == .but }.map { $0 + 1 } ?? near.lowerBound
    let before = span.pieces[start..<number.place]
    if before.contains(where: { $0.cue == .nothing }) {
      isHedged = isHedged || number.quantity.isHedged
      setCounts(Interval(0), whole)
      return true
    }
    guard
      before.contains(where: {
        $0.cue == .all || $0.cue == .nearlyAll || $0.cue == .most || $0.cue == .hardlyAny
          || $0.cue == .both || $0.cue == .someOf || $0.cue == .minority
      }) || isAllOf(number.place)
    else { return false }
    if before.contains(where: { $0.cue == .all || $0.cue == .both }) || isAllOf(number.place) {
      isHedged = isHedged || number.quantity.isHedged
      setCounts(whole, whole)
      return true
    }
    // "most of the 9"
    guard takeWords() else { return false }
    share.whole = whole
    return true
  }

  /// The quantity's own words may begin with "all" ("all of the nine" is taken as a filler).
  func isAllOf(_ place: Int) -> Bool {
    span.tokens[span.pieces[place].range.lowerBound].word == "all"
  }

  func count(_ quantity: Quantity) -> Interval<Int> { quantity.interval.wholeNumbers }

  mutating func setCounts(_ part: Interval<Int>, _ whole: Interval<Int>) {
    share.part = part
    share.whole = whole
    if let lowest = part.low.value, let highest = whole.high.value, lowest > highest {
      misreading = .partAboveWhole(part: lowest, whole: highest)
    }
  }
}
