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

  /// A policy.
  ///
  /// - Parameters:
  ///   - port: what the server listens on.
  ///   - isEncrypted: whether it speaks TLS itself.
  ///   - hosts: what it is called by beside this machine's own names, such as `assess.example.org`. Pages of theirs over
  ///     `https` may attach.
  ///   - origins: pages from elsewhere that may attach, such as `https://other.example.org`.
  public init(port: Int, isEncrypted: Bool = false, hosts: [String] = [], origins: [String] = []) {
    let isUsual = port == (isEncrypted ? 443 : 80)
    let own = ["127.0.0.1", "localhost", "[::1]"].flatMap { isUsual ? [$0, "\($0):\(port)"] : ["\($0):\(port)"] }
    let others = hosts.map { $0.lowercased() }.flatMap { [$0, "\($0):\(port)"] }
    ownHosts = Set(own)
    self.hosts = Set(own + others)
    self.origins = Set(
      own.map { (isEncrypted ? "https://" : "http://") + $0 } + others.map { "https://\($0)" }
        + origins.map { $0.lowercased() })
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
    let parts = head.uri.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 1 else {
      return .refuse(
        .address, status: 400,
        sentence:
          "Keys and tokens never belong into an address, nor does anything else here: others can read it. Send them "
          + "in open.")
    }
    guard shown != .wrong else { return .refuse(.token, status: 401, sentence: "The token is wrong.") }
    switch parts[0] {
    case "/healthz" where head.method == .GET: return .answer(status: 200, sentence: "ok")
    case "/metrics" where head.method == .GET:
      return shown == .right || isFromHere && ownHosts.contains(host)
        ? .figures
        : .answer(
          status: 403, sentence: "The figures are for this machine, under its own name, and for who shows a token.")
    case "/protocol":
      let upgrade = head.headers[canonicalForm: "upgrade"].map { $0.lowercased() }
      guard upgrade.contains("websocket") else { return .attachByWebSocket }
      guard mayAttach(head, shown) else {
        return .refuse(.origin, status: 403, sentence: "A page from there may not attach here.")
      }
      return .attach(isKnown: shown == .right)
    default: return .answer(status: 404, sentence: "There is nothing here. The protocol is at /protocol.")
    }
  }

  private func mayAttach(_ head: HTTPRequestHead, _ shown: Shown) -> Bool {
    let given = head.headers["origin"].map { $0.lowercased() }
    return given.isEmpty || given == ["null"] ? shown == .right : given.count == 1 && origins.contains(given[0])
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
