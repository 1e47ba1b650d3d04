/// CRC-32C (Castagnoli), eight bytes at a time.
///
/// Finds every single flipped bit, every burst of up to 32 bits, and all but one in four thousand million of the rest.
/// It guards against accidents, not against somebody who changes a journal on purpose.
struct CRC32C {
  private var register: UInt32 = .max

  /// The sum of all that has been added.
  var value: UInt32 { ~register }

  /// The sum of one run of bytes.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    var sum = CRC32C()
    sum.add(bytes)
    return sum.value
  }

  /// Adds a number, highest byte first, as its hexadecimal digits read.
  mutating func add(_ number: UInt32) {
    withUnsafeBytes(of: number.bigEndian) { add($0) }
  }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    register = Self.tables.withUnsafeBufferPointer { tables in
      var (sum, at) = (register, 0)
      while bytes.count - at >= 8 {
        let low = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self)) ^ sum
        let high = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at + 4, as: UInt32.self))
        sum = tables[Self.entry(7, low)] ^ tables[Self.entry(6, low >> 8)]
        sum ^= tables[Self.entry(5, low >> 16)] ^ tables[Self.entry(4, low >> 24)]
        sum ^= tables[Self.entry(3, high)] ^ tables[Self.entry(2, high >> 8)]
        sum ^= tables[Self.entry(1, high >> 16)] ^ tables[Self.entry(0, high >> 24)]
        at += 8
      }
      while at < bytes.count {
        sum = sum >> 8 ^ tables[Self.entry(0, sum ^ UInt32(bytes[at]))]
        at += 1
      }
      return sum
    }
  }

  @inline(__always)
  private static func entry(_ table: Int, _ byte: UInt32) -> Int { table << 8 | Int(byte & 0xFF) }

  /// Eight tables of 256 behind each other: what a byte does to the sum when 0 to 7 more bytes follow it.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      var sum = UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0x82F6_3B78 : sum >> 1 }
      tables[byte] = sum
    }
    for entry in 256..<tables.count {
      let sum = tables[entry - 256]
      tables[entry] = sum >> 8 ^ tables[Int(sum & 0xFF)]
    }
    return tables
  }()
}
