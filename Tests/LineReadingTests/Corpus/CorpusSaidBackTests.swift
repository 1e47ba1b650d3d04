import Answers
import Dialogue
import LineReading
import TestSupport
import Testing

/// What the program says back of an utterance it can read again, to the same value.
@Suite struct CorpusSaidBackTests {
  /// How many of the half set aside are read otherwise now: it is only ever made less. The aim is none.
  private static let aside = 7

  /// What is said of the half set aside isn't printed, so that nobody makes a rule for it.
  @Test func whatIsSaidBackIsReadAgain() throws {
    let dialogue = try Checkout.dialogue("where-am-i-now")
    var aside = 0
    for kind in Kind.allCases {
      for utterance in try Corpus.utterances(of: kind) {
        let reader = LineReader(
          kind, choices: utterance.choices, names: utterance.names, in: dialogue, on: Corpus.day)
        guard let difference = SaidBack(reader).difference(after: utterance.text) else { continue }
        if utterance.isHeldBack { aside += 1 } else { Issue.record("\(kind.rawValue): \(difference)") }
      }
    }
    #expect(aside <= Self.aside, "of the half set aside, so many are read otherwise when they are said back")
  }
}

/// Reads an utterance, says back what was understood, and reads that again.
struct SaidBack {
  let reader: LineReader

  init(_ reader: LineReader) { self.reader = reader }

  /// How the second reading differs from the first; nothing where it doesn't, or where the first has no value.
  func difference(after text: String) -> String? {
    let first = reader(text)
    guard case .answered(let answers) = first.outcome, answers.contains(where: { $0.value != nil }) else { return nil }
    let said = first.said(answers)
    // What would be a command is an answer behind "answer".
    let again = reader(reader(said).command == nil ? said : "answer " + said)
    guard case .answered(let back) = again.outcome else { return "\(text) → \(said) → \(again.outcome)" }
    return answers.map(\.value) == back.map(\.value) ? nil : "\(text) → \(said) → \(back.map(\.value))"
  }
}
