import LineProtocol
import Logging
import NIOConcurrencyHelpers
import NIOCore
import NIOPosix
import Sessions

/// What all connections of a server share.
final class House: Sendable {
  /// What each of them is greeted with.
  let hello: Hello
  /// The sessions in memory.
  let host: SessionHost
  /// The most connections at a time.
  private let most: Int
  private let connections = NIOLockedValueBox(0)
  /// What happens is written here; never what anybody said.
  let log: Logger

  init(_ hello: Hello, _ host: SessionHost, most: Int, log: Logger) {
    self.hello = hello
    self.host = host
    self.most = most
    self.log = log
  }

  /// How many connections there are.
  var count: Int { connections.withLockedValue { $0 } }

  /// May one more connection be made?
  var hasRoom: Bool { count < most }

  /// A connection has been made.
  func came() { connections.withLockedValue { $0 += 1 } }

  /// A connection has gone.
  func went() { connections.withLockedValue { $0 -= 1 } }

  /// The name of a front that gives none: unlike any other, also of another day.
  func frontName() -> String { "front-\(String(UInt32.random(in: .min ... .max), radix: 36))" }

  /// Now, on a clock that never jumps.
  func milliseconds() -> Int { Int(NIODeadline.now().uptimeNanoseconds / 1_000_000) }
}

/// Threads that may wait for the disk.
struct DiskThreads: WorkPool {
  let pool: NIOThreadPool

  func run(_ work: @escaping @Sendable () -> Void) { pool.submit { _ in work() } }
}
