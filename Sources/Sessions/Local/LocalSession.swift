import Answers
import LineProtocol

/// A session in the same process and on the same thread as its one front, the terminal: what the person says is taken,
/// written and synchronised, and the answer comes back, in one go. No tasks, no JSON.
public struct LocalSession<Log: TurnLog> {
  /// The session's machine.
  public private(set) var machine: SessionMachine
  /// Where its turns are kept.
  public private(set) var log: Log

  /// A session and its log, which holds exactly the turns that the machine knows.
  public init(_ machine: SessionMachine, log: Log) {
    self.machine = machine
    self.log = log
  }

  /// Says something to the session; gives what the session says back to this front.
  ///
  /// - Parameters:
  ///   - message: what the front says.
  ///   - front: the front's id.
  ///   - role: for an `open` what the front may do.
  ///   - time: now, in seconds since 1 January 1970.
  ///   - day: the calendar day where the person is.
  public mutating func submit(
    _ message: FrontMessage, from front: String, as role: Opened.Role = .answer, at time: Int, on day: Day
  ) -> [SessionMessage] {
    var messages: [SessionMessage] = []
    var actions = machine.submit(message, from: front, as: role, at: time, on: day)[...]
    while let action = actions.popFirst() {
      switch action {
      case .write(let turns): actions = outcome(of: turns) + actions
      case .send(let message, let receiver): if receiver == front { messages.append(message) }
      case .replay(let after, let through, let receiver, let isVoice):
        if receiver == front {
          messages += machine.reader.replay(log, after: after, through: through, isVoice: isVoice)
        }
      case .fetch(let get, let day, let receiver):
        if receiver == front { messages += machine.reader.fetch(get, on: day, from: log) }
      case .refuse(let fault, let receiver): if receiver == front { messages.append(.error(fault)) }
      case .erase: actions = erase() + actions
      case .attach, .wake, .end: break
      }
    }
    return messages
  }

  private mutating func erase() -> [Action] {
    do throws(Fault) {
      try log.erase()
      return machine.erased(nil)
    } catch {
      return machine.erased(error)
    }
  }

  private mutating func outcome(of turns: [Turn]) -> [Action] {
    do throws(WriteFault) {
      try log.append(turns)
      return machine.written()
    } catch {
      return machine.failed(error)
    }
  }
}
