/// A run of bytes that may stand in a JSON string as they are: no quote, no backslash, no control character.
///
/// Looks at eight bytes at a time, since strings are most of what a journal is made of.
struct PlainText {
  /// The first byte that isn't part of the run; the number of bytes where there is none.
  let end: Int
  /// Whether the run is ASCII only, and so surely UTF-8.
  let isASCII: Bool

  init(in bytes: UnsafeRawBufferPointer, from start: Int) {
    var (at, high) = (start, UInt64(0))
    while bytes.count - at >= 8 {
      let word = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      if Self.hasSpecial(word) { break }
      high |= word
      at += 8
    }
    while at < bytes.count {
      let byte = bytes[at]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      high |= UInt64(byte)
      at += 1
    }
    end = at
    isASCII = high & Self.highBits == 0
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Whether any of the eight bytes must not stand as it is. Subtracting makes a byte's high bit come on when it was
  /// below what is subtracted and its own high bit was off.
  @inline(__always)
  private static func hasSpecial(_ word: UInt64) -> Bool {
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    let control = (word &- ones &* 0x20) & ~word
    return (control | ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)) & highBits != 0
  }
}
