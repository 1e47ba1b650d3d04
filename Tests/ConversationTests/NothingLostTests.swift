import Testing

/// What is said beside an answer goes to the question that it answers, or is said to have been made nothing of.
@Suite struct NothingLostTests {
  @Test func sentencesBesideAFigure() throws {
    try RealTurns.expect(
      """
      ulo.years (Alpha) > 1998. it has 6 staff
      ulo.years (Alpha): since 1998, 28 years
      ulo.staff (Alpha): 6

      ulo.committee (Alpha) > 7 of 9. It's a lovely group run by Jane. The chair is new
      ulo.committee (Alpha): 7 out of 9, 78 per cent
      left: It's a lovely group run by Jane
      left: The chair is new
      """)
  }

  @Test func whatAnotherQuestionAsks() throws {
    try RealTurns.expect(
      """
      ulo.contact (Alpha) > Speak Up has 3 paid staff
      ulo.staff (Speak Up): 3

      relationship.funded (Alpha) > core grant fifteen hundred a month
      relationship.funded (Alpha): yes
      relationship.amounts (Alpha, core grant): £1,500 a month
      """)
  }

  @Test func whoIsKnownNothingOf() throws {
    try RealTurns.expect(
      """
      area.groups > dunno about Alpha, Speak Up LD
      area.groups (Speak Up, people with learning disabilities): yes
      area.groups (Alpha, people with learning disabilities): not known
      """, organisations: "Alpha and Speak Up")
  }

  /// With several organisations the question's own first example leaves open which is meant.
  @Test func whoseGroupsTheyAre() throws {
    var talk = try Talk()
    talk.says("Marlbeck", "the lead", "Alpha Group and Beta Voices")
    talk.goes(to: "area.groups")
    #expect(
      talk.says("all except carers").last
        == "Which organisation speaks for people with learning disabilities, people with long-term health conditions and 3 more?"
    )
    talk.says("both")
    #expect(talk.answer("area.groups", "Beta Voices", "older people") == "yes")
    talk = try Talk()
    talk.says("Marlbeck", "the lead", "Alpha Group, Beta Voices and Gamma Link")
    talk.goes(to: "area.groups")
    talk.says("the first two cover older people")
    #expect(talk.answer("area.groups", "Beta Voices", "older people") == "yes")
    #expect(talk.answer("area.groups", "Beta Voices", "people with learning disabilities") == nil)
  }
}
