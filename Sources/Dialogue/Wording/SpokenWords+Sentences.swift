extension SpokenWords {
  /// A text cut into its sentences, each with its stop; what has none at its end is one as well.
  public static func sentences(of text: String) -> [String] {
    var sentences: [String] = []
    var current: [Substring] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      current.append(word)
      guard let end = word.last(where: { !"\"'”’)".contains($0) }), ".?!".contains(end) else { continue }
      sentences.append(current.joined(separator: " "))
      current = []
    }
    return current.isEmpty ? sentences : sentences + [current.joined(separator: " ")]
  }
}
