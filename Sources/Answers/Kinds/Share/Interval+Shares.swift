extension Interval<Fraction> {
  /// More than half, but not all.
  static let most = Interval(low: .open(.half), high: .open(Fraction(1)))
  /// Three quarters or more, but not all.
  static let nearlyAll = Interval(low: .closed(.threeQuarters), high: .open(Fraction(1)))
  /// Some, and less than a quarter.
  static let hardlyAny = Interval(low: .open(Fraction(0)), high: .open(Fraction(1, 4) ?? .half))
  /// Some, but not all.
  static let some = Interval(low: .open(Fraction(0)), high: .open(Fraction(1)))
  /// Some, and less than half.
  static let aFew = Interval(low: .open(Fraction(0)), high: .open(.half))

  /// What "about" makes of a share: the tens of per cent around it, or five on either side of a round ten.
  static func about(_ share: Fraction) -> Interval {
    guard let hundred = share.times(Fraction(100)) else { return Interval(share) }
    let low: Int
    let high: Int
    if hundred.denominator == 1, hundred.numerator % 10 == 0 {
      (low, high) = (hundred.numerator - 5, hundred.numerator + 5)
    } else if hundred.denominator == 1, hundred.numerator % 5 != 0 {
      (low, high) = (hundred.numerator / 5 * 5, hundred.numerator / 5 * 5 + 5)
    } else {
      (low, high) = (hundred.floor / 10 * 10, hundred.floor / 10 * 10 + 10)
    }
    guard let bottom = Fraction(low, 100), let top = Fraction(high, 100) else { return Interval(share) }
    return Interval(bottom, top)
  }
}
