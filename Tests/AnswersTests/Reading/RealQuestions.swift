import Answers
import Dialogue
import Record
import TestSupport
import Testing

/// The questions of the real dialogue, with the made-up area's organisations on its lists.
struct RealQuestions {
  private var record: Record

  static let today = Day(year: 2026, month: 6, day: 1) ?? Day(number: 0)

  init() throws {
    record = Record(dialogue: try Checkout.dialogue("where-am-i-now"))
    for name in ["Marlbeck CIL", "Speak Up", "Open Door"] { try add(name, to: "organisations") }
    let organisation = try item("Marlbeck CIL")
    try add("core grant", to: "strands", of: organisation, itemClass: "core-grant")
    try add("contract", to: "strands", of: organisation, itemClass: "contract")
  }

  private mutating func add(_ name: String, to list: String, of parent: Int? = nil, itemClass: String? = nil) throws {
    let list = try #require(record.dialogue.list(named: list))
    let number = record.items.count
    record.apply(.added(Item(number: number, list: list, parent: parent, name: name, itemClass: itemClass)))
  }

  private func item(_ name: String) throws -> Int { try #require(record.items.first { $0.name == name }).number }

  /// Reads what was typed at a question for these items, "*" for all of a list.
  ///
  /// What comes out is described: a command, or every claim on the question (with `also`, on others too), each with
  /// its items where there are several.
  func reads(_ typed: String, at name: String, for items: [String], readOut: [String] = []) throws -> [String] {
    let question = try #require(record.dialogue.question(named: name))
    let over = record.dialogue.questions[question].over
    var addresses: [[Int]] = [[]]
    for (list, name) in zip(over, items) {
      let choices = name == "*" ? record.liveItems(of: list) : [try item(name)]
      addresses = addresses.flatMap { address in choices.map { address + [$0] } }
    }
    let open = record.dialogue.questions.indices.filter { record.dialogue.vocabulary.slots[$0].isVolunteered }
    let understanding = read(
      typed,
      in: Context(
        vocabulary: record.dialogue.vocabulary,
        asked: Asked(slot: question, addresses: addresses, readOut: try readOut.map { try item($0) }), names: names,
        focus: Array((addresses.first ?? []).prefix(1)), open: open, today: RealQuestions.today))
    if let command = understanding.command { return ["command \(command.id)"] }
    #expect(understanding.leftovers == [], "\(typed)")
    #expect(understanding.doubt == nil, "\(typed)")
    return understanding.claims.map { claim in
      let other = claim.slot == question ? "" : record.dialogue.questions[claim.slot].name + " "
      return other + (addresses.count > 1 ? words(claim.items, understanding) + ": " : "") + described(claim.answer)
    }
  }

  private var names: [KnownName] {
    record.items.map { item in
      let declared = item.declared.flatMap { id in
        record.dialogue.lists[item.list].declared.first { $0.id == id }
      }
      return KnownName(
        item: item.number, list: item.list, parent: item.parent, itemClass: item.itemClass, name: item.name,
        aliases: declared?.says ?? [], halves: declared?.halves ?? [], includes: declared?.includes ?? [],
        isGiven: item.declared == nil)
    }
  }

  private func words(_ items: [ItemReference], _ understanding: Understanding) -> String {
    items.map { reference in
      switch reference {
      case .known(let number): record.items[number].declared ?? record.items[number].name
      case .new(let index): "new " + understanding.newItems[index].thing.name
      }
    }.joined(separator: "/")
  }
}
