extension Reader {
  private static let yesWords: Set<Word> = [
    "yes", "yeah", "yep", "yup", "yea", "yess", "ye", "aye", "y", "correct", "right", "sure", "ok", "okay", "agreed",
    "indeed", "true", "exactly", "absolutely", "definitely", "certainly", "ya",
  ]
  private static let noWords: Set<Word> = ["no", "nope", "nah", "n", "naw", "wrong", "incorrect", "noo"]

  /// A yes or a no at the beginning, with what follows; "that's right" and "not really" too.
  func leadingYesNo(_ range: Range<Int>) -> (isYes: Bool, rest: Range<Int>)? {
    let range = tokens.trimmed(range)
    guard let first = range.first else { return nil }
    let word = tokens[first].word
    let next = tokens.word(first + 1, in: range)
    if Self.yesWords.contains(word) { return (true, first + 1..<range.upperBound) }
    if word == "thats" || word == "that", Self.yesWords.contains(next) { return (true, first + 2..<range.upperBound) }
    if word == "thats" || word == "that", Self.noWords.contains(next) { return (false, first + 2..<range.upperBound) }
    if word == "i" || word == "we", next == "do" { return (true, first + 2..<range.upperBound) }
    if word == "not", next == "really" || next == "quite" || next == "right" {
      return (false, first + 2..<range.upperBound)
    }
    if Self.noWords.contains(word) {
      // "no idea" and "no grant" aren't a no of their own.
      let isBare =
        first + 1 >= range.upperBound || tokens[first + 1].kind == .punctuation
        || Self.afterNo.contains(next)
      return isBare ? (false, first + 1..<range.upperBound) : nil
    }
    return nil
  }

  private static let afterNo: Set<Word> = [
    "i", "but", "it", "its", "thats", "that", "they", "sorry", "actually", "we", "not", "and", "wait", "make", "there",
    "only", "just", "thank", "thanks", "she", "he", "you", "theres", "theyre", "because", "no",
  ]

  /// The range without joiners, "but" and "I mean" at its beginning.
  func withoutLead(_ range: Range<Int>) -> Range<Int> {
    var range = tokens.trimmed(range)
    while let first = range.first {
      let word = tokens[first].word
      let next = tokens.word(first + 1, in: range)
      if Fillers.joiners.contains(word) || word == "but" || word == "so" || word == "well" {
        range = tokens.trimmed(first + 1..<range.upperBound)
      } else if word == "i", next == "mean" || next == "meant" {
        range = tokens.trimmed(first + 2..<range.upperBound)
      } else {
        break
      }
    }
    return range
  }

  /// An answer to a prompt that reads something back: yes or no, and what follows it.
  ///
  /// - Returns: whether the utterance was that.
  mutating func readConfirmation(_ range: Range<Int>) -> Bool {
    guard let asked = context.asked, asked.isConfirmation, let slot = slot(asked.slot),
      let (isYes, following) = leadingYesNo(range)
    else { return false }
    result.confirmation = isYes ? .yes : .no
    let rest = withoutLead(following)
    guard hasContent(rest) else { return true }
    let hasBut = following.contains { tokens[$0].word == "but" }
    if let list = slot.makes, shape(list)?.isOpen == true, compiled.madeByClass[list] == false {
      readNames(rest, for: slot)
    } else {
      readMain(rest)
    }
    if isYes, hasBut, result.claims.isEmpty, result.newItems.isEmpty, result.doubt == nil {
      result.doubt = .contradictory
    }
    if result.misreading == .nothingFits { result.misreading = nil }
    return true
  }
}
