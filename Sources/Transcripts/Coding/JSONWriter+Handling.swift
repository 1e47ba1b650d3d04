import AnswerCoding
import Answers
import Conversation
import Findings
import StrictJSON

/// Findings and actions, and what was said of these.
extension JSONWriter {
  mutating func keys(_ key: String, _ keys: [ActionKey], _ coding: TurnCoding) {
    array(key) { json in for key in keys { json.object { $0.members(of: key, coding) } } }
  }

  mutating func members(of key: ActionKey, _ coding: TurnCoding) {
    switch key {
    case .question(let number, _): field("question", coding.dialogue.questions[number].name)
    case .finding(let number, _): field("finding", coding.dialogue.findings[number].id)
    case .answer(let number, let address):
      field("finding", coding.dialogue.findings[number].id)
      field("about", coding.dialogue.questions[address.question].name)
    }
    if key.items.count > 0 { items("items", key.items.items, coding) }
  }

  /// A handling; left out where nobody said anything.
  mutating func handling(_ key: String, _ handling: Handling) {
    guard !handling.isUntouched else { return }
    object(key) { json in
      if let owner = handling.owner { json.field("owner", owner) }
      if let due = handling.due {
        json.key("due")
        json.day(due)
      }
      if handling.status != .open { json.field("status", handling.status.rawValue) }
    }
  }
}
