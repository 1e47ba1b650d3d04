import Answers
import Conversation
import Testing

/// What somebody is told of findings without having asked.
@Suite struct TellingTests {
  /// At the last question of "Your area", where nobody speaks for four groups.
  private func atTheEndOfTheArea() throws -> Talk {
    var talk = try Talk()
    talk.says(
      "Marlbeck", "the lead", "Alpha Group and Beta Voices",
      "Alpha Group speaks for older people, Beta Voices for people with learning disabilities")
    talk.says("none of them")
    talk.goes(to: "area.services")
    return talk
  }

  private func priorities(_ said: [String]) -> [String] { said.filter { $0.hasPrefix("A priority so far: ") } }

  private func again(_ said: [String]) -> [String] { said.filter { $0.contains(", again: ") } }

  @Test func aNewPriorityIsToldAtTheEndOfItsSection() throws {
    var talk = try atTheEndOfTheArea()
    #expect(priorities(talk.said).isEmpty)
    let said = talk.says("skip")
    #expect(priorities(said).count == 2, "\(said)")
    #expect(said.contains("2 other priorities follow from this. Say findings for all."), "\(said)")
    // Before the next section is announced, not behind its question.
    let (told, position) = (said.lastIndex { $0.hasPrefix("2 other") }, said.firstIndex { $0.hasPrefix("About Alpha") })
    #expect(try #require(told) < #require(position))
  }

  @Test func itIsToldOnce() throws {
    var talk = try atTheEndOfTheArea()
    talk.says("skip")
    talk.leaves()
    #expect(priorities(talk.comesBack()).isEmpty)
    for _ in 0..<60 where talk.conversation.frame?.purpose != .finished {
      #expect(
        !talk.says("skip").contains { $0.hasPrefix("A priority so far: No user-led organisation") }, "\(talk.said)")
    }
  }

  @Test func whatSomebodyAskedForIsNotToldAgain() throws {
    var talk = try atTheEndOfTheArea()
    talk.says("findings")
    #expect(priorities(talk.says("skip")).isEmpty, "\(talk.said)")
  }

  @Test func whatHoldsAgainIsSaidAtOnce() throws {
    var talk = try atTheEndOfTheArea()
    talk.says("skip")
    #expect(again(talk.says("change groups for Alpha Group, carers", "yes")).isEmpty, "\(talk.said)")
    #expect(again(talk.says("change groups for Alpha Group, carers", "no")).count == 1, "\(talk.said)")
    #expect(
      talk.said.contains {
        $0.hasPrefix("Priority, again: No user-led organisation that you know of speaks for carers.")
      })
    talk.says("change groups for Alpha Group, carers", "yes")
    #expect(again(talk.says("undo")).count == 1, "\(talk.said)")
  }

  /// Were the watch over random conversations never to find anything, it would be none.
  @Test func thatItIsKeptBackIsFound() throws {
    var talk = try atTheEndOfTheArea()
    var (watch, deaf) = (FindingWatch(), FindingWatch())
    var faults: [String] = []
    for text in ["skip", "change groups for Alpha Group, carers", "yes", "change groups for Alpha Group, carers", "no"]
    {
      let before = talk.conversation
      talk.says(text)
      #expect(watch.see(talk.facts, from: before, to: talk.conversation) == nil)
      let heard = talk.facts.filter { fact in
        if case .said(_, let phrase) = fact { phrase.id != "found.again" } else { true }
      }
      if let fault = deaf.see(heard, from: before, to: talk.conversation) { faults.append(fault) }
    }
    #expect(faults == ["uncovered holds again, and nobody is told"])
  }

  @Test func whatNobodyWasToldOfHoldsUnsaid() throws {
    var talk = try atTheEndOfTheArea()
    talk.says("change groups for Alpha Group, carers", "yes", "change groups for Alpha Group, carers", "no")
    #expect(again(talk.said).isEmpty, "\(talk.said)")
  }
}
