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

  @Test func everySentenceBesideAFigure() throws {
    try RealTurns.expect(
      """
      ulo.committee (Alpha) > 7 of 9. It's a lovely group run by Jane. The chair is new
      ulo.committee (Alpha): 7 out of 9, 78 per cent
      left: It's a lovely group run by Jane
      left: The chair is new

      relationship.funded (Alpha) > core grant fifteen hundred a month
      new core grant (core-grant)
      relationship.funded (Alpha): yes
      relationship.amounts (Alpha; core grant): £1,500 a month
      """)
  }

  /// What is said by the way of another organisation is no answer to what was asked.
  @Test func anotherOrganisationsStaff() throws {
    var talk = try Talk.atCommittee()
    talk.goes(to: "ulo.contact")
    talk.says("Beta Voices has 3 paid staff")
    #expect(talk.answer("ulo.contact", "Beta Voices") == nil)
    #expect(talk.answer("ulo.contact", "Alpha Group") == nil)
    #expect(talk.answer("ulo.staff", "Beta Voices") == "3")
  }

  @Test(arguments: ["the autism one doesn't meet", "the autism board doesn't meet"])
  func whatIsSaidOfANameAgain(_ words: String) throws {
    var talk = try Talk()
    talk.goes(to: "engagement.arrangements")
    talk.says("LD board, autism board and carers forum, \(words)")
    #expect(talk.answer("engagement.arrangements") == "LD board, autism board and carers forum")
    #expect(talk.answer("engagement.arrangements.meets", "autism board") == "no")
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
