import AnswerCoding
import Answers
import Conversation
import LineProtocol
import Record
import StrictJSON

extension MessageMaker {
  /// What was recorded by a fact of a turn; nothing where it was no answer.
  func answered(_ number: Int, _ fact: Fact, of turn: Turn, in conversation: Conversation) -> Answered? {
    guard case .changed(.set(let address, _, let entry), _) = fact, case .heard(let heard) = turn.facts[0] else {
      return nil
    }
    return Answered(
      number: number, to: heard.input.ask, question: dialogue.questions[address.question].name,
      title: title(of: address.question, conversation),
      items: address.items.items.map { conversation.record.items[$0].name }, by: heard.input.front,
      answer: entry.map { reading($0.answer, address.question, conversation) })
  }

  /// What a question is about, in a few words.
  func title(of question: Int, _ conversation: Conversation) -> String {
    words(conversation.phrase(.title, of: question, in: Scope()), conversation)
  }

  private func reading(_ answer: Answer, _ question: Int, _ conversation: Conversation) -> Answered.Reading {
    Answered.Reading(
      status: answer.status.rawValue, certainty: answer.certainty.rawValue, kind: answer.value?.kind.rawValue,
      value: answer.value.flatMap { JSON($0) }, said: answer.words, words: words(of: answer, question, conversation))
  }
}

extension JSON {
  /// A value in the form of `docs/values.md`.
  fileprivate init?(_ value: Answers.Value) {
    var json = JSONWriter()
    json.value(value)
    try? self.init(parsing: json.bytes)
  }
}
