import Dialogue

/// What a condition names, by itself or through definitions.
struct Dependencies {
  /// The conditions of the definitions.
  let definitions: [Condition]

  /// The questions that a condition depends on.
  func questions(_ condition: Condition) -> Set<Int> {
    var found = Found()
    visit(condition, &found)
    return found.questions
  }

  /// The definitions that a condition names itself.
  func directDefinitions(_ condition: Condition) -> Set<Int> {
    var found = Found(follows: false)
    visit(condition, &found)
    return found.definitions
  }

  private struct Found {
    var follows = true
    var questions: Set<Int> = []
    var definitions: Set<Int> = []
  }

  private func visit(_ condition: Condition, _ found: inout Found) {
    switch condition {
    case .constant, .item: break
    case .not(let inner), .unclear(let inner), .quantified(_, _, let inner): visit(inner, &found)
    case .and(let parts), .or(let parts): for part in parts { visit(part, &found) }
    case .compare(let left, _, let right):
      visit(left, &found)
      visit(right, &found)
    case .status(let reference, _), .equals(let reference, _), .includes(let reference, _):
      found.questions.insert(reference.question)
    case .within(let reference, let length):
      found.questions.insert(reference.question)
      visit(length, &found)
    case .definition(let number):
      if found.definitions.insert(number).inserted, found.follows { visit(definitions[number], &found) }
    }
  }

  private func visit(_ term: Term, _ found: inout Found) {
    switch term {
    case .number, .money, .months, .setting: break
    case .value(let reference), .sum(_, let reference): found.questions.insert(reference.question)
    case .count(_, let inner): visit(inner, &found)
    case .portion(let part, let whole):
      visit(part, &found)
      visit(whole, &found)
    }
  }
}
