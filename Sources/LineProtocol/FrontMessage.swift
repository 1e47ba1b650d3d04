/// What a front says to the session.
public enum FrontMessage: Hashable, Sendable {
  /// Attach: to a new session, or to one there is.
  case open(Open)
  /// Something that the person said.
  case answer(FrontAnswer)
  /// Something came that is no answer: nothing for a long time, too much, or what isn't text.
  case noAnswer(NoAnswer)
  /// Detach: the session pauses when the last front has gone.
  case close(Leaving)
}

/// How a front attaches.
public struct Open: Hashable, Sendable {
  /// The front's own id, kept when it resumes; the ids of its answers belong to it.
  public var front: String
  /// The number after which it wants to hear events again; nothing for only what is asked now.
  public var after: Int?

  /// An open.
  public init(front: String, after: Int? = nil) {
    self.front = front
    self.after = after
  }
}

/// An utterance, with what it answers.
public struct FrontAnswer: Hashable, Sendable {
  /// The front's own id for it; the same id with the same text again is acknowledged again, not taken again.
  public var id: String
  /// The number of the ask that it answers; nothing for whatever is asked now.
  public var to: Int?
  /// The words.
  public var text: String

  /// An answer.
  public init(id: String, to: Int? = nil, text: String) {
    self.id = id
    self.to = to
    self.text = text
  }
}

/// What came instead of an answer. It has no id: it changes nothing, and the question is asked again.
public enum NoAnswer: Hashable, Sendable {
  /// Nobody has said anything for as long as the front waits (a voice front). Not a blank line.
  case silence
  /// More than an answer may hold came; the words weren't kept.
  case tooLong(bytes: Int)
  /// What came isn't text.
  case unreadable
}

/// Why a front leaves.
public enum Leaving: String, Hashable, Sendable, CaseIterable {
  /// The person asked for it, at the keyboard (Ctrl-C).
  case interrupted
  /// The input ended (Ctrl-D, the end of a pipe).
  case endOfInput = "end-of-input"
  /// The line was lost (a hang-up).
  case hangUp = "hang-up"
  /// The program is being stopped.
  case terminated
}
