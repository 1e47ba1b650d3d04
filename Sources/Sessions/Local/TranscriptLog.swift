import Dialogue
import Transcripts

/// Turns kept in a session's journal.
public struct TranscriptLog: TurnLog {
  private var transcript: LiveTranscript

  /// A log in this journal.
  public init(_ transcript: LiveTranscript) { self.transcript = transcript }

  /// Writes these turns with one write and one sync.
  public mutating func append(_ turns: [Turn]) throws(WriteFault) {
    guard let first = turns.first?.first else { return }
    do throws(JournalError) {
      try transcript.append(turns.map { ($0.facts, $0.texts) }, expecting: first)
    } catch {
      throw WriteFault(error.sentence, isOver: transcript.journal.isStopped)
    }
  }
}

extension SessionMachine {
  /// The session of a journal that has just been opened or begun.
  public init(_ transcript: LiveTranscript) {
    self.init(
      session: transcript.id.text, dialogue: transcript.coding.dialogue,
      turns: transcript.turns.lazy.map { Turn(first: $0.first, facts: $0.facts) }, newest: transcript.journal.next - 1)
  }
}

extension LocalSession where Log == TranscriptLog {
  /// The session of a journal that has just been opened or begun.
  public init(_ transcript: LiveTranscript) {
    self.init(SessionMachine(transcript), log: TranscriptLog(transcript))
  }
}
