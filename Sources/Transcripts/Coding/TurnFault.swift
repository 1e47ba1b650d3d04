import Answers
import StrictJSON

/// Why a turn of a journal can't be taken up in a dialogue. It never holds what anybody answered.
public enum TurnFault: Error, Hashable, Sendable {
  /// It hasn't the form of a turn.
  case form(JSONFault)
  /// It is a turn of another dialogue.
  case otherDialogue(id: String, expected: String)
  /// The dialogue has no question of this id, and never had.
  case unknownQuestion(String)
  /// The question is answered in another way now.
  case otherKind(question: String, was: Kind, now: Kind)
  /// The question is asked over other lists now.
  case otherLists(question: String)
  /// The dialogue has no finding of this id.
  case unknownFinding(String)
  /// The dialogue has no list of this id.
  case unknownList(String)
  /// The dialogue declares no such item (any more): `groups:carers`.
  case unknownItem(String)
  /// An item that nobody has added by then.
  case missingItem(Int)

  /// Does it only say that the dialogue has changed? Then the rest of the conversation can still be taken up.
  var isChangeOfDialogue: Bool {
    switch self {
    case .unknownQuestion, .otherKind, .otherLists, .unknownItem, .unknownFinding: true
    case .form, .otherDialogue, .unknownList, .missingItem: false
    }
  }
}

extension TurnFault: CustomStringConvertible {
  /// For a person: what is wrong.
  public var sentence: String {
    switch self {
    case .form(let fault): "it isn't written as a turn is: \(fault)"
    case .otherDialogue(let id, let expected): "it belongs to the dialogue \"\(id)\", not to \"\(expected)\"."
    case .unknownQuestion(let id): "it is about a question \"\(id)\", which this dialogue doesn't have and never had."
    case .otherKind(let question, let was, let now):
      "\"\(question)\" was answered as \(was.rawValue); in this dialogue it is \(now.rawValue)."
    case .otherLists(let question): "\"\(question)\" was asked over other lists than in this dialogue."
    case .unknownFinding(let id): "it is about a finding \"\(id)\", which this dialogue doesn't have."
    case .unknownList(let id): "it puts something on a list \"\(id)\", which this dialogue doesn't have."
    case .unknownItem(let id): "it is about \"\(id)\", which this dialogue doesn't begin with."
    case .missingItem(let number): "it is about item \(number), which nobody had added by then."
    }
  }

  /// The sentence.
  public var description: String { sentence }
}
