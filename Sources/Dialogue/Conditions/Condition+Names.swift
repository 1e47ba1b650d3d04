/// Which questions a condition depends on.
extension Condition {
  /// Does it depend on one of these questions, by itself or through a definition?
  public func names(anyOf questions: Set<Int>, in dialogue: Dialogue) -> Bool {
    switch self {
    case .constant, .item: false
    case .not(let inner), .unclear(let inner), .quantified(_, _, let inner): inner.names(anyOf: questions, in: dialogue)
    case .and(let parts), .or(let parts): parts.contains { $0.names(anyOf: questions, in: dialogue) }
    case .compare(let left, _, let right):
      left.names(anyOf: questions, in: dialogue) || right.names(anyOf: questions, in: dialogue)
    case .status(let reference, _), .equals(let reference, _), .includes(let reference, _), .within(let reference, _):
      questions.contains(reference.question)
    case .definition(let number):
      dialogue.definitions[number].condition.names(anyOf: questions, in: dialogue)
    }
  }
}

extension Term {
  func names(anyOf questions: Set<Int>, in dialogue: Dialogue) -> Bool {
    switch self {
    case .number, .money, .months, .setting: false
    case .value(let reference), .sum(_, let reference): questions.contains(reference.question)
    case .count(_, let condition): condition.names(anyOf: questions, in: dialogue)
    case .portion(let part, let whole):
      part.names(anyOf: questions, in: dialogue) || whole.names(anyOf: questions, in: dialogue)
    }
  }
}
