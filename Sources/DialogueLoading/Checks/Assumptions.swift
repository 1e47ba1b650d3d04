import Answers
import Dialogue

/// What has been demanded of simple statements on one way through a condition, kept free of contradictions.
///
/// All statements are about the same items: those in hand where the condition stands.
struct Assumptions {
  private let satisfiability: Satisfiability
  private var demanded: [Condition: Outcomes] = [:]
  /// The statements about each answer; and those about each list's item in hand.
  private var answers: [Subject: [Condition]] = [:]
  private var items: [Int: [Condition]] = [:]
  /// Numbers that aren't one answer's: counts, sums, portions.
  private var numbers: [Term: NumberRange] = [:]
  /// How two numbers may be ordered.
  private var orders: [Pair: Set<Order>] = [:]
  private var reached: Set<Int> = []

  init(_ satisfiability: Satisfiability) { self.satisfiability = satisfiability }

  /// One answer, for the items in hand or for the item that the one in hand lies within.
  struct Subject: Hashable {
    let question: Int
    let ofWhole: Bool
  }

  private struct Pair: Hashable {
    let left: Term
    let right: Term
  }

  private enum Order { case less, equal, more }

  /// Takes a demand on a simple statement; false where it can't be met together with those before.
  mutating func add(_ demand: Demand, _ steps: inout Int) -> Bool {
    let condition = demand.condition
    let before = demanded[condition]
    let outcomes = demand.outcomes.intersection(before ?? .all)
    guard !outcomes.isEmpty else { return false }
    if before == outcomes { return true }
    demanded[condition] = outcomes
    if case .item(let list, _) = condition {
      if before == nil { items[list, default: []].append(condition) }
      return leavesAnItem(of: list)
    }
    guard takeNumbers(condition, outcomes) else { return false }
    for subject in condition.subjects {
      if before == nil { answers[subject, default: []].append(condition) }
      steps -= answers[subject]?.count ?? 0
      if states(of: subject).isEmpty { return false }
    }
    return true
  }

  /// The questions that must arise for what is demanded of their answers, each told once; nothing where one that mustn't
  /// arise always does.
  mutating func takeNewlyReached() -> [Int]? {
    var found: [Int] = []
    for subject in answers.keys where !subject.ofWhole && !reached.contains(subject.question) {
      let states = states(of: subject)
      if states.isEmpty { return nil }
      guard !states.contains(.notApplicable) else { continue }
      reached.insert(subject.question)
      found.append(subject.question)
    }
    return found
  }

  /// The states in which all that is demanded of an answer is met.
  private func states(of subject: Subject) -> [AnswerState] {
    let demands = (answers[subject] ?? []).map { Demand($0, demanded[$0] ?? .all) }
    return PossibleAnswer(subject: subject, satisfiability: satisfiability).states(meeting: demands)
  }

  // MARK: Items

  /// Is there an item of which all that is demanded is so? Its class and where it comes from don't hang on each other.
  private func leavesAnItem(of list: Int) -> Bool {
    let entry = satisfiability.names.lists[list]
    var origins: [Origin] = entry.items.map { .declared($0) } + [.added]
    if !entry.items.isEmpty { origins.append(.inside) }
    let classes: [String?] = entry.classes.isEmpty ? [nil] : entry.classes
    func isMet(_ holds: (ItemTest) -> Bool?) -> Bool {
      (items[list] ?? []).allSatisfy { condition in
        guard case .item(_, let test) = condition, let holds = holds(test) else { return true }
        return demanded[condition]?.contains(Outcomes(holds)) ?? true
      }
    }
    let hasOrigin = origins.contains { origin in
      isMet { test in
        switch test {
        case .inClass: nil
        case .declared(let id): origin == .declared(id)
        case .added: origin == .added || origin == .inside
        case .inside: origin == .inside
        }
      }
    }
    return hasOrigin
      && classes.contains { itemClass in
        isMet { test in if case .inClass(let id) = test { itemClass == id } else { nil } }
      }
  }

  private enum Origin: Equatable {
    case declared(String)
    case added, inside
  }

  // MARK: Numbers

