/// What came of waiting for a line.
public enum LineEvent: Equatable, Sendable {
  /// A line as it was typed, without its end; possibly empty. It may hold control characters: see `Sanitise`.
  case line(String)
  /// A line of so many bytes, where `limit` are accepted; it was read to its end and not kept.
  case tooLong(bytes: Int, limit: Int)
  /// A line that isn't text. `shown` is what can be read of it, to be said back.
  case unreadable(Fault, shown: String)
  /// Ctrl-C. The line in hand is given up.
  case interrupted
  /// Ctrl-D on an empty line, or the end of a pipe or file; it comes again at each further call.
  case endOfInput
  /// The terminal is gone, or nobody reads any more.
  case hangUp
  /// Somebody asked the process to stop (SIGTERM).
  case terminated

  /// Why a line isn't text.
  public enum Fault: Equatable, Sendable {
    /// Its bytes aren't UTF-8; each piece that isn't is shown as U+FFFD.
    case notUTF8
    /// It has a NUL in it.
    case null
  }

  /// The event that a whole line of bytes makes.
  init(bytes: some Collection<UInt8>) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      self = .unreadable(.notUTF8, shown: Sanitise.shownOnOneLine(String(decoding: bytes, as: UTF8.self)))
      return
    }
    self = bytes.contains(0) ? .unreadable(.null, shown: Sanitise.shownOnOneLine(text)) : .line(text)
  }
}
