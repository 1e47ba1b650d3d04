import Dialogue

/// Which lists can have items at all, and how many.
struct ListContents {
  /// For each list: can there ever be an item of it? It begins with some, people add some, or a question makes them that
  /// can be asked before there is one.
  let canHaveItems: [Bool]
  /// The same without what people add of themselves, unasked.
  let isBegun: [Bool]
  /// For each list, the most items that it can have, where that is known: nobody makes any.
  let most: [Int?]

  init(_ parts: Dialogue.Parts, _ names: Names) {
    let makers = names.lists.map { list in parts.questions.filter { $0.makes == list.number } }
    most = names.lists.map { list in
      parts.lists[list.number].isOpen || !makers[list.number].isEmpty || list.parent != nil ? nil : list.items.count
    }
    func filled(whenOpen: Bool) -> [Bool] {
      var filled = names.lists.map { _ in false }
      var isChanging = true
      while isChanging {
        isChanging = false
        for list in names.lists where !filled[list.number] {
          let begins = !list.items.isEmpty || whenOpen && parts.lists[list.number].isOpen
          let isMade = makers[list.number].contains { $0.over.allSatisfy { filled[$0] } }
          guard begins || isMade, list.parent.map({ filled[$0] }) ?? true else { continue }
          filled[list.number] = true
          isChanging = true
        }
      }
      return filled
    }
    canHaveItems = filled(whenOpen: true)
    isBegun = filled(whenOpen: false)
  }
}
