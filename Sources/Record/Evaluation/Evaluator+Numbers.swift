import Answers
import Dialogue

/// Numbers in conditions: every term becomes a range of exact fractions, and ranges are compared three-valued.
extension Evaluator {
  func compare(_ left: Term, _ comparison: Comparison, _ right: Term, in scope: Scope) -> Verdict {
    guard let a = quantity(left, in: scope), let b = quantity(right, in: scope) else { return .notApplicable }
    switch comparison {
    case .less: return Verdict(a.isBelow(b))
    case .atLeast: return Verdict(!a.isBelow(b))
    case .more: return Verdict(b.isBelow(a))
    case .atMost: return Verdict(!b.isBelow(a))
    case .equal: return Verdict(a.equals(b))
    case .notEqual: return Verdict(!a.equals(b))
    }
  }

  /// The range of a term; nothing where it doesn't apply. What isn't known is a range without ends.
  func quantity(_ term: Term, in scope: Scope) -> Interval<Fraction>? {
    switch term {
    case .number(let number): return Interval(number)
    case .money(let pence): return Interval(Fraction(pence))
    case .months(let months): return Interval(Fraction(months))
    case .setting(let number): return quantity(dialogue.settings[number].value, in: scope)
    case .value(let reference): return value(reference, in: scope)
    case .count(let list, let condition):
      var certain = 0
      var possible = 0
      for item in candidates(list, in: scope) {
        switch verdict(condition, in: scope.binding(list, to: item)) {
        case .yes:
          certain += 1
          possible += 1
        case .unclear: possible += 1
        case .no, .notApplicable: break
        }
      }
      return Interval(Fraction(certain), Fraction(possible))
    case .sum(let list, let reference):
      var total = Interval(Fraction(0))
      for item in candidates(list, in: scope) {
        guard let amount = value(reference, in: scope.binding(list, to: item)) else { continue }
        total = total.adding(amount)
      }
      return total
    case .portion(let part, let whole):
      guard let a = quantity(part, in: scope), let b = quantity(whole, in: scope) else { return nil }
      return a.portion(of: b)
    }
  }

  private func value(_ reference: Reference, in scope: Scope) -> Interval<Fraction>? {
    switch find(reference, in: scope) {
    case .notApplicable: return nil
    case .nothing: return .anything
    case .entry(let entry):
      let range = range(of: entry.answer, reference)
      // Where two answers conflict, it may be either until somebody says which one stands.
      guard let rival = entry.rival else { return range }
      return range.widened(to: self.range(of: rival.answer, reference))
    }
  }

  private func range(of answer: Answer, _ reference: Reference) -> Interval<Fraction> {
    if answer.status == .none { return Interval(Fraction(0)) }
    guard let value = answer.value else { return .anything }
    if case .money(let sum) = value, reference.part == nil, sum.period == nil,
      dialogue.questions[reference.question].asksPeriod
    {
      // Whether it is for a year isn't known.
      return .anything
    }
    let quantity = value.quantity(reference.part, on: today, excluding: excluding) ?? .anything
    return answer.status == .approximate && value.isMeasured ? quantity.roughly : quantity
  }
}

extension Value {
  /// Is its number what somebody said, and not how many things they named?
  fileprivate var isMeasured: Bool {
    switch self {
    case .count, .share, .money, .time: true
    case .yesNo, .choice, .choices, .names, .rating, .contact, .text: false
    }
  }
}

extension Interval<Fraction> {
  /// What a number may be that was said approximately: a tenth less or more. A range is as rough as it was said.
  fileprivate var roughly: Interval {
    guard let exact, let less = Fraction(9, 10), let more = Fraction(11, 10), let low = exact.times(less),
      let high = exact.times(more)
    else { return self }
    return Interval(low, high)
  }
}
