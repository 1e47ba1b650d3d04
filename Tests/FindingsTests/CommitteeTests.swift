import Answers
import Findings
import Record
import Testing

/// Findings 1 to 7: who sits on the committee. Counts are compared as whole numbers, and what can't be told is said so.
@Suite struct CommitteeTests {
  static let rules: Set<String> = [
    "under-half", "exactly-half", "over-half", "committee-figure-met", "committee-unclear", "depends-on-carers",
    "committee-unknown",
  ]

  private func found(_ answer: Answer?) throws -> [String] {
    var area = try Assessment()
    let organisation = try area.add("Speak Up")
    if let answer { try area.answer("ulo.committee", organisation, with: answer) }
    return area.found(organisation, of: CommitteeTests.rules)
  }

  private func found(_ share: Share) throws -> [String] { try found(Answer(.share(share), words: "so many")) }

  @Test(arguments: [
    (0, 1, "under-half"), (0, 9, "under-half"), (4, 9, "under-half"), (49, 99, "under-half"), (99, 199, "under-half"),
    (1, 2, "exactly-half"), (4, 8, "exactly-half"), (50, 100, "exactly-half"),
    (5, 9, "over-half"), (2, 3, "over-half"), (51, 101, "over-half"), (74, 99, "over-half"), (149, 199, "over-half"),
    (3, 4, "committee-figure-met"), (7, 9, "committee-figure-met"), (75, 100, "committee-figure-met"),
    (75, 99, "committee-figure-met"), (1, 1, "committee-figure-met"), (9, 9, "committee-figure-met"),
  ])
  func exactCountsHoldExactlyOne(_ part: Int, _ whole: Int, _ rule: String) throws {
    #expect(try found(Share(part: Interval(part), whole: Interval(whole))) == [rule])
  }

  @Test func nobodyIsUnderHalf() throws {
    #expect(try found(Answer(.none, words: "none of them")) == ["under-half"])
  }

  @Test func allBarTwoNeedTheTotal() throws {
    #expect(try found(Share(rest: Interval(2))) == ["committee-unclear"])
    #expect(try found(Share(whole: Interval(8), rest: Interval(2))) == ["committee-figure-met"])
    #expect(try found(Share(whole: Interval(7), rest: Interval(2))) == ["over-half"])
    #expect(try found(Share(whole: Interval(4), rest: Interval(2))) == ["exactly-half"])
    #expect(try found(Share(whole: Interval(3), rest: Interval(2))) == ["under-half"])
  }

  /// The exact counts are wanted wherever a range has a threshold inside it, and only there.
  @Test func aRangeThatStraddlesCannotBeTold() throws {
    #expect(try found(Share(part: Interval(4), whole: Interval(7, 9))) == ["committee-unclear"])
    #expect(try found(Share(part: Interval(4, 5), whole: Interval(8))) == ["committee-unclear"])
    #expect(try found(Share(part: Interval(5, 6), whole: Interval(8))) == ["committee-unclear"])
    #expect(try found(Share(part: Interval(4), whole: Interval(10, 11))) == ["under-half"])
    #expect(try found(Share(part: Interval(5), whole: Interval(8, 9))) == ["over-half"])
    #expect(try found(Share(part: .atLeast(3), whole: Interval(4))) == ["committee-figure-met"])
    #expect(try found(Share(part: .atLeast(3), whole: Interval(5))) == ["committee-unclear"])
  }

