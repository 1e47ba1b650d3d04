/// A place where an item is named by its class ("the contract", "core").
struct ClassMention: Sendable {
  /// The tokens that name it.
  let range: Range<Int>
  /// The list.
  let list: Int
  /// The class's id.
  let id: String
  /// The class's label, which a new item is called by.
  let label: String
  /// Is it said that there is none?
  let isNegated: Bool
}

extension Reader {
  private static let negations: WordSet = [
    "no", "not", "dont", "doesnt", "isnt", "wasnt", "havent", "hasnt", "without", "never", "neither", "nor", "didnt",
    "arent", "none",
  ]

  /// The classes named in a range, of lists whose items come into being by their class.
  func classHits(_ range: Range<Int>) -> [ClassMention] {
    var result: [ClassMention] = []
    var index = range.lowerBound
    while index < range.upperBound {
      var taken = 0
      if let match = compiled.classes.match(tokens, at: index, in: range, slips: true) {
        for hit in match.payload where compiled.madeByClass[hit.list] && taken == 0 {
          let choice = context.vocabulary.lists[hit.list].classes[hit.index]
          taken = match.length
          result.append(
            ClassMention(
              range: index..<index + match.length, list: hit.list, id: choice.id, label: choice.label,
              isNegated: isNegated(index, in: range)))
        }
      }
      index += max(taken, 1)
    }
    return result
  }

  /// Is there a "no" or "not" shortly before, in the same part of the sentence?
  func isNegated(_ index: Int, in range: Range<Int>) -> Bool {
    var place = index - 1
    var steps = 0
    while place >= range.lowerBound, steps < 4, !tokens.isSoftBreak(place) {
      if Self.negations.contains(tokens[place].word) { return true }
      if tokens[place].word == "but" || tokens[place].word == "just" { return false }
      place -= 1
      steps += 1
    }
    return false
  }

  /// The item that a class stands for: the known one of that class, or a new one.
  mutating func reference(_ hit: ClassMention, parent: ItemReference?, words: Range<Int>) -> ItemReference {
    for name in context.names where name.list == hit.list && name.itemClass == hit.id {
      if parent == nil || name.parent == nil || name.parent.map({ .known($0) }) == parent { return .known(name.item) }
    }
    for (index, item) in result.newItems.enumerated()
    where item.list == hit.list && item.thing.itemClass == hit.id && item.parent == parent {
      return .new(index)
    }
    let thing = NamedThing(hit.label, itemClass: hit.id)
    result.newItems.append(
      NewItem(list: hit.list, parent: parent, thing: thing, words: tokens.words(of: words)))
    return .new(result.newItems.count - 1)
  }

  /// The item that a known or new item of this class would belong to, in a topic.
  func parent(of list: Int, in topic: Topic) -> ItemReference? {
    guard let parent = shape(list)?.parent else { return nil }
    if let items = topic[parent], let first = items.first { return first }
    return (fixedItem(of: parent) ?? focus(of: parent)).map { .known($0) }
  }

  /// A topic with the items that a piece names by their class; where they are new, the question that makes them gets
  /// its yes.
  mutating func madeTopic(_ piece: Range<Int>, _ topic: Topic) -> Topic {
    var topic = topic
    for hit in classHits(piece) where !hit.isNegated {
      guard let making = makingSlot(of: hit.list) else { continue }
      let parent = parent(of: hit.list, in: topic)
      if parent == nil, shape(hit.list)?.parent != nil { continue }
      let isKnown = context.names.contains {
        $0.list == hit.list && $0.itemClass == hit.id && ($0.parent == nil || $0.parent.map { .known($0) } == parent)
      }
      // A new one comes into being only while its question is still open, and with a figure or a cue beside it.
      guard isKnown || (isOpen(making) && hasFigure(piece)) else { continue }
      topic[hit.list] = [reference(hit, parent: parent, words: piece)]
      if !isKnown, let addresses = addresses(of: making, topic) {
        for address in addresses {
          claim(making, address, Answer(.yesNo(.yes), words: tokens.words(of: piece)), .cued)
        }
      }
    }
    return topic
  }

  private func hasFigure(_ piece: Range<Int>) -> Bool {
    hasData(piece) || piece.contains { tokens[$0].sense.sort == .magnitude || tokens[$0].sense.sort == .timeUnit }
  }

  /// The question whose answer makes the items of a list.
  func makingSlot(of list: Int) -> Slot? {
    context.vocabulary.slots.first { $0.makes == list && $0.kind == .yesNo }
  }
}
