// For which time a sum is: a year, a month, the whole term.

extension MoneyReader {
  func givePeriods(_ sums: inout [Sum], _ term: Interval<Int>?) {
    for index in sums.indices {
      let end = index + 1 < sums.count ? sums[index + 1].place : span.pieces.count
      for place in sums[index].place + 1..<end {
        if apply(span.pieces[place], at: place, to: &sums[index].money) { break }
      }
      if sums[index].money.period == nil, term != nil, isOverTerm(in: sums[index].place..<end) {
        sums[index].money.period = .term
      }
    }
    if sums.count == 1, sums[0].money.period == nil {
      for place in 0..<sums[0].place where apply(span.pieces[place], at: place, to: &sums[0].money) { break }
      if sums[0].money.period == nil, term != nil, isOverTerm(in: 0..<sums[0].place) { sums[0].money.period = .term }
    }
    // "a year each" is said of all of them.
    if span.has(.each) || saysEach, let period = sums.last?.money.period {
      for index in sums.indices where sums[index].money.period == nil { sums[index].money.period = period }
    }
  }

  var saysEach: Bool { span.tokens.list[span.range].contains { $0.word == "each" || $0.word == "both" } }

  /// Quarters and fortnights have no period of their own: the sum is made one for a year.
  func apply(_ piece: Piece, at place: Int, to money: inout Money) -> Bool {
    // "A worker 2 days a week": how long somebody works.
    if let before = token(place - 1), before.sense.sort == .timeUnit, place > 1, span.pieces[place - 2].quantity != nil
    {
      return false
    }
    // "A day a week of an officer's time", ", paid monthly in arrears".
    if isLength(piece.cue), isLength(place - 1) || isLength(place + 1) || isManner(place) { return false }
    switch piece.cue {
    case .perYear: money.period = .year
    case .perMonth: money.period = .month
    case .perWeek: money.period = .week
    case .perDay: money.period = .day
    case .oneOff: money.period = .term
    case .total where span.words.slot.asksPeriod: money.period = .term
    case .perQuarter:
      money.period = .year
      money.amount = money.amount?.scaled(by: 4)
    case .perFortnight:
      money.period = .year
      money.amount = money.amount?.scaled(by: 26)
    default:
      guard piece.mark == .slash, let next = token(place + 1), next.sense.sort == .timeUnit else { return false }
      switch TimeUnit(rawValue: next.sense.value) {
      case .year: money.period = .year
      case .month: money.period = .month
      case .week: money.period = .week
      case .day: money.period = .day
      default: return false
      }
    }
    return true
  }

  private func isLength(_ place: Int) -> Bool {
    span.pieces.indices.contains(place) && isLength(span.pieces[place].cue)
  }

  private func isLength(_ cue: Cue?) -> Bool {
    switch cue {
    case .perYear, .perQuarter, .perMonth, .perFortnight, .perWeek, .perDay: true
    default: false
    }
  }

  /// Is it said after a mark how it is paid?
  private func isManner(_ place: Int) -> Bool {
    ["paid", "payable", "invoiced", "billed", "reviewed", "claimed"].contains(token(place - 1)?.word ?? .none)
      && token(place - 2)?.kind == .punctuation
  }

  /// "over three years", "for 2 years": the length in months.
  func termLength() -> Interval<Int>? {
    for (place, piece) in span.pieces.enumerated() {
      guard var quantity = piece.quantity, quantity.currency == 0, let next = unit(after: place) else { continue }
      if quantity.bound == .moreThan, let low = quantity.interval.low.value { quantity.interval = Interval(low) }
      if let months = months(quantity.interval, next) { return months }
    }
    return nil
  }

  func unit(after place: Int) -> TimeUnit? {
    guard var next = token(place + 1) else { return nil }
    if next.word == "of", let later = token(place + 2) { next = later }
    return next.sense.sort == .timeUnit ? TimeUnit(rawValue: next.sense.value) : nil
  }

  func isOverTerm(in places: Range<Int>) -> Bool {
    places.contains { place in
      let piece = span.pieces[place]
      if let quantity = piece.quantity, quantity.bound == .moreThan, unit(after: place) != nil { return true }
      let word = span.tokens[piece.range.lowerBound].word
      return (word == "over" || word == "across" || word == "spread") && place + 1 < span.pieces.count
    }
      || places.contains { place in
        // "The 4 year deal is worth".
        guard span.pieces[place].quantity != nil, unit(after: place) != nil, let noun = token(place + 2) else {
          return false
        }
        return ["deal", "contract", "agreement", "grant", "term", "sla", "programme", "award"].contains(noun.word)
      }
  }

  /// "a year each" without a sum: the answer to "is that a year?".
  func periodAlone(_ term: Interval<Int>?) -> ValueReading? {
    // "Do you mean per year or in total?" asks.
    let end = span.range.upperBound
    let isQuestion =
      end < span.tokens.list.count && span.tokens[end].mark == .question
      && span.range.contains { span.word($0) == "or" }
    guard !needsSign, !span.has(.nothing), !isQuestion else { return nil }
    var money = Money(nil)
    for (place, piece) in span.pieces.enumerated() where apply(piece, at: place, to: &money) { break }
    if money.period == nil, term != nil, isOverTerm(in: 0..<span.pieces.count) { money.period = .term }
    guard money.period != nil else { return nil }
    var reading = ValueReading(
      answer: Answer(
        .money(money), certainty: span.certainty() == .approximate ? .approximate : .firm, words: span.text),
      used: usedRanges(span.pieces.filter { $0.cue != nil || $0.quantity != nil }))
    reading.termMonths = term
    return reading
  }
}

/// A length of time in months; nothing for hours.
func months(_ length: Interval<Fraction>, _ unit: TimeUnit) -> Interval<Int>? {
  let factor: Fraction?
  switch unit {
  case .hour: factor = nil
  case .day: factor = Fraction(12, 365)
  case .week: factor = Fraction(12 * 7, 365)
  case .fortnight: factor = Fraction(12 * 14, 365)
  case .month: factor = Fraction(1)
  case .quarter: factor = Fraction(3)
  case .year: factor = Fraction(12)
  case .decade: factor = Fraction(120)
  case .century: factor = Fraction(1200)
  }
  guard let factor else { return nil }
  let limit = Fraction(12_000)
  let scaled = length.map { min($0.times(factor) ?? limit, limit) }
  return scaled.wholeNumbers
}

extension Interval<Int> {
  /// Both ends multiplied, clamped where that is too large.
  func scaled(by factor: Int) -> Interval<Int> {
    map { value in
      let (product, overflow) = value.multipliedReportingOverflow(by: factor)
      return overflow ? Fraction.largest : product
    }
  }
}
