import Answers
import Conversation
import Dialogue
import LineProtocol
import Record

/// What can be chosen, and what choosing it says.
extension MessageMaker {
  /// What can be chosen, in the order of the numbers that stand for it.
  func choices(of frame: Frame, _ conversation: Conversation) -> [Expects.Choice] {
    switch frame.purpose {
    case .question, .revisit: frame.station.map { choices(of: $0.question, frame, conversation) } ?? []
    case .doubt(.owner(let list, _)):
      numbered(conversation.record.liveItems(of: list).map { conversation.record.items[$0].name })
    case .doubt(.sameAs), .doubt(.contradictory): Self.yesOrNo
    case .doubt(.readings), .doubt(.item), .contest, .pick:
      numbered(conversation.choices().map { words(Phrase("name", ["name": $0]), conversation) })
    case .offer, .removal: Self.yesOrNo
    case .finished: []
    }
  }

  private static let yesOrNo = [Expects.Choice("yes", label: "yes"), Expects.Choice("no", label: "no")]

  private func choices(of question: Int, _ frame: Frame, _ conversation: Conversation) -> [Expects.Choice] {
    let slot = dialogue.vocabulary.slots[question]
    switch slot.kind {
    case .choice, .choices, .rating: return Self.choices(of: slot)
    case .yesNo where frame.readOut.isEmpty:
      guard telling == .everything else { return [] }
      return slot.choices.isEmpty ? Self.yesOrNo : Self.choices(of: slot)
    case .yesNo, .count, .share, .money, .time, .names, .contact, .text:
      return frame.readOut.map { item in
        let name = conversation.record.items[item].name
        return Expects.Choice(name, label: name)
      }
    }
  }

  private static func choices(of slot: Slot) -> [Expects.Choice] {
    switch slot.kind {
    case .rating:
      slot.scales.flatMap { scale in
        scale.steps.map { Expects.Choice($0.id, label: $0.label, says: $0.says, scale: scale.id) }
      }
    case .choice, .choices, .yesNo: slot.choices.map { Expects.Choice($0.id, label: $0.label, says: $0.says) }
    case .count, .share, .money, .time, .names, .contact, .text: []
    }
  }

  /// Choices that are told apart by their numbers alone.
  private func numbered(_ labels: [String]) -> [Expects.Choice] {
    labels.enumerated().map { Expects.Choice(String($0.offset + 1), label: $0.element) }
  }

  /// What choosing these says in words; nothing where one of them isn't among the choices, or none is chosen.
  func words(for values: [String], among choices: [Expects.Choice]) -> String? {
    let chosen = values.compactMap { value in choices.first { $0.value == value } }
    guard chosen.count == values.count, !chosen.isEmpty else { return nil }
    // A number stands for itself: the label of a doubt could be read in another way again.
    return chosen.map { Int($0.value) == nil ? $0.label : $0.value }.joined(separator: "; ")
  }

  /// Everything that choosing these may have said, at any question.
  func meanings(of values: [String]) -> [String] {
    let themselves = values.map { Expects.Choice($0, label: $0) }
    return ([themselves] + dialogue.vocabulary.slots.map(Self.choices)).compactMap { words(for: values, among: $0) }
  }
}
