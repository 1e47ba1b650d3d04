extension Parser {
  /// Reads a number; `at` stands on its minus sign or first digit.
  mutating func number() throws(Refusal) -> JSON {
    let start = at
    let negative = bytes[at] == UInt8(ascii: "-")
    if negative { at += 1 }
    let firstDigit = at
    // Downwards, because there is one more negative integer than there are positive ones.
    var (value, overflow) = (0, false)
    while let digit = digit() {
      let (product, tooMuch) = value.multipliedReportingOverflow(by: 10)
      let (difference, stillTooMuch) = product.subtractingReportingOverflow(digit)
      overflow = overflow || tooMuch || stillTooMuch
      value = difference
      at += 1
    }
    guard at > firstDigit else { throw refusal(at < bytes.count ? .badNumber : .unexpectedEnd) }
    if bytes[firstDigit] == UInt8(ascii: "0"), at - firstDigit > 1 {
      throw Refusal(reason: .badNumber, offset: firstDigit)
    }
    if try fractionOrExponent() { return .number(try decimal(from: start)) }
    if overflow || (!negative && value == .min) { throw Refusal(reason: .numberOutOfRange, offset: start) }
    return .integer(negative ? value : -value)
  }

  /// Goes over `.5`, `e10` and the like; false where there is neither.
  private mutating func fractionOrExponent() throws(Refusal) -> Bool {
    let start = at
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      try digits()
    }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
      try digits()
    }
    return at > start
  }

  private mutating func digits() throws(Refusal) {
    guard at < bytes.count else { throw refusal(.unexpectedEnd) }
    guard digit() != nil else { throw refusal(.badNumber) }
    while digit() != nil { at += 1 }
  }

  private func digit() -> Int? {
    guard at < bytes.count else { return nil }
    let value = bytes[at] &- UInt8(ascii: "0")
    return value < 10 ? Int(value) : nil
  }

  /// The number between `start` and `at`, unless a `Double` would make infinity of it, or nothing of something.
  private func decimal(from start: Int) throws(Refusal) -> JSONNumber {
    let text = UnsafeRawBufferPointer(rebasing: bytes[start..<at])
    let number = JSONNumber(unchecked: String(decoding: text, as: UTF8.self))
    let double = number.double
    guard double.isFinite, double != 0 || isZero(text) else {
      throw Refusal(reason: .numberOutOfRange, offset: start)
    }
    return number
  }

  private func isZero(_ text: UnsafeRawBufferPointer) -> Bool {
    for byte in text {
      switch byte {
      case UInt8(ascii: "1")...UInt8(ascii: "9"): return false
      case UInt8(ascii: "e"), UInt8(ascii: "E"): return true
      default: continue
      }
    }
    return true
  }
}
