import Answers
import Dialogue
import Grammars
import LineReading
import TestSupport
import Testing

/// Whatever a grammar lets somebody say is read to just what it means there.
@Suite struct GrammarTests {
  static let today = Day(year: 2026, month: 6, day: 1) ?? Day(number: 0)
  static let dialogues = ["where-am-i-now", "meeting-access"]
  /// The grammars of all questions of both, made once.
  static let grammars: [String: [(question: Question, grammar: Grammar)]] = Dictionary(
    uniqueKeysWithValues: dialogues.map { id in
      guard let dialogue = try? Checkout.dialogue(id) else { return (id, []) }
      return (
        id, dialogue.questions.map { ($0, Grammar(question: $0.number, in: dialogue, on: today)) }
      )
    })

  /// Each question's grammar with how many sentences are drawn of each thing that can be said.
  @Test(arguments: zip(dialogues, [8_000, 3_000])) func everySentenceIsReadToItsMeaning(id: String, least: Int) throws {
    let dialogue = try Checkout.dialogue(id)
    var random = SeededRandom(seed: 7)
    var (drawn, wrong): (Int, [String]) = (0, [])
    for (question, grammar) in try #require(Self.grammars[id]) where Grammar.closedKinds.contains(question.kind) {
      let sentences = Sentences(grammar)
      let reader = LineReader(question: question.number, in: dialogue, on: Self.today)
      for saying in grammar.sayings {
        for _ in 0..<24 {
          let (text, meaning) = sentences.draw(saying, using: &random)
          drawn += 1
          if let meaning, reader(text).means(meaning, by: reader) { continue }
          wrong.append("\(question.name): \"\(text)\" should mean \(meaning.map { "\($0)" } ?? "something")")
        }
      }
    }
    let count = drawn
    #expect(count >= least)
    #expect(
      wrong.isEmpty, "\(Set(wrong).count) of \(count):\n\(Set(wrong).sorted().prefix(60).joined(separator: "\n"))")
  }

  /// Nothing is lost on the way: yes can be said wherever yes is an answer, and each choice by one phrase at least.
  @Test(arguments: dialogues) func everyAnswerCanBeSaid(id: String) throws {
    let dialogue = try Checkout.dialogue(id)
    for (question, grammar) in try #require(Self.grammars[id]) where Grammar.closedKinds.contains(question.kind) {
      let names = Set(grammar.sayings.map(\.name) + grammar.rules.map(\.name))
      let slot = dialogue.vocabulary.slots[question.number]
      #expect(!grammar.isTyped, "\(question.name)")
      #expect(names.isSuperset(of: ["dont-know", "skip", "help", "repeat", "pause"]), "\(question.name)")
      switch slot.kind {
      case .choice, .choices:
        for number in slot.choices.indices { #expect(names.contains("choice-\(number + 1)"), "\(question.name)") }
      case .rating: for scale in slot.scales { #expect(names.contains(scale.id), "\(question.name)") }
      case .yesNo:
        #expect(names.contains("yes") || names.contains("bare-yes"), "\(question.name)")
        #expect(names.contains("no") || names.contains("bare-no"), "\(question.name)")
      case .count: #expect(names.contains("count"), "\(question.name)")
      case .share: #expect(names.contains("part"), "\(question.name)")
      case .money, .time, .names, .contact, .text: break
      }
    }
  }

  /// A line holds the largest of them with room to spare, and a recogniser takes nothing but letters.
  @Test(arguments: dialogues) func grammarsAreSmallAndPlain(id: String) throws {
    for (question, grammar) in try #require(Self.grammars[id]) {
      let text = grammar.jsgf
      #expect(text.utf8.count < 8_000, "\(question.name): \(text.utf8.count) bytes")
      for rule in text.split(separator: "\n").dropFirst(2) {
        let words = rule.drop { $0 != "=" }.replacing(#/<[a-z0-9-]+>/#, with: "")
        #expect(words.allSatisfy { "abcdefghijklmnopqrstuvwxyz' =|[]();".contains($0) }, "\(question.name): \(rule)")
      }
    }
  }

  @Test func namesSumsAndTimesAreTyped() throws {
    let dialogue = try Checkout.dialogue("where-am-i-now")
    for (question, grammar) in try #require(Self.grammars["where-am-i-now"])
    where !Grammar.closedKinds.contains(question.kind) {
      #expect(grammar.isTyped, "\(question.name)")
    }
    let committee = dialogue.questions.first { $0.name == "ulo.committee" }?.number ?? 0
    #expect(Grammar(question: committee, isForOne: false, in: dialogue, on: Self.today).isTyped)
  }

  @Test func itIsWrittenSo() {
    let expected = """
      #JSGF V1.0;
      grammar bearings;
      public <said> = <yes> | <no>;
      <yes> = yes | yes please | yes that's right;
      <no> = no | no thanks | no that's wrong;

      """
    #expect(Grammar.yesOrNo().jsgf == expected)
  }
}
