import Answers
import Testing

@testable import Record

/// Ranges: sums, portions and comparisons, exact and three-valued.
@Suite struct IntervalTests {
  private func fraction(_ a: Int, _ b: Int) throws -> Fraction { try #require(Fraction(a, b)) }

  @Test func countsAreComparedExactly() throws {
    let share = try #require(Interval(4).over(Interval(10, 11)))
    #expect(share.isLess(than: .half) == .yes)
    let half = try #require(Interval(4).over(Interval(8)))
    #expect(half.isLess(than: .half) == .no)
    #expect(half.isEqual(to: .half) == .yes)
    let straddling = try #require(Interval(4, 6).over(Interval(10)))
    #expect(straddling.isLess(than: .half) == .unclear)
  }

  @Test func moreThanHalfIsNotHalf() {
    let most = Interval<Fraction>(low: .open(.half), high: .open(Fraction(1)))
    #expect(most.isLess(than: .half) == .no)
    #expect(most.isEqual(to: .half) == .no)
    #expect(most.isMore(than: .half) == .yes)
    #expect(most.isLess(than: .threeQuarters) == .unclear)
  }

  /// Council income of 40 to 60 in a total with 10 others is 0.80 to 0.86, not 0.57 to 1.2.
  @Test func aPortionHoldsThePartOnBothSides() throws {
    let council = Interval(Fraction(40), Fraction(60))
    let portion = council.portion(of: council.adding(Interval(Fraction(10))))
    #expect(portion.low == .closed(try fraction(4, 5)))
    #expect(portion.high == .closed(try fraction(6, 7)))
  }

  @Test func openEndsStayOpenInSums() {
    let sum = Interval<Fraction>.moreThan(Fraction(3)).adding(Interval(Fraction(2)))
    #expect(sum.low == .open(Fraction(5)))
    #expect(sum.high == .absent)
  }

  @Test func nothingIsKnownOfAWholeOfNone() {
    #expect(Interval(0).over(Interval(0)) == nil)
  }

  @Test(arguments: [(3, 4, 75), (7, 9, 78), (1, 3, 33), (2, 3, 67), (1, 2, 50)])
  func percentIsRoundedForSayingOnly(_ a: Int, _ b: Int, _ percent: Int) throws {
    #expect(try fraction(a, b).percent == percent)
  }

  @Test func allBarTwoOfNineAreSeven() throws {
    let share = Share(whole: Interval(9), rest: Interval(2))
    let fraction = try #require(share.fraction(excluding: nil))
    #expect(fraction.exact == Fraction(7, 9))
  }

  @Test func carersCanBeLeftOut() throws {
    let share = Share(part: Interval(5), whole: Interval(9), carers: Interval(2))
    #expect(try #require(share.fraction(excluding: nil)).isMore(than: .half) == .yes)
    #expect(try #require(share.fraction(excluding: "carers")).isLess(than: .half) == .yes)
  }

  @Test func aStartAndADayGiveALength() throws {
    let today = try #require(Day(year: 2026, month: 6, day: 1))
    let first = try #require(Day(year: 1998, month: 1, day: 1))
    let last = try #require(Day(year: 1998, month: 12, day: 31))
    let length = try #require(TimeSpan(from: Interval(first, last)).length(on: today))
    #expect(length == Interval(27 * 12 + 5, 28 * 12 + 5))
    let ages = TimeSpan(from: Interval(low: .absent, high: .closed(today.adding(months: -120))))
    #expect(try #require(ages.length(on: today)).isLess(than: 120) == .no)
  }
}
