/// Goes through one line of a journal from left to right.
struct LineScanner {
  private let bytes: UnsafeRawBufferPointer
  private let line: Range<Int>
  private var at: Int

  init(_ bytes: UnsafeRawBufferPointer, _ line: Range<Int>) {
    self.bytes = bytes
    self.line = line
    at = line.lowerBound
  }

  mutating func take(_ expected: [UInt8]) -> Bool {
    guard bytes[at..<line.upperBound].starts(with: expected) else { return false }
    at += expected.count
    return true
  }

  /// A number as we write it: no sign, no needless zero in front.
  mutating func takeNumber() -> Int? {
    let start = at
    var value = 0
    while at < line.upperBound, case let digit = bytes[at] &- UInt8(ascii: "0"), digit < 10 {
      let (product, tooMuch) = value.multipliedReportingOverflow(by: 10)
      let (sum, stillTooMuch) = product.addingReportingOverflow(Int(digit))
      if tooMuch || stillTooMuch { return nil }
      value = sum
      at += 1
    }
    if at == start || (bytes[start] == UInt8(ascii: "0") && at - start > 1) { return nil }
    return value
  }

  mutating func takeUntilQuote() -> String? {
    guard let quote = bytes[at..<line.upperBound].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
    let text = String(validating: bytes[at..<quote], as: UTF8.self)
    at = quote + 1
    return text
  }

  /// What is left before the check number, without the comma in front of it.
  func body() -> Range<Int>? {
    let end = line.upperBound - JournalFormat.sumLength
    if at == end { return at..<at }
    guard at < end, bytes[at] == UInt8(ascii: ",") else { return nil }
    return at + 1..<end
  }

  /// The number in `,"crc":"01234567"}`, if exactly that stands at a place within a line.
  static func sum(at place: Int, in bytes: UnsafeRawBufferPointer, _ line: Range<Int>) -> UInt32? {
    guard place >= line.lowerBound, place + JournalFormat.sumLength <= line.upperBound else { return nil }
    guard bytes[place...].starts(with: JournalFormat.sumStart) else { return nil }
    let digits = place + JournalFormat.sumStart.count
    guard bytes[digits + 8] == UInt8(ascii: "\""), bytes[digits + 9] == UInt8(ascii: "}") else { return nil }
    var value: UInt32 = 0
    for byte in bytes[digits..<digits + 8] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    return value
  }
}
