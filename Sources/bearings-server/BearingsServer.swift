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

  @Option(
    help: ArgumentHelp(
      "Hold conversations as if on this day, for trying things out.", valueName: "YYYY-MM-DD"))
  var on: String?

  static func main() async { await main(TypedFlags(CommandLine.arguments.dropFirst()).arguments) }

  func run() async throws {
    Privacy.begin()
    var given = given()
    let handedOver = inherited(&given)
    let clock = clock(&given)
    var plan = Plan(given, inherited: handedOver, clock: clock)
    let store = plan.store()
    for problem in plan.problems { Output.complain("\(problem)\n") }
    if checkConfiguration { Output.write(plan.report) }
    guard plan.problems.isEmpty, let store else { throw Self.misconfigured }
    if checkConfiguration { return }
    do throws(TranscriptError) { try store.transcripts.prepare() } catch {
      Output.complain("\(plan.origin(of: .transcripts)): \(error.sentence)\n")
      throw Self.misconfigured
    }
    LoggingSystem.bootstrap { [level = plan.logLevel] _ in LineLog(level: level) { Output.complain($0) } }
    let log = Logger(label: "bearings-server")
    let service = ServerService(configuration: plan.configuration, store: store, log: log)
    var quiet = log
    quiet.logLevel = max(plan.logLevel, .warning)
    do {
      try await ServiceGroup(
        services: [service], gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet
      ).run()
    } catch let faults as ListeningFaults {
      for (address, fault) in faults.all { Output.complain("\(plan.origin(of: address)): \(fault.sentence)\n") }
      throw Self.misconfigured
    }
  }

  private static let misconfigured = ExitCode(78)

  /// Everything that is set: flags, variables, file.
  private func given() -> Settings {
    var file: (path: String, text: String)?
    var fault: Sentence?
    let variable = Settings.fileVariable
    if let path = configuration ?? getenv(variable).map({ String(cString: $0) }) {
      do throws(Sentence) {
        guard !path.allSatisfy(\.isWhitespace) else {
          throw Sentence(text: "There is no value. Name a file, or leave it out to have none.")
        }
        file = (path, try Secrets.text(of: path, try Secrets.file(path)))
      } catch {
        fault = error
      }
    }
    var given = Settings(flags: { settings[$0] }, environment: Surroundings.all, file: file)
    if let fault { given.problem(.named(configuration == nil ? variable : "--configuration"), fault.text) }
    for problem in TypedFlags(CommandLine.arguments.dropFirst()).problems {
      given.problem(.named(problem.place), problem.sentence)
    }
    return given
  }

  private func clock(_ settings: inout Settings) -> Clock {
    do throws(ValidationError) { return Clock(day: try on.map(ClockOptions.day)) } catch {
      settings.problem(.named("--on"), error.message)
      return Clock()
    }
  }

  private func inherited(_ settings: inout Settings) -> [ListeningAddress] {
    do throws(ListeningFault) { return try SocketActivation.addresses() } catch {
      settings.problem(.handedOver, error.sentence)
      return []
    }
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
