import Dialogue
import Testing

@testable import DialogueLoading

/// Sentences with holes, and the wordings that lie over each other.
@Suite struct WordingTests {
  private func ask(_ text: String, more: String = "") throws -> (pieces: [Template.Piece], dialogue: Dialogue) {
    let loaded = Loaded(Sample.question(more, ask: text))
    #expect(loaded.text == "")
    let dialogue = try #require(loaded.dialogue)
    return (try #require(dialogue.wordings[0].phrases["ulo.last.ask"]).pieces, dialogue)
  }

  @Test func holesGetTheirFullNames() throws {
    let (pieces, dialogue) = try ask("About {committee}, {committee.part} and {area.known.words} within {ends-soon}?")
    #expect(
      pieces == [
        .text("About "), .hole("ulo.committee"), .text(", "), .hole("ulo.committee.part"), .text(" and "),
        .hole("area.known.words"), .text(" within "), .hole("settings.ends-soon"), .text("?"),
      ])
    #expect(dialogue.holes["ulo.committee"] == .answer(Reference(2)))
    #expect(dialogue.holes["ulo.committee.part"] == .answer(Reference(2, part: "part")))
    #expect(dialogue.holes["area.known.words"] == .words(Reference(0)))
    #expect(dialogue.holes["settings.ends-soon"] == .setting(0))
    #expect(dialogue.wordings[0].phrases["settings.ends-soon.value"]?.pieces == [.text("12 months")])
  }

