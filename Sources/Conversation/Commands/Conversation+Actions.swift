import Answers
import Dialogue
import Findings
import Record

/// What to find out next, with why, whom to ask and where to look.
extension Conversation {
  mutating func sayActions() {
    let items = actionItems()
    if items.isEmpty {
      say(.action, "actions.none")
    } else {
      say(.action, items: items)
    }
    askAgain()
  }

  /// For each thing not known: what to do, why, whom to ask, where to look.
  public func actionItems() -> [[Phrase]] { actionItems(findings()) }

  func actionItems(_ findings: [Finding]) -> [[Phrase]] {
    evaluator.toFindOut().map { item in
      var lines = [Phrase("actions.what", ["action": .phrase(phrase(.action, of: item.question, in: item.scope))])]
      for (form, id) in [(PromptForm.why, "actions.why"), (.whom, "actions.whom"), (.look, "actions.look")]
      where has(form, of: item.question) {
        lines.append(Phrase(id, ["text": .phrase(phrase(form, of: item.question, in: item.scope))]))
      }
      let places = dialogue.questions[item.question].sources.map { place(dialogue.sources[$0]) }
      if !places.isEmpty { lines.append(Phrase("actions.places", ["places": .list(places)])) }
      return lines
    } + actions(of: findings)
  }

  /// A source by its name, with the day on which its state was last checked.
  package func place(_ source: Source) -> Argument {
    let name = Argument.phrase(Phrase("sources.\(source.id).name"))
    guard let checked = source.checked else { return name }
    return .phrase(Phrase("source.dated", ["name": name, "checked": .day(checked)]))
  }

  /// What the findings lead to.
  func actions(of findings: [Finding]) -> [[Phrase]] {
    findings.filter { dialogue.findings[$0.rule].hasAction && $0.isSettled }.map { finding in
      let rule = dialogue.findings[finding.rule]
      let scope = Scope(lists: rule.over, items: finding.items)
      return [Phrase("actions.what", ["action": .phrase(phrase("findings.\(rule.id).action", in: scope))])]
    }
  }
}
