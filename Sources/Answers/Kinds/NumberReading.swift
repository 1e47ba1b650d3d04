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
    case .unit, .teen, .tens:
      // "I know nothing about that one" counts nothing.
      if token.word == "one", isPronoun(at: start) { return nil }
      if let (value, end) = hyphenatedOrdinal(at: start) { return reading(Fraction(value), end, form: .ordinal) }
      return words(at: start)
    case .article: return afterArticle(at: start)
    case .hundred, .magnitude:
      // "thousand" alone isn't a number, "hundred" and "grand" neither; "hundred per cent" is.
      guard token.sense.sort == .hundred, range.contains(start + 1) else { return nil }
      let next = tokens[start + 1]
      let isPercent =
        next.mark == .percent || ["percent", "pc"].contains(next.word)
        || next.word == "per" && tokens.word(start + 2, in: range) == "cent"
      return isPercent ? reading(Fraction(100), start + 1) : nil
    case .vague: return vague(at: start)
    case .dozen:
      guard token.sense.value == 12 else { return nil }
      // A baker's dozen is thirteen.
      let isBakers = range.contains(start - 1) && tokens[start - 1].word == "baker"
      return scaled(NumberReading(low: Fraction(isBakers ? 13 : 12), high: nil, end: start + 1))
    case .fraction where token.sense.value == 2: return half(at: start)
    // "⅓"
    case .fraction where token.flags.contains(.sign):
      return ofMagnitude(at: start) ?? reading(Fraction(1, Int(token.sense.value)), start + 1, form: .fraction)
    case .fraction: return ofMagnitude(at: start)
    case .fractionSign: return fractionSign(at: start, token)
    case .ordinal: return ordinal(at: start, token)
    default: return nil
    }
  }

  // MARK: Parts

  func sense(_ index: Int) -> Sense { range.contains(index) ? tokens[index].sense : .none }

  func reading(_ value: Fraction?, _ end: Int, form: NumberReading.Form = .cardinal) -> NumberReading {
    guard let value else { return huge(end) }
    return NumberReading(low: value, high: value, form: form, isHuge: value.floor > Fraction.largest, end: end)
  }

  func huge(_ end: Int) -> NumberReading {
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
    result = withQuarters(withHalf(result))
    result = withSmaller(scaled(result))
    result.isDigits = true
    return result
  }

  /// "That one", "which one", "the one you mentioned": no number.
  private func isPronoun(at index: Int) -> Bool {
    if index == range.lowerBound, ["is", "must", "should", "needs", "has"].contains(tokens.word(index + 1, in: range)),
      range.count > 3
    {
      return ["to", "required", "expected"].contains(tokens.word(index + 2, in: range))
    }
    return switch tokens.word(index - 1, in: range) {
    case "that", "this", "which": true
    case "the": ["you", "we", "they", "i", "he", "she"].contains(tokens.word(index + 1, in: range))
    default: false
    }
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
        guard isMagnitude(at: index) else { break scan }
        // "Three thousand million".
        if sense.value == Sense.tooLarge || last == .magnitude && value > lastMagnitude { return huge(index + 1) }
        guard last != .magnitude, value < lastMagnitude else { break scan }
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
      case .point where last != .start && last != .magnitude:
        if let decimal = decimals(after: index, whole: total + group) { return scaled(decimal) }
        break scan
      default: break scan
      }
      index += 1
    }
    let value = total + group
    if let fraction = fraction(of: Fraction(value), at: index) {
      // "One hundred and thirty fifths" may be 26, and 100 and 30 fifths.
      let isPlain = value < 100 || last == .unit && !(start..<index).contains { tokens[$0].sense.sort == .and }
      return isPlain && last != .magnitude ? fraction : huge(fraction.end)
    }
    var result = reading(Fraction(value), index)
    result.magnitude = magnitude
    return magnitude < 1000 ? scaled(withHalf(result)) : withHalfMore(result)
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
  func isMagnitude(at index: Int) -> Bool {
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
      } else if tokens[index].sense.sort == .tens, scale == 1, sense(index + 1).sort == .unit,
        sense(index + 1).value > 0
      {
        // "point seventy-one"
        let hundredths = Int(sense(index).value + sense(index + 1).value)
        return Fraction(hundredths, 100).flatMap { value.plus($0) }.map { reading($0, index + 2) }
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

  private func afterArticle(at start: Int) -> NumberReading? {
    let next = sense(start + 1)
    switch next.sort {
    case .hundred, .magnitude:
      if next.sort == .magnitude, ["k", "m"].contains(tokens[start + 1].word) { return nil }
      var result = NumberReading(low: Fraction(1), high: Fraction(1), end: start + 1)
      result = scaled(result)
      // "a thousand and fifty", "a hundred and twenty"
      if next.sort == .hundred, sense(result.end).sort == .and, continuesNumber(at: result.end + 1),
        let rest = words(at: result.end + 1), rest.low.floor >= 1000 || rest.low.floor < 100,
        let sum = (rest.magnitude >= 1000 ? result.low.times(Fraction(rest.magnitude)) : result.low)?.plus(rest.low)
      {
        // "a hundred and twenty grand" is 120 thousand.
        result.low = sum
        result.high = sum
        result.end = rest.end
        if rest.magnitude >= 1000 {
          result.magnitude = rest.magnitude
          return result
        }
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
}
