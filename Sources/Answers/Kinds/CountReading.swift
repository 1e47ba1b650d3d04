/// Reads a number of people or things: heads, full-time equivalents where the question has them, or both. What isn't
/// counted ("40 volunteers") is none of them.
func readCount(_ span: Span) -> ValueReading? { CountReader(span: span).read() }

private struct CountReader {
  let span: Span
  private var people: [Found] = []
  private var fullTime: Interval<Fraction>?
  private var days: Quantity?
  private var quantities: [Quantity] = []
  private var hasVolunteers = false
  private var used: [Piece] = []
  /// What was said of volunteers: it is used only where there is nobody else.
  private var spare: [Piece] = []
  private var isHuge = false
  /// Was a part of one said ("half the town") where only whole ones are counted?
  private var hasPartOfOne = false

  /// A number of heads, with what was said of it.
  private struct Found {
    var quantity: Quantity
    var place: Int
    var hours: Cue?
    var isAdded: Bool
  }

  init(span: Span) { self.span = span }

  func read() -> ValueReading? {
    var reader = self
    for place in span.pieces.indices { reader.take(place) }
    return reader.reading()
  }

  private mutating func take(_ place: Int) {
    let piece = span.pieces[place]
    switch piece.content {
    case .quantity(let quantity): take(quantity, place)
    case .cue(.volunteers), .cue(.onlyVolunteers), .cue(.nothing), .cue(.partTime), .cue(.fullTime), .cue(.paid),
      .cue(.fullTimeEquivalent), .cue(.hedge), .cue(.soft), .cue(.total), .cue(.justOne):
      used.append(piece)
    default: break
    }
  }

  private mutating func take(_ quantity: Quantity, _ place: Int) {
    isHuge = isHuge || quantity.isHuge
    // "60% of 10": it would have to be worked out.
    if quantity.isPercent, place + 1 < span.pieces.count, span.pieces[place + 1].cue == .of { hasPartOfOne = true }
    guard !quantity.isPercent, quantity.currency == 0, !isMeasure(place) else { return }
    if isWished(place) { return }
    quantities.append(quantity)
    let unit = unit(after: place)
    // How many volunteers there are is no answer, nor what something costs.
    switch unit {
    case .volunteers: spare.append(span.pieces[place])
    default: used.append(span.pieces[place])
    }
    switch unit {
    case .fullTimeEquivalent:
      fullTime = quantity.interval
    case .days:
      if takesFullTime { days = days ?? quantity }
    case .other: break
    case .volunteers: hasVolunteers = true
    case .people(let hours):
      if let exact = quantity.exact, exact.denominator != 1 {
        // "They're recruiting a third": one more, to come.
        if quantity.form == .fraction, exact.denominator > 2, !quantity.isDigits, !people.isEmpty { return }
        if takesFullTime {
          // "1.0 FTE manager and 0.5 admin"
          let isMore = isAdded(place) && fullTime != nil
          fullTime =
            isMore ? fullTime.flatMap { $0.exact?.plus(exact) }.map { Interval($0) } : fullTime ?? quantity.interval
        } else {
          hasPartOfOne = true
        }
      } else if quantity.form == .cardinal || quantity.form == .vague {
        people.append(Found(quantity: quantity, place: place, hours: hours, isAdded: isAdded(place)))
      }
    }
  }

  /// "Advertised for 3", "they'd like ten": those that there aren't yet.
  private func isWished(_ place: Int) -> Bool {
    for before in span.pieces[max(place - 3, 0)..<place].reversed() {
      if before.mark != nil || before.quantity != nil { return false }
      if Self.wishes.contains(span.tokens[before.range.lowerBound].word) { return true }
    }
    return false
  }

  private static let wishes: WordSet = [
    "advertised", "advertising", "wanted", "want", "wants", "need", "needs", "needed", "recruiting", "hoping",
    "seeking",
  ]

