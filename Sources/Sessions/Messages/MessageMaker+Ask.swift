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
    case .doubt(.owner(let list, _)):
      conversation.record.liveItems(of: list).map { conversation.record.items[$0].name }
    case .doubt(.sameAs), .doubt(.contradictory): ["yes", "no"]
    case .doubt(.readings), .doubt(.item), .contest, .pick:
      conversation.choices().map { words(Phrase("name", ["name": $0]), conversation) }
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

}
