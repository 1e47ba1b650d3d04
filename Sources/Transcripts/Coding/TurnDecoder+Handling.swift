import Answers
import Conversation
import Findings
import Record
import StrictJSON

/// What was said of actions.
extension TurnDecoder {
  func handled(_ json: FactReader) throws(TurnFault) -> Fact {
    .handled(
      try actionKey(json.field("handled")), from: try handling("from", in: json), to: try handling("to", in: json),
      cause: try json.optional("cause")?.choice() ?? .said)
  }

  func actionKey(_ json: FactReader) throws(TurnFault) -> ActionKey {
    var path = ItemPath()
    if let items = try json.optional("items") {
      let numbers = try self.items(items)
      guard numbers.count <= 4 else { throw items.fault("An action names four items at most.") }
      path = ItemPath(numbers)
    }
    if let id = try json.optionalString("question") { return .question(try question(id), path) }
    let id = try json.string("finding")
    guard let rule = dialogue.findings.firstIndex(where: { $0.id == id }) else { throw .unknownFinding(id) }
    guard let about = try json.optionalString("about") else { return .finding(rule, path) }
    return .answer(rule, Address(try question(about), path))
  }

  private func handling(_ key: String, in json: FactReader) throws(TurnFault) -> Handling {
    guard let json = try json.optional(key) else { return Handling() }
    return Handling(
      owner: try json.optionalString("owner"), due: try json.optional("due")?.day(),
      status: try json.optional("status")?.choice() ?? .open)
  }
}
