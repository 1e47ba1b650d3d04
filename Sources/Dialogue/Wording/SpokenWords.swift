/// What somebody hears of a text: how many words, and which sentences.
///
/// What is on both sides of a slash or a dash is a word each; what hyphens join is one, up to three parts of it ("face-to-face"): a
/// longer chain only looks like one. What holds neither letter nor digit isn't heard. Numbers are heard in words: "75" is two, "£5,000"
/// three ("five thousand pounds"), "50%" three.
public enum SpokenWords {
  /// The most words of a prompt: 8 seconds at 170 words a minute.
  public static let longestPrompt = 22
  /// The most words of a reprompt: 5 seconds.
  public static let longestReprompt = 14

  /// How many words are heard.
  public static func count(in text: some StringProtocol) -> Int {
    var counter = SpokenWordCounter()
    for scalar in text.unicodeScalars { counter.take(scalar) }
    return counter.end()
  }

  /// How many words are heard in each sentence. A sentence ends with a full stop, a question or an exclamation mark, and whatever quotes
  /// and brackets close behind it.
  public static func counts(ofSentencesIn text: some StringProtocol) -> [Int] {
    var counts: [Int] = []
    var counter = SpokenWordCounter()
    var (before, end): (Int, Unicode.Scalar) = (0, " ")
    func close() {
      defer { before = counter.end() }
      guard counter.end() > before, ".?!".unicodeScalars.contains(end) else { return }
      counts.append(counter.end())
      counter = SpokenWordCounter()
    }
    for scalar in text.unicodeScalars {
      counter.take(scalar)
      if SpokenWordCounter.Kind(scalar) == .space {
        close()
      } else if !"\"'”’)".unicodeScalars.contains(scalar) {
        end = scalar
      }
    }
    close()
    return counter.end() > 0 ? counts + [counter.end()] : counts
  }
}
