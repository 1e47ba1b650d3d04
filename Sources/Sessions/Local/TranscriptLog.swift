import Dialogue
import Conversation
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
      throw WriteFault(error, isOver: transcript.journal.isStopped)
    }
  }

  /// All turns from the first.
  public func turns() throws(Fault) -> [Turn] {
    do throws(TranscriptError) {
      return try recorded()
    } catch {
      throw Fault(error)
    }
  }

  /// All turns from the first, for a session that wakes. Without them it can't go on.
  func turnsToWake() throws(WriteFault) -> [Turn] {
    do throws(TranscriptError) {
      return try recorded()
    } catch {
      if case .journal(let error) = error { throw WriteFault(error, isOver: true) }
      throw WriteFault(error.sentence, isOver: true)
    }
  }

  private func recorded() throws(TranscriptError) -> [Turn] {
    try transcript.recorded().map { Turn(first: $0.first, facts: $0.facts) }
  }

  /// The whole conversation as people read it.
  public func transcript(as format: Get.Format) throws(Fault) -> String {
    do throws(TranscriptError) {
      return try transcript.transcript().rendered(as: format == .markdown ? .markdown : .text)
    } catch {
      throw Fault(error)
    }
  }

  /// Removes the journal with everything that lies beside it.
  public func erase() throws(Fault) {
    do throws(JournalError) { try transcript.journal.erase() } catch { throw Fault(.journal(error)) }
  }

  /// A fault in words for fronts that are elsewhere: they know the session by its name, and needn't hear where it is kept.
  func named(_ fault: WriteFault) -> WriteFault {
    var fault = fault
    fault.sentence = fault.sentence.replacing(transcript.journal.path, with: transcript.id.text)
    return fault
  }

  /// Gives the journal up to the next writer.
  public func close() { transcript.journal.close() }
}

extension WriteFault {
  /// What a journal's fault means to those who speak in its session: they can come back unless it is gone.
  fileprivate init(_ error: JournalError, isOver: Bool) {
    let isRemoved = if case .removed = error { true } else { false }
    self.init(error.sentence, isOver: isOver, canResume: !isRemoved)
  }
}

extension SleepingMachine {
  /// The session of a journal that has just been opened or begun, awake.
  ///
  /// - Parameters:
  ///   - earlier: the conversation with whose answers it begins.
  ///   - wording: how its messages are worded, which all sessions of a dialogue share.
  init(_ transcript: LiveTranscript, from earlier: Earlier? = nil, wording: MessageMaker, limits: Limits) {
    var machine = SessionMachine(
      session: transcript.id.text, wording: wording,
      turns: transcript.turns.lazy.map { Turn(first: $0.first, facts: $0.facts) },
      newest: transcript.journal.next - 1, limits: limits, change: transcript.change.map(Fault.init))
    if let earlier { machine.begin(from: earlier) }
    self.init(machine)
  }
}

extension SessionMachine {
  /// The session of a journal that has just been opened or begun.
  public init(_ transcript: LiveTranscript, telling: Telling = .words, limits: Limits = Limits()) {
    self.init(
      session: transcript.id.text, dialogue: transcript.coding.dialogue,
      turns: transcript.turns.lazy.map { Turn(first: $0.first, facts: $0.facts) }, newest: transcript.journal.next - 1,
      telling: telling, limits: limits, change: transcript.change.map(Fault.init))
  }
}

extension LocalSession where Log == TranscriptLog {
  /// The session of a journal that has just been opened or begun.
  ///
  /// - Parameter earlier: the conversation with whose answers it begins.
  public init(
    _ transcript: LiveTranscript, from earlier: Earlier? = nil, telling: Telling = .words, limits: Limits = Limits()
  ) {
    var machine = SessionMachine(transcript, telling: telling, limits: limits)
    if let earlier { machine.begin(from: earlier) }
    self.init(machine, log: TranscriptLog(transcript))
  }
}
