extension Reader {
  private static let yesWords: WordSet = [
    "yes", "yeah", "yep", "yup", "yea", "yess", "ye", "aye", "y", "correct", "right", "sure", "ok", "okay", "agreed",
    "indeed", "true", "exactly", "absolutely", "definitely", "certainly", "ya",
  ]
  private static let noWords: WordSet = ["no", "nope", "nah", "n", "naw", "wrong", "incorrect", "noo"]

  /// A yes or a no at the beginning, with what follows; "that's right" and "not really" too.
  func leadingYesNo(_ range: Range<Int>) -> (isYes: Bool, rest: Range<Int>)? {
    let range = tokens.trimmed(range)
    guard let first = range.first else { return nil }
    let word = tokens[first].word
    let next = tokens.word(first + 1, in: range)
    if Self.yesWords.contains(word) { return (true, first + 1..<range.upperBound) }
    if word == "thats" || word == "that", Self.yesWords.contains(next) { return (true, first + 2..<range.upperBound) }
    if word == "thats" || word == "that", Self.noWords.contains(next) { return (false, first + 2..<range.upperBound) }
    if word == "i", next == "think" || next == "suppose" || next == "guess" || next == "believe",
      tokens.word(first + 2, in: range) == "so"
    {
      return (true, first + 3..<range.upperBound)
    }
    if ["sounds", "looks", "seems"].contains(word) {
      let place = next == "about" ? first + 2 : first + 1
      if tokens.word(place, in: range) == "right" { return (true, place + 1..<range.upperBound) }
    }
    if word == "spot", next == "on" { return (true, first + 2..<range.upperBound) }
    if word == "i" || word == "we", next == "do" { return (true, first + 2..<range.upperBound) }
    if word == "not", next == "really" || next == "quite" || next == "right" {
      return (false, first + 2..<range.upperBound)
    }
    if Self.noWords.contains(word) {
      // "no idea" and "no grant" aren't a no of their own.
      let isBare =
        first + 1 >= range.upperBound || tokens[first + 1].kind == .punctuation
        || Self.afterNo.contains(next)
      return isBare ? (false, first + 1..<range.upperBound) : nil
    }
    return nil
  }

  private static let afterNo: WordSet = [
    "i", "but", "it", "its", "thats", "that", "they", "sorry", "actually", "we", "not", "and", "wait", "make", "there",
    "only", "just", "thank", "thanks", "she", "he", "you", "theres", "theyre", "because", "no",
  ]

  /// The range without joiners, "but" and "I mean" at its beginning.
  func withoutLead(_ range: Range<Int>) -> Range<Int> {
    var range = tokens.trimmed(range)
    while let first = range.first {
      let word = tokens[first].word
      let next = tokens.word(first + 1, in: range)
      if Fillers.joiners.contains(word) || word == "but" || word == "so" || word == "well" {
        range = tokens.trimmed(first + 1..<range.upperBound)
      } else if word == "i", next == "mean" || next == "meant" {
        range = tokens.trimmed(first + 2..<range.upperBound)
      } else {
        break
      }
    }
    return range
  }

  /// An answer to a prompt that reads something back: yes or no, and what follows it.
  ///
  /// - Returns: whether the utterance was that.
  mutating func readConfirmation(_ range: Range<Int>) -> Bool {
    guard let asked = context.asked, asked.isConfirmation, let slot = slot(asked.slot) else { return false }
    guard let (isYes, following) = leadingYesNo(range) else { return readAddition(range, slot) }
    result.confirmation = isYes ? .yes : .no
    let rest = withoutLead(following)
    guard hasContent(rest) else { return true }
    let hasBut = following.contains { tokens[$0].word == "but" }
    if !isYes, readCells(rest, slot) { return true }
    if !isYes, namesOnlyKnown(rest, slot, asked) {
      // "No, carers do have someone": not who that is, so it can't be put right yet.
      result.misreading = .nothingFits
      return true
    }
    if makesByName(slot) { readNames(rest, for: slot) } else { readMain(rest) }
    if isYes, slot.kind == .names {
      // What was read back, with what is added to it, is the answer: it isn't for reading to say.
      result.claims.removeAll { $0.slot == slot.id }
    }
    if isYes, hasBut, result.claims.isEmpty, result.newItems.isEmpty, result.doubt == nil,
      value(slot, rest)?.answer.value != nil || value(slot, rest) == nil
    {
      result.doubt = .contradictory
    }
    if result.misreading == .nothingFits { result.misreading = nil }
    return true
  }

