/// One thing about the server that can be set, by a flag, a variable or a line of a file. Its raw value is its name.
enum Setting: String, CaseIterable {
  case socket, tcp, web, host, origin
  case certificate
  case privateKey = "private-key"
  case tokenFile = "token-file"
  case dialogues, transcripts, page
  case connections, sessions
  case rate, burst, waiting, fronts, open, idle, queue
  case rest, grace
  case diskThreads = "disk-threads"
  case logLevel = "log-level"

  /// The flag that sets it.
  var flag: String { "--\(rawValue)" }

  /// The variable that sets it. Two are the same for `bearings`.
  var variable: String {
    let prefix =
      switch self {
      case .dialogues, .transcripts: "BEARINGS_"
      default: Self.prefix
      }
    return prefix + rawValue.uppercased().replacing("-", with: "_")
  }

  /// What all variables begin with that are the server's alone.
  static let prefix = "BEARINGS_SERVER_"

  /// May it be given more than once?
  var isList: Bool {
    switch self {
    case .socket, .tcp, .web, .host, .origin: true
    default: false
    }
  }

  /// The numbers that it may be; nothing where it is no number.
  var range: ClosedRange<Int>? {
    switch self {
    case .connections, .sessions, .rate, .burst: 1...1_000_000
    case .waiting, .fronts: 1...10_000
    case .open: 1...3_600
    case .idle: 1...2_592_000
    case .queue: 65_536...1_073_741_824
    case .rest: 0...86_400
    case .grace: 1...600
    case .diskThreads: 1...256
    default: nil
    }
  }
}

/// A value, and where it comes from.
struct Given {
  var value: String
  var origin: Origin

  /// Is there nothing in it?
  var isEmpty: Bool { value.allSatisfy(\.isWhitespace) }

  /// Where a setting comes from, as a person looks for it.
  enum Origin: CustomStringConvertible {
    case flag(Setting)
    case variable(String)
    case line(Int, of: String)
    /// Something else that was typed or set.
    case named(String)
    /// By the service manager that started the program.
    case handedOver
    /// It isn't set at all.
    case nowhere

    var description: String {
      switch self {
      case .flag(let setting): setting.flag
      case .variable(let name), .named(let name): name
      case .line(let number, let path): "\(path):\(number)"
      case .handedOver: "LISTEN_FDS"
      case .nowhere: "as usual"
      }
    }
  }
}
