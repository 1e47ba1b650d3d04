// Names that a list takes back: put right in passing, or denied.

extension Reader {
  /// The words of a range that take back what stands before them: "no sorry", "I mean", "scrap that".
  func takingsBack(in range: Range<Int>) -> [Range<Int>] {
    let correction = Correction(tokens: tokens, words: Self.nameWords, today: context.today)
    var result: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if tokens[index].kind == .word, !isCapitalInside(index),
        let length = correction.correction(at: index, in: range)
      {
        result.append(index..<index + length)
        index += length
      } else {
        index += 1
      }
    }
    return result
  }

  /// Does a no answer a question of the person's own?
  func answersEcho(_ taking: Range<Int>) -> Bool {
    taking.lowerBound > 0 && tokens[taking.lowerBound].word == "no" && tokens[taking.lowerBound - 1].mark == .question
  }

  private static let nameWords = SlotWords(Slot(id: 0, kind: .names))

  /// "Sorry, and Hear Us", "actually Hear Us too": one more, and nothing is taken back.
  func isAddition(_ start: Int, in range: Range<Int>) -> Bool {
    var index = start
    while index < range.upperBound, tokens[index].mark == .comma || tokens[index].word == "i" { index += 1 }
    guard index < range.upperBound else { return false }
    if ["and", "also", "plus", "theres", "another", "forgot"].contains(tokens[index].word) { return true }
    while index < range.upperBound, !tokens.isSoftBreak(index) {
      if ["too", "also"].contains(tokens[index].word) { return true }
      if tokens[index].word == "as", tokens.word(index + 1, in: range) == "well" { return true }
      index += 1
    }
    return false
  }

  /// Takes back the last name, or all from the one that is said again: "A and B, sorry, A and C".
  func takeBack(_ entries: inout [NameEntry], for entry: NameEntry) {
    guard !entries.isEmpty else { return }
    let near = entries.indices.suffix(8)
    entries.removeSubrange((near.first { isAlike(entries[$0].name, entry.name) } ?? entries.count - 1)...)
  }

  private func isAlike(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { tokens[$0].word == tokens[$1].word }
  }

  /// "No, not Living Options, they closed": the names before it that a list takes back.
  func withoutDenied(_ entries: [NameEntry], in range: Range<Int>, list: Int?) -> [NameEntry] {
    guard range.contains(where: { tokens[$0].word == "not" || isTakenOff($0, in: range) }) else { return entries }
    // Where each name was denied for the last time.
    var denied: [[Word]: Int] = [:]
    for piece in tokens.pieces(range) {
      var start = tokens.trimmed(piece).lowerBound
      while start < piece.upperBound, ["no", "sorry", "actually", "oh", "wait"].contains(tokens[start].word) {
        start += 1
      }
      guard start + 1 < piece.upperBound, tokens[start].word == "not" || isTakenOff(start, in: piece),
        let entry = nameEntry(start + 1..<piece.upperBound, list: list, after: nil)
      else { continue }
      denied[entry.name.map { tokens[$0].word }] = start
    }
    guard !denied.isEmpty else { return entries }
    return entries.filter { entry in
      denied[entry.name.map { tokens[$0].word }].map { $0 < entry.name.upperBound } ?? true
    }
  }
}
