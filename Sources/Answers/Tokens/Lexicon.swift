/// The words that values are made of, with their senses.
enum Lexicon {
  /// Gives a token the sense of its word.
  static func fill(_ token: inout Token) {
    if let sense = senses[token.word] { token.sense = sense }
  }

  /// Words whose full stop doesn't end a sentence.
  static func isAbbreviation(_ word: Word) -> Bool { abbreviations.contains(word) }

  private static let abbreviations: Set<Word> = [
    "approx", "etc", "est", "dept", "ltd", "inc", "vs", "eg", "ie", "incl",
  ]

  private static let senses: [Word: Sense] = [:]
}

extension Lexicon {
  /// Is it a word that is never taken for a slip of another?
  static func isWord(_ token: Token) -> Bool { token.sense.sort != .none }
}
