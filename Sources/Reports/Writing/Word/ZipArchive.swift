/// A ZIP file that only stores: what a word processor's document is packed in. (APPNOTE 6.3, the parts needed for files of less
/// than four gigabytes, without compression.) The same files give the same bytes: the time of each is 1 January 1980.
struct ZipArchive {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a file. Its name must be plain ASCII with slashes.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let offset = bytes.count
    var head: [UInt8] = []
    head.add(16, [20, 0, 0, 0, 0x21])
    head.add(32, [Int(CRC32.checksum(content)), content.count, content.count])
    head.add(16, [name.utf8.count, 0])
    bytes.add(32, [0x0403_4B50])
    bytes += head + Array(name.utf8) + content
    directory.add(32, [0x0201_4B50])
    directory.add(16, [20])
    directory += head
    directory.add(16, [0, 0, 0])
    directory.add(32, [0, offset])
    directory += Array(name.utf8)
    count += 1
  }

  /// The whole file.
  func finished() -> [UInt8] {
    var end: [UInt8] = []
    end.add(32, [0x0605_4B50])
    end.add(16, [0, 0, count, count])
    end.add(32, [directory.count, bytes.count])
    end.add(16, [0])
    return bytes + directory + end
  }
}

extension [UInt8] {
  /// Adds numbers of so many bits, the lowest byte first.
  fileprivate mutating func add(_ bits: Int, _ numbers: [Int]) {
    for number in numbers {
      for shift in stride(from: 0, to: bits, by: 8) { append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
  }
}

/// The checksum of ZIP files: CRC-32 as in ISO 3309, the polynomial 0xEDB88320 reflected.
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }

  /// The checksum of some bytes.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ (sum >> 8) }
  }
}
