// What is left out: "all bar two", "2 aren't", and those who are counted apart.

extension ShareReader {
  /// "all bar two", "all 9 bar two", "everyone but the chair".
  mutating func takeRest() -> Bool {
    guard let place = span.pieces.firstIndex(where: { $0.cue == .allExcept || $0.cue == .except }) else { return false }
    let before = numbers.last { $0.place < place }
    let isAll = span.pieces[place].cue == .allExcept || span.pieces[..<place].contains { $0.cue == .all }
    guard isAll || before != nil else { return false }
    let after = numbers.first { $0.place > place && $0.place <= place + 3 }
    let rest: Interval<Int>
    if let after {
      rest = after.quantity.interval.wholeNumbers
      isHedged = isHedged || after.quantity.isHedged
    } else if let noun = piece(place + 1), noun.mark == nil, isAll {
      rest = Interval(1)
      _ = noun
    } else {
      return false
    }
    // "all but two of the 9": a whole may follow.
    let later = after.flatMap { found in numbers.first { $0.place > found.place && isOf(found.place, $0.place) } }
    if let whole = (before ?? later)?.quantity.interval.wholeNumbers {
      share.whole = whole
      if let all = whole.exact, let out = rest.exact {
        if out > all { misreading = .partAboveWhole(part: out, whole: all) }
        share.part = Interval(max(all - out, 0))
      } else {
        share.rest = rest
      }
    } else {
      share.rest = rest
    }
    return true
  }

  // MARK: Denied

  /// "2 aren't, of nine", "3 of the eight don't count", "most aren't": what is denied is the rest.
  mutating func takeDenied() -> Bool {
    guard let denial = span.pieces.indices.first(where: { isDenial($0) }) else { return false }
    let clause = clause(around: denial)
    let before = clause.lowerBound..<denial
    guard !span.pieces[before].contains(where: { ["others", "other", "rest"].contains(word($0)) }) else { return false }
    guard let index = numbers.firstIndex(where: { before.contains($0.place) }) else { return takeDeniedWords(before) }
    let denied = numbers[index]
    isHedged = isHedged || denied.quantity.isHedged
    let others = numbers.filter { $0.place != denied.place }
    if denied.quantity.isPercent || denied.quantity.form == .fraction {
      setRatio(denied.quantity, whole: others.first?.quantity.interval.wholeNumbers)
      deny()
      return true
    }
    let rest = count(denied.quantity)
    share.rest = rest
    guard let other = others.first else { return true }
    isHedged = isHedged || other.quantity.isHedged
    let number = count(other.quantity)
    if isOf(denied.place, other.place) || !isAsserted(other.place) {
      share.whole = number
    } else {
      share.part = number
      if let some = number.exact, let out = rest.exact { share.whole = Interval(some + out) }
    }
    if share.part == nil, let all = share.whole?.exact, let out = rest.exact {
      if out > all { misreading = .partAboveWhole(part: out, whole: all) }
      share.part = Interval(max(all - out, 0))
    }
    if share.part != nil { share.rest = nil }
    return true
  }

  /// "Half of them aren't", "most don't".
  private mutating func takeDeniedWords(_ clause: Range<Int>) -> Bool {
    let isWhole = span.pieces[clause].contains { $0.cue == .all || $0.cue == .nothing || $0.cue == .both }
    guard !isWhole, takeWords(), share.ratio != nil else { return false }
    if let whole = numbers.first { share.whole = count(whole.quantity) }
    deny()
    return true
  }

  /// What was read is said of those who aren't.
  private mutating func deny() {
    if let part = share.part?.exact, let whole = share.whole?.exact {
      share.part = Interval(max(whole - part, 0))
    } else if let ratio = share.ratio {
      share.ratio = ratio.complement
    }
  }

  private static let denials: WordSet = ["arent", "isnt", "dont", "doesnt", "werent", "wasnt", "havent", "hasnt"]
  private static let verbs: WordSet = ["are", "is", "do", "does", "were", "was", "have", "has"]

