// Halves and other parts, thousands, vague numbers.

extension NumberReader {
  /// "two" + "thirds"; "one" + "third".
  func fraction(of count: Fraction, at place: Int) -> NumberReading? {
    // "five - eighths", typed or heard with spaces.
    let isDash =
      range.contains(place) && tokens[place].mark == .dash && [.fraction, .fractions].contains(sense(place + 1).sort)
    let index = isDash && sense(place + 1).value > 2 ? place + 1 : place
    if let (value, end) = hyphenatedOrdinal(at: index) {
      // "three twenty-fifths"
      return count.whole.flatMap { $0 > 0 ? reading(Fraction($0, value), end, form: .fraction) : nil }
    }
    let sense = sense(index)
    let isPlural = sense.sort == .fractions
    if isPlural, sense.value == Sense.tooLarge { return huge(index + 1) }
    guard isPlural || (sense.sort == .fraction && sense.value > 2 && count.whole == 1) || isHyphenated(index) else {
      return nil
    }
    guard let whole = count.whole, whole > 0 else { return nil }
    // "a second", "one third party" aren't told apart here; "one quarter" is one of four.
    let part = Fraction(whole, Int(max(sense.value, 1)))
    if let part, let sum = ofMagnitude(part, after: index + 1) { return sum }
    return reading(part, index + 1, form: .fraction)
  }

  /// "Twenty-first", "thirty-fifths": the number that it counts up to.
  func hyphenatedOrdinal(at index: Int) -> (value: Int, end: Int)? {
    guard range.contains(index + 1), sense(index).sort == .tens, tokens[index + 1].flags.contains(.hyphenBefore) else {
      return nil
    }
    let next = tokens[index + 1]
    switch next.sense.sort {
    case .fraction, .fractions, .ordinal:
      guard (1...9).contains(next.sense.value), next.word != "half", next.word != "quarter" else { return nil }
      return (Int(sense(index).value + next.sense.value), index + 2)
    default: return next.word == "firsts" ? (Int(sense(index).value) + 1, index + 2) : nil
    }
  }

  /// "4 thousand 3 hundred and 21": figures that go on after a hundred or thousand in words.
  func withSmaller(_ number: NumberReading) -> NumberReading {
    guard number.magnitude >= 100, let whole = number.low.whole, number.low == number.high,
      !["k", "m", "mn", "bn", "b", "grand"].contains(tokens[number.end - 1].word)
    else { return number }
    let hasAnd = sense(number.end).sort == .and && !tokens[number.end].flags.contains(.sign)
    let place = number.end + (hasAnd ? 1 : 0)
    guard range.contains(place), tokens[place].kind == .number, let rest = self.number(at: place), !rest.isHuge,
      rest.form == .cardinal, let more = rest.low.whole, more > 0, more < number.magnitude,
      hasAnd ? rest.magnitude > 1 || more < 100 : rest.magnitude >= 100
    else { return number }
    var result = number
    result.low = Fraction(whole + more)
    result.high = result.low
    result.end = rest.end
    return result
  }

  /// "2 1/4": a half, a third or quarters in figures after a whole number.
  func withQuarters(_ number: NumberReading) -> NumberReading {
    let start = number.end
    guard range.contains(start + 2), tokens[start + 1].mark == .slash, tokens[start + 1].isJoined,
      tokens[start + 2].isJoined, !tokens[start].isJoined, let whole = number.low.whole, whole < 100,
      let part = tokens[start].whole, let parts = tokens[start + 2].whole, (2...4).contains(parts),
      (1..<parts).contains(part), !range.contains(start + 3) || tokens[start + 3].mark != .slash,
      let fraction = Fraction(part, parts), let sum = number.low.plus(fraction)
    else { return number }
    var result = number
    (result.low, result.high, result.end) = (sum, sum, start + 3)
    return result
  }

  private func isHyphenated(_ index: Int) -> Bool {
    range.contains(index) && tokens[index].flags.contains(.hyphenBefore) && tokens[index].sense.sort == .fraction
      && tokens[index].sense.value > 2
  }

  /// "… and a half", "… and three quarters", "½" joined.
  func withHalf(_ number: NumberReading) -> NumberReading {
    var result = number
    var index = number.end
    guard range.contains(index) else { return number }
    var part: Fraction?
    if tokens[index].flags.contains(.sign),
      tokens[index].sense.sort == .fraction || tokens[index].sense.sort == .fractionSign
    {
      part = signValue(tokens[index])
      index += 1
    } else if tokens[index].sense.sort == .and, !tokens[index].flags.contains(.sign) {
      index += 1
      let before = sense(index)
      if before.sort == .article {
        index += 1
        guard sense(index).sort == .fraction || sense(index).sort == .ordinal && sense(index).value > 10 else {
          return number
        }
        part = Fraction(1, Int(sense(index).value))
        index += 1
      } else if before.sort == .unit, sense(index + 1).sort == .fractions {
        part = Fraction(Int(before.value), Int(max(sense(index + 1).value, 1)))
        index += 2
      } else if before.sort == .unit, before.value == 1 || before.value == 3, sense(index + 1).sort == .fraction,
        before.value == 1 || sense(index + 1).value == 4
      {
        // "one and a third", "three and three quarter".
        part = Fraction(Int(before.value), Int(max(sense(index + 1).value, 1)))
        index += 2
      } else if before.sort == .teen || before.sort == .tens, let fraction = self.number(at: index),
        fraction.form == .fraction, fraction.low < Fraction(1)
      {
        // "two and fifty-four hundredths"
        part = fraction.low
        index = fraction.end
      }
    }
    guard let part, let sum = number.low.plus(part) else { return number }
    // "three and a half hours" is; "two staff and a half day" isn't reached, since words lie between.
    result.low = sum
    result.high = sum
    result.end = index
    return result
  }

