import Answers
import Dialogue
import Record
import Testing

/// Conditions over lists, sums, portions and days.
@Suite struct QuantifierTests {
  private func verdicts(_ small: Small, _ condition: Condition) -> [Verdict] {
    [Quantifier.any, .all, .none].map {
      small.verdict(.quantified($0, list: Small.organisations, condition))
    }
  }

  @Test func anEmptyListHasNoneAndAllDoesNotApply() {
    #expect(verdicts(Small(), Small.staffAbove(1)) == [.no, .notApplicable, .yes])
  }

  @Test func oneUnclearItemLeavesOpenWhatItCouldDecide() {
    var small = Small()
    let (one, two) = (small.add("Speak Up"), small.add("Open Door"))
    small.staff(one, Interval(1))
    #expect(verdicts(small, Small.staffAbove(1)) == [.unclear, .no, .unclear])
    small.staff(one, Interval(3))
    #expect(verdicts(small, Small.staffAbove(1)) == [.yes, .unclear, .no])
    small.staff(two, Interval(4))
    #expect(verdicts(small, Small.staffAbove(1)) == [.yes, .yes, .no])
    small.staff(one, Interval(1))
    small.staff(two, Interval(0))
    #expect(verdicts(small, Small.staffAbove(1)) == [.no, .no, .yes])
  }

  @Test func itemsToWhichItDoesNotApplyAreLeftOut() {
    var small = Small()
    let (one, two) = (small.add("Speak Up"), small.add("Open Door"))
    let diverse = Condition.equals(Reference(Small.Asked.diversity.rawValue), "yes")
    small.staff(one, Interval(0))
    small.staff(two, Interval(2))
    small.answer(.diversity, two, value: .yesNo(.yes))
    #expect(verdicts(small, diverse) == [.yes, .yes, .no])
    small.staff(two, Interval(0))
    #expect(verdicts(small, diverse) == [.no, .notApplicable, .yes])
  }

  @Test func removedItemsAreLeftOut() {
    var small = Small()
    let (one, two) = (small.add("Speak Up"), small.add("Open Door"))
    small.staff(one, Interval(5))
    small.staff(two, Interval(1))
    small.remove(two)
    #expect(verdicts(small, Small.staffAbove(1)) == [.yes, .yes, .no])
    let scope = Scope()
    #expect(small.evaluator.items(of: Small.organisations, where: Small.staffAbove(1), in: scope) == [one])
  }

  @Test func aCountIsARangeWhileItemsAreUnclear() {
    var small = Small()
    let (one, two, three) = (small.add("Speak Up"), small.add("Open Door"), small.add("CIL"))
    func count(_ comparison: Comparison, _ number: Int) -> Verdict {
      small.verdict(
        .compare(.count(list: Small.organisations, Small.staffAbove(1)), comparison, Small.number(number)))
    }
    small.staff(one, Interval(3))
    small.staff(two, Interval(0))
    #expect(count(.atLeast, 1) == .yes)
    #expect(count(.atLeast, 2) == .unclear)
    #expect(count(.equal, 1) == .unclear)
    #expect(count(.atMost, 2) == .yes)
    #expect(count(.equal, 3) == .no)
    small.staff(three, Interval(0))
    #expect(count(.equal, 1) == .yes)
  }

  @Test func aListInsideAnotherIsThatOfTheItemInHand() {
    var small = Small()
    let (one, two) = (small.add("Speak Up"), small.add("Open Door"))
    _ = small.addFunder("Lottery", of: one)
    _ = small.addFunder("ICB", of: one)
    let several = Condition.compare(.count(list: Small.funders, .constant(true)), .atLeast, Small.number(2))
    #expect(small.verdict(several, one) == .yes)
    #expect(small.verdict(several, two) == .no)
    small.remove(one)
    #expect(small.verdict(several) == .no)
  }

  // MARK: Sums and portions, in pounds

