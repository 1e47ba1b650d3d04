import ArgumentParser
import LineProtocol
import ProgramSupport
import Terminal

/// `bearings attach`: the terminal as a front of a server.
struct Attach: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hold a conversation that a server on this machine keeps.",
    discussion: """
      The words are the same as at home. A connection that is lost is made again by itself, and nothing that was said is lost. \
      For a server on another machine, come through ssh.
      """)

  @Argument(help: ArgumentHelp("Where the server is: unix:PATH, or HOST:PORT on this machine.", valueName: "address"))
  var address: String

  @Option(help: ArgumentHelp("Go on with this session, which was begun from here.", valueName: "session"))
  var session: String?

  @Option(help: ArgumentHelp("The dialogue of a new session, by its id.", valueName: "dialogue"))
  var dialogue: String?

  @Option(help: ArgumentHelp("The wording of a new session, by its id.", valueName: "wording"))
  var wording: String?

  @Option(
    help: ArgumentHelp(
      "A file with the token that the server wants; the variable BEARINGS_TOKEN can hold it as well.", valueName: "file"
    ),
    completion: .file())
  var tokenFile: String?

  func run() throws {
    guard let address = ServerAddress(address) else {
      throw ValidationError(
        "An address looks like unix:/run/user/1000/bearings.sock or 127.0.0.1:7373, on this machine.")
    }
    Privacy.begin()
    let box = TicketBox()
    var open = Open(dialogue: dialogue, wording: wording)
    if let session {
      guard let ticket = box?.ticket(for: session) else {
        throw Complaint.told(
          "Nothing is known here of \(session): it was begun elsewhere, or there is no such session.")
      }
      open = Open(front: ticket.front, session: ticket.session, key: ticket.key)
    }
    open.token = try token()
    let file = tokenFile.map { " --token-file \($0)" } ?? ""
    let back = "\(Surroundings.program) attach \(self.address)\(file)"
    let kept = Kept()
    var connection = SocketConnection(address, open) { ticket in
      kept.session = ticket.session
      kept.isSafe = box?.keep(ticket) ?? false
    }
    guard connection.connect() else {
      throw Complaint.told("No server listens at \(address). Start one with script/serve, or check the address.")
    }
    var front = TerminalFront(connection, source: openLineSource())
    let ending = front.run()
    var source = front.source
    if let session = kept.session {
      source.say(
        kept.isSafe
          ? "To go on with it, type: \(back) --session \(session)"
          : "The key of \(session) couldn't be kept in your own folder, so it can't be gone on with from here.")
    }
    source.close()
    if ending == .notSaved { throw ExitCode(74) }
  }

  /// The token that the server wants. It is no argument: others can see those of a program that runs.
  private func token() throws -> String? {
    guard let tokenFile else { return Surroundings["BEARINGS_TOKEN"] }
    do throws(SmallFile.Fault) {
      let text = try SmallFile(tokenFile).text(of: tokenFile)
      return text.split(whereSeparator: \.isWhitespace).first.map(String.init)
    } catch {
      throw Complaint.told(error.sentence)
    }
  }

  /// What is known of the session in the end.
  private final class Kept {
    var session: String?
    var isSafe = false
  }
}
