import Answers
import Conversation
import Dialogue
import Record
import StrictJSON
import TestSupport
import Testing
import Transcripts

/// What is written of a turn is read again as the same, and a whole journal folds to the conversation that was lived.
struct TurnRoundTripTests {
  private func json(_ coding: TurnCoding, _ facts: [Fact], texts: [String] = []) throws -> JSON {
    var bytes = Array("{".utf8)
    coding.encode(facts, texts: texts, into: &bytes)
    bytes.append(UInt8(ascii: "}"))
    return try JSON(parsing: bytes, limits: JSONLimits(depth: 64))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func randomFactsComeBack(seed: UInt64) throws {
    let dialogue = try Shared.dialogue
    let coding = TurnCoding(dialogue)
    var random = RandomFacts(dialogue, seed: seed)
    var decoder = TurnDecoder(coding)
    for _ in 0..<100 {
      let facts = (0..<5).map { _ in random.fact() }
      let json = try json(coding, facts, texts: ["a text", "another"])
      #expect(try decoder.decode(json) == facts, "\(json.text)")
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func aConversationFoldsToTheSame(seed: UInt64) throws {
    let dialogue = try Shared.dialogue
    let coding = TurnCoding(dialogue)
    var person = RandomPerson(seed: seed)
    var lived = Conversation(dialogue: dialogue)
    var restored = Conversation(dialogue: dialogue)
    var decoder = TurnDecoder(coding)
    var day = try #require(Day(year: 2026, month: 6, day: 1))
    for turn in 0..<120 {
      day = day.adding(days: turn % 10 == 9 ? 1 : 0)
      let facts = lived.turn(turn == 0 ? Input(.begin, day: day) : person.next(lived, day: day))
      let json = try json(coding, facts, texts: lived.texts(of: facts))
      let decoded = try decoder.decode(json)
      try #require(decoded == facts, "\(json.text)")
      for fact in decoded { restored.apply(fact) }
      try #require(restored == lived)
    }
    #expect(lived.record.count > 0)
  }
}
