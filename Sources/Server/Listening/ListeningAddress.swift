/// Where a server listens.
public enum ListeningAddress: Hashable, Sendable {
  /// A Unix socket, which only the user may use that the server runs as.
  case unix(path: String)
  /// A TCP port, for lines.
  case tcp(host: String, port: Int)
  /// A TCP port for web pages: WebSockets at `/protocol`.
  case web(host: String, port: Int)
  /// A socket that was opened before and handed over.
  case inherited(InheritedSocket)

  /// How those come in who connect there.
  public enum Way: String, Hashable, Sendable, CaseIterable {
    /// By a Unix socket.
    case unix
    /// By a TCP port, with lines.
    case tcp
    /// By a TCP port, with WebSockets.
    case web
  }

  /// How those come in who connect there.
  public var way: Way {
    switch self {
    case .unix: .unix
    case .tcp: .tcp
    case .web: .web
    case .inherited(let socket): socket.way
    }
  }

  /// Can other machines connect?
  public var isReachable: Bool {
    switch self {
    case .unix: false
    case .tcp(let host, _), .web(let host, _): !Self.isThisMachine(host)
    case .inherited(let socket): socket.isReachable
    }
  }

  /// Is this a name of this machine that only this machine itself has for it?
  static func isThisMachine(_ host: String) -> Bool {
    if host == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    return parts.count == 4 && parts[0] == 127 && parts.allSatisfy { $0 != nil }
  }
}

extension ListeningAddress: CustomStringConvertible {
  /// As a front names it: `unix:PATH`, `tcp:HOST:PORT`.
  public var description: String { named(port: nil) }

  /// The same with the port that the system has chosen, where it was left to it.
  func named(port chosen: Int?) -> String {
    switch self {
    case .unix(let path): "unix:\(path)"
    case .tcp(let host, let port): "tcp:\(Self.bracketed(host)):\(chosen ?? port)"
    case .web(let host, let port): "web:\(Self.bracketed(host)):\(chosen ?? port)"
    case .inherited(let socket): "descriptor:\(socket.descriptor)"
    }
  }

  private static func bracketed(_ host: String) -> String { host.contains(":") ? "[\(host)]" : host }
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

/// Why a server can't listen at some of its addresses.
public struct ListeningFaults: Error, Sendable {
  /// Each of them, and why.
  public let all: [(address: ListeningAddress, fault: ListeningFault)]
}

extension ListeningAddress {
  /// `HOST:PORT`, with the host in square brackets where it has colons of its own.
  ///
  /// - Throws: a ``ListeningFault`` where it isn't that.
  public init(tcp text: String) throws(ListeningFault) {
    let (host, port) = try Self.split(text)
    self = .tcp(host: host, port: port)
  }

  /// The same, for web pages.
  public init(web text: String) throws(ListeningFault) {
    let (host, port) = try Self.split(text)
    self = .web(host: host, port: port)
  }

  /// The path of a Unix socket.
  ///
  /// - Throws: a ``ListeningFault`` where no socket can have it.
  public init(socket path: String) throws(ListeningFault) {
    try UnixSocket.check(path)
    self = .unix(path: path)
  }

  private static func split(_ text: String) throws(ListeningFault) -> (host: String, port: Int) {
    func fault(_ sentence: String) -> ListeningFault {
      ListeningFault("An address looks like this: 127.0.0.1:7373. \(sentence)")
    }
    guard let colon = text.lastIndex(of: ":") else { throw fault("\"\(text)\" has no port.") }
    let digits = text[text.index(after: colon)...]
    guard !digits.isEmpty else { throw fault("\"\(text)\" has no port.") }
    guard let port = Int(digits: digits), port <= 65_535 else {
      throw fault("\"\(digits)\" is no port: that is a whole number from 0 to 65535.")
    }
    var host = text[..<colon]
    if host.first == "[", host.last == "]" { host = host.dropFirst().dropLast() }
    guard !host.isEmpty else { throw fault("\"\(text)\" has a port and no host.") }
    return (String(host), port)
  }
}

extension Int {
  /// The number that these digits are; nothing where there is anything else, a sign included.
  package init?(digits text: some StringProtocol) {
    guard !text.isEmpty, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return nil
    }
    self.init(text)
  }
}

/// A name by which a web port is called.
package enum HostName {
  /// Is this a name or an address, with a port or without? An address with colons stands in square brackets.
  package static func isOne(_ text: some StringProtocol) -> Bool {
    func isMade(_ part: some StringProtocol, with more: String) -> Bool {
      !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || more.contains($0)) }
    }
    var port = text[text.endIndex...]
    var host = text[...]
    if let colon = text.lastIndex(of: ":"), host.last != "]" {
      (host, port) = (text[..<colon], text[text.index(after: colon)...])
      guard let number = Int(digits: port), (1...65_535).contains(number) else { return false }
    }
    guard host.first == "[" else { return isMade(host, with: ".-") }
    return host.last == "]" && isMade(host.dropFirst().dropLast(), with: ".:")
  }
}

extension Server.Configuration {
  /// Why the server may not listen there; nothing where it may.
  public func objection(to address: ListeningAddress) -> String? {
    guard address.isReachable else { return nil }
    var missing: [String] = []
    if certificate == nil { missing.append("TLS (certificate and private-key)") }
    if tokens == nil { missing.append("tokens (token-file)") }
    guard missing.isEmpty else {
      return "\(address) can be reached from other machines. That takes \(missing.joined(separator: " and ")). Without "
        + "them take 127.0.0.1 or [::1]; from elsewhere come through ssh."
    }
    guard address.way != .web || !hosts.isEmpty else {
      return "\(address) can be reached from other machines, but nothing says by what name. Say it: host."
    }
    return nil
  }
}
