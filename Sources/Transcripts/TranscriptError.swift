/// Why a conversation can't be opened, shown, taken in or changed. It never holds what anybody answered.
public enum TranscriptError: Error, Hashable, Sendable {
  /// The journal itself can't be used.
  case journal(JournalError)
  /// It is a journal, but not that of a conversation.
  case noConversation(String)
  /// It is a conversation in another dialogue.
  case otherDialogue(String, dialogue: String, expected: String)
  /// The dialogue of a conversation isn't there.
  case noDialogue(String, dialogue: String)
  /// A turn can't be taken up.
  case turn(String, number: Int, TurnFault)
  /// The dialogue has changed since; the person must agree before the conversation goes on.
  case changed(DialogueChange)
  /// Nothing was answered to this question.
  case noAnswer(SessionID, question: String, answered: [String])
  /// Words that were to be taken out stand nowhere.
  case noWords(SessionID)
}

extension TranscriptError: CustomStringConvertible {
  /// For a person: what is wrong, and what to do.
  public var sentence: String {
    switch self {
    case .journal(let error): error.sentence
    case .noConversation(let path):
      "\(path) is a journal, but its first line doesn't say which dialogue it belongs to. Nothing was changed. Put a copy "
        + "from a backup in its place."
    case .otherDialogue(let path, let dialogue, let expected):
      "\(path) is a conversation in the dialogue \"\(dialogue)\", not in \"\(expected)\". Name that dialogue to go on with "
        + "it."
    case .noDialogue(let path, let dialogue):
      "\(path) is a conversation in the dialogue \"\(dialogue)\", which isn't here. It can be shown."
    case .turn(let path, let number, let fault):
      "\(path) can't be taken up at number \(number): \(fault.sentence) Nothing was changed."
    case .changed(let change): change.sentence
    case .noAnswer(let id, let question, let answered):
      "Nothing is answered to \"\(question)\" in \(id)."
        + (answered.isEmpty ? "" : " There are answers to \(answered.joined(separator: ", ")).")
    case .noWords(let id): "These words don't stand in \(id), or they are too short to be told from others."
    }
  }

  /// The sentence.
  public var description: String { sentence }
}

/// What becomes of a conversation whose dialogue has changed since: what was answered to questions that are as they were
/// is kept.
public struct DialogueChange: Hashable, Sendable {
  /// Whose conversation it is.
  public var session: SessionID
  /// How many answers are kept.
  public var kept: Int
  /// The questions that are answered in another way, or for other items, now: they are asked again.
  public var toAskAgain: [String]
  /// The questions that there are no more: their answers stay in the journal and count no more.
  public var archived: [String]

  /// For a person: what becomes of the answers, and what to do.
  public var sentence: String {
    var text = "The questions have changed since \(session) was last open. \(Self.answers(kept)) kept."
    if !toAskAgain.isEmpty { text += " To be asked again: \(toAskAgain.joined(separator: ", "))." }
    if !archived.isEmpty { text += " Put aside, because the question is gone: \(archived.joined(separator: ", "))." }
    return text + " It can be shown as it is; agree to the change to go on with it."
  }

  private static func answers(_ count: Int) -> String { count == 1 ? "1 answer is" : "\(count) answers are" }
}
