import Answers
import Conversation
import Dialogue
import Findings
import Record

/// Makes a report of a conversation.
///
/// The same conversation on the same day gives the same report. Its headings, its tables and their order follow from the
/// dialogue: nothing of one questionnaire is in here.
public struct ReportMaker {
  let rows: ReportRows

  /// A maker for these rows.
  public init(_ rows: ReportRows) { self.rows = rows }

  var dialogue: Dialogue { rows.dialogue }

  /// The whole report.
  public func report() -> Report {
    let title = rows.word("report.title", ["title": .text(dialogue.title)])
    let sections = dialogue.sections.compactMap { answers(of: $0) }
    return Report(
      title: title,
      sections: [brief, howToRead] + sections + [findings] + [stages].compactMap(\.self) + [actions] + pages)
  }

  /// The first page: what it is about, how much is known, what to do next.
  private var brief: ReportSection {
    let head = rows.conversation.summaryLines().filter {
      rows.isShown($0) && (rows.showsWords || $0.id != "note.line" && $0.id != "answers.unread")
    }
    var lines = [rows.word("report.made", ["day": .day(rows.day)])]
    if !rows.conversation.isEnded { lines.append(rows.word("report.unfinished")) }
    if !rows.leavesOut.isEmpty {
      // People's own words go with either of the others.
      let kinds = ReportOmission.allCases.filter { rows.leavesOut.contains($0) || $0 == .words }
      let items = kinds.map { Argument.phrase(Phrase("report.left-out.\($0.rawValue)")) }
      lines.append(rows.word("report.left-out", ["items": .list(items)]))
    }
    var parts: [ReportPart] = (head.map(rows.word) + known + lines).map { .paragraph($0) }
    let next = rows.nextSteps
    if !next.isEmpty {
      parts += [.heading(rows.word("report.next")), .list(next.map { [$0.what] })]
    }
    return ReportSection(title: rows.word("report.brief"), parts: parts)
  }

  /// What is known and what isn't, in sentences.
  private var known: [String] {
    func told(_ id: String, _ items: [Argument]) -> [String] {
      items.isEmpty ? [] : [rows.word(id, ["items": .list(items)])]
    }
    let all = rows.conversation.standings().filter { $0.account.total > 0 }
    func titles(_ isWanted: (Account) -> Bool) -> [Argument] {
      all.filter { isWanted($0.account) }.map { .phrase($0.title) }
    }
    let unknown = rows.answers.filter { $0.answer.status == .unknown }.map { row in
      let items = row.items.joined(separator: ", ")
      return Argument.text(
        items.isEmpty ? row.title : rows.word("report.of", ["title": .text(row.title), "items": .text(items)]))
    }
    let more = unknown.count - Self.mostNamed
    let named =
      unknown.prefix(Self.mostNamed) + (more > 0 ? [.phrase(Phrase("list.more", ["count": .number(more)]))] : [])
    return told("report.known-all", titles { $0.known == $0.total })
      + told("report.known-part", titles { $0.known > 0 && $0.known < $0.total })
      + told("report.known-none", titles { $0.known == 0 })
      + told("report.known-asked", Array(named))
  }

  /// How many things that nobody knows are named in brief.
  private static let mostNamed = 6

  /// Who says all this, and whose figures are whose.
  private var howToRead: ReportSection {
    var parts: [ReportPart] = ["report.how-told", "report.how-unknown"].map { .paragraph(rows.word($0)) }
    // A copy without sums of money has no figure that sums are compared with.
    let settings = dialogue.settings.filter { setting in
      if case .money = setting.value { !rows.leavesOut.contains(.money) } else { true }
    }
    if !settings.isEmpty {
      parts.append(.paragraph(rows.word("report.how-own")))
      parts.append(
        .list(
          settings.map { setting in
            let value = Argument.phrase(Phrase("settings.\(setting.id).value"))
            return [rows.word("report.setting", ["value": value, "note": .phrase(Phrase("settings.\(setting.id)"))])]
          }))
    }
    return ReportSection(title: rows.word("report.how"), parts: parts)
  }

  /// What follows, a list for each severity.
  private var findings: ReportSection {
    let all = rows.findings
    var parts: [ReportPart] = []
    for severity in Severity.allCases {
      let found = all.filter { $0.severity == severity }
      guard !found.isEmpty else { continue }
      parts += [.heading(rows.word("severity.\(severity.rawValue)")), .list(found.map(lines))]
    }
    if parts.isEmpty { parts = [.paragraph(rows.word("found.none"))] }
    return ReportSection(title: rows.word("report.findings"), parts: parts)
  }

  private func lines(of finding: FindingRow) -> [String] {
    var lines = [finding.text]
    if let reading = finding.onlyIn { lines.append(rows.word("report.reading", ["reading": .text(reading)])) }
    if let percent = finding.withoutCarers {
      lines.append(rows.word("report.without-carers", ["percent": .number(percent)]))
    }
    if !finding.words.isEmpty {
      let quotes = finding.words.map { Argument.phrase(Phrase("quoted", ["words": .text($0)])) }
      lines.append(rows.word("report.said", ["words": .list(quotes)]))
    }
    if finding.certainty != .firm {
      let certainty = Argument.phrase(Phrase("certainty.\(finding.certainty.rawValue)"))
      lines.append(rows.word("report.certainty", ["certainty": certainty]))
    }
    if let change = finding.change { lines.append(rows.word("found.change", ["text": .text(change)])) }
    if finding.isOwnJudgement { lines.append(rows.word("report.own")) }
    return lines
  }

  /// What to do, with room for who and when.
  private var actions: ReportSection {
    let actions = rows.actions
    let title = rows.word("report.actions")
    guard !actions.isEmpty else { return ReportSection(title: title, parts: [.paragraph(rows.word("actions.none"))]) }
    return ReportSection(title: title, parts: [.list(actions.map(lines))], isOwnPage: true)
  }

  /// Room for who and when, where nobody has said so.
  private func room(for action: ActionRow) -> [String] {
    if action.isOver { return [] }
    return (action.handling.owner == nil ? [rows.word("report.owner")] : [])
      + (action.handling.due == nil ? [rows.word("report.due")] : [])
  }

  /// A list and no table: six columns would be too narrow to read on paper, and too wide for a telephone.
  private func lines(of action: ActionRow) -> [String] { [action.what] + rows.details(of: action) + room(for: action) }
}
