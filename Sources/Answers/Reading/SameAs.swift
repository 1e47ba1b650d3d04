extension Reader {
  private static let sameWords: WordSet = [
    "same", "as", "before", "again", "ditto", "the", "last", "time", "one", "above", "previous", "likewise", "for",
    "this", "here", "too", "with", "answer", "thing", "it", "its", "exactly", "story", "that", "earlier", "said",
    "other", "well", "is", "also", "them", "they", "theyre", "are",
  ]

  /// A reference to the answer given for another item: "same as before", "ditto", "same as Marlbeck CIL".
  ///
  /// - Returns: whether the utterance was one. Which answer is meant is asked, unless the item was named.
  mutating func readSameAs(_ range: Range<Int>) -> Bool {
    guard let asked = context.asked, asked.addresses.count == 1, let slot = slot(asked.slot), range.count <= 12 else {
      return false
    }
    var isSame = false
    let named = Array(mentions(in: range))
    for index in range {
      let word = tokens[index].word
      if named.contains(where: { $0.range.contains(index) }) || tokens[index].kind == .punctuation { continue }
      guard Self.sameWords.contains(word) || Fillers.tails.contains(word) else { return false }
      if word == "same" || word == "ditto" || word == "likewise" { isSame = true }
    }
    if !isSame, range.count == 2, tokens[range.lowerBound].word == "as" { isSame = true }
    guard isSame, !chooses(slot, range) else { return false }
    let items = named.flatMap { $0.candidates.map { context.names[$0].item } }
    let others = context.settled().filter { settled in
      settled.slot == slot.id && settled.items != asked.addresses[0]
        && (items.isEmpty || settled.items.contains { items.contains($0) })
    }
    guard let last = others.last else {
      result.misreading = .nothingFits
      leave(range)
      return true
    }
    var answer = last.answer
    answer.words = tokens.words(of: range)
    let claim = Claim(
      slot: slot.id, items: asked.addresses[0].map { .known($0) }, answer: answer, reason: .asked)
    if items.isEmpty {
      result.doubt = .sameAs(last, claim: claim)
    } else {
      result.claims.append(claim)
      makeItems(of: answer, slot, claim.items)
    }
    return true
  }

  /// Is one of the question's own choices called "same"?
  private func chooses(_ slot: Slot, _ range: Range<Int>) -> Bool {
    range.contains { index in
      compiled.sayings.match(tokens, at: index, in: range)?.payload.contains { $0.slot == slot.id } ?? false
    }
  }

  /// The items that an answer taken over from another item makes here.
  private mutating func makeItems(of answer: Answer, _ slot: Slot, _ items: [ItemReference]) {
    guard let list = slot.makes, case .names(let names)? = answer.value else { return }
    for thing in names.things {
      result.newItems.append(
        NewItem(list: list, parent: parentReference(of: list, in: items, slot), thing: thing, words: answer.words))
    }
  }

  /// The item that a new item of a list belongs to, taken from an address of the question that makes it.
  func parentReference(of list: Int, in items: [ItemReference], _ slot: Slot) -> ItemReference? {
    guard let parent = shape(list)?.parent else { return nil }
    if let place = slot.over.firstIndex(of: parent), place < items.count { return items[place] }
    return (fixedItem(of: parent) ?? focus(of: parent)).map { .known($0) }
  }
}
