import Testing

/// Days to come where a start is asked for, days that there aren't, and deadlines in everyday words.
@Suite struct DaysTests {
  @Test(arguments: ["2035", "starts in 2035", "since 2031"])
  func aStartToCome(_ words: String) throws {
    var talk = try Talk.atCommittee()
    talk.goes(to: "ulo.years")
    #expect(talk.says(words).first?.contains("is still to come") == true, "\(talk.said)")
    #expect(talk.entry("ulo.years", "Alpha Group") == nil)
  }

  @Test(arguments: ["31/02/2025", "since 31/02/2025", "30 Feb 2020", "2024-13-01"])
  func noSuchDay(_ words: String) throws {
    var talk = try Talk.atCommittee()
    talk.goes(to: "ulo.years")
    #expect(talk.says(words).first?.contains("the calendar has no such day") == true, "\(talk.said)")
    #expect(talk.entry("ulo.years", "Alpha Group") == nil)
  }

  @Test func deadlines() throws {
    try RealTurns.expect(
      """
      meeting.deadline > in two weeks
      meeting.deadline: to 15 June 2026

      meeting.deadline > next Friday
      meeting.deadline: to 5 June 2026

      meeting.deadline > within 10 days
      meeting.deadline: to 11 June 2026

      meeting.deadline > by Christmas
      meeting.deadline: roughly to between 25 December 2026 and 26 December 2026
      """, from: RealTurns(dialogue: "meeting-access"))
  }

  /// How sure somebody is, is no part of a name.
  @Test func aHedgeIsNoPartOfTheText() throws {
    var talk = try Talk()
    talk.says("Tarnbrook I think.")
    #expect(talk.answer("start.area") == "Tarnbrook, you think")
  }
}
