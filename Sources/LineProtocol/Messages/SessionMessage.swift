import StrictJSON

/// What a front hears. Numbers are those of the journal.
///
/// It goes through several hands on its way, so what is large in it is shared, not copied.
public enum SessionMessage: Hashable, Sendable {
  /// The first thing on every connection.
  indirect case hello(Hello)
  /// The front is attached.
  indirect case opened(Opened)
  /// A remark.
  case say(Say)
  /// A question, or whatever else is to be answered now.
  indirect case ask(Ask)
  /// Something was recorded.
  indirect case answered(Answered)
  /// The answer with this id is durable, up to this number.
  case ack(Acknowledgement)
  /// The conversation has come to its end; it can still be looked at and changed.
  indirect case done(Done)
  /// What the front asked to get, or a part of it.
  indirect case document(Document)
  /// Somebody is there.
  case pong(id: String?)
  /// The session is over for this front.
  case bye(Bye)
  /// Something is wrong with a message, or the session can't go on.
  indirect case error(Fault)
}

/// The front is attached.
public struct Opened: Hashable, Sendable {
  /// What a front may do.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// Answer, and hear everything.
    case answer
    /// Hear everything.
    case watch
  }

  /// The session's id.
  public var session: String
  /// The front's id.
  public var front: String
  /// What it may do.
  public var role: Role
  /// The number after which it hears events.
  public var number: Int
  /// The newest number.
  public var newest: Int
  /// The session's key; only where it is new and the server made it.
  public var key: String?
  /// The key with which a front may only listen; for those who may answer.
  public var watch: String?
  /// The dialogue's id.
  public var dialogue: String?
  /// What the dialogue is called.
  public var title: String?
  /// The session's wording, by its id.
  public var wording: String?
  /// The commands that there are, in words.
  public var commands: [String]

  /// An opened.
  public init(
    session: String, front: String, role: Role = .answer, number: Int = 0, newest: Int, key: String? = nil,
    watch: String? = nil, dialogue: String? = nil, title: String? = nil, wording: String? = nil, commands: [String] = []
  ) {
    self.session = session
    self.front = front
    self.role = role
    self.number = number
    self.newest = newest
    self.key = key
    self.watch = watch
    self.dialogue = dialogue
    self.title = title
    self.wording = wording
    self.commands = commands
  }
}

/// What kind of remark it is.
public enum Remark: String, Hashable, Sendable, CaseIterable {
  /// What this is, where one was, how to leave.
  case orientation
  /// What was understood.
  case reading
  /// What went wrong.
  case problem
  /// A section's title, the position.
  case position
  /// Help, why, examples, terms, where to look.
  case help
  /// What there is: reviews, lists, summaries.
  case account
  /// What follows from the answers.
  case finding
  /// What to find out.
  case action
  /// A change of the list, a setting, an undo.
  case change
}

/// A remark.
public struct Say: Hashable, Sendable {
  /// Its number.
  public var number: Int
  /// What kind of remark it is.
  public var remark: Remark
  /// The words, without a line's end.
  public var text: String

  /// A remark.
  public init(number: Int, remark: Remark, text: String) {
    self.number = number
    self.remark = remark
    self.text = text
  }
}

/// An answer is durable.
public struct Acknowledgement: Hashable, Sendable {
  /// The front's id of the answer; empty where it had none.
  public var id: String
  /// The last number of the turn that came of it.
  public var number: Int
  /// Was it taken before?
  public var isDuplicate: Bool

  /// An acknowledgement.
  public init(id: String, number: Int, isDuplicate: Bool = false) {
    self.id = id
    self.number = number
    self.isDuplicate = isDuplicate
  }
}

/// Everything has been asked.
public struct Done: Hashable, Sendable {
  /// Its number.
  public var number: Int
  /// How everything stands, in lines.
  public var summary: [String]
  /// What follows from the answers; each may have several lines.
  public var findings: [String]
  /// What to find out next; each may have several lines.
  public var actions: [String]

  /// A done.
  public init(number: Int, summary: [String] = [], findings: [String] = [], actions: [String] = []) {
    self.number = number
    self.summary = summary
    self.findings = findings
    self.actions = actions
  }
}

/// The connection ends here.
public struct Bye: Hashable, Sendable {
  /// Why it ends.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// The person paused, or the front closed.
    case paused
    /// The same front attached again from elsewhere.
    case replaced
    /// The front didn't read.
    case slow
    /// Nothing was heard of the front for too long.
    case idle
    /// The server is being stopped.
    case stopping
    /// The session was erased.
    case erased
    /// Something was wrong that can't be gone on from; an error before says what.
    case fault
  }

  /// Why.
  public var reason: Reason
  /// Can the session be resumed?
  public var canResume: Bool
  /// The session, where the front was attached to one.
  public var session: String?
  /// The number to resume after.
  public var after: Int?

  /// A bye.
  public init(_ reason: Reason = .paused, canResume: Bool, session: String? = nil, after: Int? = nil) {
    self.reason = reason
    self.canResume = canResume
    self.session = session
    self.after = after
  }
}
