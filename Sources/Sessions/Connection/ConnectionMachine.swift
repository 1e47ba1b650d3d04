import LineProtocol
import StrictJSON

/// One connection of a front, as a value without a socket: lines go in, and out comes what is to be done about them.
///
/// Its duties: to say hello, to understand lines or say what is wrong with them, to let nobody say anything to a session who
/// hasn't opened one, and to enforce the limits that it announced. What the session itself says passes through it on its way
/// back (``tell(_:)``). It knows no clock: times come in with what happens, as milliseconds from any beginning.
public struct ConnectionMachine: Sendable {
  /// What is to be done, in this order.
  public enum Effect: Hashable, Sendable {
    /// Send this.
    case send(SessionMessage)
    /// See whether the front may come in, and find or begin the session that this is for; then tell the machine ``ConnectionMachine/admitted(as:key:watch:)`` or
    /// ``ConnectionMachine/refused(_:)``. Nothing else goes to a session before.
    case admit(Open)
    /// Hand this to the session, from the front in ``ConnectionMachine/attachment``.
    case submit(FrontMessage)
    /// The front isn't attached to the session that was found for it after all.
    case release
    /// Close the connection, once everything has been sent.
    case end
  }

  /// How far the connection is.
  enum Phase: Hashable, Sendable {
    /// Nothing has been opened.
    case greeted
    /// A session is being looked for.
    case opening(Open)
    /// A session was found: see ``ConnectionMachine/attachment``.
    case attached
    /// Nothing more is said or heard.
    case ended
  }

  /// What a connection is to its session.
  public struct Attachment: Hashable, Sendable {
    /// The front's id.
    public var front: String
    /// What it may do.
    public var role: Opened.Role
    /// The session's key, where it was made here.
    var key: String?
    /// The key with which others may listen.
    var watch: String?
    /// The session's name, once it has let the front in.
    var session: String?
    /// The last number that the front was told, or came back behind.
    var after = 0

    /// Has the session let it in?
    var isOpen: Bool { session != nil }
  }

  let hello: Hello
  /// What the connection is to its session, from when that was found.
  public internal(set) var attachment: Attachment?
  var phase = Phase.greeted
  /// What came before a session let the front in.
  var held: [FrontMessage] = []
  /// The ids of the answers that haven't been acknowledged, as often as they were sent; empty for each answer without one.
  var waiting: [String] = []
  /// The `open` that the session was found for.
  var opening: Open?
  /// How often `open` was refused.
  var refusals = 0
  /// The name of a front that gives none.
  private let name: String
  private var allowance: Allowance
  /// When something was last heard.
  private var lastHeard: Int
  /// When the connection was made.
  private let made: Int

  /// A connection that has just been made.
  ///
  /// - Parameters:
  ///   - hello: what is announced; its limits are what is enforced.
  ///   - name: what a front is called that gives no name: unlike any other that is connected.
  ///   - time: now.
  public init(_ hello: Hello, name: String, at time: Int) {
    self.hello = hello
    self.name = name
    (made, lastHeard) = (time, time)
    allowance = Allowance(rate: hello.limits.rate, burst: hello.limits.burst, at: time)
  }

  /// The first thing on the connection.
  public var greeting: [Effect] { [.send(.hello(hello))] }

