import Dialogue
import LineProtocol
import Sessions
import Transcripts

/// A session of many turns, and opening it again.
struct LongSession {
  private let dialogue: Dialogue
  private let store: TranscriptStore

  init(_ dialogue: Dialogue, in folder: String) {
    self.dialogue = dialogue
    store = TranscriptStore(JournalFolder(folder))
  }

  /// What somebody does for hours who has answered everything: looks at it, changes it, and takes that back.
  private static let afterwards = [
    "change committee", "Speak Up", "5 of 8", "where am i", "change years", "Open Door", "since 2011", "undo", "why",
    "note ring the chair", "change contact", "Marlbeck CIL", "office line, weekdays", "left", "change coverage",
    "Speak Up", "here and Thornleigh", "undo", "help", "no",
  ]

  /// Makes a journal of so many turns.
  func begin(answers: String, turns: Int) throws {
    try store.prepare()
    var person = try Person(answers: answers)
    var source = SystemRandomNumberGenerator()
    let transcript = try store.create(dialogue, at: 0, on: day, using: &source)
    var session = LocalSession(transcript)
    _ = session.submit(.open(Open(front: "terminal")), from: "terminal", at: 0, on: day)
    var isDone = false
    for number in 1..<turns {
      let next = isDone ? nil : person.next(session.machine.conversation)
      isDone = next == nil
      let text = next ?? Self.afterwards[number % Self.afterwards.count]
      let answer = FrontAnswer(id: String(number), text: text)
      let messages = session.submit(.answer(answer), from: "terminal", at: 0, on: day)
      guard messages.contains(where: { if case .ack = $0 { true } else { false } }) else {
        throw Trouble("not saved: \(messages)")
      }
    }
    transcript.journal.close()
    print("id \(transcript.id)")
    print("path \(transcript.journal.path)")
  }

  /// Opens the journal and makes the session of it, again and again.
  func restore(_ name: String, seconds: Double) throws {
    let id = try SessionID(checking: name)
    var times: [Double] = []
    var facts = 0
    let begun = processorTime()
    while processorTime() - begun < seconds {
      let before = processorTime()
      let transcript = try store.open(id, in: dialogue)
      let session = LocalSession(transcript)
      times.append(processorTime() - before)
      facts = session.machine.newest
      transcript.journal.close()
    }
    print("seconds \(median(times))")
    print("facts \(facts)")
  }
}
