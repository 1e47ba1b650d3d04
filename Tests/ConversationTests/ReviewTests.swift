import Testing

/// The review: every answer that counts, the notes, and then what was skipped.
@Suite struct ReviewTests {
  @Test func everyAnswerIsSaid() throws {
    var talk = try Talk()
    talk.says("Marlbeck", "the lead", "Alpha Group", "note ring the chair")
    let said = talk.says("review")
    #expect(
      said.prefix(4) == [
        "Council or area: Marlbeck.", "Answered by: the lead.", "Organisations known: Alpha Group.",
        "Your note: ring the chair.",
      ])
    #expect(said.contains("Nothing before this question is open."))
    #expect(talk.asked == "area.groups")
  }

  @Test func whatWasSkippedIsOfferedAndAsked() throws {
    var talk = try Talk()
    talk.says("skip", "skip", "Alpha Group")
    #expect(talk.says("review").contains("Of the questions so far, 2 are still open. Shall we do them now?"))
    talk.says("yes")
    #expect(talk.asked == "start.area")
    talk.says("Marlbeck")
    #expect(talk.asked == "start.who")
    talk.says("the lead")
    #expect(talk.asked == "area.groups")
    #expect(talk.answer("start.area") == "Marlbeck" && talk.answer("start.who") == "the lead")
  }

  @Test func noLeavesItOpen() throws {
    var talk = try Talk()
    talk.says("skip", "the lead", "Alpha Group", "review")
    #expect(talk.says("no").first == "All right. What is open stands on the list of things to find out.")
    #expect(talk.asked == "area.groups")
  }

  @Test func anAnswerInsteadIsTaken() throws {
    var talk = try Talk()
    talk.says("skip", "the lead", "Alpha Group", "review")
    #expect(talk.says("the blue one").first?.hasPrefix("There is a problem: I heard") == true)
    #expect(talk.asked == nil, "the offer stands")
  }

  @Test func whatIsOutOfReachIsNotSaid() throws {
    var talk = try Talk.atCommittee()
    talk.goes(to: "ulo.staff")
    talk.says("5", "yes", "change staff", "none")
    #expect(talk.answer("ulo.diversity", "Alpha Group") == "yes")
    var said = talk.says("review")
    while !talk.conversation.held.isEmpty { said += talk.says("more") }
    #expect(!said.contains { $0.hasPrefix("Staff reflect") })
    #expect(said.contains("Paid staff, Alpha Group: none."))
  }

  @Test func thereIsNothingAtFirst() throws {
    var talk = try Talk()
    #expect(talk.says("review").first == "Nothing has been answered yet.")
  }

  @Test func whatAnAnswerBringsUpInTheReviewIsAskedThere() throws {
    var talk = try Talk()
    talk.says("skip", "skip", "Alpha Group")
    for _ in 0..<200 where talk.conversation.frame?.purpose != .finished { talk.says("skip") }
    talk.says("review", "yes")
    for _ in 0..<200 where talk.asked != "ulo.committee" { talk.says("skip") }
    talk.says("seven")
    #expect(talk.asked == "ulo.committee.total")
    talk.says("nine")
    for _ in 0..<200 where talk.asked != "ulo.staff" { talk.says("skip") }
    talk.says("three")
    #expect(
      talk.asked == "ulo.diversity"
        || talk.conversation.plan.contains { station in
          talk.conversation.dialogue.questions[station.question].name == "ulo.diversity"
        })
  }

  @Test func whatWasSkippedIsGoneTo() throws {
    var talk = try Talk()
    talk.says("skip", "the lead", "Alpha Group")
    talk.goes(to: "ulo.committee")
    talk.says("go to Your area")
    #expect(talk.asked == "area.groups", "it was skipped")
    talk.says("skip", "go to About this area")
  }

  @Test func whatCameAfterTheEndIsStillOpen() throws {
    var talk = try Talk()
    talk.says("skip", "skip", "Alpha Group")
    for _ in 0..<200 where talk.conversation.frame?.purpose != .finished { talk.says("skip") }
    #expect(talk.says("where").contains("Every question has been asked."))
    talk.says("add Delta")
    let said = talk.says("where")
    #expect(!said.contains("Every question has been asked."))
    #expect(said.contains { $0.hasPrefix("Still open: ") })
  }
}
