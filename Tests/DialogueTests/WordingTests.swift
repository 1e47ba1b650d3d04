import Answers
import Testing

@testable import Dialogue

/// From phrases to words.
@Suite struct WordingTests {
  /// A dialogue with a standard wording, and one laid over it.
  private func dialogue(_ phrases: [String: Template], overlay: [String: Template] = [:]) -> Dialogue {
    var parts = Dialogue.Parts()
    parts.wordings = [
      Wording(id: "standard", name: "standard", phrases: phrases),
      Wording(id: "easy-read", name: "easy read", phrases: overlay),
    ]
    parts.vocabulary = Vocabulary(slots: [Slot(id: 0, kind: .share)], lists: [], commands: [])
    return Dialogue(parts: parts)
  }

  private func render(
    _ pieces: [Template.Piece], _ arguments: Arguments = Arguments()
  ) throws -> String {
    let dialogue = dialogue(["it": Template(pieces)])
    return try #require(dialogue.wording("standard")).render(Phrase("it", arguments), in: dialogue)
  }

  @Test func holesAreFilledByName() throws {
    let pieces: [Template.Piece] = [
      .hole("b"), .text(" before "), .hole("a"), .text(", "), .hole("b"), .text(" again"),
    ]
    #expect(try render(pieces, ["a": .text("Alpha"), "b": .text("Beta")]) == "Beta before Alpha, Beta again")
  }

  @Test func aHoleWithoutArgumentIsEmpty() throws {
    #expect(try render([.text("Yes"), .hole("a"), .text(".")]) == "Yes.")
  }

  @Test(arguments: [
    ("Speak Up", "Speak Up's board"), ("Friends", "Friends' board"), ("Marlbeck CIL", "Marlbeck CIL's board"),
    ("the trustees", "the trustees' board"), ("Access", "Access' board"), ("DPS", "DPS's board"),
  ])
  func possessives(_ name: String, _ words: String) throws {
    #expect(try render([.possessive("a"), .text(" board")], ["a": .text(name)]) == words)
  }

  @Test(arguments: [(0, "0 things"), (1, "1 thing"), (2, "2 things"), (-1, "-1 things")])
  func plurals(_ count: Int, _ words: String) throws {
    let pieces: [Template.Piece] = [.hole("n"), .text(" "), .plural("n", one: "thing", many: "things")]
    #expect(try render(pieces, ["n": .number(count)]) == words)
  }

