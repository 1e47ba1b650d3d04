import Transcripts

/// Writes a report as one HTML file that needs nothing else. Everything that somebody said is escaped here.
public struct HTMLReport {
  private var text = ""
  private var tables = 0
  private var figures = 0

  /// The report as HTML.
  public static func write(_ report: Report) -> String {
    var page = HTMLReport()
    page.write(report)
    return page.text
  }

  private mutating func write(_ report: Report) {
    text += Self.beginning(titled: report.title)
    for section in report.sections {
      text += section.isOwnPage ? "<section class=\"page\">\n" : "<section>\n"
      text += "<h2>\(Self.escaped(section.title))</h2>\n"
      for part in section.parts { write(part) }
      text += "</section>\n"
    }
    text += Self.ending
  }

  /// The page up to its heading, title and style included.
  static func beginning(titled title: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(escaped(title))</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    <main>
    <h1>\(escaped(title))</h1>

    """
  }

  /// What closes the page.
  static let ending = "</main>\n</body>\n</html>\n"

  private mutating func write(_ part: ReportPart) {
    switch part {
    case .heading(let heading): text += "<h3>\(Self.escaped(heading))</h3>\n"
    case .paragraph(let paragraph): text += "<p>\(Self.escaped(paragraph))</p>\n"
    case .list(let items):
      text += "<ul>\n"
      for item in items { text += "<li>" + item.map(Self.escaped).joined(separator: "<br>\n") + "</li>\n" }
      text += "</ul>\n"
    case .table(let table): write(table)
    case .chart(let chart):
      figures += 1
      text += HTMLChart.drawn(chart, number: figures)
      if let table = chart.table { write(table) }
    case .room(let heading): text += "<h3>\(Self.escaped(heading))</h3>\n<div class=\"room\"></div>\n"
    }
  }

  private mutating func write(_ table: ReportTable) {
    tables += 1
    text += HTMLTable.beginning("table-\(tables)", table.caption, columns: table.columns)
    for row in table.rows { text += HTMLTable.row(row, of: table.columns.count) }
    text += HTMLTable.ending
  }

  /// Words as text in HTML, in quotes too; several lines become one.
  package static func escaped(_ words: String) -> String {
    var text = ""
    for scalar in Harmless.lines(words).joined(separator: " ").unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  package static let style = """
    :root { color-scheme: light dark; --ink: #0b0c0c; --paper: #fff; --line: #6b7074; --fill: #1d5a8f; --soft: #d5e4f0 }
    @media (prefers-color-scheme: dark) { :root { --ink: #f3f2f1; --paper: #15181a; --line: #9aa1a6; --fill: #8fc3ee; --soft: #2c4254 } }
    body { margin: 0; color: var(--ink); background: var(--paper); font: 1.1875rem/1.5 system-ui, sans-serif }
    main { max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word }
    h1 { font-size: 2rem; line-height: 1.2 } h2 { font-size: 1.5rem; margin-top: 2.5rem } h3 { font-size: 1.1875rem }
    p, li { max-width: 42rem } li { margin-bottom: .6rem }
    .wide { overflow-x: auto; margin: 1rem 0 } .wide:focus-visible { outline: 3px solid var(--fill); outline-offset: 2px }
    table { border-collapse: collapse; width: 100% } caption { text-align: left; font-weight: bold; padding: .5rem 0 }
    caption span { display: inline-block; position: sticky; left: 0; max-width: min(60rem, 100vw - 2rem) }
    th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); min-width: 6rem }
    figure { margin: 1.5rem 0 } figcaption { max-width: 42rem; margin-bottom: .5rem; font-weight: bold }
    svg { display: block; overflow: visible; width: 100%; max-width: 42rem; height: auto; padding: 2px }
    svg text { fill: var(--ink); font: 15px system-ui, sans-serif } svg .head { font-weight: bold }
    .bar { fill: var(--fill) } .soft { fill: var(--soft) } .paper { fill: var(--paper) } .edge { stroke: var(--ink); stroke-width: 1 }
    .all { fill: var(--paper); stroke: var(--line) } .cell { fill: none; stroke: var(--line) }
    .mark { stroke: var(--ink); stroke-width: 3 } .behind { stroke: var(--paper); stroke-width: 7 } .faint { stroke: var(--line) } .stroke { stroke: var(--fill); stroke-width: 3 }
    .room { border: 1px solid var(--line); min-height: 12rem }
    svg.narrow { display: none }
    @media screen and (max-width: 42rem) { svg.narrow { display: block } svg.broad { display: none } }
    @media print {
      body { font-size: 11pt } main { max-width: none; padding: 0 } .page { break-before: page } .wide { overflow: visible }
      tr, li, figure { break-inside: avoid } h2, h3, caption { break-after: avoid } caption { break-inside: avoid }
      thead { display: table-header-group; break-inside: avoid } thead tr { break-after: avoid } tbody tr:first-child { break-before: avoid }
    }
    @page { margin: 2cm }
    """
}
