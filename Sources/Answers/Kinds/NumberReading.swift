/// A number as it stands in the words, without hedges and bounds.
struct NumberReading {
  /// What sort of number.
  enum Form: UInt8 { case cardinal, fraction, ordinal, vague }

  /// The number, or the lower end of a vague one.
  var low: Fraction
  /// The number, or the upper end of a vague one; nothing for one without an upper end ("dozens").
  var high: Fraction?
  /// What sort.
  var form: Form = .cardinal
  /// The multiplier that was said ("k", "thousand"), or 1.
  var magnitude = 1
  /// Was it written in digits?
  var isDigits = false
  /// Which vague word, where it was one.
  var vague: Vague?
  /// Too large to be a number.
  var isHuge = false
  /// The token after it.
  var end: Int
}

/// Reads numbers in digits and words: "12,000", "12k", "seven", "fifteen hundred", "one and a half thousand", "a
/// dozen", "two thirds", "half a million", "four point five", "3rd".
struct NumberReader {
  let tokens: Tokens
  let range: Range<Int>

  /// The number that begins at a token.
  func number(at start: Int) -> NumberReading? {
    guard range.contains(start) else { return nil }
    let token = tokens[start]
    if token.kind == .number { return digits(at: start, token) }
    switch token.sense.sort {
    case .unit, .teen, .tens: return words(at: start)
    case .article: return afterArticle(at: start)
    case .hundred, .magnitude:
      // "thousand" alone isn't a number, "hundred" and "grand" neither.
      return nil
    case .vague: return vague(at: start)
    case .dozen:
      return token.sense.value == 12 ? scaled(NumberReading(low: Fraction(12), high: nil, end: start + 1)) : nil
    case .fraction where token.sense.value == 2: return half(at: start)
    case .fraction: return ofMagnitude(at: start)
    case .fractionSign: return fractionSign(at: start, token)
    case .ordinal: return ordinal(at: start, token)
    default: return nil
    }
  }

  // MARK: Parts

  private func sense(_ index: Int) -> Sense { range.contains(index) ? tokens[index].sense : .none }

  private func reading(_ value: Fraction?, _ end: Int, form: NumberReading.Form = .cardinal) -> NumberReading {
    guard let value else { return huge(end) }
    return NumberReading(low: value, high: value, form: form, isHuge: value.floor > Fraction.largest, end: end)
  }

  private func huge(_ end: Int) -> NumberReading {
    let value = Fraction(Fraction.largest)
    return NumberReading(low: value, high: value, isHuge: true, end: end)
  }

  private func digits(at start: Int, _ token: Token) -> NumberReading? {
    if token.flags.contains(.huge) { return huge(start + 1) }
    var scale = 1
    for _ in 0..<token.decimals { scale *= 10 }
    if token.flags.contains(.ordinal) {
      var result = reading(Fraction(token.digits), start + 1, form: .ordinal)
      result.isDigits = true
      return result
    }
    var result = reading(Fraction(token.digits, scale), start + 1)
    result.isDigits = true
    // "2 thirds", "3 quarters"
    if let fraction = fraction(of: result.low, at: start + 1) { return fraction }
    result = withHalf(result)
    result = scaled(result)
    result.isDigits = true
    return result
  }

  /// The words of a whole number, then "point five", "and a half", and thousands.
  private func words(at start: Int) -> NumberReading? {
    var total = 0
    var group = 0
    var lastMagnitude = Int.max
    var magnitude = 1
    var index = start
    /// What may follow: a unit after tens, anything after hundreds.
    enum Last { case start, unit, tens, hundred, magnitude }
    var last = Last.start
    scan: while index < range.upperBound {
      let sense = tokens[index].sense
      let value = Int(sense.value)
      switch sense.sort {
      case .unit:
        guard last == .start || last == .tens || last == .hundred || last == .magnitude else { break scan }
        if value == 0, last != .start { break scan }
        // "thirty thousand one-off"
        if last != .start, range.contains(index + 1), tokens[index + 1].word == "off" { break scan }
        group += value
        last = .unit
      case .teen:
        guard last == .start || last == .hundred || last == .magnitude else { break scan }
        group += value
        last = .unit
      case .tens:
        guard last == .start || last == .hundred || last == .magnitude else { break scan }
        group += value
        last = .tens
      case .hundred:
        guard (1...99).contains(group), last == .unit || last == .tens else { break scan }
        group *= 100
        magnitude = max(magnitude, 100)
        last = .hundred
      case .magnitude:
        guard last != .magnitude, value < lastMagnitude, isMagnitude(at: index) else { break scan }
        if sense.value == Sense.tooLarge { return huge(index + 1) }
        let (product, overflow) = max(group, 1).multipliedReportingOverflow(by: value)
        let (sum, overflowSum) = total.addingReportingOverflow(product)
        guard !overflow, !overflowSum else { return huge(index + 1) }
        total = sum
        group = 0
        lastMagnitude = value
        magnitude = max(magnitude, value)
        last = .magnitude
      case .and:
        guard last == .hundred || last == .magnitude, continuesNumber(at: index + 1) else { break scan }
        index += 1
        continue scan
      case .point where last == .unit || last == .tens:
        if let decimal = decimals(after: index, whole: total + group) { return scaled(decimal) }
        break scan
      default: break scan
      }
      index += 1
    }
    let value = total + group
    if index == start + 1 || last == .unit, let fraction = fraction(of: Fraction(value), at: index) { return fraction }
    var result = reading(Fraction(value), index)
    result.magnitude = magnitude
    if magnitude < 1000 { result = scaled(withHalf(result)) }
    return result
  }