  private func pounds(_ low: Int, _ high: Int, _ period: Period = .year) -> Value {
    .money(Money(Interval(low * 100, high * 100), period: period))
  }

  @Test func aSumIsARangeAndOpenWhereAnAmountIsMissing() {
    var small = Small()
    let one = small.add("Speak Up")
    let (lottery, board) = (small.addFunder("Lottery", of: one), small.addFunder("ICB", of: one))
    func sum(_ comparison: Comparison, _ pounds: Int) -> Verdict {
      let sum = Term.sum(list: Small.funders, Reference(Small.Asked.amount.rawValue))
      return small.verdict(.compare(sum, comparison, .money(pounds * 100)), one)
    }
    small.answer(.amount, one, lottery, value: pounds(10, 20))
    #expect(sum(.atLeast, 10) == .unclear)
    small.answer(.amount, one, board, value: pounds(1, 1, .month))
    #expect(sum(.atLeast, 22) == .yes)
    #expect(sum(.atLeast, 23) == .unclear)
    #expect(sum(.atMost, 32) == .yes)
    small.answer(.amount, one, board, with: Answer(.none, words: "nothing"))
    #expect(sum(.atMost, 20) == .yes)
  }

  /// 40 to 60 of a total with 10 others is 4/5 to 6/7: the part moves the whole along.
  @Test func aPortionHoldsThePartOnBothSides() {
    var small = Small()
    let one = small.add("Speak Up")
    let (council, other) = (small.addFunder("council", of: one), small.addFunder("Lottery", of: one))
    small.answer(.council, one, value: pounds(40, 60))
    small.answer(.amount, one, council, value: pounds(40, 60))
    small.answer(.amount, one, other, value: pounds(10, 10))
    let portion = Term.portion(
      Small.term(.council), of: .sum(list: Small.funders, Reference(Small.Asked.amount.rawValue)))
    func compare(_ comparison: Comparison, _ above: Int, _ below: Int) -> Verdict {
      small.verdict(.compare(portion, comparison, .number(Fraction(above, below) ?? .half)), one)
    }
    #expect(compare(.atLeast, 4, 5) == .yes)
    #expect(compare(.more, 4, 5) == .unclear)
    #expect(compare(.atMost, 6, 7) == .yes)
    #expect(compare(.more, 5, 6) == .unclear)
    #expect(compare(.more, 6, 7) == .no)
    small.answer(.amount, one, other, with: Answer(.unknown, words: "no idea"))
    #expect(compare(.less, 1, 2) == .unclear)
  }

  // MARK: Days

  @Test func within() throws {
    var small = Small()
    let one = small.add("Speak Up")
    let soon = Condition.within(Reference(Small.Asked.ends.rawValue, part: "end"), .months(12))
    func ends(_ days: Interval<Day>) -> Verdict {
      small.answer(.ends, one, value: .time(TimeSpan(to: days)))
      return small.verdict(soon, one)
    }
    #expect(small.verdict(soon, one) == .unclear)
    let today = Small.today
    let last = try #require(Day(year: 2027, month: 6, day: 1))
    #expect(ends(Interval(today)) == .yes)
    #expect(ends(Interval(last)) == .yes)
    #expect(ends(Interval(last.adding(days: 1))) == .no)
    #expect(ends(Interval(today.adding(days: -1))) == .no)
    #expect(ends(Interval(today.adding(days: 10), last.adding(days: 10))) == .unclear)
    #expect(ends(.atLeast(today)) == .unclear)
    small.answer(.ends, one, value: .time(TimeSpan(from: Interval(today), isRolling: true)))
    #expect(small.verdict(soon, one) == .no)
    small.answer(.ends, one, value: .time(TimeSpan(from: Interval(today))))
    #expect(small.verdict(soon, one) == .unclear)
    small.answer(.ends, one, with: Answer(.unknown, words: "no idea"))
    #expect(small.verdict(soon, one) == .unclear)
  }
}
