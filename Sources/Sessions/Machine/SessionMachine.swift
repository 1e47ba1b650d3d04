import Answers
import Conversation
import Dialogue
import LineProtocol

/// One session: a conversation, the fronts that are attached to it, and the order in which things become true.
///
/// A struct without threads and without input or output. A shell hands it what fronts say (``submit(_:from:at:on:)``) and
/// does what it asks for (``Action``); it has two, one for the terminal and one for the server. Its duties:
///
/// - **Numbers.** Every fact has the next number; there are no gaps; they are the journal's.
/// - **Nothing that depends on an undurable turn leaves**, errors included. One batch of turns is at the disk at a time;
///   what arrives meanwhile waits, and makes the next batch: one write and one sync.
/// - **Acknowledgement** after that, and only then. The same id with the same content gets the first acknowledgement
///   again, however often; with other content it is refused. For as long as the session lives, restarts included.
/// - **The first durable answer to an ask wins.** A later one is stale, and hears what is asked now.
/// - **A dialogue that has changed** has to be agreed to by a front that may answer. Those that only listen may read before.
/// - **When the disk refuses**, everything is as it was before the batch. What only reads (help, review, the summary) is
///   still told, with a word that it isn't kept. When nobody knows what the disk did, the session is over in memory.
///
/// Attaching and detaching aren't facts, so a batch that fails doesn't undo them.
public struct SessionMachine: Sendable {
  /// The session's id.
  public let session: String

  /// Everything that turns change, as it is with all turns so far, those at the disk included.
  var now: State
  /// What is at the disk.
  var flight: Flight?
  /// What arrived since.
  var waiting: [Arrival] = []
  /// The fronts that are attached, the longest first.
  public internal(set) var fronts: [AttachedFront] = []
  /// The answers that were taken, those at the disk included. It grows with the session, so it isn't kept twice.
  var taken: [AnswerKey: TakenAnswer] = [:]
  /// The conversation whose answers it begins with, where it hasn't begun.
  private(set) var earlier: Earlier?
  /// How much of what was said the disk has refused since the last answer that it took.
  var unsaved = 0
  /// Why the session is over, if it is.
  var over: WriteFault?

  let wording: MessageMaker
  let limits: Limits

  /// A session that hasn't begun.
  public init(session: String, dialogue: Dialogue, telling: Telling = .words) {
    self.init(session: session, dialogue: dialogue, turns: [], newest: 0, telling: telling)
  }

  /// A session as its journal has it.
  ///
  /// - Parameters:
  ///   - session: its id.
  ///   - dialogue: its dialogue, as it is now.
  ///   - turns: its turns from the first, in order. Where the dialogue has changed, facts that it can't take up any more
  ///     may be missing from them.
  ///   - newest: the number of the last fact in the journal.
  ///   - telling: how much fronts are told.
  ///   - limits: how long answers may be, and how many fronts there may be.
  ///   - change: what a front hears that would answer before anybody has agreed to a change of the dialogue; nothing where it
  ///     hasn't changed.
  public init(
    session: String, dialogue: Dialogue, turns: some Sequence<Turn>, newest: Int, telling: Telling = .words,
    limits: Limits = Limits(), change: Fault? = nil
  ) {
    self.init(
      session: session, wording: MessageMaker(dialogue, telling), turns: turns, newest: newest, limits: limits,
      change: change)
  }

  /// The same, with what many sessions of a dialogue share.
  init(
    session: String, wording: MessageMaker, turns: some Sequence<Turn>, newest: Int, limits: Limits,
    change: Fault? = nil
  ) {
    self.session = session
    self.limits = limits
    self.wording = wording
    now = State(conversation: Conversation(dialogue: wording.dialogue))
    for turn in turns {
      // By index: a loop over the facts themselves copies each of them.
      for index in turn.facts.indices { now.conversation.apply(turn.facts[index]) }
      count(turn)
    }
    now.newest = newest
    now.change = change
  }

  /// Begins with the answers of an earlier conversation, as soon as a front opens it.
  public mutating func begin(from earlier: Earlier) { self.earlier = earlier }

