/// What a front says.
public enum FrontMessage: Hashable, Sendable {
  /// Attach: to a new session, or to one there is.
  case open(Open)
  /// Something that the person said.
  case answer(FrontAnswer)
  /// Something came that is no answer: nothing for a long time, too much, or what isn't text.
  case noAnswer(NoAnswer)
  /// A document is wanted.
  case get(Get)
  /// Is anybody there? With an id of the front's own.
  case ping(id: String?)
  /// The whole session is to be erased, for everybody and for ever.
  case erase
  /// Detach: the session pauses when the last front has gone.
  case close(Leaving)
}

/// How a front attaches.
public struct Open: Hashable, Sendable {
  /// The front's own id, kept when it resumes; the ids of its answers belong to it. Nothing for one of the server's making.
  public var front: String?
  /// The version of the protocol that it speaks; nothing for the newest.
  public var version: Int?
  /// What lets it use the server at all, where that wants a token.
  public var token: String?
  /// The session to attach to; nothing for a new one.
  public var session: String?
  /// The session's key; for a new session one of the front's own making, so that the same `open` gives the same session.
  public var key: String?
  /// The number after which it wants to hear events again; nothing for only what is asked now.
  public var after: Int?
  /// The dialogue of a new session, by its id; nothing for the usual one.
  public var dialogue: String?
  /// The wording of a new session, by its id; nothing for the standard one.
  public var wording: String?
  /// The earlier session with whose answers a new one begins; nothing for one without answers.
  public var earlier: Earlier?
  /// Go on although the session's dialogue has changed since?
  public var agrees: Bool
  /// Does it speak and listen? Then each question comes with what it needs for that.
  public var isVoice: Bool

  /// A session that one has the key of.
  public struct Earlier: Hashable, Sendable {
    /// Its id.
    public var session: String
    /// Its key, or the one for listening.
    public var key: String

    /// A session.
    public init(session: String, key: String) {
      self.session = session
      self.key = key
    }
  }

  /// An open.
  public init(
    front: String? = nil, version: Int? = nil, token: String? = nil, session: String? = nil, key: String? = nil,
    after: Int? = nil, dialogue: String? = nil, wording: String? = nil, from earlier: Earlier? = nil,
    agrees: Bool = false, isVoice: Bool = false
  ) {
    self.front = front
    self.version = version
    self.token = token
    self.session = session
    self.key = key
    self.after = after
    self.dialogue = dialogue
    self.wording = wording
    self.earlier = earlier
    self.agrees = agrees
    self.isVoice = isVoice
  }
}

/// What a person said, with what it answers.
public struct FrontAnswer: Hashable, Sendable {
  /// The front's own id for it; the same id with the same content again is acknowledged again, not taken again. Empty for
  /// an answer that was typed by hand, without one.
  public var id: String
  /// The number of the ask that it answers; nothing for whatever is asked now.
  public var to: Int?
  /// What was said.
  public var said: Said

  /// How something is said.
  public enum Said: Hashable, Sendable {
    /// In words; a command in words is one.
    case text(String)
    /// By choosing: the values of `expects.choices`.
    case choice([String])
    /// By a command, in words, that is never taken for an answer.
    case command(String)
  }

  /// An answer.
  public init(id: String, to: Int? = nil, _ said: Said) {
    self.id = id
    self.to = to
    self.said = said
  }

  /// An answer in words.
  public init(id: String, to: Int? = nil, text: String) { self.init(id: id, to: to, .text(text)) }
}

/// What came instead of an answer. It has no id: it changes nothing, and the question is asked again.
public enum NoAnswer: Hashable, Sendable {
  /// Nobody has said anything for as long as the front waits (a voice front). Not a blank line.
  case silence
  /// More than an answer may hold came; the words weren't kept.
  case tooLong(bytes: Int)
  /// What came isn't text.
  case unreadable
}

/// A document that is wanted.
public struct Get: Hashable, Sendable {
  /// The documents that there are.
  public enum What: String, Hashable, Sendable, CaseIterable {
    /// How far each section is.
    case sections
    /// What follows from the answers so far.
    case findings
    /// What to find out next.
    case actions
    /// How everything stands.
    case summary
    /// The whole conversation as people read it.
    case transcript
    /// Something to take to a board: a file, as text.
    case report

    /// What it can be had as, its usual format first.
    public var formats: [Format] {
      switch self {
      case .sections, .findings, .actions: [.json, .text, .markdown]
      case .summary: [.text, .json, .markdown]
      case .transcript: [.text, .markdown]
      case .report: [.html, .markdown, .docx, .csv, .json]
      }
    }
  }

  /// What they can be had as.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// An array of objects.
    case json
    /// Lines of text.
    case text
    /// The same, to be made into a page.
    case markdown
    /// A page with everything in it.
    case html
    /// A file for word processors, in base64url.
    case docx
    /// Rows for a spreadsheet.
    case csv
  }

  /// The front's own id for it, which the document carries.
  public var id: String?
  /// Which document.
  public var what: What
  /// In which format; nothing for the document's usual one.
  public var format: Format?

  /// A wish.
  public init(id: String? = nil, _ what: What, as format: Format? = nil) {
    self.id = id
    self.what = what
    self.format = format
  }
}

/// Why a front leaves.
public enum Leaving: String, Hashable, Sendable, CaseIterable {
  /// The person asked for it, at the keyboard (Ctrl-C).
  case interrupted
  /// The input ended (Ctrl-D, the end of a pipe).
  case endOfInput = "end-of-input"
  /// The line was lost (a hang-up).
  case hangUp = "hang-up"
  /// The program is being stopped.
  case terminated
  /// The front goes away and will be back, or its line broke: nobody has paused.
  case away
}
