/// How many messages may come now: as many at once as the burst, refilled at the rate.
struct Allowance: Sendable {
  private let rate: Int
  private let most: Int
  /// What is left, in thousandths of a message.
  private var left: Int
  private var last: Int

  /// - Parameters:
  ///   - rate: messages a second; zero for as many as come.
  ///   - burst: messages at once.
  ///   - time: now, in milliseconds.
  init(rate: Int, burst: Int, at time: Int) {
    self.rate = rate
    most = burst * 1_000
    left = most
    last = time
  }

  /// Takes one, if there is one.
  mutating func take(at time: Int) -> Bool {
    guard rate > 0 else { return true }
    // A clock that jumps refills it, and no more.
    let passed = min(max(0, time - last), most)
    left = min(most, left + passed * rate)
    last = time
    guard left >= 1_000 else { return false }
    left -= 1_000
    return true
  }
}
