import Testing

/// What a change says beforehand, and what it tells of afterwards: worked out from what is answered here and now.
@Suite struct ChangeTests {
  /// A staff of five, of whom it was said how they reflect the people served.
  private func withStaff() throws -> Talk {
    var talk = try Talk.atCommittee()
    talk.goes(to: "ulo.staff")
    talk.says("5 people", "yes")
    #expect(talk.answer("ulo.diversity", "Alpha Group") == "yes")
    return talk
  }

  @Test func whatHangsOnAnAnswerIsSaidBeforehand() throws {
    var talk = try withStaff()
    let said = talk.says("change staff")
    #expect(said.contains("A change here can reopen: Staff reflect the people served."))
    #expect(!said.contains { $0.contains("Who covers") }, "it isn't answered")
  }

  @Test func nothingIsSaidWhereNothingHangsOnIt() throws {
    var talk = try Talk.atCommittee()
    talk.goes(to: "ulo.staff")
    talk.says("5 people")
    #expect(!talk.says("change staff").contains { $0.contains("reopen") }, "diversity isn't answered yet")
    talk.says("skip", "yes")
    #expect(!talk.says("change contact").contains { $0.contains("reopen") }, "nothing hangs on the contact")
  }

  @Test func onlyTheSameItemCounts() throws {
    var talk = try withStaff()
    talk.says("change staff beta")
    #expect(talk.conversation.frame?.purpose == .revisit)
    #expect(!talk.said.contains { $0.contains("reopen") }, "the other organisation's answers don't hang on it")
  }

  @Test func whatIsPutAsideIsToldAndComesBack() throws {
    var talk = try withStaff()
    #expect(talk.says("change staff", "none").contains("Put aside with that: Staff reflect the people served."))
    #expect(talk.answer("ulo.diversity", "Alpha Group") == "yes", "it is kept")
    #expect(talk.says("change staff", "three").contains("Open again with that: Staff reflect the people served."))
  }

  @Test func aCorrectionTellsItToo() throws {
    var talk = try Talk.atCommittee()
    talk.goes(to: "ulo.staff")
    talk.says("one", "volunteers")
    #expect(talk.answer("ulo.staff.cover", "Alpha Group") == "volunteers")
    #expect(talk.says("change staff", "three").contains("Put aside with that: Who covers for one worker."))
  }

  @Test func aTotalIsAskedAnewForAnotherNumber() throws {
    var talk = try Talk.atCommittee()
    talk.says("4", "8")
    #expect(talk.answer("ulo.committee", "Alpha Group") == "4 out of 8, 50 per cent")
    #expect(talk.says("change committee").contains("A change here can reopen: Management committee, total."))
    talk.says("five")
    #expect(talk.asked == "ulo.committee.total")
    talk.says("nine")
    #expect(talk.answer("ulo.committee", "Alpha Group") == "5 out of 9, 56 per cent")
  }

  @Test func aListOfAnswersStopsForMore() throws {
    var talk = try Talk()
    let names = (1...14).map { "Group \($0)" }.joined(separator: ", ")
    talk.says("Marlbeck", "the lead", names, "Group 1 covers everyone")
    let said = talk.says("change groups")
    #expect(said.contains { $0.hasPrefix("And 4 more.") }, "\(said)")
    #expect(talk.says("more").count > 4)
    #expect(talk.conversation.frame?.purpose == .revisit, "the question is still asked")
  }

  @Test func theAnswerCanComeInTheSameBreath() throws {
    var talk = try Talk.atCommittee()
    talk.says("7 of 9", "change committee to 4 of 5")
    #expect(talk.answer("ulo.committee", "Alpha Group") == "4 out of 5, 80 per cent")
    #expect(talk.asked == "ulo.years")
    talk.says("change my answer to the committee to 3 of 5")
    #expect(talk.answer("ulo.committee", "Alpha Group") == "3 out of 5, 60 per cent")
    #expect(
      talk.says("change nothing of that to 3").first == "There is a problem: no question you have reached is called "
        + "\"nothing of that 3\". Say review to hear them.")
    #expect(talk.says("change committee to whatever").contains { $0.hasPrefix("There is a problem:") })
    #expect(talk.asked == "ulo.committee", "what can't be read is asked")
  }

  @Test func anAnswerThatConflictsIsSaidWhole() throws {
    var talk = try Talk.atCommittee()
    talk.says("7 of 9", "since 1998, and the committee is 3 of 8", "both")
    #expect(
      talk.says("change committee").first?.contains("7 out of 9, 78 per cent, or else 3 out of 8, 38 per cent") == true)
  }

  @Test func whatAChangeAsksIsNotLostOnOtherWays() throws {
    var talk = try Talk.atCommittee()
    talk.says("7 of 9", "since 1998", "change committee", "seven")
    #expect(talk.asked == "ulo.committee.total")
    talk.says("change years", "since 2002")
    #expect(talk.asked == "ulo.committee.total")
    talk.says("nine")
    #expect(talk.answer("ulo.committee", "Alpha Group") == "7 out of 9, 78 per cent")
    #expect(talk.asked == "ulo.contact")
  }
}
