/// How long whoever has shown wrong keys or tokens has to wait until the next one is looked at, on whatever connection.
///
/// It is counted by where somebody comes from, so that nobody else is slowed. Who comes from the same place with a right key
/// waits like the others, but never longer than ``longest``: nobody can be locked out by somebody else's guesses. A wrong one is
/// forgotten after a while. Times are milliseconds from any beginning.
public struct Suspicion: Sendable {
  /// So many wrong ones cost nothing: people mistype, and programs have old keys.
  public static let free = 5
  /// The longest wait.
  public static let longest = 2_000
  /// After so long a wrong one is forgotten.
  static let memory = 10_000
  /// No more than so many are remembered of a place.
  static let most = 60

  private struct Record {
    /// Wrong ones, as of ``last``.
    var wrong: Int
    var last: Int
  }

  private var records: [String: Record] = [:]
  /// So many places are remembered.
  private let places: Int

  /// Nobody has guessed yet.
  public init(places: Int = 4_096) { self.places = places }

  /// How long an attempt from this place has to wait: nothing at first, then a tenth of a second, doubled with each wrong one.
  public func wait(from place: String, at time: Int) -> Int {
    let wrong = remembered(records[place], at: time)
    return wrong <= Self.free ? 0 : min(Self.longest, 100 << min(wrong - Self.free - 1, 10))
  }

  /// An attempt from this place was wrong.
  ///
  /// - Returns: how many of them are remembered.
  public mutating func wrong(from place: String, at time: Int) -> Int {
    let wrong = min(Self.most, remembered(records[place], at: time) + 1)
    if records[place] == nil, records.count >= places { makeRoom(at: time) }
    records[place] = Record(wrong: wrong, last: time)
    return wrong
  }

  private func remembered(_ record: Record?, at time: Int) -> Int {
    record.map { max(0, $0.wrong - max(0, time - $0.last) / Self.memory) } ?? 0
  }

  /// Forgets whatever doesn't matter any more, or else the place that was wrong longest ago.
  private mutating func makeRoom(at time: Int) {
    records = records.filter { remembered($0.value, at: time) > 0 }
    guard records.count >= places, let oldest = records.min(by: { $0.value.last < $1.value.last }) else { return }
    records[oldest.key] = nil
  }
}
