// Dates and short years as they are spoken: "the twenty-first of March", "since ninety-four", "oh three oh four".

extension TimePointReader {
  /// "The third of May 2019", "twenty first of march two thousand and nineteen", "three April 2020".
  func spokenDay(at start: Int) -> TimePoint? {
    if let date = digitByDigit(at: start) { return date }
    guard let (day, end) = dayInWords(at: start) else { return nil }
    return dayAndMonth(after: end, day)
  }

  /// "Q1 2020", "the first quarter of 2020", "second half of 2019": of the calendar's year, since no other is named.
  func partOfYear(at start: Int) -> TimePoint? {
    guard let token = token(start) else { return nil }
    var index = start + 1
    let months: Int
    let number: Int
    if let first = ["q1", "q2", "q3", "q4"].firstIndex(of: token.word) {
      (months, number) = (3, first + 1)
    } else if let first = ["h1", "h2"].firstIndex(of: token.word) {
      (months, number) = (6, first + 1)
    } else {
      let isOrdinal = token.flags.contains(.ordinal) || token.sense.sort == .ordinal || token.sense.sort == .fraction
      guard isOrdinal, let unit = self.token(index)?.word, unit == "quarter" || unit == "half" else { return nil }
      months = unit == "half" ? 6 : 3
      let last = 12 / months
      number = token.kind == .number ? token.digits : token.sense.value < 0 ? last : Int(token.sense.value)
      index += 1
    }
    guard (1...12 / months).contains(number), let (year, end) = yearAfter(index),
      let first = Day(year: year, month: (number - 1) * months + 1, day: 1)
    else { return nil }
    return TimePoint(days: Interval(first, first.adding(months: months).adding(days: -1)), isHedged: true, end: end)
  }

  /// "Room 2010", "page 12": a number that only tells one from another.
  func isLabel(_ index: Int) -> Bool {
    range.contains(index - 1) && PieceReader.labels.contains(tokens[index - 1].word)
  }

  /// A day of a month in words: an ordinal, or a number right before a month.
  private func dayInWords(at start: Int) -> (day: Int, end: Int)? {
    let first = sense(start)
    switch first.sort {
    case .ordinal, .fraction:
      guard first.value > 0, !(first.sort == .fraction && first.value < 3), token(start)?.kind == .word else {
        return nil
      }
      return (Int(first.value), start + 1)
    case .tens where first.value <= 30:
      let next = sense(start + 1)
      if next.sort == .fraction && (3...9).contains(next.value) || next.sort == .ordinal && (1...2).contains(next.value)
      {
        return (Int(first.value) + Int(next.value), start + 2)
      }
      return number(at: start)
    case .unit, .teen: return number(at: start)
    default: return nil
    }
  }

  private func number(at start: Int) -> (Int, Int)? {
    guard let number = NumberReader(tokens: tokens, range: range).number(at: start), number.form == .cardinal,
      let day = number.low.whole, (1...31).contains(day), sense(number.end).sort == .month
    else { return nil }
    return (day, number.end)
  }

  /// "Oh three oh four twenty fifteen": the day comes first.
  private func digitByDigit(at start: Int) -> TimePoint? {
    guard token(start)?.word == "oh", sense(start + 1).sort == .unit else { return nil }
    let month: Int
    var end = start + 3
    if token(start + 2)?.word == "oh", sense(start + 3).sort == .unit {
      month = Int(sense(start + 3).value)
      end = start + 4
    } else if sense(start + 2).sort == .teen {
      month = Int(sense(start + 2).value)
    } else {
      return nil
    }
    guard let (year, after) = yearAfter(end) else { return nil }
    return Self.day(year, month, Int(sense(start + 1).value), end: after)
  }

  /// "Since ninety-four", "from oh three": a year without its century, where a start or an end is spoken of.
  func shortWordYear(at start: Int, _ anchor: Anchor) -> (year: Int, end: Int)? {
    guard anchor == .from || anchor == .past else { return nil }
    if token(start)?.word == "oh", sense(start + 1).sort == .unit, !isCounted(start + 2) {
      return (2000 + Int(sense(start + 1).value), start + 2)
    }
    guard sense(start).sort == .tens, let number = NumberReader(tokens: tokens, range: range).number(at: start),
      number.form == .cardinal, let year = number.low.whole, (50...99).contains(year), !isCounted(number.end)
    else { return nil }
    return (1900 + year, number.end)
  }
}
