/// What of a written phrase a recogniser can listen for.
enum Sayable {
  /// A phrase as it is said: lower-case words without marks, which a hyphen or a slash parts as a space does.
  ///
  /// - Returns: nothing where it has digits or signs, or is an abbreviation: nobody can tell how that is said.
  static func words(_ phrase: String) -> String? {
    var words: [String] = []
    for part in phrase.split(whereSeparator: { " -\u{2010}/,.".contains($0) }) {
      let word = part.map { $0 == "’" ? "'" : $0 }
      guard word.allSatisfy({ $0.isASCII && $0.isLetter || $0 == "'" }) else { return nil }
      guard word.count(where: \.isUppercase) < 2, word.contains(where: \.isLetter) else { return nil }
      words.append(String(word).lowercased())
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
