/// A place in an utterance where an item is named.
struct Mention: Sendable {
  /// The tokens that name it.
  var range: Range<Int>
  /// Every item that the words could mean, as places in ``Context/names``. More than one only where nothing decides.
  var candidates: [Int]
  /// What form of the name it is.
  var form: CompiledName.Form
  /// Which half of the item, for a word of one half.
  var half: Int?
}

/// Finds the items that an utterance names.
struct MentionFinder {
  let tokens: Tokens
  let names: [KnownName]
  /// The lists that make sense in the question that was asked, as bits; they win over others.
  let scope: UInt64
  /// The lists that the question makes, as bits: what is named there by a part of a known name may be another.
  let making: UInt64
  /// Nouns of lists, which may follow a short form ("LD board").
  let nouns: PhraseSet<[Int]>

  /// An entry that could be in the utterance, since its first word is.
  private struct Possible {
    let name: Int
    let entry: CompiledName.Entry
    let inScope: Bool
  }

  private struct Hit {
    var length: Int
    var score: Int
    var form: CompiledName.Form
    var half: Int?
    var candidates: [Int]
  }

  /// All mentions, in order, none overlapping another.
  func mentions() -> [Mention] {
    var bits: UInt64 = 0
    for token in tokens.list where token.kind != .punctuation { bits |= CompiledName.bit(Self.key(token)) }
    var possible: [Possible] = []
    for index in names.indices where bits & names[index].compiled.bits != 0 {
      let inScope = Self.contains(scope, names[index].list)
      let entries = names[index].compiled.entries
      // By place: most entries aren't copied.
      for place in entries.indices where bits & CompiledName.bit(entries[place].first) != 0 {
        possible.append(Possible(name: index, entry: entries[place], inScope: inScope))
      }
    }
    var found: [Mention] = []
    var index = 0
    while index < tokens.count {
      if var hit = best(at: index, possible) ?? slip(at: index) {
        // "The carers one" is all name: the "one" is no number.
        if index > 0, ["the", "that", "this"].contains(tokens[index - 1].word), index + hit.length < tokens.count,
          tokens[index + hit.length].word == "one"
        {
          hit.length += 1
        }
        found.append(
          Mention(range: index..<index + hit.length, candidates: hit.candidates, form: hit.form, half: hit.half))
        index += hit.length
      } else {
        index += 1
      }
    }
    return found
  }

  /// Words before something that has been named already.
  private static let beforeNames: WordSet = ["the", "our", "and", "but", "plus", "or", "except", "bar"]

  /// Is the list in the set of lists?
  static func contains(_ lists: UInt64, _ list: Int) -> Bool {
    (0..<64).contains(list) && lists & (1 << UInt64(list)) != 0
  }

  /// A set with one list.
  static func bit(of list: Int) -> UInt64 { (0..<64).contains(list) ? 1 << UInt64(list) : 0 }

  private static func key(_ token: Token) -> Word {
    token.kind == .number ? Word(String(token.digits)) : token.word
  }

  private func best(at index: Int, _ possible: [Possible]) -> Hit? {
    let token = tokens[index]
    guard token.kind == .word || token.kind == .number else { return nil }
    let key = Self.key(token)
    var best: Hit?
    for place in possible.indices where possible[place].entry.first == key {
      let each = possible[place]
      guard let (length, bonus) = length(of: each.entry, at: index, list: names[each.name].list, inScope: each.inScope)
      else { continue }
      let score = length * 8 + (each.inScope ? 12 : 0) + bonus
      if let current = best, current.score >= score {
        if current.score == score, !current.candidates.contains(each.name) { best?.candidates.append(each.name) }
        continue
      }
      best = Hit(
        length: length, score: score, form: each.entry.form, half: each.entry.form == .half ? each.entry.half : nil,
        candidates: [each.name])
    }
    return best
  }

