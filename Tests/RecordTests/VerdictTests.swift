import Testing

@testable import Record

/// What doesn't apply is told apart from what isn't so and from what can't be told.
@Suite struct VerdictTests {
  @Test func oneNoDecidesAConjunction() {
    #expect(Verdict.all([.yes, .unclear, .notApplicable, .no]) == .no)
    #expect(Verdict.all([.yes, .unclear, .notApplicable]) == .notApplicable)
    #expect(Verdict.all([.yes, .unclear]) == .unclear)
    #expect(Verdict.all([.yes, .yes]) == .yes)
  }

  @Test func oneYesDecidesADisjunction() {
    #expect(Verdict.any([.no, .unclear, .notApplicable, .yes]) == .yes)
    #expect(Verdict.any([.no, .notApplicable, .unclear]) == .unclear)
    #expect(Verdict.any([.notApplicable, .no]) == .no)
    #expect(Verdict.any([.no, .notApplicable]) == .no)
    #expect(Verdict.any([.notApplicable, .notApplicable]) == .notApplicable)
    #expect(Verdict.any([] as [Verdict]) == .no)
  }
}

/// Paths of items, kept in place.
@Suite struct ItemPathTests {
  @Test func aPathHoldsUpToFourItems() {
    #expect(ItemPath([7, 0, 3]).items == [7, 0, 3])
    #expect(ItemPath([1, 2, 3, 4, 5]).count == 4)
    #expect(ItemPath([1, 2, 3]).prefix(1).items == [1])
    #expect(ItemPath([1, 2]).prefix(3).items == [1, 2])
    #expect(ItemPath().last == nil)
    #expect(ItemPath([4, 9]).contains(9))
    #expect(!ItemPath([4, 9]).contains(-1))
  }
}
