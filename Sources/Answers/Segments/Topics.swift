extension Reader {
  /// The list of an item that a line turns to although another one of that list was asked about: "4 of 8. Speak Up is
  /// 3 of 9". Only where the name begins a part of the line and words follow it that the question can read.
  func otherTopic(_ range: Range<Int>, _ slot: Slot) -> Int? {
    guard let address = context.asked?.addresses.first else { return nil }
    for (list, item) in zip(slot.over, address) {
      for mention in mentions(in: range)
      where beginsPart(mention.range, in: range) || followsValue(mention.range, in: range) {
        let candidates = mention.candidates.filter { context.names[$0].list == list }
        // "Carers mainly, five of seven": those who are counted, not the organisation named after them.
        if mention.form == .short, slot.kind == .share, compiled.slots.indices.contains(slot.id),
          compiled.slots[slot.id].shareParts.match(tokens, at: mention.range.lowerBound, in: range) != nil
        {
          continue
        }
        guard !candidates.isEmpty, !candidates.contains(where: { context.names[$0].item == item }) else { continue }
        if readsAfter(mention.range, in: range, slot) { return list }
      }
      guard compiled.madeByClass.indices.contains(list), compiled.madeByClass[list] else { continue }
      for hit in classHits(range) where hit.list == list && !hit.isNegated && beginsPart(hit.range, in: range) {
        let isOther = context.names.contains {
          $0.list == list && $0.itemClass == hit.id && $0.item != item
            && ($0.parent == nil || address.contains($0.parent ?? -1))
        }
        if isOther, readsAfter(hit.range, in: range, slot) { return list }
      }
    }
    return nil
  }

  /// Do words follow up to the next break that a question can read?
  private func readsAfter(_ mark: Range<Int>, in range: Range<Int>, _ slot: Slot) -> Bool {
    var end = mark.upperBound
    while end < range.upperBound, !tokens.isHardBreak(end) { end += 1 }
    let after = withoutLinks(mark.upperBound..<end)
    guard hasContent(after) else { return false }
    if let reading = value(slot, after), reading.misreading == nil, isStrong(reading, slot, after) { return true }
    return !cuedSlots(after).isEmpty
  }

  /// "7 of 9 and Speak Up's is 4 of 8": does a name follow an "and" with figures on both sides?
  func followsValue(_ name: Range<Int>, in range: Range<Int>) -> Bool {
    var place = name.lowerBound - 1
    while place > range.lowerBound, Fillers.articles.contains(tokens[place].word) { place -= 1 }
    guard place > range.lowerBound, ["and", "while", "whereas", "but"].contains(tokens[place].word) else {
      return false
    }
    return hasFigures(max(place - 24, range.lowerBound)..<place)
      && hasFigures(name.upperBound..<min(name.upperBound + 24, range.upperBound))
  }

  private static let turns: WordSet = ["for", "at", "as", "about", "regarding", "re"]

  /// Does a name stand at the beginning of a line, a sentence or a part of one? "For Speak Up" and "as for Speak Up"
  /// turn to it as well.
  func beginsPart(_ name: Range<Int>, in range: Range<Int>) -> Bool {
    var place = name.lowerBound - 1
    while place >= range.lowerBound,
      Fillers.articles.contains(tokens[place].word) || Fillers.joiners.contains(tokens[place].word)
        || Self.turns.contains(tokens[place].word)
    { place -= 1 }
    return place < range.lowerBound || tokens.isSoftBreak(place)
  }

  /// The outermost list that a line has items of at the beginning of its parts.
  func topicList(_ range: Range<Int>) -> Int? {
    for mention in mentions(in: range) where beginsPart(mention.range, in: range) {
      for candidate in mention.candidates {
        let list = context.names[candidate].list
        if context.open.contains(where: { slot($0)?.over.contains(list) ?? false }) { return list }
      }
    }
    return nil
  }

  /// Nothing was asked: each part of the line goes to the open questions of the item that it names.
  mutating func readTopics(_ range: Range<Int>, list: Int) {
    var current = Topic()
    for sentence in tokens.sentences(range) {
      var found: [TopicMark] = []
      for mention in mentions(in: sentence) where beginsPart(mention.range, in: sentence) {
        if let items = resolve(mention, list: list) { found.append(TopicMark(range: mention.range, items: items)) }
      }
      for segment in partition(sentence, found) {
        guard let mark = segment.mark else {
          volunteer(segment.range, current)
          continue
        }
        current[list] = mark.items
        for part in gaps(in: segment.range, without: [mark.range]) { volunteer(withoutLinks(part), current) }
      }
    }
  }
}
