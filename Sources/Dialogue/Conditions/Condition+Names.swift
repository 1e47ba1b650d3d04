/// Which questions a condition depends on.
extension Condition {
  /// Does it depend on one of these questions, by itself or through a definition?
  public func names(anyOf questions: Set<Int>, in dialogue: Dialogue) -> Bool {
    !named(with: dialogue.definitions).isDisjoint(with: questions)
  }

  /// The lists whose items it goes through, by itself or through one of the definitions.
  func counted(with definitions: [Definition]) -> Set<Int> {
    switch self {
    case .constant, .item, .status, .equals, .includes: []
    case .not(let inner), .unclear(let inner): inner.counted(with: definitions)
    case .quantified(_, let list, let inner): inner.counted(with: definitions).union([list])
    case .and(let parts), .or(let parts): parts.reduce(into: []) { $0.formUnion($1.counted(with: definitions)) }
    case .compare(let left, _, let right): left.counted(with: definitions).union(right.counted(with: definitions))
    case .within(_, let length): length.counted(with: definitions)
    case .definition(let number): definitions[number].condition.counted(with: definitions)
    }
  }

  /// Does it look at the answer for the declared item that an item lies within, by itself or through one of the definitions?
  func looksAtWhole(with definitions: [Definition]) -> Bool {
    switch self {
    case .constant, .item: false
    case .not(let inner), .unclear(let inner), .quantified(_, _, let inner): inner.looksAtWhole(with: definitions)
    case .and(let parts), .or(let parts): parts.contains { $0.looksAtWhole(with: definitions) }
    case .compare(let left, _, let right):
      left.looksAtWhole(with: definitions) || right.looksAtWhole(with: definitions)
    case .status(let reference, _), .equals(let reference, _), .includes(let reference, _): reference.ofWhole
    case .within(let reference, let length): reference.ofWhole || length.looksAtWhole(with: definitions)
    case .definition(let number): definitions[number].condition.looksAtWhole(with: definitions)
    }
  }

  /// The questions that it names, by itself or through one of the definitions.
  package func named(with definitions: [Definition]) -> Set<Int> {
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
  func counted(with definitions: [Definition]) -> Set<Int> {
    switch self {
    case .number, .money, .months, .setting, .value: []
    case .sum(let list, _): [list]
    case .count(let list, let condition): condition.counted(with: definitions).union([list])
    case .portion(let part, let whole): part.counted(with: definitions).union(whole.counted(with: definitions))
    }
  }

  func looksAtWhole(with definitions: [Definition]) -> Bool {
    switch self {
    case .number, .money, .months, .setting: false
    case .value(let reference), .sum(_, let reference): reference.ofWhole
    case .count(_, let condition): condition.looksAtWhole(with: definitions)
    case .portion(let part, let whole):
      part.looksAtWhole(with: definitions) || whole.looksAtWhole(with: definitions)
    }
  }

  func named(with definitions: [Definition]) -> Set<Int> {
    switch self {
    case .number, .money, .months, .setting: []
    case .value(let reference), .sum(_, let reference): [reference.question]
    case .count(_, let condition): condition.named(with: definitions)
    case .portion(let part, let whole): part.named(with: definitions).union(whole.named(with: definitions))
    }
  }
}
