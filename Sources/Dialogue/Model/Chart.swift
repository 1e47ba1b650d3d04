/// Something that a report draws. Its title is the phrase `charts.ID`, its message `charts.ID.say`, and what its parts are called
/// `charts.ID.name-1` and so on.
public struct Chart: Hashable, Sendable {
  /// How it is drawn, which says what it can be drawn of.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    /// A yes-or-no question over two lists: a sign where each pair of items meets.
    case grid
    /// A rating of two scales: which items stand at which step of both.
    case steps
    /// Amounts of money: for each item of a list what its money is made of, and how much isn't known.
    case parts
    /// Times: from when to when.
    case timeline
  }

  /// Its id.
  public let id: String
  /// How it is drawn.
  public let form: Form
  /// The questions that it is drawn of.
  public let questions: [Int]
  /// The list for each of whose items there is a row; nothing where the questions say that.
  public let each: Int?
  /// The question about the whole that the parts make up, if there is one.
  public let whole: Int?
  /// For each of the first questions one about the time: what has ended by it is no part any more.
  public let ends: [Int]

  /// A chart.
  public init(id: String, form: Form, questions: [Int], each: Int?, whole: Int?, ends: [Int] = []) {
    self.id = id
    self.form = form
    self.questions = questions
    self.each = each
    self.whole = whole
    self.ends = ends
  }
}
