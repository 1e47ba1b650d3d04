extension Reader {
  private static let universals: WordSet = [
    "all", "both", "each", "everyone", "everybody", "everything", "every",
  ]
  private static let exceptions: WordSet = [
    "except", "bar", "excluding", "besides", "excepting", "minus", "not", "but",
  ]

  /// The items asked about, in the order in which they were read out.
  func universe(of list: Int, _ slot: Slot) -> [ItemReference] {
    guard let asked = context.asked, let place = slot.over.firstIndex(of: list) else { return [] }
    let items = unique(asked.addresses.compactMap { place < $0.count ? .known($0[place]) : nil })
    let readOut = asked.readOut.map { ItemReference.known($0) }.filter { items.contains($0) }
    return readOut.isEmpty ? items : readOut
  }

  /// Adds the marks of "both", "all of them", "neither", "the first two", "the others" to those of names, and takes
  /// the names after "except" into the mark that they are excepted from.
  func quantified(
    _ marks: [TopicMark], _ sentence: Range<Int>, list: Int, slot: Slot, spoken: [ItemReference]
  ) -> [TopicMark] {
    let universe = universe(of: list, slot)
    guard universe.count > 1 else { return marks }
    var result = marks
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if marks.contains(where: { $0.range.contains(index) }) || isOwnChoice(index, in: sentence, slot) {
        index += 1
        continue
      }
      if slot.kind == .choices, isWholeOfChoices(index, after: result) {
        index += 1
        continue
      }
      let mentioned = spoken + result.filter { $0.range.upperBound <= index }.flatMap(\.items)
      if let mark = quantifier(at: index, in: sentence, universe, mentioned: mentioned, slot) {
        result.append(mark)
        index = mark.range.upperBound
      } else {
        index += 1
      }
    }
    result.sort { $0.range.lowerBound < $1.range.lowerBound }
    // "We try with all of them but only BME come": what is said of all isn't what is so.
    if saysOnlyOne(result, sentence) { result.removeAll { $0.isUniversal && !$0.isNegative } }
    return excepting(result, sentence)
  }

  /// Is something said of all and then, after "but", only of one? Not in "all meet, only the carers forum doesn't".
  private func saysOnlyOne(_ marks: [TopicMark], _ sentence: Range<Int>) -> Bool {
    guard let all = marks.first(where: { $0.isUniversal && !$0.isNegative }),
      let only = marks.last(where: { $0.isOnly && $0.range.lowerBound >= all.range.upperBound })
    else { return false }
    let denials: WordSet = ["dont", "doesnt", "not", "isnt", "arent", "no", "never", "hasnt", "havent"]
    return (all.range.upperBound..<only.range.lowerBound).contains { tokens[$0].word == "but" }
      && !(only.range.upperBound..<sentence.upperBound).contains { denials.contains(tokens[$0].word) }
  }

  /// "Speak Up does all of those": after a name in the same part of the sentence "all" is said of the choices.
  private func isWholeOfChoices(_ index: Int, after marks: [TopicMark]) -> Bool {
    guard ["all", "every"].contains(tokens[index].word),
      let last = marks.last(where: { $0.range.upperBound <= index })
    else { return false }
    return !(last.range.upperBound..<index).contains { tokens.isSoftBreak($0) || tokens[$0].word == "and" }
  }

  /// Do the words belong to a choice of the question itself ("both", "all disabled people")?
  func isOwnChoice(_ index: Int, in range: Range<Int>, _ slot: Slot) -> Bool {
    compiled.sayings.match(tokens, at: index, in: range)?.payload.contains { $0.slot == slot.id } ?? false
  }

  private func quantifier(
    at index: Int, in range: Range<Int>, _ universe: [ItemReference], mentioned: [ItemReference], _ slot: Slot
  ) -> TopicMark? {
    let word = tokens[index].word
    if Self.universals.contains(word) { return universal(at: index, in: range, universe, slot) }
    if word == "neither" || (word == "none" && tokens.word(index + 1, in: range) == "of")
      || tokens.isNobodyExcept(index, in: range)
    {
      let isTwo = ["any", "many", "anyone", "anybody", "one"].contains(tokens.word(index + 1, in: range))
      let end = ofThem(index + (isTwo ? 2 : 1), in: range)
      return TopicMark(range: index..<end, items: universe, isNegative: true, isUniversal: true)
    }
    let start = word == "the" ? index + 1 : index
    guard start < range.upperBound else { return nil }
    if word == "the" || tokens[start].sense.sort == .ordinal, index == start || word == "the",
      let (places, end) = ordinal(start, in: range, count: universe.count, isBare: word != "the")
    {
      return TopicMark(range: index..<end, items: places.map { universe[$0] }, isRest: true)
    }
    let noun = tokens[start].word
    let isFirst = index == range.lowerBound || tokens[index - 1].kind == .punctuation
    if word == "the"
      ? ["other", "others", "rest", "remaining"].contains(noun)
      : isFirst && ["others", "rest"].contains(noun)
    {
      let rest = universe.filter { !mentioned.contains($0) }
      guard !rest.isEmpty, rest.count < universe.count else { return nil }
      var end = start + 1
      while end < range.upperBound, Self.pronouns.contains(tokens[end].word) { end += 1 }
      return TopicMark(range: index..<end, items: rest, isRest: true)
    }
    return nil
  }

  private static let pronouns: WordSet = ["one", "ones", "two", "three", "of", "them", "those", "these"]

  /// "All" and the like, where no noun follows that it would belong to ("all white", "all volunteers").
  private func universal(
    at index: Int, in range: Range<Int>, _ universe: [ItemReference], _ slot: Slot
  ) -> TopicMark? {
    let word = tokens[index].word
    if word == "all", tokens.isAdverb(index, in: range) { return nil }
    // "CIL does everything": all of the choices.
    if word == "everything", slot.kind == .choices { return nil }
    let isAll = word == "all" || word == "every" || word == "each"
    // Of counts and shares "all of them" is a value; "each" and "both" are not.
    let isCounted =
      index + 1 < range.upperBound && isAll
      && (tokens[index + 1].whole ?? (tokens[index + 1].sense.sort == .unit ? Int(tokens[index + 1].sense.value) : 0))
        == universe.count
    if slot.kind == .share || slot.kind == .count, word != "both", word != "each", !isCounted { return nil }
    if word == "both", universe.count != 2 { return nil }
    var end = index + 1
    if end < range.upperBound, tokens[end].word == "of" { end = ofThem(end, in: range) }
    if isAll, end == index + 1, end < range.upperBound, tokens[end].kind == .number || tokens[end].sense.sort == .unit {
      // "All 6 trustees" aren't all of those asked about.
      guard isCounted else { return nil }
      end += 1
    } else if word == "all" || word == "every", end == index + 1, end < range.upperBound,
      tokens[end].kind == .word, !Self.afterAll.contains(tokens[end].word)
    {
      return nil
    }
    return TopicMark(range: index..<end, items: universe, isUniversal: true)
  }

  private static let afterAll: WordSet = [
    "still", "meet", "meets",
    "are", "is", "have", "has", "had", "do", "does", "did", "were", "was", "get", "got", "the", "except", "bar",
    "apart",
    "but", "excluding", "other", "really", "tbh", "groups", "on", "at", "a", "about", "around", "no", "yes", "not",
  ]

  private func ofThem(_ index: Int, in range: Range<Int>) -> Int {
    var end = index
    while end < range.upperBound, ["of", "them", "those", "these", "the", "em"].contains(tokens[end].word) { end += 1 }
    return end
  }

  /// "first two", "first", "second one", "last two".
  private func ordinal(
    _ start: Int, in range: Range<Int>, count: Int, isBare: Bool
  ) -> (places: [Int], end: Int)? {
    let token = tokens[start]
    var rank = 0
    if token.sense.sort == .ordinal {
      rank = Int(token.sense.value)
    } else if token.sense.sort == .fraction, token.sense.value > 2, token.sense.value != 4 || token.word == "fourth" {
      rank = Int(token.sense.value)
    } else if token.flags.contains(.ordinal) {
      rank = token.digits
    }
    guard rank != 0, rank <= count, rank >= -1 else { return nil }
    // Not "last March", "second half", "first thing".
    var end = start + 1
    var length = 1
    if end < range.upperBound {
      let next = tokens[end]
      if next.sense.sort == .unit || next.kind == .number {
        length = next.kind == .number ? next.digits : Int(next.sense.value)
        end += 1
      } else if next.word == "couple" {
        length = 2
        end += 1
      } else if next.word == "one" || next.word == "ones" {
        end += 1
      } else if next.kind == .word, !Fillers.links.contains(next.word), !Fillers.joiners.contains(next.word) {
        return nil
      }
    }
    guard length >= 1, length <= count, !isBare || end > start + 1 else { return nil }
    let low = rank == -1 ? count - length : rank - 1
    guard low >= 0, low + length <= count else { return nil }
    return (Array(low..<low + length), end)
  }

  /// Takes the marks after "except" out and notes their items with the universal mark before them.
  private func excepting(_ marks: [TopicMark], _ sentence: Range<Int>) -> [TopicMark] {
    var result: [TopicMark] = []
    for mark in marks {
      if let last = result.last, last.isUniversal, !mark.isUniversal,
        isException(
          last.range.upperBound..<mark.range.lowerBound, isContinued: !last.excepted.isEmpty, isOfNone: last.isNegative)
      {
        result[result.count - 1].excepted += mark.items
        result[result.count - 1].range = last.range.lowerBound..<mark.range.upperBound
      } else {
        result.append(mark)
      }
    }
    return result
  }

  /// Do the words between "all" or "none" and a name except it? "None of them, not even LGBT" doesn't.
  private func isException(_ gap: Range<Int>, isContinued: Bool, isOfNone: Bool) -> Bool {
    for index in gap {
      let word = tokens[index].word
      if isOfNone, word == "not" { return false }
      if Self.exceptions.contains(word) || word == "apart" || word == "other" || word == "without" { return true }
    }
    return isContinued && !hasContent(gap)
  }
}
