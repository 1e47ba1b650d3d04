import Glibc

/// Where lines come from, and where what is said goes: a person at a terminal, or a pipe. It knows nothing of
/// conversations.
///
/// Belongs to the main thread of a synchronous `main`: readline and the signals want it so.
public protocol LineSource {
  /// Writes `text` and the prompt as one write, then waits for a line. Nothing is written meanwhile, unless somebody
  /// presses Tab.
  ///
  /// - Parameters:
  ///   - text: What is said before the prompt; empty for the prompt alone. Lines are broken to the window's width.
  ///   - prompt: Stands before what is typed, with its space at the end: `"committee: "`.
  ///   - completions: What Tab completes to: names, choices and commands, each as it would be typed.
  mutating func next(after text: String, prompt: String, completions: [String]) -> LineEvent

  /// Writes something that no prompt follows, such as the last words. False when nobody can read it any more.
  @discardableResult
  mutating func say(_ text: String) -> Bool

  /// How the next text is said by a source that speaks, where that is something else than what is written.
  mutating func sayAloud(_ words: String)

  /// Called when somebody begins to type, and at each key after that.
  var onTyping: (() -> Void)? { get set }

  /// Something is worked on from now on: if it takes long, these words are written, on a line of their own.
  mutating func beginWork(_ words: String)

  /// The work is done. Whether the words were written.
  mutating func endWork() -> Bool

  /// Forgets the lines that can be called back with the arrow keys, and puts these in their place, the newest last: the
  /// commands of an earlier time, or what is left after an answer was erased.
  mutating func setHistory(_ lines: [String])

  /// Gives the terminal back as it was. To be called before the process ends; harmless when repeated.
  mutating func close()
}

extension LineSource {
  /// Nothing is said.
  public mutating func sayAloud(_ words: String) {}

  /// Waits for a line behind a prompt, with nothing said before.
  public mutating func next(prompt: String, completions: [String] = []) -> LineEvent {
    next(after: "", prompt: prompt, completions: completions)
  }
}

/// What a line source is opened with.
public struct LineOptions: Sendable {
  /// The longest line, in bytes.
  public var longestLine: Int
  /// How wide the lines are that are written.
  public var width: LineWidth
  /// What stands behind a list of completions that is too long, given how many more there are.
  public var moreCompletions: @Sendable (Int) -> String

  /// Lines of at most 8 KiB, which is the longest answer at every front, written at most 80 columns wide.
  public init(
    longestLine: Int = 8192, width: LineWidth = LineWidth(),
    moreCompletions: @escaping @Sendable (Int) -> String = { "And \($0) more." }
  ) {
    self.longestLine = longestLine
    self.width = width
    self.moreCompletions = moreCompletions
  }
}

/// Opens standard input and output: with editing where both are a terminal that can do it, otherwise plainly. The words
/// are the same.
///
/// Editing moves the cursor about, which a terminal that says `TERM=dumb` can't do or doesn't want. On a pipe, editing
/// would lose lines.
public func openLineSource(_ options: LineOptions = LineOptions()) -> any LineSource {
  let type = getenv("TERM").map { String(cString: $0) } ?? ""
  let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  if isTerminal, type != "", type != "dumb", let source = ReadlineSource(options) { return source }
  return PlainSource(input: STDIN_FILENO, output: STDOUT_FILENO, options: options)
}
