/// What a word means for reading values: a number word, a month, a unit… Looked up once a token, when it is made.
struct Sense: Hashable, Sendable {
  /// The sort of word.
  var sort: Sort
  /// The number that goes with it: the value of a number word, the number of a month.
  var value: Int32

  /// A word without a sense of its own.
  static let none = Sense(sort: .none, value: 0)
  /// A word of English that is never a slip of another: see ``Lookalikes``.
  static let lookalike = Sense(sort: .none, value: 1)

  /// The value of a magnitude that no answer needs.
  static let tooLarge = Int32.max

  /// The sorts of words that values are made of.
  enum Sort: UInt8, Sendable {
    case none
    /// zero to nine.
    case unit
    /// ten to nineteen.
    case teen
    /// twenty to ninety.
    case tens
    case hundred
    /// thousand, k, grand, million…
    case magnitude
    /// dozen, score; the value is how many.
    case dozen
    /// couple, few, several, handful: see ``Vague``.
    case vague
    /// half, third, quarter…: the value is the denominator.
    case fraction
    /// thirds, quarters…: only with a number before them.
    case fractions
    /// three quarters and two thirds as one sign; the value is 34 or 23.
    case fractionSign
    /// first, second, last (as -1).
    case ordinal
    case article
    case and
    case point
    /// January is 1.
    case month
    /// Winter is 1, autumn is 4.
    case season
    /// Monday is 1.
    case weekday
    /// day, week, month, year: in the values of ``TimeUnit``.
    case timeUnit
    /// pounds, pence, euros…: see ``MoneyUnit``.
    case moneyUnit
    /// A common word that is never a slip of another.
    case common
  }
}

/// Units of time, as values of a ``Sense``.
enum TimeUnit: Int32, Sendable {
  case hour, day, week, fortnight, month, quarter, year, decade, century
}

/// Units of money, as values of a ``Sense``.
enum MoneyUnit: Int32, Sendable {
  case pound, penny, euro, dollar, cent, other
}

/// Vague numbers, as values of a ``Sense``.
enum Vague: Int32, Sendable {
  case couple, few, several, handful, dozens, hundreds, thousands
}
