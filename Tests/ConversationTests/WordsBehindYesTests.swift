import Testing

/// What is said after a yes or no to a question of the program's own is heard as well.
@Suite struct WordsBehindYesTests {
  @Test func aCommandBehindARemoval() throws {
    var talk = try Talk.atCommittee()
    talk.says("remove Beta Voices")
    let said = talk.says("yes, and add Open Door")
    #expect(said.contains("Added to the organisations: Open Door."))
    #expect(said.contains { $0.hasPrefix("Beta Voices is off the list.") })
    #expect(talk.asked == "ulo.committee")
  }

  @Test func anotherRemovalInstead() throws {
    var talk = try Talk.atCommittee()
    talk.says("remove Beta Voices")
    let said = talk.says("no, remove Alpha Group")
    #expect(said.first == "Beta Voices stays on the list.")
    #expect(said.last?.hasPrefix("Take Alpha Group off the list?") == true)
  }

  /// What only says the yes again is no word too many.
  @Test(arguments: ["yes, take it off", "yes please, remove it", "yes, do that now"])
  func echoes(_ words: String) throws {
    var talk = try Talk.atCommittee()
    talk.says("remove Beta Voices")
    #expect(!talk.says(words).contains { $0.hasPrefix("I made nothing") })
  }

  @Test func aCorrectionAtTheReview() throws {
    var talk = try Talk()
    talk.goes(to: "engagement.coordination")
    let offer = talk.says("nobody").last
    #expect(offer?.contains("still open") == true)
    let said = talk.says("no, an officer")
    #expect(talk.answer("engagement.coordination") == "an officer of the council")
    #expect(said.last == offer, "\(said)")
    talk.says("no")
    #expect(talk.asked == "engagement.coordination.role")
  }

  @Test func otherWordsAreKept() throws {
    var talk = try Talk()
    talk.goes(to: "engagement.coordination")
    talk.says("nobody")
    let said = talk.says("no, my boss wants the spreadsheet")
    #expect(said.contains { $0.hasPrefix("I made nothing of these words") && $0.contains("spreadsheet") }, "\(said)")
  }

  /// Names aren't taken off by others: how to do it is said.
  @Test func aNamePutRight() throws {
    var talk = try Talk()
    talk.says("Marlbeck", "the lead", "Alpha Group and Beta Voices")
    #expect(talk.says("no, Gamma Link").first?.contains("Say rename, that name, to, and the right one.") == true)
    #expect(talk.asked == "area.groups")
  }

  @Test func aPersonPutRightWhereNamesAreAsked() throws {
    var talk = try Talk()
    talk.says("Marlbeck", "John", "no, Jane")
    #expect(talk.answer("start.who") == "Jane")
    #expect(talk.asked == "area.known")
    #expect(talk.answer("area.known") == nil)
  }
}
