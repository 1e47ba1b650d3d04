import Answers
import Testing

/// A question that is asked when there is nothing yet on its list: "how many seats on each board?", with no board named.
@Suite struct EmptyListTests {
  private static let action =
    "Find out how many seats people who use services have on boards and groups."

  /// At the seats, with no boards.
  private func atSeats() throws -> Talk {
    var talk = try Talk()
    talk.says("Marlbeck", "the lead", "none", "no")
    talk.goes(to: "engagement.arrangements")
    talk.says("none")
    #expect(talk.asked == "engagement.seats")
    return talk
  }

  private func actions(of talk: Talk) -> [String] {
    talk.conversation.actionItems().compactMap(\.first).map {
      let line = talk.conversation.dialogue.wordings[0].render($0, in: talk.conversation.dialogue)
      return String(line.drop { $0 != " " }.dropFirst())
    }
  }

  @Test(arguments: ["don't know", "skip"]) func whatIsNotKnownIsToBeFoundOut(_ words: String) throws {
    var talk = try atSeats()
    talk.says(words)
    #expect(actions(of: talk).contains(Self.action))
    #expect(talk.asked != "engagement.seats")
  }

  @Test(arguments: ["none", "rather not say"]) func nothingIsToBeFoundOutWhereThatIsTheAnswer(_ words: String) throws {
    var talk = try atSeats()
    talk.says(words)
    #expect(!actions(of: talk).contains(Self.action))
  }

  @Test func aBoardThatIsNamedLaterIsAskedFor() throws {
    var talk = try atSeats()
    talk.says("don't know", "add the Access Forum to boards and groups")
    #expect(!actions(of: talk).contains(Self.action))
    #expect(actions(of: talk).contains("Find out how many seats people who use services have on the Access Forum."))
  }

  @Test func itIsTakenBack() throws {
    var talk = try atSeats()
    talk.says("don't know")
    #expect(talk.says("undo").first == "Taken back: Seats.")
    #expect(!actions(of: talk).contains(Self.action))
  }
}
