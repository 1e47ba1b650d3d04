import Testing

/// Words at one question that sound like an answer to another.
@Suite struct ElsewhereTests {
  private func at(_ question: String) throws -> Talk {
    var talk = try Talk.atCommittee()
    talk.goes(to: question)
    return talk
  }

  /// Where an organisation is isn't what the council gives it.
  @Test(arguments: ["ulo.years", "ulo.staff", "ulo.values"]) func whereTheyAre(question: String) throws {
    var talk = try at(question)
    talk.says("one office in the town hall annexe")
    #expect(talk.answer("relationship.inkind", "Alpha Group") == nil)
  }

  @Test func whatIsGivenBesideMoney() throws {
    var talk = try at("relationship.funded")
    talk.says("no, but they have an office in the town hall")
    #expect(talk.answer("relationship.inkind", "Alpha Group") == "premises at low or no rent")
  }

  /// The same sum again, without its period, is no other sum.
  @Test func theSameAgain() throws {
    var talk = try at("ulo.committee")
    talk.says("£12k core grant a year")
    talk.says("we have a £12k core grant")
    #expect(talk.asked == "ulo.committee")
    #expect(talk.answer("relationship.amounts", "Alpha Group", "core grant") == "£12,000 a year")
  }

  @Test func companyLimitedByGuarantee() throws {
    for question in ["ulo.committee", "ulo.years", "ulo.staff", "ulo.coverage"] {
      var talk = try at(question)
      talk.says("company limited by guarantee")
      #expect(talk.entry("ulo.contact", "Alpha Group")?.answer.isKnown != true)
    }
  }
}
