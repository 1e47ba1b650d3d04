// Those who are counted apart: carers on a committee. A number or "most" said of them says nothing of the part.

extension ShareReader {
  /// "two are carers", "including 2 carers", "two of those six are carers", "none are carers", "some are carers",
  /// "mostly carers, five of the seven".
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
    apart = subject(of: place, in: clause)
    if span.pieces.indices.contains(where: { apart.contains($0) && isDenial($0) }) {
      // "Three of the eight aren't carers": how many are isn't said, nor who uses services.
      denied.formUnion(apart.filter { span.pieces.indices.contains($0) && isDenial($0) })
      drop(apart)
      return
    }
    let counts = numbers.indices.filter { before.contains(numbers[$0].place) && apart.contains(numbers[$0].place) }
    let found = counts.isEmpty ? numbers.indices.filter { apart.contains(numbers[$0].place) } : counts
    if found.count == 1, apart.lowerBound < numbers[found[0]].place,
      span.pieces[apart.lowerBound..<numbers[found[0]].place].contains(where: { $0.cue == .most || $0.cue == .minority }
      )
    {
      // "The majority of the nine are carers": nine is all of them.
      share.carers = .atLeast(1)
      share.whole = count(numbers.remove(at: found[0]).quantity)
    } else if let last = found.last {
      takeApart(found.count > 1 && isOf(numbers[last - 1].place, numbers[last].place) ? last - 1 : last)
    } else if span.pieces[before].contains(where: { $0.cue == .nothing || ["no", "none"].contains(word($0)) }) {
      share.carers = Interval(0)
    } else if span.pieces[apart].contains(where: { isSome($0) }) {
      share.carers = .atLeast(1)
      takeExplained(after: clause.upperBound)
    }
  }

  /// Are the words at a place said of those who are counted apart?
  func isApart(_ place: Int) -> Bool { apart.contains(place) }

  /// The pieces of a clause that are said of the carers in it: not what stands before "including", nor what is said of
  /// those who use services ("all use services, and are carers").
  private func subject(of place: Int, in clause: Range<Int>) -> Range<Int> {
    var low = clause.lowerBound
    for index in clause.lowerBound..<place {
      let isPart = named(span.pieces[index]) == .part && !isRelative(index)
      if includes(span.pieces[index]) || isPart { low = index + 1 }
    }
    return low..<clause.upperBound
  }

  /// "Those who use services": no statement, only whom it is about.
  private func isRelative(_ place: Int) -> Bool {
    place > 0 && ["who", "that", "whom"].contains(word(span.pieces[place - 1]))
  }

  /// "Mostly carers, five of the seven": figures right after it that have nobody else for a subject are the carers'.
  private mutating func takeExplained(after end: Int) {
    guard end < span.pieces.count, span.pieces[end].mark != nil else { return }
    let next = clause(around: end + 1)
    guard let index = numbers.firstIndex(where: { next.contains($0.place) }) else { return }
    let isOfOthers = next.contains { place in
      guard span.pieces.indices.contains(place) else { return false }
      return named(span.pieces[place]) == .part || ["others", "other", "rest"].contains(word(span.pieces[place]))
    }
    guard !isOfOthers else { return }
    apart = apart.lowerBound..<next.upperBound
    if next.contains(where: { isDenial($0) }) {
      drop(next)
    } else {
      takeApart(index)
    }
  }

  /// Takes a number as that of those counted apart; in "two of those six" the six are said once more.
  private mutating func takeApart(_ index: Int) {
    let number = numbers[index]
    isHedged = isHedged || number.quantity.isHedged
    var taken = index...index
    var whole: Interval<Int>?
    if numbers.indices.contains(index + 1), isOf(number.place, numbers[index + 1].place),
      clause(around: number.place).contains(numbers[index + 1].place)
    {
      taken = index...index + 1
      whole = count(numbers[index + 1].quantity)
    }
    if isCount(number.quantity) {
      share.carers = count(number.quantity)
    } else if let all = whole?.exact, let exact = ratio(of: number.quantity).exact,
      let part = exact.times(Fraction(all))?.whole
    {
      // "Half of the eight are carers".
      share.carers = Interval(part)
    } else if whole == nil, number.quantity.form == .fraction, let part = partBefore(number.place),
      let exact = ratio(of: number.quantity).exact?.times(Fraction(part))?.whole
    {
      // "8 of 11 and half of those are carers".
      share.carers = Interval(exact)
    } else {
      share.carers = .atLeast(1)
    }
    numbers.removeSubrange(taken)
    if let whole, isWholeOfAll(whole, beside: numbers) { share.whole = whole }
  }

  /// The part that "half of those" is said of.
  private func partBefore(_ place: Int) -> Int? {
    guard followed(place, { $0.cue == .ofThem || $0.cue == .of && $0.range.count > 1 && endsOfThem($0) }) else {
      return nil
    }
    let before = numbers.filter { $0.place < place }
    guard before.count == 2, isOf(before[0].place, before[1].place) else { return nil }
    return before[0].quantity.whole
  }

  /// Is "the seven" of which five are carers all of the committee? Not where those six are what was counted before.
  private func isWholeOfAll(_ whole: Interval<Int>, beside others: [Number]) -> Bool {
    guard let only = others.first else { return true }
    guard others.count == 1, let all = whole.exact, let part = count(only.quantity).exact else { return false }
    return part < all
  }

  /// Passes over figures that say nothing of the part.
  private mutating func drop(_ pieces: Range<Int>) { numbers.removeAll { pieces.contains($0.place) } }

  private func isCount(_ quantity: Quantity) -> Bool { !quantity.isPercent && quantity.form != .fraction }

  private func includes(_ piece: Piece) -> Bool {
    ["including", "incl", "inc", "counting", "includes"].contains(word(piece))
  }

  private func isSome(_ piece: Piece) -> Bool {
    switch piece.cue {
    case .someOf, .most, .minority, .hardlyAny, .all, .nearlyAll, .both, .halfAndHalf: true
    default: ["some", "several", "most", "many", "mainly", "mostly"].contains(word(piece))
    }
  }
}
