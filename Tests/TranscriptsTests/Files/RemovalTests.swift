import Glibc
import TestSupport
import Testing
import Transcripts

/// Erasing a session and taking one answer out of it.
@Suite struct RemovalTests {
  private let disk = MemoryFileSystem()
  private var folder: JournalFolder { JournalFolder("/t", on: disk) }

  private func session(_ name: String) throws -> SessionID {
    let id = try SessionID(checking: name)
    try Journal.create(id, in: folder, header: [], records: SampleJournal.turns).close()
    try folder.save(Array("# said".utf8), besides: id, ending: "md")
    disk.put([1], at: folder.path(of: id) + ".torn-1")
    disk.put([1], at: folder.path(of: id) + ".new")
    return id
  }

  @Test func erasingTakesEverythingOfTheSessionAndNothingElse() throws {
    let id = try session("tidy-heron-4")
    _ = try session("tidy-heron-41")
    _ = try session("untidy-heron-4")
    let others = disk.paths.filter { !$0.hasPrefix("/t/tidy-heron-4.") }
    #expect(others.count == 8)
    let gone = try folder.erase(id)
    #expect(gone.sorted() == ["jsonl", "jsonl.new", "jsonl.torn-1", "md"].map { "tidy-heron-4.\($0)" })
    #expect(disk.paths == others)
    var random = SeededRandom(seed: 3)
    #expect(disk.afterPowerCut(using: &random).paths == others)
    #expect(throws: JournalError.noSession(id, folder: "/t")) { try folder.erase(id) }
    #expect(disk.openFiles == 0)
  }

  @Test func aDamagedJournalCanBeErased() throws {
    let id = try session("tidy-heron-41")
    disk.put(Array("nonsense".utf8), at: folder.path(of: id))
    try folder.erase(id)
    #expect(disk.paths.isEmpty)
  }

  @Test func aSessionInUseIsOnlyErasedByWhoHasIt() throws {
    let id = try session("tidy-heron-41")
    let before = disk.paths
    let (journal, _) = try Journal.open(id, in: folder)
    #expect(throws: JournalError.inUse(id)) { try folder.erase(id) }
    #expect(disk.paths == before)
    try journal.erase()
    #expect(disk.paths.isEmpty)
    #expect(throws: JournalError.stopped(journal.path)) { try journal.append([], expecting: 8) }
    #expect(disk.openFiles == 0)
  }

  @Test func erasingCanBeDoneOnceMoreAfterAFault() throws {
    for call in 1... {
      let disk = MemoryFileSystem()
      let faulty = FaultyFileSystem(disk)
      let folder = JournalFolder("/t", on: faulty)
      let id = try SampleJournal.id
      try Journal.create(id, in: folder, header: []).close()
      try folder.save([1], besides: id, ending: "md")
      faulty.set(DiskFault(.error(EIO), at: call))
      let outcome = Result { () throws(JournalError) in try folder.erase(id) }
      guard faulty.struck > 0 else {
        #expect(call > 6)
        break
      }
      #expect(throws: JournalError.self) { try outcome.get() }
      if disk.bytes(of: folder.path(of: id)) != nil { try folder.erase(id) }
      #expect(disk.paths.isEmpty)
    }
  }

  @Test func redactingLeavesNoTraceOfTheOldText() throws {
    let id = try SampleJournal.id
    let journal = try Journal.create(id, in: folder, header: SampleJournal.header)
    try journal.append(Array(#""text":"my phone number is 999""#.utf8), count: 2, expecting: 1)
    try journal.append(Array(#""text":"and more""#.utf8), expecting: 3)
    disk.put(Array("phone".utf8), at: journal.path + ".torn-1")
    disk.put(Array("phone".utf8), at: journal.path + ".new")
    let kept = try folder.read(id)
    var turns = kept.turns
    turns[0] = JournalRecord(count: 2, body: Array(#""text":"[taken out]""#.utf8))
    try journal.replace(header: Array(kept.headerBody), records: turns)
    #expect(disk.paths == [journal.path])
    let text = String(decoding: try #require(disk.bytes(of: journal.path)), as: UTF8.self)
    #expect(!text.contains("phone"))
    #expect(try folder.read(id).turns == turns)
    #expect(try folder.read(id).headerBody == kept.headerBody)
    #expect(throws: JournalError.inUse(id)) { try Journal.open(id, in: folder) }
    #expect(try journal.append([], expecting: 4) == 4)
    journal.close()
    #expect(try folder.read(id).records.count == 3)
    #expect(disk.openFiles == 0)
  }

  @Test func aFaultWhileReplacingLeavesOneOrTheOther() throws {
    for call in 1... {
      let disk = MemoryFileSystem()
      let faulty = FaultyFileSystem(disk)
      let journal = try Journal.create(SampleJournal.id, in: JournalFolder("/t", on: faulty), header: [])
      try journal.append(Array(#""a":"old""#.utf8), expecting: 1)
      faulty.set(DiskFault(.error(ENOSPC), at: call))
      let new = JournalRecord(count: 1, body: Array(#""a":"new""#.utf8))
      let outcome = Result { () throws(JournalError) in try journal.replace(header: [], records: [new]) }
      guard faulty.struck > 0 else {
        #expect(call > 6)
        break
      }
      #expect(throws: JournalError.self) { try outcome.get() }
      for seed in 0..<8 as Range<UInt64> {
        var random = SeededRandom(seed: seed)
        let left = try JournalFolder("/t", on: disk.afterPowerCut(using: &random)).read(journal.id).turns
        #expect(left.count == 1)
      }
      if !journal.isStopped {
        #expect(try JournalFolder("/t", on: disk).read(journal.id).turns != [new])
        #expect(try journal.append([], expecting: 2) == 2)
      }
    }
  }

  @Test func exportsReplaceOneAnother() throws {
    let id = try SampleJournal.id
    #expect(try folder.save([1, 2], besides: id, ending: "md") == "/t/tidy-heron-41.md")
    try folder.save([3], besides: id, ending: "md")
    #expect(disk.bytes(of: "/t/tidy-heron-41.md") == [3])
    #expect(disk.paths.count == 1)
    #expect(throws: JournalError.noFolder("/u")) {
      try JournalFolder("/u", on: disk).save([], besides: id, ending: "md")
    }
  }
}
