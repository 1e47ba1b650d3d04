// Points of time as phrases: "just before covid", "the end of March", "two years ago".

extension TimePointReader {
  /// "just before covid", "early 2010", "the end of March", "a couple of years ago", "the millennium".
  func special(at start: Int, _ anchor: Anchor, _ depth: Int) -> TimePoint? {
    if anchor == .to, let day = dayAhead(at: start) { return day }
    guard let (cue, length) = pieces.cue(at: start) else { return ago(at: start) }
    switch cue {
    case .beforeCovid where !isJust(start..<start + length):
      // How long before isn't said.
      return Day(year: 2020, month: 4, day: 1).map {
        TimePoint(days: .lessThan($0), isHedged: true, end: start + length)
      }
    case .beforeCovid: return span((2019, 1, 1), (2020, 3, 31), start + length)
    case .duringCovid: return span((2020, 3, 1), (2021, 12, 31), start + length)
    case .covid: return span((2020, 3, 1), (2020, 6, 30), start + length)
    case .millennium: return Self.year(2000, end: start + length).map { hedged($0) }
    case .early, .mid, .late:
      return part(cue, of: start + length, anchor, phrase: start..<start + length, depth)
    case .lastFew:
      return past(at: start + length)
    case .financialYear:
      return financialYear(at: start + length, anchor, phrase: start..<start + length, depth)
    case .hedge, .filler, .someOf: return ago(at: start)
    case .lastOne: return named(at: start, anchor, depth) == nil ? past(at: start + length) : nil
    case .thisOne where token(start + length)?.word == "time":
      return thisTime(in: start + length + 1)
    case .nextOne, .thisOne, .rightNow: return nil
    default: return ago(at: start)
    }
  }

  /// "Friday", "next Monday", "in two weeks", "within ten days": a day of this week or the next, or so many days from now.
  /// Only an end can be as near as that.
  private func dayAhead(at start: Int) -> TimePoint? {
    var place = start
    if ["on", "this", "next", "coming"].contains(token(place)?.word ?? .none) { place += 1 }
    if sense(place).sort == .weekday {
      // The first of January 1970 was a Thursday.
      let today = (today.number % 7 + 7 + 3) % 7 + 1
      let ahead = (Int(sense(place).value) - today + 7) % 7
      return self.today(inDays: ahead == 0 ? 7 : ahead, end: place + 1)
    }
    guard ["in", "within"].contains(token(start)?.word ?? .none), let (count, unit, end) = duration(at: start + 1),
      let count = count.exact?.whole, (1...400).contains(count)
    else { return nil }
    switch unit {
    case .day: return self.today(inDays: count, end: end)
    case .week: return self.today(inDays: count * 7, end: end)
    case .fortnight: return self.today(inDays: count * 14, end: end)
    case .hour, .month, .quarter, .year, .decade, .century: return nil
    }
  }

  private func today(inDays days: Int, end: Int) -> TimePoint {
    TimePoint(days: Interval(today.adding(days: days)), startsOnFirst: true, end: end)
  }

  /// "Just before", "shortly before".
  private func isJust(_ phrase: Range<Int>) -> Bool {
    phrase.contains { ["just", "right", "shortly", "bit", "long"].contains(tokens[$0].word) }
  }

  func span(_ first: (Int, Int, Int), _ last: (Int, Int, Int), _ end: Int) -> TimePoint? {
    guard let low = Day(year: first.0, month: first.1, day: first.2),
      let high = Day(year: last.0, month: last.1, day: last.2)
    else { return nil }
    return TimePoint(days: Interval(low, high), isHedged: true, end: end)
  }

  func hedged(_ point: TimePoint) -> TimePoint {
    var point = point
    point.isHedged = true
    return point
  }

  /// "fy 24/25", "the financial year 2024 to 2025", "the end of the financial year".
  func financialYear(at index: Int, _ anchor: Anchor, phrase: Range<Int>, _ depth: Int) -> TimePoint? {
    if tokens.text(of: phrase).hasSuffix("the year") { return nil }
    let now = today.date
    let current = now.month >= 4 ? now.year : now.year - 1
    if token(index)?.word == "end" { return yearEnd(end: index + 1) }
    if let token = token(index), let value = token.whole {
      let year = value < 100 ? full(value) : value
      if let point = point(at: index, anchor, depth: depth + 1), point.startsOnFirst { return point }
      if let to = self.token(index + 1), to.word == "to" || to.mark == .dash || to.mark == .slash,
        let next = self.token(index + 2)?.whole, next == year + 1 || next == (year + 1) % 100
      {
        return Self.financialYear(from: year, end: index + 3)
      }
    }
    let words = tokens.list[phrase]
    guard words.contains(where: { $0.word == "this" || $0.word == "current" || $0.word == "the" }) else { return nil }
    return Self.financialYear(from: current, end: index)
  }

