import Answers
import Conversation
import Dialogue
import TestSupport
import Transcripts

/// A conversation that is held and kept, as a session would.
struct Held {
  var live: LiveTranscript
  var conversation: Conversation
  var time = 1_780_304_400
  var day: Day

  init(in store: TranscriptStore, _ dialogue: Dialogue, seed: UInt64 = 1) throws {
    var source = SeededRandom(seed: seed)
    day = Day(year: 2026, month: 6, day: 1) ?? Day(number: 0)
    live = try store.create(dialogue, at: time, on: day, using: &source)
    conversation = live.conversation
    try happens(.begin)
  }

  /// Goes on with a conversation that was kept.
  init(_ live: LiveTranscript) {
    self.live = live
    conversation = live.conversation
    day = conversation.today
  }

  var id: SessionID { live.id }

  mutating func happens(_ event: Input.Event, front: String = "terminal") throws {
    try takes(Input(event, front: front, time: time, day: day))
    time += 60
  }

  mutating func takes(_ input: Input) throws {
    let facts = conversation.turn(input)
    try live.append([(facts, conversation.texts(of: facts))], expecting: live.journal.next)
  }

  mutating func says(_ texts: String...) throws {
    for text in texts { try happens(.utterance(text)) }
  }

  /// So many turns of somebody who says all sorts of things.
  mutating func goesOn(_ turns: Int, _ person: inout RandomPerson) throws {
    for turn in 0..<turns {
      if turn % 20 == 19 { day = day.adding(days: 1) }
      var input = person.next(conversation, day: day)
      input.time = time
      try takes(input)
      time += 60
    }
  }
}
