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

  /// Is there something of its own that stands for just these words?
  func hasOwnReplacement(for words: String) -> Bool {
    let letters = Array(Self.folded(words))
    return within.contains { $0.letters == letters && $0.replacement != Self.removed }
  }

  private static func replaced(_ needle: Needle, in text: String) -> String? {
    let characters = Array(text)
    let spelt = spelling(of: characters)
    let letters = spelt.map(\.letter)
    guard letters.count >= needle.letters.count else { return nil }
    var result = ""
    var (at, kept, found) = (0, 0, false)
    while at < letters.count {
      let end = at + needle.letters.count
      guard letters[at] == needle.letters[0], isWhole(at, end, letters), letters[at..<end] == needle.letters[...] else {
        at += 1
        continue
      }
      result += String(characters[kept..<spelt[at].index]) + needle.replacement
      kept = spelt[end - 1].index + 1
      (at, found) = (end, true)
    }
    return found ? result + String(characters[kept...]) : nil
  }

  /// Does a stretch begin and end where words do?
  private static func isWhole(_ start: Int, _ end: Int, _ letters: [Character]) -> Bool {
    guard end <= letters.count else { return false }
    let before = start == 0 || !(isLetter(letters[start - 1]) && isLetter(letters[start]))
    let after = end == letters.count || !(isLetter(letters[end]) && isLetter(letters[end - 1]))
    return before && after
  }

  private static func isLetter(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  /// The words as they are compared: in small letters, without white space at both ends.
  static func folded(_ words: String) -> String {
    var letters = spelling(of: Array(words)).map(\.letter)[...]
    if letters.first == " " { letters.removeFirst() }
    if letters.last == " " { letters.removeLast() }
    return String(letters)
  }

  /// The letters that are compared, with where each stands. People don't type a name in the same way twice: capitals,
  /// curled apostrophes and how much white space there is make no difference, nor does what can't be seen.
  private static func spelling(of characters: [Character]) -> [(letter: Character, index: Int)] {
    var spelt: [(letter: Character, index: Int)] = []
    for (index, character) in characters.enumerated() {
      if character.unicodeScalars.allSatisfy({ $0.properties.generalCategory == .format }) { continue }
      if !character.isWhitespace {
        spelt.append((small(character), index))
      } else if spelt.last?.letter != " " {
        spelt.append((" ", index))
      }
    }
    return spelt
  }

  private static func small(_ character: Character) -> Character {
    if ["\u{2018}", "\u{2019}", "\u{2BC}", "\u{60}", "\u{B4}"].contains(character) { return "'" }
    let small = character.lowercased()
    return small.count == 1 ? Character(small) : character
  }
}
