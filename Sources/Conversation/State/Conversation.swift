import Answers
import Dialogue
import Findings
import Record

/// A conversation as a value: the pure state machine behind every front.
///
/// Everything a person can do is an ``Input``; everything that comes of it is a list of ``Fact``s. ``decide(_:)`` says
/// which facts follow and changes nothing; ``apply(_:)`` is the only way in which anything changes. Living through a
/// conversation is deciding and then applying; restoring one from its journal is applying alone; both give equal values.
/// There is no clock, no random source, no file and no locale inside. Every frame answers every input.
public struct Conversation: Sendable {
  /// The dialogue.
  public let dialogue: Dialogue
  /// What has been answered, with the day of the last input: conditions are worked out over it as it is now. Kept together, so
  /// that whoever asks needn't have a copy of the record.
  public internal(set) var evaluator: Evaluator
  /// What is being asked; nothing before the beginning.
  public internal(set) var frame: Frame?
  /// The words of what is being asked.
  public internal(set) var prompt: Phrase?
  /// How far the way has gone.
  public internal(set) var cursor: Station?
  /// Stations to be asked before the way goes on.
  public internal(set) var plan: [Station] = []
  /// Stations that were offered and aren't offered again by themselves.
  public internal(set) var offered: Set<Station> = []
  /// Settings.
  public internal(set) var settings: [Fact.Setting: String] = [:]
  /// Notes that were taken, and words that no answer was made of.
  public internal(set) var notes: [Note] = []
  /// What was said of the actions in the plan: who does them, by when, how far they are.
  public internal(set) var handlings: [ActionKey: Handling] = [:]
  /// The findings that the person was told of and that held when they were last looked at.
  public internal(set) var told: Set<ActionKey> = []
  /// Those that the person was told of and that don't hold any more: should one hold again, that is said.
  public internal(set) var lapsed: Set<ActionKey> = []
  /// Has a day begun since the last input? What ends soon hangs on it.
  var isNewDay = false
  /// Everything said in this turn, and in the one before, for "repeat".
  public internal(set) var lastSaid: [Phrase] = []
  var saidBefore: [Phrase] = []
  /// The rest of a long list, item by item.
  public internal(set) var held: [[Phrase]] = []
  /// As what it is said.
  public internal(set) var heldKind = RemarkKind.account
  /// The whole summary as it was written down last; nothing before the end.
  public internal(set) var summarised: [[Phrase]] = []
  /// Changes that can be taken back, a group for each utterance, the newest last.
  public internal(set) var undoable: [UndoGroup] = []
  /// The stations that were asked, the newest last, for "back".
  public internal(set) var trail: [Station] = []
  /// The answers that the last utterance gave, for "no, six".
  public internal(set) var justSet: [Address] = []
  /// The utterance that gave them, by number.
  var justSetAt = 0
  /// The utterance that led to the doubt which is asked about, by number.
  var doubtfulAt = 0
  /// The live items with everything that they are called, for reading, by number: follows from the record, as it was before
  /// the changes of ``unreadNames``.
  var knownNames: [KnownName]
  /// The items whose names have changed since anybody read.
  var unreadNames: [Int] = []
  /// How many utterances were heard.
  public internal(set) var utterances = 0
  /// How many questions were asked, for the hints that come with the first three only.
  public internal(set) var questionsAsked = 0
  /// Did the person leave?
  public internal(set) var isPaused = false
  /// Has the last question been asked?
  public internal(set) var isEnded = false

  /// The facts of the turn under way; empty between turns.
  var facts: [Fact] = []
  /// How many of them have been looked at for what they do to findings.
  var followed = 0

  /// A conversation that hasn't begun.
  public init(dialogue: Dialogue) {
    self.dialogue = dialogue
    evaluator = Evaluator(Record(dialogue: dialogue), today: Day(number: 0))
    knownNames = dialogue.declaredNames
  }

  /// What comes of an input, as facts in order. Changes nothing.
  public func decide(_ input: Input) -> [Fact] {
    var copy = self
    return copy.turn(input)
  }

