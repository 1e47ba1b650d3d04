/// How the lines of a journal are made. `docs/journal.md` explains it; the two must say the same.
enum JournalFormat {
  static let name = "bearings-journal"
  static let version = 1

  /// The number of a session's first fact.
  static let firstNumber = 1

  /// Every header begins so, whatever its version; its check number is made the same way, too.
  static let headerStart = Array(#"{"format":"bearings-journal","version":"#.utf8)

  /// What stands between a header's version and its session.
  static let idStart = Array(#","id":""#.utf8)

  /// What stands before a record's first number.
  static let numberStart = Array(#"{"n":"#.utf8)

  /// What stands before the count of its facts.
  static let countStart = Array(#","c":"#.utf8)

  /// What stands between what a line says and its check number.
  static let sumStart = Array(#","crc":""#.utf8)

  /// `,"crc":"01234567"}`
  static let sumLength = sumStart.count + 8 + 2

  /// More bytes than ever stand around what a record says.
  static let mostAround = 96

  static let newline = UInt8(ascii: "\n")

  /// Appends the first line. `members` are those of the caller, written as the inside of an object.
  ///
  /// - Returns: the line's check number.
  static func appendHeader(_ id: SessionID, members: ArraySlice<UInt8>, to bytes: inout [UInt8]) -> UInt32 {
    let start = bytes.count
    bytes.append(contentsOf: headerStart)
    bytes.append(contentsOf: #"\#(version),"id":"\#(id)""#.utf8)
    return finish(members, from: start, after: 0, in: &bytes)
  }

  /// Appends a record.
  ///
  /// - Returns: the line's check number.
  static func appendRecord(
    _ first: Int, count: Int, members: ArraySlice<UInt8>, after sum: UInt32, to bytes: inout [UInt8]
  ) -> UInt32 {
    let start = bytes.count
    bytes.append(contentsOf: #"{"n":\#(first),"c":\#(count)"#.utf8)
    return finish(members, from: start, after: sum, in: &bytes)
  }

  private static func finish(
    _ members: ArraySlice<UInt8>, from start: Int, after previous: UInt32, in bytes: inout [UInt8]
  ) -> UInt32 {
    if !members.isEmpty {
      bytes.append(UInt8(ascii: ","))
      bytes.append(contentsOf: members)
    }
    let sum = bytes.withUnsafeBytes { Self.sum(of: UnsafeRawBufferPointer(rebasing: $0[start...]), after: previous) }
    bytes.append(contentsOf: sumStart)
    for shift in stride(from: 28, through: 0, by: -4) { bytes.append(digit(sum >> UInt32(shift) & 15)) }
    bytes.append(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: "}"), newline])
    return sum
  }

  /// The check number of a line: over the one of the line before, and the line up to its last comma.
  static func sum(of line: UnsafeRawBufferPointer, after previous: UInt32) -> UInt32 {
    var sum = CRC32C()
    sum.add(previous)
    sum.add(line)
    return sum.value
  }

  private static func digit(_ value: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: value) + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
  }

  /// The inside of an object, whether it came with its braces or without; nil if it can't stand in one line.
  static func members(of object: [UInt8]) -> ArraySlice<UInt8>? {
    guard !object.contains(newline) else { return nil }
    if object.first == UInt8(ascii: "{"), object.last == UInt8(ascii: "}"), object.count >= 2 {
      return object.dropFirst().dropLast()
    }
    return object.isEmpty || object.first == UInt8(ascii: "\"") ? object[...] : nil
  }
}
