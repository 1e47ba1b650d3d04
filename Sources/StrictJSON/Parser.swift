/// Reads strict JSON (RFC 8259) from bytes that stay where they are.
///
/// Goes down by recursion, at most `limits.depth` levels. Where it fails, each level on the way up adds its step to
/// `path`: reading costs nothing for pointers, and only the refused pay.
struct Parser: ~Copyable {
  let bytes: UnsafeRawBufferPointer
  let limits: JSONLimits
  var at = 0
  /// Where the fault is, innermost step first; empty until there is one.
  private var path: [Step] = []

  private enum Step {
    case key(String)
    case index(Int)
  }

  init(_ bytes: UnsafeRawBufferPointer, _ limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  var pointer: JSONPointer {
    path.reversed().reduce(.root) { parent, step in
      switch step {
      case .key(let key): parent.appending(key)
      case .index(let index): parent.appending(index)
      }
    }
  }

  mutating func document() throws(Refusal) -> JSON {
    try refuseOtherEncodings()
    skipSpace()
    guard at < bytes.count else { throw refusal(.empty) }
    let value = try value(inside: 0)
    skipSpace()
    guard at == bytes.count else { throw refusal(.trailingData) }
    return value
  }

  private func refuseOtherEncodings() throws(Refusal) {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { throw refusal(.byteOrderMark) }
    guard bytes.count >= 2 else { return }
    let marked = (bytes[0] == 0xFE && bytes[1] == 0xFF) || (bytes[0] == 0xFF && bytes[1] == 0xFE)
    if marked || bytes[0] == 0 || bytes[1] == 0 { throw refusal(.utf16) }
  }

  // MARK: Values

  private mutating func value(inside depth: Int) throws(Refusal) -> JSON {
    guard at < bytes.count else { throw refusal(.unexpectedEnd) }
    switch bytes[at] {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return .object(try object(inside: depth))
    case UInt8(ascii: "["): return .array(try array(inside: depth))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): throw refusal(.badLiteral)
    case UInt8(ascii: "+"), UInt8(ascii: "."): throw refusal(.badNumber)
    default: throw refusal(.unexpectedByte)
    }
  }

  private mutating func word(_ letters: StaticString, _ value: JSON) throws(Refusal) -> JSON {
    let length = letters.utf8CodeUnitCount
    guard bytes.count - at >= length else { throw refusal(.badLiteral) }
    for offset in 0..<length where bytes[at + offset] != letters.utf8Start[offset] { throw refusal(.badLiteral) }
    at += length
    return value
  }

  private mutating func array(inside depth: Int) throws(Refusal) -> [JSON] {
    guard depth < limits.depth else { throw refusal(.tooDeep) }
    at += 1
    var elements: [JSON] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return elements }
    while true {
      do throws(Refusal) {
        elements.append(try value(inside: depth + 1))
      } catch {
        path.append(.index(elements.count))
        throw error
      }
      skipSpace()
      if take(UInt8(ascii: "]")) { return elements }
      try comma(before: UInt8(ascii: "]"))
    }
  }

  private mutating func object(inside depth: Int) throws(Refusal) -> JSONObject {
    guard depth < limits.depth else { throw refusal(.tooDeep) }
    at += 1
    var object = JSONObject()
    skipSpace()
    if take(UInt8(ascii: "}")) { return object }
    while true {
      try member(into: &object, inside: depth)
      skipSpace()
      if take(UInt8(ascii: "}")) { return object }
      try comma(before: UInt8(ascii: "}"))
    }
  }

  private mutating func member(into object: inout JSONObject, inside depth: Int) throws(Refusal) {
    guard at < bytes.count else { throw refusal(.unexpectedEnd) }
    guard bytes[at] == UInt8(ascii: "\"") else { throw refusal(.keyExpected) }
    let start = at
    let key = try string()
    do throws(Refusal) {
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw refusal(at < bytes.count ? .colonExpected : .unexpectedEnd) }
      skipSpace()
      let value = try value(inside: depth + 1)
      guard object.insert(key, value) else { throw Refusal(reason: .duplicateKey, offset: start) }
    } catch {
      path.append(.key(key))
      throw error
    }
  }

  // MARK: Between values

  private mutating func comma(before end: UInt8) throws(Refusal) {
    guard take(UInt8(ascii: ",")) else { throw refusal(at < bytes.count ? .commaExpected : .unexpectedEnd) }
    skipSpace()
    if at < bytes.count, bytes[at] == end { throw refusal(.trailingComma) }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func skipSpace() {
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): at += 1
      default: return
      }
    }
  }

  func refusal(_ reason: Refusal.Reason) -> Refusal { Refusal(reason: reason, offset: at) }
}
