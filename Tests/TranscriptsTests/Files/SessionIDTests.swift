import Glibc
import TestSupport
import Testing
import Transcripts

@Suite struct SessionIDTests {
  @Test(arguments: ["tidy-heron-41", "a", "sample", "heron2-x", String(repeating: "a", count: 64)])
  func names(text: String) throws {
    #expect(SessionID(text)?.text == text)
    #expect(try SessionID(checking: text).description == text)
  }

  @Test(arguments: [
    "", "../x", "../../etc/passwd", "a/b", "/", ".", "..", "%2e", "a\0", "\0", "a b", "a.b", "a_b", "-a", "a-", "a--b",
    "4a",
    "Tidy-Heron-41", "tidy-heron-41\n", "tidy–heron", "té", "Ａ", String(repeating: "a", count: 65),
    String(repeating: "a", count: 300),
  ])
  func noNames(text: String) {
    #expect(SessionID(text) == nil)
    #expect(throws: JournalError.notAnID) { try SessionID(checking: text) }
  }

  @Test func randomNamesAreNames() throws {
    var random = SeededRandom(seed: 1)
    var seen: Set<SessionID> = []
    for _ in 0..<2000 {
      let id = SessionID.random(using: &random)
      #expect(SessionID(id.text) == id)
      #expect(id.text.split(separator: "-").count == 3 && id.text.utf8.count < 30)
      seen.insert(id)
    }
    #expect(seen.count > 1950)
  }

  /// A source that gives the same numbers a few times over.
  private struct Stubborn: RandomNumberGenerator {
    var random = SeededRandom(seed: 7)
    var repeats: Int
    mutating func next() -> UInt64 {
      repeats -= 1
      return repeats > 0 ? 0x9E37_79B9_7F4A_7C15 : random.next()
    }
  }

  @Test func aTakenNameIsPassedOver() throws {
    let folder = JournalFolder("/t", on: MemoryFileSystem())
    var source = Stubborn(repeats: 13)
    let first = try Journal.create(in: folder, header: [], using: &source)
    let second = try Journal.create(in: folder, header: [], using: &source)
    #expect(first.id != second.id)
    #expect(try folder.sessions() == [first.id, second.id].sorted())
    var hopeless = Stubborn(repeats: .max)
    #expect(throws: JournalError.noFreeName(folder: "/t")) {
      try Journal.create(in: folder, header: [], using: &hopeless)
    }
  }
}
