import Answers
import TestSupport
import Testing

/// Random utterances at random questions: nothing traps, and what is understood holds together.
struct ReadingFuzzTests {
  private static let fragments: [String] = [
    "Marlbeck CIL", "CIL", "Speak Up", "speakup", "Open Door", "the carers centre", "LD", "mental health", "physical",
    "sensory", "carers", "older people", "core grant", "the contract", "contract's", "grant", "SLA", "lottery", "ICB",
    "some charity", "LD board", "autism one", "BME", "LGBT", "travellers", "each other", "next door", "with Thornleigh",
    "seven", "4", "12k", "£30,000", "2 or 3 grand", "of", "out of", "8/10", "half", "most", "none", "a year",
    "since 1998",
    "til next march", "3 yrs", "2010ish", "rolling", "50%", "1.5 FTE", "and", "plus", "but", "not", "no", "yes", "only",
    "all", "both", "neither", "except", "apart from", "the first two", "the others", "the rest", "each", "everyone",
    "sort of", "maybe", "about", "actually", "sorry", "no, six", "same as before", "don't know", "skip", "pass", "help",
    "advice", "training", "payroll", "social model", "strategic", "told things", "formal", "via", "for", "is", "has",
    "they", "it's", "that's not really one", "formerly", "called", "(", ")", ",", ".", "..", ";", ":", "?", "!", "/",
    "-",
    "–", "\n", "\t", "£", "%", "&", "'", "\"", "“", "”", "…", "é", "ß", "日本", "👩‍🦽", "\u{200F}", "\u{0}", "ﬁ", "１２",
    "999999999999999999999", "0", "-1", "1/0", "31 feb 2020", "{}", "{", "answer", "a", "x", "  ",
  ]

  private static let addresses: [[[Int]]] = [
    [[]], [[Marlbeck.cil]], [[Marlbeck.cil], [Marlbeck.speakUp], [Marlbeck.openDoor]],
    Marlbeck.cells(Marlbeck.ulos, Marlbeck.groups), Marlbeck.cells([Marlbeck.cil], Marlbeck.groups),
    [[Marlbeck.cil, Marlbeck.coreGrant], [Marlbeck.cil, Marlbeck.contract]],
    [[Marlbeck.learningBoard], [Marlbeck.autismBoard], [Marlbeck.carersGroup]], [], [[99]], [[1, 2, 3, 4]],
  ]

  private static let settled: [SettledAnswer] = [
    Marlbeck.settled(.committee, [Marlbeck.cil], .share(Share(part: Interval(7), whole: Interval(9)))),
    Marlbeck.settled(.staff, [Marlbeck.speakUp], .count(Count(people: Interval(6)))),
    Marlbeck.settled(
      .amounts, [Marlbeck.cil, Marlbeck.coreGrant], .money(Money(Interval(1_200_000), period: .year))),
    Marlbeck.settled(.others, [Marlbeck.cil], .names(Names([NamedThing("Lottery")]))),
  ]

  private func utterance(_ random: inout SeededRandom, length: Int) -> String {
    var text = ""
    for _ in 0..<length {
      text += Self.fragments[Int.random(in: 0..<Self.fragments.count, using: &random)]
      if Int.random(in: 0..<5, using: &random) > 0 { text += " " }
    }
    return text
  }

  private func understanding(of text: String, _ random: inout SeededRandom) -> Understanding {
    let questions = Questionnaire.Question.allCases
    let question = questions[Int.random(in: 0..<questions.count, using: &random)]
    let addresses = Self.addresses[Int.random(in: 0..<Self.addresses.count, using: &random)]
    let isAsked = Int.random(in: 0..<20, using: &random) > 0
    let over = Questionnaire.vocabulary.slots[question.rawValue].over.count
    let isSound = !addresses.isEmpty && addresses.allSatisfy { $0.count == over }
    let understanding = Marlbeck.reads(
      text, asked: isAsked ? question : nil, for: addresses,
      readOut: addresses.first?.count == 1 ? addresses.map { $0[0] } : [],
      confirming: Int.random(in: 0..<8, using: &random) == 0,
      previous: Bool.random(using: &random) ? Self.settled[0] : nil, focus: [Marlbeck.cil],
      open: Bool.random(using: &random) ? questions : [], settled: Self.settled)
    if isSound {
      for claim in understanding.claims {
        #expect(claim.items.count == Questionnaire.vocabulary.slots[claim.slot].over.count, "\(text)")
      }
    }
    return understanding
  }

  /// Whatever was said, each claim names as many items as its question has lists, and only items there are.
  private func check(_ understanding: Understanding, _ text: String) {
    for claim in understanding.claims {
      #expect(Questionnaire.vocabulary.slots.indices.contains(claim.slot), "\(text)")
      for item in claim.items {
        if case .new(let index) = item { #expect(understanding.newItems.indices.contains(index), "\(text)") }
      }
      let hasValue = claim.answer.status == .known || claim.answer.status == .approximate
      #expect(hasValue == (claim.answer.value != nil), "\(text)")
      #expect(!claim.answer.words.isEmpty, "\(text)")
    }
    for item in understanding.newItems { #expect(!item.thing.name.isEmpty, "\(text)") }
    #expect(!understanding.leftovers.contains(""), "\(text)")
    if understanding.command != nil {
      #expect(understanding.claims.isEmpty && understanding.newItems.isEmpty, "\(text)")
    }
  }

  @Test(arguments: 0..<20) func randomLines(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    for _ in 0..<1000 {
      let text = utterance(&random, length: Int.random(in: 1...12, using: &random))
      check(understanding(of: text, &random), text)
    }
  }

  @Test(arguments: 0..<4) func linesOfTheGreatestLength(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(100 + seed))
    for _ in 0..<10 {
      var text = utterance(&random, length: 2500)
      while text.utf8.count > longestAnswer { text.removeLast(text.count / 10 + 1) }
      check(understanding(of: text, &random), "a long line")
      let word = Self.fragments[Int.random(in: 0..<Self.fragments.count, using: &random)] + " "
      text = String(repeating: word, count: longestAnswer / word.utf8.count)
      check(understanding(of: text, &random), "\(word), many times")
    }
  }

  @Test func theSameWordsGiveTheSame() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<300 {
      let text = utterance(&random, length: 8)
      var again = random
      let first = understanding(of: text, &random)
      #expect(first == understanding(of: text, &again), "\(text)")
    }
  }

  @Test func oneByteTooMany() {
    let text = String(repeating: "a", count: longestAnswer + 1)
    let understanding = Marlbeck.reads(text, asked: .committee, for: [[Marlbeck.cil]])
    #expect(understanding.misreading == .tooLong(bytes: longestAnswer + 1))
  }

  @Test func ownersOfRandomLines() {
    var random = SeededRandom(seed: 8)
    let pending = Claim(
      slot: Questionnaire.Question.services.rawValue, items: [],
      answer: Answer(.choices([Pick("advice"), Pick(nil, text: "a choir")]), words: "advice, a choir"), reason: .asked)
    for _ in 0..<1000 {
      let text = utterance(&random, length: Int.random(in: 1...10, using: &random))
      let context = Context(
        vocabulary: Questionnaire.vocabulary,
        asked: Asked(slot: pending.slot, addresses: Marlbeck.ulos.map { [$0] }), names: Marlbeck.names,
        today: Marlbeck.today)
      let understanding = readOwners(text, claims: [pending], list: Questionnaire.List.organisations, in: context)
      for claim in understanding.claims where claim.slot == pending.slot { #expect(claim.items.count == 1, "\(text)") }
    }
  }
}
