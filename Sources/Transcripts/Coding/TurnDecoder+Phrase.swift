import Answers
import Dialogue
import StrictJSON

/// Phrases with their arguments.
extension TurnDecoder {
  func phrase(_ json: FactReader) throws(TurnFault) -> Phrase {
    var phrase = Phrase(try json.string("phrase"))
    guard let arguments = try json.optional("with") else { return phrase }
    let members = try arguments.members()
    phrase.arguments.reserveCapacity(members.count)
    for member in members {
      phrase.arguments[member.key] = try argument(FactReader(member.value, "with"))
    }
    return phrase
  }

  private func argument(_ json: FactReader) throws(TurnFault) -> Argument {
    switch json.value {
    case .string(let text): return .text(text)
    case .integer(let number): return .number(number)
    case .array:
      var elements: [Argument] = []
      for element in try json.elements() { elements.append(try argument(element)) }
      return .list(elements)
    default: break
    }
    switch try json.firstKey() {
    case "answer":
      return .answer(
        try json.field("answer").answer(), question: try question(json.string("question")),
        on: try json.field("on").day())
    case "day": return .day(try json.field("day").day())
    case "phrase": return .phrase(try phrase(json))
    default: throw json.fault("There is no such argument of a phrase.")
    }
  }
}
