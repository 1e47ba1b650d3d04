import Answers
import Dialogue
import Findings
import Record

/// Accounts of where things stand: how far, what is open, the summary.
extension Conversation {
  /// Where one is: what is done, what is next.
  mutating func sayWhere(isReturn: Bool) {
    if isReturn { say(.orientation, "resumed", ["title": .text(dialogue.title)]) }
    var phrases: [Phrase] = []
    let reached = cursor.map { evaluator.stretch(of: $0) }
    let here = frame?.station.map { evaluator.stretch(of: $0) } ?? reached
    for stretch in evaluator.stretches {
      let account = evaluator.account(of: stretch)
      let state: String
      if account.open == 0 {
        state = "where.done"
      } else if stretch == here {
        state = "where.here"
      } else if let reached, stretch <= reached {
        state = "where.done-but"
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
      // What came onto a list after the end hasn't been asked.
      let unasked = leftOver(upTo: nil)
      if unasked.isEmpty {
        say(.account, "where.ended")
      } else {
        say(.account, "left", ["count": .number(unasked.count)])
      }
    }
  }

  /// The title of a stretch: its section's, or its item's name.
  func title(of stretch: Stretch) -> Phrase {
    if let item = stretch.item { return Phrase("name", ["name": .text(record.items[item].name)]) }
    return phrase(dialogue.title(ofSection: dialogue.blocks[stretch.block].sections[0]))
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

  /// The summary: how much is known, what follows, what to find out. Gives what it said.
  @discardableResult
  mutating func saySummary() -> [[Phrase]] {
    let found = findings()
    let (lines, items) = (summaryLines(), summaryItems(found))
    for phrase in lines { emit(.said(.account, phrase)) }
    say(.finding, items: items)
    noteTold(found)
    return [lines] + items
  }

  /// Writes the whole summary down, for those who read it later, whatever of it anybody listened to: at the end, and again
  /// where something has changed since. `said` is what has just been said of it, so that it isn't worked out twice.
  mutating func summarise(_ said: [[Phrase]]? = nil) {
    guard isEnded else { return }
    let items = said ?? [summaryLines()] + summaryItems(findings())
    if items != summarised { emit(.summarised(items)) }
  }

  /// What a summary holds below its counts: what follows, what to find out.
  private func summaryItems(_ findings: [Finding]) -> [[Phrase]] {
    underHeading("summary.findings", items(of: findings))
      + underHeading("summary.actions", actionItems(findings))
  }

  /// Items with a heading, which goes with the first of them so that it is never the last thing said.
  private func underHeading(_ id: String, _ items: [[Phrase]]) -> [[Phrase]] {
    guard let first = items.first else { return [] }
    return [[Phrase(id, ["count": .number(items.count)])] + first] + items.dropFirst()
  }

  /// What heads the summary, as far as it was answered.
  func headLines() -> [Phrase] {
    dialogue.head.compactMap { question in
      let address = Address(question)
      return record[address].map { answerLine(at: address, $0) }
    }
  }

  /// The heading of a summary and the counts.
  public func summaryLines() -> [Phrase] {
    let head = headLines()
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
    return head + answering + [known] + counts + contested + unreadLines(at: notes.compactMap(\.station)) + noteLines()
  }
}
