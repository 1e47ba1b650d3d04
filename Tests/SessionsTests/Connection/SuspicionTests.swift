import Testing

@testable import Sessions

/// Guesses of keys, over all connections, with a made-up clock.
struct SuspicionTests {
  /// Guesses so often, each as soon as the one before was answered; gives the time that it took.
  private func guess(_ count: Int, from place: String, _ suspicion: inout Suspicion, at start: Int = 0) -> Int {
    var now = start
    for _ in 0..<count {
      now += suspicion.attempt(from: place, at: now)
    }
    return now - start
  }

  @Test func mistakesCostNothing() {
    var suspicion = Suspicion()
    #expect(guess(Suspicion.free + 1, from: "a", &suspicion) == 0)
  }

  @Test func aThousandGuessesTakeHalfAnHour() {
    var suspicion = Suspicion()
    #expect(guess(1_000, from: "a", &suspicion) > 30 * 60 * 1_000)
  }

  @Test func nobodyElseIsSlowed() {
    var suspicion = Suspicion()
    _ = guess(1_000, from: "a", &suspicion)
    #expect(suspicion.attempt(from: "b", at: 0) == 0)
  }

  @Test func nobodyIsLockedOut() {
    var suspicion = Suspicion()
    for _ in 0..<10_000 { _ = suspicion.attempt(from: "a", at: 0) }
    #expect(suspicion.attempt(from: "a", at: 0) == Suspicion.longest)
  }

  @Test func guessesAreForgotten() {
    var suspicion = Suspicion()
    for _ in 0..<10_000 { _ = suspicion.attempt(from: "a", at: 0) }
    let forgotten = (Suspicion.most - Suspicion.free) * Suspicion.memory
    var earlier = suspicion
    #expect(earlier.attempt(from: "a", at: forgotten - 1) > 0)
    #expect(suspicion.attempt(from: "a", at: forgotten) == 0)
    #expect(suspicion.attempt(from: "a", at: forgotten) == 100, "one too many of late, those before it counted")
  }

  @Test func aClockThatGoesBackForgetsNothing() {
    var suspicion = Suspicion()
    for _ in 0..<10 { _ = suspicion.attempt(from: "a", at: 1_000_000) }
    var back = suspicion
    #expect(back.attempt(from: "a", at: 0) == suspicion.attempt(from: "a", at: 1_000_000))
  }

  @Test func noMorePlacesAreRememberedThanMayBe() {
    var suspicion = Suspicion(places: 3)
    for (time, place) in ["a", "b", "c", "d"].enumerated() {
      for _ in 0..<20 { _ = suspicion.attempt(from: place, at: time) }
    }
    let waits = ["a", "b", "c", "d"].map { place in
      var copy = suspicion
      return copy.attempt(from: place, at: 4) > 0
    }
    #expect(waits == [false, true, true, true])
    // Those that are forgotten make room before any other has to.
    let later = Suspicion.most * Suspicion.memory
    #expect(suspicion.attempt(from: "b", at: later) == 0)
    #expect(suspicion.attempt(from: "e", at: later) == 0)
    for _ in 0..<Suspicion.free { #expect(suspicion.attempt(from: "b", at: later) == 0) }
    #expect(suspicion.attempt(from: "b", at: later) == 100, "it wasn't forgotten for e")
  }

  @Test func manyAtATimeAreSlowedLikeManyInARow() {
    var suspicion = Suspicion()
    let waits = (0..<20).map { _ in suspicion.attempt(from: "a", at: 0) }
    #expect(waits.prefix(6).allSatisfy { $0 == 0 } && waits.dropFirst(6).prefix(3) == [100, 200, 400])
    #expect(waits.last == Suspicion.longest)
  }

  @Test func whatTurnsOutRightIsNoGuess() {
    var suspicion = Suspicion()
    for time in 0..<100 {
      #expect(suspicion.attempt(from: "a", at: time) == 0)
      suspicion.right(from: "a")
    }
  }

  /// Somebody else's right keys, from the same place, neither slow nor hasten that.
  @Test func guessesAreForgottenAlthoughOthersAreRight() {
    var suspicion = Suspicion()
    for _ in 0..<10 { _ = suspicion.attempt(from: "a", at: 0) }
    for time in stride(from: 0, through: 5 * Suspicion.memory, by: 1_000) {
      _ = suspicion.attempt(from: "a", at: time)
      suspicion.right(from: "a")
    }
    #expect(suspicion.attempt(from: "a", at: 5 * Suspicion.memory) == 0)
  }

  @Test func thatGuessesAreSlowedIsNewsOnce() {
    var suspicion = Suspicion()
    let news = (0..<20).map { _ in
      _ = suspicion.attempt(from: "a", at: 0)
      return suspicion.isNews(from: "a")
    }
    #expect(news.firstIndex(of: true) == Suspicion.free && news.count { $0 } == 1)
  }
}
