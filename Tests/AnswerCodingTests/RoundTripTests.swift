import Answers
import StrictJSON
import TestSupport
import Testing

@testable import AnswerCoding

/// What is written is read again as the same, for thousands of random values of each kind.
struct RoundTripTests {
  @Test(arguments: Kind.allCases)
  func aValueComesBack(kind: Kind) throws {
    var random = RandomAnswers(SeededRandom(seed: UInt64(Kind.allCases.firstIndex(of: kind) ?? 0)))
    for _ in 0..<2000 {
      let value = random.value(of: kind)
      #expect(value.kind == kind)
      var json = JSONWriter()
      json.value(value)
      let back = try JSONReader(JSON(parsing: json.bytes)).value(of: kind)
      #expect(back == value, "\(String(decoding: json.bytes, as: UTF8.self))")
    }
  }

  @Test func anAnswerComesBack() throws {
    var random = RandomAnswers(SeededRandom(seed: 7))
    for _ in 0..<5000 {
      let answer = random.answer()
      var json = JSONWriter()
      json.answer(answer)
      let back = try JSONReader(JSON(parsing: json.bytes)).answer()
      #expect(back == answer, "\(String(decoding: json.bytes, as: UTF8.self))")
    }
  }

  /// Two values that differ must not be written alike. That follows from the round trip where it succeeds; this is the
  /// proof that the round trip can tell them apart at all.
  @Test func endsThatDifferAreWrittenDifferently() throws {
    let ranges: [Interval<Int>?] = [
      nil, Interval(7), .atLeast(7), .moreThan(7), .atMost(7), .lessThan(7),
      Interval(low: .absent, high: .absent), Interval(low: .open(6), high: .open(8)),
    ]
    let texts = ranges.map { range in
      var json = JSONWriter()
      json.value(.share(Share(part: range)))
      return String(decoding: json.bytes, as: UTF8.self)
    }
    #expect(
      texts == [
        "{}", #"{"part":[7,7]}"#, #"{"part":[7,null]}"#, #"{"part":[">7",null]}"#, #"{"part":[null,7]}"#,
        #"{"part":[null,"<7"]}"#, #"{"part":[null,null]}"#, #"{"part":[">6","<8"]}"#,
      ])
  }

  /// Whatever a byte is changed to, reading gives a value or a fault and never traps.
  @Test func noByteMakesItTrap() {
    var random = RandomAnswers(SeededRandom(seed: 11))
    var (read, refused) = (0, 0)
    for _ in 0..<20_000 {
      var json = JSONWriter()
      json.answer(random.answer())
      var bytes = json.bytes
      let place = Int.random(in: 0..<bytes.count, using: &random.source)
      bytes[place] = random.one(of: Array("09-/.\"<>{}[],nx".utf8))
      if (try? JSONReader(JSON(parsing: bytes)).answer()) != nil { read += 1 } else { refused += 1 }
    }
    #expect(read > 1000)
    #expect(refused > 1000)
  }
}
