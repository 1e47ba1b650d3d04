import StrictJSON
import TestSupport
import Testing
import Transcripts

/// A short journal to spoil, and what it says.
struct SampleJournal {
  static let header = Array(#"{"dialogue":"where-am-i-now"}"#.utf8)

  /// Turns with one fact, several, accents, escapes, and something that looks like the end of a line.
  static let turns = [
    JournalRecord(count: 1, body: Array(#"{"facts":[{"k":"opened"}]}"#.utf8)),
    JournalRecord(count: 3, body: Array(#""input":"7 of 9 — £12k\n","facts":[1,2,3]"#.utf8)),
    JournalRecord(count: 2, body: Array(#""input":"x,\"crc\":\"00000000\"}","deep":{"crc":"00000000"}"#.utf8)),
    JournalRecord(count: 1, body: []),
  ]

  static var id: SessionID {
    get throws { try #require(SessionID("tidy-heron-41")) }
  }

  let disk: MemoryFileSystem
  let bytes: [UInt8]
  /// Where each line ends, its newline included: the header's, then each turn's.
  let ends: [Int]

  static func path() throws -> String { JournalFolder("/t").path(of: try id) }

  init() throws {
    disk = MemoryFileSystem()
    let journal = try Journal.create(Self.id, in: JournalFolder("/t", on: disk), header: Self.header)
    for turn in Self.turns { try journal.append(turns: [turn], expecting: journal.next) }
    journal.close()
    let bytes = try #require(disk.bytes(of: Self.path()))
    self.bytes = bytes
    ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    #expect(ends.count == Self.turns.count + 1)
  }
}

/// What came of opening a spoilt journal.
struct Opening {
  let disk = MemoryFileSystem()
  let before: [UInt8]
  let outcome: Result<JournalContents, JournalError>

  init(_ bytes: [UInt8]) throws {
    before = bytes
    disk.put(bytes, at: try SampleJournal.path())
    let (id, folder) = (try SampleJournal.id, JournalFolder("/t", on: disk))
    outcome = Result { () throws(JournalError) in
      let (journal, contents) = try Journal.open(id, in: folder)
      journal.close()
      return contents
    }
  }

  var after: [UInt8]? {
    get throws { disk.bytes(of: try SampleJournal.path()) }
  }

  /// Whether it was refused with a sentence, and not a byte was touched.
  func wasRefused() throws -> Bool {
    guard case .failure(let error) = outcome else { return false }
    #expect(!error.sentence.isEmpty)
    #expect(try after == before)
    #expect(disk.paths == [try SampleJournal.path()])
    #expect(disk.openFiles == 0)
    return true
  }
}

extension JournalContents {
  /// The turns, as they were given to `append`.
  var turns: [JournalRecord] { records.map { JournalRecord(count: $0.count, body: Array($0.body)) } }
}

extension JournalRecord {
  /// The inside of the object, as it is kept.
  var inside: JournalRecord {
    body.first == UInt8(ascii: "{") ? JournalRecord(count: count, body: Array(body.dropFirst().dropLast())) : self
  }
}
