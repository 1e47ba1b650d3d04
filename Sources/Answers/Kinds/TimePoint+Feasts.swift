// Seasons without a year, feasts, and the ends of years: the next one where an end is asked for, otherwise the last.

/// A feast that deadlines are tied to.
enum Feast {
  case christmas, easter

  /// The feast of this name.
  init?(_ word: Word) {
    switch word {
    case "christmas", "xmas": self = .christmas
    case "easter": self = .easter
    default: return nil
    }
  }

  /// Its days in a year: Christmas Day and Boxing Day; Good Friday to Easter Monday.
  func days(in year: Int) -> Interval<Day>? {
    switch self {
    case .christmas: Day(year: year, month: 12, day: 25).map { Interval($0, $0.adding(days: 1)) }
    case .easter: Feast.easterSunday(year).map { Interval($0.adding(days: -2), $0.adding(days: 1)) }
    }
  }

  /// Easter Sunday of the western churches, by the rule of the Gregorian calendar.
  private static func easterSunday(_ year: Int) -> Day? {
    let golden = year % 19
    let century = year / 100
    let skipped = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30
    let moon = skipped - (skipped / 28) * (1 - (skipped / 28) * (29 / (skipped + 1)) * ((21 - golden) / 11))
    let weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7
    let offset = moon - weekday
    let month = 3 + (offset + 40) / 44
    return Day(year: year, month: month, day: offset + 28 - 31 * (month / 4))
  }
}

extension TimePointReader {
  /// "Easter", "Christmas 2024".
  func feast(_ feast: Feast, at start: Int, _ anchor: Anchor) -> TimePoint? {
    if let (year, end) = yearAfter(start + 1), let days = feast.days(in: year) {
      return TimePoint(days: days, isHedged: true, end: end)
    }
    return feastPoint(feast, anchor: anchor, end: start + 1)
  }

  /// The next feast where an end is asked for, otherwise the last.
  func feastPoint(_ feast: Feast, anchor: Anchor, end: Int) -> TimePoint? {
    let year = today.date.year
    guard let days = feast.days(in: year), let first = days.low.value, let last = days.high.value else { return nil }
    let other = anchor == .to ? (last < today ? year + 1 : year) : (first > today ? year - 1 : year)
    return feast.days(in: other).map { TimePoint(days: $0, isHedged: true, end: end) }
  }

  /// "By spring", "since the autumn".
  func nearestSeason(_ number: Int, _ anchor: Anchor, end: Int) -> TimePoint? {
    let year = today.date.year
    let seasons = [year - 1, year, year + 1].compactMap { season(number, $0, end: end) }
    if anchor == .to { return seasons.first { ($0.days.high.value ?? today) >= today } }
    return seasons.last { ($0.days.low.value ?? today) <= today }
  }

  /// "Year end": the end of the council's financial year.
  func yearEnd(end: Int) -> TimePoint? {
    let now = today.date
    return Day(year: now.month >= 4 ? now.year + 1 : now.year, month: 3, day: 31).map {
      TimePoint(days: Interval($0), isHedged: true, startsOnFirst: true, end: end)
    }
  }
}

extension TimePointReader {
  /// "Two weeks before Easter", "a year after covid": the point moved by the length.
  func shifted(by length: Quantity, _ unit: TimeUnit, _ end: Int, _ anchor: Anchor) -> TimePoint? {
    guard let number = length.whole, let (cue, width) = range.contains(end) ? pieces.cue(at: end) : nil else {
      return nil
    }
    let isBefore = cue != .afterWord
    var point: TimePoint?
    switch cue {
    case .beforeWord where tokens[end].word == "before", .afterWord where tokens[end].word == "after":
      point = self.point(at: end + width, anchor)
    case .beforeCovid: point = span((2020, 3, 1), (2020, 3, 31), end + width)
    default: return nil
    }
    guard var found = point, abs(number) <= 1000 else { return nil }
    let signed = isBefore ? -number : number
    switch unit {
    case .day: found.days = found.days.map { $0.adding(days: signed) }
    case .week: found.days = found.days.map { $0.adding(days: signed * 7) }
    case .fortnight: found.days = found.days.map { $0.adding(days: signed * 14) }
    case .month: found.days = found.days.map { $0.adding(months: signed) }
    case .quarter: found.days = found.days.map { $0.adding(months: signed * 3) }
    case .year: found.days = found.days.map { $0.adding(months: signed * 12) }
    case .hour, .decade, .century: return nil
    }
    found.isHedged = true
    found.bareMonth = nil
    return found
  }
}
