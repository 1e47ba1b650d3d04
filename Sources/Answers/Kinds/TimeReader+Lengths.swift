// Numbers that are no time, and lengths of time.

extension TimeReader {
  /// "10k", "£300", "60 quid": money.
  func isSum(_ quantity: Quantity, _ end: Int) -> Bool {
    quantity.currency != 0 || (quantity.magnitude >= 1000 && quantity.isDigits)
      || (range.contains(end) && tokens[end].sense.sort == .moneyUnit)
  }

  /// "A year" after a sum is what it is paid for.
  func afterPeriod(_ end: Int) -> Int {
    var place = end
    if range.contains(place), tokens[place].sense.sort == .moneyUnit { place += 1 }
    let isPeriod =
      range.contains(place + 1) && tokens[place + 1].sense.sort == .timeUnit
      && (tokens[place].sense.sort == .article || ["per", "each", "every"].contains(tokens[place].word))
    return isPeriod ? place + 2 : place
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