  /// After "two hundred and": does the number go on? "and a half" doesn't count here.
  private func continuesNumber(at index: Int) -> Bool {
    switch sense(index).sort {
    case .unit: sense(index).value > 0 && fraction(of: Fraction(1), at: index + 1) == nil
    case .teen, .tens: true
    default: false
    }
  }

  /// "k", "grand", "thousand"; a lone "m" only where it is joined to the number or said as money.
  private func isMagnitude(at index: Int) -> Bool {
    let word = tokens[index].word
    guard word == "m" || word == "k" || word == "mn" || word == "bn" || word == "b" else { return true }
    return index > range.lowerBound && (word != "b" || tokens[index].isJoined)
  }

  private func decimals(after point: Int, whole: Int) -> NumberReading? {
    var value = Fraction(whole)
    var scale = 1
    var index = point + 1
    while index < range.upperBound, scale < 100_000 {
      let digit: Int
      if tokens[index].sense.sort == .unit {
        digit = Int(tokens[index].sense.value)
      } else if let number = tokens[index].whole, number < 10 {
        digit = number
      } else {
        break
      }
      scale *= 10
      guard let part = Fraction(digit, scale), let sum = value.plus(part) else { return nil }
      value = sum
      index += 1
    }
    return scale > 1 ? reading(value, index) : nil
  }

  /// "two" + "thirds"; "one" + "third".
  private func fraction(of count: Fraction, at index: Int) -> NumberReading? {
    let sense = sense(index)
    let isPlural = sense.sort == .fractions
    guard isPlural || (sense.sort == .fraction && sense.value > 2 && count.whole == 1) || isHyphenated(index) else {
      return nil
    }
    guard let whole = count.whole, whole > 0, whole <= 100 else { return nil }
    // "a second", "one third party" aren't told apart here; "one quarter" is one of four.
    return reading(Fraction(whole, Int(max(sense.value, 1))), index + 1, form: .fraction)
  }

  private func isHyphenated(_ index: Int) -> Bool {
    range.contains(index) && tokens[index].flags.contains(.hyphenBefore) && tokens[index].sense.sort == .fraction
      && tokens[index].sense.value > 2
  }

  /// "… and a half", "… and three quarters", "½" joined.
  private func withHalf(_ number: NumberReading) -> NumberReading {
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
        guard sense(index).sort == .fraction else { return number }
        part = Fraction(1, Int(sense(index).value))
        index += 1
      } else if before.sort == .unit, sense(index + 1).sort == .fractions {
        part = Fraction(Int(before.value), Int(max(sense(index + 1).value, 1)))
        index += 2
      } else if before.sort == .unit, before.value == 1, sense(index + 1).sort == .fraction {
        part = Fraction(1, Int(max(sense(index + 1).value, 1)))
        index += 2
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
  private func scaled(_ number: NumberReading) -> NumberReading {
    var result = number
    if result.high == nil, result.vague == nil { result.high = result.low }
    var index = number.end
    while range.contains(index) {
      let sense = tokens[index].sense
      if sense.value == Sense.tooLarge { return huge(index + 1) }
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

  /// "3 million and a half"
  private func withHalfMore(_ number: NumberReading) -> NumberReading {
    guard number.magnitude >= 1_000_000, number.low == number.high, sense(number.end).sort == .and,
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

  private func afterArticle(at start: Int) -> NumberReading? {
    let next = sense(start + 1)
    switch next.sort {
    case .hundred, .magnitude:
      if next.sort == .magnitude, ["k", "m"].contains(tokens[start + 1].word) { return nil }
      var result = NumberReading(low: Fraction(1), high: Fraction(1), end: start + 1)
      result = scaled(result)
      // "a thousand and fifty", "a hundred and twenty"
      if next.sort == .hundred, sense(result.end).sort == .and, continuesNumber(at: result.end + 1),
        let rest = words(at: result.end + 1), let sum = result.low.plus(rest.low), rest.low.floor < 100
      {
        result.low = sum
        result.high = sum
        result.end = rest.end
        result = scaled(result)
      }
      return withHalf(result)
    case .dozen:
      return scaled(reading(Fraction(Int(next.value)), start + 2))
    case .vague: return vague(at: start + 1)
    case .fraction:
      if next.value == 2 { return half(at: start + 1) }
      if let sum = ofMagnitude(at: start + 1) { return sum }
      return reading(Fraction(1, Int(next.value)), start + 2, form: .fraction)
    case .common where tokens[start + 1].word == "good": return nil
    default: return nil
    }
  }

  /// "quarter of a million", "quarter million".
  private func ofMagnitude(at start: Int) -> NumberReading? {
    var index = start + 1
    if range.contains(index), tokens[index].word == "of" { index += 1 }
    if sense(index).sort == .article { index += 1 }
    guard sense(index).sort == .magnitude, isMagnitude(at: index), sense(index).value != Sense.tooLarge,
      let part = Fraction(Int(sense(index).value), Int(max(sense(start).value, 1)))
    else { return nil }
    var result = reading(part, index + 1)
    result.magnitude = Int(sense(index).value)
    return result
  }

  /// "half", "half a million", "half a dozen".
  private func half(at start: Int) -> NumberReading? {
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

  private func fractionSign(at start: Int, _ token: Token) -> NumberReading? {
    reading(signValue(token), start + 1, form: .fraction)
  }

  private func ordinal(at start: Int, _ token: Token) -> NumberReading? {
    guard token.sense.value > 0 else { return nil }
    return reading(Fraction(Int(token.sense.value)), start + 1, form: .ordinal)
  }

  private func vague(at start: Int) -> NumberReading? {
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
