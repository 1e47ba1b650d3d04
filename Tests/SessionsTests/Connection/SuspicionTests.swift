import Testing

@testable import Sessions

/// Guesses of keys, over all connections, with a made-up clock.
struct SuspicionTests {
  /// Guesses so often, each as soon as the one before was answered; gives the time that it took.
  private func guess(_ count: Int, from place: String, _ suspicion: inout Suspicion, at start: Int = 0) -> Int {
    var now = start
    for _ in 0..<count {
      now += suspicion.wait(from: place, at: now)
      _ = suspicion.wrong(from: place, at: now)
    }
    return now - start
  }

  @Test func mistakesCostNothing() {
    var suspicion = Suspicion()
    #expect(guess(Suspicion.free, from: "a", &suspicion) == 0)
    #expect(suspicion.wait(from: "a", at: 0) == 0)
  }

  @Test func aThousandGuessesTakeHalfAnHour() {
    var suspicion = Suspicion()
    #expect(guess(1_000, from: "a", &suspicion) > 30 * 60 * 1_000)
  }

  @Test func nobodyElseIsSlowed() {
    var suspicion = Suspicion()
    _ = guess(1_000, from: "a", &suspicion)
    #expect(suspicion.wait(from: "b", at: 0) == 0)
  }

  @Test func nobodyIsLockedOut() {
    var suspicion = Suspicion()
    for _ in 0..<10_000 { _ = suspicion.wrong(from: "a", at: 0) }
    #expect(suspicion.wait(from: "a", at: 0) == Suspicion.longest)
  }

  @Test func guessesAreForgotten() {
    var suspicion = Suspicion()
    for _ in 0..<10_000 { _ = suspicion.wrong(from: "a", at: 0) }
    let forgotten = (Suspicion.most - Suspicion.free) * Suspicion.memory
    #expect(suspicion.wait(from: "a", at: forgotten - 1) > 0)
    #expect(suspicion.wait(from: "a", at: forgotten) == 0)
    #expect(suspicion.wrong(from: "a", at: forgotten) == Suspicion.free + 1)
  }

  @Test func aClockThatGoesBackForgetsNothing() {
    var suspicion = Suspicion()
    for _ in 0..<10 { _ = suspicion.wrong(from: "a", at: 1_000_000) }
    #expect(suspicion.wait(from: "a", at: 0) == suspicion.wait(from: "a", at: 1_000_000))
  }

  @Test func noMorePlacesAreRememberedThanMayBe() {
    var suspicion = Suspicion(places: 3)
    for (time, place) in ["a", "b", "c", "d"].enumerated() {
      for _ in 0..<20 { _ = suspicion.wrong(from: place, at: time) }
    }
    #expect(["a", "b", "c", "d"].map { suspicion.wait(from: $0, at: 4) > 0 } == [false, true, true, true])
    // Those that are forgotten make room before any other has to.
    let later = Suspicion.most * Suspicion.memory
    _ = suspicion.wrong(from: "e", at: later)
    #expect(suspicion.wrong(from: "b", at: later) == 1)
  }
}
