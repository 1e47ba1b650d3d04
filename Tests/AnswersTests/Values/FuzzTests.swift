import TestSupport
import Testing

@testable import Answers

/// Whatever is typed, reading ends with a value of the language, and the words it claims lie within the text.
struct FuzzTests {
  private static let scraps = [
    "7", "of", "9", "nine", "twenty", "ten", "and", "a", "half", "thousand", "million", "k", "£", "%", "/", "-", "–",
    ",", ".", "..", "…",
    "since", "to", "from", "until", "march", "2024", "/25", "999999999999999999999", "0", "00", "no", "not", "yes",
    "don't know", "pass",
    "all", "but", "except", "both", "most", "carers", "a year", "per", "cent", "over", "under", "about", "-ish",
    "or so", "between", "last",
    "next", "years", "months", "ago", "FTE", "days", "volunteers", "🎉", "é", "\u{200E}", "“", "’", "'s", "\n", "\t",
    "\u{0}", "１２", "½",
    "mon", "thurs", "10–4", "info@x.org", "http://", "advice", "training", "strategic", "told", "sorry", "actually",
    "I mean", "well",
    "early", "the end of", "but at least", "at most 5 but at least", "between", "financial year", "the",
    "a year at least", "not", "no,",
    "end of the", "and a half", "5 or", "since the", "or more", "all but", "one and", "actually", "in", "a", "or two",
    "per",
    "31", "february", "2019-13-45", "3/4/", "1e9", "point", "five", "hundred", "dozen", "ninety", "thirds", "decades",
    "century", "none",
  ]

  private func check(_ text: String, _ words: [SlotWords]) {
    let tokens = Tokens(text)
    for token in tokens.list { #expect(token.start <= token.end && Int(token.end) <= tokens.bytes.count) }
    for slot in words {
      guard let reading = readValue(slot: slot, tokens: tokens, range: tokens.all, today: testDay) else { continue }
      for used in reading.used { #expect(used.lowerBound >= 0 && used.upperBound <= tokens.count, "\(text)") }
      if reading.misreading == nil {
        let said = say(reading.answer, slot: slot.slot, today: testDay)
        #expect(!said.isEmpty, "\(text) → \(reading.answer)")
        let hasValue = reading.answer.status == .known || reading.answer.status == .approximate
        #expect(hasValue == (reading.answer.value != nil), "\(text)")
      }
    }
  }

  private let all = [
    TestSlots.count, TestSlots.share, TestSlots.money, TestSlots.time, TestSlots.yesNo, TestSlots.coverage,
    TestSlots.services,
    TestSlots.effectiveness, TestSlots.contact, TestSlots.text, TestSlots.moreThanTen,
  ]

  @Test func randomScraps() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        text += Self.scraps.randomElement(using: &random) ?? ""
        if Bool.random(using: &random) { text += " " }
      }
      check(text, [all.randomElement(using: &random) ?? TestSlots.count])
    }
  }

  @Test func randomBytes() {
    var random = SeededRandom(seed: 12)
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      check(String(decoding: bytes, as: UTF8.self), [all.randomElement(using: &random) ?? TestSlots.count])
    }
  }

  /// Nothing is read for ever: a phrase said sixty times over, in every kind.
  @Test func long() {
    for scrap in Self.scraps { check(String(repeating: scrap + " ", count: 60), all) }
  }
}
