import Answers
import Dialogue
import Findings
import Record

/// What follows from the answers, the most important first.
extension Conversation {
  mutating func sayFindings() {
    let found = findings()
    if found.isEmpty {
      say(.finding, "found.none")
    } else {
      say(.finding, items: items(of: found))
    }
    noteTold(found)
    askAgain()
  }

  /// A line or two for each finding, the most important first.
  public func findingItems() -> [[Phrase]] {
    items(of: findings())
  }

  /// What follows from the answers, as far as it has been asked about.
  package func findings() -> [Finding] { evaluator.findings().filter(isDue) }

  /// Is it said now? Not before its question was asked.
  func isDue(_ finding: Finding) -> Bool { isEnded || !isAhead(finding) }

  func items(of findings: [Finding]) -> [[Phrase]] {
    Severity.allCases.flatMap { severity in
      findings.filter { $0.severity == severity }.map { finding in
        [line(for: finding, severity)] + change(of: finding)
      }
    }
  }

  /// What would change a finding, where the author says so.
  private func change(of finding: Finding) -> [Phrase] {
    guard dialogue.findings[finding.rule].hasChange, finding.isSettled else { return [] }
    return [Phrase("found.change", ["text": .phrase(phrase(of: finding, .change))])]
  }

  /// Does it only say that something isn't known that hasn't been asked yet?
  private func isAhead(_ finding: Finding) -> Bool {
    let rule = dialogue.findings[finding.rule]
    let scope = Scope(lists: rule.over, items: finding.items)
    return !rule.cites.isEmpty
      && rule.cites.allSatisfy { reference in
        evaluator.addresses(reference, in: scope).allSatisfy { record[$0] == nil }
      }
  }

  private func line(for finding: Finding, _ severity: Severity) -> Phrase {
    var arguments: Arguments = [
      "certainty": .phrase(Phrase("certainty.\(finding.certainty.rawValue)")),
      "finding": .phrase(phrase(of: finding)),
      "severity": .phrase(Phrase("severity.\(severity.rawValue)")),
      "words": .list(quotes(of: finding)),
    ]
    if let reading = finding.onlyIn { arguments["reading"] = .text(reading) }
    let isCited = !finding.cites.isEmpty
    if finding.onlyIn != nil { return Phrase("found.line-one-reading", arguments) }
    if finding.certainty != .firm, isCited { return Phrase("found.line-unsure", arguments) }
    return Phrase(isCited ? "found.line-cited" : "found.line", arguments)
  }

  /// The words that a finding rests on, each once; of two answers that conflict both.
  private func quotes(of finding: Finding) -> [Argument] {
    var words: [String] = []
    for address in finding.cites {
      guard let entry = record[address] else { continue }
      for said in [entry.answer.words, entry.rival?.answer.words] {
        if let said, !words.contains(said) { words.append(said) }
      }
    }
    return words.map { .phrase(Phrase("quoted", ["words": .text($0)])) }
  }
}
