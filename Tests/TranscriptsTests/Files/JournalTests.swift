import StrictJSON
import TestSupport
import Testing
import Transcripts

@Suite struct JournalTests {
  private let disk = MemoryFileSystem()
  private var folder: JournalFolder { JournalFolder("/t", on: disk) }

  private func text(_ id: SessionID) throws -> String {
    String(decoding: try #require(disk.bytes(of: folder.path(of: id))), as: UTF8.self)
  }

  @Test func theLinesAreAsTheFormatSays() throws {
    let journal = try Journal.create(SampleJournal.id, in: folder, header: SampleJournal.header)
    #expect(try journal.append(Array(#""a":1"#.utf8), count: 3, expecting: 1) == 3)
    #expect(try journal.append(Array(#"{"b":[]}"#.utf8), expecting: 4) == 4)
    let lines = try text(journal.id).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 4 && lines[3].isEmpty)
    let sums = lines.dropLast().map { String($0.dropLast(2).suffix(8)) }
    #expect(
      lines[0]
        == #"{"format":"bearings-journal","version":1,"id":"tidy-heron-41","dialogue":"where-am-i-now","crc":"\#(sums[0])"}"#
    )
    #expect(lines[1] == #"{"n":1,"c":3,"a":1,"crc":"\#(sums[1])"}"#)
    #expect(lines[2] == #"{"n":4,"c":1,"b":[],"crc":"\#(sums[2])"}"#)
    #expect(Set(sums).count == 3)
  }

  @Test func everyLineIsStrictJSON() throws {
    let sample = try SampleJournal()
    for line in sample.bytes.split(separator: UInt8(ascii: "\n")) {
      #expect(try JSON(parsing: line).object?.keys.suffix(1) == ["crc"])
    }
  }

  @Test func whatWasAppendedIsReadAgain() throws {
    let sample = try SampleJournal()
    let folder = JournalFolder("/t", on: sample.disk)
    let (journal, contents) = try Journal.open(SampleJournal.id, in: folder)
    #expect(contents.turns == SampleJournal.turns.map(\.inside))
    #expect(contents.records.map(\.first) == [1, 2, 5, 7])
    #expect(contents.records.map(\.last) == [1, 4, 6, 7])
    #expect(contents.ending == .whole)
    #expect(contents.next == 8 && journal.next == 8)
    #expect(Array(contents.headerBody) == Array(SampleJournal.header.dropFirst().dropLast()))
    #expect(try JSON(parsing: contents.header)["dialogue"] == "where-am-i-now")
    #expect(try JSON(parsing: contents.records[1].line)["input"] == "7 of 9 — £12k\n")
    try journal.append([], count: 5, expecting: 8)
    #expect(try folder.read(SampleJournal.id).records.count == 5)
    #expect(sample.disk.bytes(of: journal.path)?.starts(with: sample.bytes) == true)
  }

  @Test func severalTurnsAreOneWriteAndOneSync() throws {
    let counting = FaultyFileSystem(disk)
    let journal = try Journal.create(SampleJournal.id, in: JournalFolder("/t", on: counting), header: [])
    counting.set(DiskFault(.error(5), at: .max, of: [.write, .synchronise]))
    #expect(try journal.append(turns: SampleJournal.turns, expecting: 1) == 7)
    #expect(counting.calls == 2)
    #expect(try folder.read(journal.id).turns == SampleJournal.turns.map(\.inside))
    #expect(try journal.append(turns: [], expecting: 8) == 7)
    #expect(counting.calls == 2)
  }

  @Test func onlyTheNextNumberIsTaken() throws {
    let journal = try Journal.create(SampleJournal.id, in: folder, header: [])
    try journal.append([], count: 2, expecting: 1)
    let before = try text(journal.id)
    for number in [Int.min, 0, 1, 2, 4, Int.max] {
      #expect(throws: JournalError.wrongNumber(expected: 3, found: number)) {
        try journal.append([], expecting: number)
      }
    }
    #expect(try text(journal.id) == before)
    #expect(try journal.append([], expecting: 3) == 3)
  }

  @Test(arguments: [("\"a\":\n1", 1), ("{\"a\":1", 1), ("[1]", 1), ("a", 1), ("", 0), ("", -1), ("", Int.max)])
  func whatCannotBeARecordIsRefused(body: String, count: Int) throws {
    let journal = try Journal.create(SampleJournal.id, in: folder, header: [])
    let before = try text(journal.id)
    #expect(throws: JournalError.badRecord(number: 1)) {
      try journal.append(Array(body.utf8), count: count, expecting: 1)
    }
    #expect(throws: JournalError.badRecord(number: 2)) {
      try journal.append(
        turns: [JournalRecord(count: 1, body: []), JournalRecord(count: count, body: Array(body.utf8))], expecting: 1)
    }
    #expect(try text(journal.id) == before)
    #expect(journal.next == 1)
  }

  /// The clock may be ten years off, both ways: only the numbers count.
  @Test func orderIsByNumberNeverByClock() throws {
    let times = ["2036-06-01", "2016-06-01", "2026-06-01", "1970-01-01"]
    let journal = try Journal.create(SampleJournal.id, in: folder, header: [])
    for time in times { try journal.append(Array(#""at":"\#(time)""#.utf8), expecting: journal.next) }
    journal.close()
    let (again, contents) = try Journal.open(SampleJournal.id, in: folder)
    #expect(try contents.records.map { try JSON(parsing: $0.line)["at"]?.string } == times)
    #expect(contents.records.map(\.first) == [1, 2, 3, 4])
    again.close()
  }

  @Test func aJournalCanBeginWithTurns() throws {
    let journal = try Journal.create(
      SampleJournal.id, in: folder, header: SampleJournal.header, records: SampleJournal.turns)
    #expect(disk.paths == [folder.path(of: journal.id)])
    #expect(try disk.bytes(of: journal.path) == SampleJournal().bytes)
    #expect(try journal.append([], expecting: 8) == 8)
    #expect(throws: JournalError.exists(journal.id)) {
      try Journal.create(journal.id, in: folder, header: [], records: SampleJournal.turns)
    }
    #expect(try folder.read(journal.id).records.count == 5)
  }

  @Test func aClosedJournalTakesNothing() throws {
    let journal = try Journal.create(SampleJournal.id, in: folder, header: [])
    journal.close()
    journal.close()
    #expect(throws: JournalError.stopped(journal.path)) { try journal.append([], expecting: 1) }
    #expect(throws: JournalError.stopped(journal.path)) { try journal.replace(header: [], records: []) }
    #expect(throws: JournalError.stopped(journal.path)) { try journal.erase() }
    #expect(journal.isStopped)
    #expect(disk.openFiles == 0)
  }
}
