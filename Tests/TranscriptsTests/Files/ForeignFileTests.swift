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

  /// Lines with their check numbers, as another program may write them that follows the format or almost does.
  private func lines(_ starts: String...) -> [UInt8] {
    var (text, previous) = ("", UInt32(0))
    for start in starts {
      var register = UInt32.max
      for byte in withUnsafeBytes(of: previous.bigEndian, Array.init) + Array(start.utf8) {
        register ^= UInt32(byte)
        for _ in 0..<8 { register = register & 1 == 1 ? register >> 1 ^ 0x82F6_3B78 : register >> 1 }
      }
      previous = ~register
      let digits = String(previous, radix: 16)
      text += "\(start),\"crc\":\"\(String(repeating: "0", count: 8 - digits.count))\(digits)\"}\n"
    }
    return Array(text.utf8)
  }

  private func header(_ start: String) -> [UInt8] { lines(start) }

  private let ours = #"{"format":"bearings-journal","version":1,"id":"tidy-heron-41""#

  @Test func recordsMadeByHand() throws {
    let opening = try Opening(lines(ours, #"{"n":1,"c":2"#, #"{"n":3,"c":1,"a":1"#))
    #expect(try opening.outcome.get().records.map(\.first) == [1, 3])
  }

  /// The check numbers fit, but the numbers have a gap, come twice, count nothing or run over.
  @Test(arguments: [
    #"{"n":2,"c":1"#, #"{"n":4,"c":1"#, #"{"n":1,"c":1"#, #"{"n":3,"c":0"#, #"{"n":0,"c":1"#,
    #"{"n":3,"c":9223372036854775807"#,
  ])
  func numbersThatDoNotFollow(record: String) throws {
    let opening = try Opening(lines(ours, #"{"n":1,"c":2"#, record, #"{"n":3,"c":1"#))
    #expect(try opening.wasRefused())
    let damage = try #require(self.damage(opening))
    #expect(damage.line == 3 && damage.kind == .number)
  }

  @Test(arguments: [
    #"{"c":1,"n":3"#, #"{"n":3"#, #"{"n":03,"c":1"#, #"{"n":-3,"c":1"#, #"{ "n":3,"c":1"#, #"{"n":3,"c":1 "#, "", "[",
    #"{"n":99999999999999999999,"c":1"#,
  ])
  func linesThatAreNoRecords(record: String) throws {
    let opening = try Opening(lines(ours, #"{"n":1,"c":2"#, record))
    #expect(try opening.wasRefused())
    let damage = try #require(self.damage(opening))
    #expect(damage.line == 3 && damage.kind == .shape)
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
