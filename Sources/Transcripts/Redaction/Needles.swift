/// Words that are to be gone, and what is to stand for them.
struct Needles {
  /// What stands for words that are gone.
  static let removed = "[removed]"

  /// Words that are taken out where they are the whole of something that was said: "seven of the nine trustees".
  private var whole: Set<String> = []
  /// Words that are taken out wherever they stand, as whole words: names, telephone numbers, free text.
  private var within: [Needle] = []

  private struct Needle {
    let letters: [Character]
    let replacement: String
  }

  /// Short words, or words without a letter or with few, would be found everywhere and give nothing away.
  private static let shortest = 5

  /// Adds words that are taken out where they are the whole of something.
  mutating func add(whole words: String) {
    let folded = Self.folded(words)
    if folded.count >= Self.shortest { whole.insert(folded) }
  }

  /// Adds words that are taken out wherever they stand.
  mutating func add(within words: String, replacement: String = removed) {
    add(whole: words)
    let letters = Array(Self.folded(words))
    guard letters.count >= 3, !within.contains(where: { $0.letters == letters }) else { return }
    within.append(Needle(letters: letters, replacement: replacement))
    within.sort { $0.letters.count > $1.letters.count }
  }

  /// The text without the words; nil where it has none of them.
  func scrubbed(_ text: String) -> String? {
    if whole.contains(Self.folded(text)) {
      let exact = within.first { $0.letters == Array(Self.folded(text)) }
      return exact?.replacement ?? Self.removed
    }
    var result = text
    var isChanged = false
    for needle in within {
      if let without = Self.replaced(needle, in: result) { (result, isChanged) = (without, true) }
    }
    return isChanged ? result : nil
  }

  private static func replaced(_ needle: Needle, in text: String) -> String? {
    let characters = Array(text)
    let letters = characters.map(small)
    guard letters.count >= needle.letters.count else { return nil }
    var result = ""
    var (at, found) = (0, false)
    while at < characters.count {
      if letters[at] == needle.letters[0], isWhole(at, needle.letters.count, letters),
        letters[at...].starts(with: needle.letters)
      {
        result += needle.replacement
        at += needle.letters.count
        found = true
      } else {
        result.append(characters[at])
        at += 1
      }
    }
    return found ? result : nil
  }

  /// Does a stretch begin and end where words do?
  private static func isWhole(_ start: Int, _ count: Int, _ letters: [Character]) -> Bool {
    let end = start + count
    guard end <= letters.count else { return false }
    let before = start == 0 || !(isLetter(letters[start - 1]) && isLetter(letters[start]))
    let after = end == letters.count || !(isLetter(letters[end]) && isLetter(letters[end - 1]))
    return before && after
  }

  private static func isLetter(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  /// In small letters, without spaces at both ends.
  static func folded(_ words: String) -> String {
    var words = String(words.map(small))[...]
    while words.first?.isWhitespace == true { words.removeFirst() }
    while words.last?.isWhitespace == true { words.removeLast() }
    return String(words)
  }

  private static func small(_ character: Character) -> Character {
    let small = character.lowercased()
    return small.count == 1 ? Character(small) : character
  }
}
