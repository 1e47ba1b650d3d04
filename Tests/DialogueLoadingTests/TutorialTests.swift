import Testing

@testable import DialogueLoading

/// The tutorial in `docs/dialogue-format.md` does what it says.
@Suite struct TutorialTests {
  private func tutorial() throws -> [(language: String, text: String)] {
    let page = try #require(Checkout.text("docs/dialogue-format.md"))
    let begin = try #require(page.firstRange(of: "## Your first dialogue"))
    let end = try #require(page.firstRange(of: "## The whole file at a glance"))
    return DiagnosticPagesTests.blocks(of: String(page[begin.lowerBound..<end.lowerBound]))
  }

  @Test func itsPiecesMakeADialogue() throws {
    let pieces = try tutorial().filter { $0.language == "yaml" }.map(\.text)
    let whole = pieces.joined()
    #expect(Checkout.text("docs/examples/first-steps/dialogue.yaml") == whole)
    let loaded = Loaded(whole, readsExamples: true)
    #expect(loaded.text == "")
    #expect(loaded.dialogue?.questions.map(\.name) == ["group.name", "group.members", "group.room", "group.room.rent"])
    #expect(loaded.dialogue?.findings.map(\.id) == ["few-members"])
    // Each step by itself can be checked.
    for count in 1...pieces.count { #expect(Loaded(pieces[..<count].joined()).text == "") }
  }

  @Test func itsMistakeIsToldAsShown() throws {
    let blocks = try tutorial()
    let first = try #require(blocks.first { $0.language == "yaml" }).text
    let shown = try #require(blocks.first { $0.language == "" }).text
    #expect(Loaded(first.replacing("ask:", with: "asc:")).text + "\n" == shown)
  }
}
