import Answers
import Conversation
import Dialogue

extension TranscriptStore {
  /// Says something in a conversation that nobody is holding, and leaves again: it is in the transcript like anything else that was said.
  ///
  /// - Parameters:
  ///   - text: what is said, as it would be typed.
  ///   - front: what it is said from.
  /// - Returns: what came of it, and the conversation as it is now.
  /// - Throws: a `TranscriptError`; `changed` where the dialogue has changed since. Nothing was said then.
  public func say(
    _ text: [String], in id: SessionID, _ dialogue: Dialogue, from front: String, at time: Int, on day: Day
  ) throws(TranscriptError) -> (facts: [Fact], conversation: Conversation) {
    let live = try open(id, in: dialogue)
    defer { live.journal.close() }
    var conversation = live.conversation
    var said: [Fact] = []
    var turns: [(facts: [Fact], texts: [String])] = []
    for event in text.map(Input.Event.utterance) + [.leave] {
      let facts = conversation.turn(Input(event, front: front, time: time, day: day))
      turns.append((facts, conversation.texts(of: facts)))
      if event != .leave { said += facts }
    }
    do throws(JournalError) {
      try live.append(turns, expecting: live.journal.next)
    } catch {
      throw .journal(error)
    }
    try writeReadable(id)
    return (said, conversation)
  }
}
