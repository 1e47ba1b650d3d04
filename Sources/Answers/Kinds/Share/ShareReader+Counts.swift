// Counts: a part of a whole, two counts, one.

extension ShareReader {
  /// "8/10", "50/50", "2/3".
  mutating func takeSlash() -> Bool {
    for (index, number) in numbers.enumerated() where numbers.indices.contains(index + 1) {
      let next = numbers[index + 1]
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

  /// "7 of 9", "seven of the nine", "4, out of 10 or 11", "two thirds of the 9", "3 in 4", "all 9", "none of the 8".
  mutating func takePartOfWhole() -> Bool {
    for (index, number) in numbers.enumerated() where numbers.indices.contains(index + 1) {
      let next = numbers[index + 1]
      if next.quantity.isPercent || next.quantity.form == .fraction { continue }
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
    let before = span.pieces[max(number.place - 3, 0)..<number.place]
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
