import Answers

/// A report as a document: everything in words already, and nothing escaped yet.
public struct Report: Hashable, Sendable {
  /// Its title.
  public var title: String
  /// Its sections, in order.
  public var sections: [ReportSection]

  /// A report.
  public init(title: String, sections: [ReportSection]) {
    self.title = title
    self.sections = sections
  }
}

/// A section of a report, under a heading.
public struct ReportSection: Hashable, Sendable {
  /// Its heading.
  public var title: String
  /// What is in it, in order.
  public var parts: [ReportPart]
  /// Does it begin on a new page when it is printed?
  public var isOwnPage: Bool

  /// A section.
  public init(title: String, parts: [ReportPart], isOwnPage: Bool = false) {
    self.title = title
    self.parts = parts
    self.isOwnPage = isOwnPage
  }
}

/// A part of a section.
public enum ReportPart: Hashable, Sendable {
  /// A heading within the section.
  case heading(String)
  /// A paragraph.
  case paragraph(String)
  /// A list; each item is one or more lines, the first of which says what it is about.
  case list([[String]])
  /// A table.
  case table(ReportTable)
  /// Something drawn, with its message and its data.
  case chart(ReportChart)
  /// Room to write in, under a heading.
  case room(String)
}

/// A table. The first column says what a row is about.
public struct ReportTable: Hashable, Sendable {
  /// What it shows.
  public var caption: String
  /// The columns' headings.
  public var columns: [String]
  /// The cells, row by row, as many in each as there are columns.
  public var rows: [[String]]

  /// A table.
  public init(caption: String, columns: [String], rows: [[String]]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }
}
