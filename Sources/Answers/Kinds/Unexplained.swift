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
