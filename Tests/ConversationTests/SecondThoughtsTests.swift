import Testing

/// What people say who change their minds.
@Suite struct SecondThoughtsTests {
  private func atGroups() throws -> Talk {
    var talk = try Talk()
    talk.says("Marlbeck", "the lead", "Marlbeck CIL, Speak Up and Open Door")
    return talk
  }

  @Test func aChangeInOneBreathIsOnlySaidBack() throws {
    var talk = try atGroups()
    let said = talk.says("change area to Marlbeck and Thornleigh")
    #expect(
      said.contains("Understood: Marlbeck and Thornleigh.") && !said.contains { $0.hasPrefix("Say it anew") }, "\(said)"
    )
    #expect(talk.asked == "area.groups")
  }

  @Test func actually() throws {
    var talk = try atGroups()
    #expect(talk.says("actually remove Open Door").last?.hasPrefix("Take Open Door off the list?") == true)
    talk.says("yes")
    #expect(talk.says("actually restore Open Door").first == "Open Door is back on the list, with its answers.")
  }

  /// What had been skipped before it was changed is asked again once the change is taken back.
  @Test func undoOfWhatHadBeenSkipped() throws {
    var talk = try atGroups()
    talk.says("skip", "change groups carers")
    #expect(talk.says("Open Door does carers").first == "Open Door, carers: yes.")
    talk.says("undo")
    #expect(talk.asked == "area.groups")
    #expect(talk.says("Speak Up does carers").contains("Speak Up, carers: yes."))
  }

  @Test func nobodyForOneGroup() throws {
    var talk = try atGroups()
    talk.says("skip")
    #expect(talk.asked == "area.gaps")
    talk.says("nobody for carers")
    #expect(talk.answer("area.groups", "Speak Up", "carers") == "no")
    #expect(talk.answer("area.gaps") == nil)
    #expect(talk.asked == "area.gaps")
  }

  /// Any words would be a correction of a text.
  @Test func aTextIsCorrectedOnlyRightAway() throws {
    var talk = try atGroups()
    talk.goes(to: "area.networks")
    talk.says("change area to Thornleigh", "7 of 9", "no, 6")
    #expect(talk.answer("start.area") == "Thornleigh")
    talk.says("change area to Marlbeck", "no, Thornleigh")
    #expect(talk.answer("start.area") == "Thornleigh")
  }

  @Test func anOrganisationNamedElsewhere() throws {
    var talk = try atGroups()
    talk.goes(to: "area.networks")
    talk.says("Speak Up does advocacy")
    #expect(talk.answer("area.services", "Speak Up") == "advocacy")
    #expect(talk.asked == "area.networks")
  }
}
