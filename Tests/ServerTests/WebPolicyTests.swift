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
    shown: WebPolicy.Shown = .nothing, upgrade: String? = "websocket", method: HTTPMethod = .GET
  ) -> WebPolicy.Verdict {
    var headers: HTTPHeaders = ["Host": host]
    if let upgrade { headers.add(name: "Upgrade", value: upgrade) }
    if let origin { headers.add(name: "Origin", value: origin) }
    let head = HTTPRequestHead(version: .http1_1, method: method, uri: path, headers: headers)
    return policy.verdict(head, isFromHere: isFromHere, shown: shown)
  }

  private func status(_ verdict: WebPolicy.Verdict) -> Int? {
    switch verdict {
    case .answer(let status, _), .refuse(_, let status, _): status
    case .attach, .figures: nil
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
      "Host": "localhost:7374", "Upgrade": "websocket", "Origin": "http://localhost:7374",
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
    #expect(status(request(here, "/metrics", host: "localhost:7374", isFromHere: true, method: .POST)) == 404)
  }

  @Test func whatElseIsAnswered() {
    #expect(status(request(here, "/healthz", host: "localhost:7374")) == 200)
    #expect(status(request(here, "/protocol", host: "localhost:7374", upgrade: nil)) == 426)
    #expect(status(request(here, "/secret", host: "localhost:7374")) == 404)
  }
}
