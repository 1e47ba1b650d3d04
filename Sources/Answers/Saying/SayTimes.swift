/// The months by their names, January first.
public let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
  "December",
]

/// A length of time: "28 years", "18 months", "2 years and 6 months".
func sayMonths(_ months: Int) -> String {
  let (years, rest) = months.quotientAndRemainder(dividingBy: 12)
  let inYears = years == 1 ? "1 year" : "\(years) years"
  let inMonths = rest == 1 ? "1 month" : "\(rest) months"
  if rest == 0, years > 0 { return inYears }
  if years < 2 { return months == 1 ? "1 month" : "\(months) months" }
  return "\(inYears) and \(inMonths)"
}

/// A day: "1 April 2024".
public func sayDay(_ day: Day) -> String {
  let date = day.date
  return "\(date.day) \(monthNames[date.month - 1]) \(date.year)"
}

/// A range of days that is a year, a month or a day; nothing for others.
private func sayWhole(_ low: Day, _ high: Day) -> String? {
  let (first, last) = (low.date, high.date)
  if low == high { return sayDay(low) }
  if first.month == 4, first.day == 1, last.month == 3, last.day == 31, last.year == first.year + 1 {
    return "the financial year \(first.year) to \(last.year)"
  }
  guard first.year == last.year, first.day == 1, high.adding(days: 1).date.day == 1 else { return nil }
  if first.month == 1, last.month == 12 { return String(first.year) }
  if first.month == last.month { return "\(monthNames[first.month - 1]) \(first.year)" }
  return nil
}

/// The coarsest words whose first day this is.
private func sayStart(_ day: Day) -> String {
  let date = day.date
  if date.month == 1, date.day == 1 { return String(date.year) }
  return date.day == 1 ? "\(monthNames[date.month - 1]) \(date.year)" : sayDay(day)
}

/// The coarsest words whose last day this is; "early 2020" only where it is vague anyway.
private func sayEnd(_ day: Day, isAbout: Bool) -> String {
  let date = day.date
  guard day.adding(days: 1).date.day == 1 else { return sayDay(day) }
  if date.month == 12 { return String(date.year) }
  return isAbout && date.month == 3 ? "early \(date.year)" : "\(monthNames[date.month - 1]) \(date.year)"
}

extension Saying {
  /// "since 1998, 28 years", "about 2019 to early 2020", "3 years from April 2024 to 31 March 2027", "rolling".
  func time(_ time: TimeSpan) -> String {
    var said: String
    switch (time.from, time.to, time.months) {
    case (nil, nil, nil): said = time.isRolling ? "" : "a long time"
    case (nil, nil, let months?): said = length(months)
    case (let from?, nil, nil): said = start(from)
    case (let from, let to, let months):
      var parts: [String] = []
      if isAbout { parts.append("roughly") }
      if let months { parts.append(sayLength(months)) }
      if let from { parts.append("from " + days(from)) }
      if let to { parts.append((isPast(to) ? "until " : "to ") + days(to)) }
      said = parts.joined(separator: " ")
    }
    if time.isRolling { said += said.isEmpty ? (isAbout ? "rolling, you think" : "rolling") : ", rolling" }
    return said
  }

  private func isPast(_ days: Interval<Day>) -> Bool {
    (days.high.value ?? days.low.value).map { $0 < today } ?? false
  }

  private func length(_ months: Interval<Int>) -> String {
    if months.exact != nil { return (isAbout ? "about " : "") + sayLength(months) }
    return sayLength(months)
  }

  private func sayLength(_ months: Interval<Int>) -> String {
    if case .closed(let low) = months.low, case .closed(let high) = months.high, low != high {
      if low % 12 == 0, high % 12 == 0 { return "\(low / 12) to \(high / 12) years" }
      return "\(low) to \(high) months"
    }
    return sayInterval(months, isAbout: false, sayMonths)
  }

  /// A start: with how long ago that is, where it is sure.
  private func start(_ from: Interval<Day>) -> String {
    guard case .closed(let low) = from.low, case .closed(let high) = from.high else { return days(from) }
    guard !isAbout else {
      return "about " + (sayWhole(low, high) ?? "\(sayStart(low)) to \(sayEnd(high, isAbout: true))")
    }
    guard let whole = sayWhole(low, high) else { return days(from) }
    guard low <= today else { return "from " + whole }
    let elapsed = elapsed(low, high)
    return "since " + whole + (elapsed.isEmpty ? "" : ", " + elapsed)
  }

  /// A range of days in words that read back to it.
  private func days(_ days: Interval<Day>) -> String {
    switch (days.low, days.high) {
    case (.closed(let low), .closed(let high)):
      sayWhole(low, high) ?? "between \(sayStart(low)) and \(sayEnd(high, isAbout: false))"
    case (.absent, .closed(let high)): "\(sayEnd(high, isAbout: false)) or earlier"
    case (.absent, .open(let high)): "before \(sayStart(high))"
    case (.closed(let low), .absent): "\(sayStart(low)) or later"
    case (.open(let low), .absent): "after \(sayEnd(low, isAbout: false))"
    case (.absent, .absent): "not known"
    case (let low, let high):
      "between \(low.value.map(sayStart) ?? "") and \(high.value.map { sayEnd($0, isAbout: false) } ?? "")"
    }
  }

  private func elapsed(_ low: Day, _ high: Day) -> String {
    if low.date.month == 1, high.date.month == 12, low != high {
      let years = today.date.year - low.date.year
      return years > 0 ? sayMonths(years * 12) : ""
    }
    let from = low.date
    let now = today.date
    let months = (now.year - from.year) * 12 + now.month - from.month - (now.day < from.day ? 1 : 0)
    return months < 1 ? "" : sayMonths(months < 24 ? months : months / 12 * 12)
  }
}
