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
}
