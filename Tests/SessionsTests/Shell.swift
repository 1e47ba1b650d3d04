import Answers
import Conversation
import Dialogue
import LineProtocol
import Sessions
import TestSupport

/// A shell around a machine whose disk waits until it is told what becomes of a write.
struct Shell {
  static let day = Day(number: 20_605)

  /// Loaded once for all tests.
  private static let loaded = Result { try Checkout.dialogue("where-am-i-now") }
  static func dialogue() throws -> Dialogue { try loaded.get() }

  var machine: SessionMachine
  /// What is on the disk.
  var log: [Turn] = []
  /// What is being written.
  var writing: [Turn]?
  /// How many writes there were.
  var writes = 0
  /// What each front has heard.
  var heard: [String: [SessionMessage]] = [:]
  var isEnded = false
  var isErased = false
  var fetched: [(get: Get, front: String)] = []
  var replays: [(after: Int, through: Int, front: String)] = []

  init(_ dialogue: Dialogue, log: [Turn] = [], telling: Telling = .words, change: Fault? = nil) {
    machine = SessionMachine(
      session: "tidy-heron-41", dialogue: dialogue, turns: log, newest: log.last?.last ?? 0, telling: telling,
      change: change)
    self.log = log
  }

  /// Says something; what is to be written waits.
  mutating func say(_ front: String, _ message: FrontMessage, as role: Opened.Role = .answer) {
    run(machine.submit(message, from: front, as: role, at: 1_700_000_000, on: Shell.day))
  }

  /// Nobody has been there for a while.
  mutating func rest() {
    run(machine.rest(at: 1_700_000_000, on: Shell.day))
    settle()
  }

  mutating func answer(_ front: String, _ id: String, to: Int? = nil, _ text: String) {
    say(front, .answer(FrontAnswer(id: id, to: to, text: text)))
  }

  mutating func open(
    _ front: String, after: Int? = nil, wording: String? = nil, agrees: Bool = false, as role: Opened.Role = .answer
  ) {
    say(front, .open(Open(front: front, after: after, wording: wording, agrees: agrees)), as: role)
  }

  /// The disk has written what it was given.
  mutating func write() {
    guard let turns = writing else { return }
    log += turns
    writing = nil
    run(machine.written())
  }

  /// The disk writes for as long as there is something to write.
  mutating func settle() { while writing != nil { write() } }

  /// The disk hasn't.
  mutating func fail(isOver: Bool = false) {
    writing = nil
    run(machine.failed(WriteFault("The disk is full.", isOver: isOver)))
  }

  /// What a front has heard since this was last called.
  mutating func take(_ front: String) -> [SessionMessage] {
    defer { heard[front] = [] }
    return heard[front] ?? []
  }

  mutating func run(_ actions: [Action]) {
    for action in actions {
      switch action {
      case .write(let turns):
        precondition(writing == nil, "two writes at once")
        writing = turns
        writes += 1
      case .send(let message, let front): heard[front, default: []].append(message)
      case .fetch(let get, _, let front): fetched.append((get, front))
      case .replay(let after, let through, let front, _): replays.append((after, through, front))
      case .refuse(let fault, let front): heard[front, default: []].append(.error(fault))
      case .attach, .wake: break
      case .erase: isErased = true
      case .end: isEnded = true
      }
    }
  }
}

extension [SessionMessage] {
  var acks: [Acknowledgement] { compactMap { if case .ack(let ack) = $0 { ack } else { nil } } }
  var asks: [Ask] { compactMap { if case .ask(let ask) = $0 { ask } else { nil } } }
  var says: [Say] { compactMap { if case .say(let say) = $0 { say } else { nil } } }
  var answered: [Answered] { compactMap { if case .answered(let answered) = $0 { answered } else { nil } } }
  var faults: [Fault] { compactMap { if case .error(let fault) = $0 { fault } else { nil } } }
  var byes: [Bye] { compactMap { if case .bye(let bye) = $0 { bye } else { nil } } }

  /// The numbers of the facts that these tell.
  var numbers: [Int] {
    compactMap { message in
      switch message {
      case .say(let say): say.number
      case .ask(let ask): ask.number
      case .done(let done): done.number
      case .answered(let answered): answered.number
      case .hello, .opened, .ack, .document, .pong, .bye, .error: nil
      }
    }
  }
}
