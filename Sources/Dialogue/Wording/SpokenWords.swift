/// What somebody hears of a text: how many words, and which sentences.
public enum SpokenWords {
  /// In a text with spaces between its words.
  public static func count(in text: some StringProtocol) -> Int {
    text.split(whereSeparator: \.isWhitespace).reduce(0) { $0 + count(inUnspaced: $1) }
  }

  /// In what stands between two spaces. What is on both sides of a slash or a dash is a word each; what hyphens join is
  /// one, up to three parts of it ("face-to-face"): a longer chain only looks like one.
  public static func count(inUnspaced text: some StringProtocol) -> Int {
    text.split { "/–—".contains($0) }.reduce(0) { total, word in
      let parts = word.split { "-\u{2010}\u{2011}".contains($0) }.count { $0.contains { $0.isLetter || $0.isNumber } }
      return total + (parts > 3 ? parts : min(parts, 1))
    }
  }
}
