/// A number with its bounds and hedges: an interval of exact fractions.
struct Quantity {
  /// The range of numbers that is meant.
  var interval: Interval<Fraction>
  /// Was it hedged ("about", "I think"), vague ("a few") or a range?
  var isHedged = false
  /// Did a hedge that widens ("about", "-ish") stand by it? "I think 4" is sure of the 4.
  var isRounded = false
  /// What sort of number.
  var form: NumberReading.Form = .cardinal
  /// The multiplier that was said, or 1.
  var magnitude = 1
  /// Was it written in digits?
  var isDigits = false
  /// The currency that stood before it (`G`), or 0.
  var currency: UInt8 = 0
  /// Was it "per cent" or "%"?
  var isPercent = false
  /// Which vague word, where it was one.
  var vague: Vague?
  /// The bound that stood before it.
  var bound: Cue?
  /// Was its bound denied ("it can't be more than 5")?
  var isBoundDenied = false
  /// Too large to be a number.
  var isHuge = false
  /// Does it hold a dash, "to" or "or" between two numbers?
  var isRange = false

  /// Makes a part of one ("half") so many per cent.
  mutating func inPerCent() {
    interval = interval.map { $0.times(Fraction(100)) ?? $0 }
    isPercent = true
  }

  /// The number, where there is only one.
  var exact: Fraction? { interval.exact }
  /// The whole number, where there is only one and it is whole.
  var whole: Int? { interval.exact?.whole }
}
