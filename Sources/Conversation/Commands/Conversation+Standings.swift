import Dialogue
import Findings

/// How far one stretch of the way is: a section, or an item that several sections are asked of.
public struct Standing: Hashable, Sendable {
  /// Its title.
  public let title: Phrase
  /// How much is known.
  public let account: Account
}

extension Conversation {
  /// How far each stretch is, in the order in which they are walked.
  public func standings() -> [Standing] {
    evaluator.stretches.map { Standing(title: title(of: $0), account: evaluator.account(of: $0)) }
  }
}
