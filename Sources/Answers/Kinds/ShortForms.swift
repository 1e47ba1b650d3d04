/// What people call the choices of a list for short: by their first letters ("LD", "SLA"), by one word that no other choice has
/// ("grant" for core grant), or by the beginning of one ("info", "phys").
///
/// They are only looked for in words that would otherwise be on no list.
struct ShortForms: Sendable {
  /// One word of a label.
  private struct Entry {
    let word: Word
    let letters: [UInt8]
    let choice: Int
    /// Is it the first letters of a label?
    let isInitials: Bool
  }

  private let entries: [Entry]

  /// The short forms of some choices.
  init(_ choices: [Choice]) {
    var entries: [Entry] = []
    for (choice, label) in choices.map({ Tokens($0.label) }).enumerated() {
      let words = label.list.map(\.word).filter { !$0.isSmall }
      for word in words {
        entries.append(Entry(word: word, letters: word.bytes ?? [], choice: choice, isInitials: false))
      }
      let initials = words.compactMap { $0.bytes?.first }
      guard initials.count > 1 else { continue }
      entries.append(Entry(word: Word(folded: initials), letters: initials, choice: choice, isInitials: true))
    }
    self.entries = entries
  }

  /// The one choice that all telling words of a range are short for.
  func choice(_ tokens: Tokens, _ range: Range<Int>) -> Int? {
    var fitting: Set<Int>?
    var count = 0
    for index in range where tokens[index].kind == .word {
      let isCapitals = tokens[index].flags.contains(.allCapitals)
      let word = tokens[index].word
      // "LD to a lesser extent".
      if fitting != nil, Fillers.prepositions.contains(word) { break }
      // "IT" is no "it".
      if !isCapitals, word.isSmall || Fillers.chatter.contains(word) || Self.generic.contains(word) { continue }
      count += 1
      guard count < 4 else { return nil }
      let choices = self.choices(of: tokens[index], isCapitals)
      fitting = fitting?.intersection(choices) ?? choices
      if fitting?.isEmpty == true { return nil }
    }
    guard let fitting, fitting.count == 1 else { return nil }
    return fitting.first
  }

  private func choices(of token: Token, _ isCapitals: Bool) -> Set<Int> {
    guard let typed = token.word.bytes, typed.count > 1 else { return [] }
    var result: Set<Int> = []
    for entry in entries {
      // "LTCs".
      if entry.isInitials, token.flags.contains(.capitalised), typed.last == UInt8(ascii: "s"),
        typed.dropLast().elementsEqual(entry.letters)
      {
        result.insert(entry.choice)
        continue
      }
      let isSaid =
        entry.word == token.word && (!entry.isInitials || isCapitals || token.sense.sort == .none)
        || entry.letters.count > typed.count && entry.letters.starts(with: typed)
          && (entry.isInitials ? isCapitals : typed.count > 2 && token.sense.sort == .none)
      if isSaid { result.insert(entry.choice) }
    }
    return result
  }

  private static let generic: WordSet = [
    "stuff", "side", "things", "thing", "bit", "bits", "help", "type", "yes", "mainly", "ppl", "folk", "folks",
    "clients",
  ]
}

extension Word {
  /// Does it only join the words of a name?
  fileprivate var isSmall: Bool { Fillers.small.contains(self) || Fillers.articles.contains(self) }
}
