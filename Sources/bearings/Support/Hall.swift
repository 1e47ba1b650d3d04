import ArgumentParser
import Dialogue
import DialogueLoading
import Sessions
import Terminal
import Transcripts

/// Where conversations at this terminal are begun and gone on with: the terminal, the transcripts, the clock.
///
/// All that is said passes through the one line source, so that a pipe hears the same words as a terminal.
struct Hall {
  let store: TranscriptStore
  let dialogues: DialogueOptions
  let clock: Clock
  var source: any LineSource

  init(_ transcripts: TranscriptOptions, _ dialogues: DialogueOptions, _ clock: ClockOptions) throws {
    store = try transcripts.store()
    self.dialogues = dialogues
    self.clock = clock.clock
    Privacy.begin()
    source = openLineSource()
  }

  /// The dialogue with this id, or in this folder; its faults are told where it can't be held.
  func dialogue(_ id: String) throws -> Dialogue {
    let folder = try dialogues.folder(of: id)
    let loaded = loadDialogue(folder)
    guard let dialogue = loaded.dialogue else {
      Output.complain(checkReport(folder, loaded.faults, of: nil))
      throw ExitCode(1)
    }
    return dialogue
  }

  /// Begins a new conversation.
  mutating func begin(_ dialogue: Dialogue) throws {
    var random = SystemRandomNumberGenerator()
    let now = clock.now()
    let live = try Complaint.of { () throws(TranscriptError) in
      try store.prepare()
      return try store.create(dialogue, at: now.time, on: now.day, using: &random)
    }
    try hold(live)
  }

  /// Goes on with a conversation. Where its dialogue has changed since, that is told first, and has to be agreed to.
  mutating func goOn(with id: SessionID) throws {
    let header = try Complaint.of { () throws(TranscriptError) in try store.header(of: id) }
    let dialogue = try dialogue(header.dialogue)
    let live: LiveTranscript
    do throws(TranscriptError) {
      live = try store.open(id, in: dialogue)
    } catch .changed(let change) {
      guard try agrees(to: change.sentence + " Go on with the questions as they are now? Yes or no.") else {
        source.say("It was left as it is.")
        return
      }
      live = try Complaint.of { () throws(TranscriptError) in
        try store.open(id, in: dialogue, acceptingChange: true)
      }
    } catch {
      throw Complaint.told(error)
    }
    try hold(live)
  }

  /// Converses until the person leaves; then the readable page beside the journal is brought up to date.
  private mutating func hold(_ live: LiveTranscript) throws {
    let (store, id) = (store, live.id)
    let session = LocalSession(live)
    let words = FrontWords(session.machine)
    let connection = LocalConnection(session, clock: clock) {
      do throws(TranscriptError) {
        try store.writeReadable(id)
        return nil
      } catch {
        return error.sentence
      }
    }
    var front = TerminalFront(connection, source: source, front: LocalConnection<TranscriptLog>.front, words: words)
    let ending = front.run()
    source = front.source
    live.journal.close()
    if ending == .notSaved { throw ExitCode(74) }
  }
}

extension FrontWords {
  /// What the front says of its own accord, in the session's wording.
  fileprivate init(_ machine: SessionMachine) {
    self.init()
    problem = machine.words(Phrase("fault.before"))
    working = machine.words(Phrase("working"))
    done = machine.words(Phrase("worked"))
  }
}
