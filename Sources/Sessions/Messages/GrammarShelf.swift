import Answers
import Dialogue
import Grammars
import Synchronization

/// The grammars of a dialogue's questions, each made once for all sessions: they hang on the question, not on what was answered.
final class GrammarShelf: Sendable {
  /// A grammar as fronts get it.
  struct Written: Sendable {
    let jsgf: String
    let isTyped: Bool

    init(_ grammar: Grammar) {
      jsgf = grammar.jsgf
      isTyped = grammar.isTyped
    }
  }

  private struct Key: Hashable {
    let question: Int
    let isForOne: Bool
  }

  /// Those of one day: what is read to make them may mean another thing tomorrow.
  private struct Shelf {
    var day: Day?
    var grammars: [Key: Written] = [:]
  }

  private let shelf = Mutex(Shelf())

  /// The grammar of a question, where one answer is wanted or one for each of several items.
  func grammar(of question: Int, isForOne: Bool, in dialogue: Dialogue, on today: Day) -> Written {
    let key = Key(question: question, isForOne: isForOne)
    if let known = shelf.withLock({ $0.day == today ? $0.grammars[key] : nil }) { return known }
    // Not under the lock: another session needn't wait for it.
    let made = Written(Grammar(question: question, isForOne: isForOne, in: dialogue, on: today))
    shelf.withLock { shelf in
      if shelf.day != today { shelf = Shelf(day: today) }
      shelf.grammars[key] = made
    }
    return made
  }
}
