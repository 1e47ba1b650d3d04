import Answers
import Dialogue

/// Tells conditions that can never hold, as far as that can be decided soundly: a condition that it says can't hold
/// never does; one that it lets pass may still be impossible in ways that it doesn't look at.
///
/// A condition is multiplied out into alternatives, each a list of simple statements that must hold together; it can
/// hold when one alternative shows no contradiction.
struct Satisfiability {
  /// One simple statement of an alternative.
  struct Statement: Hashable {
    let condition: Condition
    let isTrue: Bool
    /// Must it hold, or only not be false (what stands around a question lets it pass while it can't be told)?
    let isFirm: Bool
  }

  /// Above this number of alternatives a condition is taken to be possible.
  static let limit = 512

  /// An alternative of more statements is taken to be possible, too: each would have to be compared with each.
  static let mostStatements = 128

  let definitions: [Condition]
  let settings: [Term]
  let names: Names

  init(_ parts: Dialogue.Parts, _ names: Names) {
    definitions = parts.definitions.map(\.condition)
    settings = parts.settings.map(\.value)
    self.names = names
  }

  /// Can the condition hold while none of `around` is false?
  func canHold(_ condition: Condition, around: [Condition] = []) -> Bool {
    guard var all = alternatives(condition, isTrue: true, isFirm: true) else { return true }
    for other in around {
      guard let more = alternatives(other, isTrue: true, isFirm: false), let product = product(all, more) else {
        continue
      }
      all = product
    }
    return all.contains { Contradictions(statements: $0, satisfiability: self).areAbsent }
  }

  private typealias Alternatives = [[Statement]]

  private func product(_ left: Alternatives, _ right: Alternatives) -> Alternatives? {
    guard left.count * right.count <= Self.limit,
      (left.map(\.count).max() ?? 0) + (right.map(\.count).max() ?? 0) <= Self.mostStatements
    else { return nil }
    return left.flatMap { first in right.map { first + $0 } }
  }

  /// The ways in which the condition can hold (or fail to); nothing where there are too many to look at.
  private func alternatives(_ condition: Condition, isTrue: Bool, isFirm: Bool) -> Alternatives? {
    switch condition {
    case .constant(let value): return value == isTrue ? [[]] : []
    case .not(let inner): return alternatives(inner, isTrue: !isTrue, isFirm: isFirm)
    case .and(let parts), .or(let parts):
      let isConjunction = if case .and = condition { isTrue } else { !isTrue }
      var result: Alternatives = isConjunction ? [[]] : []
      for part in parts {
        guard let more = alternatives(part, isTrue: isTrue, isFirm: isFirm) else { return nil }
        if isConjunction {
          guard let multiplied = product(result, more) else { return nil }
          result = multiplied
        } else {
          result += more
        }
        if result.count > Self.limit { return nil }
      }
      return result
    case .definition(let number): return alternatives(definitions[number], isTrue: isTrue, isFirm: isFirm)
    case .quantified(.any, _, let inner) where isTrue && !canHold(inner): return []
    case .compare, .status, .equals, .includes, .item, .unclear, .quantified, .within:
      return [[Statement(condition: condition, isTrue: isTrue, isFirm: isFirm)]]
    }
  }
}
