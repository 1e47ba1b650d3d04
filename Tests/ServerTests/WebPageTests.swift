import NIOHTTP1
import Testing

@testable import Server

/// The files of the web page, as they are sent.
struct WebPageTests {
  private let policy = WebPolicy(port: 7374, origins: ["https://Other.example.org"])

  private func reply(_ page: WebPage, _ path: String, _ headers: HTTPHeaders = [:]) -> WebReply {
    page.reply(
      to: HTTPRequestHead(version: .http1_1, method: .GET, uri: path, headers: headers), for: path, policy: policy)
  }

  @Test func everyFileIsThereWithItsType() {
    let page = WebPage()
    #expect(WebPage.names.contains("index.html") && page.paths.contains("/") && !page.paths.contains("/index.html"))
    for path in page.paths {
      let reply = reply(page, path)
      #expect(reply.status == 200 && !reply.bytes.isEmpty)
      #expect(reply.headers["content-type"] != ["application/octet-stream"])
    }
  }

  @Test func whoHasAFileIsToldThatItIsTheSame() throws {
    let tag = try #require(reply(WebPage(), "/style.css").headers.first(name: "etag"))
    let again = reply(WebPage(), "/style.css", ["if-none-match": "\"other\", \(tag)"])
    #expect(again.status == 304 && again.bytes.isEmpty)
    let other = reply(WebPage(with: ["style.css": [1]]), "/style.css", ["if-none-match": tag])
    #expect(other.status == 200 && other.bytes == [1])
  }

  @Test func filesTakeThePlaceOfItsOwnAndNoOthersAreServed() {
    let page = WebPage(with: ["style.css": [1], "secret.txt": [2], "../x": [3]])
    #expect(page.paths == WebPage().paths)
    #expect(reply(page, "/secret.txt").status == 404)
  }

  @Test func onlyPagesThatMayAttachMayFrameItAndLoadItsFiles() {
    let own = reply(WebPage(), "/client.js").headers
    #expect(own["content-security-policy"][0].hasSuffix("frame-ancestors 'self' https://other.example.org"))
    #expect(own["access-control-allow-origin"].isEmpty && own["cross-origin-resource-policy"] == ["same-origin"])
    let other = reply(WebPage(), "/client.js", ["origin": "https://other.example.org"]).headers
    #expect(other["access-control-allow-origin"] == ["https://other.example.org"])
    let evil = reply(WebPage(), "/client.js", ["origin": "https://evil.example"]).headers
    #expect(evil["access-control-allow-origin"].isEmpty)
  }
}

/// What forms bring.
struct PlainFormTests {
  @Test(arguments: [
    ("text=a+b%20c%C3%A9&to=3", "a b cé"), ("text=&text=x", "x"), ("text=%", nil), ("text=%ff", nil), ("other=1", nil),
    ("text", nil), ("text=1=2", "1=2"), ("text=%2B%26", "+&"),
  ])
  func fieldsAreRead(body: String, text: String?) {
    #expect(PlainForm(Array(body.utf8))["text"] == text)
  }

  @Test func aFieldMayComeMoreThanOnce() {
    #expect(PlainForm(Array("choice=a&choice=b&choice=".utf8)).all("choice") == ["a", "b"])
  }
}
