import Answers
import Conversation

/// One turn of a conversation as people read it, made from the journal alone: no dialogue is needed, however old the
/// journal is.
public struct TranscriptEntry: Hashable, Sendable {
  /// The number of its first fact.
  public var number: Int
  /// When, in seconds since 1 January 1970.
  public var time: Int
  /// The calendar day where the person was.
  public var day: Day
  /// The front that it came from.
  public var front: String
  /// What happened: `utterance`, `begin`, `resume`, `silence`, `leave`, `too-long`, `unreadable`.
  public var event: String
  /// What was typed or said, as it was.
  public var words: String?
  /// Who was answering, where that was said.
  public var by: String?
  /// What came of it, in order.
  public var remarks: [Remark]

  /// Something that came of a turn.
  public enum Remark: Hashable, Sendable {
    /// Something was said.
    case said(RemarkKind, String)
    /// Something was asked.
    case asked(String)
    /// An answer was given, changed or taken back.
    case answered(AnswerChange)
    /// Something was put on a list.
    case added(String, list: String)
    /// Something was called otherwise.
    case renamed(String, to: String)
    /// A note was taken.
    case noted(String)
    /// The person left.
    case paused
    /// The last question had been asked.
    case ended
  }
}

/// What became of an answer in one turn.
public struct AnswerChange: Hashable, Sendable {
  /// The question's id.
  public var question: String
  /// How the question is called in few words, where the journal says so.
  public var short: String?
  /// The names of the items that it was asked for, as they were called then.
  public var items: [String]
  /// What stood there before.
  public var from: Answer?
  /// What stands there now.
  public var to: Answer?
  /// Why.
  public var cause: Fact.Cause
}
