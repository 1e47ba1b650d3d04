import Glibc

/// Speaks through speech-dispatcher, in its line protocol SSIP: a command a line, and for each a reply whose last line begins with
/// three digits and a space. Events begin with 7 and come at any time.
final class SpeechDispatcher: Voice {
  /// How long a reply may take, in milliseconds: the dispatcher only notes what is to be said. Later it is taken for dead.
  private static let patience: Int32 = 5_000

  private let socket: PlainSocket
  /// Is the dispatcher still there?
  private var isAlive = true
  /// The number of what is being said.
  private var message: Substring?

  /// Nothing where no dispatcher listens.
  init?() {
    guard let path = Self.path, let socket = PlainSocket(.unix(path: path)) else { return nil }
    self.socket = socket
    let user = getenv("USER").map { String(cString: $0) } ?? "user"
    for command in [
      "SET SELF CLIENT_NAME \(user):bearings:main", "SET SELF LANGUAGE en", "SET SELF NOTIFICATION END ON",
      "SET SELF NOTIFICATION CANCEL ON",
    ] {
      guard replied(to: command, with: "2") != nil else { return nil }
    }
  }

  func speak(_ text: String) -> Bool {
    hush()
    guard replied(to: "SPEAK", with: "230") != nil else { return false }
    // A line with a dot alone would end the text.
    let lines = text.split(separator: "\n").map { $0.hasPrefix(".") ? ".\($0)" : String($0) }
    let reply = replied(to: (lines + ["."]).joined(separator: "\r\n"), with: "225")
    message = reply?.first.map { $0.dropFirst(4) }
    return reply != nil
  }

  func hush() {
    guard message != nil else { return }
    message = nil
    _ = replied(to: "CANCEL SELF", with: "2")
  }

  func finish() {
    // An event has three lines: the message's number, the client's, and what happened to it.
    while isAlive, let message {
      guard let line = line(within: -1) else { break }
      if line == "702-\(message)" || line == "703-\(message)" { self.message = nil }
    }
    socket.send(Array("QUIT\r\n".utf8))
  }

  /// Says something; the lines of the reply, if it is of this kind.
  private func replied(to command: String, with code: String) -> [String]? {
    guard isAlive else { return nil }
    socket.send(Array("\(command)\r\n".utf8))
    var lines: [String] = []
    while let line = line(within: Self.patience) {
      if line.hasPrefix("7") { continue }
      lines.append(line)
      guard line.dropFirst(3).first == "-" else { return line.hasPrefix(code) ? lines : nil }
    }
    isAlive = false
    return nil
  }

  private func line(within milliseconds: Int32) -> String? {
    guard let bytes = try? socket.line(within: milliseconds) else { return nil }
    let line = String(decoding: bytes, as: UTF8.self)
    return line.hasSuffix("\r") ? String(line.dropLast()) : line
  }

  /// Where it listens, as its own clients look for it.
  private static var path: String? {
    func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
    if let address = variable("SPEECHD_ADDRESS") {
      return address.hasPrefix("unix_socket:") ? String(address.dropFirst("unix_socket:".count)) : nil
    }
    let folder = variable("XDG_RUNTIME_DIR") ?? variable("HOME").map { "\($0)/.cache" }
    return folder.map { "\($0)/speech-dispatcher/speechd.sock" }
  }
}
