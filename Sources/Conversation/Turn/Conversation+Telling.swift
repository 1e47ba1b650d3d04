import Dialogue
import Findings
import Record

/// What a person is told of findings without having asked: of a new priority once, at the end of its section; and of one that held,
/// lapsed and holds again, at once. A fact keeps what was told, so that it is told once however often somebody comes back.
extension Conversation {
  /// So many are said in a row; of the others, how many there are.
  private static let mostTold = 2

  /// At the end of a section: the priorities that nobody has been told of. What rests on an earlier conversation's answers is none before these are
  /// confirmed.
  mutating func tellPriorities() {
    let new = evaluator.findings { $0.severity == .priority }.filter { finding in
      finding.severity == .priority && !told.contains(finding.key) && isDue(finding)
        && !finding.cites.contains { record[$0]?.isCarried == true }
    }
    guard !new.isEmpty else { return }
    let isFirst = told.isEmpty && lapsed.isEmpty
    say(new, as: "found.new", andMore: "found.new-more")
    if isFirst, new.count <= Self.mostTold { say(.help, "found.how") }
    noteTold(new)
  }

  /// Takes note of the findings that somebody has just been told of.
  mutating func noteTold(_ findings: [Finding]) {
    let new = findings.map(\.key).filter { !told.contains($0) }
    if !new.isEmpty { emit(.told(new)) }
  }

  /// Before anything is asked: of the findings that somebody was told of, those that don't hold any more are noted, and those
  /// that hold again are said. Only those are looked at that hang on what this turn has changed.
  mutating func followFindings() {
    defer { followed = facts.count }
    guard !told.isEmpty || !lapsed.isEmpty, let isTouched = touchedRules() else { return }
    var again: [Finding] = []
    for key in touched(lapsed, by: isTouched) {
      if let finding = due(key) { again.append(finding) }
    }
    var gone: [ActionKey] = []
    for key in touched(told, by: isTouched) where due(key) == nil { gone.append(key) }
    if !gone.isEmpty { emit(.lapsed(gone)) }
    guard !again.isEmpty else { return }
    say(again, as: "found.again", andMore: "found.again-more")
    emit(.told(again.map(\.key)))
  }

  /// Those that hang on what was touched, in the order of the dialogue. Loops here and above, since closures would hold a copy of the
  /// conversation, and this is asked in each turn.
  private func touched(_ keys: Set<ActionKey>, by isTouched: [Bool]) -> [ActionKey] {
    var found: [ActionKey] = []
    for key in keys {
      if let rule = key.rule, isTouched[rule] { found.append(key) }
    }
    return found.count < 2 ? found : found.sorted { evaluator.order($0) < evaluator.order($1) }
  }

  /// What was found once, where it still holds and is said now.
  private func due(_ key: ActionKey) -> Finding? {
    guard let finding = evaluator.finding(key), isDue(finding) else { return nil }
    return finding
  }

  /// For each rule, may it come to something else than before what this turn has changed since it was last looked at? Nothing where
  /// nothing has.
  private func touchedRules() -> [Bool]? {
    var touched: [Bool]?
    for fact in facts[followed...] {
      switch fact {
      case .changed(.set(let address, _, _), _):
        var rules = touched ?? dialogue.findings.map { $0.answers != nil }
        for rule in dialogue.dependents[address.question].findings { rules[rule] = true }
        touched = rules
      // Items are on the way of nearly everything, and don't change often.
      case .changed: return dialogue.findings.map { _ in true }
      case .heard where isNewDay: return dialogue.findings.map { _ in true }
      default: break
      }
    }
    return touched
  }

  private mutating func say(_ findings: [Finding], as line: String, andMore more: String) {
    for finding in findings.prefix(Self.mostTold) {
      let severity = Argument.phrase(Phrase("severity.\(finding.severity.rawValue)"))
      say(.finding, line, ["severity": severity, "finding": .phrase(phrase(of: finding))])
    }
    let rest = findings.count - Self.mostTold
    if rest > 0 { say(.finding, more, ["count": .number(rest)]) }
  }
}
