import Conversation
import Testing

/// Passing over all that is open about one organisation, or in one section.
@Suite struct SkipRestTests {
  @Test(arguments: ["skip the rest", "can we skip the rest of this one please", "Skip all these questions"])
  func allAboutOneOrganisationIsPassedOver(_ words: String) throws {
    var talk = try Talk.atCommittee()
    talk.says("7 of 9")
    let said = talk.says(words)
    #expect(talk.asked == "ulo.committee", "that of the next organisation")
    #expect(said.first?.hasPrefix("Alpha Group: ") == true, "\(said)")
    #expect(talk.answer("ulo.committee", "Alpha Group") == "7 out of 9, 78 per cent")
    #expect(talk.answer("ulo.years", "Alpha Group") == "skipped")
    #expect(talk.entry("ulo.years", "Beta Voices") == nil)
  }

  @Test func undoBringsAllOfThemBack() throws {
    var talk = try Talk.atCommittee()
    talk.says("skip the rest", "undo")
    #expect(talk.asked == "ulo.committee")
    for question in ["ulo.committee", "ulo.years", "ulo.staff"] {
      #expect(talk.entry(question, "Alpha Group") == nil, "\(question)")
    }
  }

  @Test func theyComeBackInTheReview() throws {
    var talk = try Talk.atCommittee()
    talk.says("skip the rest")
    #expect(talk.says("what have I skipped").contains { $0.contains("Going since") }, "\(talk.said)")
  }

  @Test func theLastOpenOneIsJustSkipped() throws {
    var talk = try Talk()
    talk.says("Marlbeck")
    #expect(talk.asked == "start.who")
    talk.says("skip the rest")
    #expect(talk.asked == "area.known")
    #expect(talk.said.first == "Skipped. It comes back in the review.")
  }
}
