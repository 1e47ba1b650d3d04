/// A set of phrases, each with a payload, found at a place in an utterance by their longest match.
///
/// Phrases are tokenised like the utterance, so case, accents, apostrophes, hyphens and "&" make no difference. Marks
/// within a phrase are left out, and a mark in the utterance ends a match. A class, since it is handed on for every word that
/// is looked at.
final class PhraseSet<Payload: Sendable>: Sendable {
  /// A phrase that was found.
  struct Match: Sendable {
    /// What the phrase stands for.
    let payload: Payload
    /// How many tokens it takes.
    let length: Int
    /// Was a typing slip forgiven?
    let isSlip: Bool
  }

  private struct Entry: Sendable {
    let words: ArraySlice<Word>
    let payload: Payload
  }

  /// First words that may be typed with a slip, with what rules most of them out at a glance.
  private struct Meant: Sendable {
    let word: Word
    let letters: UInt64
    let group: Int
  }

  /// The entries, those with the same first word together, longest first.
  private let entries: [Entry]
  /// Where the entries of each first word lie.
  private let groups: [Range<Int>]
  private let first: WordTable
  /// By how many letters they have, which a slip changes by one at most.
  private let meant: [[Meant]]

  /// Is there nothing in it?
  var isEmpty: Bool { entries.isEmpty }

  /// Compiles phrases. Of two that are the same the first one counts.
  convenience init(_ phrases: some Sequence<(String, Payload)>) {
    self.init(words: phrases.flatMap { text, payload in Self.phrases(text).map { ($0, payload) } })
  }

  /// Compiles lists of phrases with commas between them, as tables of cues are written.
  convenience init(lists: some Sequence<(Payload, String)>) {
    self.init(words: lists.flatMap { payload, text in Self.phrases(text, isList: true).map { ($0, payload) } })
  }

  private init(words phrases: [(ArraySlice<Word>, Payload)]) {
    var order: [Int] = []
    order.reserveCapacity(phrases.count)
    var first = WordTable(capacity: max(phrases.count, 1))
    var members: [[Int]] = []
    for (index, phrase) in phrases.enumerated() {
      guard let word = phrase.0.first else { continue }
      if let group = first[word] {
        members[group].append(index)
      } else {
        first[word] = members.count
        members.append([index])
      }
    }
    var groups: [Range<Int>] = []
    var meant: [[Meant]] = Array(repeating: [], count: Self.longestMeant + 1)
    for (group, indices) in members.enumerated() {
      let start = order.count
      // Longest first; of the same length the first one that was given.
      order += indices.sorted { left, right in
        let (one, two) = (phrases[left].0.count, phrases[right].0.count)
        return one == two ? left < right : one > two
      }
      groups.append(start..<order.count)
      if let word = phrases[indices[0]].0.first, Self.meantLengths.contains(word.count) {
        meant[word.count].append(Meant(word: word, letters: Slip.letters(of: word), group: group))
      }
    }
    entries = order.map { Entry(words: phrases[$0].0, payload: phrases[$0].1) }
    self.groups = groups
    self.first = first
    self.meant = meant
  }

  /// How many letters a word has in which a slip is forgiven.
  private static var meantLengths: ClosedRange<Int> { 5...longestMeant }
  private static var longestMeant: Int { 16 }

  private static func phrases(_ text: String, isList: Bool = false) -> [ArraySlice<Word>] {
    var words: [Word] = []
    var result: [ArraySlice<Word>] = []
    var start = 0
    var bounds: [Range<Int>] = []
    for token in Tokens(text).list {
      if isList, token.mark == .comma {
        bounds.append(start..<words.count)
        start = words.count
      } else if token.kind == .word || token.kind == .number {
        words.append(key(token))
      }
    }
    bounds.append(start..<words.count)
    for bound in bounds where !bound.isEmpty { result.append(words[bound]) }
    return result
  }

  /// A number in a phrase ("24 hours") is compared by its digits.
  private static func key(_ token: Token) -> Word {
    token.kind == .number ? Word(String(token.digits)) : token.word
  }

  /// The longest phrase that begins at a token, within the range.
  ///
  /// - Parameter slips: forgive one typing slip (a letter too many, missing, wrong, or two swapped) in each word of
  /// five
  ///   letters and more. Words that the lexicon knows are never taken for slips.
  func match(_ tokens: Tokens, at index: Int, in range: Range<Int>, slips: Bool = false) -> Match? {
    guard !entries.isEmpty else { return nil }
    let token = tokens.list[index]
    guard token.kind == .word || token.kind == .number else { return nil }
    let key = Self.key(token)
    if let group = first[key] {
      for place in groups[group] {
        guard let isSlip = matches(entries[place].words, tokens, index, range, slips: slips) else { continue }
        return Match(payload: entries[place].payload, length: entries[place].words.count, isSlip: isSlip)
      }
    }
    return slips && token.kind == .word && mayBeSlip(token) ? slipped(key, tokens, at: index, in: range) : nil
  }

  private func mayBeSlip(_ token: Token) -> Bool { !Lexicon.isWord(token) && !Lexicon.isLookalike(token) }

  /// The phrase whose first word was typed with a slip; of several the first that was given.
  private func slipped(_ key: Word, _ tokens: Tokens, at index: Int, in range: Range<Int>) -> Match? {
    let letters = Slip.letters(of: key)
    var found: (group: Int, place: Int)?
    for count in (key.count - 1...key.count + 1).clamped(to: Self.meantLengths) {
      for candidate in meant[count] where Slip.isNear(letters, candidate.letters) {
        guard found.map({ candidate.group < $0.group }) ?? true, Slip.isSlip(key, of: candidate.word) else { continue }
        let place = groups[candidate.group].first {
          matches(entries[$0].words, tokens, index, range, slips: true) != nil
        }
        if let place { found = (candidate.group, place) }
      }
    }
    return found.map { Match(payload: entries[$0.place].payload, length: entries[$0.place].words.count, isSlip: true) }
  }

  /// All payloads of the phrases that are exactly this range.
  func payloads(of range: Range<Int>, in tokens: Tokens) -> [Payload] {
    guard let start = range.first, let group = first[Self.key(tokens[start])] else { return [] }
    return groups[group].compactMap { place in
      let words = entries[place].words
      guard words.count == range.count, matches(words, tokens, start, range, slips: false) != nil else { return nil }
      return entries[place].payload
    }
  }

  /// Whether a slip was needed, or nothing where it doesn't match.
  private func matches(
    _ words: ArraySlice<Word>, _ tokens: Tokens, _ index: Int, _ range: Range<Int>, slips: Bool
  ) -> Bool? {
    guard index + words.count <= range.upperBound else { return nil }
    var slipped = false
    var place = index + 1
    for word in words.dropFirst() {
      let token = tokens.list[place]
      place += 1
      let key = Self.key(token)
      if key == word { continue }
      guard slips, token.kind == .word, mayBeSlip(token), Slip.isSlip(key, of: word) else { return nil }
      slipped = true
    }
    return slipped
  }
}
