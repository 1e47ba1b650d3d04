/// A whole number with commas between its thousands: "12,000".
func sayNumber(_ number: Int) -> String {
  let digits = Array(String(number.magnitude))
  var text = number < 0 ? "minus " : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
    text.append(digit)
  }
  return text
}

/// A fraction: "4.5", "half", "two thirds", "4 and two thirds"; "5 in 12" where nothing else says it exactly.
func sayFraction(_ fraction: Fraction) -> String {
  if let whole = fraction.whole { return sayNumber(whole) }
  if let decimal = sayDecimal(fraction) { return decimal }
  let whole = fraction.floor
  guard let rest = fraction.plus(Fraction(-whole)), let part = sayPart(rest) else {
    return "\(fraction.numerator) in \(fraction.denominator)"
  }
  return whole == 0 ? part : "\(sayNumber(whole)) and \(part)"
}

/// A decimal fraction with up to six places.
func sayDecimal(_ fraction: Fraction) -> String? {
  var scale = 1
  for places in 0...6 {
    if scale % fraction.denominator == 0 {
      let (scaled, overflow) = fraction.numerator.multipliedReportingOverflow(by: scale / fraction.denominator)
      guard !overflow, scaled >= 0 else { return nil }
      guard places > 0 else { return sayNumber(scaled) }
      let digits = String(scaled % scale)
      return sayNumber(scaled / scale) + "." + String(repeating: "0", count: places - digits.count) + digits
    }
    scale *= 10
  }
  return nil
}

