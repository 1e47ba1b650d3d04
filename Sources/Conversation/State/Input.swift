import Answers

/// Something that happens to a conversation. The time is part of it: there is no clock inside.
public struct Input: Hashable, Sendable {
  /// What happens.
  public enum Event: Hashable, Sendable {
    /// The conversation begins.
    case begin
    /// Somebody comes back to it.
    case resume
    /// Somebody says something. A blank line is an utterance as well: it repeats the short prompt.
    case utterance(String)
    /// Nobody has said anything for as long as the front waits (a voice front). Not a blank line.
    case silence
    /// The front leaves: the input ended, the line was lost, the program is being stopped.
    case leave
    /// More was said than an answer may hold; the words were not kept.
    case tooLong(bytes: Int)
    /// What was sent isn't text (invalid UTF-8, a NUL).
    case unreadable
  }

  /// What happens.
  public var event: Event
  /// The front that it comes from.
  public var front: String
  /// The front's id of the utterance.
  public var id: String?
  /// The number of the ask that it answers.
  public var ask: Int?
  /// When, in seconds since 1 January 1970.
  public var time: Int
  /// The calendar day where the person is.
  public var day: Day

  /// An input.
  public init(
    _ event: Event, front: String = "terminal", id: String? = nil, ask: Int? = nil, time: Int = 0, day: Day
  ) {
    self.event = event
    self.front = front
    self.id = id
    self.ask = ask
    self.time = time
    self.day = day
  }
}
