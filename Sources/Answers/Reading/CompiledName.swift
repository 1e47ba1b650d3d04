/// The tokenised form of a ``KnownName``: everything that people may say for the item, worked out once.
struct CompiledName: Hashable, Sendable {
  /// What a form of a name is, the surest first.
  enum Form: UInt8, Hashable, Sendable {
    /// The name or an alias in full.
    case full
    /// Words of one half of it.
    case half
    /// Words that an unknown name follows ("with {}").
    case open
    /// A name without the place that it begins with ("the Deaf Club", "the Centre for Independent Living").
    case tail
    /// Its last words ("the survivors group" of the Mental Health Survivors Group), after "the".
    case part
    /// The first letters ("MCIL", or "CIL" of Marlbeck Centre for Independent Living), or the words run together ("speakup").
    case initials
    /// One telling word of it ("CIL", "LD").
    case short
    /// The noun that it ends in or has for its kind, after "the" ("the coalition").
    case noun
  }

  /// One thing that people may say for it.
  struct Entry: Hashable, Sendable {
    /// The words, at least one.
    let words: [Word]
    /// The first of them.
    let first: Word
    /// What it is.
    let form: Form
    /// Which half, for words of a half.
    let half: Int
    /// For a short form: is it written in capitals, so that it can't be an everyday word?
    let isCapitals: Bool
  }

  /// An entry that may be typed with a slip.
  struct Forgiven: Hashable, Sendable {
    /// The letters of its first word.
    let letters: UInt64
    /// Its place among the entries.
    let entry: Int
  }

  /// All entries.
  let entries: [Entry]
  /// Those that may be typed with a slip.
  let forgiven: [Forgiven]
  /// One bit for each entry's first word, so that most names are passed over at a glance.
  let bits: UInt64

  /// The bit of a word.
  static func bit(_ word: Word) -> UInt64 {
    1 << ((word.head ^ word.head >> 13 ^ word.head >> 29 ^ word.tail) & 63)
  }

  init(name: String, aliases: [String], halves: [[String]], includes: [String] = [], isGiven: Bool = false) {
    var entries: [Entry] = []
    func add(_ words: [Word], _ form: Form, half: Int = 0, isCapitals: Bool = false) {
      guard let first = words.first else { return }
      let entry = Entry(words: words, first: first, form: form, half: half, isCapitals: isCapitals)
      if !entries.contains(where: { $0.words == words && $0.half == half }) { entries.append(entry) }
    }
    // Halves come before aliases: a word that is both stands for its half.
    for (index, half) in halves.enumerated() {
      for text in half { add(Self.words(Tokens(text)), .half, half: index) }
    }
    for text in [name] + aliases {
      if let hole = text.firstRange(of: "{}") {
        add(Self.words(Tokens(String(text[..<hole.lowerBound]))), .open)
      } else {
        add(Self.words(Tokens(text)), .full)
      }
    }
    // A part of it counts as one half more, which never makes it whole.
    for text in includes { add(Self.words(Tokens(text)), .half, half: halves.count) }
    let tokens = Tokens(name)
    let words = Self.words(tokens)
    if words.count > 1 {
      for initials in Self.initials(of: tokens) { add([initials], .initials, isCapitals: true) }
      if let joined = Self.joined(words) { add([joined], .initials) }
      for token in tokens.list where token.kind == .word {
        let isFirst = token.word == words[0]
        let isCapitals = token.flags.contains(.allCapitals)
        if isCapitals || (isFirst && !Fillers.isCommon(token.word) && !Fillers.describing.contains(token.word)) {
          add([token.word], .short, isCapitals: isCapitals)
        }
      }
    }
    if words.count > 1 {
      for word in words where Self.nouns.contains(word) { add([word], .noun) }
    }
    if isGiven {
      for tail in NameTail.all(of: tokens) { tail.forms.forEach { add($0.words, $0.form, isCapitals: true) } }
      for part in NameTail.parts(of: tokens) { add(part.words, .part) }
    }
    self.entries = entries
    forgiven = entries.indices.filter { entries[$0].form == .full && (4...16).contains(entries[$0].first.count) }
      .map { Forgiven(letters: Slip.letters(of: entries[$0].first), entry: $0) }
    bits = entries.reduce(0) { $0 | Self.bit($1.first) }
  }

  /// Nouns that tell organisations from each other. "Group", "board" and the like are said of anything.
  private static let nouns: WordSet = [
    "coalition", "alliance", "federation", "consortium", "collective", "association", "society", "assembly", "club",
    "forum", "network",
    "union",
  ]

  /// The words without marks and without a leading article.
  private static func words(_ tokens: Tokens) -> [Word] {
    var words = tokens.keys
    if words.count > 1, Fillers.articles.contains(words[0]) { words.removeFirst() }
    return words
  }

  /// "MCIL" for Marlbeck CIL, and "MC": words in capitals count whole or by their first letter; "and", "of" and "for"
  /// with and without.
  static func initials(of tokens: Tokens) -> [Word] {
    var whole: [UInt8] = []
    var short: [UInt8] = []
    var strict: [UInt8] = []
    for token in tokens.list where token.kind == .word {
      guard let bytes = token.word.bytes, let letter = bytes.first else { continue }
      whole += token.flags.contains(.allCapitals) ? bytes : [letter]
      short.append(letter)
      if !Fillers.small.contains(token.word) { strict.append(letter) }
    }
    return [whole, short, strict].filter { (2...10).contains($0.count) }.map { Word(folded: $0) }
  }

  private static func joined(_ words: [Word]) -> Word? {
    var bytes: [UInt8] = []
    for word in words {
      guard let part = word.bytes else { return nil }
      bytes += part
    }
    return Word(folded: bytes)
  }
}
