/// A set of phrases, each with a payload, found at a place in an utterance by their longest match.
///
/// Phrases are tokenised like the utterance, so case, accents, apostrophes, hyphens and "&" make no difference. Marks
/// within a phrase are left out, and a mark in the utterance ends a match.
struct PhraseSet<Payload: Sendable>: Sendable {
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
    let words: [Word]
    let payload: Payload
  }

  /// The entries by their first word, longest first.
  private var entries: [Word: [Entry]] = [:]
  /// For first words of five letters and more: what one lost letter leaves of them, to the word. Made once, so that a
  /// slip costs some look-ups instead of a comparison with each phrase.
  private var shortened: [Word: [Word]] = [:]

  /// Is there nothing in it?
  var isEmpty: Bool { entries.isEmpty }

  /// Compiles phrases. Of two that are the same the first one counts.
  init(_ phrases: some Sequence<(String, Payload)>) {
    for (text, payload) in phrases { insert(Tokens(text).list, payload) }
    for first in entries.keys {
      entries[first]?.sort { $0.words.count > $1.words.count }
      guard first.count >= 5, let bytes = first.bytes else { continue }
      for word in Slip.shortened(bytes) { shortened[word, default: []].append(first) }
    }
  }

  private mutating func insert(_ tokens: [Token], _ payload: Payload) {
    let words = tokens.compactMap { token -> Word? in
      switch token.kind {
      case .word: token.word
      case .number: Self.numeral(token)
      case .punctuation, .currency: nil
      }
    }
    guard let first = words.first else { return }
    let list = entries[first] ?? []
    guard !list.contains(where: { $0.words == words }) else { return }
    entries[first] = list + [Entry(words: words, payload: payload)]
  }

  /// A number in a phrase ("24 hours") is compared by its digits.
  private static func numeral(_ token: Token) -> Word { Word(String(token.digits)) }

  private static func key(_ token: Token) -> Word { token.kind == .number ? numeral(token) : token.word }

  /// The longest phrase that begins at a token, within the range.
  ///
  /// - Parameter slips: forgive one typing slip (a letter too many, missing, wrong, or two swapped) in each word of
  /// five
  ///   letters and more. Words that the lexicon knows are never taken for slips.
  func match(_ tokens: Tokens, at index: Int, in range: Range<Int>, slips: Bool = false) -> Match? {
    let token = tokens[index]
    guard token.kind == .word || token.kind == .number else { return nil }
    let key = Self.key(token)
    if let list = entries[key] {
      for entry in list where matches(entry, tokens, index, range, slips: slips) != nil {
        let isSlip = matches(entry, tokens, index, range, slips: slips) ?? false
        return Match(payload: entry.payload, length: entry.words.count, isSlip: isSlip)
      }
    }
    guard slips, token.kind == .word, !shortened.isEmpty else { return nil }
    for first in firstWords(near: token) {
      for entry in entries[first] ?? [] where matches(entry, tokens, index, range, slips: true) != nil {
        return Match(payload: entry.payload, length: entry.words.count, isSlip: true)
      }
    }
    return nil
  }

  /// All payloads of the phrases that are exactly this range.
  func payloads(of range: Range<Int>, in tokens: Tokens) -> [Payload] {
    guard let first = range.first, let list = entries[Self.key(tokens[first])] else { return [] }
    return list.filter { $0.words.count == range.count && matches($0, tokens, first, range, slips: false) != nil }
      .map(\.payload)
  }

  /// Whether a slip was needed, or nothing where it doesn't match.
  private func matches(_ entry: Entry, _ tokens: Tokens, _ index: Int, _ range: Range<Int>, slips: Bool) -> Bool? {
    guard index + entry.words.count <= range.upperBound else { return nil }
    var slipped = false
    for place in 1..<max(entry.words.count, 1) {
      let token = tokens[index + place]
      let key = Self.key(token)
      if key == entry.words[place] { continue }
      guard slips, token.kind == .word, Slip.isSlip(key, of: entry.words[place]), !Lexicon.isWord(token) else {
        return nil
      }
      slipped = true
    }
    return slipped
  }

  private func firstWords(near token: Token) -> [Word] {
    guard token.word.count >= 4, !Lexicon.isWord(token), let bytes = token.word.bytes else { return [] }
    var found: [Word] = []
    for candidate in [token.word] + Slip.shortened(bytes) {
      for first in shortened[candidate] ?? [] where !found.contains(first) && Slip.isSlip(token.word, of: first) {
        found.append(first)
      }
      if entries[candidate] != nil, Slip.isSlip(token.word, of: candidate), !found.contains(candidate) {
        found.append(candidate)
      }
    }
    return found.sorted { ($0.head, $0.tail) < ($1.head, $1.tail) }
  }
}