  /// The conversation as of the last durable turn.
  public var conversation: Conversation { (flight?.before ?? now).conversation }

  /// The number of the last durable fact; 0 before the first.
  public var newest: Int { (flight?.before ?? now).newest }

  /// Is nobody attached, and does nobody wait to be?
  var isDeserted: Bool { fronts.isEmpty && !waiting.contains { $0.isOpen } }

  /// Does its journal hold all that it knows, but for who is attached?
  var canSleep: Bool {
    flight == nil && waiting.isEmpty && over == nil && now.change == nil
      && (earlier == nil || now.conversation.frame != nil)
  }

  /// A phrase in the session's wording.
  public func words(_ phrase: Phrase) -> String { wording.words(phrase, conversation) }

  /// What turns change. A value, so that what came before a batch is simply kept.
  struct State: Sendable {
    var conversation: Conversation
    /// The number of the last fact.
    var newest = 0
    /// The wording that it was begun in, whatever it is now.
    var begunIn = "standard"
    /// The number of what is asked now.
    var asked: Int?
    /// That number, and those under which the same was asked before, if nobody has said anything since: an answer to any of
    /// them is one to what is asked now. So an answer that was on its way while a server stopped isn't lost.
    var askedAs: [Int] = []
    /// What a front hears that would answer, while the dialogue has changed and nobody has agreed to that: until then the session
    /// can be read, and nothing is added to it.
    var change: Fault?
  }

  /// Turns at the disk, with everything to be undone or sent afterwards.
  struct Flight: Sendable {
    let before: State
    let frontsBefore: [AttachedFront]
    var arrivals: [Arrival] = []
    var turns: [Turn] = []
    var taken: [AnswerKey] = []
    var outgoing: [Action] = []
    /// The last turn, while it hasn't been worded yet: that can wait until the disk is at work.
    var unworded: Unworded?
    /// Why nothing of it can be kept, when it is gone through a second time after the disk refused it.
    var refusal: WriteFault?
  }

  /// A turn whose messages are to go out to these fronts, before everything that stands from this place on in `outgoing`.
  struct Unworded: Sendable {
    let turn: Turn
    let place: Int
    let fronts: [AttachedFront]
  }

  /// What a front said, and when.
  struct Arrival: Sendable {
    var message: FrontMessage
    var front: String
    var role: Opened.Role
    var time: Int
    var day: Day

    /// Does the front ask to attach?
    var isOpen: Bool { if case .open = message { true } else { false } }
  }
}

/// A front that is attached to a session.
public struct AttachedFront: Hashable, Sendable {
  /// Its id.
  public var id: String
  /// What it may do.
  public var role: Opened.Role
  /// Is it told what a front needs that speaks and listens?
  public var isVoice = false
}

/// What an acknowledgement belongs to.
struct AnswerKey: Hashable, Sendable {
  var front: String
  var id: String
}

/// An answer that was taken.
struct TakenAnswer: Hashable, Sendable {
  /// What it was heard as: the words, or how many bytes too many.
  var event: Input.Event
  var to: Int?
  /// The last number of its turn.
  var number: Int
}

extension SessionMachine {
  /// Counts a turn whose facts have been applied.
  ///
  /// - Returns: the answer that it took, if it had an id.
  @discardableResult
  mutating func count(_ turn: Turn) -> AnswerKey? {
    var key: AnswerKey?
    now.newest = turn.last
    for index in turn.facts.indices {
      switch turn.facts[index] {
      case .asked:
        let number = turn.first + index
        now.asked = number
        now.askedAs = turn.isUtterance ? [number] : now.askedAs + [number]
      case .setting(.wording, _, let wording?, _) where turn.first == 1: now.begunIn = wording
      case .heard(let heard):
        guard let id = heard.input.id else { break }
        let answer = AnswerKey(front: heard.input.front, id: id)
        taken[answer] = TakenAnswer(event: heard.input.event, to: heard.input.ask, number: turn.last)
        key = answer
      default: break
      }
    }
    return key
  }
}
