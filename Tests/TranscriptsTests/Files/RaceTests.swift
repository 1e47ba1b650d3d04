import Synchronization
import TestSupport
import Testing
import Transcripts

/// What others do in the moments between two calls.
@Suite struct RaceTests {
  private let disk = MemoryFileSystem()

  /// Runs something once, before a given call.
  private func once(
    _ operation: FileError.Operation, on faulty: FaultyFileSystem, _ act: @escaping @Sendable () throws -> Void
  ) {
    let done = Mutex(false)
    faulty.interrupt { called in
      let first = done.withLock { done in
        defer { done = done || called == operation }
        return called == operation && !done
      }
      if first { #expect(throws: Never.self) { try act() } }
    }
  }

  /// The lock would be on a file that has lost its name to the redacted one.
  @Test func redactedBetweenOpeningAndLocking() throws {
    let id = try SampleJournal.id
    let (plain, faulty) = (JournalFolder("/t", on: disk), FaultyFileSystem(disk))
    try Journal.create(id, in: plain, header: [], records: SampleJournal.turns).close()
    once(.lock, on: faulty) {
      let (journal, _) = try Journal.open(id, in: plain)
      try journal.replace(header: [], records: [JournalRecord(count: 1, body: [])])
      journal.close()
    }
    let (journal, contents) = try Journal.open(id, in: JournalFolder("/t", on: faulty))
    #expect(contents.records.count == 1)
    #expect(try journal.append([], expecting: 2) == 2)
    #expect(try plain.read(id).records.count == 2)
    journal.close()
    #expect(disk.openFiles == 0)
  }

  @Test func erasedBetweenOpeningAndLocking() throws {
    let id = try SampleJournal.id
    let (plain, faulty) = (JournalFolder("/t", on: disk), FaultyFileSystem(disk))
    try Journal.create(id, in: plain, header: []).close()
    once(.lock, on: faulty) { try plain.erase(id) }
    #expect(throws: JournalError.noSession(id, folder: "/t")) {
      try Journal.open(id, in: JournalFolder("/t", on: faulty))
    }
    #expect(disk.openFiles == 0)
  }

  @Test func openedBetweenCreatingAndLocking() throws {
    let id = try SampleJournal.id
    let faulty = FaultyFileSystem(disk)
    let held = Mutex<OpenFile?>(nil)
    let disk = disk
    once(.lock, on: faulty) {
      let file = try disk.open("/t/tidy-heron-41.jsonl", for: .appending)
      try disk.lock(file)
      held.withLock { $0 = file }
    }
    #expect(throws: JournalError.inUse(id)) {
      try Journal.create(id, in: JournalFolder("/t", on: faulty), header: [])
    }
  }

  /// Many writers at once: each number is given once, none is lost.
  @Test func manyThreads() async throws {
    let journal = try Journal.create(SampleJournal.id, in: JournalFolder("/t", on: disk), header: [])
    await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          var written = 0
          while written < 25 {
            if (try? journal.append([], expecting: journal.next)) != nil { written += 1 }
          }
          return written
        }
      }
    }
    journal.close()
    let records = try JournalFolder("/t", on: disk).read(journal.id).records
    #expect(records.map(\.first) == Array(1...200))
  }
}
