/// A fault, with a sentence for the person.
public struct Fault: Hashable, Sendable {
  /// The stable code. The list is closed: a new one makes a new version of the protocol. `docs/protocol/errors.md` has
  /// causes and remedies.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// The line isn't one strict JSON object.
    case badJSON = "bad-json"
    /// Arrays and objects stand too deep in each other.
    case tooDeep = "too-deep"
    /// The line is longer than lines may be. The connection ends.
    case tooLong = "too-long"
    /// There is no such type of message.
    case unknownType = "unknown-type"
    /// A field is missing, of another type, or holds what it can't hold; or the message can't come now.
    case badMessage = "bad-message"
    /// The server doesn't speak this version.
    case badVersion = "bad-version"
    /// A token is missing or wrong, or the front may only listen.
    case auth
    /// There is no session with this id and this key.
    case noSession = "no-session"
    /// There is no such dialogue here, or no such wording of it.
    case noDialogue = "no-dialogue"
    /// The session's dialogue has changed since: it can be read, but has to be agreed to before it is answered.
    case changed
    /// The ask that it answers isn't the current one; the current one follows.
    case stale
    /// The id was used for other words.
    case idReuse = "id-reuse"
    /// Somebody else has the session, or there are as many fronts, sessions or connections as may be.
    case busy
    /// More messages, or more answers without acknowledgement, than may be.
    case tooMany = "too-many"
    /// Nothing more can be saved: the disk is full or failed.
    case notSaved = "not-saved"
    /// The session can be read but not answered.
    case readOnly = "read-only"
    /// Something is wrong in the server itself; the sentence has a reference to its log.
    case fault

    /// Is it of use to send the same again?
    public var retry: Retry {
      switch self {
      case .fault: .same
      case .busy, .tooMany, .notSaved, .readOnly: .later
      case .badJSON, .tooDeep, .tooLong, .unknownType, .badMessage, .badVersion, .auth, .noSession, .noDialogue,
        .changed, .stale, .idReuse:
        .never
      }
    }
  }

  /// Whether the same message may be sent again.
  public enum Retry: String, Hashable, Sendable, CaseIterable {
    /// It would fail again.
    case never
    /// At once.
    case same
    /// After a while.
    case later
  }

  /// The code.
  public var code: Code
  /// Where in the message it is, as a JSON Pointer.
  public var pointer: String?
  /// The front's id of the message that it is about.
  public var id: String?
  /// A sentence: what was wrong, and what to do.
  public var sentence: String
  /// What is behind it, for the log of whoever runs the server: it is no part of the message.
  public var cause: String?

  /// A fault.
  public init(_ code: Code, at pointer: String? = nil, id: String? = nil, sentence: String, cause: String? = nil) {
    self.code = code
    self.pointer = pointer
    self.id = id
    self.sentence = sentence
    self.cause = cause
  }
}
