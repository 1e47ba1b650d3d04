import Answers
import Dialogue

/// The numbers that are left after some comparisons.
struct NumberRange {
  /// Only whole numbers?
  let isWhole: Bool
  private var low: Fraction?
  private var lowIsOpen = false
  private var high: Fraction?
  private var highIsOpen = false
  private var excluded: Set<Fraction> = []

  init(isWhole: Bool, low: Fraction? = Fraction(0), high: Fraction? = nil) {
    self.isWhole = isWhole
    self.low = low
    self.high = high
  }

  /// Leaves only what compares so with the figure.
  mutating func limit(_ comparison: Comparison, _ figure: Fraction) {
    switch comparison {
    case .less: lower(figure, isOpen: true)
    case .atMost: lower(figure, isOpen: false)
    case .more: raise(figure, isOpen: true)
    case .atLeast: raise(figure, isOpen: false)
    case .equal:
      lower(figure, isOpen: false)
      raise(figure, isOpen: false)
    case .notEqual: excluded.insert(figure)
    }
  }

  private mutating func lower(_ figure: Fraction, isOpen: Bool) {
    if let high, high < figure || high == figure && (highIsOpen || !isOpen) { return }
    high = figure
    highIsOpen = isOpen
  }

  private mutating func raise(_ figure: Fraction, isOpen: Bool) {
    if let low, figure < low || low == figure && (lowIsOpen || !isOpen) { return }
    low = figure
    lowIsOpen = isOpen
  }

  /// Is no number left?
  var isEmpty: Bool {
    guard let low, let high else { return false }
    if isWhole {
      let first = low.ceiling + (lowIsOpen && low.denominator == 1 ? 1 : 0)
      let last = high.floor - (highIsOpen && high.denominator == 1 ? 1 : 0)
      guard first <= last else { return true }
      return last - first < 64 && (first...last).allSatisfy { excluded.contains(Fraction($0)) }
    }
    if high < low { return true }
    return low == high && (lowIsOpen || highIsOpen || excluded.contains(low))
  }
}

extension Fraction {
  /// The whole number at or below it.
  fileprivate var floor: Int {
    let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    return rest < 0 ? quotient - 1 : quotient
  }

  /// The whole number at or above it.
  fileprivate var ceiling: Int { floor + (denominator == 1 ? 0 : 1) }
}

extension Comparison {
  /// The comparison read from right to left.
  var mirrored: Comparison {
    switch self {
    case .less: .more
    case .more: .less
    case .atMost: .atLeast
    case .atLeast: .atMost
    case .equal, .notEqual: self
    }
  }

  /// The comparison that holds when this one doesn't.
  var opposite: Comparison {
    switch self {
    case .less: .atLeast
    case .atLeast: .less
    case .more: .atMost
    case .atMost: .more
    case .equal: .notEqual
    case .notEqual: .equal
    }
  }
}
