import Glibc
import Testing

@testable import Terminal

/// The word for those who wait. There is one timer in a process, so these wait for one another.
@Suite(.serialized) struct WorkTests {
  private func pipe() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [0, 0]
    try #require(Glibc.pipe(&ends) == 0)
    return (ends[0], ends[1])
  }

  /// Waits until something is written.
  private func read(_ descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes[..<max(0, count)], as: UTF8.self)
  }

  @Test func whatTakesLongIsSaidOnALineOfItsOwn() throws {
    let (reading, writing) = try pipe()
    var writer = TurnWriter(descriptor: writing)
    writer.owesLineEnd = true
    writer.beginWork("Working.", after: 1)
    #expect(read(reading) == "\nWorking.\n")
    let wereSaid = writer.endWork()
    #expect(wereSaid)
    #expect(!writer.owesLineEnd)
    writer.write("Done.", prompt: "staff: ")
    #expect(read(reading) == "Done.\nstaff: ")
  }

  @Test func whatDoesNotIsNotMentioned() throws {
    let (reading, writing) = try pipe()
    var writer = TurnWriter(descriptor: writing)
    writer.owesLineEnd = true
    writer.beginWork("Working.")
    let wereSaid = writer.endWork()
    #expect(!wereSaid)
    writer.write("Next.")
    #expect(read(reading) == "\nNext.\n")
  }
}