  private func isDenial(_ place: Int) -> Bool {
    let piece = span.pieces[place]
    guard piece.cue == nil, piece.quantity == nil, place > 0 else { return false }
    if Self.denials.contains(word(piece)) { return true }
    return word(piece) == "not" && Self.verbs.contains(word(span.pieces[place - 1]))
  }

  /// Is a number said of those who do: "7 do", "7 are", "7 use services"?
  private func isAsserted(_ place: Int) -> Bool {
    followed(place) { Self.verbs.contains(word($0)) || named($0) == .part }
  }

  // MARK: Counted apart

  /// "two are carers", "including 2 carers", "two of those six are carers", "none are carers", "some are carers".
  mutating func takeApart() {
    guard let place = span.pieces.firstIndex(where: { named($0) == .carers }) else { return }
    let clause = clause(around: place)
    // "7 of 9, not counting the carers": they are no part of what was counted.
    if clause.lowerBound > 0, span.pieces[clause.lowerBound - 1].cue == .except { return }
    let before = clause.lowerBound..<place
    // "7 of 9 including carers": some of the 7.
    if let last = span.pieces[before].last(where: { $0.mark == nil && !isArticle($0) }), includes(last) {
      share.carers = .atLeast(1)
      return
    }
    let counts = numbers.indices.filter { before.contains(numbers[$0].place) && isCount(numbers[$0].quantity) }
    let found = counts.isEmpty ? numbers.indices.filter { clause.contains(numbers[$0].place) } : counts
    if let last = found.last {
      takeApart(found.count > 1 && isOf(numbers[last - 1].place, numbers[last].place) ? last - 1 : last)
    } else if span.pieces[before].contains(where: { $0.cue == .nothing || ["no", "none"].contains(word($0)) }) {
      share.carers = Interval(0)
    } else if span.pieces[before].contains(where: { isSome($0) }) {
      share.carers = .atLeast(1)
    }
  }

  /// Takes a number as that of those counted apart; in "two of those six" the six are said once more.
  private mutating func takeApart(_ index: Int) {
    let number = numbers[index]
    guard isCount(number.quantity) else { return }
    share.carers = count(number.quantity)
    isHedged = isHedged || number.quantity.isHedged
    var taken = index...index
    if numbers.indices.contains(index + 1), isOf(number.place, numbers[index + 1].place),
      clause(around: number.place).contains(numbers[index + 1].place)
    {
      taken = index...index + 1
      if numbers.count == 2 { share.whole = count(numbers[index + 1].quantity) }
    }
    numbers.removeSubrange(taken)
  }

  private func isCount(_ quantity: Quantity) -> Bool { !quantity.isPercent && quantity.form != .fraction }

  private func isArticle(_ piece: Piece) -> Bool {
    piece.cue == .filler || span.tokens[piece.range.lowerBound].sense.sort == .article
  }

  private func includes(_ piece: Piece) -> Bool {
    ["including", "incl", "inc", "counting", "includes"].contains(word(piece))
  }

  private func isSome(_ piece: Piece) -> Bool {
    switch piece.cue {
    case .someOf, .most, .minority, .hardlyAny: true
    default: ["some", "several", "most", "many"].contains(word(piece))
    }
  }
}

extension Interval<Fraction> {
  /// One less this: what isn't two thirds is a third.
  fileprivate var complement: Interval<Fraction> {
    func turned(_ bound: Bound<Fraction>) -> Bound<Fraction> {
      switch bound {
      case .absent: .absent
      case .closed(let value):
        Fraction(value.denominator - value.numerator, value.denominator).map { .closed($0) } ?? .absent
      case .open(let value):
        Fraction(value.denominator - value.numerator, value.denominator).map { .open($0) } ?? .absent
      }
    }
    return Interval(low: turned(high), high: turned(low))
  }
}