  /// Are all the items that a range names of those that were read back, or where none were, of the list?
  private func namesOnlyKnown(_ range: Range<Int>, _ slot: Slot, _ asked: Asked) -> Bool {
    let named = mentions(in: range)
    let hasOther = gaps(in: range, without: named.map(\.range)).contains { gap in
      gap.contains { tokens[$0].flags.contains(.capitalised) }
    }
    return !named.isEmpty && !hasOther
      && named.allSatisfy { mention in
        mention.candidates.contains { place in
          let name = context.names[place]
          return asked.readOut.isEmpty ? name.list == slot.makes : asked.readOut.contains(name.item)
        }
      }
  }

  /// Does the answer of a question make items by their names?
  private func makesByName(_ slot: Slot) -> Bool {
    guard let list = slot.makes else { return false }
    return shape(list)?.isOpen == true && compiled.madeByClass[list] == false
  }

  /// Neither yes nor no to "is that right, and who else?": names are added; "nobody else" confirms.
  private mutating func readAddition(_ range: Range<Int>, _ slot: Slot) -> Bool {
    guard slot.kind == .names, makesByName(slot) else { return false }
    if readCells(range, slot) || readNobody(range, slot) { return true }
    if let reading = value(slot, range), reading.answer.status == .none,
      !gaps(in: range, without: reading.used).contains(where: { hasContent($0) && hasName($0) })
    {
      result.confirmation = .yes
      return true
    }
    readNames(range, for: slot)
    if !result.newItems.isEmpty { result.claims.removeAll { $0.slot == slot.id } }
    return true
  }

  /// "Nobody for carers": a no of everybody for what is named; where that was read back, it is confirmed.
  private mutating func readNobody(_ range: Range<Int>, _ slot: Slot) -> Bool {
    let nobody: WordSet = ["nobody", "noone", "none", "nothing"]
    let named = mentions(in: range)
    guard let columns = slot.makes, range.contains(where: { nobody.contains(tokens[$0].word) }),
      !gaps(in: range, without: named.map(\.range)).contains(where: { gap in
        gap.contains { isContent($0) && !nobody.contains(tokens[$0].word) && !Self.speaking.contains(tokens[$0].word) }
      })
    else { return false }
    let items = unique(named.compactMap { resolve($0, list: columns) }.flatMap { $0 })
    guard !items.isEmpty else { return false }
    if let readOut = context.asked?.readOut, items.allSatisfy({ item in readOut.contains { item == .known($0) } }) {
      result.confirmation = .yes
      return true
    }
    for other in context.vocabulary.slots
    where other.kind == .yesNo && other.over.count == 2 && other.over[1] == columns && other.isVolunteered {
      for row in context.names where row.list == other.over[0] {
        for item in items {
          claim(other, [.known(row.item), item], Answer(.yesNo(.no), words: tokens.words(of: range)), .cued)
        }
      }
    }
    return !result.claims.isEmpty
  }

  private static let speaking: WordSet = [
    "speaks", "speak", "represents", "covers", "does", "stands", "up", "there", "theres",
  ]

  /// "No, CIL speaks for carers too": what is read back follows from a matrix, and this corrects it there.
  private mutating func readCells(_ range: Range<Int>, _ slot: Slot) -> Bool {
    guard let columns = slot.makes else { return false }
    let named = mentions(in: range).flatMap { $0.candidates.map { context.names[$0] } }
    let isOfAll = range.contains { index in
      ["everyone", "everybody", "everything", "all"].contains(tokens[index].word)
        && !tokens.isPartlyDenied(index, in: range)
    }
    guard isOfAll || named.contains(where: { $0.list == columns }) else { return false }
    for other in context.vocabulary.slots
    where other.kind == .yesNo && other.over.count == 2 && other.over[1] == columns {
      guard named.contains(where: { $0.list == other.over[0] }) else { continue }
      if readCells(range, of: other) { return true }
    }
    return false
  }
}

extension Context {
  /// The same with another question asked.
  func asking(_ asked: Asked) -> Context {
    Context(
      vocabulary: vocabulary, asked: asked, names: names, focus: focus, open: open, today: today, settled: settled)
  }
}
