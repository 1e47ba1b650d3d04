import Logging
import Synchronization
import Testing

@testable import Server

/// One record, one line.
struct LineLogTests {
  private func line(_ message: Logger.Message, _ metadata: Logger.Metadata = [:]) -> String {
    let written = Mutex("")
    let log = LineLog(level: .info, time: { 951_782_400 }) { text in written.withLock { $0 += text } }
    log.log(
      event: LogEvent(
        level: .notice, message: message, metadata: metadata, source: "", file: "", function: "", line: 0))
    return written.withLock { $0 }
  }

  @Test func aRecordIsReadable() {
    #expect(
      line("listening", ["at": "tcp:127.0.0.1:1", "a": "b"])
        == "2000-02-29T00:00:00Z notice listening a=b at=tcp:127.0.0.1:1\n")
  }

  @Test(arguments: [
    ("a b", #""a b""#), ("", #""""#), ("a=b", #""a=b""#), (#"a"b"#, #""a\"b""#), ("a\nb", #""a\nb""#),
    ("a\r\nb", #""a\r\nb""#),
    ("\u{1B}[2J", #""\u001b[2J""#), ("a\u{2028}b", #""a\u2028b""#), ("\u{202E}a", #""\u202ea""#),
    ("\u{85}", #""\u0085""#),
    ("é", #""\u00e9""#), ("👍", #""\ud83d\udc4d""#), ("\u{7F}", #""\u007f""#), (#"C:\a"#, #""C:\\a""#),
  ])
  func whatIsNotPlainIsAString(text: String, written: String) {
    #expect(line("x", ["v": "\(text)"]) == "2000-02-29T00:00:00Z notice x v=\(written)\n")
  }
}
