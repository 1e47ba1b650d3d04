import Answers
import Dialogue
import Findings
import Record
import TestSupport
import Testing

/// Knowing less never tells more: where numbers are known less exactly, what couldn't be told can't be told either, and what is told is told
/// alike. Read the other way round, adding knowledge never opens again what was closed.
@Suite struct WideningTests {
  @Test(arguments: 0..<200 as Range<UInt64>) func lessIsNeverMore(_ seed: UInt64) throws {
    var world = RandomAssessment(seed: seed)
    let (narrow, wide) = try world.pair()
    for rule in narrow.record.dialogue.findings where rule.answers == nil && !rule.condition.asksWhetherUnclear(narrow)
    {
      for path in narrow.paths(over: rule.over) {
        let scope = Scope(lists: rule.over, items: path)
        let (exact, rough) = (narrow.verdict(rule.condition, in: scope), wide.verdict(rule.condition, in: scope))
        if exact == .unclear { #expect(rough == .unclear, "seed \(seed), \(rule.id)") }
        // What an exact number rules out doesn't apply any more, such as who the staff are where there are none.
        if rough == .yes || rough == .no, exact != .notApplicable {
          #expect(exact == rough, "seed \(seed), \(rule.id)")
        }
      }
    }
  }

  /// Were all of them unclear, nothing would be shown.
  @Test func muchIsTold() throws {
    var told: Set<String> = []
    for seed in 0..<200 as Range<UInt64> {
      var world = RandomAssessment(seed: seed)
      let narrow = try world.pair().narrow
      told.formUnion(narrow.findings().map { narrow.record.dialogue.findings[$0.rule].id })
    }
    for id in [
      "under-half", "over-half", "committee-figure-met", "one-paid-worker", "strand-ends-soon", "young-one-source",
    ] {
      #expect(told.contains(id), "\(id)")
    }
  }
}

/// Two records alike in all but how exactly their numbers are known.
private struct RandomAssessment {
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  mutating func pair() throws -> (narrow: Evaluator, wide: Evaluator) {
    let facts = [
      "relationship.funded: \(one(of: ["core grant", "no", "used to"]))", "relationship.services: advocacy",
      "relationship.others: \(one(of: ["none", "Lottery"]))", "relationship.income: \(one(of: ["none", "raffles"]))",
      "area.groups: \(one(of: ["yes", "no", "partly"]))", "ulo.diversity: no",
    ]
    var narrow = try RuleWorld(facts.filter { _ in chance(2, of: 3) })
    var wide = narrow
    func set(_ question: String, _ values: (Value, Value)) throws {
      try narrow.set(question, to: values.0)
      try wide.set(question, to: values.1)
    }
    let (part, whole, carers) = (number(0...10), number(10...12), number(0...2))
    try set(
      "ulo.committee",
      (
        .share(Share(part: part.0, whole: whole.0, carers: carers.0)),
        .share(Share(part: part.1, whole: whole.1, carers: carers.1))
      ))
    let staff = number(0...4)
    try set("ulo.staff", (.count(Count(people: staff.0)), .count(Count(people: staff.1))))
    try set("ulo.years", times(from: true))
    try set("relationship.duration", times(from: false))
    try set("relationship.others.until", times(from: false))
    let (amount, total) = (number(0...60), number(40...90))
    try set("relationship.amounts", (.money(Money(amount.0, period: .year)), .money(Money(amount.1, period: .year))))
    try set("relationship.income.total", (.money(Money(total.0, period: .year)), .money(Money(total.1, period: .year))))
    return (narrow.evaluator, wide.evaluator)
  }

  /// A time, and the same less exactly.
  private mutating func times(from start: Bool) -> (Value, Value) {
    let days = number(start ? -6000...(-100) : -400...1200)
    func span(_ range: Interval<Int>) -> Value {
      let days = range.map { Assessment.today.adding(days: $0) }
      return .time(start ? TimeSpan(from: days) : TimeSpan(to: days))
    }
    return (span(days.0), span(days.1))
  }

  /// A range, and a wider one around it.
  private mutating func number(_ range: ClosedRange<Int>) -> (Interval<Int>, Interval<Int>) {
    let low = Int.random(in: range, using: &random)
    let high = chance(1, of: 2) ? low : min(range.upperBound, low + Int.random(in: 0...3, using: &random))
    let step = max(1, (range.upperBound - range.lowerBound) / 6)
    let wider = (low - Int.random(in: 0...step, using: &random), high + Int.random(in: 0...step, using: &random))
    let least: Bound<Int> = chance(1, of: 8) ? .absent : .closed(max(range.lowerBound, wider.0))
    let most: Bound<Int> = chance(1, of: 8) ? .absent : .closed(min(range.upperBound, wider.1))
    return (Interval(low, high), Interval(low: least, high: most))
  }

  private mutating func chance(_ so: Int, of many: Int) -> Bool { Int.random(in: 0..<many, using: &random) < so }
  private mutating func one(of texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }
}

extension Condition {
  /// Does it hold just where something can't be told?
  fileprivate func asksWhetherUnclear(_ evaluator: Evaluator) -> Bool {
    switch self {
    case .unclear: true
    case .not(let inner), .quantified(_, list: _, let inner): inner.asksWhetherUnclear(evaluator)
    case .and(let parts), .or(let parts): parts.contains { $0.asksWhetherUnclear(evaluator) }
    case .definition(let number): evaluator.dialogue.definitions[number].condition.asksWhetherUnclear(evaluator)
    case .constant, .compare, .status, .equals, .includes, .item, .within: false
    }
  }
}
