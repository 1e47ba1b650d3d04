// Ranges, bounds and hedges around a number.

extension PieceReader {
  /// "5 to 10", "2 or 3", "4–6", "4, maybe 5", "between 4 and 6".
  func readRange(_ quantity: inout Quantity, _ first: NumberReading, _ end: Int, isBetween: Bool) -> Int {
    guard range.contains(end), first.form != .ordinal, first.vague == nil, let low = quantity.exact else { return end }
    var index = end
    let connector = tokens[index]
    if connector.flags.contains(.hyphenBefore), first.form == .cardinal {
      // "five-ten", "5k-10k"
    } else if connector.mark == .dash || connector.word == "to" || connector.word == "or"
      || connector.word == "through"
    {
      index += 1
    } else if connector.flags.contains(.sign), connector.word == "about", connector.isJoined {
      // "20~100"
      index += 1
    } else if isBetween, connector.word == "and" || connector.word == "n" {
      index += 1
    } else if connector.word == "til" || connector.word == "till" || connector.word == "until" {
      guard kind != .time else { return end }
      index += 1
    } else if connector.word == "maybe" || connector.word == "possibly" || connector.word == "perhaps" {
      index += 1
    } else if connector.mark == .comma, range.contains(index + 1),
      ["maybe", "possibly", "perhaps", "or"].contains(tokens[index + 1].word)
    {
      index += 2
    } else {
      return end
    }
    for _ in 0..<2
    where range.contains(index) && ["maybe", "possibly", "even", "about", "perhaps"].contains(tokens[index].word) {
      index += 1
    }
    var currency = quantity.currency
    if range.contains(index), tokens[index].kind == .currency {
      currency = tokens[index].currency
      index += 1
    }
    guard let second = numbers.number(at: index), second.form != .ordinal, second.vague == nil else { return end }
    guard !isDateLike(connector, first, second, end, second.end) else { return end }
    var lowEnd = low
    // "five to ten grand": the thousands belong to both.
    if first.magnitude == 1, second.magnitude > 1, first.form == .cardinal,
      let scaled = lowEnd.times(Fraction(second.magnitude)), scaled <= second.low
    {
      lowEnd = scaled
    }
    // "£15-20,000": the thousands of the second are the first one's too.
    if kind == .money, first.magnitude == 1, second.magnitude == 1, first.isDigits, second.isDigits,
      tokens[second.end - 1].flags.contains(.grouped), tokens[second.end - 2].kind != .currency,
      let scaled = lowEnd.times(Fraction(1000)), scaled <= second.low, second.low <= Fraction(1_000_000),
      let tenth = second.low.times(.tenth), tenth <= scaled
    {
      lowEnd = scaled
    }
    // "two to three thirds" isn't; "one or two thirds" is left alone.
    guard (first.form == .fraction) == (second.form == .fraction) || quantity.isPercent else { return end }
    // "25 per cent to a third": both in per cent.
    let isPart = quantity.isPercent && second.form == .fraction && second.low < Fraction(1)
    let highEnd = isPart ? second.low.times(Fraction(100)) ?? second.low : second.low
    guard lowEnd <= highEnd else { return end }
    quantity.interval = Interval(lowEnd, highEnd)
    quantity.magnitude = max(first.magnitude, second.magnitude)
    quantity.isHedged = quantity.isHedged || lowEnd != highEnd
    quantity.isRange = true
    quantity.isHuge = quantity.isHuge || second.isHuge
    quantity.currency = currency
    return readPercent(&quantity, second.end)
  }

  /// Years and clock times aren't ranges of a number; "3-4-2019" is a date.
  private func isDateLike(
    _ connector: Token, _ first: NumberReading, _ second: NumberReading, _ end: Int, _ after: Int
  ) -> Bool {
    guard connector.mark == .dash else { return false }
    return range.contains(after) && tokens[after].mark == .dash && tokens[after].isJoined
  }

