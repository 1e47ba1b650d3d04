import Glibc
import TestSupport
import Testing
import Transcripts

/// The same journal on this machine's own disk.
@Suite struct RealDiskTests {
  private let temporary: TemporaryFolder
  private let folder: JournalFolder

  init() throws {
    temporary = try TemporaryFolder()
    folder = JournalFolder(temporary.path + "/deep/er/transcripts/")
  }

  private func mode(_ path: String) throws -> UInt32 {
    try PosixFileSystem().status(at: path).permissions
  }

  private func write(_ text: String, to path: String) {
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    _ = Glibc.write(file, text, text.utf8.count)
    close(file)
  }

  @Test func aLifeOnDisk() throws {
    try folder.prepare()
    try folder.prepare()
    var random = SeededRandom(seed: 1)
    let journal = try Journal.create(in: folder, header: SampleJournal.header, using: &random)
    for turn in SampleJournal.turns { try journal.append(turns: [turn], expecting: journal.next) }
    #expect(try mode(journal.path) == 0o600)
    #expect(try mode(folder.path) == 0o700)
    #expect(try mode(temporary.path + "/deep") == 0o700)
    #expect(try folder.isPrivate())
    journal.close()
    write("{\"n\":8,\"c\":1,\"te", to: journal.path)
    let (again, contents) = try Journal.open(journal.id, in: folder)
    #expect(contents.turns == SampleJournal.turns.map(\.inside))
    #expect(contents.ending == .torn(bytes: 16))
    #expect(try mode(journal.path + ".torn-1") == 0o600)
    try again.replace(header: [], records: contents.turns)
    #expect(try mode(journal.path) == 0o600)
    #expect(try folder.save([1], besides: again.id, ending: "md") == "\(folder.path)/\(again.id).md")
    #expect(try mode(folder.path(of: again.id, besides: "md")) == 0o600)
    #expect(try folder.sessions() == [again.id])
    try again.append([], expecting: 8)
    #expect(try folder.read(again.id).records.count == 5)
    #expect(try again.erase().count == 2)
    #expect(try PosixFileSystem().list(folder.path).isEmpty)
  }

  @Test func twoWriters() throws {
    try folder.prepare()
    let journal = try Journal.create(SampleJournal.id, in: folder, header: [])
    #expect(throws: JournalError.inUse(journal.id)) { try Journal.open(journal.id, in: folder) }
    #expect(throws: JournalError.inUse(journal.id)) { try folder.erase(journal.id) }
    #expect(throws: JournalError.exists(journal.id)) { try Journal.create(journal.id, in: folder, header: []) }
    #expect(try journal.append([], expecting: 1) == 1)
    #expect(try folder.read(journal.id).records.count == 1)
    #expect(JournalError.inUse(journal.id).sentence.contains("tidy-heron-41"))
    journal.close()
    let (next, _) = try Journal.open(journal.id, in: folder)
    #expect(try next.append([], expecting: 2) == 2)
  }

  @Test func aJournalThatNobodyHoldsIsGivenUp() throws {
    try folder.prepare()
    _ = try Journal.create(SampleJournal.id, in: folder, header: [])
    let (journal, _) = try Journal.open(SampleJournal.id, in: folder)
    journal.close()
  }

  @Test func aSymbolicLinkIsRefused() throws {
    try folder.prepare()
    let id = try SampleJournal.id
    let path = folder.path(of: id)
    let elsewhere = temporary.path + "/elsewhere"
    #expect(symlink(elsewhere, path) == 0)
    #expect(throws: JournalError.exists(id)) { try Journal.create(id, in: folder, header: []) }
    #expect(throws: JournalError.symbolicLink(path)) { try Journal.open(id, in: folder) }
    write("precious", to: elsewhere)
    for attempt in [
      { _ = try Journal.open(id, in: folder) }, { _ = try folder.read(id) }, { _ = try folder.erase(id) },
    ] {
      #expect(throws: JournalError.symbolicLink(path), performing: attempt)
    }
    #expect(try PosixFileSystem().status(at: elsewhere).size == 8)
    #expect(try PosixFileSystem().status(at: path).kind == .link)
  }