  /// A part of a year, decade or month; "end of March" is its last day.
  func part(_ cue: Cue, of index: Int, _ anchor: Anchor, phrase: Range<Int>, _ depth: Int) -> TimePoint? {
    var place = index
    var found = point(at: place, anchor, depth: depth + 1)
    if found == nil, ["the", "of", "in"].contains(token(place)?.word ?? .none) {
      place += 1
      found = point(at: place, anchor, depth: depth + 1)
    }
    guard let whole = found ?? thisUnit(at: place), let low = whole.days.low.value, let high = whole.days.high.value
    else { return nil }
    let days = high.number - low.number
    var point = whole
    if days == 0 { return whole }
    let isEnd = tokens.list[phrase].contains { $0.word == "end" }
    let isStart = tokens.list[phrase].contains { $0.word == "start" || $0.word == "beginning" }
    if (80...95).contains(days) {
      // A season.
      point.isHedged = true
      switch cue {
      case .early: point.days = Interval(low, low.adding(months: 1).adding(days: -1))
      case .mid: point.days = Interval(low.adding(months: 1), low.adding(months: 2).adding(days: -1))
      default: point.days = isEnd ? Interval(high) : Interval(low.adding(months: 2), high)
      }
      return point
    }
    if days < 32 || low.date.month == 4 && days > 300 {
      // A month, or a financial year.
      switch cue {
      case .early: point.days = isStart ? Interval(low) : Interval(low, low.adding(days: 9))
      case .mid: point.days = Interval(low.adding(days: 10), low.adding(days: 19))
      default: point.days = isEnd ? Interval(high) : Interval(low.adding(days: 20), high)
      }
      if !isEnd, !isStart { point.isHedged = true }
      return point
    }
    point.isHedged = true
    point.startsOnFirst = false
    if days > 3000 {
      switch cue {
      case .early: point.days = Interval(low, low.adding(months: 48).adding(days: -1))
      case .mid: point.days = Interval(low.adding(months: 36), low.adding(months: 84).adding(days: -1))
      default: point.days = Interval(low.adding(months: 72), high)
      }
      return point
    }
    switch cue {
    case .early: point.days = Interval(low, low.adding(months: 3).adding(days: -1))
    case .mid: point.days = Interval(low.adding(months: 3), low.adding(months: 9).adding(days: -1))
    default: point.days = Interval(low.adding(months: 9), high)
    }
    return point
  }

  /// "the end of the year", "the end of the month".
  func thisUnit(at index: Int) -> TimePoint? {
    guard sense(index).sort == .timeUnit else { return nil }
    let now = today.date
    switch TimeUnit(rawValue: sense(index).value) {
    case .year: return Self.year(now.year, end: index + 1)
    case .month: return Self.month(now.month, now.year, end: index + 1)
    default: return nil
    }
  }

  /// "This time last year": this month of it.
  private func thisTime(in index: Int) -> TimePoint? {
    guard token(index)?.word == "last", sense(index + 1) == Sense(sort: .timeUnit, value: TimeUnit.year.rawValue) else {
      return nil
    }
    return Self.month(today.date.month, today.date.year - 1, end: index + 2).map { hedged($0) }
  }

  /// "3 years ago", "a couple of years back".
  func ago(at start: Int) -> TimePoint? {
    guard let (length, unit, end) = duration(at: start),
      let (cue, width) = range.contains(end) ? pieces.cue(at: end) : nil,
      cue == .ago
    else { return nil }
    return back(length, unit, end: end + width)
  }

  /// "the last couple of years", "the past 3 years": since then.
  func past(at start: Int) -> TimePoint? {
    guard let (length, unit, end) = duration(at: start) else { return nil }
    if unit == .year, length.interval.exact == Fraction(1) { return nil }
    return back(length, unit, end: end)
  }

  func back(_ length: Quantity, _ unit: TimeUnit, end: Int) -> TimePoint? {
    guard let span = months(length.interval, unit), let shortest = span.low.value ?? span.high.value else { return nil }
    let longest = span.high.value ?? shortest
    let first = today.adding(months: -longest).date
    let last = today.adding(months: -shortest).date
    let isLong = unit == .year || unit == .decade || unit == .century
    guard let low = isLong ? Day(year: first.year, month: 1, day: 1) : Day(year: first.year, month: first.month, day: 1)
    else { return nil }
    let high =
      isLong
      ? Day(year: last.year, month: 12, day: 31)
      : Day(year: last.year, month: last.month, day: 1)?.adding(months: 1).adding(days: -1)
    guard let high else { return nil }
    var point = TimePoint(days: Interval(low, high), isHedged: true, end: end)
    point.isBack = true
    if span.high == .absent { point.days = Interval(low: .absent, high: .closed(high)) }
    return point
  }
}