  /// Makes a number a bound: "over", "at most", "nearly".
  func apply(_ bound: Cue?, to quantity: inout Quantity) {
    guard let bound, bound != .between else { return }
    quantity.bound = bound
    let low = quantity.interval.low.value ?? Fraction(0)
    let high = quantity.interval.high.value ?? low
    switch bound {
    case .atLeast: quantity.interval = .atLeast(low)
    case .moreThan: quantity.interval = .moreThan(low)
    case .atMost: quantity.interval = .atMost(high)
    case .lessThan: quantity.interval = .lessThan(high)
    case .justUnder:
      quantity.interval = Interval(low: .closed(Self.justBelow(high, quantity)), high: .open(high))
      quantity.isHedged = true
    case .justOver:
      quantity.interval = Interval(low: .open(low), high: .closed(Self.justAbove(low, quantity)))
      quantity.isHedged = true
    default: break
    }
    if quantity.interval.exact == nil { quantity.isHedged = true }
  }

  /// A tenth below, in whole numbers where the number is whole.
  static func justBelow(_ value: Fraction, _ quantity: Quantity) -> Fraction {
    guard let whole = value.whole, quantity.form != .fraction else {
      return value.times(Fraction.nineTenths) ?? value
    }
    return Fraction(max(whole - max(whole / 10, 1), 0))
  }

  /// A tenth above, in whole numbers where the number is whole.
  static func justAbove(_ value: Fraction, _ quantity: Quantity) -> Fraction {
    guard let whole = value.whole, quantity.form != .fraction else {
      return value.times(Fraction.elevenTenths) ?? value
    }
    return Fraction(whole + max(whole / 10, 1))
  }

  /// "or so", "ish", "odd", "or more", "+", right after a number.
  func readSuffix(_ quantity: inout Quantity, _ end: Int, isSecond: Bool) -> Int {
    var index = end
    if let bound = quantity.bound, let after = orEqual(index) {
      apply(bound == .moreThan ? .atLeast : bound == .lessThan ? .atMost : bound, to: &quantity)
      index = after
    }
    // "Fifteen thousand, give or take a hundred"
    if range.contains(index), tokens[index].mark == .comma, tokens.word(index + 1, in: range) == "give" { index += 1 }
    for _ in 0..<3 {
      if !isSecond, let after = readSecondBound(&quantity, index) {
        index = after
        continue
      }
      guard range.contains(index), let (cue, length) = cue(at: index) else { return index }
      switch cue {
      case .orSo:
        quantity.isHedged = true
        quantity.isRounded = true
      case .hedge where isTrailingHedge(index, length): quantity.isHedged = true
      case .hedge where tokens[index].word == "give":
        // "Eleven give or take one".
        guard let number = numbers.number(at: index + length), number.form == .cardinal else { return index }
        (quantity.isHedged, quantity.isRounded) = (true, true)
        index = number.end - length
      case .orMore where isOrMore(index, length): apply(.atLeast, to: &quantity)
      case .orLess: apply(.atMost, to: &quantity)
      // "3 min" is three minutes where a time is asked for.
      case .atLeast where kind == .time && length == 1 && tokens[index].word == "min": return index
      case .atLeast where endsClause(index + length): apply(.atLeast, to: &quantity)
      case .atMost where endsClause(index + length): apply(.atMost, to: &quantity)
      default: return index
      }
      index += length
    }
    return index
  }

  /// "Less than 50 or equal", "more than 50 or equal to it".
  private func orEqual(_ index: Int) -> Int? {
    guard tokens.word(index, in: range) == "or", tokens.word(index + 1, in: range) == "equal" else { return nil }
    var end = index + 2
    for word in ["to", "it", "that"] as [Word] where tokens.word(end, in: range) == word { end += 1 }
    return range.contains(end) && numbers.number(at: end) != nil ? nil : end
  }

