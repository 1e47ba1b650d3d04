/// Cuts bytes into tokens: folds first (case, accents, full-width forms, curly quotes), then one pass over the folded
/// characters.
struct Tokenizer {
  let characters: [FoldedCharacter]
  var index = 0
  var tokens: [Token] = []
  var spaceBefore = true
  var hyphenBefore = false
  private var scratch: [UInt8] = []

  /// The tokens of a text.
  static func tokens(of bytes: [UInt8]) -> [Token] {
    var tokenizer = Tokenizer(bytes)
    tokenizer.run()
    return tokenizer.tokens
  }

  private init(_ bytes: [UInt8]) {
    characters = Folding.characters(of: bytes)
    tokens.reserveCapacity(characters.count / 4 + 4)
    scratch.reserveCapacity(32)
  }

  func code(_ place: Int) -> UInt32 { place < characters.count ? characters[place].code : 0 }

  private mutating func run() {
    while index < characters.count {
      let character = characters[index]
      switch character.sort {
      case .space:
        spaceBefore = true
        index += 1
      case .newline:
        mark(.newline)
        spaceBefore = true
      case .letter: if !address() { word() }
      case .digit: number()
      case .other: sign(character.code)
      }
    }
    flagSentences()
  }

  // MARK: Words

  private mutating func word() {
    let start = index
    scratch.removeAll(keepingCapacity: true)
    var capitals = 0
    var letters = 0
    var possessive = false
    scan: while index < characters.count {
      let character = characters[index]
      switch character.sort {
      case .letter:
        character.append(to: &scratch)
        letters += 1
        if character.isUpper { capitals += 1 }
        index += 1
      case .digit:
        // "USD200", "7out of10", "FY22/23"
        if (2...5).contains(scratch.count), Self.endingBeforeDigits.contains(Word(folded: scratch)) { break scan }
        scratch.append(UInt8(truncatingIfNeeded: character.code))
        index += 1
      default:
        if character.code == .apostrophe, isLetter(index + 1) {
          // "contract's" and "it's" lose their 's; other apostrophes simply fall away ("don't", "I'd").
          if code(index + 1) == .s, !isLetter(index + 2), !isDigit(index + 2) {
            possessive = true
            index += 2
            break scan
          }
          index += 1
        } else if character.code == .apostrophe, scratch.last == UInt8(ascii: "s") {
          possessive = true
          index += 1
          break scan
        } else if character.code == .stop, index == start + 1, isLetter(index + 1), !isLetter(index + 2) {
          dottedLetters()
          break scan
        } else if character.code == .slash, index == start + 1, isLetter(index + 1), !isLetter(index + 2),
          !isDigit(index + 2)
        {
          // "n/a", "p/a"
          characters[index + 1].append(to: &scratch)
          index += 2
          break scan
        } else {
          break scan
        }
      }
    }
    cutIsh()
    var token = make(from: start, to: index, kind: .word)
    if possessive { token.flags.insert(.possessive) }
    if characters[start].isUpper { token.flags.insert(.capitalised) }
    if letters > 1, capitals == letters { token.flags.insert(.allCapitals) }
    token.word = Word(folded: scratch)
    if spokenMark(&token) { return }
    Lexicon.fill(&token, mayBeName: tokens.last.map { $0.kind != .punctuation } ?? false)
    append(token)
    if code(index) == .stop, Lexicon.isAbbreviation(token.word) { index += 1 }
  }

  /// "Twentyish": a number and "ish", which is a word of its own.
  private mutating func cutIsh() {
    guard scratch.count > 5, code(index - 1) == 0x68, code(index - 2) == 0x73, code(index - 3) == 0x69,
      Lexicon.isNumber(Word(folded: Array(scratch.dropLast(3))))
    else { return }
    scratch.removeLast(3)
    index -= 3
  }

  /// "Comma" and "full stop", as a recogniser writes the marks that were said.
  private mutating func spokenMark(_ token: inout Token) -> Bool {
    if token.word == "comma" {
      token.mark = .comma
    } else if token.word == "stop", let last = tokens.last, last.word == "full" {
      token.start = last.start
      token.mark = .stop
      tokens.removeLast()
    } else {
      return false
    }
    (token.word, token.kind, token.flags) = (.none, .punctuation, .spaceBefore)
    append(token)
    return true
  }

  private static let endingBeforeDigits: WordSet = ["gbp", "eur", "usd", "of", "outof", "fy", "est", "since"]

  /// "p.a." and "L.D." lose their points; `index` is at the first of them.
  private mutating func dottedLetters() {
    while code(index) == .stop, isLetter(index + 1), !isLetter(index + 2) {
      characters[index + 1].append(to: &scratch)
      index += 2
    }
    if code(index) == .stop, code(index + 1) != .stop, index + 1 < characters.count { index += 1 }
  }

