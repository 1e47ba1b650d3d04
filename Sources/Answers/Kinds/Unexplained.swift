// What a line says besides its value, where that may turn the value round.

extension Span {
  /// Does a word stand in it that no rule took account of and that may make another value of what was read: a denial, what
  /// was or would be, what is taken off or doubled, another possibility?
  ///
  /// Words of phrases and of quantities are accounted for, and so is what a correction cut off before the span was read.
  /// What is only said about the value ("same as ever", "paid quarterly") isn't asked for.
  var turnsRound: Bool {
    guard let turning = Turning.words(for: words.slot.kind) else { return false }
    return pieces.indices.contains { place in
      guard case .word = pieces[place].content, turning.contains(word(pieces[place].range.lowerBound)) else {
        return false
      }
      return !isHarmless(place) && !isNextSum(place)
    }
  }

  /// "40 thousand for advocacy, another eleven thousand for payroll": one sum more.
  private func isNextSum(_ place: Int) -> Bool {
    word(pieces[place].range.lowerBound) == "another" && place + 1 < pieces.count && pieces[place + 1].quantity != nil
      && pieces[..<place].contains { $0.quantity != nil }
  }

  /// Does a word stand in it, wherever it is, that makes something else of what was said if it is meant so: what is only wished
  /// for, what has ended, how often?
  var mayTurn: Bool {
    guard let turning = Turning.doubtful(for: words.slot.kind) else { return false }
    // "Should be 75 %".
    if words.slot.kind == .share,
      range.contains(where: { ["should", "supposed"].contains(tokens[$0].word) })
    {
      return true
    }
    // "It merged in 2015 but goes back to 1989".
    if words.slot.kind == .time, range.contains(where: { tokens[$0].word == "back" }) { return false }
    return pieces.contains { piece in
      switch piece.content {
      // "Sandra would know".
      case .word:
        turning.contains(word(piece.range.lowerBound))
          && !["know", "like", "say", "with", .none].contains(word(piece.range.upperBound))
          && !(word(piece.range.upperBound) == "you"
            && (words.slot.kind == .count || word(piece.range.lowerBound) == "would"))
      // "Ended at 12k" says what it is.
      case .cue(.ended): words.slot.kind == .money && !["with", "at", "on"].contains(word(piece.range.upperBound))
      default: false
      }
    }
  }

  /// Does a figure or a denial stand in it that is no part of what was read, and that is said of nothing else ("and 3
  /// staff", "for two years")?
  func leavesUnexplained(_ reading: ValueReading) -> Bool {
    guard let value = reading.answer.value else { return false }
    switch words.slot.kind {
    case .count, .share, .money, .time: break
    default: return false
    }
    return pieces.indices.contains { place in
      if let quantity = pieces[place].quantity {
        return isUnread(quantity, pieces[place].range, reading, value) && !isOfOther(place)
      }
      return words.slot.kind == .share && isUnreadDenial(place, reading)
    }
  }

  /// Is a number none of those that the value was made of?
  private func isUnread(_ quantity: Quantity, _ tokens: Range<Int>, _ reading: ValueReading, _ value: Value) -> Bool {
    guard quantity.form == .cardinal, quantity.vague == nil else { return false }
    if case .share(let share) = value { return !share.holds(quantity) }
    return !reading.used.contains { $0.overlaps(tokens) } && !reading.passedOver.contains { $0.overlaps(tokens) }
  }

  /// Is a number that of another kind, or does it count something else: "since 2015", "3 staff", "4 years"?
  private func isOfOther(_ place: Int) -> Bool {
    let piece = pieces[place]
    guard let quantity = piece.quantity else { return false }
    if quantity.currency != 0 { return words.slot.kind != .money }
    if quantity.isPercent { return words.slot.kind != .share }
    if quantity.isDigits, let year = quantity.whole, (1900...2100).contains(year) { return true }
    if let before = place > 0 ? tokens[pieces[place - 1].range.upperBound - 1] : nil,
      before.sense.sort == .month || ["number", "no", "page", "room"].contains(before.word)
    {
      return true
    }
    if words.slot.kind == .time, place + 1 < pieces.count, case .word = pieces[place + 1].content,
      tokens[pieces[place + 1].range.lowerBound].sense.sort != .and
    {
      // "6 of us", "4 doors down".
      return true
    }
    let next = pieces[place].range.upperBound
    // "3 of 8" beside a time.
    if words.slot.kind == .time, word(next) == "of" || word(pieces[place].range.lowerBound - 1) == "of" { return true }
    if ["staff", "workers", "employees"].contains(word(next)) { return words.slot.kind != .count }
    if pieces[(place + 1)...].prefix(3).contains(where: { $0.cue == .volunteers }) { return true }
    for next in pieces[(place + 1)...].prefix(2) {
      if next.mark != nil || next.quantity != nil || next.cue == .of || next.cue == .ofThem { return false }
      if Fillers.links.contains(word(next.range.lowerBound)) { return false }
      let token = tokens[next.range.lowerBound]
      if [.timeUnit, .month].contains(token.sense.sort) { return words.slot.kind != .time }
      if token.sense.sort == .moneyUnit { return words.slot.kind != .money }
      let isOwn = words.shareParts.match(tokens, at: next.range.lowerBound, in: range) != nil
      if case .word = next.content, token.isPlural, token.word.count > 3,
        token.sense.sort == .none || token.sense.sort == .common, !isOwn
      {
        return true
      }
    }
    return false
  }

