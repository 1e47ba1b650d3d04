import Transcripts

/// Writes a report as a document for word processors (Office Open XML, ECMA-376), with real headings, lists and tables, so
/// that it can be gone through by heading and read aloud. Charts are said in a sentence, and their data stand in a table.
public struct WordReport {
  private var body = ""

  /// The report as the bytes of a .docx file.
  public static func write(_ report: Report) -> [UInt8] {
    var document = WordReport()
    document.paragraph(report.title, style: "Title")
    for section in report.sections {
      document.paragraph(section.title, style: "Heading1", isOnNewPage: section.isOwnPage)
      for part in section.parts { document.write(part) }
    }
    var archive = ZipArchive()
    for (name, content) in WordParts.all(title: escaped(report.title), body: document.body) {
      archive.add(name, Array(content.utf8))
    }
    return archive.finished()
  }

  private mutating func write(_ part: ReportPart) {
    switch part {
    case .heading(let heading): paragraph(heading, style: "Heading2")
    case .paragraph(let text): paragraph(text)
    case .list(let items): for item in items { paragraph(item, style: "ListBullet") }
    case .table(let table): write(table)
    case .chart(let chart):
      paragraph(chart.heading)
      if let table = chart.table { write(table) }
    case .room(let heading):
      paragraph(heading, style: "Heading2")
      for _ in 0..<6 { paragraph("") }
    }
  }

  private mutating func paragraph(_ text: String, style: String? = nil, isOnNewPage: Bool = false) {
    paragraph([text], style: style, isOnNewPage: isOnNewPage)
  }

  /// A paragraph of one or more lines.
  private mutating func paragraph(_ lines: [String], style: String? = nil, isOnNewPage: Bool = false) {
    var properties = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
    if isOnNewPage { properties += "<w:pageBreakBefore/>" }
    if !properties.isEmpty { properties = "<w:pPr>\(properties)</w:pPr>" }
    let runs = lines.map { "<w:r><w:t xml:space=\"preserve\">\(Self.escaped($0))</w:t></w:r>" }
    body += "<w:p>\(properties)\(runs.joined(separator: "<w:r><w:br/></w:r>"))</w:p>"
  }

  /// A table whose first row is repeated on each page, and which says what it shows before it and to screen readers.
  private mutating func write(_ table: ReportTable) {
    paragraph(table.caption, style: "Caption")
    let caption = Self.escaped(table.caption)
    body += "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>"
    body += "<w:tblLook w:firstRow=\"1\" w:firstColumn=\"1\"/><w:tblCaption w:val=\"\(caption)\"/></w:tblPr><w:tblGrid>"
    body += String(repeating: "<w:gridCol/>", count: table.columns.count) + "</w:tblGrid>"
    row(table.columns, isHead: true)
    for cells in table.rows { row(cells, isHead: false) }
    body += "</w:tbl>"
    paragraph("")
  }

  private mutating func row(_ cells: [String], isHead: Bool) {
    body += "<w:tr><w:trPr><w:cantSplit/>\(isHead ? "<w:tblHeader/>" : "")</w:trPr>"
    for (place, cell) in cells.enumerated() {
      let look = isHead || place == 0 ? "<w:rPr><w:b/></w:rPr>" : ""
      body +=
        "<w:tc><w:tcPr/><w:p><w:r>\(look)<w:t xml:space=\"preserve\">\(Self.escaped(cell))</w:t></w:r></w:p></w:tc>"
    }
    body += "</w:tr>"
  }

  /// Words as text in XML, in quotes too; several lines become one.
  private static func escaped(_ words: String) -> String { HTMLReport.escaped(words) }
}
