import Testing

@testable import DialogueLoading

/// What can't be meant: words for two choices, a question that says its own answer, a version below one, the program's own
/// prompt line; and several broken places in one file.
@Suite struct ContradictionTests {
  @Test func wordsForTwoChoices() {
    let text = Sample.whole.replacing(
      "{id: advice, name: advice}", with: "{id: advice, name: advice, says: [Courses, information]}")
    #expect(Loaded(text).codes == ["says-not-unique"])
    let label = Sample.whole.replacing(
      "{id: several, name: several areas}", with: "{id: several, name: several, says: [one area]}")
    #expect(Loaded(label).codes == ["says-not-unique"])
  }

  @Test func aQuestionThatSaysItsOwnAnswer() {
    let text = Sample.whole.replacing(
      "ask: Is {organisation} in one area, or several?", with: "ask: Is {organisation} in {coverage}?")
    #expect(Loaded(text).codes == ["bad-hole"])
    let earlier = Sample.whole.replacing(
      "ask: Is {organisation} in one area, or several?", with: "ask: With {committee}, is it in one area?")
    #expect(Loaded(earlier).codes.isEmpty, "\(Loaded(earlier).text)")
  }

  @Test(arguments: ["-1", "0"]) func aVersionBelowOne(_ version: String) {
    let text = Sample.whole.replacing("version: 1", with: "version: \(version)")
    #expect(Loaded(text).codes == ["wrong-type"])
  }

  @Test func thePromptLineOfTheProgram() {
    let common = """
      wording: standard
      name: standard
      phrases:
        short.review: Services

      """
    #expect(Loaded(Sample.whole, common: common).codes.contains("short-not-unique"))
  }

  @Test func severalBrokenPlaces() {
    let text = Sample.whole
      .replacing("title: Known organisations", with: "title: Known: organisations")
      .replacing("why: A group needs a voice.", with: "why: A group: needs a voice.")
      .replacing("title: Areas", with: "title: [Areas")
    #expect(Loaded(text).codes == ["broken-yaml", "broken-yaml", "broken-yaml"], "\(Loaded(text).text)")
    let one = Sample.whole.replacing("title: Known organisations", with: "title: Known: organisations")
    #expect(Loaded(one).codes == ["broken-yaml"], "\(Loaded(one).text)")
  }
}