  @Test func whatIsNoFileIsRefusedWithoutWaiting() throws {
    try folder.prepare()
    let id = try SampleJournal.id
    let path = folder.path(of: id)
    #expect(mkfifo(path, 0o600) == 0)
    #expect(throws: JournalError.notAFile(path)) { try Journal.open(id, in: folder) }
    #expect(throws: JournalError.notAFile(path)) { try folder.read(id) }
    unlink(path)
    mkdir(path, 0o700)
    #expect(throws: JournalError.notAFile(path)) { try Journal.open(id, in: folder) }
    #expect(throws: JournalError.notAFile(path)) { try folder.read(id) }
  }

  @Test func aMissingFolder() throws {
    let id = try SampleJournal.id
    let missing = JournalError.noFolder(folder.path)
    #expect(throws: missing) { try Journal.create(id, in: folder, header: []) }
    #expect(throws: missing) { try Journal.open(id, in: folder) }
    #expect(throws: missing) { try folder.read(id) }
    #expect(throws: missing) { try folder.sessions() }
    #expect(throws: missing) { try folder.erase(id) }
    try folder.prepare()
    #expect(throws: JournalError.noSession(id, folder: folder.path)) { try Journal.open(id, in: folder) }
  }

  @Test func aFileInTheFoldersPlace() throws {
    write("x", to: temporary.path + "/deep")
    let id = try SampleJournal.id
    #expect(throws: JournalError.notAFolder(temporary.path + "/deep")) { try folder.prepare() }
    let inFile = JournalFolder(temporary.path + "/deep")
    #expect(throws: JournalError.notAFolder(inFile.path)) { try inFile.prepare() }
    #expect(throws: JournalError.notAFolder(inFile.path)) { try Journal.create(id, in: inFile, header: []) }
    #expect(throws: JournalError.notAFolder(inFile.path)) { try inFile.sessions() }
  }

  @Test func aFolderBehindALinkIsFine() throws {
    try folder.prepare()
    let link = JournalFolder(temporary.path + "/link")
    #expect(symlink(folder.path, link.path) == 0)
    try link.prepare()
    try Journal.create(SampleJournal.id, in: link, header: []).close()
    #expect(try folder.sessions() == [SampleJournal.id])
  }

  /// Root may write anywhere, so that root sees this only on a disk that can't be written to at all.
  @Test func aFolderThatCanOnlyBeRead() throws {
    let readOnly: JournalFolder
    if geteuid() == 0 {
      readOnly = JournalFolder("/sys/kernel")
    } else {
      try folder.prepare()
      chmod(folder.path, 0o500)
      readOnly = folder
    }
    let id = try SampleJournal.id
    let error = #expect(throws: JournalError.self) { try Journal.create(id, in: readOnly, header: []) }
    #expect(error == .notPermitted(.open, readOnly.path(of: id)))
    #expect(error?.sentence.contains("--transcripts") == true)
  }

  @Test func theFileIsRemovedOnTheWay() throws {
    try folder.prepare()
    let journal = try Journal.create(SampleJournal.id, in: folder, header: [])
    try journal.append([], expecting: 1)
    unlink(journal.path)
    #expect(throws: JournalError.removed(journal.path)) { try journal.append([], expecting: 2) }
    #expect(throws: JournalError.stopped(journal.path)) { try journal.append([], expecting: 2) }
  }

  @Test func somebodyElseWritesToTheFile() throws {
    try folder.prepare()
    let journal = try Journal.create(SampleJournal.id, in: folder, header: [])
    write("a note\n", to: journal.path)
    #expect(throws: JournalError.changed(journal.path)) { try journal.append([], expecting: 1) }
    #expect(journal.isStopped)
  }

  @Test func namesThatAreNoSessionsAreNotListed() throws {
    try folder.prepare()
    for name in ["README.md", "x.jsonl", "Y.jsonl", ".jsonl", "a.b.jsonl", "z.jsonl.torn-1", "-.jsonl"] {
      write("", to: "\(folder.path)/\(name)")
    }
    #expect(try folder.sessions().map(\.text) == ["x"])
    let id = try #require(SessionID("x"))
    #expect(throws: JournalError.neverBegun(folder.path(of: id))) { try Journal.open(id, in: folder) }
  }
}
