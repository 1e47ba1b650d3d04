import Conversation
import Dialogue

/// A conversation that was taken in from a file.
public struct ImportedTranscript: Hashable, Sendable {
  /// Its name here.
  public let id: SessionID
  /// The name that it came with. Where that was taken, the two differ.
  public let formerID: SessionID
  /// How many turns it has.
  public let turns: Int
  /// Did the file end in the middle of a turn? Then its end is missing: it was cut short on the way, or a disk failed.
  public let isTorn: Bool
}

extension TranscriptStore {
  /// A conversation's journal as it stands in its file, whole: it can be imported elsewhere.
  public func export(_ id: SessionID) throws(TranscriptError) -> [UInt8] {
    let contents = try contents(of: id)
    var bytes = Array(contents.header) + [JournalFormat.newline]
    for record in contents.records { bytes += Array(record.line) + [JournalFormat.newline] }
    return bytes
  }

  /// Takes a conversation in from a journal's file, after going through all of it: its check numbers, its form, and
  /// whether every turn can be taken up in its dialogue. It keeps its name where that is free.
  ///
  /// - Parameters:
  ///   - path: where the file is; links aren't followed.
  ///   - source: where another name comes from.
  ///   - dialogue: the dialogue with this id; nil where there is none.
  public func importFile(
    _ path: String, using source: inout some RandomNumberGenerator, dialogue: (String) -> Dialogue?
  ) throws(TranscriptError) -> ImportedTranscript {
    let bytes = try read(path)
    let scan = try scan(bytes, path)
    let contents = JournalContents(scan, of: bytes)
    let header = try TranscriptHeader(contents, path: path)
    guard let id = scan.id else { throw .journal(.foreign(path)) }
    guard let dialogue = dialogue(header.dialogue) else { throw .noDialogue(path, dialogue: header.dialogue) }
    let restored = try Restored(contents, header, TurnCoding(dialogue), path: path)
    // What can't be lived through would stop whoever opens it.
    _ = Conversation(dialogue: dialogue, turns: restored.turns)
    let records = contents.records.map { JournalRecord(count: $0.count, body: Array($0.body)) }
    do throws(JournalError) {
      let new = try keep(id, Array(contents.headerBody), records, using: &source)
      let isTorn = if case .torn = contents.ending { true } else { false }
      return ImportedTranscript(id: new, formerID: id, turns: records.count, isTorn: isTorn)
    } catch {
      throw .journal(error)
    }
  }

  private func keep(
    _ id: SessionID, _ header: [UInt8], _ records: [JournalRecord], using source: inout some RandomNumberGenerator
  ) throws(JournalError) -> SessionID {
    var name = id
    for _ in 0..<100 {
      do throws(JournalError) {
        try Journal.create(name, in: folder, header: header, records: records).close()
        return name
      } catch .exists {
        name = .random(using: &source)
      }
    }
    throw .noFreeName(folder: folder.path)
  }

  private func read(_ path: String) throws(TranscriptError) -> [UInt8] {
    do throws(JournalError) {
      return try folder.readForeignFile(path)
    } catch {
      throw .journal(error)
    }
  }

  private func scan(_ bytes: [UInt8], _ path: String) throws(TranscriptError) -> JournalScan {
    do throws(JournalScan.Refusal) {
      return try bytes.withBytes { bytes throws(JournalScan.Refusal) in try JournalScan(bytes) }
    } catch {
      throw .journal(error.error(at: path))
    }
  }
}
