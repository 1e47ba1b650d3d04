import ArgumentParser
import Logging
import ProgramSupport
import Server
import ServiceLifecycle
import Sessions
import Transcripts

/// The service: conversations that any front can attach to.
@main
struct BearingsServer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bearings-server",
    abstract: "Let fronts attach to conversations over sockets.",
    discussion: """
      Without an address it listens on a socket in the folder XDG_RUNTIME_DIR, which only you can use. docs/protocol/ \
      teaches the protocol.
      """, version: "0.1.0")

  @Option(help: ArgumentHelp("A Unix socket to listen on; only your own programs can use it.", valueName: "path"))
  var socket: [String] = []

  @Option(
    help: ArgumentHelp("A TCP port of this machine to listen on, such as 127.0.0.1:7373.", valueName: "host:port"))
  var tcp: [String] = []

  @Option(
    help: ArgumentHelp(
      "A TCP port of this machine for web pages, such as 127.0.0.1:7374: WebSockets at /protocol.",
      valueName: "host:port"))
  var web: [String] = []

  @Option(
    help: ArgumentHelp(
      "Let web pages from this origin attach, such as https://assess.example.org.", valueName: "origin"))
  var origin: [String] = []

  @OptionGroup var dialogues: DialogueOptions
  @OptionGroup var transcripts: TranscriptOptions
  @OptionGroup var clock: ClockOptions

  func run() async throws {
    Privacy.begin()
    LoggingSystem.bootstrap { StreamLogHandler.standardError(label: $0) }
    let log = Logger(label: "bearings-server")
    do {
      let store = try store()
      let configuration = Server.Configuration(addresses: try addresses(), clock: clock.clock)
      let service = ServerService(configuration: configuration, store: store, log: log)
      try await ServiceGroup(
        services: [service], gracefulShutdownSignals: [.sigterm, .sigint], logger: log
      ).run()
    } catch let fault as ListeningFault {
      log.error("\(fault.sentence)")
      throw ExitCode(78)
    }
  }

  private func addresses() throws -> [ListeningAddress] {
    let given = try SocketActivation.addresses() + socket.map { ListeningAddress.unix(path: $0) }
    let ports =
      try tcp.map { try ListeningAddress(tcp: $0) }
      + web.map { try ListeningAddress(web: $0, origins: origin) }
    return given.isEmpty && ports.isEmpty ? [try .usual()] : given + ports
  }

  private func store() throws -> SessionStore {
    let transcripts = try transcripts.store()
    try Complaint.of { () throws(TranscriptError) in try transcripts.prepare() }
    return SessionStore(transcripts, dialogues: try dialogues.all())
  }
}

/// The server as a service that is stopped by signals.
struct ServerService: Service {
  let configuration: Server.Configuration
  let store: SessionStore
  let log: Logger

  func run() async throws {
    let server = try await Server.start(configuration, store, server: "bearings-server 0.1.0", log: log)
    SocketActivation.tell("READY=1")
    try? await gracefulShutdown()
    SocketActivation.tell("STOPPING=1")
    await server.stop()
  }
}

extension Clock: WallClock {}
