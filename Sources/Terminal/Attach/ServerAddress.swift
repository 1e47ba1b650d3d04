import Glibc

/// Where a server is, as somebody types it.
public enum ServerAddress: Hashable, Sendable {
  /// A Unix socket.
  case unix(path: String)
  /// A TCP port of this machine.
  case tcp(host: String, port: UInt16)

  /// `unix:PATH`, a path with a slash in it, `tcp:HOST:PORT` or `HOST:PORT`; nothing where it is none of them, or is a port of
  /// another machine: nothing would be encrypted on the way.
  public init?(_ text: String) {
    if text.hasPrefix("unix:") {
      self = .unix(path: String(text.dropFirst("unix:".count)))
    } else if text.contains("/") {
      self = .unix(path: text)
    } else {
      let address = text.hasPrefix("tcp:") ? text.dropFirst("tcp:".count) : text[...]
      guard let colon = address.lastIndex(of: ":"), let port = UInt16(address[address.index(after: colon)...]) else {
        return nil
      }
      let host = address[..<colon]
      guard ["localhost", "[::1]"].contains(host) || Self.isLoopback(host) else { return nil }
      self = .tcp(host: host == "[::1]" ? "::1" : String(host), port: port)
    }
  }

  /// Is it an address of this machine, and no name that only begins like one?
  private static func isLoopback(_ host: Substring) -> Bool {
    var address = in_addr()
    return host.hasPrefix("127.") && inet_pton(AF_INET, String(host), &address) == 1
  }
}

extension ServerAddress: CustomStringConvertible {
  /// As it can be typed again.
  public var description: String {
    switch self {
    case .unix(let path): "unix:\(path)"
    case .tcp(let host, let port): host.contains(":") ? "tcp:[\(host)]:\(port)" : "tcp:\(host):\(port)"
    }
  }
}
