/// A conversation as people read it, made from its journal alone.
public struct Transcript: Sendable {
  /// Whose it is.
  public let id: SessionID
  /// What the journal says of it as a whole.
  public let header: TranscriptHeader
  /// Its turns, in order.
  public let entries: [TranscriptEntry]
  /// Has everything been asked, and nothing come up since?
  public let isEnded: Bool
  /// Did the person leave?
  public let isPaused: Bool
  /// What was asked last, in words.
  public let asked: String?
  /// How everything stood at the end, as it was written down last: each item with its lines. Empty before the end.
  public let summary: [[String]]
  /// How many answers there are, those that only follow from others not counted, nor what was skipped.
  public let answers: Int

  /// What it is about: the first answer in the person's own words, as it stands by now.
  var about: String? {
    var first: (question: String, words: String?)?
    for entry in entries {
      for case .answered(let change) in entry.remarks where change.items.isEmpty {
        let words: String? = if case .text(let text)? = change.to?.value { text } else { nil }
        if first == nil ? words != nil : first?.question == change.question { first = (change.question, words) }
      }
    }
    return first?.words.map { String(Harmless.lines($0).joined(separator: " ").prefix(60)) }
  }

  /// Reads a journal.
  init(_ id: SessionID, _ contents: JournalContents, path: String) throws(TranscriptError) {
    header = try TranscriptHeader(contents, path: path)
    var reader = TranscriptReader()
    var entries: [TranscriptEntry] = []
    entries.reserveCapacity(contents.records.count)
    for record in contents.records {
      do throws(TurnFault) {
        entries.append(try reader.read(record))
      } catch {
        throw .turn(path, number: record.first, error)
      }
    }
    (self.id, self.entries) = (id, entries)
    (isEnded, isPaused, asked) = (reader.isEnded, reader.isPaused, reader.asked)
    summary = reader.summary
    answers = reader.answered.count
  }
}
