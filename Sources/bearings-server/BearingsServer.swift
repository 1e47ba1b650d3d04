import ArgumentParser
import Glibc
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
      teaches the protocol. Every setting can also be a variable (BEARINGS_SERVER_RATE) or a line of the file that \
      --configuration names (rate: 20); docs/server.md has them all.
      """, version: "0.1.0", subcommands: [TokenCommand.self])

  @Option(
    help: ArgumentHelp("A file of settings, a name and a value on each line.", valueName: "file"), completion: .file())
  var configuration: String?

  @Flag(help: "Say what is set, where, and what is wrong with it; start nothing.")
  var checkConfiguration = false

  @OptionGroup var settings: SettingOptions
  @OptionGroup var clock: ClockOptions

  func run() async throws {
    Privacy.begin()
    var given = given()
    let handedOver = inherited(&given)
    let plan = Plan(given, inherited: handedOver, clock: clock.clock)
    for problem in plan.problems { Output.complain("\(problem)\n") }
    if checkConfiguration { Output.write(plan.report) }
    guard plan.problems.isEmpty else { throw ExitCode(78) }
    if checkConfiguration { return }
    LoggingSystem.bootstrap { _ in LineLog(level: plan.logLevel) { Output.complain($0) } }
    let log = Logger(label: "bearings-server")
    let service = ServerService(configuration: plan.configuration, store: try store(plan), log: log)
    var quiet = log
    quiet.logLevel = max(plan.logLevel, .warning)
    do {
      try await ServiceGroup(
        services: [service], gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet
      ).run()
    } catch let fault as ListeningFault {
      Output.complain("\(fault.sentence)\n")
      throw ExitCode(78)
    }
  }

  /// Everything that is set: flags, variables, file.
  private func given() -> Settings {
    var file: (path: String, text: String)?
    var fault: Sentence?
    if let path = configuration ?? Surroundings[Settings.fileVariable] {
      do throws(Sentence) { file = (path, try Secrets.text(of: path, try Secrets.file(path))) } catch { fault = error }
    }
    var given = Settings(flags: { settings[$0] }, environment: Surroundings.all, file: file)
    if let fault {
      given.problem(.configuration(configuration == nil ? Settings.fileVariable : "--configuration"), fault.text)
    }
    return given
  }

  private func inherited(_ settings: inout Settings) -> [ListeningAddress] {
    do throws(ListeningFault) { return try SocketActivation.addresses() } catch {
      settings.problem(.handedOver, error.sentence)
      return []
    }
  }

  private func store(_ plan: Plan) throws -> SessionStore {
    var (folder, dialogues) = (TranscriptOptions(), DialogueOptions())
    (folder.transcripts, dialogues.dialogues) = (plan.transcripts, plan.dialogues)
    let transcripts = try folder.store()
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
