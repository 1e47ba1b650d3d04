// Marks, currency signs, hyphens, stops.

extension Tokenizer {
  mutating func sign(_ code: UInt32) {
    switch code {
    case .apostrophe: index += 1
    case .hyphen: hyphen()
    case 0x2013: mark(.dash)
    case .stop: stop()
    case 0x2026: mark(.ellipsis)
    case .comma: mark(.comma)
    case 0x3F: mark(.question)
    case 0x21: mark(.exclamation)
    case 0x3B: mark(.semicolon)
    case 0x3A: mark(.colon)
    case 0x2F: mark(.slash)
    case 0x28, 0x5B: mark(.openBracket)
    case 0x29, 0x5D: mark(.closeBracket)
    case 0x22: mark(.quote)
    case 0x25: mark(.percent)
    case 0x26: signWord("and")
    case 0x2B: signWord("plus")
    case 0x7E, 0x2248: signWord("about")
    case 0x3C: comparison("under", "atmost")
    case 0x3E: comparison("over", "atleast")
    // "=>" and "=<" are the same the wrong way round.
    case 0x3D where self.code(index + 1) == 0x3E: comparison("atleast", "atleast")
    case 0x3D where self.code(index + 1) == 0x3C: comparison("atmost", "atmost")
    case 0x2265: signWord("atleast")
    case 0x2264: signWord("atmost")
    case 0x1F44D, 0x1F44C: signWord("yes")
    // The colour of a hand changes nothing.
    case 0x1F3FB...0x1F3FF: index += 1
    case 0x1F44E: signWord("no")
    case 0xBD: signWord("half")
    case 0xBC: signWord("quarter")
    case 0xBE: signWord("threequarters")
    case 0x2153: signWord("third")
    case 0x2154: signWord("twothirds")
    case 0x2155: signWord("fifth")
    case 0x2159: signWord("sixth")
    case 0x215B: signWord("eighth")
    case 0xA3: currency(UInt8(ascii: "G"))
    case 0x24: currency(UInt8(ascii: "U"))
    case 0x20AC: currency(UInt8(ascii: "E"))
    case 0xA5, 0x20A0...0x20CF, 0x0BF9: currency(UInt8(ascii: "X"))
    default: mark(.other)
    }
  }

  /// A hyphen between letters, or between a digit and a letter, only joins; elsewhere it is a dash.
  mutating func hyphen() {
    let joins = !spaceBefore && index > 0 && !tokens.isEmpty
    let before = index > 0 ? characters[index - 1].sort : .space
    let after = index + 1 < characters.count ? characters[index + 1].sort : .space
    let isBetween = (before == .letter || before == .digit) && (after == .letter || after == .digit)
    if joins, isBetween, !(before == .digit && after == .digit) {
      hyphenBefore = true
      index += 1
    } else {
      mark(.dash)
    }
  }

  mutating func stop() {
    let start = index
    while code(index) == .stop { index += 1 }
    let isEllipsis = index - start > 1
    index = start
    if isEllipsis {
      while code(index) == .stop { index += 1 }
      var token = make(from: start, to: index, kind: .punctuation)
      token.mark = .ellipsis
      append(token)
    } else if isDigit(index + 1), spaceBefore {
      fractionWithoutZero()
    } else {
      mark(.stop)
    }
  }

  /// ".5"
  private mutating func fractionWithoutZero() {
    let start = index
    index += 1
    var token = make(from: start, to: start, kind: .number)
    while isDigit(index) {
      if token.decimals < 6 {
        token.digits = token.digits * 10 + Int(code(index)) - 48
        token.decimals += 1
      }
      index += 1
    }
    token.end = make(from: start, to: index, kind: .number).end
    append(token)
  }

  mutating func mark(_ mark: Mark) {
    var token = make(from: index, to: index + 1, kind: .punctuation)
    token.mark = mark
    index += 1
    append(token)
  }

  private mutating func signWord(_ word: Word) {
    var token = make(from: index, to: index + 1, kind: .word)
    token.word = word
    token.flags.insert(.sign)
    Lexicon.fill(&token)
    index += 1
    append(token)
  }

  /// "<", ">", "<=", ">=".
  private mutating func comparison(_ strict: Word, _ weak: Word) {
    if code(index + 1) == 0x3D {
      signWord(weak)
      index += 1
    } else if code(index + 1) == 0x20, code(index + 2) == 0x3D {
      // "< = 100"
      signWord(weak)
      index += 2
    } else if strict == weak {
      signWord(weak)
      index += 1
    } else if self.code(index) == 0x3C, self.code(index + 1) == 0x3E {
      // "<>" bounds nothing.
      mark(.other)
      mark(.other)
    } else {
      signWord(strict)
    }
  }

  private mutating func currency(_ letter: UInt8) {
    var token = make(from: index, to: index + 1, kind: .currency)
    token.currency = letter
    index += 1
    append(token)
  }
}