  /// An e-mail or web address is one token. Looked for only after white space, so that the cost stays linear.
  private mutating func address() -> Bool {
    guard spaceBefore else { return false }
    var end = index
    var hasAt = false
    var hasScheme = false
    var lastStop: Int?
    while end < characters.count, characters[end].sort != .space, characters[end].sort != .newline {
      let code = characters[end].code
      if code == UInt32(UInt8(ascii: "@")) { hasAt = true }
      if code == UInt32(UInt8(ascii: ":")), self.code(end + 1) == UInt32(UInt8(ascii: "/")) { hasScheme = true }
      if code == .stop, isLetter(end + 1), end > index { lastStop = end }
      end += 1
    }
    guard hasAt || hasScheme || lastStop != nil else { return false }
    while end > index, !isLetter(end - 1), !isDigit(end - 1), code(end - 1) != UInt32(UInt8(ascii: "/")) { end -= 1 }
    if !hasAt, !hasScheme {
      guard let lastStop, lastStop < end, isDomain(lastStop + 1, end) else { return false }
    }
    guard end - index > 3 else { return false }
    scratch.removeAll(keepingCapacity: true)
    for place in index..<end { characters[place].append(to: &scratch) }
    var token = make(from: index, to: end, kind: .word)
    token.word = Word(folded: scratch)
    token.flags.insert(.address)
    index = end
    append(token)
    return true
  }

  private func isDomain(_ low: Int, _ high: Int) -> Bool {
    var label: [UInt8] = []
    var place = low
    while place < high, isLetter(place) {
      characters[place].append(to: &label)
      place += 1
    }
    guard place == high || code(place) == UInt32(UInt8(ascii: "/")) else { return false }
    // "www.opendoor.example"
    if code(index) == 0x77, code(index + 1) == 0x77, code(index + 2) == 0x77, code(index + 3) == .stop { return true }
    return ["org", "com", "uk", "net", "coop", "info", "gov"].contains(Word(folded: label))
  }

  // MARK: Numbers

  private mutating func number() {
    let start = index
    var value = 0
    var decimals: UInt8 = 0
    var flags: TokenFlags = []
    var length = 0
    func add(_ code: UInt32) {
      let digit = Int(code) - 48
      if value >= 100_000_000_000_000 { flags.insert(.huge) } else { value = value * 10 + digit }
    }
    while isDigit(index) {
      add(code(index))
      length += 1
      index += 1
    }
    if code(start) == 48, length > 1 { flags.insert(.leadingZero) }
    // Commas between thousands: exactly three digits each, after one to three.
    while (flags.contains(.grouped) || length <= 3), code(index) == .comma,
      isDigit(index + 1), isDigit(index + 2), isDigit(index + 3), !isDigit(index + 4)
    {
      for place in index + 1...index + 3 { add(code(place)) }
      flags.insert(.grouped)
      index += 4
    }
    // Thin groups: "40 000", but not the groups of a telephone number.
    if !flags.contains(.grouped), length <= 3, code(start) != 48, !followsNumber {
      while isSpaceGroup(index) {
        for place in index + 1...index + 3 { add(code(place)) }
        flags.insert(.grouped)
        index += 4
      }
    }
    // A point and digits, unless more points follow: "3.4.2019" is a date.
    if code(index) == .stop, isDigit(index + 1) {
      var end = index + 1
      while isDigit(end) { end += 1 }
      if !(code(end) == .stop && isDigit(end + 1)), !(start >= 2 && code(start - 1) == .stop && isDigit(start - 2)) {
        for place in index + 1..<end where decimals < 6 && !flags.contains(.huge) {
          add(code(place))
          decimals += 1
        }
        index = end
      }
    }
    if decimals == 0, let end = ordinalEnd() {
      index = end
      flags.insert(.ordinal)
    }
    var token = make(from: start, to: index, kind: .number)
    token.digits = value
    token.decimals = decimals
    token.flags.formUnion(flags)
    append(token)
  }

  private var followsNumber: Bool { tokens.last?.kind == .number }

  /// A space and exactly three digits, the last two of them noughts.
  private func isSpaceGroup(_ place: Int) -> Bool {
    place < characters.count && characters[place].sort == .space && isDigit(place + 1) && code(place + 2) == 48
      && code(place + 3) == 48 && !isDigit(place + 4) && !isLetter(place + 4) && code(place + 4) != 0x2F
  }

  private func ordinalEnd() -> Int? {
    let two = (code(index), code(index + 1))
    guard !isLetter(index + 2), !isDigit(index + 2) else { return nil }
    switch two {
    case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): return index + 2
    default: return nil
    }
  }

  // MARK: Making tokens

  private func isLetter(_ place: Int) -> Bool { place < characters.count && characters[place].sort == .letter }
  func isDigit(_ place: Int) -> Bool { place < characters.count && characters[place].sort == .digit }

  func make(from start: Int, to end: Int, kind: TokenKind) -> Token {
    let last = characters[max(end - 1, start)]
    var token = Token(start: characters[start].start, end: last.start + Int32(last.length), kind: kind)
    if spaceBefore { token.flags.insert(.spaceBefore) }
    if hyphenBefore { token.flags.insert(.hyphenBefore) }
    return token
  }

  mutating func append(_ token: Token) {
    tokens.append(token)
    spaceBefore = false
    hyphenBefore = false
  }

  private mutating func flagSentences() {
    var isStart = true
    for place in tokens.indices {
      switch tokens[place].mark {
      case .stop, .question, .exclamation, .newline:
        isStart = true
        if place > 0 { tokens[place - 1].flags.insert(.endsSentence) }
      default:
        if isStart { tokens[place].flags.insert(.startsSentence) }
        isStart = false
      }
    }
    if let last = tokens.indices.last { tokens[last].flags.insert(.endsSentence) }
  }
}

extension UInt32 {
  static let apostrophe: UInt32 = 0x27
  static let hyphen: UInt32 = 0x2D
  static let stop: UInt32 = 0x2E
  fileprivate static let slash: UInt32 = 0x2F
  static let comma: UInt32 = 0x2C
  fileprivate static let s: UInt32 = 0x73
}
