import Glibc
import TestSupport
import Testing
import Transcripts

/// Every call to the disk failing in every way: never an acknowledgement for what isn't kept, always a clear sentence,
/// and the session can still be read.
@Suite struct DiskFaultTests {
  /// What a session's life did to a disk, and what the person heard of it.
  final class Life {
    let folder: JournalFolder
    let id: SessionID
    var created = false
    var redacted = false
    /// The turns of which the person was told that they are saved.
    var acknowledged: [String] = []
    /// A turn of which nobody can know whether it is saved.
    var doubtful: String?
    var errors: [JournalError] = []

    init(_ folder: JournalFolder, _ id: SessionID) {
      (self.folder, self.id) = (folder, id)
    }

    private func attempt(_ step: () throws(JournalError) -> Void) {
      do throws(JournalError) {
        try step()
      } catch {
        errors.append(error)
      }
    }

    private func append(_ text: String, to journal: Journal) {
      attempt { () throws(JournalError) in
        do throws(JournalError) {
          let body = Array("\"text\":\"\(text)\"".utf8)
          try journal.append(body, count: 2, expecting: journal.next)
          acknowledged.append(text)
        } catch {
          if case .notSynchronised = error { doubtful = text }
          throw error
        }
      }
    }

    /// Begins a session, says something, comes back another day, saves a transcript, redacts.
    func run() {
      attempt { () throws(JournalError) in
        try folder.prepare()
        let journal = try Journal.create(id, in: folder, header: SampleJournal.header)
        created = true
        for text in ["one", "two", "three"] { append(text, to: journal) }
        journal.close()
      }
      guard created else { return }
      attempt { () throws(JournalError) in
        let (journal, contents) = try Journal.open(id, in: folder)
        if let doubtful, contents.texts.contains(doubtful) {
          acknowledged.append(doubtful)  // now that it was recovered, the person is shown it
        }
        doubtful = nil
        #expect(contents.texts == acknowledged)
        for text in ["four", "secret"] { append(text, to: journal) }
        attempt { () throws(JournalError) in
          try folder.save(Array("# Transcript\n".utf8), besides: id, ending: "md")
        }
        guard doubtful == nil else { return }
        attempt { () throws(JournalError) in
          redacted = true
          let records = acknowledged.map { text in
            JournalRecord(count: 2, body: Array("\"text\":\"\(text == "secret" ? "gone" : text)\"".utf8))
          }
          try journal.replace(header: SampleJournal.header, records: records)
          acknowledged = acknowledged.map { $0 == "secret" ? "gone" : $0 }
          append("five", to: journal)
        }
      }
    }
  }

  static let kinds: [DiskFault.Kind] = [
    .error(ENOSPC), .error(EIO), .error(EROFS), .short(0), .short(1), .short(30), .partly(7, ENOSPC), .partly(25, EIO),
    .partly(10_000, EIO),
  ]

  @Test(arguments: kinds, [false, true])
  func anyCallFails(kind: DiskFault.Kind, lasts: Bool) throws {
    var call = 0
    while true {
      call += 1
      let disk = MemoryFileSystem(folders: ["/home"])
      let faulty = FaultyFileSystem(disk, DiskFault(kind, at: call, lasts: lasts))
      let life = Life(JournalFolder("/home/t", on: faulty), try SampleJournal.id)
      life.run()
      try judge(life, disk, struck: faulty.struck > 0, "call \(call)")
      if faulty.calls < call { break }
    }
    #expect(call > 40)
  }

  @Test(
    arguments: [.open, .write, .synchronise, .synchroniseFolder, .truncate, .rename, .remove] as [FileError.Operation])
  func anyCallOfAKindFails(operation: FileError.Operation) throws {
    for call in 1...12 {
      let disk = MemoryFileSystem(folders: ["/home"])
      let faulty = FaultyFileSystem(disk, DiskFault(.error(EIO), at: call, of: [operation], lasts: true))
      let life = Life(JournalFolder("/home/t", on: faulty), try SampleJournal.id)
      life.run()
      try judge(life, disk, struck: faulty.struck > 0, "\(operation) \(call)")
    }
  }

