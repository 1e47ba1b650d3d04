// Shares in words, and ratios.

extension ShareReader {
  mutating func setRatio(_ quantity: Quantity, whole: Interval<Int>?) {
    share.whole = whole
    let ratio = ratio(of: quantity)
    isHedged = isHedged || quantity.isHedged
    // "half of the 8" is 4 of 8; "two thirds of 8" isn't a whole number.
    if let exact = ratio.exact, !quantity.isRounded, let all = whole?.exact,
      let part = exact.times(Fraction(all))?.whole
    {
      share.part = Interval(part)
    } else {
      share.ratio = widened(ratio, quantity)
    }
    if let low = ratio.low.value, low > Fraction(1) {
      misreading = .partAboveWhole(part: min(low.percent, Fraction.largest), whole: 100)
    }
  }

  func ratio(of quantity: Quantity) -> Interval<Fraction> {
    guard quantity.isPercent, let hundredth = Fraction(1, 100) else { return quantity.interval }
    return quantity.interval.map { $0.times(hundredth) ?? Fraction(Fraction.largest) }
  }

  /// "about two thirds" is 60 to 70 per cent.
  func widened(_ ratio: Interval<Fraction>, _ quantity: Quantity) -> Interval<Fraction> {
    guard quantity.isRounded, quantity.bound == nil, let exact = ratio.exact, exact < Fraction(1), exact > Fraction(0)
    else { return ratio }
    return Interval<Fraction>.about(exact)
  }

  /// "most", "nearly all", "all of them", "half and half".
  mutating func takeWords() -> Bool {
    for (place, piece) in span.pieces.enumerated() where !isApart(place) {
      switch piece.cue {
      case .all where numbers.isEmpty: share.ratio = Interval(Fraction(1))
      // "The whole committee".
      case nil where numbers.isEmpty && ["whole", "entire"].contains(word(piece)):
        guard let next = self.piece(place + 1), named(next) == .whole else { continue }
        share.ratio = Interval(Fraction(1))
      case .both: setCounts(Interval(2), Interval(2))
      case .most where numbers.isEmpty || span.has(.of): share.ratio = .most
      case .nearlyAll: share.ratio = .nearlyAll
      case .hardlyAny: share.ratio = .hardlyAny
      // Who says "not most" may mean half.
      case .minority:
        let isNotMost = word(piece) == "not" && span.word(piece.range.lowerBound + 1) == "most"
        share.ratio = isNotMost ? .atMost(.half) : .lessThan(.half)
      case .notAll: share.ratio = .lessThan(Fraction(1))
      case .someOf where numbers.isEmpty || span.has(.of): share.ratio = .some
      case .halfAndHalf: share.ratio = Interval(.half)
      default: continue
      }
      if share.ratio?.exact == nil, share.part == nil { isHedged = true }
      return true
    }
    return false
  }

  /// "78 per cent", "two thirds", "over half", "a few of them".
  mutating func takeRatio() -> Bool {
    let counts = numbers.filter { !$0.quantity.isPercent && $0.quantity.form != .fraction }
    if let found = numbers.first(where: { $0.quantity.isPercent || $0.quantity.form == .fraction }) {
      // "A sixth and sometimes half".
      if numbers.count == 2, counts.isEmpty, let other = numbers.last?.quantity, found.place < numbers[1].place,
        other.isPercent || other.form == .fraction, ratio(of: other) != ratio(of: found.quantity)
      {
        alternatives = [Share(ratio: ratio(of: other))]
      }
      setRatio(found.quantity, whole: counts.first(where: { isWholeNoun($0.place) })?.quantity.interval.wholeNumbers)
      return true
    }
    guard let found = numbers.first(where: { $0.quantity.vague == .few }), found.quantity.magnitude == 1 else {
      return false
    }
    isHedged = true
    share.ratio = .aFew
    if let whole = counts.first(where: { $0.place > found.place }) {
      share.whole = whole.quantity.interval.wholeNumbers
    }
    return true
  }

  mutating func takeNone() -> Bool {
    guard !span.has(.dontKnow), !span.has(.decline) else { return false }
    let isNo = span.pieces.indices.contains { place in
      let piece = span.pieces[place]
      return !isApart(place)
        && (piece.cue == .nothing
          || piece.range.count == 1 && ["no", "nope", "nobody"].contains(span.tokens[piece.range.lowerBound].word))
    }
    guard isNo, !span.has(.notApplicable), !deniesWhole else { return false }
    if deniesTwice {
      share.ratio = Interval(Fraction(1))
      return true
    }
    share.part = Interval(0)
    return true
  }
}
