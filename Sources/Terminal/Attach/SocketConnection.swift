import Glibc
import LineProtocol
import StrictJSON

/// The way from the terminal to a session of a server, over a plain socket.
///
/// Each thing that is said is followed by a `ping`; the `pong` comes after all that comes of it, so that a turn is known to be
/// whole. When the connection is lost it is made again, for as long as the person waits: what was missed is told, and what was
/// said last is said again under the same id, so that it is taken once.
public struct SocketConnection: SessionConnection {
  /// A session to go on with.
  public struct Ticket: Hashable, Sendable {
    /// The session's id.
    public var session: String
    /// Its key.
    public var key: String
    /// The front's id, the same whenever it comes back.
    public var front: String

    /// A ticket.
    public init(session: String, key: String, front: String) {
      self.session = session
      self.key = key
      self.front = front
    }
  }

  private let address: ServerAddress
  private let words: FrontWords
  private let onOpened: (Ticket) -> Void
  private var open: Open
  private var socket: PlainSocket?
  /// The last number that was heard of.
  private var heard: Int?
  /// What was heard before the connection was lost, and not told yet.
  private var untold: [SessionMessage] = []
  private var pings = 0

  /// A connection that is made with the first thing that is said.
  ///
  /// - Parameters:
  ///   - address: where the server is.
  ///   - open: how to attach: to a new session, or to one there is.
  ///   - words: what is said of its own accord.
  ///   - onOpened: called with what it takes to come back, once a session is open.
  public init(
    _ address: ServerAddress, _ open: Open, words: FrontWords = FrontWords(), onOpened: @escaping (Ticket) -> Void
  ) {
    self.address = address
    self.open = open
    self.words = words
    self.onOpened = onOpened
  }

  /// Can the server be reached? It is connected to then.
  public mutating func connect() -> Bool {
    socket = PlainSocket(address)
    return socket != nil
  }

  /// Says something to the session, and gives what the session says back, in order.
  public mutating func send(_ message: FrontMessage, telling tell: (String) -> Void) -> [SessionMessage] {
    if case .open = message { return attach(telling: tell) }
    if let messages = try? exchange(message) { return messages }
    if case .close = message { return [.bye(Bye(canResume: true))] }
    if Signals.isToLeave { return [.bye(Bye(canResume: true))] }
    tell(words.lost)
    socket = nil
    let missed = attach(telling: tell)
    guard missed.isOpened else { return missed }
    return missed + send(message, telling: tell)
  }

  /// Connects, as often as it takes, and attaches. What comes back has *opened* in it, unless the server refuses for good. Who
  /// comes back with something to say isn't turned away by a server that is busy: it is told why it takes so long.
  private mutating func attach(telling tell: (String) -> Void) -> [SessionMessage] {
    var pause: Int32 = 250
    var told: String?
    while true {
      if socket == nil { socket = PlainSocket(address) }
      open.after = heard
      if let messages = try? exchange(.open(open)) {
        if messages.isOpened {
          defer { untold = [] }
          return untold + messages
        }
        guard heard != nil, let obstacle = messages.obstacle else {
          return messages + [.bye(Bye(canResume: true))]
        }
        if told != obstacle { tell("\(words.problem) \(obstacle)") }
        told = obstacle
      }
      socket = nil
      // Somebody may wait here for an hour, and go away with Ctrl-C.
      if Signals.isToLeave || Signals.wait(milliseconds: pause) { return [.bye(Bye(canResume: true))] }
      pause = min(pause * 2, 5_000)
    }
  }

  /// Says something and hears everything that comes of it.
  private mutating func exchange(_ message: FrontMessage) throws(PlainSocket.Silence) -> [SessionMessage] {
    guard let socket else { throw .lost }
    pings += 1
    let ping = "p\(pings)"
    var json = JSONWriter()
    message.write(to: &json)
    var lines = json.bytes + [UInt8(ascii: "\n")]
    json.removeAll()
    FrontMessage.ping(id: ping).write(to: &json)
    lines += json.bytes + [UInt8(ascii: "\n")]
    socket.send(lines)
    var messages: [SessionMessage] = []
    while true {
      guard let message = Self.message(try socket.line()) else { continue }
      switch message {
      case .hello: continue
      case .pong(ping):
        take(messages)
        return messages
      case .bye(let bye):
        // A server that stops comes back, as a rule.
        let isToComeBack = bye.reason == .stopping || bye.reason == .slow || bye.reason == .idle
        take(messages)
        guard isToComeBack else { return messages + [message] }
        // Nor does anybody want to hear the farewell of a conversation that goes on.
        untold += bye.reason == .stopping ? messages.filter { !$0.isFarewell } : messages
        throw .lost
      default: messages.append(message)
      }
    }
  }

  private static func message(_ line: [UInt8]) -> SessionMessage? {
    guard let json = try? JSON(parsing: line) else { return nil }
    return (try? SessionMessage(JSONReader(json))) ?? nil
  }

  /// Remembers how far the person has heard, and what it takes to come back.
  private mutating func take(_ messages: [SessionMessage]) {
    for message in messages {
      switch message {
      case .opened(let opened):
        open.session = opened.session
        open.front = opened.front
        open.key = opened.key ?? open.key
        (open.dialogue, open.wording) = (nil, nil)
        if let key = open.key { onOpened(Ticket(session: opened.session, key: key, front: opened.front)) }
      case .say(let say): heard = max(heard ?? 0, say.number)
      case .ask(let ask): heard = max(heard ?? 0, ask.number)
      case .answered(let answered): heard = max(heard ?? 0, answered.number)
      case .done(let done): heard = max(heard ?? 0, done.number)
      case .hello, .ack, .document, .pong, .bye, .error: break
      }
    }
  }
}

extension [SessionMessage] {
  /// Has a session let the front in?
  fileprivate var isOpened: Bool { contains { if case .opened = $0 { true } else { false } } }

  /// What is in the way for now and may be gone in a while; nothing where there is nothing of that kind.
  fileprivate var obstacle: String? {
    for case .error(let fault) in self where fault.code.retry == .later { return fault.sentence }
    return nil
  }
}

extension SessionMessage {
  /// Does it sum up, or say how to come back?
  fileprivate var isFarewell: Bool {
    if case .say(let say) = self { say.remark == .orientation || say.remark == .account } else { false }
  }
}
