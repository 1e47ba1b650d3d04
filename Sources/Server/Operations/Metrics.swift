import LineProtocol
import Sessions
import Synchronization
import Transcripts

/// What a server counts, for whoever watches over it. Numbers only: nothing of what anybody said.
final class Metrics: Sendable {
  /// Connections now.
  let connections = Counters(ListeningAddress.Way.self)
  /// Connections since the start.
  let connectionsEver = Counters(ListeningAddress.Way.self)
  let refused = Counters(Refusal.self)
  let errors = Counters(Fault.Code.self)
  let byes = Counters(Bye.Reason.self)
  let messages = Atomic(0)
  let received = Atomic(0)
  let sent = Atomic(0)
  let turns = Atomic(0)
  let failures = Atomic(0)
  let guesses = Atomic(0)
  let writes = Durations()

  /// A line of so many bytes has come.
  func took(_ bytes: Int) {
    messages.add(1, ordering: .relaxed)
    received.add(bytes, ordering: .relaxed)
  }

  /// Lines of so many bytes go out.
  func gave(_ bytes: Int) { sent.add(bytes, ordering: .relaxed) }

  /// A number for each case of a closed list.
  final class Counters<Name: CaseIterable & RawRepresentable<String> & Hashable & Sendable>: Sendable {
    private let counts: Mutex<[Name: Int]>

    init(_: Name.Type) { counts = Mutex(Dictionary(uniqueKeysWithValues: Name.allCases.map { ($0, 0) })) }

    func add(_ count: Int = 1, to name: Name) { counts.withLock { $0[name, default: 0] += count } }

    /// Adds one, unless all together are as many as may be.
    func add(to name: Name, unless most: Int) -> Bool {
      counts.withLock { counts in
        guard counts.values.reduce(0, +) < most else { return false }
        counts[name, default: 0] += 1
        return true
      }
    }

    var all: [(name: String, count: Int)] {
      let counts = counts.withLock { $0 }
      return Name.allCases.map { ($0.rawValue, counts[$0] ?? 0) }
    }

    var sum: Int { counts.withLock { $0.values.reduce(0, +) } }
  }

  /// How long something takes, as a histogram.
  final class Durations: Sendable {
    /// The upper ends of the buckets, in microseconds.
    static let edges = [250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000]
    private let state = Mutex((buckets: [Int](repeating: 0, count: edges.count), count: 0, sum: 0))

    func add(_ duration: Duration) {
      let parts = duration.components
      let microseconds = Int(parts.seconds) * 1_000_000 + Int(parts.attoseconds / 1_000_000_000_000)
      let bucket = Self.edges.firstIndex { microseconds <= $0 }
      state.withLock { state in
        if let bucket { state.buckets[bucket] += 1 }
        state.count += 1
        state.sum += microseconds
      }
    }

    /// For each edge how many were at most so long; how many there were in all; all of them together, in microseconds.
    var all: (upTo: [Int], count: Int, sum: Int) {
      let state = state.withLock { $0 }
      var upTo = state.buckets
      for place in upTo.indices.dropFirst() { upTo[place] += upTo[place - 1] }
      return (upTo, state.count, state.sum)
    }
  }
}
