import Glibc
import Synchronization
import TestSupport
import Testing
import Transcripts

/// A journal cut at every byte, with every byte flipped, with zeroed blocks: always recovered or refused, never wrong.
@Suite struct SpoiltJournalTests {
  /// All eight bits of every byte take a while; the ordinary run flips one, another one in each byte.
  private static let thorough = getenv("BEARINGS_NIGHTLY") != nil

  private static func bits(at place: Int) -> [Int] { thorough ? Array(0..<8) : [place % 8] }

  @Test func cutAtEveryByte() throws {
    let sample = try SampleJournal()
    for length in 0...sample.bytes.count {
      let opening = try Opening(Array(sample.bytes[..<length]))
      guard length >= sample.ends[0] - 1 else {
        #expect(try opening.wasRefused())
        #expect(throws: JournalError.neverBegun(try SampleJournal.path())) { try opening.outcome.get() }
        continue
      }
      let contents = try opening.outcome.get()
      let whole = sample.ends.dropFirst().count { $0 - 1 <= length }
      #expect(contents.turns == SampleJournal.turns.prefix(whole).map(\.inside))
      let end = sample.ends[whole]
      #expect(try opening.after == Array(sample.bytes[..<end]))
      switch length - end {
      case 0: #expect(contents.ending == .whole)
      case -1: #expect(contents.ending == .withoutNewline)
      case let torn:
        #expect(contents.ending == .torn(bytes: torn))
        #expect(opening.disk.bytes(of: try SampleJournal.path() + ".torn-1") == Array(sample.bytes[end..<length]))
      }
      try goesOn(opening)
    }
  }