  /// Are parts of a post added up here?
  private var takesFullTime: Bool { !span.words.slot.countWords.fullTime.isEmpty }

  /// "10g", "1e10": letters of no known meaning joined to the digits.
  private func isMeasure(_ place: Int) -> Bool {
    let next = span.pieces[place].range.upperBound
    guard span.range.contains(next), span.tokens[next].kind == .word, span.tokens[next].isJoined,
      span.tokens[next].sense.sort == .none, span.pieces[place + 1].cue == nil
    else { return false }
    return span.tokens[next].word.count <= 3
  }

  private enum Unit { case fullTimeEquivalent, days, volunteers, other, people(Cue?) }

  /// What the number counts: looked for in the few pieces after it.
  private func unit(after place: Int) -> Unit {
    var hours: Cue?
    for next in span.pieces[(place + 1)...].prefix(4) {
      let first = span.tokens[next.range.lowerBound]
      if first.word == "plus" || first.sense.sort == .and { return .people(hours) }
      switch next.content {
      case .quantity: return .people(hours)
      case .mark(let mark): if mark != .openBracket { return .people(hours) }
      case .cue(.fullTimeEquivalent): return .fullTimeEquivalent
      // "6 excluding volunteers".
      case .cue(.except): return .people(hours)
      case .cue(.volunteers), .cue(.onlyVolunteers): return .volunteers
      case .cue(.partTime): hours = .partTime
      case .cue(.fullTime): hours = .fullTime
      case .cue(.paid): return .people(hours)
      case .word:
        let token = span.tokens[next.range.lowerBound]
        // "Six at the open day".
        if ["at", "on", "during"].contains(token.word) { return .people(hours) }
        if token.sense.sort == .timeUnit {
          switch TimeUnit(rawValue: token.sense.value) {
          case .day: return .days
          default: return .other
          }
        }
        if token.sense.sort == .moneyUnit || ["figures", "digits", "figure"].contains(token.word) { return .other }
      default: break
      }
    }
    return .people(hours)
  }

  /// Is it joined to the number before with "and", "plus" or "+"?
  private func isAdded(_ place: Int) -> Bool {
    guard place > 0, place <= span.pieces.count else { return false }
    // "There's one and only one".
    if span.tokens[span.pieces[place].range.lowerBound].word == "only" { return false }
    let token = span.tokens[span.pieces[place - 1].range.upperBound - 1]
    // "More than 40 and less than 10": two bounds, no sum.
    if span.pieces[place].quantity?.bound != nil, place > 1, span.pieces[place - 2].quantity?.bound != nil {
      return false
    }
    return token.sense.sort == .and || token.word == "plus"
  }

  private func reading() -> ValueReading? {
    guard !hasPartOfOne else { return nil }
    var count = Count()
    var alternatives: [Interval<Int>] = []
    var certainty = span.certainty()
    let quantities = people.map(\.quantity) + (days.map { [$0] } ?? [])
    if quantities.contains(where: \.isHedged) || fullTime.map({ $0.exact == nil }) == true { certainty = .approximate }
    if quantities.isEmpty, self.quantities.contains(where: \.isHedged), fullTime != nil { certainty = .approximate }
    if let listed = listedHeads(span) {
      count.people = listed
    } else {
      (count.people, alternatives) = heads()
    }
    count.fullTime = fullTime
    if count.people == nil, hasOne || isNobodyButOne { count.people = Interval(1) }
    if let days, fullTime == nil { count.fullTime = equivalent(of: days, heads: count.people) }
    if count.people == nil, count.fullTime == nil {
      guard isZero else { return nil }
      count.people = Interval(0)
      if isDoubted(span) { certainty = .soft }
    }
    if certainty == .soft, count.people?.exact != 0 { certainty = .approximate }
    var answer = Answer(.count(count), certainty: certainty, words: span.text)
    answer.detail = nil
    let taken =
      people.isEmpty
      ? (used + spare).sorted { $0.range.lowerBound < $1.range.lowerBound }
      : used.filter { piece in
        !(piece.cue == .volunteers && spare.contains { $0.range.upperBound == piece.range.lowerBound })
      }
    var reading = ValueReading(answer: answer, used: usedRanges(taken))
    reading.isDoubtful = people.isEmpty && hasOne && namesAnother
    for alternative in alternatives {
      reading.alternatives.append(
        Answer(.count(Count(people: alternative, fullTime: count.fullTime)), certainty: certainty, words: span.text))
    }
    reading.misreading = limits(count)
    return reading
  }

