import Answers
import Conversation
import Dialogue
import LineProtocol
import Record

extension MessageMaker {
  /// The longest prompt line, its colon and space not counted.
  static let longestShort = 14

  /// The prompt line: the question's own, or the name of what else is asked.
  func short(_ frame: Frame, _ conversation: Conversation) -> String {
    let id =
      switch frame.purpose {
      case .question, .revisit:
        frame.station.map { "\(dialogue.questions[$0.question].name).\(PromptForm.short.rawValue)" } ?? "short.finished"
      case .doubt: "short.doubt"
      case .contest: "short.contest"
      case .pick: "short.pick"
      case .offer(_, let isReview): isReview ? "short.review" : "short.offer"
      case .removal: "short.removal"
      case .finished: "short.finished"
      }
    return String(words(Phrase(id), conversation).prefix(Self.longestShort))
  }

  /// What can be answered, in the order of the numbers that stand for it.
  func options(of frame: Frame, _ conversation: Conversation) -> [String] {
    switch frame.purpose {
    case .question, .revisit: frame.station.map { options(of: $0.question, frame, conversation) } ?? []
    case .doubt(let doubt): options(of: doubt, conversation)
    case .contest(let address):
      [conversation.record[address]?.answer, conversation.record[address]?.rival].compactMap { answer in
        answer.map { words(of: $0, address.question, conversation) }
      }
    case .pick(let stations): stations.map { words(conversation.title(of: $0.question, at: $0.items), conversation) }
    case .offer, .removal: ["yes", "no"]
    case .finished: []
    }
  }

  private func options(of question: Int, _ frame: Frame, _ conversation: Conversation) -> [String] {
    let slot = dialogue.vocabulary.slots[question]
    switch slot.kind {
    case .choice, .choices: return slot.choices.map(\.label)
    case .rating: return slot.scales.flatMap { $0.steps.map(\.label) }
    case .yesNo, .count, .share, .money, .time, .names, .contact, .text:
      return frame.readOut.map { conversation.record.items[$0].name }
    }
  }

  private func options(of doubt: Doubt, _ conversation: Conversation) -> [String] {
    switch doubt {
    case .readings(let claims): claims.map { words(of: $0.answer, $0.slot, conversation) }
    case .owner(let list, _): conversation.record.liveItems(of: list).map { conversation.record.items[$0].name }
    case .item(_, let candidates): candidates.map { conversation.record.items[$0].name }
    case .sameAs, .contradictory: ["yes", "no"]
    }
  }

  private func words(of answer: Answer, _ question: Int, _ conversation: Conversation) -> String {
    words(
      Phrase("name", ["name": .answer(answer, question: question, on: conversation.today)]), conversation)
  }
}
