import Testing

/// Two items that are the same: what one alone has answers for moves over, and what conflicts is kept twice.
@Suite struct MergeTests {
  /// Two organisations that turn out to be one: a committee for the first, years for both, staff for the second.
  private func merged(_ command: String = "merge Beta Voices into Alpha Group") throws -> Talk {
    var talk = try Talk.atCommittee()
    talk.says("7 of 9", "since 1998")
    talk.says("change years beta", "since 2005", "change staff beta", "3")
    talk.says(command)
    return talk
  }

  @Test func oneOfThemIsLeft() throws {
    let talk = try merged()
    #expect(talk.said.first == "Beta Voices and Alpha Group are one now, called Alpha Group.")
    let live = talk.conversation.record.items.filter { $0.isLive && $0.declared == nil }.map(\.name)
    #expect(live == ["Alpha Group"])
  }

  @Test func whatOnlyOneHasMovesOver() throws {
    let talk = try merged()
    #expect(talk.answer("ulo.staff", "Alpha Group") == "3")
    #expect(talk.answer("ulo.committee", "Alpha Group") == "7 out of 9, 78 per cent")
  }

  @Test func whatConflictsIsKeptTwice() throws {
    let talk = try merged()
    #expect(talk.answer("ulo.years", "Alpha Group")?.hasPrefix("since 1998") == true)
    #expect(talk.rival("ulo.years", "Alpha Group")?.hasPrefix("since 2005") == true)
  }

  @Test func theOldNameIsUnderstood() throws {
    var talk = try merged()
    talk.says("change staff Beta Voices", "5")
    #expect(talk.answer("ulo.staff", "Alpha Group") == "5")
  }

  @Test func itIsTakenBackAsAWhole() throws {
    var talk = try merged()
    talk.says("undo")
    #expect(talk.answer("ulo.staff", "Beta Voices") == "3")
    #expect(talk.answer("ulo.staff", "Alpha Group") == nil)
    #expect(talk.rival("ulo.years", "Alpha Group") == nil)
  }

  @Test func unlikeThingsAreNotMerged() throws {
    var talk = try merged("merge Alpha Group into carers")
    #expect(
      talk.said.first?.hasPrefix("There is a problem: Alpha Group and carers are the same thing, or on different lists")
        == true)
    #expect(
      talk.says("merge Gamma into Alpha Group").first?.hasPrefix(
        "There is a problem: nothing on the lists is called \"Gamma\"") == true)
    #expect(talk.answer("ulo.staff", "Beta Voices") == "3")
  }

  @Test func whatConflictsIsAskedAboutOneAfterTheOther() throws {
    var talk = try Talk.atCommittee()
    talk.says("7 of 9", "since 1998", "change committee beta", "4 of 8", "change years beta", "since 2005")
    let before = talk.asked
    var said = talk.says("merge Beta Voices into Alpha Group")
    #expect(said.contains("Two answers about Management committee, Alpha Group conflict. Which one stands?"))
    #expect(said.contains("1, 7 out of 9, 78 per cent.") && said.contains("2, 4 out of 8, 50 per cent."))
    said = talk.says("2")
    #expect(talk.answer("ulo.committee", "Alpha Group") == "4 out of 8, 50 per cent")
    #expect(said.contains("Two answers about Going since, Alpha Group conflict. Which one stands?"))
    talk.says("both")
    #expect(talk.asked == before)
    #expect(talk.rival("ulo.years", "Alpha Group") != nil)
  }
}