  /// Multiplies by the thousands that follow.
  func scaled(_ number: NumberReading) -> NumberReading {
    var result = number
    if result.high == nil, result.vague == nil { result.high = result.low }
    var index = number.end
    while range.contains(index) {
      // "ten-ish grand", "20 odd thousand".
      if ["ish", "odd"].contains(tokens[index].word), self.sense(index + 1).sort == .magnitude { index += 1 }
      let sense = tokens[index].sense
      if sense.value == Sense.tooLarge { return huge(index + 1) }
      if index == number.end, let dozens = vagueFactor(at: index), result.vague == nil, result.low < Fraction(100),
        let low = result.low.times(dozens)
      {
        // "3 dozens", "five hundreds"
        result.low = low
        result.high = low
        index += 1
        break
      }
      guard sense.sort == .magnitude || sense.sort == .hundred || (sense.sort == .dozen && sense.value == 12),
        sense.sort != .magnitude || isMagnitude(at: index)
      else { break }
      let factor = Fraction(Int(sense.value))
      guard let low = result.low.times(factor) else { return huge(index + 1) }
      result.low = low
      if let high = result.high { result.high = high.times(factor) }
      if low.floor > Fraction.largest || (result.high?.floor ?? 0) > Fraction.largest { return huge(index + 1) }
      if sense.sort != .dozen { result.magnitude = result.magnitude &* Int(sense.value) }
      index += 1
    }
    result.end = index
    return index > number.end ? withHalfMore(result) : result
  }

  private func vagueFactor(at index: Int) -> Fraction? {
    guard sense(index).sort == .vague else { return nil }
    switch Vague(rawValue: sense(index).value) {
    case .dozens: return Fraction(12)
    case .hundreds: return Fraction(100)
    case .thousands: return Fraction(1000)
    default: return nil
    }
  }

  /// "3 million and a half"
  func withHalfMore(_ number: NumberReading) -> NumberReading {
    guard number.magnitude >= 1000, number.low == number.high, sense(number.end).sort == .and,
      sense(number.end + 1).sort == .article, sense(number.end + 2).sort == .fraction, sense(number.end + 2).value <= 4,
      let part = Fraction(number.magnitude, Int(sense(number.end + 2).value)), let sum = number.low.plus(part),
      ![.magnitude, .hundred].contains(sense(number.end + 3).sort)
    else { return number }
    var result = number
    result.low = sum
    result.high = sum
    result.end = number.end + 3
    return result
  }

  /// "quarter of a million", "quarter million".
  func ofMagnitude(at start: Int) -> NumberReading? {
    Fraction(1, Int(max(sense(start).value, 1))).flatMap { ofMagnitude($0, after: start + 1) }
  }

  /// "three quarters of a million": what follows the fraction.
  private func ofMagnitude(_ part: Fraction, after start: Int) -> NumberReading? {
    var index = start
    if range.contains(index), tokens[index].word == "of" { index += 1 }
    if sense(index).sort == .article { index += 1 }
    guard sense(index).sort == .magnitude, isMagnitude(at: index), sense(index).value != Sense.tooLarge,
      let sum = part.times(Fraction(Int(sense(index).value)))
    else { return nil }
    var result = reading(sum, index + 1)
    result.magnitude = Int(sense(index).value)
    return result
  }

  /// "half", "half a million", "half a dozen".
  func half(at start: Int) -> NumberReading? {
    var index = start + 1
    if sense(index).sort == .article { index += 1 }
    switch sense(index).sort {
    case .magnitude, .hundred, .dozen:
      guard sense(index).sort != .magnitude || Int(sense(index).value) >= 1000 else { break }
      if let half = Fraction(1, 2)?.times(Fraction(Int(sense(index).value))) {
        var result = reading(half, index + 1)
        if sense(index).sort == .magnitude { result.magnitude = Int(sense(index).value) }
        return result
      }
    default: break
    }
    return reading(.half, start + 1, form: .fraction)
  }

  private func signValue(_ token: Token) -> Fraction? {
    switch token.sense.value {
    case 34: .threeQuarters
    case 23: Fraction(2, 3)
    default: Fraction(1, Int(max(token.sense.value, 1)))
    }
  }

  func fractionSign(at start: Int, _ token: Token) -> NumberReading? {
    reading(signValue(token), start + 1, form: .fraction)
  }

  func ordinal(at start: Int, _ token: Token) -> NumberReading? {
    guard token.sense.value > 0 else { return nil }
    return reading(Fraction(Int(token.sense.value)), start + 1, form: .ordinal)
  }

  func vague(at start: Int) -> NumberReading? {
    guard let word = Vague(rawValue: sense(start).value) else { return nil }
    var end = start + 1
    let ends: (Int, Int?) =
      switch word {
      case .couple: (2, 2)
      case .few: (3, 5)
      case .several: (3, 7)
      case .handful: (3, 6)
      case .dozens: (24, nil)
      case .hundreds: (200, nil)
      case .thousands: (2000, nil)
      }
    // "a couple of hundred": the "of" goes with it.
    if range.contains(end), tokens[end].word == "of", [.hundred, .magnitude, .dozen].contains(sense(end + 1).sort) {
      end += 1
    }
    let result = NumberReading(
      low: Fraction(ends.0), high: ends.1.map { Fraction($0) }, form: .vague, vague: word, end: end)
    return scaled(result)
  }
}
