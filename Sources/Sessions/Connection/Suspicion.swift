/// How long whoever has shown wrong keys or tokens has to wait until the next one is looked at, on whatever connection.
///
/// An attempt counts as a wrong one from when it is made until it turns out right, so that many at a time are slowed like many one
/// after the other.
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
    var wrong = 0
    /// When the last one of them was made or forgotten.
    var last: Int
    /// Is it known already that they are slowed?
    var isKnown = false

    /// Forgets what is to be forgotten by now.
    mutating func forget(at time: Int) {
      let forgotten = max(0, time - last) / Suspicion.memory
      guard forgotten < wrong else {
        self = Record(last: time)
        return
      }
      wrong -= forgotten
      last += forgotten * Suspicion.memory
    }
  }

  private var records: [String: Record] = [:]
  /// So many places are remembered.
  private let places: Int

  /// Nobody has guessed yet.
  public init(places: Int = 4_096) { self.places = places }

  /// An attempt is made from this place.
  ///
  /// - Returns: how long it has to wait: nothing at first, then a tenth of a second, doubled with each wrong one before.
  public mutating func attempt(from place: String, at time: Int) -> Int {
    var record = records[place] ?? Record(last: time)
    record.forget(at: time)
    let before = record.wrong
    record.wrong = min(Self.most, before + 1)
    if records[place] == nil, records.count >= places { makeRoom(at: time) }
    records[place] = record
    return before <= Self.free ? 0 : min(Self.longest, 100 << min(before - Self.free - 1, 10))
  }

  /// An attempt from this place has turned out right.
  public mutating func right(from place: String) {
    records[place]?.wrong -= 1
    if records[place]?.wrong == 0 { records[place] = nil }
  }

  /// An attempt from this place has turned out wrong: is it news that they are slowed from now on?
  public mutating func isNews(from place: String) -> Bool {
    guard let record = records[place], record.wrong > Self.free, !record.isKnown else { return false }
    records[place]?.isKnown = true
    return true
  }

  /// Forgets whatever doesn't matter any more, or else the place that was wrong longest ago.
  private mutating func makeRoom(at time: Int) {
    for place in records.keys { records[place]?.forget(at: time) }
    records = records.filter { $0.value.wrong > 0 }
    guard records.count >= places, let oldest = records.min(by: { $0.value.last < $1.value.last }) else { return }
    records[oldest.key] = nil
  }
}