/// "a third", "two thirds", "five sevenths".
private func sayPart(_ fraction: Fraction) -> String? {
  let names = ["third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
  let counts = ["a", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
  guard (3...10).contains(fraction.denominator), counts.indices.contains(fraction.numerator - 1) else { return nil }
  let name = names[fraction.denominator - 3]
  return counts[fraction.numerator - 1] + " " + name + (fraction.numerator == 1 ? "" : "s")
}

/// An interval: "4 to 6", "at least 10", "more than 5 but at most 8". What follows the number goes with each of them.
func sayInterval<Value>(_ interval: Interval<Value>, isAbout: Bool, _ number: (Value) -> String) -> String {
  if let exact = interval.exact { return (isAbout ? "about " : "") + number(exact) }
  switch (interval.low, interval.high) {
  case (.closed(let low), .closed(let high)): return "\(number(low)) to \(number(high))"
  case (.absent, .absent): return "not known"
  case (let low, .absent): return saidLow(low, number)
  case (.absent, let high): return saidHigh(high, number)
  case (let low, let high): return saidLow(low, number) + " but " + saidHigh(high, number)
  }
}

private func saidLow<Value>(_ bound: Bound<Value>, _ number: (Value) -> String) -> String {
  switch bound {
  case .absent: ""
  case .closed(let value): "at least \(number(value))"
  case .open(let value): "more than \(number(value))"
  }
}

private func saidHigh<Value>(_ bound: Bound<Value>, _ number: (Value) -> String) -> String {
  switch bound {
  case .absent: ""
  case .closed(let value): "at most \(number(value))"
  case .open(let value): "less than \(number(value))"
  }
}

extension Saying {
  /// "6", "1, 0.6 full-time equivalents", "none", "a few".
  func count(_ count: Count) -> String {
    var parts: [String] = []
    if let people = count.people {
      let said: String
      if people == Interval(0) {
        said = count.fullTime == nil ? sayNone(certainty) : "0"
      } else if people == .atLeast(1), isAbout {
        said = "a few"
      } else {
        said = sayInterval(people, isAbout: isAbout, sayNumber)
      }
      parts.append(count.fullTime == nil ? said : said + (people == Interval(1) ? " person" : " people"))
    }
    if let fullTime = count.fullTime {
      let units = slot.countWords.fullTime.prefix(2)
      let unit = (fullTime == Interval(Fraction(1)) ? units.last : units.first).map { " " + $0 } ?? ""
      parts.append(sayInterval(fullTime, isAbout: isAbout, sayFraction) + unit)
    }
    return parts.joined(separator: ", ")
  }

  /// "7 out of 9, 78 per cent", "all but 2", "about 60 to 70 per cent", "more than half".
  func share(_ share: Share) -> String {
    var said = shareItself(share)
    if let carers = share.carers {
      let number = carers == Interval(0) ? "none" : sayInterval(carers, isAbout: false, sayNumber)
      said += (said.isEmpty ? "" : ", ") + number + " of them" + (slot.shareWords.carers.first.map { " " + $0 } ?? "")
    }
    if unknownParts.contains("part") { said += ", not known how many" }
    return said
  }

  private func shareItself(_ share: Share) -> String {
    if let part = share.part, let whole = share.whole {
      if part == Interval(0) { return (isAbout ? "probably " : "") + "none out of \(number(whole))" + softMark }
      var text = sayInterval(part, isAbout: isAbout, sayNumber) + " out of " + number(whole)
      if let some = part.exact, let all = whole.exact, all > 0, let fraction = Fraction(some, all) {
        text += ", \(fraction.percent) per cent"
      }
      return text
    }
    if let part = share.part {
      return part == Interval(0) ? sayNone(certainty) : sayInterval(part, isAbout: isAbout, sayNumber)
    }
    if let rest = share.rest {
      let text = "all but " + sayInterval(rest, isAbout: isAbout, sayNumber)
      return share.whole.map { "all \(number($0)) but " + sayInterval(rest, isAbout: isAbout, sayNumber) } ?? text
    }
    if let ratio = share.ratio {
      return sayRatio(ratio) + (share.whole.map { " of " + number($0) } ?? "")
    }
    if let whole = share.whole { return sayInterval(whole, isAbout: isAbout, sayNumber) + " altogether" }
    return ""
  }

  private var softMark: String { certainty == .soft ? " that you know of" : "" }

  private func number(_ interval: Interval<Int>) -> String { sayInterval(interval, isAbout: false, sayNumber) }

  private func sayRatio(_ ratio: Interval<Fraction>) -> String {
    switch ratio {
    case Interval(Fraction(1)): return doubted("all of them")
    case .most: return "most of them"
    case .nearlyAll: return "nearly all of them"
    case .hardlyAny: return "hardly any of them"
    case .some: return "some of them"
    case .aFew: return "a few of them"
    case .lessThan(Fraction(1)): return "not all of them"
    default: break
    }
    // "about two thirds" would be read as wider than two thirds.
    if ratio.exact != nil { return doubted(sayInterval(ratio, isAbout: false, sayPortion)) }
    if case .closed(let low) = ratio.low, case .closed(let high) = ratio.high,
      let first = sayPercent(low), let second = sayPercent(high)
    {
      return (isAbout ? "about " : "") + "\(first) to \(second) per cent"
    }
    return sayInterval(ratio, isAbout: false, sayPortion)
  }

  private func sayPercent(_ fraction: Fraction) -> String? {
    fraction.times(Fraction(100)).flatMap { sayDecimal($0) }
  }

  /// "half", "two thirds", "78 per cent", "5 in 12".
  private func sayPortion(_ fraction: Fraction) -> String {
    if fraction == .half { return "half" }
    if let percent = sayPercent(fraction) { return percent + " per cent" }
    return sayFraction(fraction)
  }

  /// "£12,000 a year", "about £5,000", "£2,000 to £3,000 for the contract".
  func money(_ money: Money, isAbout: Bool) -> String {
    let sign = money.currency == "EUR" ? "€" : money.currency == "USD" ? "$" : "£"
    var parts: [String] = []
    if let amount = money.amount {
      parts.append(
        sayInterval(amount, isAbout: isAbout) { pence in
          let pounds = sayNumber(pence / 100)
          let rest = pence % 100
          return sign + pounds + (rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)")
        })
    }
    switch money.period {
    case .year: parts.append("a year")
    case .month: parts.append("a month")
    case .week: parts.append("a week")
    case .day: parts.append("a day")
    case .term: parts.append("for the whole term")
    case nil: break
    }
    if let purpose = money.purpose { parts.append("for " + purpose) }
    let said = parts.joined(separator: " ")
    return money.amount == nil && isAbout ? said + ", you think" : said
  }
}
