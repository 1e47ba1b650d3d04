import Answers
import Dialogue
import Record

/// When an utterance could not be read: what was wrong, and one way out; more of it the second and the third time.
extension Conversation {
  mutating func sayProblem(_ misreading: Misreading, words: String) {
    let problem = misreading.problem(with: words)
    say(.problem, problem.id, problem.arguments)
  }

  /// Asks again: first how to answer, then with an example, then with the choices and the way round.
  mutating func reprompt(of text: String) {
    guard let frame, let station = frame.station else {
      askAgain()
      return
    }
    let question = dialogue.questions[station.question]
    let attempt = frame.attempt + 1
    switch attempt {
    case 2: sayHow(at: station)
    case 3:
      if question.examples > 0 {
        let example = phrase("\(question.name).example-1", in: Scope(lists: question.over, items: station.items))
        say(.help, "help.example", ["example": .phrase(example)])
      }
    default:
      sayOptions(of: station.question)
      say(.help, "help.way-round")
    }
    askAgain(attempt: attempt)
  }
}

extension Misreading {
  /// What is said of it to the person whose words these are.
  public func problem(with words: String) -> Phrase {
    switch self {
    case .empty, .nothingFits: Phrase("problem.nothing-fits", ["words": .text(words)])
    case .outOfLimits(let limits):
      Phrase(
        "problem.out-of-limits",
        ["words": .text(words), "least": .number(limits.lowerBound), "most": .number(limits.upperBound)])
    case .partAboveWhole(let part, let whole):
      Phrase("problem.part-above-whole", ["part": .number(part), "whole": .number(whole)])
    case .impossibleTime: Phrase("problem.impossible-time", ["words": .text(words)])
    case .startToCome: Phrase("problem.start-to-come", ["words": .text(words)])
    case .noSuchDay: Phrase("problem.no-such-day", ["words": .text(words)])
    case .rejected: Phrase("problem.rejected")
    case .unlisted(let words): Phrase("problem.unlisted", ["words": .text(words)])
    case .noCommand(let words): Phrase("problem.no-command", ["words": .text(words)])
    case .tooLong(let bytes): Phrase("problem.too-long", ["bytes": .number(bytes)])
    }
  }
}
