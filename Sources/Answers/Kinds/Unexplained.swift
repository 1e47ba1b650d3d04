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
      return !isHarmless(place)
    }
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
          && !(words.slot.kind == .count && word(piece.range.upperBound) == "you")
      // "Ended at 12k" says what it is.
      case .cue(.ended): words.slot.kind == .money && !["with", "at", "on"].contains(word(piece.range.upperBound))
      default: false
      }
    }
  }

  /// "6 of 8 seats are filled, 4 of them users": a number that a share was read without.
  func leavesNumber(_ reading: ValueReading) -> Bool {
    guard words.slot.kind == .share else { return false }
    return pieces.indices.contains { place in
      let piece = pieces[place]
      guard let quantity = piece.quantity, quantity.form == .cardinal, quantity.currency == 0,
        let whole = quantity.whole,
        whole < 1900, place + 1 >= pieces.count || isOfTheSame(pieces[place + 1].range.lowerBound)
      else { return false }
      if case .share(let share)? = reading.answer.value, let part = share.part?.exact, let all = share.whole?.exact,
        part + whole == all
      {
        // "6 of 9 and the other three are councillors".
        return false
      }
      return !reading.used.contains { $0.overlaps(piece.range) }
    }
  }

  /// Is a number before this word one of those that the share is about ("4 of them"), and not of something else ("3 staff")?
  private func isOfTheSame(_ next: Int) -> Bool {
    tokens[next].kind == .punctuation || ["of", "are", "is", "were", "use", "uses"].contains(tokens[next].word)
  }

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
