// Points of time put in their place: starts, ends, ranges.

extension TimeReader {
  /// "2024-27": the second year has two digits.
  func shortEnd(_ point: TimePoint, _ end: Int) -> (Interval<Day>, Int)? {
    guard !point.startsOnFirst, range.contains(end + 1), tokens[end].mark == .dash, tokens[end].isJoined,
      tokens[end + 1].isJoined, let digits = tokens[end + 1].whole, tokens[end + 1].end - tokens[end + 1].start == 2,
      let first = point.days.low.value?.date.year, first % 100 < digits,
      let year = TimePointReader.year(first / 100 * 100 + digits, end: end + 2)
    else { return nil }
    return (year.days, end + 2)
  }

  /// How many tokens join two points into one range; nothing where they aren't joined like that.
  func connector(_ index: Int, isLoose: Bool) -> Int? {
    guard range.contains(index) else { return nil }
    let token = tokens[index]
    if token.word == "or" { return 1 }
    if isBetween, token.word == "and" || token.word == "to" || token.mark == .dash { return 1 }
    if isLoose, anchor != .from || isSince, token.word == "to" || token.mark == .dash { return 1 }
    return nil
  }

  func apply(_ bound: Cue?, to point: inout TimePoint) {
    switch bound {
    case .beforeWord, .lessThan:
      if let low = point.days.low.value { point.days = .lessThan(low) }
      point.isHedged = true
    case .afterWord, .moreThan:
      if let high = point.days.high.value { point.days = .moreThan(high) }
      point.isHedged = true
    case .notBefore:
      if let low = point.days.low.value { point.days = .atLeast(low) }
      point.isHedged = true
    case .notAfter:
      // "No later than 14 January" is the deadline where an end is asked for.
      guard anchor != .to, let high = point.days.high.value else { break }
      point.days = .atMost(high)
      point.isHedged = true
    case .atLeast:
      // "at least since 1998": then or before.
      if let high = point.days.high.value { point.days = .atMost(high) }
      point.isHedged = true
    default: break
    }
  }

  mutating func place(_ found: TimePoint) {
    var point = found
    switch anchor {
    case .to, .past:
      if anchor == .past { isSince = false }
      span.to = span.to ?? (anchor == .to ? future(point) : point).days
      anchor = .none
    case .none where start != nil && span.to == nil && !isSince:
      if point.isHedged, let from = span.from, let low = from.low.value, let high = point.days.high.value, low <= high {
        // "2010, maybe 2011"
        span.from = Interval(low: from.low, high: point.days.high)
      } else {
        alternatives.append(TimeSpan(from: point.days))
      }
    default:
      if start != nil, anchor == .from, span.to == nil {
        // "It merged in 2015 but goes back to 1989": that is the start. "Since 1998, from 2010 as a charity" is doubtful.
        guard isOrigin else {
          if !isLoose { alternatives.append(TimeSpan(from: point.days)) }
          return
        }
        start = nil
      }
      guard start == nil else { return }
      if isArticle, point.isBack { span.months = nil }
      if isToCome, point.bareMonth != nil {
        let next = future(point)
        if next.days != point.days { isSince = false }
        point.days = next.days
      }
      start = point
      span.from = point.days
      anchor = .none
    }
  }

  /// A bare month after "to" is the next one.
  private func future(_ point: TimePoint) -> TimePoint {
    guard let month = point.bareMonth, let last = point.days.high.value ?? point.days.low.value, last < today else {
      return point
    }
    var point = point
    if let low = point.days.low.value, let whole = TimePointReader.month(month, low.date.year, end: 0)?.days,
      whole == point.days
    {
      // The whole month: February may have a day more.
      let first = low.adding(months: 12)
      point.days = Interval(first, first.adding(months: 1).adding(days: -1))
    } else {
      point.days = point.days.map { $0.adding(months: 12) }
    }
    return point
  }
}
