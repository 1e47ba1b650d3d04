import Transcripts

/// Writes a report as Markdown. Everything that somebody said is escaped here.
public struct MarkdownReport {
  private var text = ""

  /// The report as Markdown.
  public static func write(_ report: Report) -> String {
    var page = MarkdownReport()
    page.text = "# \(page.line(report.title))\n"
    for section in report.sections {
      page.text += "\n## \(page.line(section.title))\n"
      for part in section.parts { page.write(part) }
    }
    return page.text
  }

  private mutating func write(_ part: ReportPart) {
    text += "\n"
    switch part {
    case .heading(let heading): text += "### \(line(heading))\n"
    case .paragraph(let paragraph): text += "\(line(paragraph))\n"
    case .list(let items):
      for item in items { text += "- " + item.map(line).joined(separator: "\\\n  ") + "\n" }
    case .table(let table): write(table)
    case .chart(let chart):
      text += "\(line(chart.heading))\n"
      if let table = chart.table {
        text += "\n"
        write(table)
      }
    case .room(let heading): text += "**\(line(heading)):**\n"
    }
  }

  private mutating func write(_ table: ReportTable) {
    text += "\(line(table.caption))\n\n"
    text += row(table.columns) + row(table.columns.map { _ in "---" }, escapes: false)
    for cells in table.rows { text += row(cells) }
  }

  private func row(_ cells: [String], escapes: Bool = true) -> String {
    "| " + cells.map { escapes ? line($0) : $0 }.joined(separator: " | ") + " |\n"
  }

  private func line(_ text: String) -> String { Markdown.escaped(Harmless.lines(text).joined(separator: " ")) }
}
