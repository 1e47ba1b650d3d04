// What people say to the program and not to its question.

extension Reader {
  /// "Hang on", "hello?", "start again": an answer to nothing, whatever was asked.
  func isInterjection(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    var isAny = false
    while index < range.upperBound {
      if tokens[index].kind == .punctuation {
        index += 1
      } else if let match = Interjections.phrases.match(tokens, at: index, in: range) {
        isAny = true
        index += match.length
      } else {
        return false
      }
    }
    return isAny
  }

  /// Does a piece of a line ask something ("what counts?", "is Age UK one?")?
  func isQuestion(_ piece: Range<Int>) -> Bool {
    let piece = tokens.trimmed(piece)
    guard piece.count > 1, piece.upperBound < tokens.count, tokens[piece.upperBound].mark == .question else {
      return false
    }
    guard let first = piece.first(where: { !Interjections.leads.contains(tokens[$0].word) }) else { return false }
    // "Who Cares?" is a name.
    let isTitle = (first..<piece.upperBound).allSatisfy {
      tokens[$0].flags.contains(.capitalised) && !tokens[$0].flags.contains(.allCapitals)
    }
    return !isTitle && Interjections.interrogatives.contains(tokens[first].word)
  }
}

private enum Interjections {
  static let phrases = PhraseSet(lists: [
    (
      true,
      """
      hello, hello there, hi, hi there, hey, hang on, hang on a minute, hang on a second, hang on a sec, hold on, hold on a
      minute, hold on a second, wait, wait a minute, wait a second, wait a moment, one moment, a moment, just a moment,
      just a minute, just a second, just a sec, one sec, one second, bear with me, start again, start over, let me start
      again, can i start again, let me think, hmm, um, umm, er, erm, oh, ah, eh, huh, what, please, gosh,
      goodness, goodness me, my goodness, blimey, crikey, dear me, oh dear, you've lost me, you have lost me, lost me there
      """
    )
  ])
  static let leads: WordSet = ["and", "but", "so", "or", "um", "er", "oh", "sorry", "then", "well", "hang", "on"]
  static let interrogatives: WordSet = [
    "what", "whats", "who", "whos", "which", "how", "why", "when", "where", "is", "isnt", "are", "arent", "was", "were",
    "do", "does", "did", "doesnt", "dont", "can", "could", "should", "would", "will", "have", "has", "am",
  ]
}
