import Answers
import Dialogue
import Record

/// Saying back what was understood, before the next question.
extension Conversation {
  /// Says back everything that was understood: the answer to what was asked bare, everything else with what it is about,
  /// cells of a matrix gathered by item.
  mutating func sayBack(_ uptake: Uptake) {
    let asked = frame?.station?.question
    var groups: [(question: Int, outer: ItemPath, answer: Answer, items: [Int])] = []
    for (address, answer) in uptake.understood {
      let over = dialogue.questions[address.question].over
      let isMatrix = over.count > 1 && dialogue.questions[address.question].isTogether
      let outer = isMatrix ? address.items.prefix(over.count - 1) : address.items
      if isMatrix, let last = address.items.last,
        let index = groups.firstIndex(where: {
          $0.question == address.question && $0.outer == outer && $0.answer.value == answer.value
            && $0.answer.status == answer.status
        })
      {
        groups[index].items.append(last)
      } else {
        groups.append((address.question, outer, answer, isMatrix ? address.items.last.map { [$0] } ?? [] : []))
      }
    }
    if let row = rowSaidOf(groups.map { ($0.answer, $0.items) }, at: asked) {
      say(.reading, "understood.row", row)
      sayAdded(uptake)
      return
    }
    for group in groups {
      let answer = Argument.answer(group.answer, question: group.question, on: today)
      if !group.items.isEmpty {
        say(
          .reading, "understood.matrix",
          [
            "item": .list(group.outer.items.map { .text(record.items[$0].name) }), "answer": answer,
            "items": .list(group.items.map { .text(record.items[$0].name) }),
          ])
      } else if group.question == asked {
        sayAnswer(answer, at: group.outer)
      } else {
        say(
          .reading, "understood.other",
          ["title": .phrase(title(of: group.question, at: beyondHere(group.outer))), "answer": answer])
      }
    }
    sayAdded(uptake)
  }

  /// What was said of a whole row of a matrix alike ("no idea"): it is said back once, and not for each of those asked about.
  private func rowSaidOf(_ groups: [(answer: Answer, items: [Int])], at asked: Int?) -> Arguments? {
    guard let first = groups.first, let asked, let frame, groups.count > 1, first.items.count == 1,
      Set(frame.addresses.map(\.items.last)) == [first.items[0]], groups.count == frame.addresses.count,
      groups.allSatisfy({ $0.items == first.items && $0.answer.value == first.answer.value })
    else { return nil }
    return [
      "items": .list(first.items.map { .text(record.items[$0].name) }),
      "answer": .answer(first.answer, question: asked, on: today),
    ]
  }

  private mutating func sayAnswer(_ answer: Argument, at items: ItemPath) {
    let own = beyondHere(items)
    if own.count == 0 {
      say(.reading, "understood", ["answer": answer])
    } else {
      say(
        .reading, "understood.item",
        ["item": .text(own.items.map { record.items[$0].name }.joined(separator: ", ")), "answer": answer])
    }
  }

  /// The items of an address beyond those that the question in hand is about.
  private func beyondHere(_ items: ItemPath) -> ItemPath {
    let here = frame?.station?.items ?? ItemPath()
    return ItemPath(items.items.filter { !here.contains($0) })
  }

  /// Items that were named for the first time and that no answer was said of.
  private mutating func sayAdded(_ uptake: Uptake) {
    let said = Set(uptake.understood.flatMap { $0.address.items.items })
    let namesSaid = uptake.understood.contains { if case .names = $0.answer.value { true } else { false } }
    guard !namesSaid else { return }
    let rest = uptake.added.filter { !said.contains($0) }
    guard !rest.isEmpty else { return }
    say(.reading, "added", ["items": .list(rest.map { .text(record.items[$0].name) })])
  }
}
