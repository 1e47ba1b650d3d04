// Points of time in words: years, months, "last March".

extension TimePointReader {
  /// "twenty ten", "nineteen ninety-eight", "nineteen oh five", "two thousand and ten".
  func wordYear(at start: Int) -> (year: Int, end: Int)? {
    let first = sense(start)
    guard first.sort == .teen || first.sort == .tens || first.sort == .unit else { return nil }
    let century = Int(first.value)
    if (first.sort == .teen && (15...19).contains(century)) || (first.sort == .tens && century == 20) {
      let reader = NumberReader(tokens: tokens, range: range)
      if let rest = reader.number(at: start + 1), rest.form == .cardinal, let two = rest.low.whole,
        (10...99).contains(two),
        !isCounted(rest.end)
      {
        return (century * 100 + two, rest.end)
      }
      if let oh = token(start + 1), oh.word == "oh" || oh.word == "o", sense(start + 2).sort == .unit {
        return (century * 100 + Int(sense(start + 2).value), start + 3)
      }
      if sense(start + 1).sort == .hundred, first.sort == .teen, !isCounted(start + 2) {
        return (century * 100, start + 2)
      }
    }
    let reader = NumberReader(tokens: tokens, range: range)
    if let whole = reader.number(at: start), whole.form == .cardinal, !whole.isDigits, let year = whole.low.whole,
      (1900...2200).contains(year), !isCounted(whole.end)
    {
      return (year, whole.end)
    }
    return nil
  }

  func wordDecade(_ token: Token) -> Int? {
    switch token.word {
    case "fifties": 1950
    case "sixties": 1960
    case "seventies": 1970
    case "eighties": 1980
    case "nineties": 1990
    case "noughties": 2000
    default: nil
    }
  }

  /// "April 2024", "last March", "summer 2019", "this year", "yesterday".
  func named(at start: Int, _ anchor: Anchor, _ depth: Int) -> TimePoint? {
    switch sense(start).sort {
    case .month: return monthPoint(at: start, anchor)
    case .season:
      if let (year, end) = yearAfter(start + 1) { return season(Int(sense(start).value), year, end: end) }
      return anchor == .none ? nil : nearestSeason(Int(sense(start).value), anchor, end: start + 1)
    default: break
    }
    switch tokens[start].word {
    case "last", "next", "this": return relative(at: start)
    case "the" where token(start + 1)?.word != "the":
      return point(at: start + 1, anchor, depth: depth + 1)
    // "five years now" says nothing of a day.
    case "today" where anchor != .none, "now" where anchor != .none:
      return TimePoint(days: Interval(today), startsOnFirst: true, end: start + 1)
    case "yesterday": return TimePoint(days: Interval(today.adding(days: -1)), startsOnFirst: true, end: start + 1)
    case "tomorrow": return TimePoint(days: Interval(today.adding(days: 1)), startsOnFirst: true, end: start + 1)
    case "christmas", "xmas": return feast(.christmas, at: start, anchor)
    case "easter": return feast(.easter, at: start, anchor)
    case "new" where token(start + 1)?.word == "financial" && sense(start + 2).sort == .timeUnit:
      let year = today.date.month >= 4 ? today.date.year + 1 : today.date.year
      return Self.day(year, 4, 1, end: start + 3)
    case "new" where token(start + 1)?.word == "year" && anchor != .none:
      let year = anchor == .to ? today.date.year + 1 : today.date.year
      return Self.month(1, year, end: start + 2).map { hedged($0) }
    case "year" where token(start + 1)?.word == "end" && anchor != .none: return yearEnd(end: start + 2)
    case "brexit":
      return Self.year(2016, end: start + 1)
    default: return nil
    }
  }

  func monthPoint(at start: Int, _ anchor: Anchor) -> TimePoint? {
    let month = Int(sense(start).value)
    // "renewed each April" is no one April.
    if range.contains(start - 1), ["each", "every"].contains(tokens[start - 1].word) { return nil }
    // "may" is more often a verb.
    let isDay = token(start + 1)?.flags.contains(.ordinal) == true
    if tokens[start].word == "may", anchor == .none, yearAfter(start + 1) == nil, !isDay { return nil }
    // "April 1st 2024", "March 31", "March the 3rd"
    let start =
      token(start + 1)?.word == "the" && token(start + 2)?.flags.contains(.ordinal) == true ? start + 1 : start
    if let day = token(start + 1), let value = day.whole, (1...31).contains(value), !day.flags.contains(.leadingZero) {
      if let (year, end) = yearAfter(start + 2) { return Self.day(year, month, value, end: end) }
      if day.flags.contains(.ordinal), var point = Self.day(nearestYear(month, value), month, value, end: start + 2) {
        point.bareMonth = month
        return point
      }
    }
    if let (year, end) = yearAfter(start + 1) { return Self.month(month, year, end: end) }
    var point = Self.month(month, nearestYear(month, 1), end: start + 1)
    point?.bareMonth = month
    return point
  }

  func season(_ season: Int, _ year: Int, end: Int) -> TimePoint? {
    let first = [1: 12, 2: 3, 3: 6, 4: 9][season] ?? 1
    guard let start = Day(year: first == 12 ? year - 1 : year, month: first, day: 1) else { return nil }
    return TimePoint(days: Interval(start, start.adding(months: 3).adding(days: -1)), isHedged: true, end: end)
  }

  /// "last March", "next April", "this year", "last summer", "this financial year".
  func relative(at start: Int) -> TimePoint? {
    let word = tokens[start].word
    let shift = word == "last" ? -1 : word == "next" ? 1 : 0
    let now = today.date
    let unit = sense(start + 1)
    switch unit.sort {
    case .month:
      let month = Int(unit.value)
      let year: Int
      switch shift {
      case -1: year = month < now.month ? now.year : now.year - 1
      case 1: year = month > now.month ? now.year : now.year + 1
      default: year = now.year
      }
      if let said = yearAfter(start + 2) { return Self.month(month, said.0, end: said.1) }
      return Self.month(month, year, end: start + 2)
    case .season:
      let first = [1: 12, 2: 3, 3: 6, 4: 9][Int(unit.value)] ?? 1
      let isOver = now.month >= first + 3 || (first == 12 && now.month >= 3)
      let year =
        shift < 0
        ? (isOver ? now.year : now.year - 1) : shift > 0 ? (now.month < first ? now.year : now.year + 1) : now.year
      return season(Int(unit.value), year, end: start + 2)
    case .timeUnit:
      switch TimeUnit(rawValue: unit.value) {
      case .year: return Self.year(now.year + shift, end: start + 2)
      case .month:
        let day = today.adding(months: shift).date
        return Self.month(day.month, day.year, end: start + 2)
      case .week:
        return TimePoint(
          days: Interval(today.adding(days: 7 * shift - 6), today.adding(days: max(7 * shift, 0))), end: start + 2)
      default: return nil
      }
    default: break
    }
    if token(start + 1)?.word == "financial" || token(start + 1)?.word == "tax", sense(start + 2).sort == .timeUnit {
      let current = now.month >= 4 ? now.year : now.year - 1
      return Self.financialYear(from: current + shift, end: start + 3)
    }
    if let feast = Feast(token(start + 1)?.word ?? .none) {
      return feastPoint(feast, anchor: shift > 0 ? .to : shift < 0 ? .past : .to, end: start + 2)
    }
    return nil
  }
}
