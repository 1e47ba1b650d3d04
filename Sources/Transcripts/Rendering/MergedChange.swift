import Answers
import Conversation

/// A correction as a transcript tells it. One that was made for several items at once is told once.
struct MergedChange {
  private let change: AnswerChange
  private var items: [String]

  /// The corrections among what came of a turn. A first answer is none, since what was understood of it was said.
  static func merged(_ remarks: [TranscriptEntry.Remark]) -> [MergedChange] {
    var merged: [MergedChange] = []
    for case .answered(let change) in remarks {
      guard let from = change.from, change.cause != .implied, from != change.to else { continue }
      let items = change.items.joined(separator: ", ")
      if let same = merged.firstIndex(where: { $0.isLike(change) }) {
        merged[same].items.append(items)
      } else {
        merged.append(MergedChange(change: change, items: items.isEmpty ? [] : [items]))
      }
    }
    return merged
  }

  private func isLike(_ other: AnswerChange) -> Bool {
    change.question == other.question && change.from?.words == other.from?.words && change.to?.words == other.to?.words
      && (change.to == nil) == (other.to == nil)
  }

  /// What was changed, in words.
  var words: String {
    var name = change.short ?? change.question
    if !items.isEmpty { name += " (\(items.joined(separator: "; ")))" }
    let before = Self.quoted(change.from)
    guard let to = change.to else { return "\(name), answered with \(before), has no answer now." }
    return "\(name) was answered with \(before), and now with \(Self.quoted(to))."
  }

  private static func quoted(_ answer: Answer?) -> String {
    guard let answer, !answer.words.isEmpty else { return "nothing" }
    return "\"\(answer.words)\""
  }
}
