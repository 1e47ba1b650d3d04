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
  /// Shares as bars. The table that it belongs to stands right before it.
  case bars(ReportBars)
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

/// Shares drawn as bars from nothing to all, with marks.
public struct ReportBars: Hashable, Sendable {
  /// One share.
  public struct Bar: Hashable, Sendable {
    /// Whose it is.
    public var name: String
    /// The share in words, with the counts.
    public var words: String
    /// The least and the most that it may be, in thousandths of all.
    public var range: ClosedRange<Int>
  }

  /// What it shows, in a sentence.
  public var title: String
  /// The bars, in the order of the table.
  public var bars: [Bar]
  /// The figures at which marks stand, in thousandths of all, rising.
  public var marks: [Int]
  /// What the marks are, in a sentence; empty where there are none.
  public var about: String
  /// What is drawn, in full sentences.
  public var sentence: String { about.isEmpty ? "\(title)." : "\(title). \(about)" }
}
