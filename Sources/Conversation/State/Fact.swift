import Answers
import Dialogue
import Findings
import Record

/// What came of an input. Facts are all that a journal holds, and ``Conversation/apply(_:)`` is all that changes a
/// conversation; so applying the facts of a journal gives the same value as having lived through it.
public enum Fact: Hashable, Sendable {
  /// The conversation began, in this dialogue.
  case opened(dialogue: String, structure: String, wording: String)
  // The largest are kept apart, or every fact would be as large.

  /// An input arrived.
  indirect case heard(Heard)
  /// The record changed.
  case changed(RecordChange, cause: Cause)
  /// A setting of the conversation changed.
  case setting(Setting, from: String?, to: String?, cause: Cause)
  /// A note was taken; or, at a station, words were kept that no answer was made of.
  case noted(String, at: Station?)
  /// The last note was taken back.
  case unnoted(String)
  /// Somebody said who does something of the action plan, by when, or how far it is.
  case handled(ActionKey, from: Handling, to: Handling, cause: Cause)
  /// Something was said to the person.
  case said(RemarkKind, Phrase)
  /// Something is asked now.
  indirect case asked(Frame, Phrase)
  /// A question of the program's own (a doubt, a contest) is settled: this frame is in hand again, without being asked.
  indirect case returned(Frame)
  /// The way went on to this station.
  case moved(Station)
  /// These stations are to be asked before the way goes on.
  case planned([Station])
  /// These stations have been offered, and won't be again by themselves.
  case offered([Station])
  /// The rest of a long list waits for "more": each item with its lines, and what kind of remark
  /// they are.
  case held(RemarkKind, [[Phrase]])
  /// So many of the items that waited were said now; the rest still waits.
  case released(Int)
  /// How everything stands once it has come to its end, for whoever reads it later; it isn't said.
  case summarised([[Phrase]])
  /// The person was told of these findings.
  case told([ActionKey])
  /// These findings, of which the person was told, don't hold any more.
  case lapsed([ActionKey])
  /// The person left; everything is kept.
  case paused
  /// The last question has been asked.
  case ended

  /// Settings of a conversation, remembered with it.
  public enum Setting: String, Hashable, Sendable, CaseIterable {
    /// brief, normal, full
    case verbosity
    /// The wording's id.
    case wording
    /// Who is answering.
    case answerer
  }

  /// Why something changed.
  public enum Cause: String, Hashable, Sendable, CaseIterable {
    /// The person said so.
    case said
    /// It follows from what the person said (the others are no).
    case implied
    /// It was taken over from an earlier conversation.
    case carried
    /// A change was taken back.
    case undone
  }
}

/// An input that arrived, as the journal keeps it.
public struct Heard: Hashable, Sendable {
  /// The input. The words of an utterance are kept as they were typed.
  public var input: Input

  /// An input that arrived.
  public init(_ input: Input) { self.input = input }
}

/// What kind of remark something is, for fronts that treat them differently.
public enum RemarkKind: String, Hashable, Sendable, CaseIterable {
  /// What this is, where one was, how to leave.
  case orientation
  /// What was understood.
  case reading
  /// What went wrong.
  case problem
  /// A section's title, the position.
  case position
  /// Help, why, examples, terms, where to look.
  case help
  /// Reviews, lists, summaries.
  case account
  /// What follows from the answers.
  case finding
  /// What to find out.
  case action
  /// A change of a list, a setting, an undo.
  case change
}
