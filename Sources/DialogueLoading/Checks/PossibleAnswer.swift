import Answers
import Dialogue

/// What there can be where an answer would stand.
enum AnswerState: CaseIterable {
  /// The question doesn't arise, or somebody said that it doesn't.
  case notApplicable
  /// Nothing was answered yet.
  case blank
  case skipped, unknown, declined
  /// The answer is that there is nothing.
  case none
  case value

  /// Is something known that another answer can conflict with?
  var canConflict: Bool { self == .value || self == .none }
}

/// What the simple statements about one answer come to in each of its states: as `Evaluator` has it, but with a state for
/// a whole answer in place of a record.
struct PossibleAnswer {
  let subject: Assumptions.Subject
  let satisfiability: Satisfiability

  private var question: Names.QuestionEntry { satisfiability.names.questions[subject.question] }

  /// The states in which all demands can be met.
  func states(meeting demands: [Demand]) -> [AnswerState] {
    AnswerState.allCases.filter { state in
      let isMet = [false, true].contains { isContested in
        (state.canConflict || !isContested)
          && demands.allSatisfy {
            !outcomes(of: $0.condition, in: state, isContested: isContested).isDisjoint(with: $0.outcomes)
          }
          && (state != .value || hasValue(meeting: demands, isContested: isContested))
          && (state != .none || !isContested || hasRival(meeting: demands))
      }
      return isMet
    }
  }

  // MARK: Each statement by itself

  private func outcomes(of condition: Condition, in state: AnswerState, isContested: Bool) -> Outcomes {
    switch condition {
    case .status(let reference, let test): return status(reference.part, test, state, isContested)
    case .compare(let left, let comparison, let right): return compare(left, comparison, right, state, isContested)
    default: break
    }
    switch state {
    case .notApplicable: return .notApplicable
    case .blank, .skipped, .unknown, .declined: return .unclear
    case .none, .value: break
    }
    // Where two answers conflict, it is what holds of both, or can't be told.
    let conflicting: Outcomes = isContested ? .unclear : []
    switch condition {
    case .equals(_, let id) where state == .none:
      return conflicting.union(Outcomes(id == YesNo.no.rawValue || id == "none"))
    case .includes where state == .none: return conflicting.union(.no)
    case .within where state == .none: return .unclear
    default: return .applies
    }
  }

  private func status(_ part: String?, _ test: StatusTest, _ state: AnswerState, _ isContested: Bool) -> Outcomes {
    switch state {
    case .notApplicable: return test == .notApplicable ? .yes : .notApplicable
    case .blank: return Outcomes(test == .unknown)
    default: break
    }
    // Whether a part is there is looked at with the rest of the value.
    let isOpen = state == .value && part != nil
    switch test {
    case .known: return isOpen ? [.yes, .no] : Outcomes(state == .value || state == .none)
    case .unknown: return isOpen ? [.yes, .no] : Outcomes(state == .skipped || state == .unknown)
    case .none: return Outcomes(state == .none).union(isContested && state.canConflict ? .unclear : [])
    case .skipped: return Outcomes(state == .skipped)
    case .notApplicable: return .no
    case .contested: return Outcomes(isContested)
    case .answered: return isOpen ? [.yes, .no] : .yes
    case .approximate: return state == .value || state == .none ? [.yes, .no] : .no
    }
  }

  private func compare(
    _ left: Term, _ comparison: Comparison, _ right: Term, _ state: AnswerState, _ isContested: Bool
  ) -> Outcomes {
    let others = [left, right].filter { !isThis($0) }
    // Something else in it may not apply.
    let beside: Outcomes = others.allSatisfy { satisfiability.figure($0) != nil } ? [] : .notApplicable
    switch state {
    case .notApplicable: return .notApplicable
    case .blank, .skipped, .unknown, .declined: return beside.union(.unclear)
    case .none, .value: break
    }
    if state == .none, beside.isEmpty {
      let zero = Fraction(0)
      let holds = comparison.holds(satisfiability.figure(left) ?? zero, satisfiability.figure(right) ?? zero)
      return Outcomes(holds).union(isContested ? .unclear : [])
    }
    return beside.union(.applies)
  }

  private func isThis(_ term: Term) -> Bool {
    if case .value(let reference) = term { reference.subject == subject } else { false }
  }

  // MARK: A value that meets all of them

  private func hasValue(meeting demands: [Demand], isContested: Bool) -> Bool {
    let parts = Set(demands.flatMap { self.parts($0.condition) })
    return parts.allSatisfy { part in
      PartState.allCases.contains { isMet($0, part, demands, isContested) }
    } && hasChosen(demands, isContested: isContested) && leavesNumbers(demands)
  }

  /// That there is nothing, and a value that conflicts with it: is there one with which all is so that is demanded?
  private func hasRival(meeting demands: [Demand]) -> Bool {
    hasChosen(demands, isContested: true, isNone: true) && leavesNumbers(demands)
  }

  /// Whether a part of a value is there.
  private enum PartState: CaseIterable {
    case there
    /// The person said that they don't know it.
    case unknown
    case missing
  }

  private func parts(_ condition: Condition) -> [String] {
    switch condition {
    case .status(let reference, _), .equals(let reference, _): reference.part.map { [$0] } ?? []
    case .compare(let left, _, let right):
      [left, right].compactMap { term in
        if case .value(let reference) = term, reference.subject == subject { reference.part } else { nil }
      }
    default: []
    }
  }

