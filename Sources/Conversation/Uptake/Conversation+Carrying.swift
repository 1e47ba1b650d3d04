import Answers
import Dialogue
import Record

/// Beginning with the answers of an earlier conversation.
///
/// Names and answers are taken over as facts of the first turn, so that the journal stands by itself. Each answer says where it comes from and
/// on which day it was given, until somebody confirms it. What wasn't known then is asked anew, and what only fills another answer in
/// comes with that.
extension Conversation {
  mutating func carryOver(_ earlier: Earlier) {
    let items = carryItems(of: earlier.conversation)
    var count = 0
    for (address, entry) in earlier.conversation.record.allEntries {
      guard let path = carried(address.items, by: items), isCarriedOver(entry, at: address, in: earlier.conversation)
      else { continue }
      let answer = earlier.conversation.current(entry.answer, at: address)
      let carried = Entry(
        answer, rival: entry.rival, by: entry.by, on: entry.on, carriedFrom: entry.carriedFrom ?? earlier.name)
      let there = Address(address.question, path)
      emit(.changed(.set(there, from: record[there], to: carried), cause: .carried))
      count += 1
    }
    guard count > 0 else { return }
    say(
      .orientation, "carried.begin",
      ["count": .number(count), "name": .text(earlier.name), "day": .day(earlier.conversation.today)])
    say(.orientation, "carried.how")
  }

  /// Is there something to confirm? Don't knows, and what was passed over, are asked as if for the first time.
  private func isCarriedOver(_ entry: Entry, at address: Address, in earlier: Conversation) -> Bool {
    (entry.answer.isKnown || entry.answer.status == .none) && dialogue.questions[address.question].fills == nil
      && earlier.evaluator.reach(address).isReachable
  }

  private func carried(_ path: ItemPath, by items: [Int: Int]) -> ItemPath? {
    let mapped = path.items.compactMap { items[$0] }
    return mapped.count == path.count ? ItemPath(mapped) : nil
  }

  /// Takes the items over that are on their lists; gives for each its number here.
  private mutating func carryItems(of earlier: Conversation) -> [Int: Int] {
    var numbers: [Int: Int] = [:]
    for item in earlier.record.items {
      let parent = item.parent.flatMap { numbers[$0] }
      guard item.isLive, item.parent == nil || parent != nil else {
        if let declared = item.declared, !item.isLive, let here = declaredItem(declared, on: item.list) {
          emit(.changed(.removed(here, from: false, to: true), cause: .carried))
        }
        continue
      }
      if let declared = item.declared, let here = declaredItem(declared, on: item.list) {
        numbers[item.number] = here
        rename(here, as: item)
        continue
      }
      let number = record.items.count
      emit(
        .changed(
          .added(
            Item(
              number: number, list: item.list, parent: parent, name: item.name, aliases: item.aliases,
              itemClass: item.itemClass, within: item.within.flatMap { numbers[$0] })),
          cause: .carried))
      numbers[item.number] = number
    }
    return numbers
  }

  private func declaredItem(_ id: String, on list: Int) -> Int? {
    record.items.first { $0.list == list && $0.declared == id && $0.isLive }?.number
  }

  /// What the dialogue begins with may have been renamed since.
  private mutating func rename(_ number: Int, as item: Item) {
    let here = Naming(record.items[number].name, aliases: record.items[number].aliases)
    let there = Naming(item.name, aliases: item.aliases)
    if here != there { emit(.changed(.named(number, from: here, to: there), cause: .carried)) }
  }
}
