import CReadline
import Glibc

/// Reads lines with GNU readline: editing keys, the lines typed before, completion with Tab.
///
/// There is one terminal and one readline in a process, so open only one of these.
public struct ReadlineSource: LineSource {
  /// How many candidates Tab lists at most.
  static let longestList = 20

  private let options: LineOptions
  private let wake: Int32
  private var writer: TurnWriter
  /// Called at each key.
  public var onTyping: (() -> Void)?
  /// What Tab has listed candidates for; it lists them once.
  private var listedFor: String?

  /// Nothing where the terminal can't be edited on.
  init?(_ options: LineOptions) {
    self.options = options
    wake = Signals.start()
    guard editor_start(options.longestLine) else { return nil }
    signals_watch_job_control()
    writer = TurnWriter(descriptor: STDOUT_FILENO, width: options.width)
  }

  /// Writes, then waits for a line; what is typed goes into the history, also when it is refused.
  public mutating func next(after text: String, prompt: String, completions: [String]) -> LineEvent {
    // The terminal first: a key that arrives between the prompt and this would be echoed twice.
    editor_prepare()
    guard writer.write(text, prompt: prompt) else { return Signals.take().event ?? .hangUp }
    listedFor = nil
    editor_begin(Sanitise.shownOnOneLine(prompt))
    let completion = Completion(completions)
    while true {
      if let event = waited(completion) {
        if event != .hangUp { editor_abandon() }
        return event
      }
    }
  }

  /// Writes something that no prompt follows.
  @discardableResult
  public mutating func say(_ text: String) -> Bool { writer.write(text) }

  /// Begins to wait.
  public mutating func beginWork(_ words: String) { writer.beginWork(words) }

  /// Ends it.
  public mutating func endWork() -> Bool { writer.endWork() }

  /// Puts these lines into the history, the newest last.
  public mutating func setHistory(_ lines: [String]) {
    editor_history_clear()
    for line in lines { editor_history_add(line) }
  }

  /// Gives the terminal back.
  public mutating func close() {
    if writer.owesLineEnd { writer.write("") }
    editor_close()
  }

  /// Waits for one key or signal.
  private mutating func waited(_ completion: Completion) -> LineEvent? {
    var sources = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wake, events: Int16(POLLIN), revents: 0),
    ]
    let ready = poll(&sources, 2, -1)
    let caught = Signals.take()
    if let event = caught.event { return event }
    if caught.contains(.suspend) { editor_suspend() }
    if caught.contains(.continue) { editor_continue() }
    if caught.contains(.resize) { editor_resize() }
    guard ready > 0, sources[0].revents != 0 else { return nil }
    onTyping?()
    return key(completion)
  }

  /// Lets the editor take a key.
  private mutating func key(_ completion: Completion) -> LineEvent? {
    switch editor_step() {
    case EditorStepLine:
      writer.owesLineEnd = editor_owes_line_end()
      return line()
    case EditorStepEnd:
      writer.owesLineEnd = true
      return .endOfInput
    case EditorStepGone: return .hangUp
    case EditorStepComplete:
      complete(completion)
      return nil
    default: return nil
    }
  }

  private func line() -> LineEvent {
    guard let text = editor_text() else { return .line("") }
    editor_history_add(text)
    let bytes = editor_typed_bytes()
    if bytes > options.longestLine { return .tooLong(bytes: bytes, limit: options.longestLine) }
    let line = LineEvent(bytes: UnsafeRawBufferPointer(start: text, count: bytes))
    if case .line(let shown) = line, !editor_is_utf8() {
      return .unreadable(.notUTF8, shown: Sanitise.shownOnOneLine(shown))
    }
    return line
  }

  private mutating func complete(_ completion: Completion) {
    guard let text = editor_text() else { return }
    let typed = String(decoding: UnsafeRawBufferPointer(start: text, count: editor_point()), as: UTF8.self)
    guard let outcome = completion.complete(typed) else { return }
    if outcome.text != typed { editor_replace_before_point(outcome.text) }
    guard !outcome.list.isEmpty, listedFor != outcome.text else { return }
    listedFor = outcome.text
    editor_leave_line()
    writer.write(list(outcome.list))
    editor_show_again()
  }

  private func list(_ candidates: [String]) -> String {
    let shown = candidates.prefix(Self.longestList).map(Sanitise.shownOnOneLine).joined(separator: "\n")
    let more = candidates.count - Self.longestList
    return more > 0 ? shown + "\n" + options.moreCompletions(more) : shown
  }
}
