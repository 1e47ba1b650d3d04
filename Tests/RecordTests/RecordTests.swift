import Answers
import Record
import TestSupport
import Testing

/// Changes of a record, and what they leave.
@Suite struct RecordTests {
  private let day = Day(number: 20_000)

  @Test func everyChangeCanBeTakenBack() throws {
    var record = Record(dialogue: try Checkout.dialogue("where-am-i-now"))
    let organisations = try #require(record.dialogue.list(named: "organisations"))
    let committee = try #require(record.dialogue.question(named: "ulo.committee"))
    let number = record.items.count
    record.apply(.added(Item(number: number, list: organisations, name: "Speak Up")))
    let address = Address(committee, ItemPath([number]))
    let entry = Entry(Answer(.share(Share(part: Interval(4), whole: Interval(8))), words: "4 out of 8"), on: day)
    let changes: [RecordChange] = [
      .set(address, from: nil, to: entry),
      .named(number, from: Naming("Speak Up"), to: Naming("Speak Out", aliases: ["Speak Up"])),
      .classed(number, from: nil, to: "other"),
      .merged(number, from: nil, to: 0),
      .removed(number, from: false, to: true),
    ]
    for change in changes {
      let before = record
      record.apply(change)
      #expect(record != before)
      record.apply(change.inverse)
      #expect(record == before)
    }
  }

  @Test func whatIsRemovedIsKeptAndComesBack() throws {
    var record = Record(dialogue: try Checkout.dialogue("where-am-i-now"))
    let list = try #require(record.dialogue.list(named: "organisations"))
    let number = record.items.count
    record.apply(.added(Item(number: number, list: list, name: "Speak Up")))
    #expect(record.liveItems(of: list) == [number])
    record.apply(.removed(number, from: false, to: true))
    #expect(record.liveItems(of: list).isEmpty)
    #expect(record.items[number].name == "Speak Up")
    record.apply(.removed(number, from: true, to: false))
    #expect(record.liveItems(of: list) == [number])
  }

  @Test func anAddedGroupLiesWithinADeclaredOne() throws {
    let record = Record(dialogue: try Checkout.dialogue("where-am-i-now"))
    let groups = try #require(record.dialogue.list(named: "groups"))
    let whole = try #require(record.whole(of: "deaf BSL users", in: groups))
    #expect(record.items[whole].declared == "physical-sensory")
    #expect(record.whole(of: "people who like trains", in: groups) == nil)
  }
}
