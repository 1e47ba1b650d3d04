import Answers
import Dialogue
import Record

/// When an utterance could not be read: what was wrong, and one way out; more of it the second and the third time.
extension Conversation {
  mutating func sayProblem(_ misreading: Misreading, words: String) {
    let heard = Argument.text(words)
    switch misreading {
    case .empty, .nothingFits: say(.problem, "problem.nothing-fits", ["words": heard])
    case .outOfLimits(let limits):
      say(
        .problem, "problem.out-of-limits",
        ["words": heard, "least": .number(limits.lowerBound), "most": .number(limits.upperBound)])
    case .partAboveWhole(let part, let whole):
      say(.problem, "problem.part-above-whole", ["part": .number(part), "whole": .number(whole)])
    case .impossibleTime: say(.problem, "problem.impossible-time", ["words": heard])
    case .unlisted(let words): say(.problem, "problem.unlisted", ["words": .text(words)])
    case .noCommand(let words): say(.problem, "problem.no-command", ["words": .text(words)])
    case .tooLong(let bytes): say(.problem, "problem.too-long", ["bytes": .number(bytes)])
    }
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
