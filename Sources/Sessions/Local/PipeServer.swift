import Answers
import LineProtocol
import Transcripts

/// The server at the end of one pipe: one front, one session, no threads. Bytes go in, bytes come out.
public struct PipeServer {
  private let store: SessionStore
  private let limits: Limits
  private var connection: ConnectionMachine
  private var splitter: LineSplitter
  private var session: LocalSession<TranscriptLog>?
  /// What is said to the front next.
  private var output: [UInt8] = []
  /// Is everything over, once what was said has been written?
  public private(set) var isOver = false

  /// When something happens.
  public struct Moment: Sendable {
    /// Seconds since 1 January 1970.
    public var time: Int
    /// The calendar day where the person is.
    public var day: Day
    /// Milliseconds on a clock that never jumps.
    public var milliseconds: Int

    /// A moment.
    public init(time: Int, day: Day, milliseconds: Int) {
      self.time = time
      self.day = day
      self.milliseconds = milliseconds
    }
  }

  /// A server that nobody has said anything to.
  ///
  /// - Parameter front: what a front is called that gives no name. An answer's id belongs to its front, so each run of the program
  ///   needs a name of its own: else an id of an earlier one would be taken for the same answer again.
  public init(_ store: SessionStore, server: String, front: String, limits: Limits = Limits(), at moment: Moment) {
    self.store = store
    self.limits = limits
    splitter = LineSplitter(longest: limits.line)
    connection = ConnectionMachine(
      Hello(server: server, needsToken: false, limits: limits, dialogues: store.dialogues.map(Hello.Offered.init)),
      name: front, at: moment.milliseconds)
    run(connection.greeting, at: moment)
  }

  /// Takes what came through the pipe.
  public mutating func receive(_ bytes: some Sequence<UInt8>, at moment: Moment) {
    for line in splitter.take(bytes) { run(connection.receive(line, at: moment.milliseconds), at: moment) }
  }

  /// The pipe has come to its end, or the program is being stopped: what was left without a line feed counts if it is a whole
  /// message, and the conversation pauses.
  public mutating func end(_ leaving: Leaving, at moment: Moment) {
    if leaving == .endOfInput, let rest = splitter.rest() {
      run(connection.receive(.whole(rest), at: moment.milliseconds), at: moment)
    }
    run(connection.cut(leaving), at: moment)
    isOver = true
  }

  /// What is to be written now; it is given once.
  public mutating func takeOutput() -> [UInt8] {
    defer { output = [] }
    return output
  }

  /// Gives the session up.
  public mutating func close() {
    session?.log.close()
    session = nil
  }

  private mutating func run(_ effects: [ConnectionMachine.Effect], at moment: Moment) {
    for effect in effects {
      switch effect {
      case .send(let message):
        for line in message.lines(longest: limits.sent) { output += line + [UInt8(ascii: "\n")] }
      case .admit(let open): admit(open, at: moment)
      case .submit(let message): submit(message, at: moment)
      case .release: close()
      case .end: isOver = true
      }
    }
  }

  private mutating func admit(_ open: Open, at moment: Moment) {
    do throws(Fault) {
      let admission = try store.admit(open, at: moment.time, on: moment.day)
      let live = try store.open(admission)
      session = LocalSession(live, from: admission.earlier, telling: .everything, limits: limits)
      run(
        connection.admitted(as: admission.role, key: admission.newKey?.text, watch: admission.watch?.text), at: moment)
    } catch {
      run(connection.refused(error), at: moment)
    }
  }

  private mutating func submit(_ message: FrontMessage, at moment: Moment) {
    guard let attachment = connection.attachment else { return }
    let messages =
      session?.submit(message, from: attachment.front, as: attachment.role, at: moment.time, on: moment.day) ?? []
    run(connection.tell(messages), at: moment)
  }
}