  /// "at least 3 but less than 8", "under 20 and over 10", "min 4, max 7", "more than half but not three quarters".
  private func readSecondBound(_ quantity: inout Quantity, _ index: Int) -> Int? {
    guard let bound = quantity.bound, range.contains(index + 1) else { return nil }
    var place = index
    if tokens[place].mark == .comma { place += 1 }
    if ["but", "and", "though"].contains(tokens.word(place, in: range)) { place += 1 }
    guard place > index, range.contains(place) else { return nil }
    let isLow = bound == .atLeast || bound == .moreThan
    var found: (Quantity, end: Int)?
    if let (cue, _) = cue(at: place), cue.isPrefix {
      guard isLow ? cue == .atMost || cue == .lessThan : cue == .atLeast || cue == .moreThan else { return nil }
      found = self.quantity(at: place, isSecond: true)
    } else if isLow, tokens[place].word == "not" {
      found = self.quantity(at: place + 1, isSecond: true)
      if let other = found, other.0.bound == nil {
        var limit = other.0
        apply(.lessThan, to: &limit)
        found = (limit, other.end)
      }
    }
    guard case (var second, let end)? = found else { return nil }
    // "More than half but at most 55 per cent".
    if quantity.isPercent != second.isPercent {
      if quantity.form == .fraction { quantity.inPerCent() }
      if second.form == .fraction { second.inPerCent() }
    }
    var (bottom, top) = isLow ? (quantity, second) : (second, quantity)
    inheritThousands(&bottom, from: top)
    guard let low = bottom.interval.low.value, let high = top.interval.high.value, low <= high else { return nil }
    quantity.interval = Interval(low: bottom.interval.low, high: top.interval.high)
    quantity.magnitude = max(quantity.magnitude, second.magnitude)
    quantity.isPercent = quantity.isPercent || second.isPercent
    return end
  }

  /// "More than 12 but under 20k": the thousands belong to both.
  private func inheritThousands(_ bottom: inout Quantity, from top: Quantity) {
    guard bottom.magnitude == 1, top.magnitude >= 1000,
      let low = bottom.interval.low.value?.times(Fraction(top.magnitude)),
      let high = top.interval.high.value, low <= high
    else { return }
    let factor = Fraction(top.magnitude)
    bottom.interval = bottom.interval.map { $0.times(factor) ?? $0 }
  }

  /// "5 maybe" is hedged; in "5 about 3 of them" the hedge belongs to the 3.
  private func isTrailingHedge(_ index: Int, _ length: Int) -> Bool {
    guard range.contains(index + length) else { return true }
    let next = tokens[index + length]
    return next.kind == .punctuation
      || (next.kind == .word && numbers.number(at: index + length) == nil
        && tokens[index].word != "about")
  }

  /// "10+", "10 plus years", but not "12k plus 30".
  private func isOrMore(_ index: Int, _ length: Int) -> Bool {
    guard tokens[index].word == "plus" else { return true }
    if tokens[index].isJoined, tokens[index].flags.contains(.sign) {
      return !range.contains(index + 1) || (tokens[index + 1].kind != .number && tokens[index + 1].kind != .currency)
    }
    guard range.contains(index + 1) else { return true }
    let next = tokens[index + 1]
    return next.kind == .punctuation || next.sense.sort == .timeUnit || next.sense.sort == .moneyUnit
  }

  private func endsClause(_ index: Int) -> Bool {
    guard range.contains(index) else { return true }
    return tokens[index].kind != .number && (tokens[index].kind == .punctuation || numbers.number(at: index) == nil)
  }

  /// "10 years at least", "5 grand maybe": a bound or hedge after the unit belongs to the number before it.
  func attachTrailing(_ pieces: inout [Piece]) {
    for place in pieces.indices {
      guard case .cue(let cue) = pieces[place].content else { continue }
      guard [.atLeast, .atMost, .orMore, .orLess, .orSo].contains(cue) else { continue }
      if cue == .orMore, tokens[pieces[place].range.lowerBound].word == "plus" {
        guard place == pieces.count - 1 else { continue }
      }
      var back = place - 1
      var steps = 0
      while back >= 0, steps < 4, pieces[back].mark == nil {
        if case .quantity(var quantity) = pieces[back].content {
          switch cue {
          case .atLeast, .orMore: apply(.atLeast, to: &quantity)
          case .atMost, .orLess: apply(.atMost, to: &quantity)
          default:
            quantity.isHedged = true
            quantity.isRounded = true
          }
          pieces[back].content = .quantity(quantity)
          break
        }
        back -= 1
        steps += 1
      }
    }
  }
}
