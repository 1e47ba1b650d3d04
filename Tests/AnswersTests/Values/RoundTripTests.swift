import TestSupport
import Testing

@testable import Answers

/// What is said of a value reads back to the same value: print → read, over seeded random values of each kind.
struct RoundTripTests {
  private func check(_ words: SlotWords, seed: UInt64, _ make: (inout SeededRandom) -> Answer) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<2500 {
      let answer = make(&random)
      let said = say(answer, slot: words.slot, today: testDay)
      let back = TestSlots.read(said, words)
      let isSame =
        back?.answer.value == answer.value && back?.answer.status == answer.status
        && back?.answer.certainty == answer.certainty && back?.answer.unknownParts == answer.unknownParts
        && back?.misreading == nil
      if !isSame {
        Issue.record("\(described(answer)) was said as “\(said)”, which reads as \(described(back))")
        return
      }
      #expect(back?.alternatives.isEmpty == true, "“\(said)” is doubtful: \(described(back))")
    }
  }

  @Test func counts() { check(TestSlots.count, seed: 1) { RandomValues.count(&$0) } }
  @Test func shares() { check(TestSlots.share, seed: 2) { RandomValues.share(&$0) } }
  @Test func money() { check(TestSlots.money, seed: 3) { RandomValues.money(&$0) } }
  @Test func times() { check(TestSlots.time, seed: 4) { RandomValues.time(&$0) } }
  @Test func yesNo() { check(TestSlots.yesNo, seed: 5) { RandomValues.yesNo(&$0) } }
  @Test func choice() { check(TestSlots.coverage, seed: 6) { RandomValues.choice(&$0, TestSlots.coverage) } }
  @Test func choices() { check(TestSlots.services, seed: 7) { RandomValues.choices(&$0, TestSlots.services) } }
  @Test func ratings() { check(TestSlots.effectiveness, seed: 8) { RandomValues.rating(&$0, TestSlots.effectiveness) } }
  @Test func contacts() { check(TestSlots.contact, seed: 9) { RandomValues.contact(&$0) } }

  @Test func withoutValue() {
    for words in [
      TestSlots.count, TestSlots.share, TestSlots.money, TestSlots.time, TestSlots.yesNo, TestSlots.coverage,
      TestSlots.services, TestSlots.effectiveness, TestSlots.contact, TestSlots.text,
    ] {
      for status in [Status.unknown, .notApplicable, .skipped, .declined] {
        let answer = Answer(status, words: "")
        let back = TestSlots.read(say(answer, slot: words.slot, today: testDay), words)
        #expect(back?.answer.status == status, "\(words.slot.kind) \(status)")
        #expect(back?.answer.value == nil)
      }
    }
    for words in [TestSlots.money, TestSlots.services, TestSlots.contact] {
      for certainty in [Certainty.firm, .soft, .approximate] {
        let answer = Answer(.none, certainty: certainty, words: "")
        let back = TestSlots.read(say(answer, slot: words.slot, today: testDay), words)
        #expect(
          back?.answer.status == Status.none && back?.answer.certainty == certainty, "\(words.slot.kind) \(certainty)")
      }
    }
  }
}
