import Answers

extension GrammarMaker {
  /// Yes, no, partly, in the past: as far as the question has them, with what people say for them there.
  mutating func addYesOrNo() {
    for answer in [YesNo.yes, .no, .partly, .past] {
      let choice = slot.choices.first { $0.id == answer.rawValue }
      guard slot.choices.isEmpty || choice != nil || answer == .yes || answer == .no else { continue }
      add(answer.rawValue, Self.phrases(answer) + (choice.map { [$0.label] + $0.says } ?? []), .yesNo(answer))
    }
  }

  /// A yes or no that stands for more: "more than ten years", "partly".
  mutating func addBareYesAndNo() {
    if let words = slot.yes { add("bare-yes", Self.phrases(.yes), meaning(ofBare: words)) }
    if let words = slot.no { add("bare-no", Self.phrases(.no), meaning(ofBare: words)) }
  }

  /// Where it is itself a yes or no, reading the words would only turn them round again.
  private func meaning(ofBare words: String) -> Meaning {
    YesNo(rawValue: words).map { .yesNo($0) } ?? .words(words)
  }

  /// The longer forms are heard better than a bare word.
  private static func phrases(_ answer: YesNo) -> [String] {
    switch answer {
    case .yes:
      ["yes", "yes we do", "yes they do", "yes it does", "yes it is", "yes there is", "yes it has", "yes that's right"]
    case .no: ["no", "no we don't", "no they don't", "no it doesn't", "no it isn't", "no there isn't", "no it hasn't"]
    case .partly: ["partly", "only partly", "yes partly", "in part", "to some extent"]
    case .past: ["not any more", "no not any more", "in the past", "they used to", "we used to", "it used to"]
    }
  }
}
