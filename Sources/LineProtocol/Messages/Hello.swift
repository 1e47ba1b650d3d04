/// The first thing on every connection: who is there, and what is allowed.
public struct Hello: Hashable, Sendable {
  /// The newest version of the protocol, which is the only one so far.
  public static let version = 1

  /// The versions of the protocol that the server speaks.
  public var versions: [Int]
  /// The server's name and version.
  public var server: String
  /// Is a token wanted in `open`?
  public var needsToken: Bool
  /// What is allowed.
  public var limits: Limits
  /// The dialogues that a session can be begun in, the usual one first.
  public var dialogues: [Offered]

  /// A dialogue that there is.
  public struct Offered: Hashable, Sendable {
    /// Its id.
    public var id: String
    /// What it is called.
    public var title: String
    /// The ids of its wordings, the standard one first.
    public var wordings: [String]

    /// A dialogue.
    public init(id: String, title: String, wordings: [String]) {
      self.id = id
      self.title = title
      self.wordings = wordings
    }
  }

  /// A hello.
  public init(
    versions: [Int] = [Self.version], server: String, needsToken: Bool, limits: Limits, dialogues: [Offered]
  ) {
    self.versions = versions
    self.server = server
    self.needsToken = needsToken
    self.limits = limits
    self.dialogues = dialogues
  }
}

/// What a connection may do. Each of them is announced and enforced; zero stands for no limit, which isn't announced.
public struct Limits: Hashable, Sendable {
  /// Bytes of a line that a front sends, its line feed not counted.
  public var line = 16_384
  /// Bytes of a line that the server sends, its line feed not counted.
  public var sent = 61_440
  /// Bytes of an answer's text, in UTF-8.
  public var answer = 8_192
  /// How deep arrays and objects may stand in each other.
  public var depth = 16
  /// Messages a second that a front may send for long.
  public var rate = 50
  /// Messages that it may send at once.
  public var burst = 200
  /// Answers that haven't been acknowledged.
  public var waiting = 128
  /// Fronts on one session.
  public var fronts = 8
  /// Seconds from the hello to the open.
  public var open = 0
  /// Seconds without any message from the front.
  public var idle = 0
  /// Bytes that may wait for a front to read them.
  public var queue = 0

  /// The usual limits of a connection within one machine, that nobody else can use.
  public init() {}
}
