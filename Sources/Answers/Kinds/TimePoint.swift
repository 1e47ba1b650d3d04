/// A place in time as it stands in the words: a day, a month, a year, a financial year, "just before covid".
struct TimePoint {
  /// The days that are meant.
  var days: Interval<Day>
  /// Is it vague ("the nineties", "about 2010")?
  var isHedged = false
  /// Is its first day the one that is meant as a start (a month, a financial year)?
  var startsOnFirst = false
  /// A bare month, to be moved to the year that the context calls for.
  var bareMonth: Int?
  /// Was it reckoned back from today ("the last couple of years")?
  var isBack = false
  /// The token after it.
  var end: Int
}

/// Reads places in time.
struct TimePointReader {
  /// What stands before the point.
  enum Anchor { case none, from, to, past }

  let tokens: Tokens
  let range: Range<Int>
  let today: Day
  let pieces: PieceReader

  init(tokens: Tokens, range: Range<Int>, today: Day) {
    self.tokens = tokens
    self.range = range
    self.today = today
    pieces = PieceReader(tokens: tokens, range: range, kind: .time)
  }

  func token(_ index: Int) -> Token? { range.contains(index) ? tokens[index] : nil }
  func sense(_ index: Int) -> Sense { token(index)?.sense ?? .none }

  /// The point that begins at a token.
  ///
  /// - Parameter depth: how many words like "early" and "the end of" stand around it. Two are as many as anybody
  /// says, and
  ///   without a limit a line of nothing else would be read for ever.
  func point(at start: Int, _ anchor: Anchor, depth: Int = 0) -> TimePoint? {
    guard let token = token(start), depth < 3 else { return nil }
    if let special = special(at: start, anchor, depth) { return special }
    if token.kind == .number, isLabel(start) { return nil }
    if let quarter = token.kind == .number ? partOfYear(at: start) : nil { return quarter }
    if token.kind == .number { return numeric(at: start, token, anchor) }
    if let named = named(at: start, anchor, depth) { return named }
    if let day = spokenDay(at: start) ?? partOfYear(at: start) { return day }
    if let year = wordYear(at: start) ?? shortWordYear(at: start, anchor) {
      return Self.year(year.year, end: year.end)
    }
    if let decade = wordDecade(token) { return Self.decade(decade, end: start + 1) }
    return nil
  }

  /// The whole of a year.
  static func year(_ year: Int, end: Int) -> TimePoint? {
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
      return nil
    }
    return TimePoint(days: Interval(first, last), end: end)
  }

  static func decade(_ year: Int, end: Int) -> TimePoint? {
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year + 9, month: 12, day: 31) else {
      return nil
    }
    return TimePoint(days: Interval(first, last), isHedged: true, end: end)
  }

  static func month(_ month: Int, _ year: Int, end: Int) -> TimePoint? {
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    return TimePoint(days: Interval(first, first.adding(months: 1).adding(days: -1)), startsOnFirst: true, end: end)
  }

  static func financialYear(from year: Int, end: Int) -> TimePoint? {
    guard let first = Day(year: year, month: 4, day: 1), let last = Day(year: year + 1, month: 3, day: 31) else {
      return nil
    }
    return TimePoint(days: Interval(first, last), startsOnFirst: true, end: end)
  }

  static func day(_ year: Int, _ month: Int, _ day: Int, end: Int) -> TimePoint? {
    Day(year: year, month: month, day: day).map { TimePoint(days: Interval($0), startsOnFirst: true, end: end) }
  }

  func full(_ twoDigits: Int) -> Int {
    let thisYear = today.date.year % 100
    return twoDigits <= thisYear + 15 ? 2000 + twoDigits : 1900 + twoDigits
  }
}
