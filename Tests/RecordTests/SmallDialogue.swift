import Answers
import Dialogue
import Record

/// A small dialogue made by hand: organisations, each with funders of its own, and a record in it.
struct Small {
  static let organisations = 0
  static let funders = 1
  static let today = Day(year: 2026, month: 6, day: 1) ?? Day(number: 0)

  /// The questions, by number.
  enum Asked: Int {
    case known, committee, total, staff, few, cover, diversity, services, ends, council, amount, pay
  }

  private(set) var record = Record(dialogue: Small.dialogue)

  var evaluator: Evaluator { Evaluator(record, today: Small.today) }

  mutating func add(_ name: String, itemClass: String? = nil) -> Int {
    add(Item(number: record.items.count, list: Small.organisations, name: name, itemClass: itemClass))
  }

  mutating func addFunder(_ name: String, of organisation: Int) -> Int {
    add(Item(number: record.items.count, list: Small.funders, parent: organisation, name: name))
  }

  private mutating func add(_ item: Item) -> Int {
    record.apply(.added(item))
    return item.number
  }

  mutating func remove(_ item: Int) { record.apply(.removed(item, from: false, to: true)) }

  mutating func answer(_ question: Asked, _ items: Int..., with answer: Answer?, rival: Answer? = nil) {
    let address = Address(question.rawValue, ItemPath(items))
    let entry = answer.map { Entry($0, rival: rival.map { Entry($0, on: Small.today) }, on: Small.today) }
    record.apply(.set(address, from: record[address], to: entry))
  }

  mutating func answer(_ question: Asked, _ items: Int..., value: Value) {
    let address = Address(question.rawValue, ItemPath(items))
    record.apply(.set(address, from: record[address], to: Entry(Answer(value, words: "so"), on: Small.today)))
  }

  mutating func staff(_ organisation: Int, _ people: Interval<Int>) {
    answer(.staff, organisation, value: .count(Count(people: people)))
  }

  /// What a condition comes to, for an organisation where one is in hand.
  func verdict(_ condition: Condition, _ organisation: Int? = nil) -> Verdict {
    let scope = Scope(lists: [Small.organisations], items: ItemPath(organisation.map { [$0] } ?? []))
    return evaluator.verdict(condition, in: scope)
  }

  func reach(_ question: Asked, _ items: Int...) -> Reach {
    evaluator.reach(Address(question.rawValue, ItemPath(items)))
  }
}

extension Small {
  static func term(_ question: Asked, _ part: String? = nil) -> Term {
    .value(Reference(question.rawValue, part: part))
  }

  static func status(_ question: Asked, _ test: StatusTest, part: String? = nil) -> Condition {
    .status(Reference(question.rawValue, part: part), test)
  }

  static func number(_ number: Int) -> Term { .number(Fraction(number)) }

  /// More than so many paid staff.
  static func staffAbove(_ number: Int) -> Condition {
    .compare(term(.staff, "people"), .more, self.number(number))
  }

  private static let dialogue: Dialogue = {
    let organisation = [organisations]
    let wantsTotal = Condition.and([
      status(.committee, .known, part: "part"), status(.committee, .unknown, part: "whole"),
    ])
    func question(
      _ asked: Asked, _ kind: Kind, over: [Int] = organisation, when condition: Condition? = nil,
      after parent: Asked? = nil, followUps: [Asked] = [], fills: Reference? = nil
    ) -> Question {
      Question(
        number: asked.rawValue, name: "\(asked)", section: asked == .known ? 0 : 1, followUpOf: parent?.rawValue,
        followUps: followUps.map(\.rawValue), kind: kind, over: over, condition: condition,
        fills: fills.map { Fill($0) })
    }
    var parts = Dialogue.Parts()
    parts.lists = [
      ListOfItems(
        number: organisations, id: "organisations", one: "organisation", many: "organisations",
        classes: [Choice("ulo", label: "user-led organisation"), Choice("other", label: "other body")]),
      ListOfItems(number: funders, id: "funders", one: "funder", many: "funders", parent: organisations),
    ]
    parts.questions = [
      question(.known, .names, over: []),
      question(.committee, .share, followUps: [.total]),
      question(
        .total, .count, when: wantsTotal, after: .committee, fills: Reference(Asked.committee.rawValue, part: "whole")),
      question(.staff, .count, followUps: [.few, .cover]),
      question(.few, .yesNo, when: .unclear(staffAbove(1)), after: .staff),
      question(.cover, .text, when: .compare(term(.staff, "people"), .equal, number(1)), after: .staff),
      question(.diversity, .yesNo, when: staffAbove(0)),
      question(.services, .choices),
      question(.ends, .time),
      question(.council, .money),
      question(.amount, .money, over: [organisations, funders]),
      question(.pay, .choice, when: .equals(Reference(Asked.diversity.rawValue), "yes")),
    ]
    let own = [Asked.committee, .staff, .diversity, .services, .ends, .council, .amount, .pay].map(\.rawValue)
    parts.sections = [
      Section(number: 0, id: "area", questions: [0]),
      Section(
        number: 1, id: "ulo", each: organisations, where: .item(organisations, .inClass("ulo")), questions: own),
    ]
    return Dialogue(parts: parts)
  }()
}
