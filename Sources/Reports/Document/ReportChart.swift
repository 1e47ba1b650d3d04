/// Something drawn. Whoever doesn't see it has its message as a sentence and its data as a table.
public struct ReportChart: Hashable, Sendable {
  /// What it shows.
  public var title: String
  /// Its message, in one or more sentences.
  public var sentence: String
  /// What only those need who see it drawn: what a line in it stands for.
  public var key = ""
  /// Its data; nothing where a table right before it has them.
  public var table: ReportTable?
  /// What is drawn.
  public var drawing: Drawing

  /// What can be drawn.
  public enum Drawing: Hashable, Sendable {
    /// Strips across, one below the other.
    case strips(Strips)
    /// Cells in rows and columns, with words in them.
    case cells(Cells)
  }

  /// The title and the message, for whoever reads no further.
  public var heading: String { sentence.isEmpty ? "\(title)." : "\(title). \(sentence)" }

  /// How a part looks. Each differs from the others in its pattern, not only in its colour.
  public enum Look: String, Hashable, Sendable, CaseIterable {
    case solid, dotted, striped
    /// What isn't known, or may be.
    case unknown
  }

  /// Strips across, from nothing to all of what is measured.
  public struct Strips: Hashable, Sendable {
    /// One strip.
    public struct Row: Hashable, Sendable {
      /// Whose it is.
      public var name: String
      /// What it shows, in words.
      public var words: String
      /// Its pieces, in thousandths of the width.
      public var pieces: [Piece]
    }

    /// A piece of a strip.
    public struct Piece: Hashable, Sendable {
      /// From where to where, in thousandths of the width.
      public var range: ClosedRange<Int>
      /// How it looks.
      public var look: Look
    }

    /// A line down through all strips.
    public struct Mark: Hashable, Sendable {
      /// Where, in thousandths of the width.
      public var place: Int
      /// What it is.
      public var label: String
      /// Is it only there to count by, like a year?
      public var isFaint = false
    }

    /// The strips.
    public var rows: [Row]
    /// The lines, from left to right.
    public var marks: [Mark]
    /// What the looks mean; empty where the words say it.
    public var legend: [Key] = []

    /// What a look means.
    public struct Key: Hashable, Sendable {
      /// The look.
      public var look: Look
      /// What it is called.
      public var name: String
    }
  }

  /// Cells in rows and columns.
  public struct Cells: Hashable, Sendable {
    /// One cell.
    public struct Cell: Hashable, Sendable {
      /// What stands in it.
      public var words: String
      /// How it looks; nothing where it is empty.
      public var look: Look?
    }

    /// The headings of the columns.
    public var columns: [String]
    /// The rows: each has its heading and as many cells as there are columns.
    public var rows: [Row]

    /// One row.
    public struct Row: Hashable, Sendable {
      /// Its heading.
      public var name: String
      /// Its cells.
      public var cells: [Cell]
    }
  }
}
