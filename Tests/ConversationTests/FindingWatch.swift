import Answers
import Conversation
import Dialogue
import Findings
import Record

/// Watches the findings of one conversation from turn to turn: what comes to something else must have a reason, knowing more decides and
/// never undecides, and a finding that somebody was told of, and that lapsed, never holds again without being said.
struct FindingWatch {
  /// A rule with the items that it is looked at for.
  private struct Case: Hashable {
    let rule: Int
    let items: ItemPath
  }

  private var verdicts: [Case: Verdict] = [:]
  private var today: Day?
  /// What somebody was told of, and held at the end of the last turn.
  private var told: Set<ActionKey> = []
  /// What somebody was told of, and didn't hold any more.
  private var lapsed: Set<ActionKey> = []

  /// Looks at one more turn. Gives what doesn't hold, or nothing.
  mutating func see(_ facts: [Fact], from before: Conversation, to after: Conversation) -> String? {
    let changes = facts.compactMap { fact -> RecordChange? in
      if case .changed(let change, _) = fact { change } else { nil }
    }
    let isNewDay = today != after.today
    today = after.today
    if changes.isEmpty, !isNewDay, facts.allSatisfy({ $0.toldKeys == nil }) { return nil }
    return verdictFault(changes, from: before, to: after) ?? tellingFault(facts, after)
  }

  // MARK: What findings come to

  private mutating func verdictFault(
    _ changes: [RecordChange], from before: Conversation, to after: Conversation
  ) -> String? {
    let was = before.today == after.today ? verdicts : Self.verdicts(in: before, on: after.today)
    verdicts = Self.verdicts(in: after, on: after.today)
    for (place, verdict) in verdicts {
      guard let old = was[place], old != verdict else { continue }
      let rule = after.dialogue.findings[place.rule]
      let reasons = changes.filter { Self.mayMatter($0, to: rule, in: after.dialogue) }
      if reasons.isEmpty { return "\(rule.id) was \(old) and is \(verdict), and nothing that it hangs on has changed" }
      let isDecided = old == .yes || old == .no
      if isDecided, reasons.allSatisfy({ $0.isNewKnowledge(in: after.dialogue) }),
        !rule.condition.asksWhatIsKnown(in: after.dialogue),
        !Self.hasOutgrown(rule, at: place.items, from: before, to: after)
      {
        return "\(rule.id) was \(old) and is \(verdict), only because more is known"
      }
    }
    return nil
  }

  private static func verdicts(in conversation: Conversation, on day: Day) -> [Case: Verdict] {
    var evaluator = conversation.evaluator
    evaluator.today = day
    var verdicts: [Case: Verdict] = [:]
    for rule in conversation.dialogue.findings where rule.answers == nil {
      for path in evaluator.paths(over: rule.over) {
        verdicts[Case(rule: rule.number, items: path)] = evaluator.verdict(
          rule.condition, in: Scope(lists: rule.over, items: path))
      }
    }
    return verdicts
  }

  /// Does the dialogue's index say that a finding may hang on this?
  private static func mayMatter(_ change: RecordChange, to rule: FindingRule, in dialogue: Dialogue) -> Bool {
    guard case .set(let address, _, _) = change else { return true }
    return dialogue.dependents[address.question].findings.contains(rule.number)
  }

  /// Does a question that the rule rests on no longer arise, so that its answer doesn't count? ("It no longer meets.")
  private static func hasOutgrown(
    _ rule: FindingRule, at items: ItemPath, from before: Conversation, to after: Conversation
  ) -> Bool {
    let scope = Scope(lists: rule.over, items: items)
    return rule.cites.flatMap { before.evaluator.addresses($0, in: scope) }.contains { address in
      before.evaluator.reach(address).isReachable && !after.evaluator.reach(address).isReachable
    }
  }

  // MARK: What is said of them

  private mutating func tellingFault(_ facts: [Fact], _ after: Conversation) -> String? {
    let holding = Dictionary(after.findings().map { ($0.key, $0) }) { first, _ in first }
    let again = lapsed.filter { holding[$0] != nil }
    let said = facts.said("found.again")
    for key in again {
      guard let finding = holding[key] else { continue }
      let isSaid = said.contains { $0.arguments["finding"] == .phrase(after.phrase(of: finding)) }
      if !isSaid, facts.counted("found.again-more") == 0 {
        return "\(after.dialogue.findings[finding.rule].id) holds again, and nobody is told"
      }
    }
    if said.count + facts.counted("found.again-more") < again.count { return "not all that holds again is told" }
    lapsed.subtract(again)
    told.formUnion(again)
    for keys in facts.compactMap(\.toldKeys) { told.formUnion(keys) }
    let gone = told.filter { holding[$0] == nil }
    told.subtract(gone)
    lapsed.formUnion(gone)
    return nil
  }
}

extension RecordChange {
  /// Does it only answer what had no answer, or was passed over? How many there are of something ("three, but I can't name them") is no such
  /// answer: what holds for all that are known may not hold for all.
  fileprivate func isNewKnowledge(in dialogue: Dialogue) -> Bool {
    guard case .set(let address, let from, let to) = self, to != nil else { return false }
    guard dialogue.questions[address.question].makes == nil else { return false }
    return from.map { $0.answer.status == .skipped } ?? true
  }
}

extension Fact {
  fileprivate var toldKeys: [ActionKey]? {
    if case .told(let keys) = self { keys } else { nil }
  }
}

extension [Fact] {
  /// The remarks with this phrase.
  fileprivate func said(_ id: String) -> [Phrase] {
    compactMap { fact in
      if case .said(_, let phrase) = fact, phrase.id == id { phrase } else { nil }
    }
  }

  /// How many more a remark says that there are.
  fileprivate func counted(_ id: String) -> Int {
    said(id).reduce(0) { sum, phrase in
      if case .number(let number)? = phrase.arguments["count"] { sum + number } else { sum }
    }
  }
}

extension Condition {
  /// Does it ask whether something is known, or which items there are? Then more knowledge can turn it round: it is about knowledge.
  fileprivate func asksWhatIsKnown(in dialogue: Dialogue) -> Bool {
    switch self {
    case .status, .unclear: true
    case .constant, .compare, .equals, .includes, .item, .within: false
    case .not(let inner), .quantified(_, _, let inner): inner.asksWhatIsKnown(in: dialogue)
    case .and(let parts), .or(let parts): parts.contains { $0.asksWhatIsKnown(in: dialogue) }
    case .definition(let number): dialogue.definitions[number].condition.asksWhatIsKnown(in: dialogue)
    }
  }
}