  /// Decides and applies in one go, for a session whose conversation lives in one place.
  public mutating func turn(_ input: Input) -> [Fact] {
    turn(input, understood: nil)
  }

  /// The same for an utterance that has been read already, in the ``context()`` that this conversation has now; without an
  /// understanding it is read here.
  public mutating func turn(_ input: Input, understood understanding: Understanding?) -> [Fact] {
    // Room for the facts of most turns at once, so that it needn't grow with each of them.
    facts.reserveCapacity(8)
    emit(.heard(Heard(input)))
    respond(to: input, understood: understanding)
    return closeTurn()
  }

  /// The first turn, in another than the usual wording, or with the answers of an earlier conversation.
  ///
  /// - Parameters:
  ///   - input: the input that begins the conversation.
  ///   - wording: the id of one of the dialogue's wordings; nothing for the usual one.
  ///   - earlier: the conversation whose answers are carried over, each to be confirmed.
  public mutating func begin(_ input: Input, in wording: String?, from earlier: Earlier? = nil) -> [Fact] {
    emit(.heard(Heard(input)))
    begin(in: wording, from: earlier)
    return closeTurn()
  }

  /// The facts of the turn, which is over.
  private mutating func closeTurn() -> [Fact] {
    defer { (facts, followed) = ([], 0) }
    return facts
  }

  /// Adds a fact to the turn, applied at once so that what follows is decided on it.
  mutating func emit(_ fact: Fact) {
    apply(fact)
    facts.append(fact)
  }

  /// What has been answered.
  public var record: Record { evaluator.record }

  /// What stands at an address.
  func entry(at address: Address) -> Entry? { evaluator.record[address] }

  /// The day of the last input.
  public var today: Day { evaluator.today }

  /// The same conversation looked at on another day: what ends soon hangs on it.
  package func seen(on day: Day) -> Conversation {
    var copy = self
    copy.evaluator.today = day
    return copy
  }

  /// One setting, or its usual value.
  public func setting(_ setting: Fact.Setting) -> String {
    settings[setting] ?? (setting == .verbosity ? "normal" : setting == .wording ? "standard" : "")
  }
}

/// Words that are kept as they were said.
public struct Note: Hashable, Sendable {
  /// The words.
  public let words: String
  /// Where they were said, and not taken as an answer; nothing for a note that somebody took.
  public let station: Station?
}

/// The changes of one utterance, and the station at which it was made.
public struct UndoGroup: Hashable, Sendable {
  /// Something that can be taken back.
  public enum Change: Hashable, Sendable {
    /// A change of the record.
    case record(RecordChange)
    /// A change of a setting.
    case setting(Fact.Setting, from: String?, to: String?)
    /// A note, or words that were kept.
    case note(Note)
    /// What was said of an action.
    case handling(ActionKey, from: Handling, to: Handling)
  }

  /// The changes, in order.
  public var changes: [Change]
  /// What was asked then.
  public var station: Station?
  /// Which utterance it was, by number.
  public var utterance = 0
}

extension Conversation: Equatable {
  /// The same in everything but the dialogue.
  public static func == (left: Conversation, right: Conversation) -> Bool {
    left.record == right.record && left.frame == right.frame && left.prompt == right.prompt
      && left.cursor == right.cursor && left.plan == right.plan && left.offered == right.offered
      && left.settings == right.settings && left.notes == right.notes && left.handlings == right.handlings
      && left.told == right.told && left.lapsed == right.lapsed && left.lastSaid == right.lastSaid
      && left.saidBefore == right.saidBefore
      && left.held == right.held && left.heldKind == right.heldKind && left.summarised == right.summarised
      && left.undoable == right.undoable && left.trail == right.trail
      && left.justSet == right.justSet && left.utterances == right.utterances
      && left.questionsAsked == right.questionsAsked && left.isPaused == right.isPaused
      && left.isEnded == right.isEnded && left.today == right.today
  }
}