  /// Takes what came on the connection.
  public mutating func receive(_ line: LineSplitter.Line, at time: Int) -> [Effect] {
    guard phase != .ended else { return [] }
    switch line {
    case .tooLong:
      return fail(
        Fault(.tooLong, sentence: "A line may have at most \(hello.limits.line) bytes. The connection ends here."))
    case .whole(let bytes):
      let isBlank = bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 }
      // A blank line says nothing, but it is work like any other.
      if !isBlank { lastHeard = time }
      guard allowance.take(at: time) else {
        return complain(
          Fault(
            .tooMany, id: (try? read(bytes)).flatMap(FrontMessage.id(in:)),
            sentence: "At most \(hello.limits.rate) messages a second, please. This one wasn't taken."))
      }
      return isBlank ? [] : understand(bytes)
    }
  }

  private func read(_ bytes: [UInt8]) throws(JSONFault) -> JSONReader {
    JSONReader(try JSON(parsing: bytes, limits: JSONLimits(depth: hello.limits.depth)))
  }

  private mutating func understand(_ bytes: [UInt8]) -> [Effect] {
    var id: String?
    do throws(JSONFault) {
      let json = try read(bytes)
      id = FrontMessage.id(in: json)
      guard let message = try FrontMessage(json) else {
        return complain(Fault(.unknownType, at: "/type", id: id, sentence: "There is no message of this type."))
      }
      return take(message)
    } catch {
      guard !isWeb(bytes) else {
        return fail(Fault(.badJSON, sentence: "This is no web server: it wants one JSON object a line."))
      }
      return complain(Fault(error, id: id))
    }
  }

  /// Somebody's browser, who took the port for a web page.
  private func isWeb(_ bytes: [UInt8]) -> Bool {
    ["GET /", "POST /", "HEAD /", "OPTIONS /", "PUT /", "CONNECT "].contains { bytes.starts(with: Array($0.utf8)) }
  }

  mutating func take(_ message: FrontMessage) -> [Effect] {
    switch (phase, message) {
    case (.greeted, .ping(let id)): return [.send(.pong(id: id))]
    case (.ended, _): return []
    case (.greeted, .open(let open)): return begin(open)
    case (.greeted, .close): return leave()
    case (.greeted, _):
      return complain(
        Fault(.badMessage, id: message.id, sentence: "Nothing is open on this connection. Open a session first."))
    case (.opening, .open), (.attached, .open):
      return complain(
        Fault(.badMessage, sentence: "A connection opens one session, and this one has. For another, connect again."))
    // What is said before the session has let the front in waits: it may not.
    case (.opening, _): return hold(message)
    case (.attached, _) where attachment?.isOpen == false: return hold(message)
    case (.attached, .answer(let answer)):
      guard waiting.count < hello.limits.waiting else {
        return complain(
          Fault(
            .tooMany, id: answer.id, sentence: "Wait for the answers before to be acknowledged. This one wasn't taken.")
        )
      }
      waiting.append(answer.id)
      return [.submit(message)]
    case (.attached, _): return [.submit(message)]
    }
  }

  private mutating func begin(_ open: Open) -> [Effect] {
    var open = open
    open.front = open.front ?? name
    guard open.version.map(hello.versions.contains) ?? true else {
      return complain(
        Fault(.badVersion, at: "/protocol", sentence: "This version isn't spoken here; hello lists those that are."))
    }
    phase = .opening(open)
    return [.admit(open)]
  }

  private mutating func hold(_ message: FrontMessage) -> [Effect] {
    held.append(message)
    return []
  }

  // MARK: Time

  /// When ``tick(at:)`` is to be called at the latest; nothing where nothing runs out.
  public var deadline: Int? {
    // Whatever else is said meanwhile, a session has to be opened in time.
    let (since, seconds) = phase == .attached ? (lastHeard, hello.limits.idle) : (made, hello.limits.open)
    return seconds == 0 || phase == .ended ? nil : since + seconds * 1_000
  }

  /// Time has passed: a connection that nobody uses ends.
  public mutating func tick(at time: Int) -> [Effect] {
    guard let deadline, time >= deadline else { return [] }
    return end(.idle)
  }
}

extension Fault {
  /// What a front hears of a message that isn't as it must be.
  init(_ fault: JSONFault, id: String? = nil) {
    let code: Code =
      switch fault.code {
      case .badJSON: .badJSON
      case .tooDeep: .tooDeep
      case .missingField, .nullField, .wrongType, .badValue: .badMessage
      }
    let pointer = fault.isSyntax ? nil : fault.pointer.description
    self.init(code, at: pointer == "" ? nil : pointer, id: id, sentence: fault.sentence)
  }
}
