import Glibc
import TestSupport
import Testing
import Transcripts

/// The sample conversation that is kept in git can be read, and its page is what is made from its journal today.
@Suite struct SampleTests {
  private static let folder = "\(Checkout.folder)/Transcripts/sample"

  @Test func thePageIsMadeFromTheJournal() throws {
    let id = try #require(SessionID("sample-marlbeck-1"))
    let transcript = try TranscriptStore(JournalFolder(Self.folder)).transcript(of: id)
    #expect(transcript.entries.count > 80)
    let page = try #require(Self.text("\(Self.folder)/sample-marlbeck-1.md"))
    #expect(
      page == transcript.rendered(as: .markdown),
      "Transcripts/README.md says how the page is made anew.")
  }

  private static func text(_ path: String) -> String? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var (bytes, chunk) = ([UInt8](), [UInt8](repeating: 0, count: 65536))
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
