import Dialogue
import LineProtocol
import ProgramSupport
import Sessions
import Terminal

/// The way from the terminal to a session in the same process. It adds what only the program knows: how to come back.
struct LocalConnection<Log: TurnLog>: SessionConnection {
  /// The terminal's id, the same whenever a conversation is gone on with.
  static var front: String { "terminal" }

  private var session: LocalSession<Log>
  private let clock: Clock
  /// What was typed, for the arrow keys another time.
  private(set) var typed: TypedLines
  /// What to type to come back.
  private let command: String
  /// Called when the conversation rests, paused or at its end; gives a sentence about what went wrong.
  private let onRest: () -> String?

  init(
    _ session: LocalSession<Log>, typed: TypedLines, clock: Clock, command: String, onRest: @escaping () -> String?
  ) {
    self.command = command
    self.session = session
    self.typed = typed
    self.clock = clock
    self.onRest = onRest
  }

  mutating func send(_ message: FrontMessage, telling tell: (String) -> Void) -> [SessionMessage] {
    if case .answer(let answer) = message, case .text(let text) = answer.said { typed.add(text) }
    let now = clock.now()
    var messages: [SessionMessage] = []
    for message in session.submit(message, from: Self.front, at: now.time, on: now.day) {
      switch message {
      case .bye(let bye):
        addTrouble(to: &messages)
        if bye.canResume { messages.append(.say(howToComeBack())) }
      case .done: addTrouble(to: &messages)
      case .hello, .opened, .say, .ask, .answered, .ack, .document, .pong, .error: break
      }
      messages.append(message)
    }
    return messages
  }

  private func addTrouble(to messages: inout [SessionMessage]) {
    if let sentence = onRest() { messages.append(.error(Fault(.readOnly, sentence: sentence))) }
  }

  private func howToComeBack() -> Say {
    let machine = session.machine
    let how = Phrase("paused.how", ["command": .text(command)])
    return Say(number: machine.newest, remark: .orientation, text: machine.words(how))
  }
}
