import AnswerCoding
import Dialogue
import StrictJSON

/// Phrases with their arguments: a text as a string, a number as a number, several as an array, anything else as an
/// object whose first key says what it is.
extension JSONWriter {
  mutating func members(of phrase: Phrase, _ coding: TurnCoding) {
    field("phrase", phrase.id)
    guard !phrase.arguments.isEmpty else { return }
    object("with") { json in
      for (name, argument) in phrase.arguments.entries {
        json.key(name)
        json.argument(argument, coding)
      }
    }
  }

  private mutating func argument(_ argument: Argument, _ coding: TurnCoding) {
    switch argument {
    case .text(let text): string(text)
    case .number(let number): integer(number)
    case .list(let elements): array { json in for element in elements { json.argument(element, coding) } }
    case .answer(let answer, let question, let day):
      object { json in
        json.key("answer")
        json.answer(answer)
        json.field("question", coding.dialogue.questions[question].name)
        json.key("on")
        json.day(day)
      }
    case .day(let day):
      object { json in
        json.key("day")
        json.day(day)
      }
    case .phrase(let phrase): object { $0.members(of: phrase, coding) }
    }
  }
}
