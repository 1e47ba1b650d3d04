import Answers
import Dialogue
import Foundation
import TestSupport
import Testing

@testable import DialogueLoading

/// Faults in the build of a dialogue, many at once.
@Suite struct StructureTests {
  @Test func allFaultsComeAtOnceInTheOrderOfTheFile() {
    let text = Sample.whole.replacing("kind: share", with: "kind: shares")
      .replacing("makes: organisations", with: "makes: organisation")
      .replacing("short: services", with: "shrt: services")
      .replacing("fills: committee.whole", with: "fills: committee.hole")
    let loaded = Loaded(text)
    #expect(loaded.dialogue == nil)
    #expect(Set(loaded.codes).isSuperset(of: ["wrong-type", "unknown-id", "unknown-key", "missing-wording"]))
    #expect(loaded.faults.map(\.place) == loaded.faults.map(\.place).sorted())
    #expect(loaded.text.contains("Did you mean `share`?"))
    #expect(loaded.text.contains("Write `organisations`."))
    #expect(loaded.text.contains("Did you mean `short`?"))
  }

  @Test func listsInACircle() {
    let loaded = Loaded(
      "dialogue: a\nversion: 1\ntitle: A\nlists:\n  - {id: as, one: a, many: as, in: bs}\n"
        + "  - {id: bs, one: b, many: bs, in: as}\nsections: []\n")
    #expect(Set(loaded.codes) == ["cycle"])
  }

  @Test func definitionsInACircleOfThree() {
    let loaded = Loaded(
      Sample.with(
        "define:\n  - {id: a, when: b}\n  - {id: b, when: not c}\n  - {id: c, when: a or always}\n  - {id: d, when: a}\n"
      ))
    #expect(loaded.codes == ["cycle", "cycle", "cycle"])
  }

  @Test func aQuestionOnItselfAndThroughADefinition() {
    #expect(Loaded(Sample.when("last is known")).codes == ["cycle"])
    let loaded = Loaded(
      Sample.when("is-asked") + "define:\n  - {id: is-asked, over: [organisations], when: ulo.last is known}\n")
    #expect(loaded.codes == ["cycle"])
  }

  @Test func aSectionOnItsOwnQuestions() {
    let loaded = Loaded(Sample.whole.replacing("where: organisation is ulo", with: "where: coverage = one"))
    #expect(loaded.codes == ["later-question"])
  }

  @Test func formerNames() throws {
    let loaded = Loaded(Sample.question("was: [ulo.final, ulo.end]"))
    #expect(loaded.text == "")
    let dialogue = try #require(loaded.dialogue)
    #expect(dialogue.question(named: "ulo.final") == dialogue.question(named: "ulo.last"))
    #expect(Loaded(Sample.question("was: [final]")).codes == ["bad-id"])
    #expect(Loaded(Sample.question("was: [ulo.coverage]")).codes == ["duplicate-id"])
    let hint = Loaded(Sample.question("was: [ulo.final]") + "head: [ulo.final]\n").faults.first?.hint
    #expect(hint == "Write `ulo.last`.")
  }

