import Testing

/// A command that is said politely is that command, also where any words would do as an answer; an answer that only
/// begins like one stays an answer.
@Suite struct PolitenessTests {
  private static let leaving = [
    "pause please", "please pause", "Please pause.", "stop for today", "can we stop here",
    "Could we stop here, please?",
    "let's stop for today", "I'd like to stop now", "can we pause for now please", "Sorry, I have to go",
  ]

  @Test(arguments: leaving) func askedForNames(_ words: String) throws {
    var talk = try Talk()
    talk.says("Marlbeck", "the lead")
    #expect(talk.asked == "area.known")
    talk.says(words)
    #expect(talk.conversation.isPaused, "\(talk.said)")
    #expect(talk.answer("area.known") == nil)
  }

  @Test(arguments: leaving) func askedForAnyWords(_ words: String) throws {
    var talk = try Talk()
    talk.says("Marlbeck")
    #expect(talk.asked == "start.who")
    talk.says(words)
    #expect(talk.conversation.isPaused, "\(talk.said)")
    #expect(talk.answer("start.who") == nil)
  }

  @Test(arguments: ["could you repeat that please", "please help", "can we go back, please", "why, please"])
  func othersAsWell(_ words: String) throws {
    var talk = try Talk.atCommittee()
    talk.says(words)
    #expect(talk.said.allSatisfy { !$0.hasPrefix("There is a problem") }, "\(talk.said)")
    #expect(talk.answer("ulo.committee", "Alpha Group") == nil)
  }

  @Test func wordsThatOnlyBeginLikeACommandAreAnAnswer() throws {
    var talk = try Talk()
    talk.says("Marlbeck", "the lead", "Alpha Group")
    talk.goes(to: "area.services")
    talk.says("help with direct payments, please")
    #expect(talk.answer("area.services", "Alpha Group") == "direct payments support")
  }
}
