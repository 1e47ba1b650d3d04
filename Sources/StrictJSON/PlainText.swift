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
    // Most strings are shorter than eight bytes, or end with fewer.
    if at < bytes.count, bytes.count - at < 8 {
      let word = Self.last(bytes, from: at)
      if !Self.hasSpecial(word) {
        high |= word
        at = bytes.count
      }
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

  /// The last bytes, one to seven of them, with some perhaps twice and spaces for those that are missing.
  @inline(__always)
  private static func last(_ bytes: UnsafeRawBufferPointer, from start: Int) -> UInt64 {
    let count = bytes.count - start
    if count >= 4 {
      let (first, last) = (
        bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self),
        bytes.loadUnaligned(fromByteOffset: bytes.count - 4, as: UInt32.self)
      )
      return UInt64(first) | UInt64(last) << 32
    }
    let (first, middle, last) = (bytes[start], bytes[start + count / 2], bytes[bytes.count - 1])
    return UInt64(first) | UInt64(middle) << 8 | UInt64(last) << 16 | 0x2020_2020_2000_0000
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
