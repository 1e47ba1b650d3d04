import StrictJSON

/// One utterance of the corpus with what it must be read as. docs/reading-lines.md tells what the corpus is for.
struct Utterance: Sendable {
  /// The kind it answers, by the name of its file.
  let kind: String
  /// What was typed or said.
  let text: String
  /// What can be chosen.
  let choices: [String]
  /// The names that are known already.
  let names: [String]
  /// Every reading that is right, the usual one first.
  let right: [Expectation]
  /// Is it set aside, so that no rule is made for it?
  let isHeldBack: Bool

  /// An utterance from its line; throws where the line isn't one.
  init(kind: String, line: JSON) throws {
    guard let text = line["text"]?.string, let usual = Expectation(line) else { throw BrokenLine(line: line) }
    self.kind = kind
    self.text = text
    choices = (line["choices"]?.array ?? []).compactMap(\.string)
    names = (line["names"]?.array ?? []).compactMap(\.string)
    right = [usual] + (line["accept"]?.array ?? []).compactMap { Expectation($0) }
    isHeldBack =
      text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 } >> 20 & 1 == 1
  }

  /// A line that is no utterance.
  struct BrokenLine: Error { let line: JSON }
}
