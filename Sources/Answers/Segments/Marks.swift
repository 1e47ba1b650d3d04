/// A place in a sentence that says which items the words around it are about.
struct TopicMark: Sendable {
  /// The tokens.
  var range: Range<Int>
  /// The items.
  var items: [ItemReference]
  /// "Only" stands before it.
  var isOnly = false
  /// "Neither", "none of them".
  var isNegative = false
  /// "All", "both": everything that was asked about.
  var isUniversal = false
  /// "The others", "the first two": never read together with a name beside it.
  var isRest = false
  /// The items that are excepted ("all except carers").
  var excepted: [ItemReference] = []
}

/// A part of a sentence that belongs to one mark.
struct Segment: Sendable {
  /// The whole part.
  let range: Range<Int>
  /// The mark; nothing for words before the first mark that don't belong to it.
  let mark: TopicMark?
  /// Does the value stand before the name?
  var isValueFirst = false
}

extension Reader {
  /// The marks of a list in a sentence, in order: names, classes, "both", "the first two", "the others".
  mutating func marks(_ sentence: Range<Int>, list: Int, slot: Slot, spoken: [ItemReference]) -> [TopicMark] {
    var result: [TopicMark] = []
    for mention in mentions(in: sentence) {
      guard let items = resolve(mention, list: list) else { continue }
      result.append(TopicMark(range: mention.range, items: items, isOnly: isOnly(mention.range, in: sentence)))
    }
    if compiled.madeByClass.indices.contains(list), compiled.madeByClass[list] {
      for hit in classHits(sentence) where hit.list == list && !result.contains(where: { $0.range.overlaps(hit.range) })
      {
        guard let item = knownItem(hit) else { continue }
        result.append(TopicMark(range: hit.range, items: [item], isOnly: isOnly(hit.range, in: sentence)))
      }
      result.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
    return quantified(result, sentence, list: list, slot: slot, spoken: spoken)
  }

  private func isOnly(_ range: Range<Int>, in sentence: Range<Int>) -> Bool {
    // "LD only", at the end of a part.
    let next = range.upperBound
    if tokens.word(next, in: sentence) == "only" || tokens.word(next, in: sentence) == "alone",
      next + 1 >= sentence.upperBound || tokens[next + 1].kind == .punctuation
    {
      return true
    }
    var place = range.lowerBound - 1
    if place >= sentence.lowerBound, Fillers.articles.contains(tokens[place].word) { place -= 1 }
    guard place >= sentence.lowerBound else { return false }
    return tokens[place].word == "only" || tokens[place].word == "just"
  }

  private func knownItem(_ hit: ClassMention) -> ItemReference? {
    let parent = (shape(hit.list)?.parent).flatMap { fixedItem(of: $0) ?? focus(of: $0) }
    for name in context.names where name.list == hit.list && name.itemClass == hit.id {
      if parent == nil || name.parent == nil || name.parent == parent { return .known(name.item) }
    }
    return nil
  }

  /// The items of a list that a mention means, preferring those that were asked about and those of the item in hand.
  /// Where that leaves several, it is a doubt.
  mutating func resolve(_ mention: Mention, list: Int) -> [ItemReference]? {
    var candidates = mention.candidates.filter { context.names[$0].list == list }
    if candidates.count > 1, let asked = context.asked, let slot = askedSlot,
      let place = slot.over.firstIndex(of: list)
    {
      let narrowed = candidates.filter { candidate in
        asked.addresses.contains { place < $0.count && $0[place] == context.names[candidate].item }
      }
      if !narrowed.isEmpty { candidates = narrowed }
    }
    if candidates.count > 1, let parent = shape(list)?.parent, let owner = fixedItem(of: parent) ?? focus(of: parent) {
      let narrowed = candidates.filter { context.names[$0].parent == owner }
      if !narrowed.isEmpty { candidates = narrowed }
    }
    guard let first = candidates.first else { return nil }
    if candidates.count > 1 {
      if result.doubt == nil {
        result.doubt = .item(
          words: tokens.words(of: mention.range), candidates: candidates.map { context.names[$0].item })
      }
      return nil
    }
    return [.known(context.names[first].item)]
  }

  /// The sentence cut into one segment for each group of marks that stand together ("CIL and Speak Up both …").
  func partition(_ sentence: Range<Int>, _ marks: [TopicMark]) -> [Segment] {
    var groups: [TopicMark] = []
    for (index, mark) in marks.enumerated() {
      let end = index + 1 < marks.count ? marks[index + 1].range.lowerBound : sentence.upperBound
      if let last = groups.last, isApart(last.range, mark.range, from: sentence.lowerBound, to: end) {
        groups.append(mark)
      } else if let last = groups.last, !mark.isUniversal, !last.isUniversal, !mark.isRest, !last.isRest,
        !hasContent(last.range.upperBound..<mark.range.lowerBound),
        !breaksGroup(last.range.upperBound..<mark.range.lowerBound)
      {
        groups[groups.count - 1].range = last.range.lowerBound..<mark.range.upperBound
        groups[groups.count - 1].items += mark.items
        groups[groups.count - 1].isOnly = last.isOnly || mark.isOnly
      } else {
        groups.append(mark)
      }
    }
    guard let first = groups.first else { return [Segment(range: sentence, mark: nil)] }
    var segments: [Segment] = []
    var start = sentence.lowerBound
    if followsValue(first.range, in: sentence),
      let cut = (start..<first.range.lowerBound).last(where: { Self.splitters.contains(tokens[$0].word) })
    {
      // What stands before "and Speak Up's is 4 of 8" is said of somebody else.
      segments.append(Segment(range: start..<cut, mark: nil))
      start = cut + 1
    }
    let leading = start..<first.range.lowerBound
    let isAfter = !valuesComeFirst(leading)
    if isAfter, hasContent(leading), let cut = leading.last(where: { tokens.isSoftBreak($0) }),
      !isAfterPreposition(first.range.lowerBound, from: cut)
    {
      segments.append(Segment(range: start..<cut, mark: nil))
      start = cut + 1
    }
    for (index, group) in groups.enumerated() {
      let end =
        index + 1 < groups.count
        ? restCut(group, groups[index + 1], sentence)
          ?? cut(group.range.upperBound..<groups[index + 1].range.lowerBound, isAfter: isAfter) : sentence.upperBound
      segments.append(Segment(range: start..<max(end, start), mark: group, isValueFirst: !isAfter))
      start = end
    }
    return segments
  }

  /// "Nothing locally, MoU with Thornleigh": a value on the far side of each of two names that a comma parts keeps them
  /// apart.
  private func isApart(_ first: Range<Int>, _ second: Range<Int>, from start: Int, to end: Int) -> Bool {
    (first.upperBound..<second.lowerBound).contains { tokens.isSoftBreak($0) }
      && hasContent(start..<first.lowerBound) && hasContent(second.upperBound..<end)
  }

  /// A bare "no", "none" or the like between two names keeps them apart ("LD no, autism yes").
  private func breaksGroup(_ gap: Range<Int>) -> Bool {
    for index in gap where tokens[index].kind == .word {
      let word = tokens[index].word
      if word == "yes" || word == "yeah" || word == "is" || word == "are" || word == "has" || word == "maybe" {
        return true
      }
    }
    return false
  }

  /// Do values stand before the items they are for ("£12k core plus 30 for the contract")?
  private func valuesComeFirst(_ leading: Range<Int>) -> Bool {
    guard hasContent(leading) else { return false }
    if let last = leading.last, tokens[last].mark == .openBracket {
      // "Advice (CIL), advocacy (Speak Up)".
      return valuesComeFirst(leading.lowerBound..<last)
    }
    guard let cut = leading.last(where: { tokens.isSoftBreak($0) }) else { return true }
    return hasContent(cut + 1..<leading.upperBound) || isAfterPreposition(leading.upperBound, from: cut)
  }

  /// Does a preposition stand right before this place?
  private func isAfterPreposition(_ place: Int, from start: Int) -> Bool {
    var index = place - 1
    while index > start, Fillers.articles.contains(tokens[index].word) { index -= 1 }
    return index > start && Fillers.prepositions.contains(tokens[index].word)
  }

  /// "BSL yes, don't know the rest": at the break, where what is said of the rest stands before it.
  private func restCut(_ mark: TopicMark, _ next: TopicMark, _ sentence: Range<Int>) -> Int? {
    let gap = mark.range.upperBound..<next.range.lowerBound
    guard next.isRest, !hasContent(next.range.upperBound..<sentence.upperBound),
      let last = gap.last(where: { tokens.isSoftBreak($0) }), hasContent(last + 1..<gap.upperBound)
    else { return nil }
    return last
  }

  /// Where to cut between two marks.
  private func cut(_ gap: Range<Int>, isAfter: Bool) -> Int {
    let breaks = gap.filter { tokens.isSoftBreak($0) || Self.splitters.contains(tokens[$0].word) }
    guard let first = breaks.first, let last = breaks.last else {
      return isAfter ? gap.upperBound : gap.lowerBound
    }
    if !isAfter { return first }
    if !hasContent(last + 1..<gap.upperBound) || isAfterPreposition(gap.upperBound, from: last) { return last }
    if tokens.isDoubted(gap.upperBound), last + 1 < gap.upperBound { return last }
    return gap.upperBound
  }

  private static let splitters: WordSet = ["and", "plus", "but", "while", "whereas"]
}
