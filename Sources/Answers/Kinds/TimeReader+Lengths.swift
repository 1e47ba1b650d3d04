// Numbers that are no time, and lengths of time.

extension TimeReader {
  mutating func take(_ quantity: Quantity, _ unit: TimeUnit, _ index: Int, _ end: Int) -> Int {
    use(index..<end)
    isHedged = isHedged || quantity.isHedged
    guard var length = months(bounded(quantity), unit) else { return end }
    // Six weeks are a month or two.
    if length.exact == nil { isHedged = true }
    var after = end
    // "2 years and 3 months"
    var place = end
    if tokens.word(place, in: range) == "and" || (range.contains(place) && tokens[place].mark == .comma) { place += 1 }
    if unit == .year, let (more, smaller, last) = points.duration(at: place), smaller == .month,
      let exact = length.exact,
      let extra = months(more.interval, smaller)?.exact, extra < 12
    {
      length = Interval(exact + extra)
      after = last
      use(end..<last)
      isHedged = isHedged || more.isHedged
    }
    // "1 year 1 month 21 days", "2 days 1 month"
    var last = unit
    while let (more, other, next) = points.duration(at: after), other != last, more.bound == nil,
      isMonths(unit) || isMonths(other),
      let extra = months(more.interval, other)
    {
      let sum = Interval(low: Self.adding(length.low, extra.low), high: Self.adding(length.high, extra.high))
      use(after..<next)
      (length, after, last, isHedged) = (sum, next, other, isHedged || sum.exact == nil)
    }
    // "Eighteen months to two years"
    if ["to", "or"].contains(tokens.word(after, in: range)) || range.contains(after) && tokens[after].mark == .dash,
      let (more, other, last) = points.duration(at: after + 1), let low = length.exact, more.bound == nil,
      let high = months(more.interval, other)?.exact, high > low
    {
      (length, after, isHedged) = (Interval(low, high), last, true)
      use(end..<last)
    }
    // "at least 2 years but less than 5 years"
    if tokens.word(after, in: range) == "but", let (more, other, last) = points.duration(at: after + 1),
      more.bound == .lessThan || more.bound == .atMost, let limit = months(more.interval, other)
    {
      length = Interval(low: length.low, high: limit.high)
      use(after..<last)
      after = last
    }
    if saysLongBefore(after) {
      // "I've been here four years and they were here long before".
      length = Interval(low: length.low, high: .absent)
      isHedged = true
    }
    found = true
    if isLeft(after) {
      // "2 years left"
      let ends = length.map { today.adding(months: $0) }
      span.to = span.to ?? ends
      isHedged = true
      return after + 1
    }
    // "a year, last couple of years": the year is what the sum was for.
    let isPeriod = tokens[index].sense.sort == .article && start != nil
    if !isPeriod {
      if let months = span.months, months != length, !isNotLong { hasOtherLength = true }
      span.months = isNotLong ? length : span.months ?? length
      isNotLong = false
      endOfLength = after
    }
    // "Started in October and runs for 24 months": the years to come, not those that have been.
    if isTerm(index) { isSince = false }
    isArticle = isArticle || tokens[index].sense.sort == .article
    anchor = .none
    return after
  }

  /// "Runs for 24 months", "lasting two years".
  private func isTerm(_ index: Int) -> Bool {
    let runs: WordSet = ["runs", "lasts", "running", "lasting", "run", "last"]
    return runs.contains(tokens.word(index - 1, in: range))
      || tokens.word(index - 1, in: range) == "for" && runs.contains(tokens.word(index - 2, in: range))
  }

  /// "2 days a week", "with a two year break", "three months' notice": a length of something else. Where what follows begins.
  func otherLength(_ unit: TimeUnit, _ start: Int, _ end: Int) -> Int? {
    let others: WordSet = [
      "break", "gap", "pause", "hiatus", "extension", "notice", "option", "wait", "delay", "probation", "pilot",
    ]
    if others.contains(tokens.word(end, in: range)) { return end + 1 }
    // "A week last Monday"
    if ["last", "next", "this", "on"].contains(tokens.word(end, in: range)), range.contains(end + 1),
      tokens[end + 1].sense.sort == .weekday
    {
      return range.upperBound
    }
    // "Two years after Speak Up": of what isn't known.
    if tokens.word(end, in: range) == "after" { return range.upperBound }
    switch unit {
    case .hour, .day, .week: return isPeriod(end) ? end + 2 : nil
    default: return nil
    }
  }

