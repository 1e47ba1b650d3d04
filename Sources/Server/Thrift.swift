import Glibc
import NIOCore
import NIOPosix
import Synchronization

/// Gives the memory back to the system that sleeping sessions have left. The C library would keep it for later, and people sleep
/// at different times, so that the server would stay as large as it ever was.
final class Thrift: Sendable {
  private let pool: NIOThreadPool
  private let group: any EventLoopGroup
  private let isDue = Atomic(false)

  /// `malloc_trim`, which no module declares; nothing where the C library hasn't got it.
  private static let trim = dlsym(nil, "malloc_trim").map {
    unsafeBitCast($0, to: (@convention(c) (UInt) -> CInt).self)
  }

  init(_ pool: NIOThreadPool, _ group: any EventLoopGroup) {
    self.pool = pool
    self.group = group
  }

  /// A session has fallen asleep. What it leaves is given back ten seconds later, together with what others leave meanwhile: it takes
  /// some thousandths of a second, in which whoever wants memory waits.
  func slept() {
    guard !isDue.exchange(true, ordering: .relaxed) else { return }
    group.next().scheduleTask(in: .seconds(10)) {
      self.pool.submit { _ in
        self.isDue.store(false, ordering: .relaxed)
        _ = Self.trim?(0)
      }
    }
  }
}
