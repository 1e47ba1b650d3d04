// One answer for several: "7 of 9 for both", "rolling, CIL the same".

extension Reader {
  /// Where one item is asked about, an answer that is said to be the same for others. Words for others that can't be told
  /// are left over.
  ///
  /// - Returns: whether the utterance was one.
  mutating func readAlike(_ range: Range<Int>, _ slot: Slot) -> Bool {
    guard let asked = context.asked, asked.addresses.count == 1, let address = asked.addresses.first,
      ![.names, .text, .contact].contains(slot.kind), slot.over.count == address.count, let list = slot.over.last,
      let item = address.last, let (own, tail) = alikeParts(range, list: list, besides: item)
    else { return false }
    guard let reading = value(slot, own), reading.misreading == nil, reading.alternatives.isEmpty,
      reading.answer.value != nil, !isWeak(reading)
    else { return false }
    readSingle(own, slot)
    let items = alikeItems(tail, list: list, besides: item)
    let known = address.map { ItemReference.known($0) }
    guard !items.isEmpty, let claim = result.claims.first(where: { $0.slot == slot.id && $0.items == known }) else {
      result.leftovers.append(tokens.words(of: tail))
      return true
    }
    for other in items { self.claim(slot, known.dropLast() + [.known(other)], claim.answer, .cued) }
    return true
  }

  /// The answer, and the words at the end that say of whom it is true as well.
  private func alikeParts(
    _ range: Range<Int>, list: Int, besides item: Int
  ) -> (own: Range<Int>, tail: Range<Int>)? {
    // It is said in a few words.
    for start in range.dropFirst().suffix(24) {
      let tail = start..<range.upperBound
      guard isAlike(tail, list: list, besides: item) else { continue }
      return (range.lowerBound..<start, tail)
    }
    return nil
  }

  /// Do words say that others are the same, and nothing else?
  private func isAlike(_ range: Range<Int>, list: Int, besides item: Int) -> Bool {
    let words: WordSet = [
      "same", "ditto", "likewise", "for", "at", "with", "too", "as", "well", "the", "is", "has", "have", "are", "goes",
      "and", "of", "them", "it", "its", "both", "each", "all", "other", "others", "one", "ones",
    ]
    let named = mentions(in: range).filter { names(of: $0, on: list).contains { $0 != item } }
    guard
      range.allSatisfy({ index in
        tokens[index].kind == .punctuation || words.contains(tokens[index].word)
          || named.contains { $0.range.contains(index) }
      }), let first = tokens.trimmed(range).first
    else { return false }
    let said = range.map { tokens[$0].word }
    let isSame = said.contains { ["same", "ditto", "likewise", "too"].contains($0) }
    let isOfAll = said.contains { ["both", "each", "all"].contains($0) }
    let isOfOthers = said.contains { ["other", "others"].contains($0) } || !named.isEmpty
    if isSame { return isOfAll || isOfOthers }
    // "7 of 9 for both": of all of them only with a word that ties it to them.
    return isOfAll && ["for", "at", "with"].contains(tokens[first].word)
  }

  private func names(of mention: Mention, on list: Int) -> [Int] {
    mention.candidates.map { context.names[$0] }.filter { $0.list == list }.map(\.item)
  }

  /// The others that are meant, of those that the question is asked of as well; none where that can't be told.
  private func alikeItems(_ tail: Range<Int>, list: Int, besides item: Int) -> [Int] {
    let named = mentions(in: tail).flatMap { names(of: $0, on: list) }.filter { $0 != item }
    if !named.isEmpty { return named }
    guard let own = context.names.first(where: { $0.item == item && $0.list == list }) else { return [] }
    let others = context.names.filter {
      $0.list == list && $0.item != item && $0.parent == own.parent && $0.itemClass == own.itemClass
    }.map(\.item)
    let isOfTwo = tail.contains { ["both", "other", "one"].contains(tokens[$0].word) }
    return isOfTwo && others.count != 1 ? [] : others
  }
}
