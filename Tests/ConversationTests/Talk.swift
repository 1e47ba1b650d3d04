import Answers
import Conversation
import Dialogue
import Record
import TestSupport

/// A conversation in a test: somebody says something, and the words that come back are looked at.
struct Talk {
  static let today = Day(number: 20_605)

  private(set) var conversation: Conversation
  private var day = Talk.today
  /// The facts of the last turn.
  private(set) var facts: [Fact] = []

  /// A conversation that has just begun.
  init(_ dialogue: String = "where-am-i-now") throws {
    conversation = Conversation(dialogue: try Checkout.dialogue(dialogue))
    facts = conversation.turn(Input(.begin, day: Talk.today))
  }

  /// One that has just begun with the answers of an earlier one.
  init(from earlier: Earlier, on day: Day) throws {
    conversation = Conversation(dialogue: earlier.conversation.dialogue)
    self.day = day
    facts = conversation.begin(Input(.begin, day: day), in: nil, from: earlier)
  }

  /// One that has come as far as the first organisation's committee, with two organisations.
  static func atCommittee() throws -> Talk {
    var talk = try Talk()
    for text in ["Marlbeck", "the lead", "Alpha Group and Beta Voices", "skip"] { talk.says(text) }
    talk.goes(to: "ulo.committee")
    return talk
  }

  /// Says one thing after the other; gives what the last is answered with, a line each.
  @discardableResult mutating func says(_ texts: String...) -> [String] {
    for text in texts { facts = conversation.turn(Input(.utterance(text), day: day)) }
    return said
  }

  /// Leaves.
  mutating func leaves() { facts = conversation.turn(Input(.leave, day: Talk.today)) }

  /// Comes back; gives what is said then.
  mutating func comesBack() -> [String] {
    facts = conversation.turn(Input(.resume, day: Talk.today))
    return said
  }

  /// Skips until a question is asked.
  mutating func goes(to question: String) {
    for _ in 0..<200 where asked != question { says("skip") }
  }

  /// What was said and asked in the last turn.
  var said: [String] {
    facts.compactMap { fact in
      switch fact {
      case .said(_, let phrase), .asked(_, let phrase):
        conversation.dialogue.wordings[0].render(phrase, in: conversation.dialogue)
      default: nil
      }
    }
  }

  /// The question that is asked.
  var asked: String? {
    guard let frame = conversation.frame, frame.purpose == .question || frame.purpose == .revisit else { return nil }
    return frame.station.map { conversation.dialogue.questions[$0.question].name }
  }

  /// Is it asked whether an answer that was carried over still holds?
  var isToConfirm: Bool {
    guard let frame = conversation.frame, frame.purpose == .question else { return false }
    return !frame.addresses.isEmpty && frame.addresses.allSatisfy { conversation.record[$0]?.isCarried == true }
  }

  /// What stands at a question for items by their names.
  func entry(_ question: String, _ names: String...) -> Entry? { entry(question, names) }

  /// The answer to a question for items by their names, in words.
  func answer(_ question: String, _ names: String...) -> String? {
    entry(question, names).map { say($0.answer, question) }
  }

  /// The other answer of two that conflict.
  func rival(_ question: String, _ names: String...) -> String? {
    entry(question, names).flatMap { entry in entry.rival.map { say($0.answer, question) } }
  }

  private func entry(_ question: String, _ names: [String]) -> Entry? {
    let numbers = names.compactMap { name in conversation.record.items.last { $0.isLive && $0.name == name }?.number }
    guard numbers.count == names.count, let number = conversation.dialogue.question(named: question) else { return nil }
    return conversation.record[Address(number, ItemPath(numbers))]
  }

  private func say(_ answer: Answer, _ question: String) -> String {
    guard let number = conversation.dialogue.question(named: question) else { return "" }
    return Answers.say(answer, slot: conversation.dialogue.vocabulary.slots[number], today: Talk.today)
  }
}
