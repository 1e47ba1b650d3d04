import Testing

/// What is said beside an answer goes to the question that it answers, or is said to have been made nothing of.
@Suite struct NothingLostTests {
  @Test func sentencesBesideAFigure() throws {
    try RealTurns.expect(
      """
      ulo.years (Alpha) > 1998. it has 6 staff
      ulo.years (Alpha): since 1998, 28 years
      ulo.staff (Alpha): 6

      ulo.committee (Alpha) > 7 of 9. It's a lovely group run by Jane
      ulo.committee (Alpha): 7 out of 9, 78 per cent
      left: It's a lovely group run by Jane
      """)
  }

  @Test func whoIsKnownNothingOf() throws {
    var talk = try Talk()
    talk.says("Marlbeck", "the lead", "Alpha Group and Beta Voices")
    talk.goes(to: "area.groups")
    talk.says("dunno about Alpha Group, Beta Voices LD")
    #expect(talk.answer("area.groups", "Beta Voices", "people with learning disabilities") == "yes")
    #expect(talk.answer("area.groups", "Alpha Group", "people with learning disabilities") == "not known")
  }

  /// With several organisations the question's own first example leaves open which is meant.
  @Test func whoseGroupsTheyAre() throws {
    var talk = try Talk()
    talk.says("Marlbeck", "the lead", "Alpha Group and Beta Voices")
    talk.goes(to: "area.groups")
    let asked = talk.says("all except carers").last
    #expect(asked?.hasPrefix("Which organisation speaks for people with learning disabilities, ") == true)
    #expect(asked?.hasSuffix(" and 2 more?") == true)
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
