import Glibc
import Synchronization

/// Does pieces of work that have nothing to do with each other on all processors.
enum SideBySide {
  /// What comes of each of so many pieces of work, in their order.
  static func map<Outcome: Sendable>(_ count: Int, _ work: @escaping @Sendable (Int) -> Outcome) -> [Outcome] {
    let pieces = Pieces(count, work)
    // Whoever calls works too, so that all of it is done where no further thread can be had.
    let threads = min(count, 2 * sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let helpers = (1..<max(1, threads)).compactMap { _ in Helper(pieces.work) }
    pieces.work()
    for helper in helpers { helper.join() }
    return pieces.outcomes
  }

  /// The work, of which whoever is free takes the next piece.
  private final class Pieces<Outcome: Sendable>: Sendable {
    private let next = Atomic(0)
    private let done: Mutex<[Outcome?]>
    private let count: Int
    private let piece: @Sendable (Int) -> Outcome

    init(_ count: Int, _ piece: @escaping @Sendable (Int) -> Outcome) {
      (self.count, self.piece) = (count, piece)
      done = Mutex(Array(repeating: nil, count: count))
    }

    @Sendable func work() {
      while case let number = next.add(1, ordering: .relaxed).oldValue, number < count {
        let outcome = piece(number)
        done.withLock { $0[number] = outcome }
      }
    }

    var outcomes: [Outcome] { done.withLock { $0.compactMap { $0 } } }
  }

  /// A thread that does one thing.
  private struct Helper {
    private final class Job: Sendable {
      let run: @Sendable () -> Void
      init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    private var thread = pthread_t()

    /// Nothing where there can't be another thread.
    init?(_ run: @escaping @Sendable () -> Void) {
      let job = Unmanaged.passRetained(Job(run))
      let status = pthread_create(
        &thread, nil,
        { job in
          if let job { Unmanaged<Job>.fromOpaque(job).takeRetainedValue().run() }
          return nil
        }, job.toOpaque())
      guard status == 0 else {
        job.release()
        return nil
      }
    }

    func join() { pthread_join(thread, nil) }
  }
}
