import NIOHTTP1

/// A web request whose answer isn't known from its head alone, once it is whole.
package struct WebRequest: Sendable {
  /// What becomes of it.
  let verdict: WebPolicy.Verdict
  /// Its head.
  let head: HTTPRequestHead
  /// What it brings, at most ``most`` bytes.
  let body: [UInt8]

  /// The most bytes that a request may bring: an answer with every byte escaped, and what goes with it.
  static let most = 32_768
}

/// The answer to a web request.
package struct WebReply: Sendable {
  /// Its status.
  var status: Int
  /// What it holds.
  var bytes: [UInt8]
  /// What is said about it.
  var headers: HTTPHeaders

  /// An answer that nobody keeps.
  init(_ status: Int, _ bytes: [UInt8], as type: String) {
    self.status = status
    self.bytes = bytes
    headers = ["content-type": type, "cache-control": "no-store", "x-content-type-options": "nosniff"]
    if status == 426 {
      headers.add(name: "upgrade", value: "websocket")
      headers.add(name: "connection", value: "upgrade")
    }
    if status == 405 { headers.add(name: "allow", value: "GET, HEAD") }
    if status == 401 { headers.add(name: "www-authenticate", value: "Bearer") }
  }

  /// A sentence.
  package static func sentence(_ status: Int, _ sentence: String) -> WebReply {
    WebReply(status, Array("\(sentence)\n".utf8), as: "text/plain; charset=utf-8")
  }
}
