import StrictJSON

/// Random values, with a liking for what goes wrong: escapes, planes, large numbers, many members.
struct RandomJSON<Source: RandomNumberGenerator> {
  var source: Source

  mutating func value(depth: Int = 0) -> JSON {
    switch Int.random(in: 0...(depth < 6 ? 8 : 5), using: &source) {
    case 0: .null
    case 1: .bool(.random(using: &source))
    case 2: .integer(integer())
    case 3: number()
    case 4, 5: .string(text())
    case 6: .array((0..<count()).map { _ in value(depth: depth + 1) })
    default: .object(object(depth: depth + 1))
    }
  }

  private mutating func object(depth: Int) -> JSONObject {
    var object = JSONObject()
    for _ in 0..<count() { object[text()] = value(depth: depth) }
    return object
  }

  private mutating func count() -> Int {
    Int.random(in: 0...(Int.random(in: 0..<20, using: &source) == 0 ? 30 : 3), using: &source)
  }

  private mutating func integer() -> Int {
    let shift = Int.random(in: 0..<64, using: &source)
    return Int.random(in: .min ... .max, using: &source) >> shift
  }

  private mutating func number() -> JSON {
    let texts = ["\(integer()).\(UInt16.random(in: 0...9999, using: &source))", "\(integer())e-7", "0.0", "-0E+00"]
    return JSONNumber(texts[Int.random(in: 0..<texts.count, using: &source)]).map(JSON.number) ?? .null
  }

  private mutating func text() -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...20, using: &source) {
      text.unicodeScalars.append(scalar())
    }
    return text
  }

  private mutating func scalar() -> Unicode.Scalar {
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x61...0x7A, 0...0x1F, 0x22...0x22, 0x5C...0x5C, 0x7F...0x2FF, 0...0x10FFFF,
    ]
    let range = ranges[Int.random(in: 0..<ranges.count, using: &source)]
    return Unicode.Scalar(UInt32.random(in: range, using: &source)) ?? "£"
  }
}