  @Test func aShareWithoutCountsIsEnoughOnItsOwnSideOfBoth() throws {
    let most = Interval<Fraction>(low: .open(.half), high: .open(Fraction(1)))
    #expect(try found(Share(ratio: most)) == ["committee-unclear"])
    #expect(try found(Share(ratio: Interval(.half))) == ["exactly-half"])
    #expect(try found(Share(ratio: Interval(.threeQuarters))) == ["committee-figure-met"])
    let twoThirds = Interval(try #require(Fraction(3, 5)), try #require(Fraction(7, 10)))
    #expect(try found(Share(ratio: twoThirds)) == ["over-half"])
    #expect(try found(Share(ratio: .lessThan(.half))) == ["under-half"])
    #expect(try found(Share(ratio: .atLeast(.half))) == ["committee-unclear"])
  }

  @Test func aCountWithoutItsTotalCannotBeTold() throws {
    #expect(try found(Share(part: Interval(7))) == ["committee-unclear"])
  }

  @Test func bothReadingsAreGivenWhereCarersDecide() throws {
    func five(of whole: Int, carers: Int) throws -> [String] {
      try found(Share(part: Interval(5), whole: Interval(whole), carers: Interval(carers)))
    }
    #expect(
      try five(of: 9, carers: 2) == ["under-half (without carers)", "over-half (with carers)", "depends-on-carers"])
    #expect(
      try five(of: 8, carers: 1) == ["exactly-half (without carers)", "over-half (with carers)", "depends-on-carers"])
    #expect(
      try five(of: 10, carers: 1) == [
        "under-half (without carers)", "exactly-half (with carers)", "depends-on-carers",
      ])
    #expect(
      try five(of: 6, carers: 1) == [
        "over-half (without carers)", "committee-figure-met (with carers)", "depends-on-carers",
      ])
  }

  @Test func carersWhoDecideNothingAreNoFinding() throws {
    #expect(
      try found(Share(part: Interval(9), whole: Interval(9), carers: Interval(1))) == ["committee-figure-met"])
    #expect(try found(Share(part: Interval(2), whole: Interval(9), carers: Interval(1))) == ["under-half"])
    #expect(try found(Share(part: Interval(5), whole: Interval(9), carers: Interval(0))) == ["over-half"])
  }

  @Test(arguments: [Status.unknown, .skipped]) func whatIsNotKnownIsVital(_ status: Status) throws {
    #expect(try found(Answer(status, words: "no idea")) == ["committee-unknown"])
  }

  @Test func nothingFollowsFromWhatSomebodyWouldRatherNotSay() throws {
    #expect(try found(Answer(.declined, words: "rather not say")) == [])
  }

  @Test(arguments: [(4, 8), (7, 9), (6, 8)]) func nearALimitWhatWasSaidApproximatelyCannotBeTold(
    _ part: Int, _ whole: Int
  )
    throws
  {
    let share = Value.share(Share(part: Interval(part), whole: Interval(whole)))
    #expect(try found(Answer(share, certainty: .approximate, words: "about so many")) == ["committee-unclear"])
  }

  @Test func farFromItItCan() throws {
    func about(_ part: Int, of whole: Int) throws -> [String] {
      let share = Value.share(Share(part: Interval(part), whole: Interval(whole)))
      return try found(Answer(share, certainty: .approximate, words: "about so many"))
    }
    #expect(try about(2, of: 8) == ["under-half"])
    #expect(try about(5, of: 8) == ["over-half"])
    #expect(try about(9, of: 10) == ["committee-figure-met"])
    #expect(try about(0, of: 8) == ["under-half"])
  }

  @Test func whatWasNeverAskedIsNotKnown() throws { #expect(try found(nil) == ["committee-unknown"]) }

  @Test func aFindingCitesTheAnswerAndIsNoSurerThanIt() throws {
    var area = try Assessment()
    let organisation = try area.add("Speak Up")
    let share = Value.share(Share(part: Interval(4), whole: Interval(10, 11)))
    try area.answer("ulo.committee", organisation, with: Answer(share, certainty: .approximate, words: "4, I think"))
    let finding = try #require(
      area.evaluator.findings().first { area.record.dialogue.findings[$0.rule].id == "under-half" })
    #expect(finding.cites == [try area.address("ulo.committee", organisation)])
    #expect(finding.certainty == .approximate)
  }
}
