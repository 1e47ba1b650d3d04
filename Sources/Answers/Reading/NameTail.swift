/// What is left of an organisation's name without the place that it begins with: people of Thornleigh say "the Deaf Club" for the
/// Thornleigh Deaf Club, and "CIL" for the Thornleigh Centre for Independent Living.
///
/// A tail begins or ends with a noun for an organisation, and has two words or more. So "Independent Living" is none: that is said
/// of other things, too. What is left out may be a place, not what tells one organisation from another: "the carers forum" isn't the
/// young carers forum.
struct NameTail {
  /// Its words.
  let words: [Word]
  /// The first letters of a tail of three telling words and more.
  let initials: Word?

  /// All tails of a name, the longest first.
  static func all(of tokens: Tokens) -> [NameTail] {
    var words = tokens.keys
    if let first = words.first, Fillers.articles.contains(first) { words.removeFirst() }
    let place = words.prefix { !Fillers.describing.contains($0) && !Fillers.isCommon($0) }
    return words.indices.dropFirst().filter { $0 <= place.endIndex }.compactMap { NameTail(words[$0...]) }
  }

  /// The last words of a name, where what is left out does tell organisations from each other: "the survivors group" is the Mental Health
  /// Survivors Group to somebody who is asked about those that are known, and a new one to somebody who is asked for more.
  static func parts(of tokens: Tokens) -> [NameTail] {
    var words = tokens.keys
    if let first = words.first, Fillers.articles.contains(first) { words.removeFirst() }
    guard let last = words.last, Fillers.organisationNouns.contains(last) else { return [] }
    return words.indices.dropFirst().filter { !Fillers.nounCompanions.contains(words[$0]) }
      .compactMap { NameTail(words[$0...]) }
  }

  private init?(_ words: ArraySlice<Word>) {
    guard words.count > 1, let first = words.first, let last = words.last, !Fillers.small.contains(first),
      Fillers.organisationNouns.contains(first) || Fillers.organisationNouns.contains(last)
    else { return nil }
    self.words = Array(words)
    let letters = words.filter { !Fillers.small.contains($0) }.compactMap { $0.bytes?.first }
    initials = letters.count > 2 ? Word(folded: letters) : nil
  }

  /// What people may say of it.
  var forms: [(words: [Word], form: CompiledName.Form)] {
    [(words, .tail)] + (initials.map { [([$0], .initials)] } ?? [])
  }
}
