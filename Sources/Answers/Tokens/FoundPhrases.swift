/// The phrases of a set that begin at each token of an utterance: looked up once, and asked for in one part of it after the
/// other.
struct FoundPhrases<Payload: Sendable> {
  private let set: PhraseSet<Payload>
  private let tokens: Tokens
  private let matches: [PhraseSet<Payload>.Match?]

  /// Looks all of them up.
  init(_ set: PhraseSet<Payload>, in tokens: Tokens) {
    self.set = set
    self.tokens = tokens
    matches = tokens.all.map { set.match(tokens, at: $0, in: tokens.all) }
  }

  /// The longest phrase that begins at a token, within the range. Only where the longest of all goes beyond it, a shorter one
  /// has to be looked for.
  func match(at index: Int, in range: Range<Int>) -> PhraseSet<Payload>.Match? {
    guard let longest = matches[index] else { return nil }
    return index + longest.length <= range.upperBound ? longest : set.match(tokens, at: index, in: range)
  }
}
