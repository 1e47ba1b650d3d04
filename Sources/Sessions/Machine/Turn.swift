import Conversation

/// One input and all the facts that came of it, with their numbers: what is written as one record.
public struct Turn: Hashable, Sendable {
  /// The number of its first fact.
  public let first: Int
  /// The facts in order, the first being what was heard. Never empty.
  public let facts: [Fact]

  /// A turn.
  public init(first: Int, facts: [Fact]) {
    self.first = first
    self.facts = facts
  }

  /// The number of its last fact, which is the one that is acknowledged.
  public var last: Int { first + facts.count - 1 }
}
