import Answers
import Dialogue
import Record

/// Saying back what was understood, before the next question.
extension Conversation {
  /// Says back everything that was understood: the answer to what was asked bare, everything else with what it is about,
  /// cells of a matrix gathered by item.
  mutating func sayBack(_ uptake: Uptake) {
    let asked = frame?.station.map { wholeShare($0.question, $0.items) }
    for address in uptake.beside { sayBeside(at: address) }
    let groups = groups(of: uptake.understood)
    if let row = rowSaidOf(groups, at: asked) {
      say(.reading, "understood.row", row)
      sayAdded(uptake)
      return
    }
    for group in groups {
      let answer = Argument.answer(group.answer, question: group.question, on: today)
      if !group.items.isEmpty {
        say(
          .reading, "understood.matrix",
          ["answer": answer, "item": .list(names(of: group.outer.items)), "items": .list(names(of: group.items))])
      } else if group.question == asked {
        sayAnswer(answer, at: group.outer)
      } else {
        say(
          .reading, "understood.other",
          ["answer": answer, "title": .phrase(title(of: group.question, at: beyondHere(group.outer)))])
      }
      if let words = group.answer.detail { say(.reading, "understood.detail", ["words": .text(words)]) }
    }
    sayAdded(uptake)
  }

  /// Both answers, each with who gave it.
  private mutating func sayBeside(at address: Address) {
    guard let entry = record[address], let rival = entry.rival else { return }
    say(
      .reading, "contest.beside",
      [
        "title": .phrase(title(of: address.question, at: address.items)),
        "answer": .phrase(sourced(entry, at: address)), "rival": .phrase(sourced(rival, at: address)),
      ])
  }

  /// One answer as it is said back: to one address, or to some cells of one row of a matrix.
  private struct Group {
    let question: Int
    /// The items, of a matrix without the last.
    let outer: ItemPath
    let answer: Answer
    /// Of a matrix the last ones.
    var items: [Int] = []

    func isLike(_ other: Group) -> Bool {
      question == other.question && outer == other.outer && answer.value == other.answer.value
        && answer.status == other.answer.status && answer.detail == other.answer.detail
    }
  }

  private func groups(of understood: [Uptake.Understood]) -> [Group] {
    var groups: [Group] = []
    groups.reserveCapacity(understood.count)
    for understood in understood {
      let (address, answer) = wholeShare(understood.address, understood.answer)
      let question = dialogue.questions[address.question]
      guard question.isTogether, question.over.count > 1, let last = address.items.last else {
        groups.append(Group(question: address.question, outer: address.items, answer: answer))
        continue
      }
      let outer = address.items.prefix(question.over.count - 1)
      let group = Group(question: address.question, outer: outer, answer: answer, items: [last])
      if let index = groups.firstIndex(where: group.isLike) {
        groups[index].items.append(last)
      } else {
        groups.append(group)
      }
    }
    return groups
  }

  /// Of a share's part that was asked for by itself ("Out of how many?" "nine") the whole share is said: 7 out of 9.
  private func wholeShare(_ address: Address, _ answer: Answer) -> (address: Address, answer: Answer) {
    guard let share = share(filledBy: address.question, address.items), let filled = record[share]?.answer else {
      return (address, answer)
    }
    return (share, filled)
  }

  private func wholeShare(_ question: Int, _ items: ItemPath) -> Int {
    share(filledBy: question, items)?.question ?? question
  }

  /// Where the share stands that this question's answer fills a part of.
  private func share(filledBy question: Int, _ items: ItemPath) -> Address? {
    guard let fill = dialogue.questions[question].fills?.reference, fill.part != nil,
      dialogue.questions[fill.question].kind == .share
    else { return nil }
    return evaluator.address(fill, in: Scope(lists: dialogue.questions[question].over, items: items))
  }

  /// What was said alike of everything in one or more rows of a matrix ("no idea"): it is said back once, and not for each of
  /// those asked about.
  private func rowSaidOf(_ groups: [Group], at asked: Int?) -> Arguments? {
    guard groups.count > 1, let first = groups.first, let asked, let frame, let station = frame.station,
      rest(of: station, in: frame) != nil, !first.items.isEmpty,
      groups.count * first.items.count == frame.addresses.count,
      frame.addresses.allSatisfy({ address in address.items.last.map(first.items.contains) == true }),
      groups.allSatisfy({ $0.items == first.items && $0.answer.value == first.answer.value })
    else { return nil }
    return [
      "answer": .answer(first.answer, question: asked, on: today), "items": .list(names(of: first.items)),
    ]
  }

  private mutating func sayAnswer(_ answer: Argument, at items: ItemPath) {
    let own = beyondHere(items)
    if own.count == 0 {
      say(.reading, "understood", ["answer": answer])
    } else {
      say(
        .reading, "understood.item",
        ["answer": answer, "item": .text(own.items.map { record.items[$0].name }.joined(separator: ", "))])
    }
  }

  /// The items of an address beyond those that the question in hand is about.
  private func beyondHere(_ items: ItemPath) -> ItemPath {
    guard let here = frame?.station?.items, here.count > 0 else { return items }
    return items.without(here)
  }

  /// Items that were named for the first time and that no answer was said of.
  private mutating func sayAdded(_ uptake: Uptake) {
    guard !uptake.added.isEmpty,
      !uptake.understood.contains(where: { if case .names = $0.answer.value { true } else { false } })
    else { return }
    let rest = uptake.added.filter { item in !uptake.understood.contains { $0.address.items.contains(item) } }
    guard !rest.isEmpty else { return }
    say(.reading, "added", ["items": .list(names(of: rest))])
  }

  func names(of items: [Int]) -> [Argument] { items.map { .text(record.items[$0].name) } }
}
