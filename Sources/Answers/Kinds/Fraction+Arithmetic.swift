extension Fraction {
  /// The largest number that a person may give; what is larger is refused as out of limits.
  static let largest = 1_000_000_000_000_000

  /// The sum; nothing where it is too large.
  func plus(_ other: Fraction) -> Fraction? {
    let (left, overflowLeft) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (right, overflowRight) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (sum, overflowSum) = left.addingReportingOverflow(right)
    let (below, overflowBelow) = denominator.multipliedReportingOverflow(by: other.denominator)
    guard !overflowLeft, !overflowRight, !overflowSum, !overflowBelow else { return nil }
    return Fraction(sum, below)
  }

  /// The product; nothing where it is too large.
  public func times(_ other: Fraction) -> Fraction? {
    let (above, overflowAbove) = numerator.multipliedReportingOverflow(by: other.numerator)
    let (below, overflowBelow) = denominator.multipliedReportingOverflow(by: other.denominator)
    guard !overflowAbove, !overflowBelow else { return nil }
    return Fraction(above, below)
  }

  /// The whole number that it is, where it is one.
  var whole: Int? { denominator == 1 ? numerator : nil }
  /// The next whole number below, or itself.
  var floor: Int { numerator >= 0 ? numerator / denominator : -((-numerator + denominator - 1) / denominator) }
  /// The next whole number above, or itself.
  var ceiling: Int { numerator >= 0 ? (numerator + denominator - 1) / denominator : -(-numerator / denominator) }
}
