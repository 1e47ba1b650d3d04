import Testing

@testable import Record

/// What doesn't apply is told apart from what isn't so and from what can't be told.
@Suite struct VerdictTests {
  @Test func oneNoDecidesAConjunction() {
    #expect(all([.yes, .unclear, .notApplicable, .no]) == .no)
    #expect(all([.no, .yes, .unclear, .notApplicable]) == .no)
    #expect(all([.yes, .unclear, .notApplicable]) == .notApplicable)
    #expect(all([.yes, .unclear]) == .unclear)
    #expect(all([.yes, .yes]) == .yes)
  }

  @Test func oneYesDecidesADisjunction() {
    #expect(any([.no, .unclear, .notApplicable, .yes]) == .yes)
    #expect(any([.no, .notApplicable, .unclear]) == .unclear)
    #expect(any([.notApplicable, .no]) == .no)
    #expect(any([.no, .notApplicable]) == .no)
    #expect(any([.notApplicable, .notApplicable]) == .notApplicable)
    #expect(any([]) == nil)
  }

  private func all(_ verdicts: [Verdict]) -> Verdict { verdicts.reduce(into: .yes) { $0.take(asAll: $1) } }

  private func any(_ verdicts: [Verdict]) -> Verdict? { verdicts.reduce(nil) { Verdict.any($0, or: $1) } }
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
