import Dialogue
import Findings
import TestSupport
import Testing

/// Every check and priority leads to an action, unless it says only that something isn't known, which the plan has anyway.
@Suite struct PlanIsWholeTests {
  @Test(arguments: ["where-am-i-now", "meeting-access"])
  func everyCheckAndPriorityLeadsToAnAction(_ id: String) throws {
    let dialogue = try Checkout.dialogue(id)
    for rule in dialogue.findings where rule.severity == .priority || rule.severity == .check {
      let isFoundOut = rule.condition.asksWhetherUnknown && rule.cites.allSatisfy { hasAction($0, in: dialogue) }
      #expect(rule.hasAction || isFoundOut, "\(rule.id)")
    }
  }

  /// Is there an action for an answer that isn't known, or for a part of it?
  private func hasAction(_ reference: Reference, in dialogue: Dialogue) -> Bool {
    let question = dialogue.questions[reference.question]
    return question.hasAction || question.followUps.contains { dialogue.questions[$0].hasAction }
  }
}

extension Condition {
  /// Does it hold because something isn't known?
  fileprivate var asksWhetherUnknown: Bool {
    switch self {
    case .status(_, .unknown): true
    case .and(let parts), .or(let parts): parts.contains { $0.asksWhetherUnknown }
    case .not(let inner), .unclear(let inner), .quantified(_, list: _, let inner): inner.asksWhetherUnknown
    case .status, .definition, .constant, .compare, .equals, .includes, .item, .within: false
    }
  }
}
