import Answers
import Dialogue

/// Which answers hang on which: what a change of one may put aside or bring up again.
extension Evaluator {
  /// The answers that count now.
  public func counting() -> Set<Address> {
    Set(record.allEntries.lazy.filter { $0.entry.answer.status != .skipped }.map(\.address).filter { counts($0) })
  }

  /// Of these answers, those whose question arises only because of what is answered at the addresses, directly or through
  /// another of them; in the order of the dialogue.
  public func resting(_ answers: Set<Address>, on addresses: [Address]) -> [Address] {
    var (rest, grounds, found) = (answers.subtracting(addresses), Set(addresses), [Address]())
    while !grounds.isEmpty {
      let next = rest.filter { rests($0, on: grounds) }
      rest.subtract(next)
      found += next
      grounds = next
    }
    return found.sorted()
  }

  private func counts(_ address: Address) -> Bool { reach(address).isReachable }

  /// Does any condition on the way to this question look at one of the addresses?
  private func rests(_ address: Address, on grounds: Set<Address>) -> Bool {
    var number: Int? = address.question
    while let current = number {
      let question = dialogue.questions[current]
      let scope = Scope(lists: question.over, items: address.items.prefix(question.over.count))
      if let condition = question.condition, looks(condition, at: grounds, in: scope) { return true }
      if question.followUpOf == nil, let condition = dialogue.sections[question.section].where,
        looks(condition, at: grounds, in: scope)
      {
        return true
      }
      number = question.followUpOf
    }
    return false
  }

  private func looks(_ condition: Condition, at grounds: Set<Address>, in scope: Scope) -> Bool {
    switch condition {
    case .constant, .item: false
    case .not(let inner), .unclear(let inner): looks(inner, at: grounds, in: scope)
    case .and(let parts), .or(let parts): parts.contains { looks($0, at: grounds, in: scope) }
    case .compare(let left, _, let right):
      looks(left, at: grounds, in: scope) || looks(right, at: grounds, in: scope)
    case .status(let reference, _), .equals(let reference, _), .includes(let reference, _), .within(let reference, _):
      means(reference, grounds, in: scope)
    case .quantified(_, let list, let inner): looks(inner, at: grounds, inEach: list, of: scope)
    case .definition(let number): looks(dialogue.definitions[number].condition, at: grounds, in: scope)
    }
  }

  private func looks(_ term: Term, at grounds: Set<Address>, in scope: Scope) -> Bool {
    switch term {
    case .number, .money, .months, .setting: false
    case .value(let reference): means(reference, grounds, in: scope)
    case .count(let list, let condition): looks(condition, at: grounds, inEach: list, of: scope)
    case .sum(let list, let reference):
      candidates(list, in: scope).contains { means(reference, grounds, in: scope.binding(list, to: $0)) }
    case .portion(let part, let whole):
      looks(part, at: grounds, in: scope) || looks(whole, at: grounds, in: scope)
    }
  }

  private func looks(_ condition: Condition, at grounds: Set<Address>, inEach list: Int, of scope: Scope) -> Bool {
    candidates(list, in: scope).contains { looks(condition, at: grounds, in: scope.binding(list, to: $0)) }
  }

  private func means(_ reference: Reference, _ grounds: Set<Address>, in scope: Scope) -> Bool {
    guard grounds.contains(where: { $0.question == reference.question }) else { return false }
    return addresses(reference, in: scope).contains(where: grounds.contains)
  }
}
