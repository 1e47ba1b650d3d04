/// What a document can be written as.
public enum DocumentFormat: String, Sendable, CaseIterable {
  /// One page with everything in it, for reading and printing.
  case html
  /// Plain text with marks.
  case markdown
  /// A file for word processors.
  case docx

  /// The document as the bytes of a file.
  public func bytes(of report: Report) -> [UInt8] {
    switch self {
    case .html: Array(HTMLReport.write(report).utf8)
    case .markdown: Array(MarkdownReport.write(report).utf8)
    case .docx: WordReport.write(report)
    }
  }
}

extension DocumentFormat {
  /// The form called so, by its name or by how its files end.
  public init?(named name: String) {
    switch name {
    case "md", "txt": self = .markdown
    case "htm": self = .html
    default: self.init(rawValue: name)
    }
  }
}

/// What the report of a conversation can be written as: a document, or its rows for programs.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// A document.
  case html, markdown, docx
  /// A row for each answer, finding and action, for a spreadsheet.
  case csv
  /// One object, for programs.
  case json

  /// The report as the bytes of a file.
  public func bytes(of rows: ReportRows) -> [UInt8] {
    switch self {
    case .html: DocumentFormat.html.bytes(of: ReportMaker(rows).report())
    case .markdown: DocumentFormat.markdown.bytes(of: ReportMaker(rows).report())
    case .docx: DocumentFormat.docx.bytes(of: ReportMaker(rows).report())
    case .csv: Array(CSVReport.write(rows).utf8)
    case .json: JSONReport.write(rows)
    }
  }
  /// The form called so, by its name or by how its files end.
  public init?(named name: String) {
    self.init(rawValue: DocumentFormat(named: name)?.rawValue ?? name)
  }
}
