import Conversation
import Dialogue
import Foundation
import Record
import TestSupport
import Testing

/// Whatever is told of how much is open is told by one count, in questions: what is left, the summary, where one is, the
/// review. Looked at after every turn of every golden conversation.
@Suite struct CountsTests {
  @Test(arguments: GoldenFiles.all) func agree(_ file: String) throws {
    let golden = try GoldenConversation(name: file, text: String(contentsOfFile: file, encoding: .utf8))
    let dialogue = try Checkout.dialogue(golden.dialogue)
    var player = GoldenPlayer(golden, dialogue: dialogue)
    _ = player.play()
    var conversation = Conversation(dialogue: dialogue)
    for (turn, facts) in player.turns.enumerated() {
      for fact in facts { conversation.apply(fact) }
      try check(conversation, "turn \(turn)")
    }
  }

  private func check(_ conversation: Conversation, _ turn: Comment) throws {
    let left = answers("left", conversation)
    let open = left.number("count", of: "left") ?? 0
    #expect(left.contains("left.none") == (open == 0), turn)
    #expect(left.count("left.line") + left.held.count == open, turn)

    let summary = answers("summary", conversation)
    #expect(summary.number("count", of: "left") ?? 0 == open, turn)
    let counted = ["left", "summary.unknown", "summary.declined"].reduce(0) {
      $0 + (summary.number("count", of: $1) ?? 0)
    }
    let known = try #require(summary.number("known", of: "summary.known"), turn)
    #expect(known + counted == summary.number("total", of: "summary.known"), turn)

    let evaluator = conversation.evaluator
    #expect(evaluator.stretches.reduce(0) { $0 + evaluator.account(of: $1).open } == open, turn)
    for phrase in answers("where", conversation).phrases where phrase.id == "where.done-but" {
      #expect(phrase.number("left") ?? 0 > 0, turn)
    }

    // The review offers what the way has passed; at the end, that is all.
    let review = answers("review", conversation)
    if conversation.isEnded {
      #expect(review.number("count", of: "offer.review") ?? 0 == open, turn)
    } else {
      let soFar = review.number("count", of: "offer.review-so-far") ?? 0
      #expect(left.number("count", of: "left.so-far") ?? 0 == soFar, turn)
      #expect(soFar <= open, turn)
    }
  }

  /// What a command is answered with.
  private struct Answers {
    let phrases: [Phrase]
    let held: [[Phrase]]

    func contains(_ id: String) -> Bool { phrases.contains { $0.id == id } }

    func count(_ id: String) -> Int { phrases.count { $0.id == id } }

    func number(_ argument: String, of id: String) -> Int? { phrases.first { $0.id == id }?.number(argument) }
  }

  private func answers(_ words: String, _ conversation: Conversation) -> Answers {
    var copy = conversation
    let facts = copy.turn(Input(.utterance(words), day: conversation.today))
    var (phrases, held): ([Phrase], [[Phrase]]) = ([], [])
    for fact in facts {
      switch fact {
      case .said(_, let phrase), .asked(_, let phrase): phrases.append(phrase)
      case .held(_, let rest): held = rest
      case .released(let count): held = Array(conversation.held.dropFirst(count))
      default: break
      }
    }
    return Answers(phrases: phrases, held: held)
  }
}

extension Phrase {
  /// A number that went into it.
  fileprivate func number(_ argument: String) -> Int? {
    if case .number(let number)? = arguments[argument] { number } else { nil }
  }
}
