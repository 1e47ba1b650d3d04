import Answers
import Conversation
import Dialogue
import StrictJSON
import TestSupport
import Testing
import Transcripts

/// Whatever is off in a turn is refused with a clear sentence; nothing makes the decoder, or what it feeds, trap.
struct TurnFaultTests {
  private func decode(_ facts: String) throws -> [Fact] {
    var decoder = TurnDecoder(TurnCoding(try Shared.dialogue))
    return try decoder.decode(JSON(parsing: "{\"facts\":[\(facts)]}"))
  }

  @Test(arguments: [
    (#"{"moved":["ulo.nonsense"]}"#, TurnFault.unknownQuestion("ulo.nonsense")),
    (#"{"moved":["ulo.committee","groups:carers"]}"#, .otherLists(question: "ulo.committee")),
    (#"{"moved":["area.known","groups:carers"]}"#, .otherLists(question: "area.known")),
    (#"{"set":["ulo.committee"],"kind":"share"}"#, .otherLists(question: "ulo.committee")),
    (#"{"set":["area.known"],"kind":"share"}"#, .otherKind(question: "area.known", was: .share, now: .names)),
    (#"{"moved":["ulo.committee",1]}"#, .missingItem(1)),
    (#"{"removed":0,"from":false,"to":true}"#, .missingItem(0)),
    (#"{"removed":-5,"from":false,"to":true}"#, .missingItem(-5)),
    (#"{"named":"groups:nobody","from":{"name":"a"},"to":{"name":"b"}}"#, .unknownItem("groups:nobody")),
    (#"{"added":1,"list":"planets","name":"Mars"}"#, .unknownList("planets")),
    (#"{"opened":"other","structure":"a","wording":"b"}"#, .otherDialogue(id: "other", expected: "where-am-i-now")),
  ])
  func whatDoesNotFitTheDialogueIsRefused(facts: String, fault: TurnFault) throws {
    #expect(throws: fault) { try decode(facts) }
    #expect(fault.sentence.hasSuffix("."))
  }

  @Test(arguments: [
    "{}", "1", "{\"unheard-of\":1}", #"{"added":2,"list":"organisations","name":"a"}"#,
    #"{"added":9223372036854775807,"list":"organisations","name":"a"}"#, #"{"heard":"utterance"}"#,
    #"{"heard":"begin","front":"t","time":0,"day":"2026-02-30"}"#,
    #"{"heard":"begin","front":"t","time":0,"day":9223372036854775807}"#, #"{"said":"reading"}"#,
    #"{"asked":"nonsense","phrase":"x"}"#, #"{"asked":"doubt","doubt":{},"phrase":"x"}"#, #"{"noted":null}"#,
    #"{"asked":"question","attempt":9223372036854775807,"phrase":"x"}"#, #"{"moved":[]}"#,
    #"{"said":"reading","phrase":"x","with":{"a":{"b":1}}}"#,
  ])
  func whatIsNoFactIsRefused(facts: String) throws {
    let fault = #expect(throws: TurnFault.self) { try decode(facts) }
    guard case .form = fault else { throw try #require(fault) }
  }

  @Test func itemsCountOn() throws {
    let facts = try decode(
      #"{"added":1,"list":"organisations","name":"a"},{"added":2,"list":"organisations","name":"b"},"#
        + #"{"merged":1,"to":2},{"moved":["ulo.committee",2]}"#)
    #expect(facts.count == 4)
  }

  /// A journal in which bytes were changed and the check numbers made anew: it is refused, or it can be lived through.
  @Test(arguments: 0..<4 as Range<UInt64>)
  func noByteMakesItTrap(seed: UInt64) throws {
    let dialogue = try Shared.dialogue
    let coding = TurnCoding(dialogue)
    var (person, random) = (RandomPerson(seed: seed), RandomAnswers(SeededRandom(seed: seed)))
    var conversation = Conversation(dialogue: dialogue)
    var lines: [[UInt8]] = []
    let day = try #require(Day(year: 2026, month: 6, day: 1))
    for turn in 0..<40 {
      let facts = conversation.turn(turn == 0 ? Input(.begin, day: day) : person.next(conversation, day: day))
      var line = Array("{".utf8)
      coding.encode(facts, texts: conversation.texts(of: facts), into: &line)
      lines.append(line + [UInt8(ascii: "}")])
    }
    var (whole, refused) = (0, 0)
    for _ in 0..<100 {
      var spoilt = lines
      let line = Int.random(in: 0..<lines.count, using: &random.source)
      let place = Int.random(in: 0..<lines[line].count, using: &random.source)
      spoilt[line][place] = random.one(of: Array("0123456789\"-:,[]{}aeinst".utf8))
      var decoder = TurnDecoder(coding)
      var restored = Conversation(dialogue: dialogue)
      do {
        for line in spoilt {
          for fact in try decoder.decode(JSON(parsing: line, limits: JSONLimits(depth: 64))) { restored.apply(fact) }
        }
        _ = restored.turn(Input(.utterance("summary"), day: day))
        whole += 1
      } catch {
        refused += 1
      }
    }
    #expect(whole > 0 && refused > 0)
  }
}
