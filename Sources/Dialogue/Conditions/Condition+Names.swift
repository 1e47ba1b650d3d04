/// Which questions a condition depends on.
extension Condition {
  /// Does it depend on one of these questions, by itself or through a definition?
  public func names(anyOf questions: Set<Int>, in dialogue: Dialogue) -> Bool {
    !named(with: dialogue.definitions).isDisjoint(with: questions)
  }

  /// The questions that it names, by itself or through one of the definitions.
  func named(with definitions: [Definition]) -> Set<Int> {
    switch self {
    case .constant, .item: []
    case .not(let inner), .unclear(let inner), .quantified(_, _, let inner): inner.named(with: definitions)
    case .and(let parts), .or(let parts): parts.reduce(into: []) { $0.formUnion($1.named(with: definitions)) }
    case .compare(let left, _, let right): left.named(with: definitions).union(right.named(with: definitions))
    case .status(let reference, _), .equals(let reference, _), .includes(let reference, _): [reference.question]
    case .within(let reference, let length): length.named(with: definitions).union([reference.question])
    case .definition(let number): definitions[number].condition.named(with: definitions)
    }
  }
}

extension Term {
  func named(with definitions: [Definition]) -> Set<Int> {
    switch self {
    case .number, .money, .months, .setting: []
    case .value(let reference), .sum(_, let reference): [reference.question]
    case .count(_, let condition): condition.named(with: definitions)
    case .portion(let part, let whole): part.named(with: definitions).union(whole.named(with: definitions))
    }
  }
}