  private func judge(_ life: Life, _ disk: MemoryFileSystem, struck: Bool, _ comment: Comment) throws {
    #expect(disk.openFiles == 0, comment)
    for error in life.errors {
      #expect(error.sentence.count > 20 && !error.sentence.contains("secret"), comment)
    }
    for seed in 0..<8 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      try isKept(life, JournalFolder("/home/t", on: disk.afterPowerCut(using: &random)), comment)
    }
    try isKept(life, JournalFolder("/home/t", on: disk), comment)
    if !struck {
      #expect(life.errors.isEmpty, comment)
      #expect(life.acknowledged == ["one", "two", "three", "four", "gone", "five"], comment)
    }
  }

  /// What was acknowledged is there, and nothing is there that the person was told is lost.
  private func isKept(_ life: Life, _ folder: JournalFolder, _ comment: Comment) throws {
    guard life.created else {
      // Nobody was told of it. What is left of it, if anything, holds no turn.
      if let contents = try? folder.read(life.id) { #expect(contents.records.isEmpty, comment) }
      return
    }
    let contents: JournalContents
    do {
      contents = try folder.read(life.id)
    } catch {
      Issue.record("can't be read any more: \(error) \(comment)")
      return
    }
    var texts = contents.texts
    if life.redacted { texts = texts.map { $0 == "gone" ? "secret" : $0 } }
    let acknowledged = life.acknowledged.map { life.redacted && $0 == "gone" ? "secret" : $0 }
    let doubtful = life.doubtful.map { acknowledged + [$0] }
    #expect(texts == acknowledged || texts == doubtful, comment)
    let (journal, opened) = try Journal.open(life.id, in: folder)
    #expect(opened.texts == contents.texts, comment)
    try journal.append(Array(#""text":"later""#.utf8), expecting: journal.next)
    journal.close()
    #expect(try folder.read(life.id).texts == contents.texts + ["later"], comment)
  }

  @Test func aFullDiskIsSaidAndTheJournalGoesOnWhenThereIsRoom() throws {
    let disk = MemoryFileSystem()
    let faulty = FaultyFileSystem(disk)
    let journal = try Journal.create(SampleJournal.id, in: JournalFolder("/t", on: faulty), header: [])
    try journal.append([], expecting: 1)
    let before = disk.bytes(of: journal.path)
    for kind in [.error(ENOSPC), .error(EDQUOT), .short(10), .partly(10, ENOSPC)] as [DiskFault.Kind] {
      faulty.set(DiskFault(kind, at: 1, of: [.write]))
      #expect(throws: JournalError.full(journal.path)) { try journal.append(Array(#""a":1"#.utf8), expecting: 2) }
      #expect(disk.bytes(of: journal.path) == before)
      #expect(!journal.isStopped)
    }
    try journal.append([], expecting: 2)
    #expect(try JournalFolder("/t", on: disk).read(journal.id).records.count == 2)
  }

  @Test func aPieceThatCanNotBeTakenBackStopsTheJournal() throws {
    let disk = MemoryFileSystem()
    let faulty = FaultyFileSystem(disk)
    let journal = try Journal.create(SampleJournal.id, in: JournalFolder("/t", on: faulty), header: [])
    try journal.append([], expecting: 1)
    faulty.set(DiskFault(.partly(10, EIO), at: 1, of: [.write, .truncate], lasts: true))
    #expect(throws: JournalError.notSynchronised(journal.path)) { try journal.append([], expecting: 2) }
    faulty.set(nil)
    #expect(throws: JournalError.stopped(journal.path)) { try journal.append([], expecting: 2) }
    #expect(faulty.calls == 0)
    #expect(try JournalFolder("/t", on: disk).read(journal.id).records.count == 1)
    journal.close()
    let (again, contents) = try Journal.open(journal.id, in: JournalFolder("/t", on: disk))
    #expect(contents.ending == .torn(bytes: 10))
    #expect(try again.append([], expecting: 2) == 2)
  }

  @Test func aFailedSyncIsNeverTriedAgain() throws {
    let faulty = FaultyFileSystem(MemoryFileSystem())
    let journal = try Journal.create(SampleJournal.id, in: JournalFolder("/t", on: faulty), header: [])
    faulty.set(DiskFault(.error(EIO), at: 1, of: [.synchronise]))
    #expect(throws: JournalError.notSynchronised(journal.path)) { try journal.append([], expecting: 1) }
    #expect(faulty.calls == 1)
    #expect(throws: JournalError.stopped(journal.path)) { try journal.append([], expecting: 1) }
    #expect(throws: JournalError.stopped(journal.path)) { try journal.append([], expecting: 2) }
    #expect(faulty.calls == 1)
    #expect(journal.next == 1)
  }
}

extension JournalContents {
  /// The texts that `Life` wrote.
  fileprivate var texts: [String] {
    records.map { record in String(decoding: record.body.dropFirst(8).dropLast(), as: UTF8.self) }
  }
}
