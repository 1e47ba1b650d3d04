import ArgumentParser
import Conversation
import Dialogue
import DialogueLoading
import Glibc
import ProgramSupport
import Sessions
import Terminal
import Transcripts

/// Where conversations at this terminal are begun and gone on with: the terminal, the transcripts, the clock.
///
/// All that is said passes through the one line source, so that a pipe hears the same words as a terminal.
struct Hall {
  let store: TranscriptStore
  let transcripts: TranscriptOptions
  let dialogues: DialogueOptions
  let clock: Clock
  var source: any LineSource
  /// The dialogues that were loaded, by their folders.
  private var loaded: [String: Dialogue] = [:]

  /// - Parameter voice: what says all words aloud; nothing where they are only written.
  init(
    _ transcripts: TranscriptOptions, _ dialogues: DialogueOptions, _ clock: ClockOptions, voice: (any Voice)? = nil
  ) throws {
    store = try transcripts.store()
    self.transcripts = transcripts
    self.dialogues = dialogues
    self.clock = clock.clock
    Privacy.begin()
    let written = openLineSource()
    source = voice.map { SpeakingSource(written, with: $0) } ?? written
  }

  /// The dialogue with this id, or in this folder; its faults are told where it can't be held.
  mutating func dialogue(_ id: String) throws -> Dialogue {
    let folder = try dialogues.folder(of: id)
    if let loaded = loaded[folder] { return loaded }
    let dialogue = try dialogues.dialogue(in: folder)
    self.loaded[folder] = dialogue
    return dialogue
  }

  /// Does a dialogue with this id lie with the others? An id may come from any file, so nothing else is looked for.
  func isHere(_ id: String) -> Bool {
    (try? dialogues.root()).map { DialogueFolders.ids(in: $0).contains(id) } ?? false
  }

  /// What to type to go on with a conversation, from where it was begun.
  ///
  /// - Parameter dialogue: its dialogue, where that has been loaded; otherwise its folder is left for the person to fill in.
  func command(for session: SessionID, in dialogue: Dialogue?) -> String {
    var back = ComingBack()
    if transcripts.transcripts != nil { back.add("--transcripts", path: store.folder.path) }
    guard let dialogue else {
      back.add("--dialogue", placeholder: "FOLDER")
      return back.command(for: session.text)
    }
    let usual = try? dialogues.folder(of: dialogue.id)
    if let folder = loaded.first(where: { $0.value.id == dialogue.id })?.key, folder != usual {
      back.add("--dialogue", path: folder)
    }
    return back.command(for: session.text)
  }

  /// Begins a new conversation.
  ///
  /// - Parameters:
  ///   - wording: the id of its wording; nothing for the standard one.
  ///   - earlier: the conversation whose answers it begins with.
  mutating func begin(_ dialogue: Dialogue, in wording: String? = nil, from earlier: Earlier? = nil) throws {
    var random = SystemRandomNumberGenerator()
    let now = clock.now()
    let live = try Complaint.of { () throws(TranscriptError) in
      try store.prepare()
      return try store.create(dialogue, at: now.time, on: now.day, using: &random)
    }
    keepToOneself()
    try hold(live, in: wording, from: earlier)
  }

  /// The conversation with whose answers a new one is to begin, and its dialogue.
  ///
  /// - Parameter folder: the dialogue that was named, by its id or its folder; nothing where none was.
  mutating func earlier(called name: String, in folder: String?) throws -> (dialogue: Dialogue, earlier: Earlier) {
    let store = store
    let id = try SessionName.find(name, in: store)
    let dialogue = try dialogue(of: id, in: folder)
    let conversation = try Complaint.of { () throws(TranscriptError) in try store.conversation(id, in: dialogue) }
    return (dialogue, Earlier(conversation, called: id.text))
  }

  /// Sees to it that nobody else can look into the folder, where it is one that only this program uses; elsewhere it says
  /// so, since whoever chose the folder may have reasons.
  private func keepToOneself() {
    let path = store.folder.path
    guard (try? store.folder.isPrivate()) == false, transcripts.isChosen || chmod(path, 0o700) != 0 else {
      return
    }
    Output.complain(
      "Others on this computer can see which conversations are kept in \(path), but not what is in them.\n")
  }

  /// Goes on with a conversation. Where its dialogue has changed since, that is told first, and has to be agreed to.
  ///
  /// - Parameter folder: the dialogue that was named, by its id or its folder; nothing where none was.
  mutating func goOn(with id: SessionID, in folder: String? = nil) throws {
    let dialogue = try dialogue(of: id, in: folder)
    let live: LiveTranscript
    do throws(TranscriptError) {
      live = try store.open(id, in: dialogue)
    } catch .changed(let change) {
      guard
        try agrees(
          to: Phrase("unfinished.changed"), because: change.sentence, about: id, in: folder, saidIn: dialogue)
      else {
        source.say(dialogue.wordings[0].render(Phrase("unfinished.left"), in: dialogue))
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

  /// The dialogue of a conversation, from the folder that was named, else from among those that lie here.
  mutating func dialogue(of id: SessionID, in folder: String?) throws -> Dialogue {
    let header = try Complaint.of { () throws(TranscriptError) in try store.header(of: id) }
    if let folder {
      let dialogue = try dialogue(folder)
      guard dialogue.id == header.dialogue else {
        throw Complaint.told(
          "\(id) is a conversation in the dialogue \"\(header.dialogue)\", and \(folder) is \"\(dialogue.id)\".")
      }
      return dialogue
    }
    guard isHere(header.dialogue) else {
      throw Complaint.told(
        TranscriptError.noDialogue(store.folder.path(of: id), dialogue: header.dialogue).sentence
          + " With the folder that its dialogue lies in, type: \(command(for: id, in: nil))")
    }
    return try dialogue(header.dialogue)
  }

  /// Converses until the person leaves; then the readable page beside the journal is brought up to date.
  private mutating func hold(
    _ live: LiveTranscript, in wording: String? = nil, from earlier: Earlier? = nil
  ) throws {
    let (store, id) = (store, live.id)
    let session = LocalSession(live, from: earlier)
    let words = FrontWords(session.machine)
    let typed = TypedLines(live.coding.dialogue)
    source.setHistory(typed.lines(of: live))
    let command = command(for: id, in: live.coding.dialogue)
    let connection = LocalConnection(session, typed: typed, clock: clock, command: command) {
      do throws(TranscriptError) {
        try store.writeReadable(id)
        return nil
      } catch {
        return error.sentence
      }
    }
    var front = TerminalFront(
      connection, source: source, front: LocalConnection<TranscriptLog>.front, words: words, wording: wording)
    let ending = front.run()
    source = front.source
    front.connection.typed.save()
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
