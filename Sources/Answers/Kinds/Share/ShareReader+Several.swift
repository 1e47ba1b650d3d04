// Two counts without "of", and one alone: which is the part, which the whole?

extension ShareReader {
  /// "9 on the board, 7 of them use services", "7, there are 9 altogether".
  mutating func takeTwoCounts() -> Bool {
    let counts = numbers.filter { $0.quantity.form == .cardinal && !$0.quantity.isPercent }
    guard counts.count >= 2 else { return false }
    if counts.count > 2, takeNamedCounts(counts) { return true }
    let (first, second) = (counts[0], counts[1])
    isHedged = isHedged || first.quantity.isHedged || second.quantity.isHedged
    let a = count(first.quantity)
    let b = count(second.quantity)
    guard let one = a.low.value ?? a.high.value, let two = b.low.value ?? b.high.value else { return false }
    leave(besides: first.place, second.place)
    let secondIsPart = isPartNoun(second.place) && one >= two
    if followsOf(first.place), one >= two {
      // "Out of 8, 5".
      setCounts(b, a)
    } else if (one <= two && isTotal(second.place)) || (!secondIsPart && one <= two && isWholeNoun(second.place)) {
      setCounts(a, b)
    } else if one >= two, isTotal(first.place) || isWholeNoun(first.place) || secondIsPart {
      setCounts(b, a)
      // "Six seats, two of them women": whether the two are those asked about isn't said.
      if secondIsPart, isOfOthers(second.place) { alternatives = [Share(part: a)] }
    } else {
      // Doubtful: the part alone, or part and whole.
      let (part, whole) = one <= two ? (a, b) : (b, a)
      setCounts(part, whole)
      alternatives = [Share(part: a)]
    }
    return true
  }

  /// "Ten trustees, eight present, six service users": one number is called the whole, and one other the part.
  private mutating func takeNamedCounts(_ counts: [Number]) -> Bool {
    let parts = counts.filter { number in followed(number.place) { named($0) == .part } }
    let wholes = counts.filter { isWholeNoun($0.place) || isTotal($0.place) }
    guard parts.count == 1, wholes.count == 1, let part = parts.first, let whole = wholes.first,
      part.place != whole.place
    else { return false }
    setCounts(count(part.quantity), count(whole.quantity))
    isHedged = isHedged || part.quantity.isHedged || whole.quantity.isHedged
    leave(besides: part.place, whole.place)
    return true
  }

  /// "Out of 8, 5": nothing but "of" stands before the first.
  func followsOf(_ place: Int) -> Bool {
    let before = span.pieces[..<place].filter { $0.mark == nil && $0.cue != .filler }
    return !before.isEmpty && before.allSatisfy { $0.cue == .of }
  }

  func isTotal(_ place: Int) -> Bool {
    followed(place) { $0.cue == .total } || preceded(place) { $0.cue == .total || named($0) == .whole }
  }

  func isWholeNoun(_ place: Int) -> Bool {
    followed(place) { $0.cue == .total || named($0) == .whole || word($0) == "altogether" }
      || preceded(place) { named($0) == .whole || $0.cue == .total }
  }

  /// "Two of them women": a word follows "of them" that isn't what those are called who are asked about.
  private func isOfOthers(_ place: Int) -> Bool {
    guard let next = piece(place + 1), next.cue == .ofThem, let noun = piece(place + 2), noun.mark == nil,
      noun.cue == nil, noun.quantity == nil
    else { return false }
    let isSaid = followed(place) { named($0) != nil }
    return !isSaid && !Fillers.tails.contains(word(noun)) && !Fillers.links.contains(word(noun))
  }

  private func isPartNoun(_ place: Int) -> Bool {
    if followed(place, { $0.cue == .ofThem || named($0) == .part }) { return true }
    // "Nine, though two are vacant": not those who are asked about.
    guard let verb = piece(place + 1), ["have", "are"].contains(word(verb)) else { return false }
    guard let next = piece(place + 2) else { return true }
    return next.mark != nil || Fillers.tails.contains(word(next))
  }

  func followed(_ place: Int, _ test: (Piece) -> Bool) -> Bool {
    for next in span.pieces[(place + 1)...].prefix(4) {
      if next.mark != nil || next.quantity != nil { return false }
      if test(next) { return true }
    }
    return false
  }

  private func preceded(_ place: Int, _ test: (Piece) -> Bool) -> Bool {
    for piece in span.pieces[max(place - 3, 0)..<place].reversed() {
      if piece.quantity != nil || isBoundary(piece) { return false }
      if test(piece) { return true }
    }
    return false
  }

  /// One number alone is the part, unless the words call it the total.
  mutating func takeOne(_ place: Int, _ quantity: Quantity) {
    isHedged = isHedged || quantity.isHedged
    if quantity.isHuge { misreading = .outOfLimits(span.words.slot.limits) }
    if let exact = quantity.exact, exact.denominator != 1, exact < Fraction(1) {
      // ".6", "nought point six"
      share.ratio = Interval(exact)
      return
    }
    let number = count(quantity)
    if isTotal(place) || isUnknownPart(place) || followsOf(place) || isOfHowMany(place) {
      share.whole = number
    } else if isSaidApart, !followed(place, { named($0) == .part }) {
      // "Seven people, mostly carers": all of them, or those who use services.
      share.whole = number
      alternatives = [Share(part: number, carers: share.carers)]
    } else {
      share.part = number
      if share.whole == nil, let part = number.exact, let carers = share.carers?.exact, carers > part,
        followed(place, { named($0) == .part })
      {
        // "Five carers and two service users": more carers than users, so these are others.
        share.whole = .atLeast(part + carers)
      }
      if isOneMore(place), let exact = number.exact { alternatives = [Share(part: Interval(exact + 1))] }
      // "9 trustees" may be all of them.
      if followed(place, { named($0) == .whole }) {
        alternatives = [Share(whole: number, carers: share.carers)]
      }
    }
  }

  /// "No idea how many of the 9": the 9 are all of them.
  private func isOfHowMany(_ place: Int) -> Bool {
    guard span.has(.dontKnow), place > 0, span.pieces[place - 1].cue == .of || span.pieces[place - 1].cue == .filler
    else {
      return false
    }
    return span.pieces[max(place - 4, 0)..<place].contains { word($0) == "many" }
  }

  /// "The chair and one other": one more than the number.
  private func isOneMore(_ place: Int) -> Bool {
    guard place > 1, let and = piece(place - 1), word(and) == "and", let next = piece(place + 1) else { return false }
    return ["other", "others"].contains(word(next)) && piece(place - 2)?.mark == nil
  }

  /// Was a word like "mostly", without a number, said of those counted apart?
  private var isSaidApart: Bool {
    guard !apart.isEmpty, share.carers == .atLeast(1) else { return false }
    return span.pieces[apart].contains { [.most, .nearlyAll, .all].contains($0.cue) }
  }

  /// "9 trustees, no idea how many use services".
  func isUnknownPart(_ place: Int) -> Bool {
    guard let doubt = span.pieces.firstIndex(where: { $0.cue == .dontKnow }), doubt > place else { return false }
    // "7 use services, no idea out of how many": the whole isn't known.
    if followed(place, { named($0) == .part }) || span.pieces[doubt - 1].cue == .of { return false }
    let rest = span.pieces[doubt].range.upperBound..<span.range.upperBound
    if rest.contains(where: { ["altogether", "total", "there"].contains(span.word($0)) }), !isWholeNoun(place) {
      return false
    }
    return rest.contains { span.word($0) == "many" && !["of", "from"].contains(span.word($0 - 2)) }
  }
}