  /// How many tokens an entry takes here and how sure its form is; nothing where it isn't here.
  private func length(
    of entry: CompiledName.Entry, at index: Int, list: Int, inScope: Bool
  ) -> (length: Int, bonus: Int)? {
    guard matches(entry.words, at: index) else { return nil }
    let end = index + entry.words.count
    switch entry.form {
    case .full: return (entry.words.count, 5)
    case .half: return (entry.words.count, 4)
    case .tail:
      // "They run a support group" is about another. In small letters it stands where a name can.
      let isName = tokens[index].flags.contains(.capitalised) && !tokens[index].flags.contains(.startsSentence)
      guard index > 0, !isName else { return (entry.words.count, 3) }
      let before = tokens[index - 1]
      guard before.kind == .punctuation || Self.beforeNames.contains(before.word) else { return nil }
      return (entry.words.count, 3)
    case .initials:
      let isSaid = tokens[index].flags.contains(.allCapitals) || inScope && index > 0 && tokens[index - 1].word == "the"
      guard isSaid || (entry.first.count > 3 && !Fillers.isCommon(entry.first)) else { return nil }
      return (entry.words.count, 3)
    case .noun:
      guard inScope, index > 0, tokens[index - 1].word == "the" else { return nil }
      return (entry.words.count, 0)
    case .part:
      guard inScope, !Self.contains(making, list), index > 0, tokens[index - 1].word == "the" else { return nil }
      return (entry.words.count, 0)
    case .open: return openLength(from: index, end)
    case .short:
      let noun = nounLength(at: end, list: list)
      let isSaid = tokens[index].flags.contains(.allCapitals) || entry.isCapitals
      let isName = tokens[index].flags.contains(.capitalised) && !tokens[index].flags.contains(.startsSentence)
      guard noun > 0 || isSaid || isName || inScope else { return nil }
      return (entry.words.count + noun, 1)
    }
  }

  private func matches(_ words: [Word], at index: Int) -> Bool {
    guard index + words.count <= tokens.count else { return false }
    for place in 1..<max(words.count, 1) where Self.key(tokens[index + place]) != words[place] {
      let token = tokens[index + place]
      guard Slip.isSlip(token.word, of: words[place]) || Slip.isLikely(token.word, of: words[place]),
        !Lexicon.isWord(token)
      else { return false }
    }
    return true
  }

  /// The longest noun of the list that stands here ("board" of "LD board").
  private func nounLength(at index: Int, list: Int) -> Int {
    guard index < tokens.count else { return 0 }
    if let match = nouns.match(tokens, at: index, in: tokens.all), match.payload.contains(list) { return match.length }
    var end = index
    while end < tokens.count, Fillers.nounCompanions.contains(tokens[end].word) { end += 1 }
    return end < tokens.count && Fillers.organisationNouns.contains(tokens[end].word) ? end + 1 - index : 0
  }

  /// "with" and the capitalised words of a name that isn't known.
  private func openLength(from index: Int, _ end: Int) -> (length: Int, bonus: Int)? {
    var last = end
    while last < tokens.count, last < end + 6, tokens[last].kind == .word, tokens[last].flags.contains(.capitalised) {
      last += 1
    }
    guard last > end, !isKnown(end..<last) else { return nil }
    return (last - index, 0)
  }

  private func isKnown(_ range: Range<Int>) -> Bool {
    for name in names {
      for entry in name.compiled.entries where entry.form != .open && entry.form != .half {
        if entry.first == tokens[range.lowerBound].word, matches(entry.words, at: range.lowerBound) { return true }
      }
    }
    return false
  }

  /// A name with one typing slip in a word of five letters and more; whole names only.
  private func slip(at index: Int) -> Hit? {
    let token = tokens[index]
    guard token.kind == .word, token.word.count >= 4, !Lexicon.isWord(token), !Fillers.isCommon(token.word) else {
      return nil
    }
    let letters = Slip.letters(of: token.word)
    var best: Hit?
    for place in names.indices {
      for forgiven in names[place].compiled.forgiven where Slip.isNear(letters, forgiven.letters) {
        let entry = names[place].compiled.entries[forgiven.entry]
        let isSlip =
          Slip.isSlip(token.word, of: entry.first)
          || entry.words.count > 1 && Slip.isLikely(token.word, of: entry.first)
        guard isSlip, matches(entry.words, at: index) else { continue }
        let name = names[place]
        let score = entry.words.count * 8 + (Self.contains(scope, name.list) ? 12 : 0)
        if let current = best, current.score >= score {
          if current.score == score, !current.candidates.contains(place) { best?.candidates.append(place) }
        } else {
          best = Hit(length: entry.words.count, score: score, form: .full, half: nil, candidates: [place])
        }
      }
    }
    return best
  }
}
