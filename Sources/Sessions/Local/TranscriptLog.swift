import Dialogue
import LineProtocol
import Transcripts

/// Turns kept in a session's journal.
public struct TranscriptLog: TurnLog, Sendable {
  private let transcript: LiveTranscript

  /// A log in this journal.
  public init(_ transcript: LiveTranscript) {
    var transcript = transcript
    transcript.forgetTurns()
    self.transcript = transcript
  }

  /// Writes these turns with one write and one sync.
  public func append(_ turns: [Turn]) throws(WriteFault) {
    guard let first = turns.first?.first else { return }
    do throws(JournalError) {
      try transcript.append(turns.map { ($0.facts, $0.texts) }, expecting: first)
    } catch {
      let isRemoved = if case .removed = error { true } else { false }
      throw WriteFault(error.sentence, isOver: transcript.journal.isStopped, canResume: !isRemoved)
    }
  }

  /// All turns from the first.
  public func turns() throws(Fault) -> [Turn] {
    do throws(TranscriptError) {
      return try transcript.recorded().map { Turn(first: $0.first, facts: $0.facts) }
    } catch {
      throw Fault(error)
    }
  }

  /// The whole conversation as people read it.
  public func transcript(as format: Get.Format) throws(Fault) -> String {
    do throws(TranscriptError) {
      let whole = try TranscriptStore(transcript.journal.folder).transcript(of: transcript.id)
      return whole.rendered(as: format == .markdown ? .markdown : .text)
    } catch {
      throw Fault(error)
    }
  }

  /// Gives the journal up to the next writer.
  public func close() { transcript.journal.close() }
}

extension SleepingMachine {
  /// The session of a journal that has just been opened or begun, awake.
  ///
  /// - Parameter wording: how its messages are worded, which all sessions of a dialogue share.
  init(_ transcript: LiveTranscript, wording: MessageMaker, limits: Limits) {
    self.init(
      SessionMachine(
        session: transcript.id.text, wording: wording,
        turns: transcript.turns.lazy.map { Turn(first: $0.first, facts: $0.facts) },
        newest: transcript.journal.next - 1, limits: limits))
  }
}

extension SessionMachine {
  /// The session of a journal that has just been opened or begun.
  public init(_ transcript: LiveTranscript, telling: Telling = .words, limits: Limits = Limits()) {
    self.init(
      session: transcript.id.text, dialogue: transcript.coding.dialogue,
      turns: transcript.turns.lazy.map { Turn(first: $0.first, facts: $0.facts) }, newest: transcript.journal.next - 1,
      telling: telling, limits: limits)
  }
}

extension LocalSession where Log == TranscriptLog {
  /// The session of a journal that has just been opened or begun.
  public init(_ transcript: LiveTranscript, telling: Telling = .words, limits: Limits = Limits()) {
    self.init(SessionMachine(transcript, telling: telling, limits: limits), log: TranscriptLog(transcript))
  }
}
