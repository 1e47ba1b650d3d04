import NIOHTTP1
import Testing

@testable import Server

/// Which web requests are let in.
struct WebPolicyTests {
  private let here = WebPolicy(port: 7374)
  private let named = WebPolicy(
    port: 443, isEncrypted: true, hosts: ["Assess.example.org"], origins: ["https://other.example.org"])

  private func request(
    _ policy: WebPolicy, _ path: String = "/protocol", host: String, origin: String? = nil, isFromHere: Bool = false,
    shown: WebPolicy.Shown = .nothing, upgrade: String? = "websocket", connection: String? = "keep-alive, Upgrade",
    key: String? = "dGhlIHNhbXBsZSBub25jZQ==", method: HTTPMethod = .GET
  ) -> WebPolicy.Verdict {
    var headers: HTTPHeaders = ["Host": host]
    if let upgrade { headers.add(name: "Upgrade", value: upgrade) }
    if let connection { headers.add(name: "Connection", value: connection) }
    if let key { headers.add(name: "Sec-WebSocket-Key", value: key) }
    if let origin { headers.add(name: "Origin", value: origin) }
    let head = HTTPRequestHead(version: .http1_1, method: method, uri: path, headers: headers)
    return policy.verdict(head, isFromHere: isFromHere, shown: shown)
  }

  private func status(_ verdict: WebPolicy.Verdict) -> Int? {
    switch verdict {
    case .answer(let status, _), .refuse(_, let status, _): status
    case .attach, .figures, .page, .plain: nil
    }
  }

  @Test(arguments: ["127.0.0.1", "localhost", "[::1]", "LOCALHOST"])
  func pagesOfThisMachineMayAttach(host: String) {
    let verdict = request(here, host: "\(host):7374", origin: "http://\(host):7374")
    #expect(verdict == .attach(isKnown: false))
  }

  @Test(arguments: [
    "https://assess.example.org", "https://assess.example.org:443", "https://OTHER.example.org", "https://localhost",
  ])
  func pagesByTheServersNameMayAttach(origin: String) {
    #expect(request(named, host: "assess.example.org", origin: origin) == .attach(isKnown: false))
    #expect(request(named, host: "assess.example.org:443", origin: origin) == .attach(isKnown: false))
  }

  @Test(arguments: [
    "http://assess.example.org", "https://assess.example.org:8443", "https://assess.example.org.evil.example",
    "https://evil.example", "",
  ])
  func otherPagesMayNotWhateverTheyShow(origin: String) {
    #expect(status(request(named, host: "assess.example.org", origin: origin)) == 403)
    #expect(status(request(named, host: "assess.example.org", origin: origin, shown: .right)) == 403)
  }

  @Test(arguments: ["evil.example", "127.0.0.1", "localhost:80", "localhost.evil.example:7374", "[::1]:73741", ""])
  func aNameThatIsNotTheServersIsRefused(host: String) {
    let verdict = request(here, "/healthz", host: host, isFromHere: true)
    #expect(status(verdict) == 403)
  }

  @Test(arguments: [nil, "null"])
  func withoutAnOriginATokenIsShown(origin: String?) {
    #expect(status(request(here, host: "localhost:7374", origin: origin)) == 403)
    #expect(request(here, host: "localhost:7374", origin: origin, shown: .right) == .attach(isKnown: true))
    #expect(status(request(here, host: "localhost:7374", origin: origin, shown: .wrong)) == 401)
  }

  @Test func aHeaderTwiceIsNone() {
    let headers: HTTPHeaders = [
      "Host": "localhost:7374", "Upgrade": "websocket", "Connection": "upgrade",
      "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==", "Origin": "http://localhost:7374",
      "origin": "http://localhost:7374",
    ]
    let head = HTTPRequestHead(version: .http1_1, method: .GET, uri: "/protocol", headers: headers)
    #expect(status(here.verdict(head, isFromHere: true, shown: .right)) == 403)
    let hosts: HTTPHeaders = ["Host": "localhost:7374", "host": "localhost:7374"]
    let other = HTTPRequestHead(version: .http1_1, method: .GET, uri: "/healthz", headers: hosts)
    #expect(status(here.verdict(other, isFromHere: true, shown: .nothing)) == 403)
  }

  @Test(arguments: ["/protocol?token=x", "/protocol?%74oken=x", "/protocol?", "/metrics?key=x", "/?TOKEN=x"])
  func nothingBelongsBehindAQuestionMark(path: String) {
    #expect(status(request(here, path, host: "localhost:7374", origin: "http://localhost:7374")) == 400)
  }

