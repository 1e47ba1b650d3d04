import CWebPage
import NIOHTTP1
import Sessions

/// The files of the web page: those that the program carries with it, and whatever takes their place.
///
/// They are hashed once, when the server starts; a browser that has a file shows its hash, and is told that it is still the same.
public struct WebPage: Sendable {
  /// A file, as it is sent.
  struct File: Sendable {
    let bytes: [UInt8]
    let type: String
    /// The hash of its bytes, in quotes.
    let tag: String
  }

  private let files: [String: File]

  /// The names of its files.
  public static let names: [String] = builtIn.map(\.name)

  /// The page.
  ///
  /// - Parameter others: files that take the place of its own, by their names; other names are ignored.
  public init(with others: [String: [UInt8]] = [:]) {
    var files: [String: File] = [:]
    for (name, bytes) in Self.builtIn {
      let bytes = others[name] ?? bytes
      files[name == "index.html" ? "/" : "/\(name)"] = File(
        bytes: bytes, type: Self.type(of: name), tag: Self.tag(of: bytes))
    }
    self.files = files
  }

  /// Where its files are asked for.
  var paths: Set<String> { Set(files.keys) }

  /// The answer to a request for one of them.
  func reply(to head: HTTPRequestHead, for path: String, policy: WebPolicy) -> WebReply {
    guard let file = files[path] else { return .sentence(404, "There is no such file.") }
    var reply = WebReply(200, file.bytes, as: file.type)
    reply.headers.add(contentsOf: policy.pageHeaders(for: head))
    reply.headers.add(name: "etag", value: file.tag)
    // Kept by the browser, and asked about each time: the server may be another by then.
    reply.headers.replaceOrAdd(name: "cache-control", value: "no-cache")
    if head.headers[canonicalForm: "if-none-match"].contains(Substring(file.tag)) {
      (reply.status, reply.bytes) = (304, [])
    }
    return reply
  }

  private static func type(of name: String) -> String {
    switch name.split(separator: ".").last {
    case "html": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    default: "application/octet-stream"
    }
  }

  private static func tag(of bytes: [UInt8]) -> String {
    let hex = SHA256.hash(bytes).prefix(16).reduce(into: "") { text, byte in
      text += String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    return "\"\(hex)\""
  }

  private static var builtIn: [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    while let file = bearings_page_file_at(files.count)?.pointee {
      files.append((String(cString: file.name), Array(UnsafeBufferPointer(start: file.bytes, count: file.count))))
    }
    return files
  }
}

extension WebPolicy {
  /// What is sent with whatever a browser shows: it may load nothing from elsewhere, and be framed by pages that may attach.
  func pageHeaders(for head: HTTPRequestHead) -> HTTPHeaders {
    let ancestors = (["'self'"] + frames).joined(separator: " ")
    var headers: HTTPHeaders = [
      "content-security-policy":
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors \(ancestors)",
      "referrer-policy": "same-origin", "cross-origin-opener-policy": "same-origin",
      "permissions-policy": "camera=(), geolocation=(), microphone=()",
    ]
    // A page that may attach may also use the client's file as it lies here.
    if let origin = head.headers.first(name: "origin"), frames.contains(origin.lowercased()) {
      headers.add(name: "access-control-allow-origin", value: origin)
      headers.add(name: "vary", value: "origin")
    } else {
      headers.add(name: "cross-origin-resource-policy", value: "same-origin")
    }
    return headers
  }
}
