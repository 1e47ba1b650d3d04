import Answers

/// Sums, portions and comparisons of ranges, exact.
extension Interval<Fraction> {
  /// Nothing is known of it.
  static let anything = Interval<Fraction>(low: .absent, high: .absent)

  /// Is all of this range below all of the other?
  func isBelow(_ other: Interval<Fraction>) -> Truth {
    if let exact = other.exact { return isLess(than: exact) }
    if let exact { return other.isMore(than: exact) }
    if let high = high.value, let low = other.low.value {
      if high < low { return .yes }
      if high == low, !(isClosed(self.high) && isClosed(other.low)) { return .yes }
    }
    if let low = low.value, let high = other.high.value, low >= high { return .no }
    return .unclear
  }

  /// Are they the same number?
  func equals(_ other: Interval<Fraction>) -> Truth {
    if let exact = other.exact { return isEqual(to: exact) }
    if let exact { return other.isEqual(to: exact) }
    return isBelow(other) == .yes || other.isBelow(self) == .yes ? .no : .unclear
  }

  private func isClosed(_ bound: Bound<Fraction>) -> Bool {
    if case .closed = bound { true } else { false }
  }

  /// The range that holds all of both.
  func widened(to other: Interval<Fraction>) -> Interval<Fraction> {
    func outer(_ a: Bound<Fraction>, _ b: Bound<Fraction>, _ isFurther: (Fraction, Fraction) -> Bool) -> Bound<Fraction>
    {
      guard let x = a.value, let y = b.value else { return .absent }
      if x == y { return isClosed(a) ? a : b }
      return isFurther(x, y) ? a : b
    }
    return Interval(low: outer(low, other.low, <), high: outer(high, other.high, >))
  }

  func adding(_ other: Interval<Fraction>) -> Interval<Fraction> {
    func sum(_ a: Bound<Fraction>, _ b: Bound<Fraction>) -> Bound<Fraction> {
      guard let x = a.value, let y = b.value else { return .absent }
      let total = Fraction.sum(x, y)
      return isClosed(a) && isClosed(b) ? .closed(total) : .open(total)
    }
    return Interval(low: sum(low, other.low), high: sum(high, other.high))
  }

  /// This as a portion of a whole that contains it: part / (part + others), so that the same part stands above and
  /// below the line. 40 to 60 of a total with 10 others is 0.80 to 0.86.
  func portion(of whole: Interval<Fraction>) -> Interval<Fraction> {
    guard let partLow = low.value, let partHigh = high.value,
      let wholeLow = whole.low.value, let wholeHigh = whole.high.value
    else { return Interval(Fraction(0), Fraction(1)) }
    let othersLow = Fraction.difference(wholeLow, partLow)
    let othersHigh = Fraction.difference(wholeHigh, partHigh)
    let fewest = Swift.max(Fraction(0), Swift.min(othersLow, othersHigh))
    let most = Swift.max(Fraction(0), Swift.max(othersLow, othersHigh))
    let least = Fraction.quotient(partLow, Fraction.sum(partLow, most)) ?? Fraction(0)
    let greatest = Fraction.quotient(partHigh, Fraction.sum(partHigh, fewest)) ?? Fraction(1)
    return Interval(least, greatest)
  }

  /// What is left of 1.
  var complement: Interval<Fraction> {
    func flip(_ bound: Bound<Fraction>) -> Bound<Fraction> {
      switch bound {
      case .absent: .absent
      case .closed(let value): .closed(Fraction.difference(Fraction(1), value))
      case .open(let value): .open(Fraction.difference(Fraction(1), value))
      }
    }
    return Interval(low: flip(high), high: flip(low))
  }
}

extension Interval<Int> {
  /// The range of part over whole, within 0 to 1; nothing where the whole is 0.
  func over(_ whole: Interval<Int>) -> Interval<Fraction>? {
    func quotient(_ top: Bound<Int>, _ bottom: Bound<Int>, missing: Fraction) -> Bound<Fraction>? {
      guard let a = top.value, let b = bottom.value else { return .closed(missing) }
      guard let value = Fraction(a, b) else { return nil }
      let bounded = Swift.min(Fraction(1), Swift.max(Fraction(0), value))
      if case .open = top { return .open(bounded) }
      if case .open = bottom { return .open(bounded) }
      return .closed(bounded)
    }
    guard let least = quotient(low, whole.high, missing: Fraction(0)),
      let most = quotient(high, whole.low, missing: Fraction(1))
    else { return nil }
    return Interval<Fraction>(low: least, high: most)
  }
}

extension Fraction {
  /// Arithmetic in 128 bits; a result too large for a fraction is held at the largest.
  private static func make(_ numerator: Int128, _ denominator: Int128) -> Fraction {
    var a = numerator < 0 ? -numerator : numerator
    var b = denominator
    while b != 0 { (a, b) = (b, a % b) }
    let factor = a == 0 ? 1 : a
    let top = Int(clamping: numerator / factor)
    let bottom = Int(clamping: denominator / factor)
    return Fraction(top == .min ? .min + 1 : top, bottom) ?? Fraction(0)
  }

  static func sum(_ a: Fraction, _ b: Fraction) -> Fraction {
    make(
      Int128(a.numerator) &* Int128(b.denominator) &+ Int128(b.numerator) &* Int128(a.denominator),
      Int128(a.denominator) &* Int128(b.denominator))
  }

  static func difference(_ a: Fraction, _ b: Fraction) -> Fraction {
    sum(a, Fraction(-b.numerator, b.denominator) ?? a)
  }

  static func quotient(_ a: Fraction, _ b: Fraction) -> Fraction? {
    guard b.numerator > 0 else { return nil }
    return make(Int128(a.numerator) * Int128(b.denominator), Int128(a.denominator) * Int128(b.numerator))
  }
}
