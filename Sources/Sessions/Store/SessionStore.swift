import Answers
import Conversation
import Dialogue
import LineProtocol
import Transcripts

/// Where sessions are begun and found again, by their ids and keys. It blocks while the disk works.
///
/// Whoever doesn't know a session's key learns nothing about it, not even that it is there.
public struct SessionStore: Sendable {
  /// Where their journals are.
  public let transcripts: TranscriptStore
  /// The dialogues that there are, the usual one first.
  public var dialogues: [Dialogue] { offered.map(\.dialogue) }

  /// The names that mustn't be given again.
  let erased = ErasedSessions()

  private let offered: [Offered]

  /// A dialogue, with what all its sessions share.
  struct Offered: Sendable {
    let dialogue: Dialogue
    let coding: TurnCoding
    let wording: MessageMaker

    init(_ dialogue: Dialogue) {
      self.dialogue = dialogue
      coding = TurnCoding(dialogue)
      wording = MessageMaker(dialogue, .everything)
    }
  }

  /// A store.
  public init(_ transcripts: TranscriptStore, dialogues: [Dialogue]) {
    self.transcripts = transcripts
    offered = dialogues.map(Offered.init)
  }

  /// A session that a front has shown the right key for.
  public struct Admission: Sendable {
    /// Which session.
    public var session: SessionID
    /// What the front may do.
    public var role: Opened.Role
    /// Its dialogue.
    var offered: Offered
    /// The key, where the store made it.
    public var newKey: SessionKey?
    /// The key with which others may listen, for a front that may answer.
    public var watch: SessionKey?
    /// The conversation with whose answers it begins, where it is new.
    var earlier: Earlier?
    /// Its journal, where it has just been begun; otherwise nothing is opened yet.
    public var begun: LiveTranscript?
  }

  /// Finds the session that an `open` is for, or begins it.
  ///
  /// - Throws: the fault to tell the front.
  public func admit(_ open: Open, at time: Int, on day: Day) throws(Fault) -> Admission {
    guard let name = open.session else { return try begin(open, at: time, on: day) }
    guard open.dialogue == nil else {
      throw Fault(
        .badMessage, at: "/dialogue", sentence: "Name a session or a dialogue: a session has its dialogue already.")
    }
    guard open.wording == nil else {
      throw Fault(
        .badMessage, at: "/wording", sentence: "Only a new session is begun in a wording; opened says which one holds.")
    }
    guard open.earlier == nil else {
      throw Fault(.badMessage, at: "/from", sentence: "Only a new session begins with the answers of another.")
    }
    guard let found = find(name, key: open.key) else { throw .noSession }
    return Admission(
      session: found.id, role: found.role, offered: try offered(found.dialogue),
      watch: found.role == .answer ? found.key.watch : nil)
  }

  /// The session of this name, if that is a key to it. Without one it takes as long.
  private func find(
    _ name: String, key: String?
  ) -> (id: SessionID, key: SessionKey, role: Opened.Role, dialogue: String)? {
    let id = SessionID(name)
    let header = id.flatMap { try? transcripts.header(of: $0) }
    let shown = key.flatMap { SessionKey($0) }
    let role = (shown ?? Self.noKey)?.role(by: header?.keys)
    guard let id, let header, let shown, let role else { return nil }
    return (id, shown, role, header.dialogue)
  }

  /// The conversation with whose answers a new session is to begin, and its dialogue.
  private func earlier(_ open: Open) throws(Fault) -> (earlier: Earlier, offered: Offered)? {
    guard let wanted = open.earlier else { return nil }
    guard let found = find(wanted.session, key: wanted.key) else {
      throw Fault(.noSession, at: "/from", sentence: Fault.noSession.sentence)
    }
    guard open.dialogue ?? found.dialogue == found.dialogue else {
      throw Fault(
        .badMessage, at: "/dialogue", sentence: "The earlier session is of the dialogue \"\(found.dialogue)\".")
    }
    let offered = try offered(found.dialogue)
    do throws(TranscriptError) {
      let conversation = try transcripts.conversation(found.id, in: offered.dialogue)
      return (Earlier(conversation, called: found.id.text), offered)
    } catch {
      throw Fault(error)
    }
  }