  @Test(arguments: [
    ([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C"),
    (["A", "B", "C", "D"], "A, B, C and D"),
  ])
  func lists(_ items: [String], _ words: String) throws {
    #expect(try render([.hole("a")], ["a": .list(items.map { .text($0) })]) == words)
  }

  /// A prompt names as many of a list as there is room for, one at least, and counts the others.
  @Test(arguments: [
    (4, "one, two words, three words here and four"), (16, "one, two words and 2 more"), (17, "one and 3 more"),
    (40, "one and 3 more"),
  ])
  func aLongListInAPromptIsCutShort(_ words: Int, _ list: String) throws {
    let text = [String](repeating: "word", count: words).joined(separator: " ") + " "
    let items: [Argument] = ["one", "two words", "three words here", "four"].map { .text($0) }
    let pieces: [Template.Piece] = [.text(text), .hole("a")]
    let more = Template([.hole("count"), .text(" more")])
    for isPrompt in [true, false] {
      let dialogue = dialogue(["it": Template(pieces, isPrompt: isPrompt), "list.more": more])
      let said = try #require(dialogue.wording("standard")).render(Phrase("it", ["a": .list(items)]), in: dialogue)
      #expect(said == text + (isPrompt ? list : "one, two words, three words here and four"))
    }
  }

  @Test(arguments: [
    ("A user-led group", 3), ("and/or", 2), ("face-to-face", 1), ("a-b-c-d", 4), ("now – then", 2), ("", 0),
    ("- / -", 0), ("75", 2), ("20", 1), ("105", 4), ("£5,000", 3), ("50%", 3), ("8192", 7), ("2010", 3),
    ("3-4 of them", 4),
  ])
  func spokenWords(_ text: String, _ count: Int) { #expect(SpokenWords.count(in: text) == count) }

  @Test func daysAndAnswersAndPhrasesAreSaid() throws {
    let day = try #require(Day(year: 2026, month: 6, day: 1))
    #expect(try render([.text("On "), .hole("a")], ["a": .day(day)]) == "On 1 June 2026")
    let share = Answer(.share(Share(part: Interval(7), whole: Interval(9))), words: "seven of the nine")
    #expect(
      try render([.text("It is "), .hole("a"), .text(".")], ["a": .answer(share, question: 0, on: day)])
        == "It is 7 out of 9, 78 per cent.")
    let dialogue = dialogue([
      "outer": Template([.text("So: "), .hole("a")]), "inner": Template([.hole("b"), .text(" it is.")]),
    ])
    let phrase = Phrase("outer", ["a": .phrase(Phrase("inner", ["b": .text("that")]))])
    #expect(try #require(dialogue.wording("standard")).render(phrase, in: dialogue) == "So: That it is.")
  }

  // MARK: Wordings over each other

  @Test func anOverlayFallsBackToTheStandardWording() throws {
    let dialogue = dialogue(
      ["a": Template([.text("Who coordinates this?")]), "b": Template([.text("Is that so?")])],
      overlay: ["a": Template([.text("Who runs this?")])])
    let easy = try #require(dialogue.wording("easy-read"))
    #expect(easy.render(Phrase("a"), in: dialogue) == "Who runs this?")
    #expect(easy.render(Phrase("b"), in: dialogue) == "Is that so?")
    let standard = try #require(dialogue.wording("standard"))
    #expect(standard.render(Phrase("a"), in: dialogue) == "Who coordinates this?")
  }

  /// A phrase inside another is in the overlay, too, where the outer one is not.
  @Test func whatIsInsideIsInTheSameWording() throws {
    let dialogue = dialogue(
      ["outer": Template([.text("So: "), .hole("a")]), "inner": Template([.text("furthermore")])],
      overlay: ["inner": Template([.text("also")])])
    let phrase = Phrase("outer", ["a": .phrase(Phrase("inner"))])
    #expect(try #require(dialogue.wording("easy-read")).render(phrase, in: dialogue) == "So: also")
  }

  @Test func aPhraseThatNobodyWordedIsItsID() throws {
    let dialogue = dialogue([:])
    #expect(try #require(dialogue.wording("standard")).render(Phrase("lost"), in: dialogue) == "[lost]")
    #expect(dialogue.wording("klingon") == nil)
  }

  // MARK: Sentences

  @Test func aSentenceBeginsWithACapital() throws {
    let name: Arguments = ["a": .text("carers' centre")]
    #expect(try render([.hole("a"), .text(" is one.")], name) == "Carers' centre is one.")
    #expect(try render([.hole("a"), .text(": yes?")], name) == "Carers' centre: yes?")
    #expect(try render([.text("Is it "), .hole("a"), .text("?")], name) == "Is it carers' centre?")
    #expect(try render([.hole("a")], ["a": .text("émigrés.")]) == "Émigrés.")
  }

  @Test func whatIsNoSentenceKeepsItsSmallLetter() throws {
    #expect(try render([.hole("a"), .text(": yes")], ["a": .text("carers")]) == "carers: yes")
    #expect(try render([.hole("a")]) == "")
  }

  @Test(arguments: [
    ("nobody.", "They said nobody."), ("why?", "They said why?"), ("no!", "They said no!"),
    ("nobody", "They said nobody."),
  ])
  func noStopIsDoubled(_ answer: String, _ words: String) throws {
    #expect(try render([.text("They said "), .hole("a"), .text(".")], ["a": .text(answer)]) == words)
  }
}
