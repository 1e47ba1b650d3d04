import CReadline
import Glibc

/// Writes what is said: append only, and one turn is one write.
///
/// A screen reader speaks what arrives together; text that trickles in is heard as fragments. So a turn, its prompt
/// included, goes out in one `write`, and arrives whole at a terminal. Everything passes through `Sanitise`: no escape sequence, carriage return or
/// backspace ever leaves, whoever typed it.
public struct TurnWriter: Sendable {
  /// Where it is written.
  public let descriptor: Int32
  /// How wide the lines are.
  public let width: LineWidth
  /// Whether the cursor stands behind a prompt whose line nobody has ended: the next turn ends it first.
  var owesLineEnd = false

  /// A writer to this descriptor. The width is looked up again for each turn.
  public init(descriptor: Int32, width: LineWidth = LineWidth()) {
    self.descriptor = descriptor
    self.width = width
  }

  /// Writes a turn. An empty text writes nothing but the prompt; a text without a line feed at its end gets one. Returns
  /// false when nobody can read it any more, or the process was asked to stop while nobody read it.
  @discardableResult
  public mutating func write(_ text: String, prompt: String = "") -> Bool {
    let turn = composed(text, prompt: prompt)
    owesLineEnd = false
    return TerminalLines.whole(turn, to: descriptor) { writeAll($0) }
  }

  /// What `write` would write now.
  func composed(_ text: String, prompt: String) -> String {
    var turn = owesLineEnd ? "\n" : ""
    if !text.isEmpty {
      turn += TextWrapper(columns: width.columns(of: descriptor)).wrapped(Sanitise.shown(text))
      if turn.utf8.last != 0x0A { turn += "\n" }
    }
    return turn + Sanitise.shownOnOneLine(prompt)
  }

  private func writeAll(_ turn: String) -> Bool {
    var turn = turn
    return turn.withUTF8 { bytes in
      var left = bytes[...]
      while !left.isEmpty {
        let count = Glibc.write(descriptor, UnsafeBufferPointer(rebasing: left).baseAddress, left.count)
        if count >= 0 {
          left = left.dropFirst(count)
        } else if !canGoOn(errno) {
          return false
        }
      }
      return true
    }
  }

  /// After a write that failed: whether it is worth trying again.
  private func canGoOn(_ error: Int32) -> Bool {
    // Somebody who stops a process whose output is stuck means it.
    if Signals.isToStop { return false }
    if error == EINTR { return true }
    guard error == EAGAIN else { return false }
    var output = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return poll(&output, 1, -1) > 0 || errno == EINTR
  }
}