  /// "10 years this year", "a year last March": it began so many years before that.
  mutating func sinceBirthday(_ found: TimePoint, at index: Int) -> TimePoint {
    guard endOfLength == index, start == nil, span.to == nil, anchor == .none, let months = span.months?.exact,
      months % 12 == 0, let low = found.days.low.value, let high = found.days.high.value,
      low <= today || isToBe && found.bareMonth == nil && !found.startsOnFirst,
      ["this", "last", "next"].contains(tokens[index].word)
    else { return found }
    var point = found
    point.days = Interval(low.adding(months: -months), high.adding(days: 1).adding(months: -months).adding(days: -1))
    span.months = nil
    return point
  }

  private func isMonths(_ unit: TimeUnit) -> Bool {
    switch unit {
    case .hour, .day, .week, .fortnight: false
    case .month, .quarter, .year, .decade, .century: true
    }
  }

  private static func adding(_ left: Bound<Int>, _ right: Bound<Int>) -> Bound<Int> {
    guard let a = left.value, let b = right.value, a < 100_000, b < 100_000 else { return .absent }
    return .closed(a + b)
  }

  /// A number without a unit: years; a two-digit number over fifty may be a year as well.
  mutating func take(_ quantity: Quantity) {
    guard quantity.form != .fraction, !quantity.isPercent else { return }
    if quantity.isHuge {
      misreading = .impossibleTime
      found = true
      return
    }
    guard let top = quantity.interval.high.value ?? quantity.interval.low.value, top <= Fraction(500),
      top > Fraction(0),
      let length = months(bounded(quantity), .year)
    else { return }
    found = true
    isHedged = isHedged || quantity.isHedged
    span.months = length
    if quantity.isDigits, let whole = quantity.whole, (50...99).contains(whole),
      let year = TimePointReader.year(1900 + whole, end: 0)
    {
      alternatives.append(TimeSpan(from: year.days))
    }
  }

  /// "10k", "£300", "60 quid": money.
  func isSum(_ quantity: Quantity, _ end: Int) -> Bool {
    quantity.currency != 0 || (quantity.magnitude >= 1000 && quantity.isDigits)
      || (range.contains(end) && tokens[end].sense.sort == .moneyUnit)
      || isPeriod(end) && quantity.form != .ordinal && (quantity.whole ?? 0) >= 100
  }

  /// "A year" after a sum is what it is paid for.
  func afterPeriod(_ end: Int) -> Int {
    var place = end
    if range.contains(place), tokens[place].sense.sort == .moneyUnit { place += 1 }
    return isPeriod(place) ? place + 2 : place
  }

  /// "A month", "per week".
  private func isPeriod(_ place: Int) -> Bool {
    range.contains(place + 1) && tokens[place + 1].sense.sort == .timeUnit
      && (tokens[place].sense.sort == .article || ["per", "each", "every"].contains(tokens[place].word))
  }

  /// "6 of 14", "6/14": a part of a whole, no years.
  func isPart(_ start: Int, _ end: Int) -> Bool {
    func ties(_ index: Int) -> Bool {
      range.contains(index)
        && (tokens[index].word == "of" || tokens[index].mark == .slash || tokens[index].mark == .percent)
    }
    var before = start - 1
    while before > range.lowerBound, Fillers.articles.contains(tokens[before].word) { before -= 1 }
    return ties(end) || ties(before)
  }

  /// "The launch is at 4", "Mondays 10 to 4", "10am": a time of day.
  func isClock(_ start: Int, _ end: Int) -> Bool {
    if ["am", "pm", "oclock"].contains(tokens.word(end, in: range)) { return true }
    if tokens.word(start - 1, in: range) == "at" { return true }
    return range.contains { tokens[$0].sense.sort == .weekday && tokens[$0].word != "sun" && tokens[$0].word != "sat" }
  }

  /// "… and they were here long before": the length is only a bound.
  func saysLongBefore(_ index: Int) -> Bool {
    guard range.contains(index) else { return false }
    return (index + 1..<max(range.upperBound, index + 1)).contains { place in
      tokens[place].word == "before" && ["long", "way", "well", "even"].contains(tokens.word(place - 1, in: range))
        && (place + 1 >= range.upperBound || ["me", "that", "then", "i"].contains(tokens[place + 1].word))
    }
  }

