import Glibc
import TestSupport
import Testing
import Transcripts

/// Reading a journal that is open, while others do what they like to what stands at its path.
@Suite struct JournalContentsTests {
  private let temporary: TemporaryFolder

  init() throws { temporary = try TemporaryFolder() }

  /// An open journal with two turns, in a folder of its own.
  private func journal(in folder: String = "here", _ texts: [String] = ["one", "two"]) throws -> Journal {
    let folder = JournalFolder("\(temporary.path)/\(folder)")
    try folder.prepare()
    let journal = try Journal.create(SampleJournal.id, in: folder, header: SampleJournal.header)
    for text in texts { try journal.append(Array(#""text":"\#(text)""#.utf8), expecting: journal.next) }
    return journal
  }

  /// Writes bytes into a file, which stays the same file where it is there.
  private func write(_ bytes: [UInt8], to path: String) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    #expect(Glibc.write(file, bytes, bytes.count) == bytes.count)
    close(file)
  }

  @Test func itSaysWhatWasAppended() throws {
    let journal = try journal()
    #expect(try journal.contents().records.map(\.first) == [1, 2])
    try journal.append([], count: 3, expecting: 3)
    #expect(try journal.contents().records.map(\.count) == [1, 1, 3])
    journal.close()
    #expect(throws: JournalError.stopped(journal.path)) { try journal.contents() }
  }

  @Test func whatWasRemovedIsGone() throws {
    let journal = try journal()
    unlink(journal.path)
    #expect(throws: JournalError.removed(journal.path)) { try journal.contents() }
    #expect(throws: JournalError.removed(journal.path)) { try journal.append([], expecting: 3) }
  }

  @Test func whatWasMovedAwayIsGoneFromWhereItWillBeLookedFor() throws {
    let journal = try journal()
    rename(journal.path, journal.path + ".bak")
    #expect(throws: JournalError.removed(journal.path)) { try journal.contents() }
  }

  @Test func anotherFileInItsPlaceIsNotRead() throws {
    let (journal, other) = (try journal(), try journal(in: "there", ["six", "ten"]))
    rename(other.path, journal.path)
    #expect(throws: JournalError.changed(journal.path)) { try journal.contents() }
    #expect(throws: JournalError.changed(journal.path)) { try journal.append([], expecting: 3) }
  }

  @Test func theSameBytesInAnotherFileAreAnotherFile() throws {
    let journal = try journal()
    let bytes = try #require(Files.bytes(at: journal.path))
    rename(journal.path, journal.path + ".bak")
    write(bytes, to: journal.path)
    #expect(throws: JournalError.changed(journal.path)) { try journal.contents() }
  }

  /// The length is the same and every check number fits: only the last of them tells that it was written by somebody else.
  @Test func otherTurnsInTheSameFileAreNotRead() throws {
    let (journal, other) = (try journal(), try journal(in: "there", ["six", "ten"]))
    write(try #require(Files.bytes(at: other.path)), to: journal.path)
    #expect(throws: JournalError.changed(journal.path)) { try journal.contents() }
  }
}
