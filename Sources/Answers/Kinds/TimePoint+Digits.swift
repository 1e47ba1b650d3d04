// Points of time in digits: dates, years, financial years.

extension TimePointReader {
  func numeric(at start: Int, _ token: Token, _ anchor: Anchor) -> TimePoint? {
    guard token.decimals == 0, !token.flags.contains(.grouped), !token.flags.contains(.huge) else { return nil }
    let value = token.digits
    // "£10" is no year.
    if range.contains(start - 1), tokens[start - 1].kind == .currency { return nil }
    if let date = separatedDate(at: start, value) { return date }
    if anchor == .to, let date = dayOfMonth(at: start, value) { return date }
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
    if isApostrophe(before: token), value < 100, token.end - token.start == 2, !isCounted(start + 1) {
      return Self.year(full(value), end: start + 1)
    }
    if anchor == .from || anchor == .past, value < 100, token.end - token.start == 2, !isCounted(start + 1) {
      return Self.year(full(value), end: start + 1)
    }
    return nil
  }

  /// "'98"
  private func isApostrophe(before token: Token) -> Bool {
    let end = Int(token.start)
    guard end > 0 else { return false }
    // A straight one, or the last byte of a curly one.
    return tokens.bytes[end - 1] == 0x27 || end > 2 && tokens.bytes[end - 3..<end].elementsEqual([0xE2, 0x80, 0x99])
  }

  /// Does a unit of time or the like follow, so that the number is a length?
  func isCounted(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    switch token.sense.sort {
    case .timeUnit, .magnitude, .moneyUnit, .hundred: return true
    default: break
    }
    if token.mark == .percent { return true }
    // "Fifteen hundred a month" is a sum.
    if token.sense.sort == .article, sense(index + 1).sort == .timeUnit,
      !["ago", "before", "after", "later", "earlier"].contains(self.token(index + 2)?.word ?? .none)
    {
      return true
    }
    return token.word == "and" && sense(index + 1).sort == .article
  }

  func yearOrFinancial(at start: Int, _ year: Int, _ anchor: Anchor) -> TimePoint? {
    if isCounted(start + 1) { return nil }
    guard let next = token(start + 1) else { return Self.year(year, end: start + 1) }
    if next.word == "s", next.isJoined, year % 10 == 0 { return Self.decade(year, end: start + 2) }
    if next.mark == .slash || next.mark == .dash, let second = token(start + 2), let value = second.whole,
      second.isJoined || next.mark == .slash
    {
      let digits = second.end - second.start
      let isNext = digits == 2 ? value == (year + 1) % 100 : digits == 1 ? value == (year + 1) % 10 : value == year + 1
      // "2024/25", and "2008/9".
      if isNext, digits > 1 || year % 10 != 9, next.mark == .slash || digits == 2 {
        return Self.financialYear(from: year, end: start + 3)
      }
    }
    return Self.year(year, end: start + 1)
  }

  /// "3/4/2019", "3-4-19", "3.4.2019", "2024-04-01", "04/2024"; the day comes first.
  func separatedDate(at start: Int, _ first: Int) -> TimePoint? {
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

  /// "31/02/2025", "31 February": written like a day, and the calendar hasn't got it. The token after it.
  func noSuchDay(at start: Int) -> Int? {
    guard let token = token(start), token.kind == .number, token.decimals == 0, let day = token.whole else {
      return nil
    }
    if let mark = self.token(start + 1), mark.mark == .slash || mark.mark == .dash || mark.mark == .stop, mark.isJoined,
      let other = self.token(start + 3), other.mark == mark.mark, other.isJoined,
      let month = self.token(start + 2)?.whole,
      tokens[start + 2].isJoined, let last = self.token(start + 4)?.whole, tokens[start + 4].isJoined
    {
      let isYear = day > 31 ? (1000...2200).contains(day) : (1000...2200).contains(last)
      let isDay = (1...39).contains(day > 31 ? last : day) && (1...39).contains(month)
      return isYear && isDay && separatedDate(at: start, day) == nil ? start + 5 : nil
    }
    guard (29...31).contains(day), sense(start + 1).sort == .month else { return nil }
    // In a leap year February has 29.
    return Day(year: 2024, month: Int(sense(start + 1).value), day: day) == nil ? start + 2 : nil
  }

  /// "14/1": a day of a month, where a day to come is asked for.
  private func dayOfMonth(at start: Int, _ day: Int) -> TimePoint? {
    guard (1...31).contains(day), let slash = token(start + 1), slash.mark == .slash, slash.isJoined,
      let month = token(start + 2)?.whole, (1...12).contains(month), tokens[start + 2].isJoined,
      token(start + 3)?.mark != .slash,
      var point = Self.day(nearestYear(month, day), month, day, end: start + 3)
    else { return nil }
    point.bareMonth = month
    return point
  }

  /// "1 April 2024", "1st of April", "31 March".
  func dayAndMonth(at start: Int, _ day: Int) -> TimePoint? { dayAndMonth(after: start + 1, day) }

  /// The month of a day, perhaps with "of" before it.
  func dayAndMonth(after start: Int, _ day: Int) -> TimePoint? {
    var index = start
    if token(index)?.word == "of" { index += 1 }
    // "3rd of the 4th 2012"
    let isNumbered =
      token(index)?.word == "the" && token(index + 1)?.flags.contains(.ordinal) == true
      && (1...12).contains(token(index + 1)?.digits ?? 0)
    if isNumbered { index += 1 }
    guard sense(index).sort == .month || isNumbered else { return nil }
    let month = isNumbered ? tokens[index].digits : Int(sense(index).value)
    if let (year, end) = yearAfter(index + 1) { return Self.day(year, month, day, end: end) }
    let year = nearestYear(month, day)
    guard var point = Self.day(year, month, day, end: index + 1) else { return nil }
    point.bareMonth = month
    return point
  }

  /// A year right after a month: four digits, two digits, or words.
  func yearAfter(_ start: Int) -> (Int, Int)? {
    var index = start
    if token(index)?.word == "of" || token(index)?.mark == .comma { index += 1 }
    guard let token = token(index) else { return nil }
    if let whole = token.whole, !token.flags.contains(.ordinal) {
      if (1000...2200).contains(whole), token.end - token.start == 4 { return (whole, index + 1) }
      if token.end - token.start == 2, whole < 100, index == start || isApostrophe(before: token),
        !isCounted(index + 1),
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
  func nearestYear(_ month: Int, _ day: Int) -> Int {
    let now = today.date
    return (month, day) <= (now.month, now.day) || month == now.month ? now.year : now.year - 1
  }
}
