import LineProtocol

/// One turn as it is laid out at a terminal: plain lines from the top to the bottom, then the prompt line.
///
/// The order is the session's, which is the order to be heard: the last answer said back, the position, the question, how
/// to answer. A line ends where a remark ends, and in a row of an account after 40 columns; nothing is indented, ruled off,
/// numbered or coloured here.
struct TurnLayout {
  /// What is said before the prompt line; empty for nothing.
  private(set) var text = ""
  /// The same to be heard: a question in its spoken form, and no line broken.
  private(set) var aloud = ""
  /// What is asked, if anything is.
  private(set) var ask: Ask?
  /// The commands that there are, if that was told.
  private(set) var commands: [String]?
  /// The newest number that was told of what the session keeps; 0 where none was.
  private(set) var newest = 0
  /// Is the session over for this front?
  private(set) var isOver = false
  /// Could something not be saved?
  private(set) var isUnsaved = false

  init(_ messages: [SessionMessage], words: FrontWords) {
    for message in messages {
      switch message {
      case .say(let say): add(say.remark == .account ? Row.broken(say.text) : say.text, aloud: say.text)
      case .ask(let ask):
        add(ask.text, aloud: ask.speech)
        self.ask = ask
      case .error(let fault):
        add("\(words.problem) \(fault.sentence)")
        if fault.code == .notSaved { isUnsaved = true }
      case .bye: isOver = true
      case .opened(let opened):
        commands = opened.commands
        newest = max(newest, opened.newest)
      case .ack(let acknowledgement): newest = max(newest, acknowledgement.number)
      case .hello, .answered, .done, .document, .pong: break
      }
    }
  }

  private mutating func add(_ line: String, aloud spoken: String? = nil) {
    guard !line.isEmpty else { return }
    text += line + "\n"
    aloud += (spoken ?? line) + "\n"
  }
}
