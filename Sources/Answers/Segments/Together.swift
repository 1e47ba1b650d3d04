extension Reader {
  /// Reads a question that is asked for several items of one list at once: each part of the line goes to the items
  /// that it names, what names none to all, or, where that makes no sense, to nobody yet (a doubt about the owner).
  mutating func readTogether(_ range: Range<Int>, _ slot: Slot, list: Int) {
    var spoken: [ItemReference] = []
    var unowned: [ValueReading] = []
    var loose: Range<Int>?
    for whole in tokens.sentences(range) {
      var sentence = whole
      if slot.kind == .yesNo, let rest = afterYesNo(whole, slot, list: list, spoken: spoken) { sentence = rest }
      if slot.kind == .yesNo, let rest = afterException(sentence, slot, list: list, spoken: spoken) { sentence = rest }
      if sentence.isEmpty { continue }
      var found = marks(sentence, list: list, slot: slot, spoken: spoken)
      if !found.isEmpty { found = withNewNames(found, sentence, list: list, slot) }
      if found.isEmpty, let new = newName(sentence, list: list, slot) { found = [new] }
      if found.isEmpty, let name = laterNewName(sentence, list: list, slot) {
        found = [TopicMark(range: name, items: shortened(name, list: list) ?? [made(name, sentence, list: list)])]
        // "6 of 14, and one on the transformation board": what stands before its part isn't about it.
        if let piece = tokens.pieces(sentence).first(where: { $0.contains(name.lowerBound) }),
          value(slot, withoutPrepositions(piece.lowerBound..<name.lowerBound)) != nil
        {
          readLoose(sentence.lowerBound..<piece.lowerBound, slot, list: list, spoken: spoken, &unowned)
          sentence = piece.lowerBound..<sentence.upperBound
        }
      }
      if found.isEmpty {
        // Sentences without a name are read together: "3 years? no, just before covid".
        loose = loose.map { $0.lowerBound..<sentence.upperBound } ?? sentence
        continue
      }
      if let before = loose { readLoose(before, slot, list: list, spoken: spoken, &unowned) }
      loose = nil
      for segment in partition(sentence, found) {
        guard let mark = segment.mark ?? newName(segment.range, list: list, slot) else {
          readLoose(segment.range, slot, list: list, spoken: spoken, &unowned)
          continue
        }
        readSegment(segment.range, mark, slot, list: list, isValueFirst: segment.isValueFirst)
        spoken += mark.items.filter { !spoken.contains($0) }
      }
    }
    if let rest = loose { readLoose(rest, slot, list: list, spoken: spoken, &unowned) }
    askForOwner(unowned, slot, list: list)
  }

  /// A new item by this name.
  private mutating func made(_ name: Range<Int>, _ sentence: Range<Int>, list: Int) -> ItemReference {
    result.newItems.append(
      NewItem(
        list: list, parent: parent(of: list, in: Topic()), thing: NamedThing(tokens.words(of: name)),
        words: tokens.words(of: sentence)))
    return .new(result.newItems.count - 1)
  }

  // MARK: Yes or no before names

  /// "No, the carers forum stopped in 2020", "yes, but the autism board doesn't": a yes or no before names. A no is said
  /// of those that are named, and of nothing else; a yes with an exception is said of all the others.
  ///
  /// - Returns: the sentence without it; nothing where there is none.
  private mutating func afterYesNo(
    _ sentence: Range<Int>, _ slot: Slot, list: Int, spoken: [ItemReference]
  ) -> Range<Int>? {
    guard universe(of: list, slot).count > 1, let (isYes, rest) = leadingYesNo(sentence),
      let first = rest.first(where: { tokens[$0].kind != .punctuation }),
      first > rest.lowerBound || Self.butWords.contains(tokens[first].word)
    else { return nil }
    let own = withoutLead(rest)
    let marks = marks(own, list: list, slot: slot, spoken: spoken)
    guard !marks.isEmpty, !marks.contains(where: { $0.isUniversal }) else { return nil }
    if isYes {
      let exceptions: WordSet = ["but", "except", "bar", "excluding", "although", "though", "apart", "not"]
      guard exceptions.contains(tokens[first].word) else { return nil }
      claimAll(slot, Topic(), Answer(.yesNo(.yes), words: tokens.words(of: sentence)), isGeneral: true)
      guard !hasContent(marks[marks.count - 1].range.upperBound..<own.upperBound) else { return own }
      // "Yes, except the carers forum": nothing more is said of it.
      var topic = Topic()
      topic[list] = marks.flatMap(\.items)
      claimAll(slot, topic, Answer(.yesNo(.no), words: tokens.words(of: own)))
      return own.upperBound..<own.upperBound
    }
    if tokens.isException(tokens.trimmed(rest).lowerBound, in: rest) {
      // "No, apart from LGBT": a yes for those that are excepted.
      claimAll(slot, Topic(), Answer(.yesNo(.no), words: tokens.words(of: sentence)), isGeneral: true)
      var topic = Topic()
      topic[list] = marks.flatMap(\.items)
      claimAll(slot, topic, Answer(.yesNo(.yes), words: tokens.words(of: own)))
      return own.upperBound..<own.upperBound
    }
    // "No, only LD" and "no, not LD" say themselves what isn't.
    let denials: WordSet = ["not", "only", "just", "neither", "none"]
    return denials.contains(tokens[own.lowerBound].word) ? nil : own
  }

  /// "Apart from the odd traveller, no": the exception before the answer.
  private mutating func afterException(
    _ sentence: Range<Int>, _ slot: Slot, list: Int, spoken: [ItemReference]
  ) -> Range<Int>? {
    guard universe(of: list, slot).count > 1, let first = tokens.trimmed(sentence).first,
      tokens.isException(first, in: sentence), let comma = sentence.first(where: { tokens.isSoftBreak($0) }),
      let reading = value(slot, comma + 1..<sentence.upperBound)
    else { return nil }
    let answer = normalised(reading.answer, slot)
    let marks = marks(first..<comma, list: list, slot: slot, spoken: spoken)
    guard !marks.isEmpty, mentions(in: comma..<sentence.upperBound).isEmpty, case .yesNo(let said)? = answer.value,
      said == .yes || said == .no
    else { return nil }
    claimAll(slot, Topic(), answer, isGeneral: true)
    var topic = Topic()
    topic[list] = marks.flatMap(\.items)
    claimAll(slot, topic, Answer(.yesNo(said == .yes ? .no : .yes), words: tokens.words(of: first..<comma)))
    return sentence.upperBound..<sentence.upperBound
  }

  private static let butWords: WordSet = ["but", "except", "bar", "excluding", "although", "though", "apart"]

  // MARK: A part with a name

  func hasWords(_ range: Range<Int>) -> Bool { range.contains { tokens[$0].kind != .punctuation } }

  mutating func claimAll(_ slot: Slot, _ topic: Topic, _ answer: Answer, isGeneral: Bool = false) {
    for address in addresses(of: slot, topic) ?? [] { claim(slot, address, answer, .asked, isGeneral: isGeneral) }
  }

  /// Without the words that only tie what follows to the name before it ("is", "does a", ":").
  func withoutLinks(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      let token = tokens[start]
      let isMark = token.kind == .punctuation && token.mark != .percent
      let isLink = token.kind == .word && Fillers.plainLinks.contains(token.word)
      guard isMark || isLink else { break }
      start += 1
    }
    return start..<max(range.upperBound, start)
  }

  /// Without the words that only tie what stands before to the name after it ("for the").
  func withoutPrepositions(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound {
      let token = tokens[end - 1]
      let isTie =
        token.kind == .punctuation && token.mark != .percent
        || Fillers.prepositions.contains(token.word) || Fillers.articles.contains(token.word)
        || token.word == "only" || token.word == "and"
      guard isTie else { break }
      end -= 1
    }
    var start = range.lowerBound
    while start < end,
      tokens[start].kind == .punctuation && tokens[start].kind != .currency
        || Fillers.joiners.contains(tokens[start].word)
    {
      start += 1
    }
    return start..<end
  }

  // MARK: A part without a name

  /// An answer in the form that its question's kind has: to a yes-or-no question "none" is a no.
  func normalised(_ answer: Answer, _ slot: Slot) -> Answer {
    guard slot.kind == .yesNo, answer.status == .none else { return answer }
    var no = Answer(.yesNo(.no), certainty: answer.certainty, words: answer.words, detail: answer.detail)
    no.unknownParts = answer.unknownParts
    return no
  }
}

extension Pick {
  /// The same with these words.
  func saying(_ words: String) -> Pick {
    var pick = self
    pick.text = words
    return pick
  }
}
