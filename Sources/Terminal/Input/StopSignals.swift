import Glibc
import LineProtocol

/// Waits for standard input, for a program without a terminal, and sees when it is asked to stop.
public struct StopSignals {
  private let wake: Int32

  /// Begins to catch signals, for the whole process.
  public init() { wake = Signals.start() }

  /// Waits until standard input can be read, or has come to its end.
  ///
  /// - Returns: why to stop instead, if something asks for that.
  public func waitForInput() -> Leaving? {
    while true {
      if let leaving = Signals.take().event?.leaving { return leaving }
      var waited = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: wake, events: Int16(POLLIN), revents: 0),
      ]
      if poll(&waited, nfds_t(waited.count), -1) > 0, waited[0].revents != 0, waited[1].revents == 0 { return nil }
    }
  }
}

extension LineEvent {
  /// What the session hears of it, where it is the end of all lines.
  fileprivate var leaving: Leaving? {
    switch self {
    case .interrupted: .interrupted
    case .endOfInput: .endOfInput
    case .hangUp: .hangUp
    case .terminated: .terminated
    case .line, .tooLong, .unreadable: nil
    }
  }
}
