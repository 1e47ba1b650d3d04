import Testing

/// Something is said of an organisation while none is in hand: it is asked whose it is.
@Suite struct WhoseTests {
  private func atNetworks(_ organisations: String) throws -> Talk {
    var talk = try Talk()
    talk.says("Marlbeck", "the lead", organisations)
    talk.goes(to: "area.networks")
    return talk
  }

  @Test func severalOrganisationsAreNamed() throws {
    var talk = try atNetworks("Marlbeck CIL, Speak Up and Open Door")
    let said = talk.says("6 of the 8 trustees are disabled people")
    #expect(
      said.last
        == "Which organisation do you mean, for 6 out of 8, 75 per cent? There are Marlbeck CIL, Speak Up and Open Door."
    )
    talk.says("Speak Up")
    #expect(talk.answer("ulo.committee", "Speak Up") == "6 out of 8, 75 per cent")
    #expect(talk.asked == "area.networks")
  }

  /// Fronts that show choices number them, and "2, informal" is no longer what is asked.
  @Test func aNumberIsAnOrganisation() throws {
    var talk = try atNetworks("Marlbeck CIL and Speak Up")
    talk.says("6 of the 8 trustees are disabled people", "2")
    #expect(talk.answer("ulo.committee", "Speak Up") == "6 out of 8, 75 per cent")
    #expect(talk.asked == "area.networks")
  }

  @Test func theOnlyOneIsMeant() throws {
    var talk = try atNetworks("Marlbeck CIL")
    let said = talk.says("6 of the 8 trustees are disabled people")
    #expect(said.first == "Also understood. Management committee, Marlbeck CIL: 6 out of 8, 75 per cent.")
    #expect(talk.asked == "area.networks")
  }

  /// A body that isn't user-led isn't asked about its committee.
  @Test func anotherBodyIsNoCandidate() throws {
    var talk = try Talk()
    talk.says("Marlbeck", "the lead", "Speak Up and a carers' centre, that's not really one", "no")
    talk.goes(to: "area.networks")
    talk.says("6 of the 8 trustees are disabled people")
    #expect(talk.answer("ulo.committee", "Speak Up") == "6 out of 8, 75 per cent")
  }

  @Test func whatNobodyKnowsIsKept() throws {
    var talk = try atNetworks("Marlbeck CIL and Speak Up")
    talk.says("6 of the 8 trustees are disabled people")
    let said = talk.says("don't know")
    #expect(said.contains { $0.contains("6 of the 8 trustees") }, "\(said)")
    #expect(talk.asked == "area.networks")
  }

  @Test func besideAnAnswer() throws {
    var talk = try atNetworks("Marlbeck CIL and Speak Up")
    talk.says("they all talk, nothing written. 6 of the 8 trustees are disabled people", "Marlbeck CIL")
    #expect(talk.answer("ulo.committee", "Marlbeck CIL") == "6 out of 8, 75 per cent")
  }

  @Test func services() throws {
    var talk = try atNetworks("Marlbeck CIL and Speak Up")
    #expect(talk.says("advice, peer support").last == "Which organisation provides advice and peer support?")
    talk.says("Speak Up")
    #expect(talk.answer("area.services", "Speak Up") == "advice and peer support")
  }
}
