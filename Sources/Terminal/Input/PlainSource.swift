import CReadline
import Glibc

/// Reads lines without editing: from a pipe, a file, or a terminal that can't move its cursor.
///
/// The same words are written as at a terminal. Where nobody's Enter key ends the prompt's line, the next write ends it.
public struct PlainSource: LineSource {
  /// A terminal hands over lines of at most 4,095 bytes and drops what is beyond, so a line of that length was cut.
  static let longestTerminalLine = 4094

  private let input: Int32
  private let wake: Int32
  private let echoes: Bool
  private var writer: TurnWriter
  private var assembler: LineAssembler
  private var waiting: ArraySlice<UInt8> = []
  private var buffer = [UInt8](repeating: 0, count: 65536)
  private var isAtEnd = false
  /// Called when something has arrived.
  public var onTyping: (() -> Void)?

  /// Reads from one descriptor and writes to another; it closes neither.
  public init(input: Int32, output: Int32, options: LineOptions = LineOptions()) {
    self.input = input
    wake = Signals.start()
    let fromTerminal = isatty(input) == 1
    echoes = fromTerminal && isatty(output) == 1
    writer = TurnWriter(descriptor: output, width: options.width)
    assembler = LineAssembler(
      limit: fromTerminal ? min(options.longestLine, Self.longestTerminalLine) : options.longestLine)
  }

  /// Completions have no use here: they aren't looked at.
  public mutating func next(after text: String, prompt: String, completions: [String]) -> LineEvent {
    guard writer.write(text, prompt: prompt) else { return Signals.take().event ?? .hangUp }
    let (event, endsLine) = read()
    writer.owesLineEnd = !prompt.isEmpty && !(echoes && endsLine)
    return event
  }

  /// Writes something that no prompt follows.
  @discardableResult
  public mutating func say(_ text: String) -> Bool { writer.write(text) }

  /// Begins to wait.
  public mutating func beginWork(_ words: String) { writer.beginWork(words) }

  /// Ends it.
  public mutating func endWork() -> Bool { writer.endWork() }

  /// There is no history here.
  public mutating func setHistory(_ lines: [String]) {}

  /// Ends the prompt's line if nobody has.
  public mutating func close() {
    if writer.owesLineEnd { writer.write("") }
  }

  /// The next event, and whether it came with a line end.
  private mutating func read() -> (event: LineEvent, endsLine: Bool) {
    while true {
      if let event = Signals.take().event {
        assembler.discard()
        return (event, false)
      }
      if let event = assembler.take(from: &waiting) { return (event, true) }
      if isAtEnd { return (assembler.takeRest() ?? .endOfInput, false) }
      fill()
    }
  }

  /// Waits for input or a signal, and takes what there is.
  private mutating func fill() {
    var sources = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0), pollfd(fd: wake, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&sources, 2, -1) > 0, sources[0].revents != 0 else { return }
    let count = buffer.withUnsafeMutableBytes { Glibc.read(input, $0.baseAddress, $0.count) }
    if count > 0 {
      onTyping?()
      waiting = buffer[..<count]
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      isAtEnd = true
    }
  }
}