  private func isMet(_ state: PartState, _ part: String, _ demands: [Demand], _ isContested: Bool) -> Bool {
    demands.allSatisfy { demand in
      guard self.parts(demand.condition).contains(part) else { return true }
      let outcomes: Outcomes
      switch demand.condition {
      case .status(_, .known): outcomes = Outcomes(state == .there)
      case .status(_, .unknown): outcomes = Outcomes(state != .there)
      case .status(_, .answered): outcomes = Outcomes(state != .missing)
      case .equals where state != .there: outcomes = .unclear
      case .compare where state != .there && isNumberOnlyWhereKnown(part): outcomes = [.unclear, .notApplicable]
      default: return true
      }
      return !outcomes.isDisjoint(with: demand.outcomes)
    }
  }

  /// Of full-time equivalents it follows how many people there are at least; and no names are a number of names.
  private func isNumberOnlyWhereKnown(_ part: String) -> Bool {
    switch (question.kind, part) {
    case (.count, "people"), (.names, "named"), (.choices, _): false
    default: true
    }
  }

  /// Is there a choice, or are there two that conflict, of which all is so that is demanded?
  private func hasChosen(_ demands: [Demand], isContested: Bool, isNone: Bool = false) -> Bool {
    var byPart: [String?: [(id: String, outcomes: Outcomes)]] = [:]
    for demand in demands {
      guard case .equals(let reference, let id) = demand.condition else { continue }
      byPart[reference.part, default: []].append((id, demand.outcomes))
    }
    return byPart.allSatisfy { part, said in
      let type = part.map { part in question.parts.first { $0.name == part }?.type ?? .opaque } ?? question.wholeType
      guard case .one(let ids) = type else { return true }
      // A part can be missing; and of two that conflict, one can be of such a sort that nothing can be told.
      if part != nil || isContested, said.allSatisfy({ $0.outcomes.contains(.unclear) }) { return true }
      // Where names stand for a choice, somebody may have said what is none.
      let chosen: [Set<String>] = ids.map { [$0] } + (question.takesUnlisted ? [[]] : [])
      let none: Set<String> = [YesNo.no.rawValue, "none"]
      let rivals = chosen + [none]
      return (isNone ? [none] : chosen).contains { one in
        (isContested ? rivals : [one]).contains { other in
          said.allSatisfy { id, outcomes in
            outcomes.contains(one.contains(id) == other.contains(id) ? Outcomes(one.contains(id)) : .unclear)
          }
        }
      }
    }
  }

  /// Is there a number for each part that all comparisons with figures allow?
  private func leavesNumbers(_ demands: [Demand]) -> Bool {
    var firm: [Reference: NumberRange] = [:]
    // Without what the number can be at all: what is said roughly may lie a little beyond that.
    var said: [Reference: NumberRange] = [:]
    var loose: [(reference: Reference, comparison: Comparison, figure: Fraction)] = []
    for demand in demands {
      guard let (reference, comparison, figure) = figures(demand.condition) else { continue }
      switch demand.outcomes.intersection(.applies) {
      case .yes, .no:
        let comparison = demand.outcomes.contains(.yes) ? comparison : comparison.opposite
        firm[reference, default: possible(reference)].limit(comparison, figure)
        said[reference, default: NumberRange(isWhole: false, low: nil)].limit(comparison, figure)
      case [.yes, .unclear]: loose.append((reference, comparison, figure))
      case [.no, .unclear]: loose.append((reference, comparison.opposite, figure))
      default: break
      }
    }
    let chosen = demands.count { demand in
      if case .includes = demand.condition { demand.outcomes == .yes } else { false }
    }
    for reference in firm.keys where question.kind == .choices {
      firm[reference]?.limit(.atLeast, Fraction(chosen))
    }
    if firm.values.contains(where: \.isEmpty) { return false }
    // What must only not be false is excluded by what must hold, not by another of its sort: a range can reach to both.
    return loose.allSatisfy { reference, comparison, figure in
      guard var range = said[reference] else { return true }
      range.limit(comparison, figure)
      return !range.isEmpty
    }
  }

  /// The comparison of a number of this answer with a figure.
  private func figures(_ condition: Condition) -> (Reference, Comparison, Fraction)? {
    guard case .compare(let left, let comparison, let right) = condition else { return nil }
    if let share = wholeShare(left, comparison, right) { return share }
    if case .value(let reference) = left, let figure = satisfiability.figure(right) {
      return (reference, comparison, figure)
    }
    if case .value(let reference) = right, let figure = satisfiability.figure(left) {
      return (reference, comparison.mirrored, figure)
    }
    return nil
  }

  /// A part compared with its whole says how large the share is: all of them are a share of one.
  private func wholeShare(_ left: Term, _ comparison: Comparison, _ right: Term) -> (Reference, Comparison, Fraction)? {
    guard question.kind == .share, case .value(let a) = left, case .value(let b) = right, a.subject == b.subject,
      a.subject == subject
    else { return nil }
    let share = Reference(a.question, part: "share", ofWhole: a.ofWhole)
    switch (a.part, b.part) {
    case ("part", "whole"): return (share, comparison, Fraction(1))
    case ("whole", "part"): return (share, comparison.mirrored, Fraction(1))
    default: return nil
    }
  }

  /// The numbers that a part can be at all.
  private func possible(_ reference: Reference) -> NumberRange {
    switch (question.kind, reference.part) {
    case (.share, "share"), (.share, "without-carers"): NumberRange(isWhole: false, high: Fraction(1))
    case (.count, "people"):
      NumberRange(isWhole: true, low: Fraction(max(0, question.least ?? 0)), high: question.most.map { Fraction($0) })
    case (.count, _): NumberRange(isWhole: false)
    default: NumberRange(isWhole: true)
    }
  }
}
