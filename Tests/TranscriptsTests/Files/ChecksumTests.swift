import TestSupport
import Testing

@testable import Transcripts

@Suite struct ChecksumTests {
  private func sum(_ bytes: [UInt8]) -> UInt32 { bytes.withUnsafeBytes { CRC32C.of($0) } }

  /// RFC 3720, appendix B.4, and the usual check value.
  @Test func knownValues() {
    #expect(sum([]) == 0)
    #expect(sum(Array("123456789".utf8)) == 0xE306_9283)
    #expect(sum(Array(repeating: 0, count: 32)) == 0x8A91_36AA)
    #expect(sum(Array(repeating: 0xFF, count: 32)) == 0x62A8_AB43)
    #expect(sum(Array(0..<32)) == 0x46DD_794E)
    #expect(sum(Array((0..<32).reversed())) == 0x113F_DB5C)
  }

  @Test func eightAtATimeIsAsOneBitAtATime() {
    var random = SeededRandom(seed: 5)
    for length in 0...100 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      var register = UInt32.max
      for byte in bytes {
        register ^= UInt32(byte)
        for _ in 0..<8 { register = register & 1 == 1 ? register >> 1 ^ 0x82F6_3B78 : register >> 1 }
      }
      #expect(sum(bytes) == ~register)
      let cut = length / 3
      var inTwo = CRC32C()
      bytes[..<cut].withUnsafeBytes { inTwo.add($0) }
      bytes[cut...].withUnsafeBytes { inTwo.add($0) }
      #expect(inTwo.value == ~register)
    }
  }

  @Test func aNumberCountsHighestByteFirst() {
    var sum = CRC32C()
    sum.add(0x3132_3334)
    #expect(sum.value == self.sum(Array("1234".utf8)))
  }
}
