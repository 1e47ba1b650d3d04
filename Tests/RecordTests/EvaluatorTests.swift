import Answers
import Dialogue
import Record
import Testing

/// Conditions over answers: true, false, can't be told, doesn't apply.
@Suite struct EvaluatorTests {
  private let yes = Condition.constant(true)
  private let no = Condition.constant(false)

  @Test func whatIsNotKnownIsUnclear() {
    var small = Small()
    let one = small.add("Speak Up")
    #expect(small.verdict(Small.staffAbove(1), one) == .unclear)
    #expect(small.verdict(.not(Small.staffAbove(1)), one) == .unclear)
    #expect(small.verdict(.and([yes, Small.staffAbove(1)]), one) == .unclear)
    #expect(small.verdict(.and([Small.staffAbove(1), no]), one) == .no)
    #expect(small.verdict(.or([Small.staffAbove(1), yes]), one) == .yes)
    #expect(small.verdict(.or([Small.staffAbove(1), no]), one) == .unclear)
    #expect(small.verdict(.unclear(Small.staffAbove(1)), one) == .yes)
    small.staff(one, Interval(1, 2))
    #expect(small.verdict(.unclear(Small.staffAbove(1)), one) == .yes)
    small.staff(one, Interval(2))
    #expect(small.verdict(.unclear(Small.staffAbove(1)), one) == .no)
    #expect(small.verdict(Small.staffAbove(1), one) == .yes)
  }

  @Test(arguments: [
    (Comparison.less, [Verdict.yes, .no, .no]), (.atMost, [.yes, .yes, .no]), (.equal, [.no, .yes, .no]),
    (.notEqual, [.yes, .no, .yes]), (.atLeast, [.no, .yes, .yes]), (.more, [.no, .no, .yes]),
  ])
  func comparisons(_ comparison: Comparison, _ expected: [Verdict]) {
    var small = Small()
    let one = small.add("Speak Up")
    let verdicts = [2, 3, 4].map { people in
      small.staff(one, Interval(people))
      return small.verdict(.compare(Small.term(.staff, "people"), comparison, Small.number(3)), one)
    }
    #expect(verdicts == expected)
    small.staff(one, Interval(2, 4))
    #expect(small.verdict(.compare(Small.term(.staff, "people"), comparison, Small.number(3)), one) == .unclear)
  }

  @Test func whatDoesNotApplyIsNeitherTrueNorFalse() {
    var small = Small()
    let one = small.add("Speak Up")
    small.answer(.staff, one, with: Answer(.none, words: "none"))
    let diverse = Condition.equals(Reference(Small.Asked.diversity.rawValue), "yes")
    #expect(small.verdict(diverse, one) == .notApplicable)
    #expect(small.verdict(.not(diverse), one) == .notApplicable)
    #expect(small.verdict(.unclear(diverse), one) == .notApplicable)
    #expect(small.verdict(.and([diverse, no]), one) == .no)
    #expect(small.verdict(.or([diverse, yes]), one) == .yes)
    #expect(small.verdict(Small.status(.diversity, .unknown), one) == .notApplicable)
    #expect(small.verdict(Small.status(.diversity, .notApplicable), one) == .yes)
    #expect(small.verdict(Small.status(.staff, .notApplicable), one) == .no)
  }

  @Test func aStoredNotApplicableDoesNotApply() {
    var small = Small()
    let one = small.add("Speak Up")
    small.answer(.staff, one, with: Answer(.notApplicable, words: "not a thing here"))
    #expect(small.verdict(Small.staffAbove(0), one) == .notApplicable)
    #expect(small.verdict(Small.status(.staff, .notApplicable), one) == .yes)
  }

  @Test(arguments: [
    (Status.none, [Verdict.yes, .no, .yes, .no, .yes]), (.unknown, [.no, .yes, .no, .no, .yes]),
    (.skipped, [.no, .yes, .no, .yes, .yes]), (.declined, [.no, .no, .no, .no, .yes]),
  ])
  func statuses(_ status: Status, _ expected: [Verdict]) {
    var small = Small()
    let one = small.add("Speak Up")
    small.answer(.services, one, with: Answer(status, words: "so"))
    let tests: [StatusTest] = [.known, .unknown, .none, .skipped, .answered]
    #expect(tests.map { small.verdict(Small.status(.services, $0), one) } == expected)
  }

  @Test func beforeItIsAskedItIsOnlyUnknown() {
    var small = Small()
    let one = small.add("Speak Up")
    let holding = StatusTest.allCases.filter { small.verdict(Small.status(.services, $0), one) == .yes }
    #expect(holding == [.unknown])
  }

  @Test func twoAnswersThatConflictAreContested() {
    var small = Small()
    let one = small.add("Speak Up")
    let (first, second) = (Answer(.yesNo(.yes), words: "yes"), Answer(.yesNo(.no), words: "no"))
    small.answer(.services, one, with: first)
    #expect(small.verdict(Small.status(.services, .contested), one) == .no)
    small.answer(.services, one, with: first, rival: second)
    #expect(small.verdict(Small.status(.services, .contested), one) == .yes)
  }

