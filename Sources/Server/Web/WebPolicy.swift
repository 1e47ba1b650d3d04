import NIOHTTP1

/// Which web requests are let in, decided from their head alone.
///
/// A browser sends requests for whatever page it shows, so a page from elsewhere must not be able to speak to a server on
/// this machine: neither under its own name (`Origin`), nor under a name that it points here (`Host`).
public struct WebPolicy: Hashable, Sendable {
  /// The hosts under which the server may be asked for, with their ports, in small letters.
  public var hosts: Set<String>
  /// The origins of pages that may attach, in small letters.
  public var origins: Set<String>

  /// A policy.
  public init(hosts: Set<String>, origins: Set<String>) {
    self.hosts = hosts
    self.origins = origins
  }

  /// For a server that listens on a port of this machine: its own pages, under the names that this machine has for itself.
  public init(port: Int, origins: [String] = []) {
    hosts = Set(["127.0.0.1", "localhost", "[::1]"].map { "\($0):\(port)" })
    self.origins = Set(hosts.map { "http://\($0)" } + origins.map { $0.lowercased() })
  }

  /// What becomes of a request.
  package enum Verdict: Hashable, Sendable {
    /// It may become a WebSocket that speaks the protocol.
    case attach
    /// It is answered, and that is all.
    case answer(status: Int, sentence: String)
  }

  func verdict(_ head: HTTPRequestHead) -> Verdict {
    guard let host = one(head, "host"), hosts.contains(host) else {
      return .answer(status: 403, sentence: "The server isn't called that.")
    }
    let parts = head.uri.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count > 1, ["token=", "key="].contains(where: parts[1].lowercased().contains) {
      return .answer(
        status: 400, sentence: "Keys and tokens never belong into an address: others can read it. Send them in open.")
    }
    switch parts[0] {
    case "/healthz" where head.method == .GET: return .answer(status: 200, sentence: "ok")
    case "/protocol":
      let upgrade = head.headers[canonicalForm: "upgrade"].map { $0.lowercased() }
      guard upgrade.contains("websocket") else {
        return .answer(status: 426, sentence: "Attach with a WebSocket: docs/protocol teaches how.")
      }
      guard let origin = one(head, "origin"), origins.contains(origin) else {
        return .answer(status: 403, sentence: "A page from there may not attach here.")
      }
      return .attach
    default: return .answer(status: 404, sentence: "There is nothing here. The protocol is at /protocol.")
    }
  }

  /// A header that must be there exactly once.
  private func one(_ head: HTTPRequestHead, _ name: String) -> String? {
    let values = head.headers[name]
    return values.count == 1 ? values[0].lowercased() : nil
  }
}