  /// "It'll be ten in October", "twelve years this September": so long by a month to come; it began that long before it.
  ///
  /// - Returns: whether it was said like that.
  mutating func turnBirthday() -> Bool {
    guard let start, let month = start.bareMonth ?? start.days.low.value?.date.month, start.startsOnFirst,
      !isSince || isLoose,
      span.to == nil, let low = start.days.low.value
    else { return false }
    let isNext =
      low >= today
      && range.dropLast().contains { index in
        ["this", "next"].contains(tokens[index].word) && tokens[index + 1].sense.sort == .month
      }
    let number = bareNumber.flatMap { bareNumber in
      isToBe ? bareNumber.quantity.whole.map { $0.multipliedReportingOverflow(by: 12).partialValue } : nil
    }
    let isBy =
      tokens.word(bareNumber == nil ? 2 : 1, in: range) == "in" && range.lowerBound == 0 && start.bareMonth != nil
    guard isToBe || isNext || isBy && bareNumber == nil, let months = span.months?.exact ?? number,
      (1...12_000).contains(months), months % 12 == 0
    else {
      return false
    }
    let isPast = isBy && !isToBe && !isNext
    let year =
      !isPast && (month, 1) < (today.date.month, 1) ? today.date.year + 1 : isPast ? low.date.year : today.date.year
    guard let first = Day(year: year, month: month, day: 1)?.adding(months: -months) else { return false }
    if isToBe { useBareNumber() }
    span.months = nil
    span.from = Interval(first, first.adding(months: 1).adding(days: -1))
    return true
  }

  /// "It'll be ten", "turns twelve".
  private var isToBe: Bool {
    range.contains { index in
      ["itll", "theyll", "well", "shell"].contains(tokens[index].word) && tokens.word(index + 1, in: range) == "be"
        || tokens[index].word == "will" && tokens.word(index + 1, in: range) == "be"
        || ["turn", "turns", "come"].contains(tokens[index].word)
    }
  }

  /// "It turned 10 last year", "their tenth anniversary", "I've only been here two years": of something else than asked.
  var isOfSomethingElse: Bool {
    for index in range {
      let next = tokens.word(index + 1, in: range)
      switch tokens[index].word {
      // "3+2": three years, and perhaps two more.
      case "plus" where isNumber(index - 1) && isNumber(index + 1): return true
      case "turned", "anniversary", "birthday", "jubilee": return true
      // "I've just counted" is about the answer.
      case "ive" where next == "just" && !["joined", "started", "been"].contains(tokens.word(index + 2, in: range)):
        continue
      case "ive" where ["been", "only", "worked", "just"].contains(next): return span.months?.exact != nil
      // "By 2005, when I joined": the year is that of both.
      case "i" where ["started", "joined", "came", "arrived"].contains(next):
        let isSaidOfYear = tokens.word(index - 1, in: range) == "when" && isNumber(index - 2)
        if !isSaidOfYear { return true }
      default: continue
      }
    }
    return false
  }

  private func isNumber(_ index: Int) -> Bool {
    guard range.contains(index) else { return false }
    return tokens[index].kind == .number || [.unit, .teen, .tens].contains(tokens[index].sense.sort)
  }

  /// A bare month with the year that the other point has, or the year before where it is later in the year.
  func withYear(of other: TimePoint, _ point: TimePoint) -> TimePoint {
    guard let month = point.bareMonth, let date = other.days.low.value?.date else { return point }
    let year = month <= date.month ? date.year : date.year - 1
    return TimePointReader.month(month, year, end: point.end) ?? point
  }

  func isLeft(_ index: Int) -> Bool {
    ["left", "remaining"].contains(tokens.word(index, in: range))
      || (tokens.word(index, in: range) == "to" && ["go", "run"].contains(tokens.word(index + 1, in: range)))
  }

  /// "over ten years" is ten whole years and a bit: ten are possible.
  func bounded(_ quantity: Quantity) -> Interval<Fraction> {
    if quantity.bound == .moreThan, let low = quantity.interval.low.value { return .atLeast(low) }
    return quantity.interval
  }

  /// Could something that began then have been going for so long by now?
  func agrees(_ months: Interval<Int>, _ from: Interval<Day>) -> Bool {
    guard let length = months.low.value ?? months.high.value, let low = from.low.value ?? from.high.value,
      let high = from.high.value ?? from.low.value
    else { return false }
    return high.adding(months: length - 12) <= today && low.adding(months: length + 12) >= today
  }
}
