import AnswerCoding
import Answers
import Conversation
import Record
import StrictJSON

/// What is being asked, and why.
extension JSONWriter {
  mutating func members(of frame: Frame, as key: String, _ coding: TurnCoding) {
    field(key, frame.purpose.name)
    purpose(frame.purpose, coding)
    if let station = frame.station {
      self.key("station")
      place(station.question, station.items, coding)
    }
    // One address is mostly the station itself.
    if frame.addresses != frame.usualAddresses {
      array("addresses") { json in
        for address in frame.addresses { json.place(address.question, address.items, coding) }
      }
    }
    if !frame.readOut.isEmpty { items("read-out", frame.readOut, coding) }
    if frame.attempt != 1 { field("attempt", frame.attempt) }
    if frame.followUps != 0 { field("follow-ups", frame.followUps) }
    if frame.isRevisit, frame.purpose != .revisit { field("again", true) }
  }

  private mutating func purpose(_ purpose: Frame.Purpose, _ coding: TurnCoding) {
    switch purpose {
    case .question, .revisit, .finished: break
    case .doubt(let doubt): object("doubt") { $0.members(of: doubt, coding) }
    case .contest(let address):
      key("contest")
      place(address.question, address.items, coding)
    case .pick(let stations): self.stations("pick", stations, coding)
    case .offer(let stations, let isReview):
      self.stations("offer", stations, coding)
      if isReview { field("review", true) }
    case .removal(let items, let answer):
      self.items("removal", items, coding)
      if let answer { object("answer") { $0.members(of: answer, coding) } }
    }
  }

  private mutating func members(of doubt: Doubt, _ coding: TurnCoding) {
    switch doubt {
    case .readings(let claims): self.claims("readings", claims, coding)
    case .owner(let list, let claims):
      field("owner", coding.dialogue.lists[list].id)
      self.claims("claims", claims, coding)
    case .item(let words, let candidates):
      field("item", words)
      items("candidates", candidates, coding)
    case .sameAs(let settled, let claim):
      object("same") { json in
        json.field("question", coding.dialogue.questions[settled.slot].name)
        json.items("items", settled.items, coding)
        json.key("answer")
        json.answer(settled.answer)
      }
      object("claim") { $0.members(of: claim, coding) }
    case .contradictory: field("contradictory", true)
    }
  }

  private mutating func claims(_ key: String, _ claims: [Claim], _ coding: TurnCoding) {
    array(key) { json in for claim in claims { json.object { $0.members(of: claim, coding) } } }
  }

  private mutating func members(of claim: Claim, _ coding: TurnCoding) {
    field("question", coding.dialogue.questions[claim.slot].name)
    array("items") { json in
      for item in claim.items {
        switch item {
        case .known(let number): json.item(number, coding)
        case .new(let index): json.object { $0.field("new", index) }
        }
      }
    }
    key("answer")
    answer(claim.answer)
    field("reason", claim.reason.rawValue)
  }
}

extension Frame {
  /// What is asked for where nothing else is said: the station, as an address.
  var usualAddresses: [Address] { station.map { [Address($0.question, $0.items)] } ?? [] }
}

extension Frame.Purpose {
  /// How a purpose is called in a journal.
  var name: String {
    switch self {
    case .question: "question"
    case .revisit: "revisit"
    case .doubt: "doubt"
    case .contest: "contest"
    case .pick: "pick"
    case .offer: "offer"
    case .removal: "removal"
    case .finished: "finished"
    }
  }
}
