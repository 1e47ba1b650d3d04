/// Where a server listens.
public enum ListeningAddress: Hashable, Sendable {
  /// A Unix socket, which only the user may use that the server runs as.
  case unix(path: String)
  /// A TCP port of this machine.
  case tcp(host: String, port: Int)
  /// A TCP port of this machine, for web pages: WebSockets at `/protocol`.
  case web(host: String, port: Int, origins: [String])
  /// A socket that was opened before and handed over, by its number.
  case inherited(descriptor: Int32)
}

extension ListeningAddress: CustomStringConvertible {
  /// As a front names it: `unix:PATH`, `tcp:HOST:PORT`.
  public var description: String {
    switch self {
    case .unix(let path): "unix:\(path)"
    case .tcp(let host, let port): host.contains(":") ? "tcp:[\(host)]:\(port)" : "tcp:\(host):\(port)"
    case .web(let host, let port, _): "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
    case .inherited(let descriptor): "descriptor:\(descriptor)"
    }
  }
}

/// Why a server can't listen, for whoever starts it.
public struct ListeningFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, and what to do.
  public let sentence: String
  /// The sentence.
  public var description: String { sentence }

  /// A fault.
  public init(_ sentence: String) { self.sentence = sentence }
}

extension ListeningAddress {
  /// `HOST:PORT`, with the host in square brackets where it has colons of its own.
  ///
  /// - Throws: a ``ListeningFault`` where it isn't that, or where others than this machine could connect: nothing is
  ///   encrypted here.
  public init(tcp text: String) throws(ListeningFault) {
    let (host, port) = try Self.here(text)
    self = .tcp(host: host, port: port)
  }

  /// The same, for web pages.
  ///
  /// - Parameter origins: pages from elsewhere that may attach, such as `https://assess.example.org`.
  public init(web text: String, origins: [String] = []) throws(ListeningFault) {
    let (host, port) = try Self.here(text)
    self = .web(host: host, port: port, origins: origins)
  }

  private static func here(_ text: String) throws(ListeningFault) -> (host: String, port: Int) {
    guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
      (0...65_535).contains(port)
    else { throw ListeningFault("An address looks like this: 127.0.0.1:7373. \"\(text)\" has no port.") }
    var host = text[..<colon]
    if host.first == "[", host.last == "]" { host = host.dropFirst().dropLast() }
    guard isThisMachine(String(host)) else {
      throw ListeningFault(
        "\"\(text)\" can be reached from other machines, and nothing would be encrypted. Take 127.0.0.1 or [::1]; from "
          + "elsewhere come through ssh.")
    }
    return (String(host), port)
  }

  private static func isThisMachine(_ host: String) -> Bool {
    if host == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    return parts.count == 4 && parts[0] == 127 && parts.allSatisfy { $0 != nil }
  }
}
