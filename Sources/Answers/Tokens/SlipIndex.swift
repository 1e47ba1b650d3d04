/// Finds the word of the lexicon that somebody meant who typed it with one slip: "nien", "foru", "thousnad", "yeras".
///
/// Every word is kept under itself and under what is left when one of its letters is dropped: two words that are one slip
/// apart have one of these in common, so that a look-up costs as many steps as the typed word has letters.
struct SlipIndex: Sendable {
  private struct Entry {
    let word: Word
    let sense: Sense
    /// The next entry under the same key, or -1.
    let next: Int32
  }

  private var keys = WordTable(capacity: 12_000)
  private var entries: [Entry] = []

  /// Adds a word; short ones are left out, since too much looks like them.
  mutating func add(_ word: Word, _ sense: Sense) {
    guard (4...15).contains(word.count) else { return }
    insert(word, word, sense)
    for place in 0..<word.count { insert(word.without(place), word, sense) }
  }

  private mutating func insert(_ key: Word, _ word: Word, _ sense: Sense) {
    let next = Int32(truncatingIfNeeded: keys[key] ?? -1)
    if next >= 0, entries[Int(next)].word == word { return }
    keys[key] = entries.count
    entries.append(Entry(word: word, sense: sense, next: next))
  }

  /// The word that was meant; nothing where it could be two that mean different things.
  ///
  /// A word with a capital within a sentence is a name, unless it looks like a month or a day of the week.
  func meant(by token: Token, mayBeName: Bool) -> (word: Word, sense: Sense)? {
    guard (4...15).contains(token.word.count), !token.flags.contains(.allCapitals), !token.flags.contains(.address)
    else { return nil }
    var found: Entry?
    func look(_ key: Word) -> Bool {
      var place = keys[key] ?? -1
      while place >= 0 {
        let entry = entries[place]
        place = Int(entry.next)
        guard Slip.isLikely(token.word, of: entry.word) else { continue }
        if mayBeName, token.flags.contains(.capitalised), ![.month, .weekday].contains(entry.sense.sort) { continue }
        guard let other = found, other.word != entry.word else {
          found = entry
          continue
        }
        if other.sense.sort == .common {
          found = entry
        } else if entry.sense.sort != .common, entry.sense != other.sense {
          return false
        }
      }
      return true
    }
    guard look(token.word) else { return nil }
    for place in 0..<token.word.count { if !look(token.word.without(place)) { return nil } }
    return found.map { ($0.word, $0.sense) }
  }
}