  @Test func figuresAreForThisMachineUnderItsOwnNameAndForWhoShowsAToken() {
    #expect(request(here, "/metrics", host: "localhost:7374", isFromHere: true) == .figures)
    #expect(status(request(here, "/metrics", host: "localhost:7374")) == 403)
    #expect(status(request(named, "/metrics", host: "assess.example.org", isFromHere: true)) == 403)
    #expect(request(named, "/metrics", host: "assess.example.org", shown: .right) == .figures)
    #expect(status(request(here, "/metrics", host: "localhost:7374", isFromHere: true, method: .POST)) == 405)
  }

  @Test(arguments: [
    ("http://other.example:80", "http://other.example"), ("https://Other.example", "https://other.example:443"),
    ("http://other.example:8080", "http://other.example:8080"),
  ])
  func aPortThatGoesWithoutSayingMakesNoOtherOrigin(named: String, sent: String) {
    let policy = WebPolicy(port: 7374, origins: [named])
    #expect(request(policy, host: "localhost:7374", origin: sent) == .attach(isKnown: false))
    #expect(status(request(policy, host: "localhost:7374", origin: sent + "0")) == 403)
  }

  @Test func aProxyMayNameTheHostBeforeThePath() {
    #expect(status(request(here, "http://localhost:7374/healthz", host: "localhost:7374")) == 200)
    #expect(status(request(here, "HTTP://LOCALHOST:7374/healthz", host: "localhost:7374")) == 200)
    #expect(status(request(here, "http://evil.example/healthz", host: "localhost:7374")) == 403)
    #expect(status(request(here, "http://localhost:7374?token=x", host: "localhost:7374")) == 400)
    #expect(status(request(here, "http://localhost:7374", host: "localhost:7374")) == 404)
  }

  @Test func onlyAWholeUpgradeAttaches() {
    func status(connection: String? = "Upgrade", key: String? = "dGhlIHNhbXBsZSBub25jZQ==", method: HTTPMethod = .GET)
      -> Int?
    {
      self.status(
        request(
          here, host: "localhost:7374", origin: "http://localhost:7374", connection: connection, key: key,
          method: method))
    }
    #expect(status() == nil)
    #expect(status(method: .POST) == 426)
    #expect(status(connection: nil) == 426 && status(connection: "keep-alive") == 426)
    for key in [nil, "", "c2hvcnQ=", "dGhlIHNhbXBsZSBub25jZR==", "dGhlIHNhbXBsZSBub25jZQ", "dGhlIHNhbXBs_SBub25jZQ=="] {
      #expect(status(key: key) == 400, "\(key ?? "none")")
    }
  }

  @Test func thePageIsForReadingAndFormsAreForItsOwnPages() {
    let own = WebPolicy(port: 7374, origins: ["https://other.example.org"], pages: WebPage().paths)
    #expect(request(own, "/", host: "localhost:7374", upgrade: nil) == .page("/"))
    #expect(
      request(own, "/client.js", host: "localhost:7374", origin: "https://evil.example", upgrade: nil)
        == .page("/client.js"))
    #expect(status(request(own, "/", host: "localhost:7374", upgrade: nil, method: .POST)) == 405)
    #expect(status(request(own, "/", host: "evil.example", upgrade: nil)) == 403)
    #expect(request(own, "/plain", host: "localhost:7374", upgrade: nil) == .plain)
    for (origin, isTaken) in [
      ("http://localhost:7374", true), ("https://other.example.org", true), ("https://evil.example", false),
      ("null", false),
    ] {
      let verdict = request(own, "/plain", host: "localhost:7374", origin: origin, upgrade: nil, method: .POST)
      #expect((verdict == .plain) == isTaken, "\(origin)")
    }
    #expect(status(request(own, "/plain", host: "localhost:7374", upgrade: nil, method: .POST)) == 403)
  }

  @Test func whatElseIsAnswered() {
    #expect(status(request(here, "/healthz", host: "localhost:7374")) == 200)
    #expect(status(request(here, "/healthz", host: "localhost:7374", method: .HEAD)) == 200)
    #expect(request(here, "/metrics", host: "localhost:7374", isFromHere: true, method: .HEAD) == .figures)
    #expect(status(request(here, "/protocol", host: "localhost:7374", upgrade: nil)) == 426)
    #expect(status(request(here, "/secret", host: "localhost:7374")) == 404)
  }
}
