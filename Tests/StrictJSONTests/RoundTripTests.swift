import StrictJSON
import TestSupport
import Testing

@Suite struct RoundTripTests {
  @Test(arguments: 0..<20)
  func whatIsPrintedIsReadAgain(seed: Int) throws {
    var random = RandomJSON(source: SeededRandom(seed: UInt64(seed)))
    for _ in 0..<150 {
      let value = random.value()
      let bytes = value.bytes
      let read = try JSON(parsing: bytes)
      #expect(read == value)
      #expect(read.bytes == bytes)
      #expect(!bytes.contains { $0 < 0x20 })
    }
  }

  /// A changed byte gives another value, the same value or a fault, never a trap; and what is accepted round-trips.
  @Test(arguments: 0..<20)
  func spoiltBytes(seed: Int) throws {
    var random = RandomJSON(source: SeededRandom(seed: UInt64(seed) + 1000))
    for _ in 0..<150 {
      var bytes = random.value().bytes
      for _ in 0..<3 {
        let place = Int.random(in: 0..<bytes.count, using: &random.source)
        bytes[place] = UInt8.random(in: 0...255, using: &random.source)
      }
      if let value = try? JSON(parsing: bytes) {
        #expect(try JSON(parsing: value.bytes) == value)
      }
    }
  }

  @Test func writing() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("type", "said")
      writer.field("n", 3)
      writer.field("low", Int.min)
      writer.field("durable", true)
      writer.field("text", "a \"b\"\\\n\u{1}\u{1F}/é\u{7F}")
      writer.object("none") { _ in }
      writer.array("list") { writer in
        writer.integer(10)
        writer.null()
        writer.array { _ in }
        writer.array { $0.string("x") }
        writer.value(["k": [1, false]])
        writer.raw(Array("1,2".utf8))
      }
    }
    let text =
      #"{"type":"said","n":3,"low":-9223372036854775808,"durable":true,"text":"a \"b\"\\\n\u0001\u001f/é"#
      + "\u{7F}" + #"","none":{},"list":[10,null,[],["x"],{"k":[1,false]},1,2]}"#
    #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
  }

  @Test func appending() {
    var bytes = Array("head ".utf8)
    let value: JSON = ["a": 1]
    value.write(to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == #"head {"a":1}"#)
    var writer = JSONWriter(after: bytes)
    writer.array { $0.bool(false) }
    #expect(String(decoding: writer.bytes, as: UTF8.self) == #"head {"a":1}[false]"#)
    writer.removeAll()
    writer.integer(7)
    #expect(writer.bytes == [UInt8(ascii: "7")])
  }
}
