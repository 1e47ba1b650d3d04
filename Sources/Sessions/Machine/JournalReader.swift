import Answers
import Conversation
import LineProtocol

/// Words what stands in a session's journal, for fronts that missed it or want it as a document. It needs nothing of the session
/// in memory, so a shell may use it wherever it may wait for the disk.
public struct JournalReader: Sendable {
  private let wording: MessageMaker
  private let limits: Limits

  init(_ wording: MessageMaker, _ limits: Limits) {
    self.wording = wording
    self.limits = limits
  }

  /// What the fronts heard after a number up to and with another, for an ``Action/replay(after:through:to:)``; or why that can't
  /// be read.
  ///
  /// - Parameter isVoice: is it for a front that speaks and listens?
  public func replay(_ log: some TurnLog, after: Int, through: Int, isVoice: Bool = false) -> [SessionMessage] {
    reading { () throws(Fault) in messages(of: try log.turns(), after: after, through: through, isVoice: isVoice) }
  }

  /// A document, for an ``Action/fetch(_:on:to:)``; or why it can't be read.
  public func fetch(_ get: Get, on day: Day, from log: some TurnLog) -> [SessionMessage] {
    let format = get.format ?? get.what.formats[0]
    return reading { () throws(Fault) in
      let text =
        if get.what == .report {
          wording.report(try conversation(of: log), as: format, on: day)
        } else {
          try log.transcript(as: format)
        }
      return Document(id: get.id, get.what, as: format, .text(text)).parts(longest: limits.longestPart)
        .map { .document($0) }
    }
  }

  private func conversation(of log: some TurnLog) throws(Fault) -> Conversation {
    var conversation = Conversation(dialogue: wording.dialogue)
    for turn in try log.turns() {
      for fact in turn.facts { conversation.apply(fact) }
    }
    return conversation
  }

  private func reading(_ body: () throws(Fault) -> [SessionMessage]) -> [SessionMessage] {
    do throws(Fault) { return try body() } catch { return [.error(error)] }
  }

  /// What the fronts heard after a number up to and with another. It is worded on the conversation as it was then.
  ///
  /// - Parameters:
  ///   - turns: all turns of the journal, from the first.
  ///   - isVoice: is it for a front that speaks and listens?
  public func messages(
    of turns: some Sequence<Turn>, after: Int, through: Int, isVoice: Bool = false
  ) -> [SessionMessage] {
    var then = Conversation(dialogue: wording.dialogue)
    var messages: [SessionMessage] = []
    for turn in turns where turn.first <= through {
      for index in turn.facts.indices { then.apply(turn.facts[index]) }
      guard turn.last > after else { continue }
      let heard = wording.messages(of: turn, in: then).filter { message in
        message.number.map { $0 > after && $0 <= through } ?? false
      }
      messages += isVoice ? wording.voiced(heard, then) : heard
    }
    return messages
  }
}