  /// The heads: added up where they were listed ("two full time and one part time"), else the first number.
  private func heads() -> (Interval<Int>?, [Interval<Int>]) {
    guard let first = people.first else { return (nil, []) }
    guard people.count > 1 else { return (whole(first.quantity), withoutOne(first).map { [$0] } ?? []) }
    if let number = partOfShare { return (whole(number), []) }
    if let all = people.first(where: { isTotal($0.place) }) { return (whole(all.quantity), []) }
    let rest = people.dropFirst()
    let sum = people.dropFirst().reduce(whole(first.quantity)) { adding($0, whole($1.quantity)) }
    if first.hours != nil, rest.allSatisfy({ $0.hours != nil }) { return (sum, []) }
    if rest.allSatisfy(\.isAdded) { return (sum, first.hours == nil && rest.allSatisfy { $0.hours == nil } ? [] : []) }
    // "6, 4 of them part time" and "6, 4 part time": the 6 are all of them.
    if rest.allSatisfy({ $0.hours != nil || isOfThem($0.place) }) { return (whole(first.quantity), []) }
    return (whole(first.quantity), [whole(people[1].quantity)].filter { $0 != whole(first.quantity) })
  }

  /// "Seven of nine", where only one of the two is asked for: all of them, or some.
  private var partOfShare: Quantity? {
    guard let part = span.words.slot.part, people.count == 2, people[1].place > people[0].place,
      span.pieces[people[0].place..<people[1].place].contains(where: { $0.cue == .of || $0.cue == .inEvery })
    else { return nil }
    switch part {
    case "whole": return people[1].quantity
    case "part", "rest", "carers": return people[0].quantity
    default: return nil
    }
  }

  /// "6 minus Kim": one less, it may be.
  private func withoutOne(_ found: Found) -> Interval<Int>? {
    guard let number = found.quantity.whole, number > 0, found.place + 2 < span.pieces.count,
      ["minus", "bar", "less"].contains(span.tokens[span.pieces[found.place + 1].range.lowerBound].word),
      case .word = span.pieces[found.place + 2].content
    else { return nil }
    return Interval(number - 1)
  }

  /// "Six, four of them part time", "twelve, of whom 4 are disabled".
  private func isOfThem(_ place: Int) -> Bool {
    span.pieces[(place + 1)...].prefix(2).contains { $0.cue == .ofThem || $0.cue == .of }
      || place > 0 && span.pieces[place - 1].cue == .ofThem
  }

  /// "The manager plus 4 workers, so 5 altogether".
  private func isTotal(_ place: Int) -> Bool {
    for next in span.pieces[(place + 1)...].prefix(3) {
      if next.mark != nil || next.quantity != nil { return false }
      if next.cue == .total { return true }
    }
    return false
  }

  private func whole(_ quantity: Quantity) -> Interval<Int> {
    // "a few" may be one or two more than one: it is asked about.
    if quantity.vague == .few, quantity.magnitude == 1, quantity.bound == nil { return .atLeast(1) }
    return quantity.interval.wholeNumbers
  }

  private func adding(_ left: Interval<Int>, _ right: Interval<Int>) -> Interval<Int> {
    func end(_ left: Bound<Int>, _ right: Bound<Int>) -> Bound<Int> {
      guard let a = left.value, let b = right.value else { return .absent }
      let (sum, overflow) = a.addingReportingOverflow(b)
      if overflow { return .absent }
      if case .open = left { return .open(sum) }
      if case .open = right { return .open(sum) }
      return .closed(sum)
    }
    return Interval(low: end(left.low, right.low), high: end(left.high, right.high))
  }

