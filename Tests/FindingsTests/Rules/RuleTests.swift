import Dialogue
import Findings
import Record
import Testing

/// Every rule of the real dialogue, three-valued: what makes it hold, what makes it not hold, and what leaves it open.
@Suite struct RuleTests {
  @Test(arguments: RuleCases.all)
  func comesOutAsItsSignSays(_ given: RuleCases.Case) throws {
    let world = try RuleWorld(given.facts)
    let (rule, path) = try world.place(of: given.rule)
    let verdict = world.evaluator.verdict(rule.condition, in: Scope(lists: rule.over, items: path))
    let isFound = world.evaluator.findings().contains { $0.rule == rule.number && $0.items == path && $0.isSettled }
    switch given.sign {
    case "+": #expect(verdict == .yes && isFound)
    case "?": #expect(verdict == .unclear && !isFound)
    default: #expect((verdict == .no || verdict == .notApplicable) && !isFound)
    }
  }

  @Test func noRuleIsLeftOut() throws {
    let dialogue = try Assessment.dialogue.get()
    for rule in dialogue.findings where rule.answers == nil {
      let signs = RuleCases.all.filter { $0.rule == rule.id }.map(\.sign)
      #expect(signs == ["+", "-", "?"], "\(rule.id)")
    }
    #expect(Set(RuleCases.all.map(\.rule)).isSubset(of: Set(dialogue.findings.map(\.id))))
  }

  /// The specification's table, by its numbers. 36 is how much is known, which is told whatever follows.
  @Test func theTableIsWhole() throws {
    let numbered: [Int: [String]] = [
      1: ["under-half"], 2: ["exactly-half"], 3: ["over-half"], 4: ["committee-figure-met"], 5: ["committee-unclear"],
      6: ["depends-on-carers"], 7: ["committee-unknown"], 8: ["no-paid-staff"], 9: ["one-paid-worker"],
      10: ["one-area", "several-areas"],
      11: ["long-running-several-sources", "long-running-council-only", "young-one-source"],
      12: ["council-money-only", "income-beyond-council"],
      13: [
        "council-share-under-quarter", "council-share-under-half", "council-share-over-half",
        "council-share-over-three-quarters",
      ],
      14: ["reliance-unclear"], 15: ["strand-ends-soon", "funder-ends-soon"], 16: ["purpose-unknown"],
      17: ["no-council-support"], 18: ["uncovered"], 19: ["voice-but-not-user-led"],
      20: ["one-fragile-voice", "one-fragile-voice-council"],
      21: ["no-formal-network"], 22: ["no-ulo-known"], 23: ["contact-missing", "hours-missing"],
      24: ["staff-not-reflecting"], 25: ["values-unknown"], 26: ["group-without-route", "no-arrangements", "dormant"],
      27: ["none-shapes"], 28: ["one-level"], 29: ["no-seats"], 30: ["one-voice-for-all"],
      31: ["seldom-heard-no-route"], 32: ["involved-differently"], 33: ["nobody-coordinates"], 34: ["contested"],
      35: ["carried-over", "carried-over-organisation"],
    ]
    let dialogue = try Assessment.dialogue.get()
    #expect(Set(numbered.keys) == Set(1...35))
    #expect(Set(numbered.values.joined()) == Set(dialogue.findings.map(\.id)))
  }

  /// Whatever a setting of the product decides says so; and only that.
  @Test func whatAFigureOfTheProductDecidesSaysSo() throws {
    let dialogue = try Assessment.dialogue.get()
    for rule in dialogue.findings {
      #expect(rule.isOwnJudgement == rule.condition.restsOnASetting(in: dialogue), "\(rule.id)")
    }
  }
}

extension Condition {
  /// Is any figure in it a setting?
  fileprivate func restsOnASetting(in dialogue: Dialogue) -> Bool {
    switch self {
    case .compare(let left, _, let right): left.isSetting || right.isSetting
    case .within(_, let length): length.isSetting
    case .not(let inner), .unclear(let inner), .quantified(_, list: _, let inner): inner.restsOnASetting(in: dialogue)
    case .and(let parts), .or(let parts): parts.contains { $0.restsOnASetting(in: dialogue) }
    case .definition(let number): dialogue.definitions[number].condition.restsOnASetting(in: dialogue)
    case .constant, .status, .equals, .includes, .item: false
    }
  }
}

extension Term {
  fileprivate var isSetting: Bool { if case .setting = self { true } else { false } }
}
