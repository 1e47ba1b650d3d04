import Dialogue

/// What is too hard for a wording that is to be easy: contractions, abbreviations, and hard words that nothing explains.
///
/// A hard word is explained where a sentence says what it is: "A core grant is …". That sentence is the one behind it, or the
/// word's own; or it stands where everybody has heard it before, at the opening.
struct EasyWords {
  /// The words that want explaining, of one word or several, in lower case.
  let hardWords: [String]
  /// The sentences that everybody hears first.
  let opening: [String]

  /// What is too hard in a text. `more` is what is said with it: how to answer, for a prompt.
  func faults(in text: String, with more: String = "") -> [(sentence: String, hint: String)] {
    var faults: [(String, String)] = []
    for word in Self.words(of: text) {
      if Self.isContraction(word) {
        faults.append(("`\(word)` is a contraction.", "Write both words: \"do not\", \"it is\"."))
      } else if Self.isAbbreviation(word) {
        faults.append(("`\(word)` is an abbreviation.", "Write it out, or say what it is."))
      }
    }
    let sentences = SpokenWords.sentences(of: text).map(Self.folded)
    let before = (SpokenWords.sentences(of: more) + opening).map(Self.folded)
    for word in hardWords {
      guard let index = sentences.firstIndex(where: { Self.holds($0, word) }) else { continue }
      let near = sentences[index...].prefix(2)
      guard !(near + before).contains(where: { Self.explains($0, word) }) else { continue }
      faults.append(
        (
          "`\(word)` is a hard word, and isn't explained in the next sentence.",
          "Write: \"A \(word) is …\". Or use an easier word."
        ))
    }
    return faults
  }

  /// The words of a text, without the marks around them.
  static func words(of text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).compactMap { word in
      guard let first = word.firstIndex(where: isOfWord), let last = word.lastIndex(where: isOfWord) else { return nil }
      return String(word[first...last])
    }
  }

  private static func isOfWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  static func isContraction(_ word: String) -> Bool {
    let plain = word.lowercased().replacing("’", with: "'")
    guard plain.contains("'") else { return false }
    return ["n't", "'re", "'ll", "'ve", "'m", "'d"].contains(where: plain.hasSuffix)
      || ["it's", "that's", "what's", "there's", "here's", "let's", "who's", "where's", "how's", "he's", "she's"]
        .contains(plain)
  }

  /// Two capitals in a row, as in ULOs, or one of the usual ones in small letters.
  static func isAbbreviation(_ word: String) -> Bool {
    if ["etc", "eg", "e.g", "i.e", "ie", "vs", "approx", "incl", "asap", "p.a", "pa"].contains(word.lowercased()) {
      return true
    }
    return zip(word, word.dropFirst()).contains { $0.isUppercase && $1.isUppercase }
  }

  /// In small letters, words with one space between them and around them.
  private static func folded(_ text: String) -> String {
    " " + words(of: text.lowercased()).joined(separator: " ") + " "
  }

  private static func holds(_ sentence: String, _ word: String) -> Bool {
    sentence.contains(" \(word) ") || sentence.contains(" \(word)s ") || sentence.contains(" \(word)' ")
  }

  private static func explains(_ sentence: String, _ word: String) -> Bool {
    [" is ", " are ", " means ", "s are ", "s mean "].contains { sentence.contains(" \(word)\($0)") }
  }
}
