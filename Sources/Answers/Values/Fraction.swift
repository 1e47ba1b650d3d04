/// An exact fraction in lowest terms, so that 3 in 4 is compared with 75 per cent without rounding.
///
/// Invariant: the denominator is positive and shares no factor with the numerator.
public struct Fraction: Scalar {
  /// The number above the line.
  public let numerator: Int
  /// The number below the line, at least 1.
  public let denominator: Int

  /// A fraction from its two numbers; nothing where the denominator is 0 or a number is too large.
  public init?(_ numerator: Int, _ denominator: Int) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let sign = denominator < 0 ? -1 : 1
    var a = abs(numerator)
    var b = abs(denominator)
    while b != 0 { (a, b) = (b, a % b) }
    let factor = max(a, 1)
    self.numerator = sign * numerator / factor
    self.denominator = abs(denominator) / factor
  }

  /// A whole number.
  public init(_ whole: Int) {
    numerator = whole
    denominator = 1
  }

  /// One half, the guide's threshold.
  public static let half = Fraction(unchecked: 1, 2)
  /// Three quarters, the design criteria's threshold.
  public static let threeQuarters = Fraction(unchecked: 3, 4)

  private init(unchecked numerator: Int, _ denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Compares by cross-multiplying in 128 bits: exact for all numbers.
  public static func < (left: Fraction, right: Fraction) -> Bool {
    Int128(left.numerator) * Int128(right.denominator) < Int128(right.numerator) * Int128(left.denominator)
  }

  /// The nearest whole per cent, for saying it only; never for comparing.
  public var percent: Int {
    let (quotient, remainder) = (Int128(numerator) * 100).quotientAndRemainder(dividingBy: Int128(denominator))
    return Int(quotient) + (remainder * 2 >= Int128(denominator) ? 1 : 0)
  }
}
