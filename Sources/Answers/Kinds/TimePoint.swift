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

  private func token(_ index: Int) -> Token? { range.contains(index) ? tokens[index] : nil }
  private func sense(_ index: Int) -> Sense { token(index)?.sense ?? .none }

  /// The point that begins at a token.
  func point(at start: Int, _ anchor: Anchor) -> TimePoint? {
    guard let token = token(start) else { return nil }
    if let special = special(at: start, anchor) { return special }
    if token.kind == .number { return numeric(at: start, token, anchor) }
    if let named = named(at: start, anchor) { return named }
    if let year = wordYear(at: start) {
      return Self.year(year.year, end: year.end)
    }
    if let decade = wordDecade(token) { return Self.decade(decade, end: start + 1) }
    return nil
  }

  // MARK: Making points

  /// The whole of a year.
  static func year(_ year: Int, end: Int) -> TimePoint? {
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
      return nil
    }
    return TimePoint(days: Interval(first, last), end: end)
  }

  private static func decade(_ year: Int, end: Int) -> TimePoint? {
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year + 9, month: 12, day: 31) else {
      return nil
    }
    return TimePoint(days: Interval(first, last), isHedged: true, end: end)
  }

  private static func month(_ month: Int, _ year: Int, end: Int) -> TimePoint? {
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    return TimePoint(days: Interval(first, first.adding(months: 1).adding(days: -1)), startsOnFirst: true, end: end)
  }

  private static func financialYear(from year: Int, end: Int) -> TimePoint? {
    guard let first = Day(year: year, month: 4, day: 1), let last = Day(year: year + 1, month: 3, day: 31) else {
      return nil
    }
    return TimePoint(days: Interval(first, last), startsOnFirst: true, end: end)
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int, end: Int) -> TimePoint? {
    Day(year: year, month: month, day: day).map { TimePoint(days: Interval($0), startsOnFirst: true, end: end) }
  }

  private func full(_ twoDigits: Int) -> Int {
    let thisYear = today.date.year % 100
    return twoDigits <= thisYear + 15 ? 2000 + twoDigits : 1900 + twoDigits
  }

  // MARK: In digits

  private func numeric(at start: Int, _ token: Token, _ anchor: Anchor) -> TimePoint? {
    guard token.decimals == 0, !token.flags.contains(.grouped), !token.flags.contains(.huge) else { return nil }
    let value = token.digits
    if let date = separatedDate(at: start, value) { return date }
    // "1 April 2024", "1st of April"
    if (1...31).contains(value), let date = dayAndMonth(at: start, value) { return date }
    if (1000...2200).contains(value), token.end - token.start == 4, !token.flags.contains(.ordinal) {
      return yearOrFinancial(at: start, value, anchor)
    }
    if value < 100, token.flags.contains(.leadingZero) || value > 9, let next = self.token(start + 1) {
      if next.mark == .slash || next.mark == .dash, let second = self.token(start + 2)?.whole,
        second == (value + 1) % 100,
        next.isJoined, value < 50 || value > 90, next.mark == .slash
      {
        return Self.financialYear(from: full(value), end: start + 3)
      }
      if next.word == "s", next.isJoined || next.flags.contains(.hyphenBefore), value % 10 == 0 {
        return Self.decade(full(value), end: start + 2)
      }
    }
    if anchor == .from || anchor == .past, value < 100, token.end - token.start == 2, !isCounted(start + 1) {
      return Self.year(full(value), end: start + 1)
    }
    return nil
  }

  /// Does a unit of time or the like follow, so that the number is a length?
  func isCounted(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    if token.sense.sort == .timeUnit || token.mark == .percent { return true }
    return token.word == "and" && sense(index + 1).sort == .article
  }

  private func yearOrFinancial(at start: Int, _ year: Int, _ anchor: Anchor) -> TimePoint? {
    if isCounted(start + 1) { return nil }
    guard let next = token(start + 1) else { return Self.year(year, end: start + 1) }
    if next.word == "s", next.isJoined, year % 10 == 0 { return Self.decade(year, end: start + 2) }
    if next.mark == .slash || next.mark == .dash, let second = token(start + 2), let value = second.whole,
      second.isJoined || next.mark == .slash
    {
      let isNext = second.end - second.start == 2 ? value == (year + 1) % 100 : value == year + 1
      if isNext, next.mark == .slash || second.end - second.start == 2 {
        return Self.financialYear(from: year, end: start + 3)
      }
    }
    return Self.year(year, end: start + 1)
  }

  /// "3/4/2019", "3-4-19", "3.4.2019", "2024-04-01", "04/2024"; the day comes first.
  private func separatedDate(at start: Int, _ first: Int) -> TimePoint? {
    guard let mark = token(start + 1), mark.mark == .slash || mark.mark == .dash || mark.mark == .stop, mark.isJoined,
      let second = token(start + 2)?.whole, tokens[start + 2].isJoined
    else { return nil }
    if let other = token(start + 3), other.mark == mark.mark, other.isJoined, let third = token(start + 4)?.whole,
      tokens[start + 4].isJoined
    {
      if first > 31 { return Self.day(first, second, third, end: start + 5) }
      let year = third < 100 ? full(third) : third
      return Self.day(year, second, first, end: start + 5) ?? Self.day(year, first, second, end: start + 5)
    }
    if mark.mark == .slash, (1...12).contains(first), (1900...2200).contains(second) {
      return Self.month(first, second, end: start + 3)
    }
    return nil
  }

  /// "1 April 2024", "1st of April", "31 March".
  private func dayAndMonth(at start: Int, _ day: Int) -> TimePoint? {
    var index = start + 1
    if token(index)?.word == "of" { index += 1 }
    guard sense(index).sort == .month else { return nil }
    let month = Int(sense(index).value)
    if let (year, end) = yearAfter(index + 1) { return Self.day(year, month, day, end: end) }
    let year = nearestYear(month, day)
    guard var point = Self.day(year, month, day, end: index + 1) else { return nil }
    point.bareMonth = month
    return point
  }

  /// A year right after a month: four digits, two digits, or words.
  private func yearAfter(_ start: Int) -> (Int, Int)? {
    var index = start
    if token(index)?.word == "of" || token(index)?.mark == .comma { index += 1 }
    guard let token = token(index) else { return nil }
    if let whole = token.whole, !token.flags.contains(.ordinal) {
      if (1000...2200).contains(whole), token.end - token.start == 4 { return (whole, index + 1) }
      if token.end - token.start == 2, whole < 100, index == start, !isCounted(index + 1),
        self.token(index + 1)?.mark != .slash
      {
        return (full(whole), index + 1)
      }
      return nil
    }
    if index == start || token.sense.sort != .none, let year = wordYear(at: index) { return (year.year, year.end) }
    if token.word == "this" || token.word == "last" || token.word == "next",
      sense(index + 1).value == TimeUnit.year.rawValue,
      sense(index + 1).sort == .timeUnit
    {
      let shift = token.word == "last" ? -1 : token.word == "next" ? 1 : 0
      return (today.date.year + shift, index + 2)
    }
    return nil
  }

  /// The year of the month that is nearest in the past, the present month counting as past.
  private func nearestYear(_ month: Int, _ day: Int) -> Int {
    let now = today.date
    return (month, day) <= (now.month, now.day) || month == now.month ? now.year : now.year - 1
  }

  // MARK: In words

  /// "twenty ten", "nineteen ninety-eight", "nineteen oh five", "two thousand and ten".
  private func wordYear(at start: Int) -> (year: Int, end: Int)? {
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

  private func wordDecade(_ token: Token) -> Int? {
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
  private func named(at start: Int, _ anchor: Anchor) -> TimePoint? {
    switch sense(start).sort {
    case .month: return monthPoint(at: start, anchor)
    case .season:
      if let (year, end) = yearAfter(start + 1) { return season(Int(sense(start).value), year, end: end) }
      return nil
    default: break
    }
    switch tokens[start].word {
    case "last", "next", "this": return relative(at: start)
    case "the":
      return point(at: start + 1, anchor)
    case "today", "now": return TimePoint(days: Interval(today), startsOnFirst: true, end: start + 1)
    case "yesterday": return TimePoint(days: Interval(today.adding(days: -1)), startsOnFirst: true, end: start + 1)
    case "tomorrow": return TimePoint(days: Interval(today.adding(days: 1)), startsOnFirst: true, end: start + 1)
    case "christmas":
      let year = yearAfter(start + 1)
      return Self.month(
        12, year?.0 ?? (anchor == .to ? today.date.year : today.date.year - 1), end: year?.1 ?? start + 1)
    case "brexit":
      return Self.year(2016, end: start + 1)
    default: return nil
    }
  }

  private func monthPoint(at start: Int, _ anchor: Anchor) -> TimePoint? {
    let month = Int(sense(start).value)
    // "may" is more often a verb.
    if tokens[start].word == "may", anchor == .none, yearAfter(start + 1) == nil { return nil }
    // "April 1st 2024", "March 31"
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

  private func season(_ season: Int, _ year: Int, end: Int) -> TimePoint? {
    let first = [1: 12, 2: 3, 3: 6, 4: 9][season] ?? 1
    guard let start = Day(year: first == 12 ? year - 1 : year, month: first, day: 1) else { return nil }
    return TimePoint(days: Interval(start, start.adding(months: 3).adding(days: -1)), isHedged: true, end: end)
  }

  /// "last March", "next April", "this year", "last summer", "this financial year".
  private func relative(at start: Int) -> TimePoint? {
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
    if token(start + 1)?.word == "christmas" { return Self.month(12, now.year - (shift < 0 ? 1 : 0), end: start + 2) }
    return nil
  }

  // MARK: Phrases

  /// "just before covid", "early 2010", "the end of March", "a couple of years ago", "the millennium".
  private func special(at start: Int, _ anchor: Anchor) -> TimePoint? {
    guard let (cue, length) = pieces.cue(at: start) else { return ago(at: start) }
    switch cue {
    case .beforeCovid: return span((2019, 1, 1), (2020, 3, 31), start + length)
    case .duringCovid: return span((2020, 3, 1), (2021, 12, 31), start + length)
    case .covid: return span((2020, 3, 1), (2020, 6, 30), start + length)
    case .millennium: return Self.year(2000, end: start + length).map { hedged($0) }
    case .early, .mid, .late:
      return part(cue, of: start + length, anchor, phrase: start..<start + length)
    case .lastFew:
      return past(at: start + length)
    case .financialYear:
      return financialYear(at: start + length, anchor, phrase: start..<start + length)
    case .hedge, .filler, .someOf: return ago(at: start)
    case .lastOne: return named(at: start, anchor) == nil ? past(at: start + length) : nil
    case .nextOne, .thisOne, .rightNow: return nil
    default: return ago(at: start)
    }
  }

  private func span(_ first: (Int, Int, Int), _ last: (Int, Int, Int), _ end: Int) -> TimePoint? {
    guard let low = Day(year: first.0, month: first.1, day: first.2),
      let high = Day(year: last.0, month: last.1, day: last.2)
    else { return nil }
    return TimePoint(days: Interval(low, high), isHedged: true, end: end)
  }

  private func hedged(_ point: TimePoint) -> TimePoint {
    var point = point
    point.isHedged = true
    return point
  }

  /// "fy 24/25", "the financial year 2024 to 2025", "the end of the financial year".
  private func financialYear(at index: Int, _ anchor: Anchor, phrase: Range<Int>) -> TimePoint? {
    if tokens.text(of: phrase).hasSuffix("the year") { return nil }
    let now = today.date
    let current = now.month >= 4 ? now.year : now.year - 1
    if let token = token(index), let value = token.whole {
      let year = value < 100 ? full(value) : value
      if let point = point(at: index, anchor), point.startsOnFirst { return point }
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
  private func part(_ cue: Cue, of index: Int, _ anchor: Anchor, phrase: Range<Int>) -> TimePoint? {
    var place = index
    if point(at: place, anchor) == nil, ["the", "of", "in"].contains(token(place)?.word ?? .none) { place += 1 }
    guard let whole = point(at: place, anchor), let low = whole.days.low.value, let high = whole.days.high.value else {
      return nil
    }
    let days = high.number - low.number
    var point = whole
    if days == 0 { return whole }
    let isEnd = tokens.list[phrase].contains { $0.word == "end" }
    let isStart = tokens.list[phrase].contains { $0.word == "start" || $0.word == "beginning" }
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

  /// "3 years ago", "a couple of years back".
  private func ago(at start: Int) -> TimePoint? {
    guard let (length, unit, end) = duration(at: start),
      let (cue, width) = range.contains(end) ? pieces.cue(at: end) : nil,
      cue == .ago
    else { return nil }
    return back(length, unit, end: end + width)
  }

  /// "the last couple of years", "the past 3 years": since then.
  private func past(at start: Int) -> TimePoint? {
    guard let (length, unit, end) = duration(at: start) else { return nil }
    if unit == .year, length.interval.exact == Fraction(1) { return nil }
    return back(length, unit, end: end)
  }

  private func back(_ length: Quantity, _ unit: TimeUnit, end: Int) -> TimePoint? {
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

  /// A quantity with its unit of time: "a couple of years", "18 months", "half a year", "a year and a half".
  func duration(at start: Int) -> (Quantity, TimeUnit, end: Int)? {
    var quantity: Quantity
    var index: Int
    if let (found, end) = pieces.quantity(at: start) {
      quantity = found
      index = end
      if token(index)?.word == "of" { index += 1 }
      if quantity.form == .fraction, sense(index).sort == .article { index += 1 }
      // "three or so years", "10 odd years" are read with the number; "3 full years" isn't.
      if ["full", "whole", "solid", "good", "more", "further"].contains(token(index)?.word ?? .none) { index += 1 }
      guard quantity.currency == 0, !quantity.isPercent else { return nil }
    } else {
      // "a year", "one year"; hedges before the article.
      index = start
      var isHedged = false
      while range.contains(index), let (cue, length) = pieces.cue(at: index), cue == .hedge || cue == .filler {
        isHedged = isHedged || cue == .hedge
        index += length
      }
      guard sense(index).sort == .article || (sense(index).sort == .timeUnit && token(index + 1)?.word == "and") else {
        return nil
      }
      if sense(index).sort == .article { index += 1 }
      quantity = Quantity(interval: Interval(Fraction(1)))
      quantity.isHedged = isHedged
    }
    guard sense(index).sort == .timeUnit, let unit = TimeUnit(rawValue: sense(index).value), unit != .hour else {
      return nil
    }
    index += 1
    // "a year and a half"
    if token(index)?.word == "and", sense(index + 1).sort == .article, sense(index + 2).sort == .fraction,
      let exact = quantity.exact, let part = Fraction(1, Int(max(sense(index + 2).value, 1))),
      let sum = exact.plus(part)
    {
      quantity.interval = Interval(sum)
      index += 3
    }
    if range.contains(index), let (cue, length) = pieces.cue(at: index), cue == .orSo {
      quantity.isHedged = true
      index += length
    }
    return (quantity, unit, index)
  }
}