  /// Takes what a statement says of numbers that aren't one answer's; false where no number is left.
  private mutating func takeNumbers(_ condition: Condition, _ outcomes: Outcomes) -> Bool {
    switch condition {
    case .quantified(.any, let list, let inner):
      // No item fulfils it, or one at least does.
      if satisfiability.contents.most[list] == 0 || !satisfiability.contents.canHaveItems[list] {
        return outcomes.contains(.no)
      }
      if outcomes == .yes { return limit(.count(list: list, inner), .atLeast, Fraction(1)) }
      if outcomes == .no { return limit(.count(list: list, inner), .equal, Fraction(0)) }
      return !outcomes.isDisjoint(with: .applies)
    case .quantified(.all, let list, _):
      return satisfiability.contents.canHaveItems[list] || outcomes.contains(.notApplicable)
    case .compare(let left, let comparison, let right):
      guard outcomes == .yes || outcomes == .no else { return true }
      let comparison = outcomes == .yes ? comparison : comparison.opposite
      switch (satisfiability.figure(left), satisfiability.figure(right)) {
      case (let a?, let b?): return comparison.holds(a, b)
      case (nil, let figure?): return limit(left, comparison, figure)
      case (let figure?, nil): return limit(right, comparison.mirrored, figure)
      case (nil, nil): return order(left, comparison, right)
      }
    default: return true
    }
  }

  private mutating func limit(_ term: Term, _ comparison: Comparison, _ figure: Fraction) -> Bool {
    // An answer's number is looked at with the rest of the answer.
    if case .value = term { return true }
    var range = numbers[term] ?? possible(term)
    range.limit(comparison, figure)
    numbers[term] = range
    return !range.isEmpty
  }

  /// May so many items of the list fulfil the condition?
  func canCount(_ list: Int, _ condition: Condition, as count: Int) -> Bool {
    guard var range = numbers[.count(list: list, condition)] else { return true }
    range.limit(.equal, Fraction(count))
    return !range.isEmpty
  }

  private func possible(_ term: Term) -> NumberRange {
    guard case .count(let list, _) = term else { return NumberRange(isWhole: false) }
    return NumberRange(isWhole: true, high: satisfiability.contents.most[list].map { Fraction($0) })
  }

  private mutating func order(_ left: Term, _ comparison: Comparison, _ right: Term) -> Bool {
    let turned = orders[Pair(left: right, right: left)] != nil
    let pair = turned ? Pair(left: right, right: left) : Pair(left: left, right: right)
    let comparison = turned ? comparison.mirrored : comparison
    let fitting: Set<Order> =
      switch comparison {
      case .less: [.less]
      case .atMost: [.less, .equal]
      case .equal: [.equal]
      case .notEqual: [.less, .more]
      case .atLeast: [.more, .equal]
      case .more: [.more]
      }
    let left = orders[pair, default: possible(pair)].intersection(fitting)
    orders[pair] = left
    return !left.isEmpty
  }

  /// The orders that two numbers can be in at all: of those who are counted there are no more than of all.
  private func possible(_ pair: Pair) -> Set<Order> {
    if pair.left == pair.right { return [.equal] }
    guard case .value(let a) = pair.left, case .value(let b) = pair.right, a.question == b.question,
      a.ofWhole == b.ofWhole, satisfiability.names.questions[a.question].kind == .share
    else { return [.less, .equal, .more] }
    switch (a.part, b.part) {
    case ("part", "whole"), ("without-carers", "share"): return [.less, .equal]
    case ("whole", "part"), ("share", "without-carers"): return [.more, .equal]
    default: return [.less, .equal, .more]
    }
  }
}

extension Condition {
  /// The answers that a simple statement is about itself, not by way of a list's items.
  fileprivate var subjects: Set<Assumptions.Subject> {
    switch self {
    case .status(let reference, _), .equals(let reference, _), .includes(let reference, _), .within(let reference, _):
      [reference.subject]
    case .compare(let left, _, let right): left.subjects.union(right.subjects)
    default: []
    }
  }
}

extension Term {
  fileprivate var subjects: Set<Assumptions.Subject> {
    if case .value(let reference) = self { [reference.subject] } else { [] }
  }
}

extension Reference {
  var subject: Assumptions.Subject { Assumptions.Subject(question: question, ofWhole: ofWhole) }
}

extension Comparison {
  /// Do these two numbers compare so?
  func holds(_ left: Fraction, _ right: Fraction) -> Bool {
    switch self {
    case .less: left < right
    case .atMost: !(right < left)
    case .equal: left == right
    case .notEqual: left != right
    case .atLeast: !(left < right)
    case .more: right < left
    }
  }
}

extension Satisfiability {
  /// A number that the dialogue fixes.
  func figure(_ term: Term) -> Fraction? {
    switch term {
    case .number(let number): number
    case .money(let pence): Fraction(pence)
    case .months(let months): Fraction(months)
    case .setting(let number): figure(parts.settings[number].value)
    case .value, .count, .sum, .portion: nil
    }
  }
}
