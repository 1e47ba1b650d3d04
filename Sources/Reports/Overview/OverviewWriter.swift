import Dialogue
import Findings
import Transcripts

/// Writes many conversations side by side, one after the other, so that only one need be in memory.
public struct OverviewWriter {
  /// What it is written as.
  public enum Format: Sendable {
    /// A line for each fact.
    case text
    /// Comma-separated values, a row for each conversation.
    case csv
    /// A page with a table.
    case html
  }

  private let format: Format
  private let dialogue: Dialogue
  private let wording: Wording
  private var count = 0
  private var unread = 0
  /// In how many conversations each finding was made.
  private var made: [Int]

  /// A writer of conversations of one dialogue.
  public init(_ format: Format, of dialogue: Dialogue) {
    self.format = format
    self.dialogue = dialogue
    wording = dialogue.wordings[0]
    made = dialogue.findings.map { _ in 0 }
  }

  /// What comes before the first.
  public func beginning() -> String {
    let title = word("overview.title", ["title": .text(dialogue.title)])
    switch format {
    case .text: return "\(title)\n"
    case .csv: return CSVReport.line(csvColumns)
    case .html:
      return HTMLReport.beginning(titled: title)
        + HTMLTable.beginning("conversations", word("overview.caption"), columns: htmlColumns)
    }
  }

  /// One conversation.
  public mutating func write(_ row: OverviewRow) -> String {
    count += 1
    for (rule, number) in row.findings.enumerated() where number > 0 { made[rule] += 1 }
    switch format {
    case .text: return text(of: row)
    case .csv: return CSVReport.line(csvCells(of: row))
    case .html: return HTMLTable.row([row.name] + row.head + htmlCells(of: row), of: htmlColumns.count)
    }
  }

  /// One of which nothing can be said, and why.
  public mutating func write(unreadable name: String, because sentence: String) -> String {
    unread += 1
    switch format {
    case .text: return "\n\(name)\n\(sentence)\n"
    case .csv: return CSVReport.line([name, sentence])
    case .html: return HTMLTable.row([name, sentence], of: htmlColumns.count)
    }
  }

  /// What comes after the last.
  public func ending() -> String {
    switch format {
    case .csv: return ""
    case .text:
      return (["", word("overview.all", ["count": .number(count)])] + findingLines + [""]).joined(separator: "\n")
    case .html:
      let list = findingLines.map { "<li>\(HTMLReport.escaped($0))</li>\n" }.joined()
      let all = HTMLReport.escaped(word("overview.all", ["count": .number(count)]))
      return HTMLTable.ending + "<p>\(all)</p>\n<ul>\n\(list)</ul>\n" + HTMLReport.ending
    }
  }

  /// In how many of them each finding was made, those made most often first.
  private var findingLines: [String] {
    let all = zip(dialogue.findings, made).filter { $0.1 > 0 }.sorted { ($1.1, $0.0.number) < ($0.1, $1.0.number) }
    return all.map { rule, number in
      word(
        "overview.finding",
        [
          "severity": .phrase(Phrase("severity.\(rule.severity.rawValue)")), "finding": .text(words(of: rule)),
          "count": .number(number),
        ])
    }
  }

  /// What a finding says, of no item in particular.
  private func words(of rule: FindingRule) -> String {
    guard let sentence = dialogue.sentence(.says, ofFinding: rule.number) else { return rule.id }
    let arguments = sentence.holes.map { name, hole in
      let argument: Argument =
        switch hole {
        case .item(let list)?, .wholeItem(let list)?: .text(dialogue.lists[list].one)
        case .items(let list, _)?: .text(dialogue.lists[list].many)
        case .setting(let number)?: .phrase(Phrase("settings.\(dialogue.settings[number].id).value"))
        case .answer, .words, .count, nil: .text("…")
        }
      return (name, argument)
    }
    return wording.render(Phrase(sentence.id, Arguments(inOrder: arguments)), in: dialogue)
  }

  // MARK: Text

  private func text(of row: OverviewRow) -> String {
    var lines = ["", row.name]
    for (question, said) in zip(dialogue.head, row.head) where !said.isEmpty {
      let title = Argument.phrase(Phrase(dialogue.questions[question].id(of: .title)))
      lines.append(word("answers.line", ["title": title, "answer": .text(said)]))
    }
    lines.append(word(row.isFinished ? "overview.finished" : "overview.unfinished", ["day": .day(row.last)]))
    lines.append(word("summary.known", ["known": .number(row.account.known), "total": .number(row.account.total)]))
    lines += row.coverage
    let counts = self.counts(of: row)
    if !counts.isEmpty { lines.append(word("overview.findings", ["counts": .list(counts)])) }
    return lines.map { "\($0)\n" }.joined()
  }

  /// How many findings there are of each severity, where there are any.
  private func counts(of row: OverviewRow) -> [Argument] {
    zip(Severity.allCases, row.severities).filter { $0.1 > 0 }.map { severity, number in
      Argument.phrase(
        Phrase(
          "overview.count", ["severity": .phrase(Phrase("severity.\(severity.rawValue)")), "count": .number(number)]))
    }
  }

  // MARK: Tables

  private var headTitles: [String] { dialogue.head.map { word(dialogue.questions[$0].id(of: .title)) } }

  private var csvColumns: [String] {
    ["conversation", "dialogue"] + headTitles + ["last heard", "finished", "known", "questions"]
      + dialogue.grids.map { "coverage: \($0.id)" }
      + Severity.allCases.map(\.rawValue) + dialogue.findings.map(\.id)
  }

  private func csvCells(of row: OverviewRow) -> [String] {
    [row.name, row.dialogue] + row.head
      + [row.last.iso, row.isFinished ? "yes" : "no", String(row.account.known), String(row.account.total)]
      + row.coverage
      + (row.severities + row.findings).map(String.init)
  }

  private func htmlCells(of row: OverviewRow) -> [String] {
    [
      word(row.isFinished ? "overview.finished" : "overview.unfinished", ["day": .day(row.last)]),
      word("summary.known", ["known": .number(row.account.known), "total": .number(row.account.total)]),
    ] + row.coverage + [word(.list(counts(of: row)))]
  }

  private var htmlColumns: [String] {
    [word("overview.conversation")] + headTitles + [word("overview.last"), word("overview.known")]
      + dialogue.grids.map { word("charts.\($0.id)") } + [word("overview.what")]
  }

  private func word(_ argument: Argument) -> String { word("name", ["name": argument]) }

  private func word(_ id: String, _ arguments: Arguments = Arguments()) -> String {
    wording.render(Phrase(id, arguments), in: dialogue)
  }
}
