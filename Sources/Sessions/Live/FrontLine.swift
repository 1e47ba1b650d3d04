import Answers
import LineProtocol

/// The way from a session to one of its fronts. It may be called from any thread; what it is given arrives in that order.
public protocol FrontLine: AnyObject, Sendable {
  /// Takes what the session says to the front.
  func deliver(_ messages: [SessionMessage])
  /// Another connection has taken the front's place.
  func replace()
  /// The session came to rest before the front's `open` arrived: it has to be found once more.
  func findAgain()
}

/// Threads on which a session may wait for the disk, so that nobody else waits for it.
public protocol WorkPool: Sendable {
  /// Does some work on one of the threads, in no order.
  func run(_ work: @escaping @Sendable () -> Void)
}

/// What time it is, for a program that otherwise knows no clock.
public protocol WallClock: Sendable {
  /// Now, in seconds since 1 January 1970, and the calendar day.
  func now() -> (time: Int, day: Day)
}