  /// "No one except the coordinator".
  private var isNobodyButOne: Bool {
    guard let place = span.pieces.firstIndex(where: { $0.cue == .except }), place + 1 < span.pieces.count,
      span.pieces[..<place].contains(where: { $0.cue == .nothing }), let last = span.pieces.last, last.mark == nil
    else { return false }
    return last.cue == nil && !span.tokens[last.range.upperBound - 1].isPlural
  }

  /// "just the one", "a part-timer".
  private var hasOne: Bool {
    if span.has(.justOne) { return true }
    for (place, piece) in span.pieces.enumerated() where piece.cue == .partTime || piece.cue == .fullTime {
      if place > 0, span.tokens[span.pieces[place - 1].range.lowerBound].sense.sort == .article { return true }
    }
    return false
  }

  /// "A full-timer and someone who does mornings": one more, without a number.
  private var namesAnother: Bool {
    span.pieces.indices.dropLast().contains { place in
      let token = span.tokens[span.pieces[place].range.lowerBound]
      let next = span.tokens[span.pieces[place + 1].range.lowerBound]
      return (token.sense.sort == .and || token.word == "plus")
        && (next.sense.sort == .article || ["someone", "somebody", "another", "one"].contains(next.word))
    }
  }

  /// Days a week of a working week of five, for each head.
  private func equivalent(of days: Quantity, heads: Interval<Int>?) -> Interval<Fraction>? {
    guard let top = days.interval.high.value ?? days.interval.low.value, top <= Fraction(7) else { return nil }
    let number = heads?.exact ?? 1
    let isEach = span.tokens.list[span.range].contains { $0.word == "each" }
    guard number == 1 || isEach, (1...1000).contains(number), let factor = Fraction(number, 5) else { return nil }
    return days.interval.map { $0.times(factor) ?? $0 }
  }

  private var isZero: Bool {
    if span.has(.dontKnow) || span.has(.decline) { return false }
    if hasVolunteers || span.has(.volunteers) || span.has(.onlyVolunteers) { return true }
    if span.has(.nothing) || deniesAny(span) { return true }
    return span.pieces.contains {
      ["no", "nope"].contains(span.tokens[$0.range.lowerBound].word) && $0.quantity == nil
    }
  }

  private func limits(_ count: Count) -> Misreading? {
    let limits = span.words.slot.limits
    if isHuge || span.isNegative { return .outOfLimits(limits) }
    for interval in [count.people, count.fullTime?.wholeNumbers] {
      guard let interval else { continue }
      if let low = interval.low.value, low > limits.upperBound { return .outOfLimits(limits) }
      if let high = interval.high.value, high < limits.lowerBound { return .outOfLimits(limits) }
    }
    return nil
  }
}

extension Interval<Fraction> {
  /// The whole numbers in it: its lower end rounded up, its upper end rounded down.
  var wholeNumbers: Interval<Int> {
    func low(_ bound: Bound<Fraction>) -> Bound<Int> {
      switch bound {
      case .absent: .absent
      case .closed(let value): .closed(value.ceiling)
      case .open(let value): value.whole.map { .open($0) } ?? .closed(value.ceiling)
      }
    }
    func high(_ bound: Bound<Fraction>) -> Bound<Int> {
      switch bound {
      case .absent: .absent
      case .closed(let value): .closed(value.floor)
      case .open(let value): value.whole.map { .open($0) } ?? .closed(value.floor)
      }
    }
    let bottom = low(self.low)
    let top = high(self.high)
    // A range between two whole numbers holds none; then it is widened to both.
    if let lowest = bottom.value, let highest = top.value, lowest > highest {
      return Interval<Int>(highest, lowest)
    }
    return Interval<Int>(low: bottom, high: top)
  }
}
