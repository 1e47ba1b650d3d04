import Testing

/// Taking items off their list, one by one or, with "none", all at once: told beforehand, and never for good.
@Suite struct RemovalTests {
  private func withTwo() throws -> Talk {
    var talk = try Talk.atCommittee()
    talk.says("7 of 9", "since 1998")
    return talk
  }

  private func names(_ talk: Talk) -> [String] {
    talk.conversation.record.items.filter { $0.isLive && $0.declared == nil }.map(\.name)
  }

  @Test func noneTakesAllOffAfterAYes() throws {
    var talk = try withTwo()
    let said = talk.says("change known", "none")
    #expect(
      said == [
        "Take Alpha Group and Beta Voices off the list? 2 answers go with them, and can come back. Yes or no."
      ])
    #expect(names(talk) == ["Alpha Group", "Beta Voices"], "nothing happens before the yes")
    #expect(
      talk.says("yes").starts(with: [
        "Alpha Group and Beta Voices are off the list. To bring one back, say restore and its name.",
        "Understood: none.",
      ]))
    #expect(names(talk).isEmpty)
    #expect(talk.answer("area.known") == "none")
    #expect(talk.asked == "area.known.looked", "what follows from none is asked")
  }

  @Test func afterANoEverythingStays() throws {
    var talk = try withTwo()
    talk.says("change known", "none")
    #expect(talk.says("no").first == "Alpha Group and Beta Voices stay on the list.")
    #expect(names(talk) == ["Alpha Group", "Beta Voices"])
    #expect(talk.answer("area.known") == "Alpha Group and Beta Voices")
    #expect(talk.asked == "area.known", "the question is looked at again as before")
    #expect(talk.conversation.frame?.purpose == .revisit)
  }

  @Test func whatWasTakenOffComesBackWithItsAnswers() throws {
    var talk = try withTwo()
    talk.says("change known", "none", "yes")
    #expect(talk.says("restore Alpha Group").first == "Alpha Group is back on the list, with its answers.")
    #expect(talk.answer("ulo.committee", "Alpha Group") == "7 out of 9, 78 per cent")
    #expect(talk.answer("area.known") == "Alpha Group", "there isn't none any more")
    talk.says("undo", "undo")
    #expect(names(talk) == ["Alpha Group", "Beta Voices"])
    #expect(talk.answer("area.known") == "Alpha Group and Beta Voices")
  }

  @Test func whatIsAddedByNameIsPartOfTheAnswer() throws {
    var talk = try withTwo()
    talk.says("add Gamma to organisations")
    #expect(talk.answer("area.known") == "Alpha Group, Beta Voices and Gamma")
  }

  @Test func withoutAnswersNoneAreCounted() throws {
    var talk = try withTwo()
    #expect(
      talk.says("remove Beta Voices") == ["Take Beta Voices off the list? It can come back later. Yes or no."])
    #expect(talk.says("why is that so").first?.hasPrefix("There is a problem: I heard") == true)
    #expect(talk.says("skip").first == "Beta Voices stays on the list.")
  }

  @Test func noOthersTakesNobodyOff() throws {
    var talk = try Talk()
    talk.says("Marlbeck", "the lead", "three, Alpha Group and Beta Voices")
    #expect(talk.asked == "area.known.rest")
    talk.says("none")
    #expect(names(talk) == ["Alpha Group", "Beta Voices"])
  }

  @Test func whatIsOffIsNoLongerMeantByAll() throws {
    var talk = try Talk()
    talk.says("Marlbeck", "the lead", "Alpha Group")
    #expect(talk.asked == "area.groups")
    talk.says("remove carers", "yes", "all")
    let carers = talk.conversation.record.items.first { $0.name == "carers" }?.number
    let answered = talk.conversation.record.allEntries.map(\.address).filter { !$0.items.items.isEmpty }
    #expect(answered.count > 3 && !answered.contains { address in carers.map(address.items.contains) ?? true })
  }
}
