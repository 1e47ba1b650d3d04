// What is left out: "all bar two", "2 aren't".

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
    } else if isAll, piece(place + 1)?.cue == .nothing {
      // "All of them bar none".
      share.ratio = Interval(Fraction(1))
      return true
    } else if let noun = piece(place + 1), noun.mark == nil, isAll {
      rest = Interval(1)
      _ = noun
    } else {
      return false
    }
    // "all but two of the 9": a whole may follow.
    let later = after.flatMap { found in numbers.first { $0.place > found.place && isOf(found.place, $0.place) } }
    // "Everyone except the treasurer, 8 altogether".
    let total = numbers.first { $0.place != after?.place && (isTotal($0.place) || isAllThereAre($0.place)) }
    if let whole = (before ?? later ?? total)?.quantity.interval.wholeNumbers {
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

  /// "There are ten."
  private func isAllThereAre(_ place: Int) -> Bool {
    guard place > 1, let verb = piece(place - 1), let there = piece(place - 2) else { return false }
    return ["are", "were"].contains(word(verb)) && word(there) == "there"
  }

  /// "None of the nine apart from the chair", "nobody except two".
  mutating func takeNoneExcept() -> Bool {
    guard let place = span.pieces.firstIndex(where: { $0.cue == .except }), let next = piece(place + 1),
      next.mark == nil,
      span.pieces[..<place].contains(where: { $0.cue == .nothing })
    else { return false }
    // "Nobody apart from Jean out of 7"
    let of = span.pieces[(place + 1)...].prefix(3).firstIndex { $0.cue == .of }
    let after = numbers.first { $0.place > place && $0.place <= place + 3 && $0.place < of ?? .max }
    let total = of.flatMap { of in numbers.first { $0.place > of } } ?? numbers.last { $0.place < place }
    share.part = after.map { count($0.quantity) } ?? Interval(1)
    share.whole = total.map { count($0.quantity) }
    isHedged = isHedged || after?.quantity.isHedged == true
    return true
  }

  // MARK: Denied

  /// "2 aren't, of nine", "3 of the eight don't count", "most aren't": what is denied is the rest.
  mutating func takeDenied() -> Bool {
    guard let denial = span.pieces.indices.first(where: { isDenial($0) && !isApart($0) }) else { return false }
    let clause = clause(around: denial)
    let before = clause.lowerBound..<denial
    if span.pieces[before].contains(where: { ["others", "other", "rest"].contains(word($0)) }) {
      // "Chair's blind, the other three aren't".
      guard numbers.count == 1, before.contains(numbers[0].place), isCardinal(numbers[0].quantity) else { return false }
      share.rest = count(numbers[0].quantity)
      denied.insert(denial)
      return true
    }
    denied.insert(denial)
    guard let first = numbers.firstIndex(where: { before.contains($0.place) }) else { return takeDeniedWords(before) }
    // "Out of 14 only 3 don't": those denied come second.
    let isSecond =
      followsOf(numbers[first].place) && first + 1 < numbers.count && before.contains(numbers[first + 1].place)
    let denied = numbers[isSecond ? first + 1 : first]
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
    if isOf(denied.place, other.place) || !isAsserted(other.place) || followsOf(other.place) {
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

  func isDenial(_ place: Int) -> Bool {
    let piece = span.pieces[place]
    guard piece.cue == nil, piece.quantity == nil, place > 0 else { return false }
    if Self.denials.contains(word(piece)) { return true }
    // "Two are non-disabled".
    if word(piece) == "non", place + 1 < span.pieces.count { return true }
    return ["not", "never"].contains(word(piece)) && Self.verbs.contains(word(span.pieces[place - 1]))
  }

  /// Is a number said of those who do: "7 do", "7 are", "7 use services"?
  private func isAsserted(_ place: Int) -> Bool {
    followed(place) { Self.verbs.contains(word($0)) || named($0) == .part }
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
