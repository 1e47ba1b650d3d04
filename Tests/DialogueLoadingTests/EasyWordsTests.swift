import Testing

@testable import DialogueLoading

/// What a wording that is to be easy is held to.
@Suite struct EasyWordsTests {
  private let words = EasyWords(hardWords: ["core grant", "remit"], opening: ["A remit is what it does."])

  @Test(arguments: [
    ("Don't wait.", 1), ("It's here, isn’t it?", 2), ("They'll come.", 1), ("The chair's report.", 0),
    ("Ask the NHS.", 1),
    ("Two ULOs and a charity, etc.", 2), ("Say A or B. Press Ctrl-D.", 0), ("Say \"yes\" or 'no'.", 0), ("", 0),
  ])
  func shortenedWords(_ text: String, _ count: Int) { #expect(words.faults(in: text).count == count, "\(text)") }

  @Test(arguments: [
    ("Is it a core grant?", 1), ("Is it a core grant? A core grant is money to run it.", 0),
    ("Is it a core grant? Say yes. A core grant is money to run it.", 1), ("Core grants are money to run it.", 0),
    ("Is it the \"core grant\"?", 1), ("Could it widen its remit?", 0), ("It is a core of granite.", 0),
  ])
  func hardWords(_ text: String, _ count: Int) { #expect(words.faults(in: text).count == count, "\(text)") }

  @Test func howToAnswerExplainsAPrompt() {
    #expect(words.faults(in: "Is it a core grant?", with: "Say yes or no. A core grant is money to run it.").isEmpty)
  }

  private static let common = """
    wording: standard
    phrases:
      understood: "{answer}."
      welcome: Don't wait.
    """

  private func loaded(_ overlay: String, common: String? = nil) -> Loaded {
    Loaded(
      Sample.whole, common: Self.common, overlay: "wording: easy-read\n" + overlay,
      commonOverlay: common.map { "wording: easy-read\n" + $0 }, readsExamples: true)
  }

  @Test func whatAWordingLacksIsTold() throws {
    let codes = loaded("phrases: {ulo.committee.ask: Who is on it?}").codes
    #expect(codes.contains("not-worded"))
    // What is easy already needs no other words; names needn't be easy.
    let easy = loaded("easy: true\nphrases: {ulo.committee.ask: Who is on it?}", common: "phrases: {}")
    #expect(
      easy.text.contains("common/easy-read.yaml:1:10: not-worded: The wording `easy-read` lacks `welcome`."),
      "\(easy.text)")
    #expect(easy.dialogue?.wording("easy-read")?.isPartial == false)
    #expect(loaded("phrases: {}").dialogue?.wording("easy-read")?.isPartial == true)
  }

  @Test func whatIsNotEasyIsToldWhereItStands() {
    let easy = loaded(
      """
      easy: true
      longest-sentence: 12
      hard-words: [Remit]
      phrases:
        ulo.committee.ask: Isn't that its remit?
        ulo.committee.short: it isn't
      """, common: "phrases: {welcome: Please wait.}")
    #expect(
      easy.text.contains(
        """
        easy-read.yaml:6:22: not-easy: `Isn't` is a contraction.
          hint: Write both words: "do not", "it is".
        easy-read.yaml:6:22: not-easy: `remit` is a hard word, and isn't explained in the next sentence.
        """), "\(easy.text)")
    // People say prompt lines, so those aren't looked at.
    #expect(!easy.text.contains("easy-read.yaml:7:"))
  }
}
