import StrictJSON
import Testing

@Suite struct ParsingTests {
  @Test func wholeDocument() throws {
    let json = try JSON(
      parsing: #" {"type":"answer","to":1,"share":0.50,"open":true,"words":["seven","of"],"none":{}} "#)
    #expect(json["type"]?.string == "answer")
    #expect(json["to"]?.integer == 1)
    #expect(json["share"] == JSONNumber("0.50").map(JSON.number))
    #expect(json["open"]?.bool == true)
    #expect(json["words"]?.array == ["seven", "of"])
    #expect(json["none"]?.object == JSONObject())
    #expect(json.object.map { Array($0.keys) } == ["type", "to", "share", "open", "words", "none"])
    #expect(json["absent"] == nil)
  }

  @Test(arguments: [
    ("0", 0), ("-0", 0), ("7", 7), ("-12", -12), ("9007199254740993", 9_007_199_254_740_993),
    ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
  ])
  func wholeNumbersAreExact(text: String, number: Int) throws {
    #expect(try JSON(parsing: text) == .integer(number))
  }

  @Test(arguments: [
    "0.5", "1e2", "1E+2", "-0.0", "0e1", "1.7976931348623157e308", "0.1000000000000000055511151231257827",
  ])
  func otherNumbersKeepTheirText(text: String) throws {
    let value = try JSON(parsing: text)
    #expect(value == JSONNumber(text).map(JSON.number))
    #expect(value.text == text)
  }

  @Test(arguments: ["1", " 0.5", "0.5 ", "", "x", "1e400"])
  func textThatIsNoSuchNumber(text: String) {
    #expect(JSONNumber(text) == nil)
  }

  @Test(arguments: [
    (#""plain""#, "plain"), (#""a\"b\\c\/d""#, "a\"b\\c/d"), (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"),
    (#""\u0041\u00e9\u20AC""#, "Aé€"), (#""\ud83d\uDE00!""#, "😀!"), (#""\u0000""#, "\0"),
    ("\"caf\u{e9} — £12k\"", "café — £12k"),
    (#""long enough to be read in steps of eight, then \u00a3""#, "long enough to be read in steps of eight, then £"),
  ])
  func strings(text: String, value: String) throws {
    #expect(try JSON(parsing: text).string == value)
  }

  /// A control character, a quote or a fault at every place of the eight bytes that are looked at together.
  @Test func stringsOfEveryLength() throws {
    for length in 0...40 {
      let text = String(repeating: "x", count: length)
      #expect(try JSON(parsing: "\"\(text)\"") == .string(text))
      #expect(try JSON(parsing: "\"\(text)\\n\(text)é\"") == .string("\(text)\n\(text)é"))
      for byte in UInt8(0)..<0x20 {
        let bytes = Array("\"\(text)".utf8) + [byte] + Array("\(text)\"".utf8)
        #expect(throws: JSONFault.self) { try JSON(parsing: bytes) }
      }
    }
  }

  @Test func bytesThatLieScattered() throws {
    let scattered = sequence(first: 0) { $0 < 5 ? $0 + 1 : nil }.lazy.map { Array("[true]".utf8)[$0] }
    #expect(try JSON(parsing: scattered) == [true])
  }

  @Test func sliceOfALine() throws {
    let line = Array(#"{"a":1}{"b":2}"#.utf8)
    #expect(try JSON(parsing: line[7...]) == ["b": 2])
  }

  @Test func manyMembersAreFound() throws {
    var object = JSONObject()
    for number in 0..<500 { object["key\(number)"] = .integer(number) }
    let read = try #require(try JSON(parsing: JSON.object(object).bytes).object)
    #expect(read == object)
    for number in 0..<500 { #expect(read["key\(number)"] == .integer(number)) }
    #expect(read["key500"] == nil)
  }

  @Test func membersCanBeTakenOut() {
    var object = JSONObject()
    for number in 0..<12 { object["\(number)"] = .integer(number) }
    for number in stride(from: 0, to: 12, by: 2) { object["\(number)"] = nil }
    #expect(Array(object.keys) == ["1", "3", "5", "7", "9", "11"])
    #expect(object["11"] == 11)
    #expect(object["0"] == nil)
    object["11"] = "last"
    #expect(object["11"] == "last")
    #expect(object.count == 6)
  }
}