  @Test func listsAndCountsAreNamedByTheirWholeCondition() throws {
    let (pieces, dialogue) = try ask(
      "\"{groups where area.groups(whole)  = no} and {count organisations where coverage = one:is|are} {organisations}?\""
    )
    let items = "groups where area.groups(whole) = no"
    let count = "count organisations where ulo.coverage = one"
    #expect(
      pieces == [
        .hole(items), .text(" and "), .plural(count, one: "is", many: "are"), .text(" "), .hole("organisations"),
        .text("?"),
      ])
    #expect(dialogue.holes[items] == .items(list: 1, .equals(Reference(1, ofWhole: true), "no")))
    #expect(dialogue.holes[count] == .count(list: 0, .equals(Reference(4), "one")))
    #expect(dialogue.holes["organisations"] == .items(list: 0, .constant(true)))
  }

  @Test(arguments: ["{organisation's} staff", "{organisation}'s staff", "{organisation}’s staff"])
  func possessives(_ text: String) throws {
    #expect(try ask("\"\(text)\"").pieces == [.possessive("organisation"), .text(" staff")])
  }

  @Test(arguments: [
    ("{organization} too", 0), ("About {comittee}", 6), ("About {group}", 6), ("About {committee", 6),
    ("About committee}", 15), ("{count {organisation}}", 7), ("{committee:one|many}", 0), ("{}", 0),
    ("{groups where coverage}", 0), ("{group.whole}", 0), ("{committee.share < 1/2}", 0),
  ])
  func badHolesAreToldWhereTheyStand(_ text: String, _ column: Int) {
    let loaded = Loaded(Sample.question("", ask: "'\(text)'"))
    #expect(loaded.faults.count == 1, "\(loaded.text)")
    #expect(loaded.dialogue == nil)
    #expect(abs((loaded.faults.first?.place.column ?? 0) - (14 + 1 + column)) <= 15)
  }

  @Test func aPromptForManyHasNoneOfThemInHand() {
    let question = Sample.question(
      "each: strands\ntogether: true\nask-one: And the {strand}?", ask: "How much is the {strand}?")
    let loaded = Loaded(question)
    #expect(loaded.codes == ["bad-hole"])
    let mended = Loaded(
      Sample.question("each: strands\ntogether: true\nask-one: And the {strand}?", ask: "How much is each?"))
    #expect(mended.text == "")
    #expect(mended.dialogue?.questions.last?.over == [0, 2])
  }

  private static let common = """
    wording: standard
    name: Standard
    commands:
      help: [help, what can i say]
      rename: ["rename {} to {}"]
    phrases:
      understood: "{answer}."
      left: "{n} {n:thing|things} of {name}'s"
    kinds:
      share: {how: Two numbers will do.}
    """

  @Test func commonWordingSuppliesPhrasesAndCommands() throws {
    let dialogue = try #require(Loaded(Sample.whole, common: Self.common).dialogue)
    let standard = dialogue.wordings[0]
    #expect(standard.id == "standard")
    #expect(standard.name == "Standard")
    #expect(standard.phrases["understood"]?.pieces == [.hole("answer"), .text(".")])
    #expect(
      standard.phrases["left"]?.pieces == [
        .hole("n"), .text(" "), .plural("n", one: "thing", many: "things"), .text(" of "), .possessive("name"),
      ])
    #expect(standard.phrases["kinds.share.how"]?.pieces == [.text("Two numbers will do.")])
    #expect(dialogue.vocabulary.commands.map(\.id) == ["help", "rename"])
    #expect(dialogue.holes["answer"] == nil)
  }

  @Test func overlaysOfDialogueAndProgramAreOneWording() throws {
    let loaded = Loaded(
      Sample.whole, common: Self.common,
      overlay: """
        wording: easy-read
        name: Easy read
        longest-sentence: 12
        phrases:
          ulo:
            committee:
              ask: Who is on the committee of {organisation}?
              examples: [7 of 9, most]
        """,
      commonOverlay: """
        wording: easy-read
        commands: {help: [help me]}
        phrases: {understood: "I heard: {answer}."}
        """)
    #expect(loaded.text == "")
    let dialogue = try #require(loaded.dialogue)
    let easy = try #require(dialogue.wording("easy-read"))
    #expect(easy.name == "Easy read")
    #expect(
      Set(easy.phrases.keys) == [
        "ulo.committee.ask", "ulo.committee.example-1", "ulo.committee.example-2", "understood",
      ])
    #expect(
      easy.phrases["ulo.committee.ask"]?.pieces == [
        .text("Who is on the committee of "), .hole("organisation"), .text("?"),
      ])
    #expect(dialogue.vocabulary.commands[0].says == ["help", "what can i say", "help me"])
  }

  @Test func overlaysAreHeldToTheStandardWording() {
    let loaded = Loaded(
      Sample.whole, common: Self.common,
      overlay: """
        wording: easy-read
        longest-sentence: 6
        phrases:
          ulo.comittee.ask: Who is on it?
          ulo.committee.ask: Who sits on the committee of this organisation?
          ulo.coverage.ask: Where does {organisation} work with {committee}?
          ulo.services.short: a line that is too long
          understood: "{answer} {more}"
        """)
    #expect(loaded.codes == ["unknown-id", "too-many-words", "bad-hole", "short-too-long", "bad-hole"])
  }

  @Test func lengths() throws {
    func counts(_ text: String) -> [Int] { PhraseBook.wordsOfSentences(Template([.text(text)])) }
    #expect(counts("One two three. Four five? Six!") == [3, 2, 1])
    #expect(counts("He said \"no.\" Then - nothing") == [3, 2])
    #expect(counts("") == [])
    let words = { (count: Int) in [String](repeating: "word", count: count).joined(separator: " ") }
    #expect(Loaded(Sample.question("again: Else?", ask: "\(words(12)). \(words(10)).")).text == "")
    #expect(Loaded(Sample.question("", ask: "\(words(12)). \(words(11)).")).codes == ["too-many-words"])
    #expect(Loaded(Sample.question("again: Else?", ask: "\(words(21)).")).codes == ["too-many-words"])
    #expect(Loaded(Sample.question("how: \(words(20)). \(words(20)).")).text == "")
    #expect(Loaded(Sample.question("how: \(words(21)).")).codes == ["too-many-words"])
    // Who asks at length has a short prompt as well, and that is short.
    #expect(Loaded(Sample.question("", ask: "\(words(14)).")).text == "")
    #expect(Loaded(Sample.question("", ask: "\(words(15)).")).codes == ["missing-wording"])
    #expect(Loaded(Sample.question("again: \(words(14)).", ask: "\(words(15)).")).text == "")
    #expect(Loaded(Sample.question("again: \(words(15)).")).codes == ["too-many-words"])
    #expect(Loaded(Sample.question("speech: \(words(12)). \(words(11)).")).codes == ["too-many-words"])
    // What hyphens and slashes join is heard as several words.
    #expect(counts("A user-led group, face-to-face, and/or by phone.") == [8])
    #expect(
      Loaded(Sample.question("", ask: [String](repeating: "word", count: 40).joined(separator: "-"))).codes == [
        "too-many-words"
      ])
    #expect(
      Loaded(Sample.question("", ask: [String](repeating: "word", count: 40).joined(separator: "/"))).codes == [
        "too-many-words"
      ])
  }

  /// A hole is as long as what can stand in it.
  @Test func holesOfPromptsAreMeasuredFilled() {
    func codes(_ words: Int, _ hole: String, item: String = "older people in homes of their own or elsewhere")
      -> [String]
    {
      let text = [String](repeating: "word", count: words).joined(separator: " ")
      return Loaded(
        Sample.question("again: Else?", ask: "\"\(text) {\(hole)}\"").replacing(
          "name: older people}", with: "name: \(item)}")
      ).codes
    }
    // All of a list: "carers and older people …".
    #expect(codes(11, "groups where always") == [])
    #expect(codes(12, "groups where always") == ["too-many-words"])
    // Some of it: the longest, and how many more there are.
    #expect(codes(10, "groups where area.groups = yes") == [])
    #expect(codes(11, "groups where area.groups = yes") == ["too-many-words"])
    // Of what people name nobody knows how long it is.
    #expect(codes(19, "organisations where always") == [])
    #expect(
      Loaded(
        Sample.whole.replacing(
          "Does {organisation} speak for {group}?",
          with: "Say whether, as far as you have heard until now from anybody, {organisation} speaks up for {group}"
        ).replacing("name: older people}", with: "name: older people in homes of their own}")
      ).codes == ["too-many-words"])
  }
}
