import NIOHTTP1

/// Which web requests are let in, decided from their head alone.
///
/// A browser sends requests for whatever page it shows, so a page from elsewhere must not be able to speak to a server on
/// this machine: neither under its own name (`Origin`), nor under a name that it points here (`Host`). A program that isn't a browser
/// has no origin; it shows a token, which no page can put into a request.
public struct WebPolicy: Hashable, Sendable {
  /// The hosts under which the server may be asked for, in small letters, with their ports where the request has them.
  private let hosts: Set<String>
  /// Those of them that are this machine's own names for itself.
  private let ownHosts: Set<String>
  /// The origins of pages that may attach, in small letters.
  private let origins: Set<String>
  /// Those of them that are pages from elsewhere, which may show the server's own in a frame.
  let frames: [String]
  /// Where files of the server's own page are asked for.
  private let pages: Set<String>

  /// A policy.
  ///
  /// - Parameters:
  ///   - port: what the server listens on.
  ///   - isEncrypted: whether it speaks TLS itself.
  ///   - hosts: what it is called by beside this machine's own names, such as `assess.example.org`. Pages of theirs over
  ///     `https` may attach.
  ///   - origins: pages from elsewhere that may attach, such as `https://other.example.org`.
  ///   - pages: where files of the server's own page are asked for.
  public init(
    port: Int, isEncrypted: Bool = false, hosts: [String] = [], origins: [String] = [], pages: Set<String> = []
  ) {
    self.pages = pages
    frames = origins.map(Self.canonical)
    let isUsual = port == (isEncrypted ? 443 : 80)
    let own = ["127.0.0.1", "localhost", "[::1]"].flatMap { isUsual ? [$0, "\($0):\(port)"] : ["\($0):\(port)"] }
    let others = hosts.map { $0.lowercased() }.flatMap { [$0, "\($0):\(port)"] }
    ownHosts = Set(own)
    self.hosts = Set(own + others)
    let all =
      own.map { (isEncrypted ? "https://" : "http://") + $0 } + others.map { "https://\($0)" } + frames
    self.origins = Set(all.map(Self.canonical))
  }

  /// An origin as it is compared: in small letters, and without the port that its scheme has anyway.
  private static func canonical(_ origin: String) -> String {
    let origin = origin.lowercased()
    for (scheme, port) in [("https://", ":443"), ("http://", ":80")]
    where origin.hasPrefix(scheme) && origin.hasSuffix(port) {
      return String(origin.dropLast(port.count))
    }
    return origin
  }

  /// What a request shows of a token, in `Authorization`.
  enum Shown: Hashable {
    case nothing
    case right
    case wrong
  }

  /// What becomes of a request.
  package enum Verdict: Hashable, Sendable {
    /// It may become a WebSocket that speaks the protocol; whoever has shown a token needs none any more.
    case attach(isKnown: Bool)
    /// It is told the figures.
    case figures
    /// It gets this file of the page.
    case page(String)
    /// It is answered by a page that needs no scripts.
    case plain
    /// It is answered, and that is all.
    case answer(status: Int, sentence: String)
    /// The same, and counted.
    case refuse(Refusal, status: Int, sentence: String)
  }

  /// - Parameters:
  ///   - isFromHere: whether the request comes from this machine.
  ///   - shown: what it shows of a token.
  func verdict(_ head: HTTPRequestHead, isFromHere: Bool, shown: Shown) -> Verdict {
    guard let host = one(head, "host"), hosts.contains(host) else {
      return .refuse(.host, status: 403, sentence: "The server isn't called that.")
    }
    guard let path = path(head) else {
      return .refuse(.host, status: 403, sentence: "The server isn't called that.")
    }
    guard !path.contains("?") else {
      return .refuse(
        .address, status: 400,
        sentence:
          "Keys and tokens never belong into an address, nor does anything else here: others can read it. Send them "
          + "in open.")
    }
    guard shown != .wrong else { return .refuse(.token, status: 401, sentence: "The token is wrong.") }
    let isRead = head.method == .GET || head.method == .HEAD
    switch path {
    case "/healthz" where isRead: return .answer(status: 200, sentence: "ok")
    case "/metrics" where isRead:
      return shown == .right || isFromHere && ownHosts.contains(host)
        ? .figures
        : .answer(
          status: 403, sentence: "The figures are for this machine, under its own name, and for who shows a token.")
    case "/protocol":
      guard head.method == .GET, lists("websocket", head, "upgrade"), lists("upgrade", head, "connection") else {
        return .attachByWebSocket
      }
      guard hasKey(head) else {
        return .answer(status: 400, sentence: "Sec-WebSocket-Key has to be 16 bytes, in base64.")
      }
      guard mayAttach(head, shown) else {
        let sentence =
          head.headers["origin"].isEmpty
          ? "A program, which has no origin, shows a token: Authorization: Bearer … Where the server has no tokens, it gives the "
            + "server's own origin."
          : "A page from there may not attach here."
        return .refuse(.origin, status: 403, sentence: sentence)
      }
      return .attach(isKnown: shown == .right)
    case let path where isRead && pages.contains(String(path)): return .page(String(path))
    case "/healthz", "/metrics": return .answer(status: 405, sentence: "This can only be read.")
    case let path where pages.contains(String(path)): return .answer(status: 405, sentence: "This can only be read.")
    case "/plain" where isRead: return .plain
    case "/plain" where head.method == .POST:
      return mayAttach(head, shown)
        ? .plain : .refuse(.origin, status: 403, sentence: "A page from there may not send anything here.")
    default: return .answer(status: 404, sentence: "There is nothing here. The protocol is at /protocol.")
    }
  }

  private func mayAttach(_ head: HTTPRequestHead, _ shown: Shown) -> Bool {
    let given = head.headers["origin"].map(Self.canonical)
    return given.isEmpty || given == ["null"] ? shown == .right : given.count == 1 && origins.contains(given[0])
  }

  /// The path that is asked for. A proxy may name the host before it, which then counts, so it has to be one of ours: nothing where it
  /// isn't.
  private func path(_ head: HTTPRequestHead) -> Substring? {
    let uri = head.uri
    guard let scheme = ["http://", "https://"].first(where: { uri.lowercased().hasPrefix($0) }) else { return uri[...] }
    let rest = uri.dropFirst(scheme.count)
    let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
    return hosts.contains(rest[..<end].lowercased()) ? rest[end...] : nil
  }

  /// Does a header that is a list have this in it?
  private func lists(_ word: String, _ head: HTTPRequestHead, _ name: String) -> Bool {
    head.headers[canonicalForm: name].contains { $0.lowercased() == word }
  }

  /// 16 bytes in base64: 22 letters that hold them and two signs that fill up. The last letter holds only two bits.
  private func hasKey(_ head: HTTPRequestHead) -> Bool {
    let given = head.headers["sec-websocket-key"]
    guard given.count == 1, given[0].utf8.count == 24, given[0].hasSuffix("==") else { return false }
    let letters = given[0].dropLast(2)
    return letters.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "+" || $0 == "/") }
      && letters.last.map { "AQgw".contains($0) } == true
  }

  /// A header that must be there exactly once.
  private func one(_ head: HTTPRequestHead, _ name: String) -> String? {
    let values = head.headers[name]
    return values.count == 1 ? values[0].lowercased() : nil
  }
}

extension WebPolicy.Verdict {
  static var attachByWebSocket: Self {
    .answer(status: 426, sentence: "Attach with a WebSocket: docs/protocol teaches how.")
  }
}
