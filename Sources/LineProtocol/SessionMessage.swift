/// What a session says to a front. Numbers are those of the journal.
public enum SessionMessage: Hashable, Sendable {
  /// The front is attached.
  case opened(Opened)
  /// A remark.
  case say(Say)
  /// A question, or whatever else is to be answered now.
  case ask(Ask)
  /// The answer with this id is durable, up to this number.
  case ack(Acknowledgement)
  /// The conversation has come to its end; it can still be looked at and changed.
  case done(number: Int)
  /// The session is over for this front.
  case bye(Bye)
  /// Something is wrong with a message, or the session can't go on.
  case error(Fault)
}

/// The front is attached.
public struct Opened: Hashable, Sendable {
  /// The session's id.
  public var session: String
  /// The newest number.
  public var newest: Int

  /// An opened.
  public init(session: String, newest: Int) {
    self.session = session
    self.newest = newest
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

/// A question to be answered now.
public struct Ask: Hashable, Sendable {
  /// Its number.
  public var number: Int
  /// The question's full id; nothing where it isn't a question of the dialogue (an offer, a doubt).
  public var question: String?
  /// Where it stands: "Speak Up, question 3 of 14." Nothing where that was just said.
  public var position: String?
  /// The prompt.
  public var text: String
  /// What stands in the prompt line, before a colon and a space: at most 14 characters.
  public var short: String
  /// How to answer, where hints are wanted.
  public var hint: String?
  /// What can be answered, each a full sentence or name, in the order of their numbers. Empty for open questions.
  public var options: [String]
  /// What Tab completes here: commands, names, options.
  public var completions: [String]

  /// An ask.
  public init(
    number: Int, question: String? = nil, position: String? = nil, text: String, short: String, hint: String? = nil,
    options: [String] = [], completions: [String] = []
  ) {
    self.number = number
    self.question = question
    self.position = position
    self.text = text
    self.short = short
    self.hint = hint
    self.options = options
    self.completions = completions
  }
}

/// An answer is durable.
public struct Acknowledgement: Hashable, Sendable {
  /// The front's id of the answer.
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

/// The session is over for this front.
public struct Bye: Hashable, Sendable {
  /// Can it be resumed?
  public var canResume: Bool

  /// A bye.
  public init(canResume: Bool) { self.canResume = canResume }
}

/// A fault, with a sentence for the person.
public struct Fault: Hashable, Sendable {
  /// The stable code.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// The ask that it answers isn't the current one; the current one follows.
    case stale
    /// The id was used for other words.
    case idReuse = "id-reuse"
    /// The front isn't attached, or is twice.
    case badMessage = "bad-message"
    /// The session is being answered, or written, by somebody else.
    case busy
    /// Nothing more can be saved: the disk is full or failed.
    case notSaved = "not-saved"
    /// The session can be read but not answered.
    case readOnly = "read-only"
  }
  /// The code.
  public var code: Code
  /// The id of the answer that it is about.
  public var id: String?
  /// A sentence: what was wrong, and what to do.
  public var sentence: String

  /// A fault.
  public init(_ code: Code, id: String? = nil, sentence: String) {
    self.code = code
    self.id = id
    self.sentence = sentence
  }
}
