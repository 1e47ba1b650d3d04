import Testing

/// One step back: the answer there is said and kept, and so is every later one.
@Suite struct BackTests {
  @Test func theQuestionBeforeIsAskedWithItsAnswer() throws {
    var talk = try Talk.atCommittee()
    let said = talk.says("7 of 9", "back")
    #expect(said.contains("Management committee, Alpha Group now: 7 out of 9, 78 per cent."))
    #expect(talk.asked == "ulo.committee")
    #expect(talk.conversation.frame?.purpose == .revisit)
  }

  @Test func whatStandsThereIsKept() throws {
    var talk = try Talk.atCommittee()
    talk.says("7 of 9", "since 1998", "back", "back")
    #expect(talk.asked == "ulo.committee")
    #expect(talk.says("skip").first == "The answer stays as it was.")
    #expect(talk.answer("ulo.committee", "Alpha Group") == "7 out of 9, 78 per cent")
    #expect(talk.answer("ulo.years", "Alpha Group")?.hasPrefix("since 1998") == true)
    #expect(talk.asked == "ulo.contact", "and the way goes on where it was")
  }

  @Test func anotherAnswerTakesItsPlace() throws {
    var talk = try Talk.atCommittee()
    talk.says("7 of 9", "back", "4 of 8")
    #expect(talk.answer("ulo.committee", "Alpha Group") == "4 out of 8, 50 per cent")
    #expect(talk.asked == "ulo.years")
  }

  @Test func whatWasSkippedIsAskedAgain() throws {
    var talk = try Talk.atCommittee()
    talk.says("skip", "back")
    #expect(talk.asked == "ulo.committee")
    talk.says("7 of 9")
    #expect(talk.answer("ulo.committee", "Alpha Group") == "7 out of 9, 78 per cent")
  }

  @Test func thereIsNothingBeforeTheFirst() throws {
    var talk = try Talk()
    #expect(talk.says("back").first == "This is the first question. There is nothing before it.")
    #expect(talk.asked == "start.area")
  }

  @Test func whatHasNoAnswerCanBeSkipped() throws {
    var talk = try Talk.atCommittee()
    talk.says("7 of 9", "since 1998", "change committee", "seven")
    #expect(talk.asked == "ulo.committee.total")
    #expect(talk.says("skip").first == "Skipped.")
    #expect(talk.asked == "ulo.contact")
    #expect(talk.answer("ulo.committee.total", "Alpha Group") == "skipped")
    talk.says("back", "back", "back", "back")
    #expect(talk.says("skip").first == "Skipped.", "nothing was answered, so no answer can stay")
  }

  @Test func whereOneLooksIsHere() throws {
    var talk = try Talk.atCommittee()
    talk.says("go to Beta Voices", "back")
    #expect(talk.asked == "ulo.committee")
    let said = talk.says("where")
    #expect(said.contains { $0.hasPrefix("Alpha Group: here,") })
    #expect(said.contains { $0.hasPrefix("Beta Voices: ") && $0.hasSuffix(" open.") })
  }
}