  /// After recovery, the journal is an ordinary one.
  private func goesOn(_ opening: Opening) throws {
    let folder = JournalFolder("/t", on: opening.disk)
    let (journal, contents) = try Journal.open(SampleJournal.id, in: folder)
    #expect(contents.ending == .whole)
    try journal.append(Array(#""more":true"#.utf8), expecting: journal.next)
    journal.close()
    #expect(try folder.read(SampleJournal.id).records.count == contents.records.count + 1)
    #expect(opening.disk.openFiles == 0)
  }

  /// In a journal that ends with its newline, there is nothing that a flipped bit could pass for.
  @Test func everyByteFlipped() throws {
    let sample = try SampleJournal()
    for length in sample.ends {
      for place in 0..<length {
        for bit in Self.bits(at: place) {
          var bytes = Array(sample.bytes[..<length])
          bytes[place] ^= 1 << bit
          let refused = try Opening(bytes).wasRefused()
          #expect(refused, "bit \(bit) of byte \(place) in \(length) bytes")
        }
      }
    }
  }

  /// Without the last newline, a flipped bit in the last record looks like a torn one. Nobody was told that it is saved.
  @Test func everyByteFlippedWithoutTheLastNewline() throws {
    let sample = try SampleJournal()
    let turns = SampleJournal.turns.dropLast().map(\.inside)
    for place in 0..<sample.bytes.count - 1 {
      for bit in Self.bits(at: place) {
        let opening = try Opening(sample.bytes.dropLast().enumerated().map { $0 == place ? $1 ^ 1 << bit : $1 })
        if try opening.wasRefused() { continue }
        #expect(place >= sample.ends[turns.count])
        #expect(try opening.outcome.get().turns == turns)
      }
    }
  }

  @Test func everyByteMissingOrDoubled() throws {
    let sample = try SampleJournal()
    for place in 0..<sample.bytes.count {
      var (missing, doubled) = (sample.bytes, sample.bytes)
      missing.remove(at: place)
      doubled.insert(doubled[place], at: place)
      let shorter = try Opening(missing)
      if place == sample.bytes.count - 1 {
        #expect(try shorter.outcome.get().ending == .withoutNewline)
      } else {
        #expect(try shorter.wasRefused())
      }
      #expect(try Opening(doubled).wasRefused())
    }
  }

  @Test func zeroedBlocks() throws {
    let disk = MemoryFileSystem()
    let journal = try Journal.create(SampleJournal.id, in: JournalFolder("/t", on: disk), header: SampleJournal.header)
    for number in 1...40 {
      let body = Array(#""text":"\#(String(repeating: "x", count: number * 7 % 150))""#.utf8)
      try journal.append(body, expecting: number)
    }
    let bytes = try #require(disk.bytes(of: journal.path))
    let turns = try JournalFolder("/t", on: disk).read(SampleJournal.id).turns
    #expect(bytes.count > 5 * 512)
    for start in stride(from: 0, to: bytes.count, by: 512) {
      var zeroed = bytes
      let block = start..<min(start + 512, bytes.count)
      zeroed.replaceSubrange(block, with: repeatElement(0, count: block.count))
      let opening = try Opening(zeroed)
      if try opening.wasRefused() { continue }
      // Only the last block may look like a write that was cut short; then all before it is there.
      #expect(block.upperBound == bytes.count)
      let before = bytes[..<start].count { $0 == UInt8(ascii: "\n") } - 1
      #expect(try opening.outcome.get().turns == Array(turns[..<before]))
      #expect(opening.disk.bytes(of: try SampleJournal.path() + ".torn-1")?.isEmpty == false)
    }
  }

  @Test func linesTakenOutDoubledOrExchanged() throws {
    let sample = try SampleJournal()
    let lines = zip([0] + sample.ends, sample.ends).map { Array(sample.bytes[$0..<$1]) }
    for one in 0..<lines.count {
      var (without, twice) = (lines, lines)
      without.remove(at: one)
      twice.insert(lines[one], at: one)
      if one < lines.count - 1 { #expect(try Opening(Array(without.joined())).wasRefused()) }
      #expect(try Opening(Array(twice.joined())).wasRefused())
      for other in 0..<one {
        var exchanged = lines
        exchanged.swapAt(one, other)
        #expect(try Opening(Array(exchanged.joined())).wasRefused())
      }
    }
  }

  @Test func linesOfAnotherSession() throws {
    let sample = try SampleJournal()
    let other = try #require(SessionID("bold-otter-12"))
    let folder = JournalFolder("/t", on: sample.disk)
    let journal = try Journal.create(other, in: folder, header: SampleJournal.header, records: SampleJournal.turns)
    let theirs = try #require(sample.disk.bytes(of: journal.path))
    let mixed = sample.bytes[..<sample.ends[0]] + theirs.drop { $0 != UInt8(ascii: "\n") }.dropFirst()
    #expect(try Opening(Array(mixed)).wasRefused())
  }

  @Test func theErrorSaysWhichLine() throws {
    let sample = try SampleJournal()
    var bytes = sample.bytes
    bytes[sample.ends[1] + 20] ^= 1
    let error = #expect(throws: JournalError.self) { try Opening(bytes).outcome.get() }
    #expect(
      error?.sentence
        == "/t/tidy-heron-41.jsonl is damaged: the check number of line 3 does not fit. Nothing was changed. "
        + "Put a copy from a backup in its place; the lines before that one can still be read in a text editor.")
  }

  /// Reading changes nothing, not even what is torn, and takes no lock.
  @Test func readingLeavesATornEndAlone() throws {
    let sample = try SampleJournal()
    let torn = Array(sample.bytes.dropLast(5))
    let folder = JournalFolder("/t", on: sample.disk)
    sample.disk.put(torn, at: try SampleJournal.path())
    let contents = try folder.read(SampleJournal.id)
    #expect(contents.turns == SampleJournal.turns.dropLast().map(\.inside))
    #expect(contents.ending == .torn(bytes: sample.bytes.count - sample.ends[3] - 5))
    #expect(sample.disk.bytes(of: try SampleJournal.path()) == torn)
    #expect(sample.disk.paths.count == 1)
  }

  /// The piece is safe under its new name before it is taken off the journal.
  @Test func aTornPieceIsPutAsideBeforeItIsTakenOff() throws {
    let sample = try SampleJournal()
    sample.disk.put(Array(sample.bytes.dropLast(5)), at: try SampleJournal.path())
    let (faulty, calls) = (FaultyFileSystem(sample.disk), Calls())
    faulty.interrupt { operation in calls.list.withLock { $0.append(operation) } }
    let (journal, _) = try Journal.open(SampleJournal.id, in: JournalFolder("/t", on: faulty))
    let changing = calls.list.withLock { $0.drop { $0 != .read }.dropFirst() }
    #expect(Array(changing) == [.open, .write, .synchronise, .synchroniseFolder, .truncate, .synchronise])
    journal.close()
  }

  private final class Calls: Sendable {
    let list = Mutex<[FileError.Operation]>([])
  }

  @Test func tornPiecesAreNumbered() throws {
    let sample = try SampleJournal()
    let path = try SampleJournal.path()
    for number in 1...3 {
      sample.disk.put(Array(sample.bytes.dropLast(4 + number)), at: path)
      let (journal, _) = try Journal.open(SampleJournal.id, in: JournalFolder("/t", on: sample.disk))
      journal.close()
      let piece = sample.bytes[sample.ends[3]...].dropLast(4 + number)
      #expect(sample.disk.bytes(of: "\(path).torn-\(number)") == Array(piece))
    }
  }
}