  /// "Two of the eight are non-disabled": a denial in a share that nothing was made of.
  private func isUnreadDenial(_ place: Int, _ reading: ValueReading) -> Bool {
    guard case .word = pieces[place].content, Self.denials.contains(word(pieces[place].range.lowerBound)) else {
      return false
    }
    return !reading.used.contains { $0.overlaps(pieces[place].range) }
      && (!isHarmless(place) || deniesWhole(after: place) || followsNumber(place))
  }

  /// "They haven't got a committee".
  private func deniesWhole(after place: Int) -> Bool {
    pieces[(place + 1)...].prefix(3).contains { piece in
      words.shareParts.match(tokens, at: piece.range.lowerBound, in: range)?.payload == .whole
    }
  }

  /// "The other three aren't disabled".
  private func followsNumber(_ place: Int) -> Bool {
    for piece in pieces[max(place - 3, 0)..<place].reversed() {
      if piece.mark != nil { return false }
      if piece.quantity != nil { return true }
    }
    return false
  }

  private static let denials: WordSet = [
    "not", "never", "isnt", "arent", "wasnt", "werent", "dont", "doesnt", "didnt", "hasnt", "havent", "non", "neither",
    "nor", "without",
  ]

  /// "Not a lot: £750", "10 isn't much": said of something else, where no figure follows in its part of the sentence. What
  /// is denied of a bound is in the bound.
  private func isHarmless(_ place: Int) -> Bool {
    var high = place + 1
    while high < pieces.count, !isBreak(high) { high += 1 }
    guard let quantity = pieces[place..<high].lazy.compactMap(\.quantity).first else { return true }
    return quantity.isBoundDenied
  }

  private func isBreak(_ place: Int) -> Bool {
    let index = pieces[place].range.lowerBound
    if pieces[place].mark != nil { return tokens.isSoftBreak(index) || tokens[index].mark == .colon }
    return Self.joiners.contains(tokens[index].word)
  }

  private static let joiners: WordSet = ["but", "so", "because", "although", "though"]
}

/// The words that turn a value round.
private enum Turning {
  static func words(for kind: Kind) -> WordSet? {
    switch kind {
    case .money: money
    case .count: count
    case .time: time
    default: nil
    }
  }

  static func doubtful(for kind: Kind) -> WordSet? {
    switch kind {
    case .money: sumsDoubted
    case .count: wishesAndVacancies
    case .time: wishesAndGaps
    case .share: wished
    default: nil
    }
  }

  private static let wishes: [Word] = [
    "would", "could", "might", "should", "if", "unless", "hoping", "hope", "planned", "proposed", "applied",
    "applying", "bidding", "instead", "either", "versus", "requested", "doubled", "halved",
    "ended", "stopped", "lapsed",
  ]
  private static let repeats: [Word] = [
    "wanted", "asked", "every", "twice", "biannually", "alternate", "fortnightly", "time",
  ]
  private static let wished = WordSet(wishes)
  private static let wishesAndVacancies = WordSet(
    wishes + [
      "vacant", "vacancy", "vacancies", "soon", "freelancers", "freelance", "contractors", "paper",
    ])
  private static let wishesAndGaps = WordSet(
    wishes + ["gap", "reopened", "restarted", "reformed", "relaunched", "closed", "merged"])
  private static let sumsDoubted = WordSet(wishes.filter { $0 != "would" } + repeats)

  private static let denials: [Word] = [
    "not", "no", "never", "isnt", "wasnt", "dont", "didnt", "doesnt", "arent", "without", "wont", "cant", "neither",
    "nor",
  ]
  private static let sums: [Word] = [
    "short", "double", "treble", "triple", "tripled", "halved", "matched", "another", "extra",
  ]
  private static let former: [Word] = ["used", "previously", "formerly", "originally", "old", "previous"]
  private static let meant: [Word] = [
    "unless", "hoping", "hope", "proposed", "planned", "either", "instead", "rather", "versus",
  ]

  private static let money = WordSet(denials + sums + former + meant + ["if"])
  private static let count = WordSet(denials + sums + former + meant)
  private static let time = WordSet(denials + ["double"] + meant)
}

extension Share {
  /// Is a number one of those that this says?
  fileprivate func holds(_ quantity: Quantity) -> Bool {
    let bounds = [quantity.interval.low, quantity.interval.high].compactMap(\.value)
    if quantity.isPercent {
      guard let ratio else { return true }
      return bounds.contains { bound in
        guard let number = bound.times(Fraction(1, 100) ?? .half) else { return true }
        return ratio.low.value.map { $0 <= number } ?? true && ratio.high.value.map { number <= $0 } ?? true
      }
    }
    let said = [part, whole, rest, carers].compactMap { $0 }.flatMap { [$0.low, $0.high] }.compactMap(\.value)
    let left = part?.exact.flatMap { part in whole?.exact.map { $0 - part } }
    return ratio != nil && whole == nil
      || quantity.interval.wholeNumbers.low.value.map { said.contains($0) || $0 == left } ?? true
      || quantity.interval.wholeNumbers.high.value.map { said.contains($0) } ?? true
  }
}