  @Test func whatHoldsOfBothHoldsThoughTheyConflict() {
    var small = Small()
    let one = small.add("Speak Up")
    func staff(_ low: Int, _ high: Int) -> Answer { Answer(.count(Count(people: Interval(low, high))), words: "so") }
    small.answer(.staff, one, with: staff(3, 4), rival: staff(9, 9))
    #expect(small.verdict(Small.staffAbove(2), one) == .yes)
    #expect(small.verdict(Small.staffAbove(5), one) == .unclear)
    #expect(small.verdict(Small.staffAbove(9), one) == .no)
    let some = Answer(.choices([Pick("advice"), Pick("training")]), words: "so")
    small.answer(.services, one, with: some, rival: Answer(.choices([Pick("advice")]), words: "so"))
    let reference = Reference(Small.Asked.services.rawValue)
    #expect(small.verdict(.includes(reference, "advice"), one) == .yes)
    #expect(small.verdict(.includes(reference, "training"), one) == .unclear)
    #expect(small.verdict(.includes(reference, "housing"), one) == .no)
  }

  @Test func includesCountsOnlyWhatCounts() {
    var small = Small()
    let one = small.add("Speak Up")
    let training = Condition.includes(Reference(Small.Asked.services.rawValue), "training")
    #expect(small.verdict(training, one) == .unclear)
    small.answer(.services, one, value: .choices([Pick("advice")]))
    #expect(small.verdict(training, one) == .no)
    small.answer(.services, one, value: .choices([Pick("advice"), Pick("training")]))
    #expect(small.verdict(training, one) == .yes)
    small.answer(.services, one, value: .choices([Pick("training", text: "but that's us", counts: false)]))
    #expect(small.verdict(training, one) == .no)
    small.answer(.services, one, with: Answer(.none, words: "none"))
    #expect(small.verdict(training, one) == .no)
  }

  @Test func equalsTakesNoneForNo() {
    var small = Small()
    let one = small.add("Speak Up")
    small.staff(one, Interval(3))
    func diverse(_ id: String) -> Condition { .equals(Reference(Small.Asked.diversity.rawValue), id) }
    #expect(small.verdict(diverse("yes"), one) == .unclear)
    small.answer(.diversity, one, value: .yesNo(.partly))
    #expect(small.verdict(diverse("partly"), one) == .yes)
    #expect(small.verdict(diverse("yes"), one) == .no)
    small.answer(.diversity, one, with: Answer(.none, words: "none"))
    #expect(small.verdict(diverse("no"), one) == .yes)
    small.answer(.diversity, one, with: Answer(.unknown, words: "dunno"))
    #expect(small.verdict(diverse("no"), one) == .unclear)
  }

  // MARK: Parts

  @Test func partsOfAShare() {
    var small = Small()
    let one = small.add("Speak Up")
    small.answer(.committee, one, value: .share(Share(part: Interval(5), carers: Interval(2))))
    let parts = ["part", "whole", "rest", "carers", "share", "without-carers"]
    func known() -> [String] {
      parts.filter { small.verdict(Small.status(.committee, .known, part: $0), one) == .yes }
    }
    #expect(known() == ["part", "carers"])
    small.answer(.committee, one, value: .share(Share(part: Interval(5), whole: Interval(9), carers: Interval(2))))
    #expect(known() == ["part", "whole", "carers", "share", "without-carers"])
    func below(_ part: String) -> Verdict {
      small.verdict(.compare(Small.term(.committee, part), .less, .number(.half)), one)
    }
    #expect(below("share") == .no)
    #expect(below("without-carers") == .yes)
  }

  @Test func aPartThatThePersonDoesNotKnowIsAnswered() {
    var small = Small()
    let one = small.add("Speak Up")
    var answer = Answer(.share(Share(part: Interval(5))), words: "five of I don't know how many")
    small.answer(.committee, one, with: answer)
    #expect(small.verdict(Small.status(.committee, .answered, part: "whole"), one) == .no)
    answer.unknownParts = ["whole"]
    small.answer(.committee, one, with: answer)
    #expect(small.verdict(Small.status(.committee, .answered, part: "whole"), one) == .yes)
    #expect(small.verdict(Small.status(.committee, .unknown, part: "whole"), one) == .yes)
  }

  @Test func aRangeOrAHedgeIsApproximate() {
    var small = Small()
    let one = small.add("Speak Up")
    let people = Small.status(.staff, .approximate, part: "people")
    small.staff(one, Interval(4))
    #expect(small.verdict(people, one) == .no)
    small.staff(one, Interval(4, 5))
    #expect(small.verdict(people, one) == .yes)
    let hedged = Answer(.count(Count(people: Interval(4))), certainty: .approximate, words: "4, I think")
    small.answer(.staff, one, with: hedged)
    #expect(small.verdict(people, one) == .yes)
    #expect(small.verdict(Small.status(.staff, .approximate), one) == .yes)
  }

  /// Of full-time equivalents only so much follows: 4.5 of them are at least five people, 0.6 at least one.
  @Test func fullTimeEquivalentsAreAtLeastSoManyPeople() throws {
    var small = Small()
    let one = small.add("Speak Up")
    small.answer(.staff, one, value: .count(Count(fullTime: Interval(try #require(Fraction(9, 2))))))
    #expect(small.verdict(Small.staffAbove(4), one) == .yes)
    #expect(small.verdict(Small.staffAbove(5), one) == .unclear)
    small.answer(.staff, one, value: .count(Count(fullTime: Interval(try #require(Fraction(3, 5))))))
    #expect(small.verdict(Small.staffAbove(0), one) == .yes)
    #expect(small.verdict(Small.staffAbove(1), one) == .unclear)
  }
}