  @Test func aPartIsMeantBeforeAFollowUpOfItsName() throws {
    let loaded = Loaded(Sample.whole.replacing("- id: total", with: "- id: whole"))
    #expect(loaded.text == "")
    let question = try #require(loaded.dialogue?.question(named: "ulo.committee.whole"))
    #expect(
      loaded.dialogue?.questions[question].condition
        == .and([.status(Reference(2, part: "part"), .known), .status(Reference(2, part: "whole"), .unknown)]))
  }

  @Test func settingsHaveTypes() throws {
    let dialogue = try #require(
      Loaded(Sample.whole.replacing("value: 12 months", with: "value: 75 percent")).dialogue)
    #expect(dialogue.settings.map(\.value) == [.number(.threeQuarters), .money(500_000)])
    #expect(Loaded(Sample.whole.replacing("value: 12 months", with: "value: soon")).codes == ["wrong-type"])
  }

  @Test func vocabularyFollowsTheQuestions() throws {
    let dialogue = try #require(
      Loaded(
        Sample.question(
          "least: 2\nmost: 5\ncues: [members]\nnot-counted: [\"that's us\"]\nvolunteered: false", kind: "count"
        )
        .replacing("examples: [\"no\", \"yes, this\"]", with: "examples: [\"3\", \"4\"]")
      ).dialogue)
    let slot = try #require(dialogue.vocabulary.slots.last)
    #expect(slot.id == dialogue.questions.count - 1)
    #expect(slot.limits == 2...5)
    #expect(slot.cues == ["members"])
    #expect(slot.notCounted == ["that's us"])
    #expect(!slot.isVolunteered)
    #expect(slot.over == [0])
    #expect(dialogue.vocabulary.slots[5].choices.map(\.says) == [[], ["courses"]])
    #expect(dialogue.vocabulary.lists.map(\.isOpen) == [true, true, false])
    #expect(dialogue.vocabulary.lists[2].parent == 0)
  }

  @Test func variantsOfAPrompt() throws {
    let ask = "\n          - {when: coverage = one, say: One area?}\n          - {say: Which areas?}"
    let dialogue = try #require(Loaded(Sample.question("", ask: ask)).dialogue)
    #expect(dialogue.questions.last?.variants == [.equals(Reference(4), "one"), nil])
    #expect(dialogue.wordings[0].phrases["ulo.last.ask"]?.pieces == [.text("One area?")])
    #expect(dialogue.wordings[0].phrases["ulo.last.ask-2"]?.pieces == [.text("Which areas?")])
    let noLast = "\n          - {when: coverage = one, say: One area?}"
    #expect(Loaded(Sample.question("", ask: noLast)).codes == ["missing-wording"])
  }

  @Test func findings() throws {
    let dialogue = try #require(
      Loaded(
        Sample.with(
          """
          findings:
            - id: under-half
              each: organisations
              when: ulo.committee.share < 1/2
              severity: priority
              cites: [ulo.committee, ulo.committee.total]
              say: "{organisation}: {ulo.committee} use services."
              change: Half would change this.
              own: true
              readings: [all, without-carers]
            - {id: strands-end, each: strands, when: ulo.duration.end within ends-soon, severity: check, say: It ends.}

          """)
      ).dialogue)
    #expect(dialogue.findings[0].cites == [Reference(2), Reference(3)])
    #expect(dialogue.findings[0].severity == .priority)
    #expect(dialogue.findings[0].hasChange)
    #expect(!dialogue.findings[0].hasAction)
    #expect(dialogue.findings[0].isOwnJudgement)
    #expect(dialogue.findings[0].readings == ["all", "without-carers"])
    // A strand lies in an organisation, so that its organisation is in hand as well.
    #expect(dialogue.findings[1].over == [0, 2])
  }

  /// Whatever is left out or broken, the loader says so and doesn't trap.
  @Test func everyLineMayBeMissing() {
    let lines = Sample.whole.split(separator: "\n", omittingEmptySubsequences: false)
    for index in lines.indices {
      var rest = lines
      rest.remove(at: index)
      let loaded = Loaded(rest.joined(separator: "\n"))
      #expect(loaded.dialogue != nil || !loaded.faults.isEmpty)
    }
  }

  @Test func everyPrefixIsTold() {
    let bytes = Array(Sample.whole.utf8)
    for count in stride(from: 0, to: bytes.count, by: 97) {
      let loaded = Loaded(String(decoding: bytes[..<count], as: UTF8.self))
      #expect(loaded.dialogue != nil || !loaded.faults.isEmpty)
    }
  }

  /// The program's own phrases and those of a dialogue have different names, whatever the author's ids are.
  @Test(arguments: ["none", "line", "line-cited", "change"]) func findingsCanHaveAnyID(_ id: String) throws {
    let finding = "findings:\n  - {id: \(id), when: always, severity: note, say: So it is.}\n"
    let term =
      "glossary:\n  - {id: none, terms: [none], means: Nothing.}\n  - {id: entry, terms: [way in], means: A way.}\n"
    let common = try String(contentsOfFile: "\(Checkout.folder)/Dialogues/common/standard.yaml", encoding: .utf8)
    #expect(Loaded(Sample.with(finding + term), common: common).faults.map(\.text) == [])
  }

  @Test func aFollowUpWhoseIDIsTakenIsChecked() {
    let followUp = """
                - id: total
                  when: committee.part is known and committee.hole is known
                  kind: count
                  short: all of them here
                  title: Total again
                  ask: Out of {nowhere} altogether?
                  why: So that it can be told.
                  examples: ["9", ten]

      """
    let lines = Sample.whole.components(separatedBy: "\n")
    let place = lines.firstIndex { $0.contains("- id: total") }
    var text = lines
    if let place { text.insert(contentsOf: followUp.components(separatedBy: "\n").dropLast(), at: place) }
    let loaded = Loaded(text.joined(separator: "\n"))
    #expect(
      Set(loaded.codes) == ["duplicate-id", "unknown-id", "bad-hole", "short-too-long"], "\(loaded.text)")
    #expect(loaded.codes.count { $0 == "duplicate-id" } == 1, "\(loaded.text)")
  }

  @Test func aPromptLineLeavesRoomForItsColon() {
    func codes(_ short: String) -> [String] {
      Loaded(Sample.whole.replacing("short: services", with: "short: \(short)")).codes
    }
    #expect(codes("fourteen chars").isEmpty)
    #expect(codes("fifteen charact") == ["short-too-long"])
    #expect(codes("Committee") == ["short-not-unique"])
    #expect(codes("\"two\\nlines\"") == ["wrong-type"])
  }

  @Test(arguments: ["null", "~", "Null", "NULL", ""]) func nothingIsNoWording(_ nothing: String) {
    for key in [
      "ask: Which groups do they speak for?", "why: A group needs a voice.", "title: Services", "title: A sample",
    ] {
      let name = key.prefix { $0 != ":" }
      let loaded = Loaded(Sample.whole.replacing(key, with: "\(name): \(nothing)"))
      #expect(
        Set(loaded.codes).isSubset(of: ["wrong-type", "missing-wording"]) && !loaded.codes.isEmpty, "\(loaded.text)")
    }
    #expect(Loaded(Sample.whole.replacing("title: Services", with: "title: \"null\"")).codes == [])
  }

  /// Far beyond what anybody writes: every part would be compared with every other.
  @Test func aConditionOfThousandsOfPartsIsChecked() {
    let parts = (0..<4000).map { "committee.part > \($0)" }
    #expect(Loaded(Sample.when(parts.joined(separator: " and "))).dialogue != nil)
    #expect(Loaded(Sample.when(parts.joined(separator: " or "))).dialogue != nil)
  }
}
