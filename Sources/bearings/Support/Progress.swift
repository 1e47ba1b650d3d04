import ProgramSupport

/// Says how far long work is, a line at a time on standard error; nothing of work under two seconds.
struct Progress {
  /// How much there is to do, as far as is known.
  var total = 0
  private var done = 0
  private let clock = ContinuousClock()
  private var last = ContinuousClock().now
  private var hasSpoken = false

  /// A piece is done.
  mutating func step() {
    done += 1
    let now = clock.now
    guard now - last >= .seconds(2) else { return }
    Output.complain("Working. \(done) of \(total).\n")
    (last, hasSpoken) = (now, true)
  }

  /// All of it is done.
  func finish() { if hasSpoken { Output.complain("Done.\n") } }
}
