/// What somebody hears of a text: how many words, and which sentences.
public enum SpokenWords {
  /// The most words of a prompt: 8 seconds at 170 words a minute.
  public static let longestPrompt = 22
  /// The most words of a reprompt: 5 seconds.
  public static let longestReprompt = 14

  /// In a text with spaces between its words.
  public static func count(in text: some StringProtocol) -> Int {
    text.split(whereSeparator: \.isWhitespace).reduce(0) { $0 + count(inUnspaced: $1) }
  }

  /// In what stands between two spaces. What is on both sides of a slash or a dash is a word each; what hyphens join is
  /// one, up to three parts of it ("face-to-face"): a longer chain only looks like one.
  public static func count(inUnspaced text: some StringProtocol) -> Int {
    text.split { "/–—".contains($0) }.reduce(0) { total, word in
      if word.contains(where: \.isNumber) { return total + count(inNumber: word) }
      let parts = word.split { "-\u{2010}\u{2011}".contains($0) }.count { $0.contains { $0.isLetter || $0.isNumber } }
      return total + (parts > 3 ? parts : min(parts, 1))
    }
  }

  /// In something with digits: "75" is two words, "£5,000" three ("five thousand pounds"), "50%" three.
  private static func count(inNumber text: some StringProtocol) -> Int {
    let number = Int(String(text.filter { $0.isASCII && $0.isNumber }.prefix(9))) ?? 0
    let signs = text.reduce(0) { $0 + ($1 == "£" ? 1 : $1 == "%" ? 2 : 0) }
    return words(of: number) + signs
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
