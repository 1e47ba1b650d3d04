/// What a scalar must be for an ``Interval`` of it.
public protocol Scalar: Comparable, Hashable, Sendable {}

extension Int: Scalar {}

/// One end of an ``Interval``.
public enum Bound<Value: Scalar>: Hashable, Sendable {
  /// Nothing is known on this side.
  case absent
  /// The value itself is possible ("at least 3").
  case closed(Value)
  /// Only what lies beyond the value is possible ("more than half" isn't half).
  case open(Value)

  /// The number that the end stands at, where there is one.
  @inlinable public var value: Value? {
    switch self {
    case .absent: nil
    case .closed(let value), .open(let value): value
    }
  }
}

/// A range that holds the true value: exact where both ends are closed and equal.
///
/// Every number that a person gives is kept like this, so that "about 4", "at least 3" and "4" differ
/// and a comparison can say that it can't tell. Invariant: the low end isn't above the high end.
///
/// All of it can be inlined: conditions compare ranges all the time, and in another module they would otherwise be worked out
/// for any type, by its tables.
public struct Interval<Value: Scalar>: Hashable, Sendable {
  /// The lower end.
  public let low: Bound<Value>
  /// The upper end.
  public let high: Bound<Value>

  /// An interval from its two ends. The ends must not be crossed; crossed ends are put in order.
  @inlinable public init(low: Bound<Value>, high: Bound<Value>) {
    if let lowest = low.value, let highest = high.value, lowest > highest {
      self.low = high
      self.high = low
    } else {
      self.low = low
      self.high = high
    }
  }

  /// Just this value.
  @inlinable public init(_ value: Value) { self.init(low: .closed(value), high: .closed(value)) }

  /// Between the two values, both possible.
  @inlinable public init(_ low: Value, _ high: Value) { self.init(low: .closed(low), high: .closed(high)) }

  /// The value or more.
  @inlinable public static func atLeast(_ value: Value) -> Interval { Interval(low: .closed(value), high: .absent) }
  /// The value or less.
  @inlinable public static func atMost(_ value: Value) -> Interval { Interval(low: .absent, high: .closed(value)) }
  /// More than the value.
  @inlinable public static func moreThan(_ value: Value) -> Interval { Interval(low: .open(value), high: .absent) }
  /// Less than the value.
  @inlinable public static func lessThan(_ value: Value) -> Interval { Interval(low: .absent, high: .open(value)) }

  /// The one possible value, where there is only one.
  @inlinable public var exact: Value? {
    if case .closed(let lowest) = low, case .closed(let highest) = high, lowest == highest { lowest } else { nil }
  }

  /// Is every possible value below `value`?
  @inlinable public func isLess(than value: Value) -> Truth {
    switch high {
    case .closed(let highest) where highest < value: return .yes
    case .open(let highest) where highest <= value: return .yes
    default: break
    }
    if let lowest = low.value, lowest >= value { return .no }
    return .unclear
  }

  /// Is every possible value above `value`?
  @inlinable public func isMore(than value: Value) -> Truth {
    switch low {
    case .closed(let lowest) where lowest > value: return .yes
    case .open(let lowest) where lowest >= value: return .yes
    default: break
    }
    if let highest = high.value, highest <= value { return .no }
    return .unclear
  }

  /// Is it `value`, and no other?
  @inlinable public func isEqual(to value: Value) -> Truth {
    if let exact { return Truth(exact == value) }
    return contains(value) ? .unclear : .no
  }

  /// Is the value possible?
  @inlinable public func contains(_ value: Value) -> Bool {
    isLess(than: value) != .yes && isMore(than: value) != .yes
  }

  /// The same range with each end mapped by a growing function.
  @inlinable public func map<Other: Scalar>(_ transform: (Value) -> Other) -> Interval<Other> {
    func end(_ bound: Bound<Value>) -> Bound<Other> {
      switch bound {
      case .absent: .absent
      case .closed(let value): .closed(transform(value))
      case .open(let value): .open(transform(value))
      }
    }
    return Interval<Other>(low: end(low), high: end(high))
  }
}
