import Testing

/// One cell of a matrix can be looked at by itself, and what a change of an answer will ask is said beforehand.
@Suite struct CellTests {
  /// Two organisations that speak for different groups.
  private func withGroups() throws -> Talk {
    var talk = try Talk()
    talk.says(
      "Marlbeck", "the lead", "Speak Up and Beta Voices",
      "Speak Up LD and physical and sensory. Beta Voices older people")
    return talk
  }

  @Test(arguments: ["change groups for Speak Up deaf", "change groups Speak Up, physical and/or sensory impairment"])
  func oneCellIsAskedFor(_ words: String) throws {
    var talk = try withGroups()
    #expect(
      talk.says(words) == [
        "Whom it speaks for, Speak Up, people with physical and/or sensory impairment now: yes.",
        "Say it anew, or skip to leave it as it is. What you said later is kept.",
        "Does Speak Up speak for people with physical and/or sensory impairment?",
      ])
    talk.says("no")
    #expect(talk.answer("area.groups", "Speak Up", "people with physical and/or sensory impairment") == "no")
    #expect(talk.answer("area.groups", "Speak Up", "people with learning disabilities") == "yes")
    #expect(talk.answer("area.groups", "Beta Voices", "older people") == "yes")
  }

  @Test func allOfAnOrganisationIsAskedForTogether() throws {
    var talk = try withGroups()
    talk.says("change groups for Beta Voices")
    #expect(talk.conversation.frame?.addresses.count == 6)
    #expect(talk.said.last == "Which groups of people does each organisation speak for?")
    talk.says("carers and older people")
    #expect(talk.answer("area.groups", "Beta Voices", "carers") == "yes")
    #expect(talk.answer("area.groups", "Speak Up", "carers") != "yes")
  }

  @Test func aWordOfAWholeNamePointsAtNothingElse() throws {
    var talk = try withGroups()
    talk.says("change groups for Beta Voices LD")
    #expect(talk.conversation.frame?.addresses.count == 1, "\(talk.said)")
  }

  @Test func aRowIsAskedForAsWell() throws {
    var talk = try withGroups()
    let said = talk.says("change groups for older people")
    #expect(
      said.prefix(2) == [
        "Whom it speaks for, Speak Up, older people now: no, by your other answers.",
        "Whom it speaks for, Beta Voices, older people now: yes.",
      ])
    #expect(said.last == "Does any of them speak for older people?")
  }

  @Test func withoutACellAllAreShownByWhatTheySay() throws {
    var talk = try withGroups()
    let said = talk.says("change groups")
    #expect(
      said.contains(
        "Whom it speaks for, Speak Up, people with learning disabilities and people with physical and/or sensory impairment now: yes."
      ))
    #expect(said.contains("Say what is different, or skip. For one of them, say change groups and its name."))
    #expect(said.count <= 7, "\(said)")
  }

  @Test func whatWillBeAskedIsSaidBeforehand() throws {
    var talk = try Talk.atCommittee()
    talk.goes(to: "relationship.funded")
    talk.says("core grant", "12k a year")
    #expect(talk.says("change amounts").contains("What you leave out is asked for after that: Amounts, period."))
    talk.says("15k")
    #expect(talk.asked == "relationship.amounts.period")
    #expect(!talk.says("change years").contains { $0.contains("leave out") })
  }

  @Test func whatIsSaidOfAWholeRowIsSaidBackOnce() throws {
    var talk = try withGroups()
    talk.says("no idea")
    #expect(
      talk.said.first
        == "People with long-term health conditions, people with mental health conditions and carers: not known.")
  }

  @Test func helpAtARowIsAboutTheRow() throws {
    var talk = try withGroups()
    talk.says("Beta Voices long-term conditions and mental health")
    #expect(talk.says("help").first == "Yes, no or partly, with a few words if you like.")
  }

  @Test func aFollowUpKnowsTheSourcesOfItsQuestion() throws {
    var talk = try Talk.atCommittee()
    talk.says("7")
    #expect(talk.asked == "ulo.committee.total")
    #expect(talk.says("sources").first?.hasPrefix("Whom to ask") == true, "\(talk.said)")
  }
}
