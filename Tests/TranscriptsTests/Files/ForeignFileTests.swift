import TestSupport
import Testing
import Transcripts

/// Files that aren't the journal they seem to be.
@Suite struct ForeignFileTests {
  @Test(arguments: [
    "\n", "hello", "{}", "{}\n", "{\"format\":\"other\",\"version\":1}\n", "# Notes\n\nmore\n", "\0\0\0\0",
    "{\"n\":1,\"c\":1,\"crc\":\"00000000\"}\n",
  ])
  func anotherProgram(text: String) throws {
    let opening = try Opening(Array(text.utf8))
    #expect(try opening.wasRefused())
    #expect(throws: JournalError.foreign(try SampleJournal.path())) { try opening.outcome.get() }
  }

  /// A header line with its check number, as a program of that version would write it.
  private func header(_ start: String) -> [UInt8] {
    var register = UInt32.max
    for byte in [0, 0, 0, 0] + Array(start.utf8) {
      register ^= UInt32(byte)
      for _ in 0..<8 { register = register & 1 == 1 ? register >> 1 ^ 0x82F6_3B78 : register >> 1 }
    }
    let digits = String(~register, radix: 16)
    return Array("\(start),\"crc\":\"\(String(repeating: "0", count: 8 - digits.count))\(digits)\"}\n".utf8)
  }

  @Test func headersMadeByHand() throws {
    let opening = try Opening(header(#"{"format":"bearings-journal","version":1,"id":"tidy-heron-41""#))
    #expect(try opening.outcome.get().records.isEmpty)
  }

  @Test(arguments: ["2", "17", "9223372036854775807"])
  func newerVersion(version: String) throws {
    let start = #"{"format":"bearings-journal","version":\#(version),"who":"knows""#
    let opening = try Opening(header(start) + Array("whatever it writes\n".utf8))
    #expect(try opening.wasRefused())
    let error = #expect(throws: JournalError.self) { try opening.outcome.get() }
    #expect(error == .newer(try SampleJournal.path(), version: Int(version) ?? 0))
    #expect(error?.sentence.contains("Update this program") == true)
  }

  @Test(arguments: [
    #""version":0,"id":"tidy-heron-41""#, #""version":01,"id":"tidy-heron-41""#, #""version":1,"id":"../x""#,
    #""version":1,"id":"tidy-heron-41"x"#, #""version":1,"session":"tidy-heron-41""#, #""version":-1"#,
    #""version":99999999999999999999"#,
  ])
  func badHeader(members: String) throws {
    let opening = try Opening(header(#"{"format":"bearings-journal",\#(members)"#))
    #expect(try opening.wasRefused())
    let damage = try #require(self.damage(opening))
    #expect(damage.line == 1 && damage.kind == .shape)
  }

  private func damage(_ opening: Opening) -> JournalDamage? {
    if case .failure(.damaged(_, let damage)) = opening.outcome { damage } else { nil }
  }

  @Test func journalUnderAnotherName() throws {
    let opening = try Opening(header(#"{"format":"bearings-journal","version":1,"id":"bold-otter-12""#))
    #expect(try opening.wasRefused())
    let other = try #require(SessionID("bold-otter-12"))
    #expect(throws: JournalError.misnamed(try SampleJournal.path(), holds: other)) { try opening.outcome.get() }
  }
}
