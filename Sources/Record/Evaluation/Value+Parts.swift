import Answers

/// The parts of a value by the names that conditions use.
extension Value {
  /// Is this part of the value there?
  public func has(part: String) -> Bool {
    switch self {
    case .contact(let contact): part == "ways" ? !contact.ways.isEmpty : contact.hours != nil
    case .rating(let rating): rating.steps[part] != nil
    case .names(let names): part == "claimed" ? names.claimed != nil : !names.things.isEmpty
    case .money(let sum): part == "period" ? sum.period != nil : sum.amount != nil
    case .time(let span):
      switch part {
      case "start": span.from.map { $0.low.value != nil || $0.high.value != nil } ?? false
      case "end": span.to != nil || span.isRolling
      default: span.months != nil || span.from != nil
      }
    case .share(let share):
      switch part {
      case "part": share.part != nil
      case "whole": share.whole != nil
      case "rest": share.rest != nil
      case "carers": share.carers != nil
      case "without-carers": share.fraction(excluding: "carers") != nil
      default: share.fraction(excluding: nil) != nil
      }
    case .count(let count): part == "fte" ? count.fullTime != nil : count.people != nil
    case .choices(let picks): !picks.isEmpty
    case .yesNo, .choice, .text: false
    }
  }

  /// The id that was chosen, for kinds that choose one.
  func chosen(part: String?) -> String? {
    switch self {
    case .yesNo(let answer): answer.rawValue
    case .choice(let pick): pick.choice ?? ""
    case .rating(let rating): part.flatMap { rating.steps[$0] }
    case .money(let sum): part == "period" ? sum.period?.rawValue : nil
    default: nil
    }
  }

  /// A part as a range: shares as fractions, money in pence (a year's worth where the period is known), lengths in
  /// months. Nothing where this value has no such number.
  func quantity(_ part: String?, on today: Day, excluding: String? = nil) -> Interval<Fraction>? {
    switch self {
    case .count(let count):
      part == "fte" ? count.fullTime : (count.people?.map { Fraction($0) } ?? count.fullTime.map(\.asPeople))
    case .share(let share):
      switch part {
      case "part": share.part?.map { Fraction($0) }
      case "whole": share.whole?.map { Fraction($0) }
      case "rest": share.rest?.map { Fraction($0) }
      case "carers": share.carers?.map { Fraction($0) }
      case "without-carers": share.fraction(excluding: "carers")
      default: share.fraction(excluding: excluding)
      }
    case .money(let sum): part == "amount" ? sum.amount?.map { Fraction($0) } : sum.yearly?.map { Fraction($0) }
    case .time(let span): span.length(on: today)?.map { Fraction($0) }
    case .names(let names):
      part == "claimed" ? names.claimed?.map { Fraction($0) } : Interval(Fraction(names.things.count))
    case .choices(let picks): Interval(Fraction(picks.filter(\.counts).count))
    default: nil
    }
  }
}

extension Interval<Fraction> {
  /// Full-time equivalents say only that there is at least so much of a person: 4.5 is five people or more.
  fileprivate var asPeople: Interval<Fraction> {
    guard let low = self.low.value else { return .anything }
    let whole = (low.numerator + low.denominator - 1) / low.denominator
    return .atLeast(Fraction(whole))
  }
}

extension Share {
  /// The share as a range of fractions, from the counts where they are there. `excluding` "carers" leaves carers out of
  /// the part, not out of the whole.
  public func fraction(excluding: String?) -> Interval<Fraction>? {
    var counted = part
    if excluding == "carers", let carers, let all = part {
      counted = Interval(
        max(0, (all.low.value ?? 0) - (carers.high.value ?? .max / 2)),
        max(0, (all.high.value ?? .max / 2) - (carers.low.value ?? 0)))
    }
    if let counted, let whole { return counted.over(whole) }
    // None of them is no share of them, however many there are.
    if counted?.exact == 0 { return Interval(Fraction(0)) }
    if let rest, let whole { return rest.over(whole)?.complement }
    return ratio
  }
}

extension Money {
  /// A year's worth, in pence; the plain sum where no period was said. Nothing where it is for a whole term, whose length
  /// stands elsewhere.
  public var yearly: Interval<Int>? {
    switch period {
    case .year, nil: amount
    case .month: amount?.map { $0.multipliedClamped(by: 12) }
    case .week: amount?.map { $0.multipliedClamped(by: 52) }
    case .day, .term: nil
    }
  }
}

extension Int {
  fileprivate func multipliedClamped(by factor: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    return overflow ? .max : product
  }
}

extension TimeSpan {
  /// How long it has been, or was, going on, in whole months.
  public func length(on today: Day) -> Interval<Int>? {
    if from == nil { return months }
    guard let from else { return months }
    func elapsed(from start: Day, to end: Day) -> Int {
      let (a, b) = (start.date, end.date)
      return max(0, (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0))
    }
    let lastEnd = to?.high.value ?? to?.low.value ?? today
    let firstEnd = to?.low.value ?? today
    let end = lastEnd < today ? lastEnd : today
    let earlyEnd = firstEnd < today ? firstEnd : today
    let low: Bound<Int> = from.high.value.map { .closed(elapsed(from: $0, to: earlyEnd)) } ?? .absent
    let high: Bound<Int> = from.low.value.map { .closed(elapsed(from: $0, to: end)) } ?? .absent
    return Interval<Int>(low: low, high: high)
  }
}