  /// Begins a session. Its name follows from its key, so that the same key finds it again.
  private func begin(_ open: Open, at time: Int, on day: Day) throws(Fault) -> Admission {
    guard open.after == nil || open.after == 0 else {
      throw Fault(.badMessage, at: "/after", sentence: "A new session has no numbers yet. Leave \"after\" out.")
    }
    var source = SystemRandomNumberGenerator()
    let own = try open.key.map { (text) throws(Fault) in try Self.key(text) }
    let key = own ?? .random(using: &source)
    // Where another session by the same key was erased, this one hasn't the first of the key's names.
    for id in Self.names(by: key, count: own == nil ? 0 : 4) {
      if let found = try begun(id, by: key, for: open) { return found }
    }
    let earlier = try earlier(open)
    let offered = try (earlier?.offered.dialogue.id ?? open.dialogue).map(offered) ?? offered[0]
    let dialogue = offered.dialogue
    if let wording = open.wording, dialogue.wording(wording) == nil {
      let known = dialogue.wordings.map { "\"\($0.id)\"" }.joined(separator: ", ")
      throw Fault(
        .noDialogue, at: "/wording", sentence: "The dialogue \"\(dialogue.id)\" has no such wording. There is \(known)."
      )
    }
    for id in Self.names(by: key, count: 100) where !erased.contain(id) {
      var admission = Admission(
        session: id, role: .answer, offered: offered, newKey: own == nil ? key : nil, watch: key.watch,
        earlier: earlier?.earlier)
      do throws(TranscriptError) {
        admission.begun = try transcripts.create(id, offered.coding, at: time, on: day, keys: key.hashes)
        return admission
      } catch .journal(.exists) {
        if let found = try begun(id, by: key, for: open) { return found }
      } catch {
        throw Fault(error)
      }
    }
    throw Fault(.busy, sentence: "There is no free name for another session. Try again later.")
  }

  /// The session of this name, if it was begun with this key.
  private func begun(_ id: SessionID, by key: SessionKey, for open: Open) throws(Fault) -> Admission? {
    guard !erased.contain(id), let header = try? transcripts.header(of: id), key.role(by: header.keys) == .answer
    else { return nil }
    guard open.dialogue ?? header.dialogue == header.dialogue else {
      throw Fault(
        .badMessage, at: "/dialogue",
        sentence: "The session that this key began is of the dialogue \"\(header.dialogue)\". Make another key.")
    }
    return Admission(session: id, role: .answer, offered: try offered(header.dialogue), watch: key.watch)
  }

  /// The names that a session may have by its key, the first that is free.
  private static func names(by key: SessionKey, count: Int) -> some Sequence<SessionID> {
    var seeds = key.seeds
    return (0..<count).lazy.map { _ in SessionID.random(using: &seeds) }
  }

  /// Opens the journal of a session that somebody was admitted to. Whether they agree to a change of its dialogue is the
  /// machine's to ask.
  public func open(_ admission: Admission) throws(Fault) -> LiveTranscript {
    if let begun = admission.begun { return begun }
    do throws(TranscriptError) {
      return try transcripts.open(admission.session, with: admission.offered.coding)
    } catch {
      throw Fault(error)
    }
  }

  private func offered(_ id: String) throws(Fault) -> Offered {
    guard let offered = offered.first(where: { $0.dialogue.id == id }) else {
      throw Fault(
        .noDialogue, at: "/dialogue", sentence: "There is no such dialogue here; hello lists those that there are.")
    }
    return offered
  }

  private static func key(_ text: String) throws(Fault) -> SessionKey {
    guard let key = SessionKey(text) else {
      throw Fault(
        .badMessage, at: "/key",
        sentence: "A key has 43 to 128 letters a to z, digits, hyphens and underscores, from 256 random bits.")
    }
    return key
  }

  /// What is looked at where nobody showed a key, so that it takes as long.
  private static var noKey: SessionKey? { SessionKey(String(repeating: "-", count: 43)) }
}

extension Fault: Error {
  /// An unknown id and a wrong key look alike.
  static let noSession = Fault(
    .noSession, sentence: "There is no session with this id and this key. Open a new one, or check both.")

  /// What a front hears that would answer in a session whose dialogue has changed.
  init(_ change: DialogueChange) {
    self.init(
      .changed, sentence: change.sentence + " To go on with it, send the same open with \"agree\":true.")
  }

  /// What a front hears of a journal that can't be opened: nothing about paths or the machine.
  init(_ error: TranscriptError) {
    switch error {
    case .journal(.inUse):
      self.init(.busy, sentence: "Another program has this session open. Try again once it has been closed there.")
    case .journal(.full):
      self.init(.notSaved, sentence: "Nothing can be saved, because the disk is full. Try again once there is room.")
    case .journal(.noSession), .journal(.noFolder), .journal(.neverBegun): self = .noSession
    case .changed(let change): self.init(change)
    case .journal, .noConversation, .otherDialogue, .noDialogue, .turn, .noAnswer, .noWords:
      self.init(
        .fault, sentence: "The session can't be opened. Whoever runs this server finds why in its log.",
        cause: error.sentence)
    }
  }
}
