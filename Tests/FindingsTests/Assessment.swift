import Answers
import Dialogue
import Findings
import Record
import TestSupport
import Testing

/// A record of the real dialogue, made by hand.
struct Assessment {
  static let today = Day(year: 2026, month: 6, day: 1) ?? Day(number: 0)

  /// The real dialogue, loaded once.
  static let dialogue = Result { try Checkout.dialogue("where-am-i-now") }

  private(set) var record: Record

  init() throws { record = Record(dialogue: try Self.dialogue.get()) }

  var evaluator: Evaluator { Evaluator(record, today: Assessment.today) }

  /// Names an organisation and gives its number. Without a class it counts as user-led.
  mutating func add(_ name: String, itemClass: String? = nil) throws -> Int {
    let list = try #require(record.dialogue.list(named: "organisations"))
    let number = record.items.count
    record.apply(.added(Item(number: number, list: list, name: name, itemClass: itemClass)))
    return number
  }

  mutating func remove(_ item: Int) { record.apply(.removed(item, from: false, to: true)) }

  func address(_ question: String, _ items: Int...) throws -> Address {
    Address(try #require(record.dialogue.question(named: question)), ItemPath(items))
  }

  /// Puts an answer in the place of whatever stands there.
  mutating func answer(_ question: String, _ items: Int..., with answer: Answer) throws {
    let address = Address(try #require(record.dialogue.question(named: question)), ItemPath(items))
    record.apply(.set(address, from: record[address], to: Entry(answer, on: Assessment.today)))
  }

  mutating func answer(_ question: String, _ items: Int..., value: Value) throws {
    let address = Address(try #require(record.dialogue.question(named: question)), ItemPath(items))
    record.apply(.set(address, from: record[address], to: Entry(Answer(value, words: "so"), on: Assessment.today)))
  }

  /// Puts an entry in the place of whatever stands there.
  mutating func put(_ entry: Entry, at address: Address) {
    record.apply(.set(address, from: record[address], to: entry))
  }

  /// The findings about an item, or about the whole area, with the reading under which alone one holds in brackets.
  func found(_ item: Int? = nil) -> [String] {
    evaluator.findings().filter { $0.items == ItemPath(item.map { [$0] } ?? []) }.map { finding in
      record.dialogue.findings[finding.rule].id + (finding.onlyIn.map { " (\($0))" } ?? "")
    }
  }

  /// Those of an organisation's findings that are about certain rules.
  func found(_ item: Int, of rules: Set<String>) -> [String] {
    found(item).filter { finding in rules.contains { finding == $0 || finding.hasPrefix("\($0) (") } }
  }
}
