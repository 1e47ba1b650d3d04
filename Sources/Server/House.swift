import Glibc
import LineProtocol
import Logging
import NIOConcurrencyHelpers
import NIOCore
import NIOPosix
import Sessions
import Synchronization
import Transcripts

/// What all connections of a server share.
final class House: Sendable {
  /// What those are greeted with that need no token.
  let hello: Hello
  /// What the others are greeted with.
  let helloWithToken: Hello
  /// The sessions in memory.
  let host: SessionHost
  /// What it counts.
  let metrics: Metrics
  /// What happens is written here; never what anybody said.
  let log: Logger
  private let configuration: Server.Configuration
  private let suspicion = NIOLockedValueBox(Suspicion())
  private let begun = time(nil)

  init(_ configuration: Server.Configuration, _ hello: Hello, _ host: SessionHost, _ metrics: Metrics, log: Logger) {
    self.metrics = metrics
    self.configuration = configuration
    self.hello = hello
    var other = hello
    other.needsToken = true
    helloWithToken = other
    self.host = host
    self.log = log
  }

  /// What each connection may do.
  var limits: Limits { hello.limits }

  /// The name of a front that gives none: unlike any other, also of another day.
  func frontName() -> String { "front-\(String(UInt32.random(in: .min ... .max), radix: 36))" }

  /// Now, on a clock that never jumps.
  func milliseconds() -> Int { Int(NIODeadline.now().uptimeNanoseconds / 1_000_000) }

  // MARK: Connections

  /// The web page.
  var page: WebPage { configuration.page }

  /// How many connections there are.
  var count: Int { metrics.connections.sum }

  /// Takes a connection in, if there is room for one more.
  func takes(_ channel: any Channel, by way: ListeningAddress.Way, from place: Place) -> Bool {
    guard metrics.connections.add(to: way, unless: configuration.connections) else {
      refused(.full, from: place)
      return false
    }
    metrics.connectionsEver.add(to: way)
    channel.closeFuture.whenComplete { _ in self.metrics.connections.add(-1, to: way) }
    return true
  }

  /// What a connection has to pass. On the socket of one's own user nobody wants a token.
  func door(for way: ListeningAddress.Way, from place: Place) -> Door {
    Door(house: self, place: place, tokens: way == .unix ? nil : configuration.tokens)
  }

  /// A connection is refused before it speaks the protocol.
  func refused(_ reason: Refusal, from place: Place) {
    metrics.refused.add(to: reason)
    log.info("refused", metadata: ["from": "\(place)", "reason": "\(reason.rawValue)"])
  }

  // MARK: Guesses

  /// Somebody there shows a key or a token: milliseconds until it may be looked at.
  func attempt(from place: Place) -> Int {
    suspicion.withLockedValue { $0.attempt(from: place.description, at: milliseconds()) }
  }

  /// It was right.
  func trusted(from place: Place) { suspicion.withLockedValue { $0.right(from: place.description) } }

  /// It was wrong.
  func guessed(from place: Place) {
    metrics.guesses.add(1, ordering: .relaxed)
    // Once, not with each of them: whoever guesses doesn't fill the log.
    if suspicion.withLockedValue({ $0.isNews(from: place.description) }) {
      log.notice("guesses are slowed", metadata: ["from": "\(place)"])
    }
  }

  // MARK: What fronts are told

  /// Counts what a front is told. A fault of the server itself gets a reference to the log, where its cause stands.
  func noted(_ message: SessionMessage, in session: SessionID?) -> SessionMessage {
    switch message {
    case .bye(let bye): metrics.byes.add(to: bye.reason)
    case .error(var fault):
      metrics.errors.add(to: fault.code)
      guard fault.code == .fault else { break }
      let reference = String(UInt32.random(in: .min ... .max), radix: 36)
      log.error(
        "a fault was told",
        metadata: [
          "reference": "\(reference)", "session": "\(session?.text ?? "none")",
          "cause": "\(fault.cause ?? fault.sentence)",
        ])
      fault.sentence += " The reference is \(reference)."
      return .error(fault)
    case .hello, .opened, .say, .ask, .ack, .answered, .done, .document, .pong: break
    }
    return message
  }

  /// All figures, as `/metrics` tells them.
  func figures() async -> String {
    MetricsPage(
      metrics, sessions: await host.count, certificate: configuration.certificate?.validity.upperBound, begun: begun
    ).text
  }
}

/// Counts what is written, and logs what couldn't be.
struct WriteRecord: WriteObserver {
  let metrics: Metrics
  let log: Logger

  func wrote(_ turns: Int, of session: SessionID, in time: Duration, fault: WriteFault?) {
    metrics.writes.add(time)
    guard let fault else {
      metrics.turns.add(turns, ordering: .relaxed)
      return
    }
    metrics.failures.add(turns, ordering: .relaxed)
    log.error("turns couldn't be saved", metadata: ["session": "\(session)", "cause": "\(fault.sentence)"])
  }
}

/// Threads that may wait for the disk.
struct DiskThreads: WorkPool {
  let pool: NIOThreadPool

  func run(_ work: @escaping @Sendable () -> Void) { pool.submit { _ in work() } }
}
