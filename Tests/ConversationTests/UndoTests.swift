import Testing

/// Undo takes back the last change, whatever it was, and says what.
@Suite struct UndoTests {
  @Test func aSettingIsTakenBack() throws {
    var talk = try Talk()
    talk.says("longer")
    #expect(talk.conversation.setting(.verbosity) == "full")
    #expect(talk.says("undo").contains("Taken back. From now on: normal."))
    #expect(talk.conversation.settings[.verbosity] == nil)
  }

  @Test func aNoteIsTakenBack() throws {
    var talk = try Talk()
    talk.says("note ring the chair", "note and the treasurer")
    #expect(talk.says("undo").contains("Taken back: the note \"and the treasurer\"."))
    #expect(talk.conversation.notes.map(\.words) == ["ring the chair"])
    talk.says("undo")
    #expect(talk.conversation.notes.isEmpty)
    #expect(talk.says("undo").contains("There is nothing to take back."))
  }

  @Test func whoIsAnsweringIsTakenBack() throws {
    var talk = try Talk()
    talk.says("now answering: Sam", "now answering: Jo")
    #expect(talk.says("undo").contains("Taken back. Now answering: Sam."))
    #expect(talk.says("undo").contains("Taken back. Now answering: nobody named."))
  }

  @Test func changesAreTakenBackInTheirOrder() throws {
    var talk = try Talk.atCommittee()
    talk.says("7 of 9", "shorter", "note look it up")
    #expect(talk.says("undo").first == "Taken back: the note \"look it up\".")
    #expect(talk.says("undo").first == "Taken back. From now on: normal.")
    #expect(talk.says("undo").first == "Taken back: Management committee, Alpha Group.")
    #expect(talk.asked == "ulo.committee" && talk.answer("ulo.committee", "Alpha Group") == nil)
  }

  @Test func aNewNameIsTakenBack() throws {
    var talk = try Talk.atCommittee()
    talk.says("rename Alpha Group to Omega")
    #expect(talk.says("undo").first == "Taken back: the change to Alpha Group.")
    talk.says("add Delta")
    #expect(talk.says("undo").first == "Taken back: the change to Delta.")
    #expect(!talk.conversation.record.items.contains { $0.name == "Delta" && $0.isLive })
  }

  @Test func whatWasPassedIsAskedAgainWithItsFollowUps() throws {
    var fresh = try Talk.atCommittee()
    fresh.says("nine")
    var talk = try Talk.atCommittee()
    talk.says("7 of 9", "undo", "nine")
    #expect(talk.asked == fresh.asked && talk.asked != "ulo.years")
  }

  @Test func whatWasAnsweredAfterItWasSkippedIsAskedAgain() throws {
    var talk = try Talk()
    talk.says("skip", "the lead", "Alpha Group", "review", "yes")
    #expect(talk.asked == "start.area")
    talk.says("Marlbeck", "undo")
    #expect(talk.asked == "start.area")
  }

  /// Somebody who took back how to reach the first organisation: the way is at the questions behind it.
  private func atContactAgain() throws -> Talk {
    var talk = try Talk.atCommittee()
    talk.says("7 of 9", "since 1998", "email", "undo")
    #expect(talk.asked == "ulo.contact")
    return talk
  }

  @Test(arguments: [
    ["change years", "since 2002"], ["change area", "Thornleigh"], ["back", "skip"],
    ["actually 8 of 9 on the committee"],
  ])
  func whatIsOpenAgainIsNotLostOnOtherWays(_ lines: [String]) throws {
    var talk = try atContactAgain()
    for line in lines { talk.says(line) }
    #expect(talk.asked == "ulo.contact")
    talk.says("office line, 9 to 5")
    #expect(talk.answer("ulo.contact", "Alpha Group") != nil)
    #expect(talk.asked == "ulo.staff")
  }

  @Test func itCanBeSkippedForAllThat() throws {
    var talk = try atContactAgain()
    #expect(talk.says("skip").first?.hasPrefix("Skipped.") == true)
    #expect(talk.asked == "ulo.staff")
  }

  @Test func whatAChangeHadClosedIsAskedAfterAll() throws {
    var talk = try Talk.atCommittee()
    talk.goes(to: "relationship.funded")
    talk.says("yes, a core grant of 40k a year")
    let open = talk.asked
    talk.says("change funded", "used to", "last March", "undo", "undo")
    for _ in 0..<3 where talk.asked != open { talk.says("skip") }
    #expect(talk.asked == open)
  }

  @Test func whatWasOnlyAboutToHappenIsLeft() throws {
    var talk = try Talk.atCommittee()
    talk.says("add Delta", "remove Delta")
    #expect(talk.says("undo").first == "Delta stays on the list.")
    #expect(talk.conversation.record.items.contains { $0.name == "Delta" && $0.isLive })
    #expect(talk.asked == "ulo.committee")
  }
}
