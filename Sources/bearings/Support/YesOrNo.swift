import Answers

/// Yes or no, in whatever words.
enum YesOrNo {
  private static let vocabulary = Vocabulary(
    slots: [Slot(id: 0, kind: .yesNo, isVolunteered: false)], lists: [], commands: [])

  /// Nothing where it is neither.
  static func read(_ text: String) -> Bool? {
    let context = Context(
      vocabulary: vocabulary, asked: Asked(slot: 0, addresses: [[]]), today: Day(number: 0))
    for claim in Answers.read(text, in: context).claims {
      switch claim.answer.value {
      case .yesNo(.yes): return true
      case .yesNo(.no): return false
      default: if claim.answer.status == .none { return false }
      }
    }
    return nil
  }
}
