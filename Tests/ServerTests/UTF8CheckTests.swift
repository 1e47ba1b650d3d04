import TestSupport
import Testing

@testable import Server

/// That bytes are UTF-8 is seen as the standard library sees it, wherever they are cut.
@Suite struct UTF8CheckTests {
  /// Bytes that begin, go on, and break characters of each length, at the edges of what may be.
  static let edges: [UInt8] = [
    0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0,
    0xF1, 0xF3,
    0xF4, 0xF5, 0xFF,
  ]

  @Test func everyShortTextIsJudgedAsByTheStandardLibrary() {
    var wronglyJudged: [[UInt8]] = []
    for first in Self.edges {
      for second in Self.edges {
        for third in Self.edges {
          let bytes = [first, second, third, 0x80]
          let isText = String(validating: bytes, as: UTF8.self) != nil
          let isRight = (0...3).allSatisfy { isUTF8([bytes[..<$0], bytes[$0...]]) == isText }
          if !isRight { wronglyJudged.append(bytes) }
        }
      }
    }
    #expect(wronglyJudged.isEmpty)
  }

  @Test func anyPiecesOfATextAreText() {
    var random = SeededRandom(seed: 7)
    let text = Array("Zoë’s committee: 7 of 9 – ”yes“ 🙂 日本".utf8)
    for _ in 0..<200 {
      var pieces: [ArraySlice<UInt8>] = []
      var rest = text[...]
      while !rest.isEmpty {
        pieces.append(rest.prefix(Int.random(in: 0...5, using: &random)))
        rest = rest.dropFirst(pieces.last?.count ?? 0)
      }
      #expect(isUTF8(pieces))
    }
  }

  @Test func itIsRefusedAsSoonAsItCannotBecomeText() {
    var check = UTF8Check()
    let isTextSoFar = check.take([0x61, 0xF4])
    #expect(isTextSoFar && !check.isWhole)
    let canGoOn = check.take([0x90])
    #expect(!canGoOn, "there is no character so high, whatever comes behind it")
  }

  private func isUTF8(_ pieces: [ArraySlice<UInt8>]) -> Bool {
    var check = UTF8Check()
    return pieces.allSatisfy { check.take($0) } && check.isWhole
  }
}
