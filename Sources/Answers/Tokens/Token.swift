/// What a token is.
enum TokenKind: UInt8, Sendable {
  /// Letters, perhaps with digits after them; also an address (`info@opendoor.org`) and the signs that are read as
  /// words.
  case word
  /// Digits.
  case number
  /// A mark between words.
  case punctuation
  /// £, $, € or another sign of money.
  case currency
}

/// Which mark a punctuation token is.
enum Mark: UInt8, Sendable {
  /// Not a punctuation token.
  case none
  case comma, stop, question, exclamation, semicolon, colon, ellipsis
  /// An en or em dash, or a hyphen that doesn't join two words.
  case dash
  case slash
  case openBracket, closeBracket, quote
  case percent
  case newline
  /// An emoji or any other sign.
  case other
}

/// What else there is to say about a token.
struct TokenFlags: OptionSet, Hashable, Sendable {
  let rawValue: UInt16
  /// White space stands before it (or it is the first).
  static let spaceBefore = TokenFlags(rawValue: 1)
  /// A hyphen joins it to the token before ("user-led"). Such a hyphen is no token of its own.
  static let hyphenBefore = TokenFlags(rawValue: 2)
  /// An apostrophe and s were stripped from it ("contract's", "it's", "trustees'").
  static let possessive = TokenFlags(rawValue: 4)
  /// It is the first of a sentence.
  static let startsSentence = TokenFlags(rawValue: 8)
  /// A full stop, question or exclamation mark or the end of the line follows, or the end of the text.
  static let endsSentence = TokenFlags(rawValue: 16)
  /// It begins with a capital.
  static let capitalised = TokenFlags(rawValue: 32)
  /// All its letters are capitals, and there are two or more.
  static let allCapitals = TokenFlags(rawValue: 64)
  /// A number with st, nd, rd or th.
  static let ordinal = TokenFlags(rawValue: 128)
  /// An e-mail or web address.
  static let address = TokenFlags(rawValue: 256)
  /// A number that begins with 0 and has more digits (a telephone number, "03").
  static let leadingZero = TokenFlags(rawValue: 512)
  /// A number too large to be one; its value is clamped.
  static let huge = TokenFlags(rawValue: 1024)
  /// A sign read as a word (`&` as "and", `+` as "plus", `~` as "about").
  static let sign = TokenFlags(rawValue: 2048)
  /// A number with commas between its thousands.
  static let grouped = TokenFlags(rawValue: 4096)
}

/// One word, number or mark of an utterance, by its place in the original bytes.
struct Token: Sendable {
  /// The first byte.
  var start: Int32
  /// The byte after the last.
  var end: Int32
  /// The folded word: lower case, no accents, no apostrophes, without a stripped 's.
  var word: Word = .none
  /// A number's digits without its point, clamped to 10^15; otherwise 0.
  var digits: Int = 0
  /// How many of the digits stand after the point (at most 6 are kept).
  var decimals: UInt8 = 0
  /// What it is.
  var kind: TokenKind
  /// Which mark.
  var mark: Mark = .none
  /// The currency's first letter, as in `G` for GBP; `X` for one that isn't read; otherwise 0.
  var currency: UInt8 = 0
  /// What the lexicon says of the word.
  var sense: Sense = .none
  /// Everything else.
  var flags: TokenFlags = []

  /// Does white space, a hyphen or nothing at all stand before it? True for "no space and no hyphen".
  var isJoined: Bool { !flags.contains(.spaceBefore) && !flags.contains(.hyphenBefore) }
  /// Does the word end in s?
  var isPlural: Bool { word.bytes?.last == UInt8(ascii: "s") }
  /// The number, where it is a whole one.
  var whole: Int? { kind == .number && decimals == 0 ? digits : nil }
}
