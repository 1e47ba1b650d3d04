import Dialogue
import Testing

@testable import DialogueLoading

@Suite struct HashTests {
  private func hashes(_ text: String, common: String? = nil) throws -> (structure: String, wording: String) {
    let dialogue = try #require(Loaded(text, common: common).dialogue)
    return (dialogue.structureHash, dialogue.wordingHash)
  }

  /// The published test vectors of FNV-1a, with the mark for the end of a text left out of the reckoning.
  @Test func hashIsFNV() {
    #expect(StableHash().text == "cbf29ce484222325")
    var hash = StableHash()
    hash.add("")
    // One byte 0xff after the offset basis.
    #expect(hash.text == "af64724c8602eb6e")
  }

  @Test func theSameTextHasTheSameHashes() throws {
    #expect(try hashes(Sample.whole) == hashes(Sample.whole))
    #expect(try hashes(Sample.whole).structure.count == 16)
  }

  @Test(arguments: [
    ("ask: Since when?", "ask: From when on?"), ("name: carers", "name: family carers"),
    ("says: [courses]", "says: [courses, classes]"), ("title: A sample", "title: Another sample"),
    ("note: Our own figure.", "note: A figure of ours."),
  ])
  func wordsChangeOnlyTheWording(_ old: String, _ new: String) throws {
    let before = try hashes(Sample.whole)
    let after = try hashes(Sample.whole.replacing(old, with: new))
    #expect(before.structure == after.structure)
    #expect(before.wording != after.wording)
  }

  @Test(arguments: [
    ("value: 12 months", "value: 13 months"), ("organisation is ulo\n", "organisation is other\n"),
    ("committee.whole is unknown", "committee.whole is skipped"), ("- id: duration", "- id: time"),
    ("kind: names", "kind: text"), ("id: several,", "id: many,"), ("open: false", "open: true"),
    ("together: true", "together: false"), ("id: older", "id: elderly"),
  ])
  func meaningChangesTheStructure(_ old: String, _ new: String) throws {
    var text = Sample.whole.replacing(old, with: new)
    if new == "kind: text" { text = text.replacing("        makes: organisations\n", with: "") }
    if new.contains("false") {
      text = text.replacing("        ask-one: Does {organisation} speak for {group}?\n", with: "")
    }
    #expect(text != Sample.whole)
    #expect(try hashes(Sample.whole).structure != hashes(text).structure)
  }

  @Test func spacesAndOrderOfKeysDontMatter() throws {
    let text = Sample.whole.replacing("committee.part is known and", with: "(committee.part  is known) and")
    #expect(text != Sample.whole)
    #expect(try hashes(Sample.whole).structure == hashes(text).structure)
  }
}
