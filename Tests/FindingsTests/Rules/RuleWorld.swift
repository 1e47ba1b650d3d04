import Answers
import Dialogue
import Record
import Testing

/// A record made of what people say, for one rule: one item of each list, made as it is needed.
struct RuleWorld {
  private(set) var record: Record
  /// The one item of each list.
  private var items: [Int: Int] = [:]

  var dialogue: Dialogue { record.dialogue }
  var evaluator: Evaluator { Evaluator(record, today: Assessment.today) }

  init(_ facts: [String]) throws {
    record = Record(dialogue: try Assessment.dialogue.get())
    let organisations = try #require(dialogue.list(named: "organisations"))
    if !facts.contains("nobody") { _ = item(of: organisations) }
    for fact in facts where fact != "nobody" {
      if fact == "other body" {
        record.apply(.classed(item(of: organisations), from: nil, to: "other"))
      } else {
        try take(fact)
      }
    }
  }

  /// A rule, and the items that it is looked at for here.
  func place(of id: String) throws -> (FindingRule, ItemPath) {
    let rule = try #require(dialogue.findings.first { $0.id == id })
    return (rule, ItemPath(rule.over.compactMap { items[$0] ?? usual(of: $0) }))
  }

  /// Puts a value at the one place that a question is asked for here.
  mutating func set(_ question: String, to value: Value) throws {
    let number = try #require(dialogue.question(named: question))
    var path = ItemPath()
    for list in dialogue.questions[number].over { path = path.appending(item(of: list)) }
    record.apply(.set(Address(number, path), from: nil, to: Entry(Answer(value, words: "so"), on: Assessment.today)))
  }

  /// `question: words`
  private mutating func take(_ fact: String) throws {
    let parts = fact.split(separator: ":", maxSplits: 1)
    let number = try #require(dialogue.question(named: String(parts[0])), "\(fact)")
    let said = parts[1].split(separator: "/").map { $0.drop { $0 == " " } }.map(String.init)
    var path = ItemPath()
    for list in dialogue.questions[number].over { path = path.appending(item(of: list)) }
    let entries = try said.map { Entry(try read($0, to: number, at: path), on: Assessment.today) }
    let entry = entries.count > 1 ? entries[0].contested(by: entries[1]) : entries[0]
    record.apply(.set(Address(number, path), from: nil, to: entry))
    if let made = dialogue.questions[number].makes, entry.answer.status == .known { _ = item(of: made) }
  }

  /// What is read of words that answer a question.
  private func read(_ words: String, to question: Int, at path: ItemPath) throws -> Answer {
    let context = Context(
      vocabulary: dialogue.vocabulary, asked: Asked(slot: question, addresses: [path.items]),
      names: record.items.filter(\.isLive).map {
        KnownName(
          item: $0.number, list: $0.list, parent: $0.parent, itemClass: $0.itemClass, name: $0.name,
          isGiven: $0.declared == nil)
      }, today: Assessment.today)
    let claims = Answers.read(words, in: context).claims
    return try #require(
      claims.first { $0.slot == question }?.answer, "\(words) at \(dialogue.questions[question].name)")
  }

  /// The item of a list: the one that there is, or a new one.
  private mutating func item(of list: Int) -> Int {
    if let item = items[list] ?? usual(of: list) {
      items[list] = item
      return item
    }
    let parent = dialogue.lists[list].parent.map { item(of: $0) }
    let number = record.items.count
    record.apply(
      .added(
        Item(
          number: number, list: list, parent: parent, name: "the \(dialogue.lists[list].one)",
          itemClass: dialogue.lists[list].classes.first?.id)))
    items[list] = number
    return number
  }

  /// Of a list that the dialogue begins with items, the last.
  private func usual(of list: Int) -> Int? { record.liveItems(of: list).last { record.items[$0].declared != nil } }
}
