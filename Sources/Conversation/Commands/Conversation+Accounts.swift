import Answers
import Dialogue
import Findings
import Record

/// Accounts of where things stand: how far, what is open, what follows, what to find out, the summary.
extension Conversation {
  /// Where one is: what is done, what is next.
  mutating func sayWhere(isReturn: Bool) {
    if isReturn { say(.orientation, "resumed", ["title": .text(dialogue.title)]) }
    var phrases: [Phrase] = []
    let here = cursor.map { evaluator.stretch(of: $0) }
    for stretch in evaluator.stretches {
      let account = evaluator.account(of: stretch)
      let state: String
      if account.open == 0 {
        state = "where.done"
      } else if let here, stretch < here {
        state = "where.done-but"
      } else if stretch == here {
        state = "where.here"
      } else {
        continue
      }
      phrases.append(
        Phrase(
          state,
          [
            "title": .phrase(title(of: stretch)), "known": .number(account.known), "total": .number(account.total),
            "left": .number(account.open),
          ]))
    }
    say(.account, list: phrases)
    if let station = frame?.station {
      say(.account, "where.next", ["title": .phrase(title(of: station.question, at: station.items))])
    } else if isEnded {
      say(.account, "where.ended")
    }
  }

  /// The title of a stretch: its section's, or its item's name.
  func title(of stretch: Stretch) -> Phrase {
    if let item = stretch.item { return Phrase("name", ["name": .text(record.items[item].name)]) }
    return phrase("\(dialogue.sections[dialogue.blocks[stretch.block].sections[0]].id).title")
  }

  /// Everything that is still open, up to the end.
  mutating func sayLeft() {
    let left = leftOver(upTo: nil, skipped: true)
    if left.isEmpty {
      say(.account, "left.none")
    } else {
      say(.account, "left", ["count": .number(left.count)])
      let behind = openSoFar()
      if !isEnded, !behind.isEmpty { say(.account, "left.so-far", ["count": .number(behind.count)]) }
      say(.account, list: left.map { Phrase("left.line", ["title": .phrase(openTitle(of: $0))]) })
    }
    askAgain()
  }

  /// Everything that was answered, in order.
  mutating func sayAnswers() {
    let lines = answerLines() + noteLines()
    if lines.isEmpty {
      say(.account, "answers.none")
    } else {
      say(.account, list: lines)
    }
  }

  /// A line for each answer that counts, in the order of the questions.
  public func answerLines() -> [Phrase] {
    evaluator.stretches.flatMap { stretch in
      evaluator.stations(on: stretch).flatMap { station in
        evaluator.addresses(of: station).compactMap { address in
          guard let entry = record[address], dialogue.questions[address.question].fills == nil else { return nil }
          return answerLine(at: address, entry)
        }
      }
    }
  }

  /// An answer as it stands now: names that have been changed, joined or taken off since are said as they are.
  func current(_ answer: Answer, at address: Address) -> Answer {
    guard case .names(var names) = answer.value, let list = dialogue.questions[address.question].makes else {
      return answer
    }
    var things: [NamedThing] = []
    for thing in names.things {
      let folded = thing.name.lowercased()
      let item = record.items.first { item in
        item.list == list
          && (item.name.lowercased() == folded || item.aliases.contains { $0.lowercased() == folded })
      }
      guard let item else {
        things.append(thing)
        continue
      }
      let standing = item.mergedInto.map { record.items[$0] } ?? item
      if standing.isLive, !things.contains(where: { $0.name == standing.name }) {
        things.append(NamedThing(standing.name))
      }
    }
    names.things = things
    var current = answer
    current.value = .names(names)
    return current
  }

  func answerLine(at address: Address, _ entry: Entry) -> Phrase {
    let title = Argument.phrase(title(of: address.question, at: address.items))
    let answer = Argument.answer(current(entry.answer, at: address), question: address.question, on: today)
    guard let rival = entry.rival else { return Phrase("answers.line", ["title": title, "answer": answer]) }
    return Phrase(
      "answers.contested",
      ["title": title, "answer": answer, "rival": .answer(rival, question: address.question, on: today)])
  }

  mutating func sayFindings() {
    let items = findingItems()
    if items.isEmpty {
      say(.finding, "found.none")
    } else {
      say(.finding, items: items)
    }
    askAgain()
  }

  /// A line or two for each finding, the most important first.
  public func findingItems() -> [[Phrase]] {
    items(of: findings())
  }

  /// What follows from the answers, as far as it has been asked about.
  private func findings() -> [Finding] { evaluator.findings().filter { isEnded || !isAhead($0) } }

  private func items(of findings: [Finding]) -> [[Phrase]] {
    Severity.allCases.flatMap { severity in
      findings.filter { dialogue.findings[$0.rule].severity == severity }.map { finding in
        [line(for: finding, severity)] + change(of: finding, severity)
      }
    }
  }

  /// What would change a finding that is more than a note.
  private func change(of finding: Finding, _ severity: Severity) -> [Phrase] {
    let rule = dialogue.findings[finding.rule]
    guard rule.hasChange, severity == .priority || severity == .check else { return [] }
    let scope = Scope(lists: rule.over, items: finding.items)
    return [Phrase("found.change", ["text": .phrase(phrase("findings.\(rule.id).change", in: scope))])]
  }

