/// A fixed set of words, looked up in a few machine instructions.
struct WordSet: ExpressibleByArrayLiteral, Sendable {
  private var table: WordTable

  /// A set of these words.
  init(_ words: some Collection<Word>) {
    table = WordTable(capacity: words.count)
    for word in words { table[word] = 0 }
  }

  /// A set of these words.
  init(arrayLiteral words: Word...) { self.init(words) }

  /// Is the word one of them?
  func contains(_ word: Word) -> Bool { table[word] != nil }
}
