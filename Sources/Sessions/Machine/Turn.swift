import Conversation

/// One input and all the facts that came of it, with their numbers: what is written as one record.
public struct Turn: Hashable, Sendable {
  /// The number of its first fact.
  public let first: Int
  /// The facts in order, the first being what was heard. Never empty.
  public let facts: [Fact]
  /// What was said and asked, in words: one text for each *said* and *asked* fact and for each line of a
  /// *summarised* one, in order. Empty for a turn that was
  /// restored.
  public let texts: [String]

  /// A turn.
  public init(first: Int, facts: [Fact], texts: [String] = []) {
    self.first = first
    self.facts = facts
    self.texts = texts
  }

  /// Did somebody say something? Otherwise somebody came, went or kept silent.
  var isUtterance: Bool {
    if case .heard(let heard) = facts.first, case .utterance = heard.input.event { true } else { false }
  }

  /// Did an answer come of what somebody said?
  var holdsAnswer: Bool {
    isUtterance && facts.contains { if case .changed(_, cause: .said) = $0 { true } else { false } }
  }

  /// The texts of what it summarised; none where it didn't, or was restored.
  var summary: ArraySlice<String> {
    var texts = texts[...]
    for fact in facts {
      switch fact {
      case .said, .asked: texts = texts.dropFirst()
      case .summarised(let items): return texts.prefix(items.joined().count)
      default: break
      }
    }
    return []
  }

  /// The number of its last fact, which is the one that is acknowledged.
  public var last: Int { first + facts.count - 1 }
}
