/// A number of people, as heads and, where it was given, as full-time equivalents.
public struct Count: Hashable, Sendable {
  /// How many people.
  public var people: Interval<Int>?
  /// How many full-time equivalents.
  public var fullTime: Interval<Fraction>?

  /// A count of people, of full-time equivalents, or of both.
  public init(people: Interval<Int>? = nil, fullTime: Interval<Fraction>? = nil) {
    self.people = people
    self.fullTime = fullTime
  }
}

/// A part of a whole: "7 of 9", "all bar two", "about two thirds", "3 in 4".
public struct Share: Hashable, Sendable {
  /// Those who count ("seven").
  public var part: Interval<Int>?
  /// All of them ("of the nine").
  public var whole: Interval<Int>?
  /// Those who don't count ("all bar two").
  public var rest: Interval<Int>?
  /// How many of the part are carers, where they were mentioned ("5 but two are carers").
  public var carers: Interval<Int>?
  /// The share itself where no counts were given ("two thirds", "3 in 4", "most"), from 0 to 1.
  public var ratio: Interval<Fraction>?

  /// A share from whatever of it was said.
  public init(
    part: Interval<Int>? = nil, whole: Interval<Int>? = nil, rest: Interval<Int>? = nil,
    carers: Interval<Int>? = nil, ratio: Interval<Fraction>? = nil
  ) {
    self.part = part
    self.whole = whole
    self.rest = rest
    self.carers = carers
    self.ratio = ratio
  }
}

/// What a sum of money is paid for one of.
public enum Period: String, Hashable, Sendable, CaseIterable {
  /// Each year.
  case year
  /// Each month.
  case month
  /// Each week.
  case week
  /// Each day.
  case day
  /// Once, for the whole time that it runs.
  case term
}

/// A sum of money.
public struct Money: Hashable, Sendable {
  /// How much, in pence (hundredths of the currency).
  public var amount: Interval<Int>?
  /// The currency's three letters; "GBP" unless another was said.
  public var currency: String
  /// What the sum is for one of, where it was said.
  public var period: Period?
  /// What it is for, in the person's words ("the contract"), where it was said.
  public var purpose: String?

  /// A sum of money.
  public init(
    _ amount: Interval<Int>?, period: Period? = nil, purpose: String? = nil, currency: String = "GBP"
  ) {
    self.amount = amount
    self.period = period
    self.purpose = purpose
    self.currency = currency
  }
}

/// When something began, how long it has been or will be going, and when it ended or ends.
public struct TimeSpan: Hashable, Sendable {
  /// When it began: a range of days.
  public var from: Interval<Day>?
  /// When it ended or will end: a range of days.
  public var to: Interval<Day>?
  /// How long, in months, where that was what was said ("3 years").
  public var months: Interval<Int>?
  /// It goes on until somebody ends it ("rolling").
  public var isRolling: Bool

  /// A time span from whatever of it was said.
  public init(
    from: Interval<Day>? = nil, to: Interval<Day>? = nil, months: Interval<Int>? = nil, isRolling: Bool = false
  ) {
    self.from = from
    self.to = to
    self.months = months
    self.isRolling = isRolling
  }
}
