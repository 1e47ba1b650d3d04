import Answers
import Dialogue
import Findings
import Record

/// What to do next, with why, whom to ask and where to look; who does it, by when, and how far it is.
extension Conversation {
  /// How many days before its last one something counts as due soon.
  private static let notice = 7

  mutating func sayActions() {
    let items = actionItems()
    if items.isEmpty {
      say(.action, "actions.none")
    } else {
      say(.action, items: items)
    }
    askAgain()
  }

  /// What is late or due soon, for somebody who comes back.
  mutating func sayDue() {
    guard !handlings.isEmpty else { return }
    let due = actionPlan().filter { !$0.isOver && isPressing($0) }
    say(
      .action,
      items: due.map { action in
        [Phrase("actions.due-now", ["action": .phrase(sentence(of: action))])] + handlingLines(of: action)
      })
  }

  /// The plan: what is late or due soon first, the earliest before the others, and what is over last.
  package func actionPlan() -> [PlannedAction] { actionPlan(findings()) }

  func actionPlan(_ findings: [Finding]) -> [PlannedAction] {
    let all = evaluator.plan(findings, handlings: handlings)
    guard !handlings.isEmpty else { return all }
    let pressing = all.filter { !$0.isOver && isPressing($0) }
    let inOrder = pressing.sorted { left, right in
      // The sort is stable, so those of one day stay in the plan's order.
      left.handling.due.map(\.number) ?? 0 < right.handling.due.map(\.number) ?? 0
    }
    return inOrder + all.filter { !$0.isOver && !isPressing($0) } + all.filter(\.isOver)
  }

  private func isPressing(_ action: PlannedAction) -> Bool {
    action.handling.isDue(by: today.adding(days: Self.notice))
  }

  /// For each action, numbered: what to do, why, whom to ask, where to look, and how it stands.
  public func actionItems() -> [[Phrase]] { actionItems(findings()) }

  func actionItems(_ findings: [Finding]) -> [[Phrase]] {
    actionPlan(findings).map { action in
      lines(
        of: action,
        Phrase("actions.numbered", ["action": .phrase(sentence(of: action)), "number": .number(action.number)]))
    }
  }

  private static let hints = [(ActionHint.why, "actions.why"), (.whom, "actions.whom"), (.look, "actions.look")]

  private func lines(of action: PlannedAction, _ first: Phrase) -> [Phrase] {
    var lines = [first]
    if action.origin != .settled {
      for (hint, id) in Self.hints {
        if let text = self.hint(hint, for: action) { lines.append(Phrase(id, ["text": .phrase(text)])) }
      }
      let places = places(for: action)
      if !places.isEmpty { lines.append(Phrase("actions.places", ["places": .list(places)])) }
    }
    return lines + handlingLines(of: action)
  }

  /// What to do, in a sentence.
  package func sentence(of action: PlannedAction) -> Phrase {
    switch action.key {
    case .question(let number, _): phrase(.action, of: number, in: action.scope)
    case .finding(let rule, _), .answer(let rule, _): phrase(of: action.key, rule: rule, .action)
    }
  }

  /// Why, whom to ask or where to look; nothing where the author says nothing.
  package func hint(_ hint: ActionHint, for action: PlannedAction) -> Phrase? {
    switch action.key {
    case .question(let number, _):
      return dialogue.sentence(hint.ofQuestion, of: number).map { phrase($0, in: action.scope) }
    case .finding(let rule, _), .answer(let rule, _):
      guard dialogue.sentence(hint.ofFinding, ofFinding: rule) != nil else { return nil }
      return phrase(of: action.key, rule: rule, hint.ofFinding)
    }
  }

  /// Places to look, by name.
  package func places(for action: PlannedAction) -> [Argument] {
    guard case .question(let number, _) = action.key else { return [] }
    return dialogue.questions[number].sources.map { place(dialogue.sources[$0]) }
  }

  /// A source by its name, with the day on which its state was last checked.
  package func place(_ source: Source) -> Argument {
    let name = Argument.phrase(Phrase("sources.\(source.id).name"))
    guard let checked = source.checked else { return name }
    return .phrase(Phrase("source.dated", ["name": name, "checked": .day(checked)]))
  }

  /// Who does it, by when, and how far it is, as far as somebody said.
  package func handlingLines(of action: PlannedAction) -> [Phrase] {
    let handling = action.handling
    var lines: [Phrase] = []
    if let owner = handling.owner { lines.append(Phrase("actions.owner", ["owner": .text(owner)])) }
    if let due = handling.due {
      let isLate = !action.isOver && handling.isLate(on: today)
      lines.append(Phrase(isLate ? "actions.late" : "actions.due", ["day": .day(due)]))
    }
    if action.origin == .settled {
      lines.append(Phrase("actions.settled"))
    } else {
      switch handling.status {
      case .open: break
      case .started: lines.append(Phrase("actions.started"))
      case .done: lines.append(Phrase("actions.done"))
      }
    }
    return lines
  }
}

/// What an action says beside what there is to do.
package enum ActionHint {
  /// Why: for an action that comes of a finding, that is the finding itself.
  case why
  /// Whom to ask.
  case whom
  /// Where to look.
  case look

  fileprivate var ofQuestion: PromptForm {
    switch self {
    case .why: .why
    case .whom: .whom
    case .look: .look
    }
  }

  fileprivate var ofFinding: FindingForm {
    switch self {
    case .why: .says
    case .whom: .whom
    case .look: .look
    }
  }
}