  /// What the findings lead to.
  private func actions(of findings: [Finding]) -> [[Phrase]] {
    findings.filter { dialogue.findings[$0.rule].hasAction }.map { finding in
      let rule = dialogue.findings[finding.rule]
      let scope = Scope(lists: rule.over, items: finding.items)
      return [Phrase("actions.what", ["action": .phrase(phrase("findings.\(rule.id).action", in: scope))])]
    }
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
    let rule = dialogue.findings[finding.rule]
    let scope = Scope(lists: rule.over, items: finding.items)
    var arguments: [String: Argument] = [
      "severity": .phrase(Phrase("severity.\(severity.rawValue)")),
      "finding": .phrase(phrase("findings.\(rule.id)", in: scope)),
      "certainty": .phrase(Phrase("certainty.\(finding.certainty.rawValue)")),
      "words": .list(quotes(of: finding)),
    ]
    if let reading = finding.onlyIn { arguments["reading"] = .text(reading) }
    let isCited = !finding.cites.isEmpty
    if finding.onlyIn != nil { return Phrase("found.line-one-reading", arguments) }
    if finding.certainty != .firm, isCited { return Phrase("found.line-unsure", arguments) }
    return Phrase(isCited ? "found.line-cited" : "found.line", arguments)
  }

  /// The words that a finding rests on, each once.
  private func quotes(of finding: Finding) -> [Argument] {
    var words: [String] = []
    for address in finding.cites {
      guard let said = record[address]?.answer.words, !words.contains(said) else { continue }
      words.append(said)
    }
    return words.map { .phrase(Phrase("quoted", ["words": .text($0)])) }
  }

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

  private func actionItems(_ findings: [Finding]) -> [[Phrase]] {
    evaluator.toFindOut().map { item in
      let name = dialogue.questions[item.question].name
      var lines = [Phrase("actions.what", ["action": .phrase(phrase("\(name).action", in: item.scope))])]
      for (form, id) in [(PromptForm.why, "actions.why"), (.whom, "actions.whom"), (.look, "actions.look")]
      where has("\(name).\(form.rawValue)") {
        lines.append(Phrase(id, ["text": .phrase(phrase("\(name).\(form.rawValue)", in: item.scope))]))
      }
      let places = dialogue.questions[item.question].sources.map { place(dialogue.sources[$0]) }
      if !places.isEmpty { lines.append(Phrase("actions.places", ["places": .list(places)])) }
      return lines
    } + actions(of: findings)
  }

  /// A source by its name, with the day on which its state was last checked.
  private func place(_ source: Source) -> Argument {
    let name = Argument.phrase(Phrase("sources.\(source.id).name"))
    guard let checked = source.checked else { return name }
    return .phrase(Phrase("source.dated", ["name": name, "checked": .day(checked)]))
  }

  /// The summary: how much is known, what follows, what to find out. Gives what it said.
  @discardableResult
  mutating func saySummary() -> [[Phrase]] {
    let (lines, items) = (summaryLines(), summaryItems())
    for phrase in lines { emit(.said(.account, phrase)) }
    say(.finding, items: items)
    return [lines] + items
  }

  /// Writes the whole summary down, for those who read it later, whatever of it anybody listened to: at the end, and again
  /// where something has changed since. `said` is what has just been said of it, so that it isn't worked out twice.
  mutating func summarise(_ said: [[Phrase]]? = nil) {
    guard isEnded else { return }
    let items = said ?? [summaryLines()] + summaryItems()
    if items != summarised { emit(.summarised(items)) }
  }

  /// What a summary holds below its counts: what follows, what to find out.
  private func summaryItems() -> [[Phrase]] {
    let findings = findings()
    return underHeading("summary.findings", items(of: findings))
      + underHeading("summary.actions", actionItems(findings))
  }

  /// Items with a heading, which goes with the first of them so that it is never the last thing said.
  private func underHeading(_ id: String, _ items: [[Phrase]]) -> [[Phrase]] {
    guard let first = items.first else { return [] }
    return [[Phrase(id, ["count": .number(items.count)])] + first] + items.dropFirst()
  }

  /// The heading of a summary and the counts.
  public func summaryLines() -> [Phrase] {
    let head = dialogue.head.compactMap { question -> Phrase? in
      let address = Address(question)
      return record[address].map { answerLine(at: address, $0) }
    }
    let account = evaluator.account()
    let who = setting(.answerer)
    let answering = who.isEmpty ? [] : [Phrase("who.answering", ["name": .text(who)])]
    let contested = record.allEntries.filter { $0.entry.rival != nil }.map { answerLine(at: $0.address, $0.entry) }
    let known = Phrase("summary.known", ["known": .number(account.known), "total": .number(account.total)])
    let rest = [
      ("left", account.open), ("summary.unknown", account.unknown), ("summary.declined", account.declined),
      ("summary.not-applicable", account.notApplicable),
    ]
    let counts = rest.filter { $0.1 > 0 }.map { Phrase($0.0, ["count": .number($0.1)]) }
    return head + answering + [known] + counts + contested + noteLines()
  }

  /// A line for each note that was taken.
  private func noteLines() -> [Phrase] { notes.map { Phrase("note.line", ["note": .text($0)]) } }
}
