// Lengths of time: "a couple of years", "5 years, maybe 6".

extension TimePointReader {
  /// A quantity with its unit of time: "a couple of years", "18 months", "half a year", "a year and a half".
  func duration(at start: Int) -> (Quantity, TimeUnit, end: Int)? {
    var quantity: Quantity
    var index: Int
    // Applied when all of the number has been read: "getting on for a year and a half".
    var bound: Cue?
    if token(start)?.word == "quarter", token(start + 1)?.word == "of", sense(start + 2).sort == .article,
      sense(start + 3).sort == .timeUnit, let unit = TimeUnit(rawValue: sense(start + 3).value),
      let part = Fraction(1, 4)
    {
      return (Quantity(interval: Interval(part), form: .fraction), unit, start + 4)
    }
    if let (found, end) = pieces.quantity(at: start) {
      quantity = found
      index = end
      if token(index)?.word == "of" { index += 1 }
      if quantity.form == .fraction, sense(index).sort == .article { index += 1 }
      // "three or so years", "10 odd years" are read with the number; "3 full years" isn't.
      if ["full", "whole", "solid", "good", "more", "further"].contains(token(index)?.word ?? .none) { index += 1 }
      guard quantity.currency == 0, !quantity.isPercent, quantity.form != .ordinal else { return nil }
    } else {
      // "a year", "one year"; hedges before the article.
      index = start
      var isHedged = false
      for _ in 0..<5 {
        guard range.contains(index), let (cue, length) = pieces.cue(at: index), cue.isPrefix else { break }
        if cue == .hedge { isHedged = true } else if cue != .filler { bound = cue }
        index += length
      }
      let isWhole = skipWhole(&index)
      guard
        isWhole || sense(index).sort == .article
          || (sense(index).sort == .timeUnit && token(index)?.isPlural == false && token(index + 1)?.word == "and")
      else {
        return nil
      }
      if sense(index).sort == .article { index += 1 }
      if !isWhole { _ = skipWhole(&index) }
      quantity = Quantity(interval: Interval(Fraction(1)))
      quantity.isHedged = isHedged
      let unit = sense(index).sort == .timeUnit ? TimeUnit(rawValue: sense(index).value) : nil
      if let bound, bound == .justUnder || bound == .justOver, unit == .decade || unit == .century {
        // Nearly a decade is nine years or more.
        quantity.interval = Interval(Fraction(unit == .decade ? 10 : 100))
        pieces.apply(bound, to: &quantity)
        return (quantity, .year, index + 1)
      }
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
    pieces.apply(bound, to: &quantity)
    index = secondNumber(&quantity, unit, index)
    while range.contains(index), let (cue, length) = pieces.cue(at: index) {
      switch cue {
      case .orSo: quantity.isHedged = true
      case .orMore where tokens[index].word != "plus" || !range.contains(index + length):
        pieces.apply(.atLeast, to: &quantity)
      case .orLess: pieces.apply(.atMost, to: &quantity)
      case .atLeast, .atMost:
        guard pieces.quantity(at: index) == nil, !beginsPoint(index + length) else {
          return (quantity, unit, index)
        }
        pieces.apply(cue, to: &quantity)
      default: return (quantity, unit, index)
      }
      index += length
    }
    return (quantity, unit, index)
  }

  /// "All year", "a full month", "the whole week": steps over the word.
  private func skipWhole(_ index: inout Int) -> Bool {
    guard ["all", "full", "whole", "entire"].contains(token(index)?.word ?? .none), sense(index + 1).sort == .timeUnit
    else { return false }
    index += 1
    return true
  }

  /// "a year or two", "5 years, maybe 6".
  func secondNumber(_ quantity: inout Quantity, _ unit: TimeUnit, _ index: Int) -> Int {
    guard let low = quantity.exact else { return index }
    var place = index
    if range.contains(place), tokens[place].mark == .comma { place += 1 }
    guard range.contains(place), ["or", "maybe", "possibly", "perhaps"].contains(tokens[place].word) else {
      return index
    }
    place += 1
    if range.contains(place), ["maybe", "possibly", "perhaps", "even"].contains(tokens[place].word) { place += 1 }
    guard let (second, end) = pieces.quantity(at: place), let high = second.exact, second.form == .cardinal, high > low,
      high.floor < 200
    else { return index }
    var after = end
    if sense(after).sort == .timeUnit {
      guard sense(after).value == unit.rawValue else { return index }
      after += 1
    }
    quantity.interval = Interval(low, high)
    quantity.isHedged = true
    return after
  }

  /// Could a point of time begin here? A glance only, since this is asked while one is being read.
  private func beginsPoint(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    return token.kind == .number || [.month, .teen, .tens, .article, .ordinal].contains(token.sense.sort)
  }
}
