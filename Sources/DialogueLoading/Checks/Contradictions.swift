import Answers
import Dialogue

/// Looks for two statements that can't hold together.
struct Contradictions {
  private let statements: [Satisfiability.Statement]
  private let satisfiability: Satisfiability

  init(statements: [Satisfiability.Statement], satisfiability: Satisfiability) {
    self.statements = statements
    self.satisfiability = satisfiability
  }

  /// Do they leave each other room?
  var areAbsent: Bool {
    for (index, first) in statements.enumerated() {
      for second in statements[(index + 1)...] where (first.isFirm || second.isFirm) && excludes(first, second) {
        return false
      }
    }
    return rangesLeaveRoom
  }

  private func excludes(_ first: Satisfiability.Statement, _ second: Satisfiability.Statement) -> Bool {
    if first.condition == second.condition, first.isTrue != second.isTrue { return true }
    switch (first.condition, second.condition) {
    case (.equals(let a, let one), .equals(let b, let other)):
      return a == b && one != other && first.isTrue && second.isTrue
    case (.item(let a, let one), .item(let b, let other)):
      return a == b && first.isTrue && second.isTrue && excludes(one, other)
    case (.status(let a, let one), .status(let b, let other)):
      // What is neither known nor unknown is what somebody would rather not say.
      return a == b && (first.isTrue || second.isTrue)
        && Self.excludes(Self.status(one, first.isTrue), Self.status(other, second.isTrue))
    case (.status(let reference, let test), _): return lacks(reference, test, first, second)
    case (_, .status(let reference, let test)): return lacks(reference, test, second, first)
    default: return false
    }
  }

  private func excludes(_ one: ItemTest, _ other: ItemTest) -> Bool {
    switch (one, other) {
    case (.inClass(let a), .inClass(let b)), (.declared(let a), .declared(let b)): a != b
    case (.declared, .added), (.added, .declared), (.declared, .inside), (.inside, .declared): true
    default: false
    }
  }

  /// The test that a statement comes to: not known is unknown.
  private static func status(_ test: StatusTest, _ isTrue: Bool) -> StatusTest? {
    if isTrue { return test }
    switch test {
    case .known: return .unknown
    case .unknown: return .known
    default: return nil
    }
  }

  private static func excludes(_ one: StatusTest?, _ other: StatusTest?) -> Bool {
    guard let one, let other, one != other else { return false }
    if one == .notApplicable || other == .notApplicable { return true }
    let there: Set<StatusTest> = [.known, .none, .approximate]
    let missing: Set<StatusTest> = [.unknown, .skipped]
    return there.contains(one) && missing.contains(other) || missing.contains(one) && there.contains(other)
  }

  /// A statement about a value excludes that the value is missing. It must itself be firm: while the value is missing
  /// it can't be told, and that is enough for what only mustn't be false.
  private func lacks(
    _ reference: Reference, _ test: StatusTest, _ status: Satisfiability.Statement, _ value: Satisfiability.Statement
  ) -> Bool {
    guard value.isFirm, let subject = Self.subject(value.condition), subject.question == reference.question,
      subject.ofWhole == reference.ofWhole, reference.part == nil || reference.part == subject.part
    else { return false }
    let test = Self.status(test, status.isTrue)
    return test == .unknown || test == .skipped || test == .notApplicable
  }

  /// The answer that a statement says something of.
  private static func subject(_ condition: Condition) -> Reference? {
    switch condition {
    case .equals(let reference, _), .includes(let reference, _), .within(let reference, _): reference
    case .compare(.value(let reference), _, let other) where isFigure(other): reference
    case .compare(let other, _, .value(let reference)) where isFigure(other): reference
    default: nil
    }
  }

  private static func isFigure(_ term: Term) -> Bool {
    switch term {
    case .number, .money, .months, .setting: true
    default: false
    }
  }
}

extension Contradictions {
  /// Is there a number for each term that all comparisons with it allow?
  private var rangesLeaveRoom: Bool {
    var firm: [Term: NumberRange] = [:]
    var loose: [(term: Term, comparison: Comparison, figure: Fraction)] = []
    for statement in statements {
      guard case .compare(let left, let comparison, let right) = statement.condition else { continue }
      let said: (term: Term, comparison: Comparison, figure: Fraction)
      if let figure = figure(right), !Self.isFigure(left) {
        said = (left, comparison, figure)
      } else if let figure = figure(left), !Self.isFigure(right) {
        said = (right, comparison.mirrored, figure)
      } else if let a = figure(left), let b = figure(right) {
        // Two figures: it holds or it doesn't.
        var range = NumberRange(isWhole: false, low: nil, high: nil)
        range.limit(.equal, a)
        range.limit(statement.isTrue ? comparison : comparison.opposite, b)
        if range.isEmpty { return false }
        continue
      } else {
        continue
      }
      let holds = statement.isTrue ? said.comparison : said.comparison.opposite
      if statement.isFirm {
        firm[said.term, default: possible(said.term)].limit(holds, said.figure)
      } else {
        loose.append((said.term, holds, said.figure))
      }
    }
    if firm.values.contains(where: \.isEmpty) { return false }
    // What must only not be false is excluded by what must hold, not by another of its sort nor by itself: while
    // nothing was answered it can't be told.
    return loose.allSatisfy { said in
      guard var range = firm[said.term] else { return true }
      range.limit(said.comparison, said.figure)
      return !range.isEmpty
    }
  }

  private func figure(_ term: Term) -> Fraction? {
    switch term {
    case .number(let number): number
    case .money(let pence): Fraction(pence)
    case .months(let months): Fraction(months)
    case .setting(let number): figure(satisfiability.settings[number])
    default: nil
    }
  }

  /// The numbers that a term can be at all.
  private func possible(_ term: Term) -> NumberRange {
    guard case .value(let reference) = term else {
      if case .count = term { return NumberRange(isWhole: true) }
      return NumberRange(isWhole: false)
    }
    let question = satisfiability.names.questions[reference.question]
    switch (question.kind, reference.part) {
    case (.share, "share"), (.share, "without-carers"): return NumberRange(isWhole: false, high: Fraction(1))
    case (.count, "people"):
      return NumberRange(
        isWhole: true, low: Fraction(max(0, question.least ?? 0)), high: question.most.map { Fraction($0) })
    case (.count, _): return NumberRange(isWhole: false)
    default: return NumberRange(isWhole: true)
    }
  }
}
