import Answers
import Dialogue
import Testing

@testable import DialogueLoading

@Suite struct LoadingTests {
  @Test func sampleLoadsWithoutFaults() throws {
    let loaded = Loaded(Sample.whole)
    #expect(loaded.text == "")
    let dialogue = try #require(loaded.dialogue)
    #expect(
      dialogue.questions.map(\.name) == [
        "area.known", "area.groups", "ulo.committee", "ulo.committee.total", "ulo.coverage", "ulo.services",
        "ulo.amounts", "ulo.duration",
      ])
    #expect(dialogue.questions[6].over == [0, 2])
    #expect(dialogue.questions[3].followUpOf == 2)
    #expect(dialogue.questions[2].followUps == [3])
    #expect(dialogue.questions[3].fills == Fill(Reference(2, part: "whole")))
    #expect(
      dialogue.questions[3].condition
        == .and([.status(Reference(2, part: "part"), .known), .status(Reference(2, part: "whole"), .unknown)]))
    #expect(
      dialogue.wordings[0].phrases["ulo.committee.ask"]?.pieces == [
        .text("How many sit on "), .possessive("organisation"), .text(" committee, and how many use services?"),
      ])
    #expect(dialogue.holes["organisation"] == .item(0))
  }

  @Test func conditionAtTheEnd() throws {
    let loaded = Loaded(Sample.when("coverage = one and services includes training"))
    #expect(loaded.text == "")
    let dialogue = try #require(loaded.dialogue)
    #expect(
      dialogue.questions.last?.condition == .and([.equals(Reference(4), "one"), .includes(Reference(5), "training")]))
  }
}
