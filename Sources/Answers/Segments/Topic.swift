/// What a piece of an utterance is about: for each list, the items.
struct Topic: Sendable {
  /// The items of each list, in the order in which they came up.
  private(set) var parts: [(list: Int, items: [ItemReference])] = []

  /// The items of a list; nothing where it doesn't say.
  subscript(list: Int) -> [ItemReference]? {
    get {
      for part in parts where part.list == list { return part.items }
      return nil
    }
    set {
      parts.removeAll { $0.list == list }
      var items: [ItemReference] = []
      for item in newValue ?? [] where !items.contains(item) { items.append(item) }
      if !items.isEmpty { parts.append((list, items)) }
    }
  }

  /// Does it say nothing?
  var isEmpty: Bool { parts.isEmpty }
}

extension Reader {
  /// The addresses of a question for a topic: what the topic says, then what is fixed by the prompt, then what the
  /// conversation is about, then the only item there is. Nothing where an item is missing.
  func addresses(of slot: Slot, _ topic: Topic) -> [[ItemReference]]? {
    if slot.over.isEmpty { return [[]] }
    var result: [[ItemReference]] = [[]]
    for (place, list) in slot.over.enumerated() {
      guard let items = items(of: list, for: slot, at: place, topic), !items.isEmpty else { return nil }
      guard result.count * items.count <= Self.mostAddresses else { return nil }
      var longer: [[ItemReference]] = []
      longer.reserveCapacity(result.count * items.count)
      for address in result {
        for item in items where belongs(item, list: list, to: address, of: slot) { longer.append(address + [item]) }
      }
      result = longer
    }
    return result.isEmpty ? nil : result
  }

  /// No prompt asks for more at a time.
  static let mostAddresses = 4096

  private func items(of list: Int, for slot: Slot, at place: Int, _ topic: Topic) -> [ItemReference]? {
    if let items = topic[list] { return items }
    // A strand in the topic says which organisation it belongs to.
    for part in topic.parts where shape(part.list)?.parent == list {
      let parents = part.items.compactMap { parent(of: $0) }
      if !parents.isEmpty { return unique(parents) }
    }
    if let fixed = fixedItem(of: list) { return [.known(fixed)] }
    if slot.id == askedID, let asked = context.asked {
      let items = asked.addresses.compactMap { place < $0.count ? $0[place] : nil }
      if !items.isEmpty { return unique(items.map { .known($0) }) }
    }
    if let focus = focus(of: list) { return [.known(focus)] }
    return nil
  }

  private func belongs(_ item: ItemReference, list: Int, to address: [ItemReference], of slot: Slot) -> Bool {
    guard let parentList = shape(list)?.parent, let place = slot.over.firstIndex(of: parentList),
      place < address.count, let parent = parent(of: item)
    else { return true }
    return address[place] == parent
  }

  /// The item of a list that all addresses of the prompt share.
  func fixedItem(of list: Int) -> Int? {
    for each in fixed where each.list == list { return each.item }
    return nil
  }

  /// The item of a list that the conversation is about just now.
  func focus(of list: Int) -> Int? {
    for item in context.focus {
      for name in context.names where name.item == item && name.list == list { return item }
    }
    return nil
  }

  /// The item that an item belongs to.
  func parent(of item: ItemReference) -> ItemReference? {
    switch item {
    case .known(let number):
      for name in context.names where name.item == number { return name.parent.map { .known($0) } }
      return nil
    case .new(let index):
      return result.newItems.indices.contains(index) ? result.newItems[index].parent : nil
    }
  }

  /// The same without repeats, in order.
  func unique(_ items: [ItemReference]) -> [ItemReference] {
    var seen: Set<ItemReference> = []
    return items.filter { seen.insert($0).inserted }
  }
}
