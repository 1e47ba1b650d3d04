import LineProtocol
import TestSupport
import Testing
import Transcripts

@testable import Sessions

struct KeyTests {
  /// The examples of FIPS 180-4, and lengths around the edge of a block.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func theHashIsTheStandardOne(text: String, hash: String) { #expect(hexadecimal(text) == hash) }

  /// Lengths around the edge of a block, and the standard's million.
  @Test(arguments: [
    (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
    (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
    (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
    (1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ])
  func soIsThatOfManyLetters(count: Int, hash: String) {
    #expect(hexadecimal(String(repeating: "a", count: count)) == hash)
  }

  private func hexadecimal(_ text: String) -> String {
    SHA256.hash(Array(text.utf8)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  @Test func aKeyLetsOneAnswerAndTheOtherListen() throws {
    var source = SeededRandom(seed: 1)
    let key = SessionKey.random(using: &source)
    let other = SessionKey.random(using: &source)
    #expect(key.text.utf8.count == 43)
    #expect(key.role(by: key.hashes) == .answer)
    #expect(key.watch.role(by: key.hashes) == .watch)
    #expect(other.role(by: key.hashes) == nil)
    #expect(key.watch.watch.role(by: key.hashes) == nil)
    #expect(key.role(by: nil) == nil)
    #expect(!"\(key.hashes)".contains(key.text))
    #expect(key.watch.text.utf8.count == 43 && SessionKey(key.watch.text) == key.watch)
  }

  /// Each of them differs somewhere, many of them not in the last digit of their hash.
  @Test func noOtherKeyFits() {
    var source = SeededRandom(seed: 2)
    let hashes = SessionKey.random(using: &source).hashes
    for _ in 0..<5_000 {
      let other = SessionKey.random(using: &source)
      #expect(other.role(by: hashes) == nil && other.watch.role(by: hashes) == nil)
    }
  }

  @Test(arguments: [
    "", "short", String(repeating: "a", count: 42), String(repeating: "a", count: 129),
    String(repeating: "a", count: 42) + "=", String(repeating: "é", count: 43),
  ])
  func notEveryTextIsAKey(text: String) { #expect(SessionKey(text) == nil) }
}

struct LineSplitterTests {
  private func lines(_ text: String, longest: Int = 16, piece: Int) -> [LineSplitter.Line] {
    var splitter = LineSplitter(longest: longest)
    let bytes = Array(text.utf8)
    return stride(from: 0, to: bytes.count, by: piece).flatMap {
      splitter.take(bytes[$0..<min($0 + piece, bytes.count)])
    }
  }

  @Test(arguments: [1, 2, 3, 7, 100])
  func howeverTheyAreCut(piece: Int) {
    let found = lines("one\r\n\ntwo\nthree", piece: piece)
    #expect(found == [.whole(Array("one".utf8)), .whole([]), .whole(Array("two".utf8))])
  }

  @Test(arguments: [1, 5, 100])
  func aLineMayBeAsLongAsItMay(piece: Int) {
    let longest = String(repeating: "x", count: 16)
    #expect(lines(longest + "\n", piece: piece) == [.whole(Array(longest.utf8))])
    #expect(lines(longest + "\r\n", piece: piece) == [.whole(Array(longest.utf8))])
    #expect(lines(longest + "x\nmore\n", piece: piece) == [.tooLong])
    #expect(lines(longest + "\rx\n", piece: piece) == [.tooLong])
  }

  @Test func whatComesLastCountsIfItIsWhole() {
    for (text, counts) in [(#"{"type":"open"}"#, true), (#"{"type":"op"#, false), ("7", false), ("", false)] {
      var splitter = LineSplitter(longest: 99)
      _ = splitter.take(Array(text.utf8))
      #expect((splitter.rest() != nil) == counts, "\(text)")
    }
  }
}
