import Testing

/// Leaving, and going on without having come back: another front on the same session may still say something.
@Suite struct PauseTests {
  @Test func whoeverAnswersAfterAPauseGoesOn() throws {
    var talk = try Talk()
    #expect(talk.says("stop").first?.hasPrefix("Stopped.") == true)
    let said = talk.says("Marlbeck")
    #expect(said.starts(with: ["Going on where you stopped.", "Understood: Marlbeck."]))
    #expect(talk.answer("start.area") == "Marlbeck")
  }
}
