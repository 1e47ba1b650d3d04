import StrictJSON
import Testing

/// What must be refused, with its code, its place and its offset.
@Suite struct RefusalTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let pointer: String
    let offset: Int

    init(_ text: String, at pointer: String = "", _ offset: Int) {
      (self.text, self.pointer, self.offset) = (text, pointer, offset)
    }

    var testDescription: String { text }
  }

  @Test(arguments: [
    Case("", 0), Case("  ", 2), Case("{\"a\":1} {\"b\":2}", 8), Case("\u{FEFF}{}", 0),
    Case(#"{"a":[1,2,]}"#, at: "/a", 10), Case(#"{"a":1,}"#, 7), Case(#"{"a":{"b":1,"b":2}}"#, at: "/a/b", 12),
    Case("[NaN]", at: "/0", 1), Case("[-Infinity]", at: "/0", 2), Case("[1e400]", at: "/0", 1),
    Case("[1, -1e400]", at: "/1", 4), Case("[1e-400]", at: "/0", 1), Case("9223372036854775808", 0),
    Case("-9223372036854775809", 0), Case("[18446744073709551616]", at: "/0", 1), Case("[01]", at: "/0", 1),
    Case("[-]", at: "/0", 2), Case("[1.]", at: "/0", 3), Case("[.5]", at: "/0", 1), Case("[+1]", at: "/0", 1),
    Case("[1e]", at: "/0", 3), Case("[1e+]", at: "/0", 4), Case("[0x10]", 2), Case("-", 1), Case("1.", 2),
    Case("1e", 2),
    Case(#""\ud800""#, 1), Case(#""\ud800\u0041""#, 1), Case(#""\udc00""#, 1), Case(#""\u12""#, 1), Case(#""\x""#, 1),
    Case(#""\u{41}""#, 1), Case("\"\\", 2), Case("\"abc", 4), Case("\"a\u{0}b\"", 2), Case("\"a\nb\"", 2),
    Case("\"tab\there after eight\"", 4), Case("[tru]", at: "/0", 1), Case("[True]", at: "/0", 1), Case("nul", 0),
    Case("{a:1}", 1), Case(#"{"a"}"#, at: "/a", 4), Case(#"{"a":}"#, at: "/a", 5), Case(#"{"a":1 "b":2}"#, 7),
    Case("{'a':1}", 1), Case("[1 2]", 3), Case("[1", 2), Case("[", at: "/0", 1), Case("{", 1),
    Case(#"{"a":"#, at: "/a", 5),
    Case("[1}", 2), Case("]", 0), Case("// no\n1", 0), Case(#"{"a/b":{"m~n":[0,x]}}"#, at: "/a~1b/m~0n/1", 17),
  ])
  func isRefused(_ refused: Case) {
    let fault = #expect(throws: JSONFault.self) { try JSON(parsing: refused.text) }
    #expect(fault?.code == .badJSON)
    #expect(fault?.pointer.description == refused.pointer)
    #expect(fault?.offset == refused.offset)
    #expect(fault?.sentence.isEmpty == false)
  }

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0x31], 0), ([0xFF, 0xFE, 0x31, 0], 0), ([0xFE, 0xFF, 0, 0x31], 0), ([0x31, 0], 0),
      ([0, 0x31], 0), ([0x22, 0x61, 0xFF, 0x22], 2), ([0x22, 0xC0, 0xAF, 0x22], 1),
      ([0x22, 0xED, 0xA0, 0x80, 0x22], 1),
      ([0x22, 0xC3, 0x22], 1), ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1), ([0x22, 0xC3, 0xA9, 0x80, 0x22], 3),
      ([0x5B, 0xA0, 0x5D], 1), ([0x31, 0xA0], 1), ([0x20, 0x31, 0], 2), ([0], 0),
    ] as [([UInt8], Int)])
  func badBytes(bytes: [UInt8], offset: Int) {
    let fault = #expect(throws: JSONFault.self) { try JSON(parsing: bytes) }
    #expect(fault?.code == .badJSON)
    #expect(fault?.offset == offset)
  }

  @Test func depthIsLimited() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    _ = try JSON(parsing: nested(16))
    let fault = #expect(throws: JSONFault.self) { try JSON(parsing: nested(17)) }
    #expect(fault?.code == .tooDeep)
    #expect(fault?.offset == 16)
    #expect(fault?.pointer.description == String(repeating: "/0", count: 16))
    _ = try JSON(parsing: nested(3), limits: JSONLimits(depth: 3))
    #expect(throws: JSONFault.self) { try JSON(parsing: nested(4), limits: JSONLimits(depth: 3)) }
    #expect(JSONLimits(depth: 1_000_000).depth == JSONLimits.deepest)
    #expect(JSONLimits(depth: -1).depth == 1)
    _ = try JSON(parsing: nested(512), limits: JSONLimits(depth: 512))
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
  func aHundredThousandDeep(opening: String) {
    let text = String(repeating: opening, count: 100_000)
    for depth in [16, 1_000_000] {
      let fault = #expect(throws: JSONFault.self) { try JSON(parsing: text, limits: JSONLimits(depth: depth)) }
      #expect(fault?.code == .tooDeep)
    }
  }

  /// They look the same, and are two all the same, for everybody who compares code points.
  @Test(arguments: [0, 20]) func keysAreComparedByTheirBytes(others: Int) throws {
    let more = (0..<others).map { ",\"k\($0)\":0" }.joined()
    let object = try JSON(parsing: "{\"\u{E9}\":1,\"e\u{301}\":2\(more)}").object
    #expect(object?["\u{E9}"] == 1 && object?["e\u{301}"] == 2)
  }

  /// Small objects look through their keys, larger ones hash them: both must see a key that comes twice.
  @Test func duplicateKeysInObjectsOfEverySize() {
    for count in 1...40 {
      for twice in 0..<count {
        let members = (0..<count).map { "\"k\($0)\":0" } + ["\"k\(twice)\":1"]
        let fault = #expect(throws: JSONFault.self) { try JSON(parsing: "{\(members.joined(separator: ","))}") }
        #expect(fault?.pointer.description == "/k\(twice)")
      }
    }
  }

  @Test func escapedDuplicate() {
    #expect(throws: JSONFault.self) { try JSON(parsing: #"{"a":1,"\u0061":2}"#) }
  }

  /// A valid text cut anywhere is refused: nothing is taken for whole that isn't.
  @Test func everyCutIsRefused() {
    let bytes = Array(#"{"a":[true,-1.5e3,"é\n",{"b":null}],"c":{}}"#.utf8)
    for length in 0..<bytes.count {
      #expect(throws: JSONFault.self) { try JSON(parsing: bytes[..<length]) }
    }
  }

  @Test func noValueInTheDescription() {
    let fault = #expect(throws: JSONFault.self) { try JSON(parsing: #"{"text":"my secret" "x"}"#) }
    #expect(fault?.description.contains("secret") == false)
    #expect(fault?.description.hasPrefix("bad-json, byte ") == true)
  }
}
