import Answers

/// A conversation in a list.
public struct ListedTranscript: Hashable, Sendable {
  /// Its name.
  public let id: SessionID
  /// What is to be said of it, or why nothing can be.
  public let summary: Result<TranscriptSummary, TranscriptError>
}

/// A conversation in a few words.
public struct TranscriptSummary: Hashable, Sendable {
  /// The dialogue's id.
  public var dialogue: String
  /// What the dialogue was called.
  public var title: String
  /// What it is about, in the person's words: the first answer that is any words, such as the area.
  public var about: String?
  /// When it was begun, in seconds since 1 January 1970.
  public var begun: Int
  /// When somebody was last heard, likewise.
  public var last: Int
  /// The calendar day where the person was then.
  public var lastDay: Day
  /// How many turns it has.
  public var turns: Int
  /// How many answers there are, those that only follow from others not counted.
  public var answers: Int
  /// Has everything been asked, and nothing come up since?
  public var isEnded: Bool
  /// What was asked last, in words.
  public var asked: String?
}

extension TranscriptStore {
  /// The names of the conversations in the folder, in order.
  public func sessions() throws(TranscriptError) -> [SessionID] {
    do throws(JournalError) { return try folder.sessions() } catch { throw .journal(error) }
  }

  /// The conversations in the folder, the one that was heard last first; then those of which nothing can be said. One
  /// that is damaged doesn't hide the others.
  public func list() throws(TranscriptError) -> [ListedTranscript] {
    let ids: [SessionID]
    do throws(JournalError) { ids = try folder.sessions() } catch { throw .journal(error) }
    var listed: [(time: Int, ListedTranscript)] = []
    for id in ids {
      do throws(TranscriptError) {
        let summary = TranscriptSummary(try transcript(of: id))
        listed.append((summary.last, ListedTranscript(id: id, summary: .success(summary))))
      } catch {
        listed.append((.min, ListedTranscript(id: id, summary: .failure(error))))
      }
    }
    return listed.sorted { ($0.time, $1.1.id) > ($1.time, $0.1.id) }.map(\.1)
  }
}

extension TranscriptSummary {
  init(_ transcript: Transcript) {
    let last = transcript.entries.last
    self.init(
      dialogue: transcript.header.dialogue, title: transcript.header.title, about: transcript.about,
      begun: transcript.header.begun,
      last: last?.time ?? transcript.header.begun, lastDay: last?.day ?? transcript.header.day,
      turns: transcript.entries.count, answers: transcript.answers, isEnded: transcript.isEnded,
      asked: transcript.asked)
  }
}
