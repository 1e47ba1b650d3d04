import ArgumentParser
import ProgramSupport

/// The flags of all settings, as they are typed: ``Settings`` looks at what they are worth, together with variables and file.
struct SettingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A Unix socket to listen on; only your own programs can use it.", valueName: "path"))
  var socket: [String] = []

  @Option(
    help: ArgumentHelp(
      "A TCP port to listen on, such as 127.0.0.1:7373. Beyond this machine only with a certificate and tokens.",
      valueName: "host:port"))
  var tcp: [String] = []

  @Option(
    help: ArgumentHelp(
      "The same for web pages, such as 127.0.0.1:7374: the page, and WebSockets at /protocol.", valueName: "host:port"))
  var web: [String] = []

  @Option(help: ArgumentHelp("A name that the web ports are called by, such as assess.example.org.", valueName: "name"))
  var host: [String] = []

  @Option(
    help: ArgumentHelp(
      "Let web pages from this origin attach, such as https://assess.example.org.", valueName: "origin"))
  var origin: [String] = []

  @Option(
    help: ArgumentHelp("Encrypt all ports with this certificate, in PEM.", valueName: "file"), completion: .file())
  var certificate: [String] = []

  @Option(help: ArgumentHelp("The certificate's private key, in PEM.", valueName: "file"), completion: .file())
  var privateKey: [String] = []

  @Option(
    help: ArgumentHelp(
      "Want one of the tokens of this file at all ports; `bearings-server token` makes them.", valueName: "file"),
    completion: .file())
  var tokenFile: [String] = []

  @Option(help: ArgumentHelp("The folder that the dialogues lie in.", valueName: "folder"), completion: .directory)
  var dialogues: [String] = []

  @Option(
    help: ArgumentHelp("The folder that conversations are kept in.", valueName: "folder"), completion: .directory)
  var transcripts: [String] = []

  @Option(
    help: ArgumentHelp("A folder whose files take the place of the web page's own.", valueName: "folder"),
    completion: .directory)
  var page: [String] = []

  @Option(help: ArgumentHelp("The most connections at a time.", valueName: "count"))
  var connections: [String] = []

  @Option(help: ArgumentHelp("The most sessions in memory.", valueName: "count"))
  var sessions: [String] = []

  @Option(help: ArgumentHelp("Messages a second that a front may send for long.", valueName: "count"))
  var rate: [String] = []

  @Option(help: ArgumentHelp("Messages that it may send at once.", valueName: "count"))
  var burst: [String] = []

  @Option(help: ArgumentHelp("Answers of a front that aren't acknowledged yet.", valueName: "count"))
  var waiting: [String] = []

  @Option(help: ArgumentHelp("Fronts on one session.", valueName: "count"))
  var fronts: [String] = []

  @Option(help: ArgumentHelp("Seconds that a front has to open a session.", valueName: "seconds"))
  var open: [String] = []

  @Option(help: ArgumentHelp("Seconds without any message from a front.", valueName: "seconds"))
  var idle: [String] = []

  @Option(help: ArgumentHelp("Bytes that may wait for a front to read them.", valueName: "bytes"))
  var queue: [String] = []

  @Option(
    help: ArgumentHelp("Seconds that a session stays in memory after its last front has gone.", valueName: "seconds"))
  var rest: [String] = []

  @Option(
    help: ArgumentHelp("Seconds that fronts have to take leave when the server is stopped.", valueName: "seconds"))
  var grace: [String] = []

  @Option(help: ArgumentHelp("Threads that wait for the disk.", valueName: "count"))
  var diskThreads: [String] = []

  @Option(help: ArgumentHelp("What is logged: debug, info, notice, warning or error.", valueName: "level"))
  var logLevel: [String] = []

  /// What was given for a setting, in order.
  subscript(setting: Setting) -> [String] {
    switch setting {
    case .socket: socket
    case .tcp: tcp
    case .web: web
    case .host: host
    case .origin: origin
    case .certificate: certificate
    case .privateKey: privateKey
    case .tokenFile: tokenFile
    case .dialogues: dialogues
    case .transcripts: transcripts
    case .page: page
    case .connections: connections
    case .sessions: sessions
    case .rate: rate
    case .burst: burst
    case .waiting: waiting
    case .fronts: fronts
    case .open: open
    case .idle: idle
    case .queue: queue
    case .rest: rest
    case .grace: grace
    case .diskThreads: diskThreads
    case .logLevel: logLevel
    }
  }
}
