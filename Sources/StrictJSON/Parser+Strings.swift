extension Parser {
  /// Reads a string; `at` stands on its opening quote.
  ///
  /// Most strings have no escapes and are made straight from the bytes.
  mutating func string() throws(Refusal) -> String {
    at += 1
    let start = at
    let plain = PlainText(in: bytes, from: at)
    at = plain.end
    guard at < bytes.count else { throw refusal(.unexpectedEnd) }
    let text = UnsafeRawBufferPointer(rebasing: bytes[start..<at])
    switch bytes[at] {
    case UInt8(ascii: "\""):
      at += 1
      if plain.isASCII { return String(decoding: text, as: UTF8.self) }
      guard let string = String(validating: text, as: UTF8.self) else {
        throw Refusal(reason: .badUTF8, offset: start + validLength(text))
      }
      return string
    case UInt8(ascii: "\\"):
      return try escapedString(from: start)
    default:
      throw refusal(.controlCharacter)
    }
  }

  /// Reads the rest of a string that has escapes; `at` stands on the first one.
  private mutating func escapedString(from start: Int) throws(Refusal) -> String {
    var text = [UInt8](bytes[start..<at])
    while true {
      guard at < bytes.count else { throw refusal(.unexpectedEnd) }
      switch bytes[at] {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else {
          throw Refusal(reason: .badUTF8, offset: start)
        }
        at += 1
        return string
      case UInt8(ascii: "\\"):
        try escape(into: &text)
      case 0..<0x20:
        throw refusal(.controlCharacter)
      default:
        let plain = PlainText(in: bytes, from: at)
        text.append(contentsOf: bytes[at..<plain.end])
        at = plain.end
      }
    }
  }

  private mutating func escape(into text: inout [UInt8]) throws(Refusal) {
    let start = at
    at += 1
    guard at < bytes.count else { throw refusal(.unexpectedEnd) }
    let letter = bytes[at]
    at += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text.append(contentsOf: Character(try scalar(escapedAt: start)).utf8)
    default: throw Refusal(reason: .badEscape, offset: start)
    }
  }

  /// Reads the digits of `\u0041`, or of both halves of a pair.
  private mutating func scalar(escapedAt start: Int) throws(Refusal) -> Unicode.Scalar {
    let first = try fourHexDigits(escapedAt: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, bytes.count - at >= 6, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u")
    else { throw Refusal(reason: .loneSurrogate, offset: start) }
    let secondStart = at
    at += 2
    let second = try fourHexDigits(escapedAt: secondStart)
    guard 0xDC00...0xDFFF ~= second, let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw Refusal(reason: .loneSurrogate, offset: start) }
    return scalar
  }

  private mutating func fourHexDigits(escapedAt start: Int) throws(Refusal) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard at < bytes.count else { throw refusal(.unexpectedEnd) }
      guard let digit = Self.hexDigit(bytes[at]) else { throw Refusal(reason: .badEscape, offset: start) }
      value = value << 4 | digit
      at += 1
    }
    return value
  }

  private static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  /// How many bytes at the beginning are valid UTF-8, to say where the fault is.
  private func validLength(_ text: UnsafeRawBufferPointer) -> Int {
    var decoder = UTF8()
    var (iterator, length) = (text.makeIterator(), 0)
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { length += UTF8.width(scalar) }
    return length
  }
}
