import Answers
import LineProtocol

/// Which connection each front of a session is on, and what each connection is told, in order. A value between the session's
/// machine, which knows fronts only by their ids, and a shell, which has connections.
///
/// Its rules:
///
/// - A front that asks to attach is on its new connection from ``Action/attach(_:)`` on, and not before: while turns are at the disk,
///   what the session says still goes to the connection that it was on.
/// - A connection whose place another has taken, or is about to take, isn't listened to any more.
/// - What comes of one thing is told to a connection in one piece, once all of it has happened.
/// - Whatever has to be read from the journal first is waited for: nothing overtakes it.
public struct Switchboard<Line: Equatable & Sendable>: Sendable {
  /// What a shell is to do.
  public enum Errand: Equatable, Sendable {
    /// See ``Action/write(_:)``.
    case write([Turn])
    /// See ``Action/wake``.
    case wake
    /// See ``Action/replay(after:through:to:)``. Hand the messages to ``Switchboard/hasRead(_:)``: until then there is no other
    /// errand.
    case replay(after: Int, through: Int, isVoice: Bool = false)
    /// See ``Action/fetch(_:on:to:)``. The same.
    case fetch(Get, on: Day)
    /// See ``Action/erase``.
    case erase
    /// Tell this connection that another has taken its front's place.
    case replace(Line)
    /// Tell this connection all this.
    case tell(Line, [SessionMessage])
  }

  private struct Seat: Sendable {
    let front: String
    var line: Line
  }

  /// The connection of each front that is attached.
  private var attached: [Seat] = []
  /// Those that have asked to attach and wait for what is at the disk, in order.
  private var asking: [Seat] = []
  /// What hasn't been done yet, and for which connection.
  private var errands: [(errand: Errand, line: Line?)] = []
  /// Who waits for what is being read.
  private var reader: Line?

  /// A session that nobody is connected to.
  public init() {}

  /// A front says something on a connection: does it count? An `open` always does; it will be answered there.
  public mutating func hears(_ message: FrontMessage, from front: String, on line: Line) -> Bool {
    if case .open = message {
      asking.append(Seat(front: front, line: line))
      return true
    }
    return (asking.last { $0.front == front }?.line ?? self.line(of: front)) == line
  }

  /// What is to be done next; nothing where all is done, or something is being read.
  public mutating func next() -> Errand? {
    guard reader == nil, !errands.isEmpty else { return nil }
    let (errand, line) = errands.removeFirst()
    if errands.isEmpty { errands = [] }  // and its room is free for others
    switch errand {
    case .replay, .fetch: reader = line
    case .write, .wake, .erase, .replace, .tell: break
    }
    return errand
  }

  /// What was to be read has been read.
  public mutating func hasRead(_ messages: [SessionMessage]) {
    guard let line = reader else { return }
    reader = nil
    errands.insert((.tell(line, messages), nil), at: 0)
  }

  /// Takes what the machine asks for.
  public mutating func take(_ actions: [Action]) {
    var told: [(line: Line, messages: [SessionMessage])] = []
    func tell(_ message: SessionMessage, _ line: Line?) {
      guard let line else { return }
      if let index = told.firstIndex(where: { $0.line == line }) {
        told[index].messages.append(message)
      } else {
        told.append((line, [message]))
      }
    }
    func flush() {
      errands += told.map { (.tell($0.line, $0.messages), nil) }
      told = []
    }
    for action in actions {
      switch action {
      case .write(let turns): errands.append((.write(turns), nil))
      case .wake: errands.append((.wake, nil))
      case .erase: errands.append((.erase, nil))
      case .send(let message, let front):
        tell(message, line(of: front))
        if case .bye = message { attached.removeAll { $0.front == front } }
      case .attach(let front):
        guard let line = nextAsking(front) else { break }
        if let before = seat(front, on: line), before != line { errands.append((.replace(before), nil)) }
      case .refuse(let fault, let front): tell(.error(fault), nextAsking(front))
      case .replay(let after, let through, let front, let isVoice):
        guard let line = line(of: front) else { break }
        // What was said before it comes before it.
        flush()
        errands.append((.replay(after: after, through: through, isVoice: isVoice), line))
      case .fetch(let get, let day, let front):
        guard let line = line(of: front) else { break }
        flush()
        errands.append((.fetch(get, on: day), line))
      case .end: break
      }
    }
    flush()
  }

  private func line(of front: String) -> Line? { attached.first { $0.front == front }?.line }

  /// Puts a front on a connection, and gives the one on which it was.
  private mutating func seat(_ front: String, on line: Line) -> Line? {
    guard let index = attached.firstIndex(where: { $0.front == front }) else {
      attached.append(Seat(front: front, line: line))
      return nil
    }
    defer { attached[index].line = line }
    return attached[index].line
  }

  private mutating func nextAsking(_ front: String) -> Line? {
    guard let index = asking.firstIndex(where: { $0.front == front }) else { return nil }
    defer { if asking.isEmpty { asking = [] } }
    return asking.remove(at: index).line
  }
}
