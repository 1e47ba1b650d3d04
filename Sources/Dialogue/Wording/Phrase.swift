import Answers

/// A sentence before it is worded: its id and its arguments. The wording of each front renders it at the edge, so that
/// one session can be plain at one front and easy read at another.
public struct Phrase: Hashable, Sendable {
  /// Its id: `ulo.committee.ask`, `understood`.
  public var id: String
  /// What goes into its holes, by their full names.
  public var arguments: Arguments

  /// A phrase.
  public init(_ id: String, _ arguments: Arguments = Arguments()) {
    self.id = id
    self.arguments = arguments
  }
}

/// What goes into a hole.
public enum Argument: Hashable, Sendable {
  /// Words of a person, a name, or text of a file.
  case text(String)
  /// A number.
  case number(Int)
  /// An answer to a question, to be said back. Carries the day it is said on, since "28 years" depends on it.
  case answer(Answer, question: Int, on: Day)
  /// A day.
  case day(Day)
  /// Several, joined: "A, B and C".
  case list([Argument])
  /// Another phrase.
  case phrase(Phrase)
}
