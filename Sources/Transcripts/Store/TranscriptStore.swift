import Answers
import Dialogue

/// The conversations in a folder: a journal each, and beside it the same as a readable page (`tidy-heron-41.md`).
///
/// Nothing here is kept in memory; several stores, and several programs, may use one folder. Whoever writes to a
/// conversation holds the lock of its journal, see ``LiveTranscript``.
public struct TranscriptStore: Sendable {
  /// Where they are.
  public let folder: JournalFolder

  /// The conversations in a folder. Nothing is looked at or made.
  public init(_ folder: JournalFolder) { self.folder = folder }

  /// Makes the folder, if it isn't there.
  public func prepare() throws(TranscriptError) {
    do throws(JournalError) { try folder.prepare() } catch { throw .journal(error) }
  }

  /// Begins a conversation under a random name that is free. When this returns, its journal is on the disk and nobody
  /// else can write to it.
  ///
  /// - Parameters:
  ///   - time: now, in seconds since 1 January 1970.
  ///   - day: the calendar day where the person is.
  ///   - source: where the name comes from.
  public func create(
    _ dialogue: Dialogue, at time: Int, on day: Day, using source: inout some RandomNumberGenerator
  ) throws(TranscriptError) -> LiveTranscript {
    let header = TranscriptHeader(dialogue, begun: time, day: day)
    do throws(JournalError) {
      let journal = try Journal.create(in: folder, header: header.bytes, using: &source)
      return LiveTranscript(journal, header, TurnCoding(dialogue), turns: [])
    } catch {
      throw .journal(error)
    }
  }

  /// Begins a conversation under a name that was chosen, for fronts that know its keys.
  ///
  /// - Parameter coding: how turns of its dialogue are written; conversations share it.
  /// - Throws: `JournalError.exists` inside, where the name is taken.
  public func create(
    _ id: SessionID, _ coding: TurnCoding, at time: Int, on day: Day, keys: KeyHashes
  ) throws(TranscriptError) -> LiveTranscript {
    let header = TranscriptHeader(coding.dialogue, begun: time, day: day, keys: keys)
    do throws(JournalError) {
      let journal = try Journal.create(id, in: folder, header: header.bytes)
      return LiveTranscript(journal, header, coding, turns: [])
    } catch {
      throw .journal(error)
    }
  }

  /// What a conversation's first line says, which is enough to know its dialogue and its keys. Nothing else is read.
  public func header(of id: SessionID) throws(TranscriptError) -> TranscriptHeader {
    let contents: JournalContents
    do throws(JournalError) { contents = try folder.readHeader(id) } catch { throw .journal(error) }
    return try TranscriptHeader(contents, path: folder.path(of: id))
  }

  /// A conversation as people read it. Needs no dialogue, takes no lock and changes nothing.
  public func transcript(of id: SessionID) throws(TranscriptError) -> Transcript {
    try Transcript(id, contents(of: id), path: folder.path(of: id))
  }

  /// The turns of a conversation as people read them.
  public func entries(_ id: SessionID) throws(TranscriptError) -> [TranscriptEntry] { try transcript(of: id).entries }

  /// Removes a conversation with everything that lies beside it: the readable page, exports, torn pieces.
  ///
  /// - Returns: the names of the files that are gone.
  @discardableResult
  public func erase(_ id: SessionID) throws(TranscriptError) -> [String] {
    do throws(JournalError) { return try folder.erase(id) } catch { throw .journal(error) }
  }

  /// Writes the readable page beside the journal: there whole or not at all, 0600.
  ///
  /// - Returns: where it is.
  @discardableResult
  public func writeReadable(_ id: SessionID) throws(TranscriptError) -> String {
    let page = try transcript(of: id).rendered(as: .markdown)
    do throws(JournalError) {
      return try folder.save(Array(page.utf8), besides: id, ending: "md")
    } catch {
      throw .journal(error)
    }
  }

  func contents(of id: SessionID) throws(TranscriptError) -> JournalContents {
    do throws(JournalError) { return try folder.read(id) } catch { throw .journal(error) }
  }
}
