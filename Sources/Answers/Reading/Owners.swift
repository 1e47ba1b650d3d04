/// Reads the answer to the question "which one?" that a ``Doubt/owner(list:claims:)`` led to, and gives the claims
/// with their items.
///
/// "CIL. Speak Up does training" gives what was pending to CIL and training to Speak Up; "CIL does advice, Speak Up
/// the rest" shares it out; "all of them" gives it to everything that was asked about. What is given to nobody stays
/// in `leftovers`.
///
/// - Parameters:
///   - claims: the claims of the doubt, whose item of the list is left out.
///   - list: the list of the owner.
///   - context: the context in which the doubt arose, with the same question asked.
public func readOwners(_ text: String, claims: [Claim], list: Int, in context: Context) -> Understanding {
  guard text.utf8.count <= longestAnswer else {
    return Understanding(misreading: .tooLong(bytes: text.utf8.count))
  }
  var reader = Reader(Tokens(text), in: context)
  reader.readOwners(claims, list: list)
  return reader.result
}

extension Reader {
  mutating func readOwners(_ pending: [Claim], list: Int) {
    guard let slot = pending.first.flatMap({ slot($0.slot) }) ?? askedSlot else { return }
    if let call = compiled.commands.call(tokens, tokens.all, slips: true, isName: isKnownName) {
      result.command = call
      return
    }
    var pending = pending
    var spoken: [ItemReference] = []
    for sentence in tokens.sentences(tokens.all) {
      let found = marks(sentence, list: list, slot: slot, spoken: spoken) + madeMarks(sentence, list: list)
      for segment in partition(sentence, found) {
        guard let mark = segment.mark else {
          leaveUnowned(segment.range)
          continue
        }
        if !mark.isNegative {
          let items = mark.items.filter { !mark.excepted.contains($0) }
          give(&pending, to: items, segment.range, mark, slot, list: list, spoken: spoken)
        }
        spoken += mark.items
      }
    }
    if spoken.isEmpty { readUnowned(slot) }
    let isSettled = !result.claims.isEmpty || spoken.isEmpty
    if !pending.isEmpty, isSettled { result.leftovers += pending.map { words(of: $0, slot) } }
  }

  /// Items that come into being by the name of their class ("it's a core grant").
  private mutating func madeMarks(_ sentence: Range<Int>, list: Int) -> [TopicMark] {
    guard compiled.madeByClass.indices.contains(list), compiled.madeByClass[list] else { return [] }
    let parent = parent(of: list, in: Topic())
    var result: [TopicMark] = []
    for hit in classHits(sentence) where hit.list == list && !hit.isNegated && !isKnown(hit, parent) {
      result.append(TopicMark(range: hit.range, items: [reference(hit, parent: parent, words: sentence)]))
    }
    // One sum can't be shared out among several.
    return result.count == 1 ? result : []
  }

  private func isKnown(_ hit: ClassMention, _ parent: ItemReference?) -> Bool {
    context.names.contains {
      $0.list == hit.list && $0.itemClass == hit.id && ($0.parent == nil || $0.parent.map { .known($0) } == parent)
    }
  }

  /// What is left of a claim, in words.
  private func words(of claim: Claim, _ slot: Slot) -> String {
    guard case .choices(let picks)? = claim.answer.value, !result.claims.isEmpty else { return claim.answer.words }
    let labels = picks.compactMap { pick in slot.choices.first { $0.id == pick.choice }?.label ?? pick.text }
    return labels.joined(separator: ", ")
  }

  /// No item was named: a status ("no idea") leaves everything as it is; anything else can't be read.
  private mutating func readUnowned(_ slot: Slot) {
    guard let reading = value(slot, tokens.all), reading.answer.value == nil else {
      result.misreading = .nothingFits
      return
    }
    result.leftovers = []
  }

  private mutating func leaveUnowned(_ range: Range<Int>) {
    if let reading = askedSlot.flatMap({ value($0, range) }), reading.answer.value == nil { return }
    leave(range)
  }

  /// Gives items what their part of the line says: all that is pending where nothing is said, the rest where that is
  /// said, else what is named, pending or new.
  private mutating func give(
    _ pending: inout [Claim], to items: [ItemReference], _ range: Range<Int>, _ mark: TopicMark, _ slot: Slot,
    list: Int, spoken: [ItemReference]
  ) {
    let after = withoutLinks(mark.range.upperBound..<range.upperBound)
    let before = withoutPrepositions(range.lowerBound..<mark.range.lowerBound)
    let part = hasContent(after) ? after : before
    let isRest = part.contains { Self.restWords.contains(tokens[$0].word) }
    if !hasContent(part) || isRest || onlyPoints(part) {
      for claim in pending { self.give(claim, to: items, list: list, slot) }
      pending = []
      return
    }
    guard let reading = value(slot, part), reading.misreading == nil else {
      for claim in pending { self.give(claim, to: items, list: list, slot) }
      pending = []
      addDetails(part, slot, items, list: list)
      return
    }
    guard case .choices(let picks)? = reading.answer.value else {
      give(template(slot, reading.answer, list: list, pending), to: items, list: list, slot)
      return
    }
    take(picks, from: &pending)
    give(template(slot, reading.answer, list: list, pending), to: items, list: list, slot)
  }

  private static let restWords: WordSet = ["rest", "others", "remainder", "remaining"]

  /// "CIL does those", "CIL do them all": nothing but a pointer to what is pending.
  private func onlyPoints(_ range: Range<Int>) -> Bool {
    !range.contains { index in
      isContent(index) && !Fillers.links.contains(tokens[index].word)
        && !Self.pointers.contains(tokens[index].word)
    }
  }

  private static let pointers: WordSet = [
    "them", "those", "these", "all", "everything", "both", "three", "two", "lot", "most", "mainly", "first",
  ]

  /// Takes picks out of what is pending.
  private func take(_ picks: [Pick], from pending: inout [Claim]) {
    for index in pending.indices {
      guard case .choices(let waiting)? = pending[index].answer.value else { continue }
      let left = waiting.filter { pick in
        !picks.contains { $0.choice != nil ? $0.choice == pick.choice : $0.text == pick.text }
      }
      pending[index].answer.value = .choices(left)
    }
    pending.removeAll { claim in
      if case .choices(let left)? = claim.answer.value { return left.isEmpty }
      return false
    }
  }

  private func template(_ slot: Slot, _ answer: Answer, list: Int, _ pending: [Claim]) -> Claim {
    var items: [ItemReference] = []
    if let first = pending.first {
      items = first.items
    } else if let place = slot.over.firstIndex(of: list), var address = addresses(of: slot, Topic())?.first {
      address.remove(at: place)
      items = address
    }
    return Claim(slot: slot.id, items: items, answer: answer, reason: pending.first?.reason ?? .asked)
  }

  /// Claims with the owner put in its place.
  private mutating func give(_ claim: Claim, to items: [ItemReference], list: Int, _ slot: Slot) {
    let place = min(slot.over.firstIndex(of: list) ?? claim.items.count, claim.items.count)
    for item in items {
      var address = claim.items
      address.insert(item, at: place)
      self.claim(self.slot(claim.slot) ?? slot, address, claim.answer, claim.reason)
    }
  }

  private mutating func addDetails(_ range: Range<Int>, _ slot: Slot, _ items: [ItemReference], list: Int) {
    guard let place = slot.over.firstIndex(of: list), let words = detail(range) else { return }
    for index in result.claims.indices where place < result.claims[index].items.count {
      if items.contains(result.claims[index].items[place]), result.claims[index].answer.detail == nil {
        result.claims[index].answer.detail = words
      }
    }
  }
}
