import Answers

/// What may be said where something is asked, for a recogniser of speech: every sentence of it is understood, and means
/// exactly one thing.
///
/// It is made from the question's kind and choices (``GrammarMaker``), never written by hand. As ``jsgf`` it stands by itself: it
/// has all its rules, and imports nothing.
public struct Grammar: Sendable {
  /// Something that can be said as a whole: a rule, with what its sentences mean.
  public struct Saying: Sendable {
    /// The rule's name.
    public let name: String
    /// What is said.
    public let expansion: Expansion
    /// How the meaning is made of the marks.
    let form: Form
  }

  /// How a meaning is made of the marks that a sentence leaves.
  enum Form: Hashable, Sendable {
    /// It is always the same.
    case fixed(Meaning)
    /// One number, as a count.
    case count
    /// Two numbers, a part and its whole.
    case part
    /// One number, in per cent.
    case percent
    /// One number, as the numbered choice.
    case pick
    /// Choices.
    case choices
    /// Steps of scales.
    case steps
  }

  /// All that can be said.
  public internal(set) var sayings: [Saying] = []
  /// The rules that those are made of, each before what uses it.
  public internal(set) var rules: [(name: String, expansion: Expansion)] = []
  /// Must the answer itself be typed? Then only commands can be said here, and that one doesn't know.
  public internal(set) var isTyped = false

  init() {}

  /// The grammar in the Java Speech Grammar Format. `<said>` is its one public rule.
  public var jsgf: String {
    var lines = ["#JSGF V1.0;", "grammar bearings;"]
    lines.append("public <said> = " + sayings.map { "<\($0.name)>" }.joined(separator: " | ") + ";")
    lines += sayings.map { "<\($0.name)> = \($0.expansion.jsgf);" }
    lines += rules.map { "<\($0.name)> = \($0.expansion.jsgf);" }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Grammar.Saying {
  /// What a sentence means that left these marks, in their order.
  public func meaning(of marks: [Expansion.Mark]) -> Meaning? {
    let numbers = marks.compactMap { if case .number(let number) = $0 { number } else { nil } }
    switch form {
    case .fixed(let meaning): return meaning
    case .count: return numbers.first.map { .count($0) }
    case .part: return numbers.count == 2 ? .part(numbers[0], of: numbers[1]) : nil
    case .percent: return numbers.first.flatMap { Fraction($0, 100) }.map { .share($0) }
    case .pick: return numbers.first.map { .pick($0) }
    case .choices:
      return .choices(Set(marks.compactMap { if case .choice(let id) = $0 { id } else { nil } }))
    case .steps:
      let steps = marks.compactMap { if case .step(let scale, let step) = $0 { (scale, step) } else { nil } }
      return .steps(Dictionary(steps) { first, _ in first })
    }
  }
}
