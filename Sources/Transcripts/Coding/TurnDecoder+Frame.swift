import Answers
import Conversation
import Record
import StrictJSON

/// What is being asked, and why.
extension TurnDecoder {
  /// A frame; `key` is the one under which its purpose stands.
  func frame(_ json: FactReader, _ key: String) throws(TurnFault) -> Frame {
    var frame = Frame(try purpose(json, key))
    if let station = try json.optional("station") { frame.station = try self.station(station) }
    if let addresses = try json.optional("addresses") {
      for element in try addresses.elements() { frame.addresses.append(try address(element)) }
    } else {
      frame.addresses = frame.usualAddresses
    }
    if let items = try json.optional("read-out") { frame.readOut = try self.items(items) }
    frame.attempt = try count("attempt", in: json) ?? 1
    frame.followUps = try count("follow-ups", in: json) ?? 0
    if try json.optionalBool("again") ?? false { frame.isRevisit = true }
    return frame
  }

  /// A number that is only ever counted up, and must have room for that.
  private func count(_ key: String, in json: FactReader) throws(TurnFault) -> Int? {
    guard let field = try json.optional(key) else { return nil }
    guard case let count = try field.integer(), 0...1_000_000 ~= count else {
      throw field.fault("The number must be from 0 to 1000000.")
    }
    return count
  }

  private func purpose(_ json: FactReader, _ key: String) throws(TurnFault) -> Frame.Purpose {
    switch try json.string(key) {
    case "question": return .question
    case "revisit": return .revisit
    case "doubt": return .doubt(try doubt(json.field("doubt")))
    case "contest": return .contest(try address(json.field("contest")))
    case "pick": return .pick(try stations(json.field("pick")))
    case "offer":
      return .offer(try stations(json.field("offer")), isReview: try json.optionalBool("review") ?? false)
    case "removal":
      var answer: Claim?
      if let json = try json.optional("answer") { answer = try claim(json) }
      return .removal(items: try items(json.field("removal")), answer: answer)
    case "finished": return .finished
    default: throw try json.field(key).fault("Nothing is asked for this purpose.")
    }
  }

  private func doubt(_ json: FactReader) throws(TurnFault) -> Doubt {
    switch try json.firstKey() {
    case "readings": return .readings(try claims(json.field("readings")))
    case "owner": return .owner(list: try list(json.string("owner")), claims: try claims(json.field("claims")))
    case "item": return .item(words: try json.string("item"), candidates: try items(json.field("candidates")))
    case "same":
      let same = try json.field("same")
      let settled = SettledAnswer(
        slot: try question(same.string("question")), items: try items(same.field("items")),
        answer: try same.field("answer").answer())
      return .sameAs(settled, claim: try claim(json.field("claim")))
    case "contradictory": return .contradictory
    default: throw json.fault("There is no such doubt.")
    }
  }

  private func claims(_ json: FactReader) throws(TurnFault) -> [Claim] {
    var claims: [Claim] = []
    for element in try json.elements() { claims.append(try claim(element)) }
    return claims
  }

  private func claim(_ json: FactReader) throws(TurnFault) -> Claim {
    var items: [ItemReference] = []
    for element in try json.field("items").elements() {
      if case .object = element.value {
        items.append(.new(try element.integer("new")))
      } else {
        items.append(.known(try item(element)))
      }
    }
    return Claim(
      slot: try question(json.string("question")), items: items, answer: try json.field("answer").answer(),
      reason: try json.choice("reason"))
  }
}
