import TestSupport
import Testing
import Transcripts

/// The example in `docs/journal.md` is a journal, so that whoever writes a reader from that page can check theirs.
@Suite struct JournalPageTests {
  @Test func theExampleIsAJournal() throws {
    let page = try #require(try PosixFileSystem().text(of: checkout + "docs/journal.md"))
    let blocks = page.components(between: "```json\n", and: "```")
    #expect(blocks.count == 1)
    let contents = try Opening(Array(try #require(blocks.first).utf8)).outcome.get()
    #expect(contents.ending == .whole)
    #expect(contents.records.map(\.first) == [1, 3])
    #expect(contents.next == 6)
  }

  private var checkout: String {
    // This file stands at Tests/TranscriptsTests/Files/JournalPageTests.swift of the checkout.
    "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/") + "/"
  }
}

extension PosixFileSystem {
  fileprivate func text(of path: String) throws -> String? {
    let file = try open(path, for: .reading)
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: try status(of: file).size)
    let count = try bytes.withUnsafeMutableBytes { try read(file, at: 0, into: $0) }
    return String(validating: bytes[..<count], as: UTF8.self)
  }
}

extension String {
  /// The texts that stand between a beginning and an end.
  fileprivate func components(between beginning: String, and end: String) -> [String] {
    split(separator: beginning).dropFirst().map { String($0.split(separator: end, maxSplits: 1)[0]) }
  }
}
