import Testing

/// A line that turns to another item than the one that was asked about.
@Suite struct TopicTests {
  @Test func anotherOrganisation() throws {
    try RealTurns.expect(
      """
      ulo.committee (Alpha) > for Speak Up it's 4 of 8
      ulo.committee (Speak Up): 4 out of 8, 50 per cent

      ulo.committee (Alpha) > as for Speak Up, 4 of 8
      ulo.committee (Speak Up): 4 out of 8, 50 per cent

      ulo.committee (Alpha) > at Speak Up 4 of 8
      ulo.committee (Speak Up): 4 out of 8, 50 per cent

      ulo.years (Alpha) > for Speak Up since 2005
      ulo.years (Speak Up): since 2005, 21 years
      """)
  }

  @Test func anItemGoesToTheListThatPeopleNamed() throws {
    var turns = try RealTurns(organisations: "Alpha and Speak Up")
    let isReached = turns.reach("area.groups")
    #expect(isReached)
    _ = turns.hear("add Open Door")
    let item = turns.conversation.record.items.first { $0.name == "Open Door" }
    #expect(item?.list == turns.conversation.dialogue.list(named: "organisations"))
  }
}
