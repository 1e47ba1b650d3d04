import Answers
import Dialogue
import Findings
import Record

/// What follows from the answers, and what to do about it.
extension ReportRows {
  /// Everything that follows, the most important first.
  public var findings: [FindingRow] {
    let found = conversation.findings().filter { isShown(dialogue.findings[$0.rule]) }
    return Severity.allCases.flatMap { severity in
      found.filter { $0.severity == severity }.map(row)
    }
  }

  private func row(_ finding: Finding) -> FindingRow {
    let rule = dialogue.findings[finding.rule]
    let scope = Scope(lists: rule.over, items: finding.items)
    var words: [String] = []
    for address in finding.cites where showsWords {
      if let said = record[address]?.answer.words, !said.isEmpty, !words.contains(said) { words.append(said) }
    }
    return FindingRow(
      id: rule.id, items: names(finding.items), severity: finding.severity,
      text: word(conversation.phrase("findings.\(rule.id)", in: scope)), certainty: finding.certainty, words: words,
      change: rule.hasChange && finding.isSettled
        ? word(conversation.phrase("findings.\(rule.id).change", in: scope)) : nil,
      isOwnJudgement: rule.isOwnJudgement, onlyIn: finding.onlyIn)
  }

  /// A finding on something that is left out is left out as well.
  private func isShown(_ rule: FindingRule) -> Bool {
    rule.cites.allSatisfy { isShown(dialogue.questions[$0.question]) }
  }

  /// Everything to do: what isn't known, in the order of the questions, then what comes of the findings.
  public var actions: [ActionRow] {
    evaluator.toFindOut().map { item in
      func text(_ form: PromptForm) -> String? {
        guard conversation.has(form, of: item.question) else { return nil }
        return word(conversation.phrase(form, of: item.question, in: item.scope))
      }
      let places = dialogue.questions[item.question].sources.map {
        wording.render(conversation.place(dialogue.sources[$0]), in: dialogue)
      }
      let look = [text(.look)].compactMap { $0 } + places
      return ActionRow(
        what: text(.action) ?? title(of: item.question), why: text(.why), whom: text(.whom),
        look: look.isEmpty ? nil : look.joined(separator: "; "), isFirst: false)
    } + actionsOfFindings
  }

  private var actionsOfFindings: [ActionRow] {
    conversation.findings().compactMap { finding in
      let rule = dialogue.findings[finding.rule]
      guard rule.hasAction, finding.isSettled, isShown(rule) else { return nil }
      let scope = Scope(lists: rule.over, items: finding.items)
      return ActionRow(
        what: word(conversation.phrase("findings.\(rule.id).action", in: scope)),
        why: word(conversation.phrase("findings.\(rule.id)", in: scope)), whom: nil, look: nil,
        isFirst: rule.severity == .priority)
    }
  }

  /// The five most useful steps: those that come of what is to be seen to first, then what is to be found out.
  var nextSteps: [ActionRow] {
    let all = actions
    return Array((all.filter(\.isFirst) + all.filter { !$0.isFirst }).prefix(5))
  }
}
