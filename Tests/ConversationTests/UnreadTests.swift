import Testing

/// Words that no answer was made of aren't lost: they stand under the question at which they were said.
@Suite struct UnreadTests {
  private static let line =
    "Amounts, Alpha Group. Said, and not taken as an answer: \"it went down from 20k to\"."

  private func withWords() throws -> Talk {
    var talk = try Talk.atCommittee()
    talk.goes(to: "relationship.funded")
    talk.says("yes, core grant", "it went down from 20k to 12k")
    #expect(talk.said.contains { $0.hasPrefix("I made nothing of these words") }, "\(talk.said)")
    return talk
  }

  @Test func theyStandInTheReviewBehindTheAnswer() throws {
    var talk = try withWords()
    var said = talk.says("review")
    while !talk.conversation.held.isEmpty { said += talk.says("more") }
    let answer = try #require(said.firstIndex(of: "Amounts, Alpha Group, core grant: £12,000."))
    #expect(said[said.index(after: answer)] == Self.line)
  }

  @Test func theyStandInTheSummary() throws {
    var talk = try withWords()
    #expect(talk.says("summary").contains(Self.line))
  }

  @Test func theyAreTakenBackWithTheAnswer() throws {
    var talk = try withWords()
    #expect(talk.says("undo").first == "Taken back: Amounts, Alpha Group, core grant.")
    #expect(!talk.says("summary").contains(Self.line))
    #expect(talk.conversation.notes.isEmpty)
  }

  @Test func theyStandWhereTheQuestionIsAskedNoLonger() throws {
    var talk = try withWords()
    talk.says("remove Alpha Group", "yes")
    #expect(talk.says("review").contains(Self.line))
  }
}
