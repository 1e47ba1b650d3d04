/// Counts the words that are heard as a text goes by. Prompts are measured each time that they are said, so it looks at scalars, not at
/// characters.
struct SpokenWordCounter {
  /// What a scalar is to the ear.
  enum Kind {
    case space, divider, hyphen, letter, digit, silent

    init(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "a"..."z", "A"..."Z": self = .letter
      case "0"..."9": self = .digit
      case " ", "\t"..."\r": self = .space
      case "/", "–", "—": self = .divider
      case "-", "\u{2010}", "\u{2011}": self = .hyphen
      case "\0"..."\u{7F}": self = .silent
      default:
        let properties = scalar.properties
        self =
          properties.isWhitespace
          ? .space : properties.numericType != nil ? .digit : properties.isAlphabetic ? .letter : .silent
      }
    }
  }

  /// The words that are complete.
  private var words = 0
  /// Of the one that isn't: its parts, joined by hyphens, and whether anything of its last is heard.
  private var (parts, isHeard) = (0, false)
  /// Its digits as a number, if it has any, and the words that its signs are.
  private var (digits, number, signs) = (0, 0, 0)

  /// Takes the next scalar.
  mutating func take(_ scalar: Unicode.Scalar) {
    switch Kind(scalar) {
    case .letter: isHeard = true
    case .digit: take(digit: scalar)
    case .silent:
      if scalar == "£" { signs += 1 }
      if scalar == "%" { signs += 2 }
    case .hyphen: endPart()
    case .space, .divider: _ = end()
    }
  }

  /// All words, where the text ends here.
  mutating func end() -> Int {
    endPart()
    words += digits > 0 ? Self.words(of: number) + signs : parts > 3 ? parts : min(parts, 1)
    (parts, digits, number, signs) = (0, 0, 0, 0)
    return words
  }

  private mutating func take(digit scalar: Unicode.Scalar) {
    isHeard = true
    digits += 1
    if digits <= 9, scalar.isASCII { number = number * 10 + Int(scalar.value - 0x30) }
  }

  private mutating func endPart() {
    if isHeard { parts += 1 }
    isHeard = false
  }

  /// How many words a number has.
  private static func words(of number: Int) -> Int {
    switch number {
    case ...20: 1
    case ..<100: number % 10 == 0 ? 1 : 2
    // "two hundred", "two hundred and five"
    case ..<1_000: number % 100 == 0 ? 2 : 3 + words(of: number % 100)
    case ..<1_000_000: words(of: number / 1_000) + 1 + (number % 1_000 == 0 ? 0 : words(of: number % 1_000))
    default: words(of: number / 1_000_000) + 1 + (number % 1_000_000 == 0 ? 0 : words(of: number % 1_000_000))
    }
  }
}
