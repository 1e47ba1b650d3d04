import LineProtocol
import StrictJSON

/// A front as `docs/protocol/` tells one to be: it keeps its name, remembers the last number, and says again whatever wasn't
/// acknowledged.
struct SimulatedFront {
  let name: String
  /// The key of its own making, or that it was given.
  let key: String
  /// The session, once it knows.
  var session: String?
  /// Its connection, if it has one.
  var connection: Int?
  /// Has it heard that it is attached?
  private(set) var isOpen = false
  /// The number from which on it must have heard everything.
  private(set) var start: Int?
  /// The last number that it heard of.
  private(set) var heard: Int?
  /// What it heard, by number.
  private(set) var events: [Int: [UInt8]] = [:]
  /// What it heard again in other words, which must never be.
  private(set) var contradictions: [String] = []
  /// What was asked last.
  private(set) var asked: Int?
  /// What it said that wasn't acknowledged yet.
  private(set) var waiting: [FrontAnswer] = []
  private(set) var acknowledged: [String] = []
  private var answers = 0

  init(name: String, key: String) {
    self.name = name
    self.key = key
  }

  /// What it says first on a connection: the open, and what it doesn't know to have arrived.
  mutating func greet() -> [FrontMessage] {
    isOpen = false
    return [.open(Open(front: name, session: session, key: key, after: session == nil ? nil : heard))]
      + waiting.map { .answer($0) }
  }

  /// Somebody says something; to what was asked last, if they have heard that.
  mutating func say(_ words: String) -> FrontMessage {
    answers += 1
    let answer = FrontAnswer(id: "\(answers)", to: asked, text: words)
    waiting.append(answer)
    return .answer(answer)
  }

  /// Whether the connection is over.
  mutating func hear(_ line: [UInt8]) throws -> Bool {
    guard let message = try SessionMessage(JSONReader(JSON(parsing: line))) else { return false }
    switch message {
    case .opened(let opened):
      (isOpen, session) = (true, opened.session)
      if start == nil { start = opened.number }
      heard = max(heard ?? 0, opened.number)
    case .ask(let ask):
      asked = ask.number
      note(ask.number, line)
    case .say(let say): note(say.number, line)
    case .answered(let answered): note(answered.number, line)
    case .done(let done): note(done.number, line)
    case .ack(let ack):
      waiting.removeAll { $0.id == ack.id }
      acknowledged.append(ack.id)
    case .error(let fault): waiting.removeAll { $0.id == fault.id }
    case .bye: return true
    case .hello, .document, .pong: break
    }
    return false
  }

  private mutating func note(_ number: Int, _ line: [UInt8]) {
    if let before = events[number], before != line {
      contradictions.append("\(String(decoding: before, as: UTF8.self))\n\(String(decoding: line, as: UTF8.self))")
    }
    events[number] = line
    heard = max(heard ?? 0, number)
  }
}
