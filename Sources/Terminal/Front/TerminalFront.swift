import LineProtocol

/// A person at a terminal, or a pipe, in conversation with a session: the same words at both.
///
/// A turn is one write: what is said, and the prompt line behind it. Then a line is waited for, and nothing is written
/// while somebody types. It knows nothing of dialogues: it lays out what the session says, and sends what is typed.
public struct TerminalFront<Connection: SessionConnection> {
  /// How a conversation at a terminal ended.
  public enum Ending: Hashable, Sendable {
    /// The person left, or the terminal did; everything is kept.
    case left
    /// The session can't go on: what was said last could not be saved.
    case notSaved
  }

  /// The session.
  public private(set) var connection: Connection
  /// Where lines come from: to be gone on with once the conversation is over.
  public private(set) var source: any LineSource
  private let front: String
  private let words: FrontWords
  private let wording: String?
  /// The newest number that the session has told of what it keeps.
  private var newest = 0

  /// A front.
  ///
  /// - Parameters:
  ///   - connection: the way to the session.
  ///   - source: where lines come from and go to; it isn't closed here.
  ///   - front: the front's id, the same whenever the session is gone on with.
  ///   - words: what it says of its own accord.
  ///   - wording: the id of the wording that a new conversation is held in; nothing for the standard one.
  public init(
    _ connection: Connection, source: any LineSource, front: String = "terminal", words: FrontWords = FrontWords(),
    wording: String? = nil
  ) {
    self.connection = connection
    self.source = source
    self.front = front
    self.words = words
    self.wording = wording
  }

  /// Converses until the person leaves or the session ends.
  public mutating func run() -> Ending {
    var asked: Ask?
    var commands: [String] = []
    var message = FrontMessage.open(Open(front: front, wording: wording))
    while true {
      let turn = send(message)
      asked = turn.layout.ask ?? asked
      newest = max(newest, turn.layout.newest)
      commands = turn.layout.commands ?? commands
      source.sayAloud(turn.aloud)
      guard !turn.layout.isOver, let ask = asked else {
        source.say(turn.text)
        return turn.layout.isUnsaved ? .notSaved : .left
      }
      let completions = ask.expects.choices.map(\.label) + ask.names + commands + ask.changes
      let event = source.next(after: turn.text, prompt: "\(ask.short): ", completions: completions)
      message = self.message(for: event, to: ask)
    }
  }

  private mutating func send(_ message: FrontMessage) -> (layout: TurnLayout, text: String, aloud: String) {
    source.beginWork(words.working)
    var source = source
    let layout = TurnLayout(connection.send(message, telling: { source.say($0) }), words: words)
    self.source = source
    let done = source.endWork() ? "\(words.done)\n" : ""
    return (layout, done + layout.text, done + layout.aloud)
  }

  /// What a line, or the end of all lines, says to the session.
  ///
  /// An answer's id is made of the newest number: an answer that is taken makes a newer one, so no other can have its id. The
  /// number of what is asked wouldn't do: whoever pauses answers it, and it is asked still, until coming back can be kept.
  private func message(for event: LineEvent, to ask: Ask) -> FrontMessage {
    switch event {
    case .line(let text): .answer(FrontAnswer(id: "after-\(newest)", to: ask.number, text: text))
    case .tooLong(let bytes, _): .noAnswer(.tooLong(bytes: bytes))
    case .unreadable: .noAnswer(.unreadable)
    case .interrupted: .close(.interrupted)
    case .endOfInput: .close(.endOfInput)
    case .hangUp: .close(.hangUp)
    case .terminated: .close(.terminated)
    }
  }
}
