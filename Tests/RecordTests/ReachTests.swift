import Answers
import Dialogue
import Record
import Testing

/// Which questions arise: one whose condition can't be told is asked, a follow-up isn't.
@Suite struct ReachTests {
  @Test func aQuestionThatCannotBeToldIsAsked() {
    var small = Small()
    let one = small.add("Speak Up")
    #expect(small.reach(.diversity, one) == .reachable)
    small.answer(.staff, one, with: Answer(.unknown, words: "no idea"))
    #expect(small.reach(.diversity, one) == .reachable)
    small.staff(one, Interval(0))
    #expect(small.reach(.diversity, one) == .notApplicable)
    small.staff(one, Interval(1))
    #expect(small.reach(.diversity, one) == .reachable)
  }

  /// What hangs on a question that doesn't arise doesn't arise either.
  @Test func notApplicableIsHandedDown() {
    var small = Small()
    let one = small.add("Speak Up")
    #expect(small.reach(.pay, one) == .reachable)
    small.staff(one, Interval(0))
    #expect(small.reach(.pay, one) == .notApplicable)
  }

  @Test func aFollowUpThatCannotBeToldIsNotAsked() {
    var small = Small()
    let one = small.add("Speak Up")
    #expect(small.reach(.cover, one) == .unreachable)
    small.staff(one, Interval(1, 2))
    #expect(small.reach(.cover, one) == .unreachable)
    #expect(small.reach(.few, one) == .reachable)
    small.staff(one, Interval(1))
    #expect(small.reach(.cover, one) == .reachable)
    #expect(small.reach(.few, one) == .unreachable)
  }

  @Test func aFollowUpThatFillsAPart() {
    var small = Small()
    let one = small.add("Speak Up")
    #expect(small.reach(.total, one) == .unreachable)
    small.answer(.committee, one, value: .share(Share(part: Interval(7))))
    #expect(small.reach(.total, one) == .reachable)
    small.answer(.committee, one, value: .share(Share(part: Interval(7), whole: Interval(9))))
    #expect(small.reach(.total, one) == .unreachable)
  }

  @Test func itemsOutsideTheSectionAndRemovedOnesAreOutOfReach() {
    var small = Small()
    let (body, one) = (small.add("Age Help", itemClass: "other"), small.add("Speak Up"))
    #expect(small.reach(.staff, body) == .unreachable)
    #expect(small.reach(.staff, one) == .reachable)
    small.remove(one)
    #expect(small.reach(.staff, one) == .unreachable)
  }

  @Test func whatLiesInsideARemovedItemIsNotOnItsListAnyMore() {
    var small = Small()
    let one = small.add("Speak Up")
    let funder = small.addFunder("Lottery", of: one)
    #expect(small.reach(.amount, one, funder) == .reachable)
    small.remove(one)
    #expect(small.reach(.amount, one, funder) == .unreachable)
    #expect(small.record.liveItems(of: Small.funders).isEmpty)
  }

  @Test func anArchivedAnswerDoesNotCountAndComesBack() {
    var small = Small()
    let one = small.add("Speak Up")
    let diverse = Condition.equals(Reference(Small.Asked.diversity.rawValue), "yes")
    small.staff(one, Interval(3))
    small.answer(.diversity, one, value: .yesNo(.yes))
    #expect(small.verdict(diverse, one) == .yes)
    #expect(small.reach(.pay, one) == .reachable)
    small.staff(one, Interval(0))
    #expect(small.verdict(diverse, one) == .notApplicable)
    #expect(small.verdict(Small.status(.diversity, .known), one) == .notApplicable)
    #expect(small.record[Address(Small.Asked.diversity.rawValue, ItemPath([one]))]?.answer.value == .yesNo(.yes))
    small.staff(one, Interval(2))
    #expect(small.verdict(diverse, one) == .yes)
  }

  @Test func anAnswerTakenAwayIsOpenAgain() {
    var small = Small()
    let one = small.add("Speak Up")
    let station = Station(Small.Asked.staff.rawValue, ItemPath([one]))
    #expect(small.evaluator.open(at: station).count == 1)
    small.answer(.staff, one, with: Answer(.skipped, words: "pass"))
    #expect(small.evaluator.open(at: station).isEmpty)
    #expect(small.evaluator.open(at: station, skipped: true).count == 1)
    small.answer(.staff, one, with: nil)
    #expect(small.evaluator.open(at: station).count == 1)
  }

  @Test func stretchesFollowTheItems() {
    var small = Small()
    #expect(small.evaluator.stretches == [Stretch(block: 0)])
    let one = small.add("Speak Up")
    _ = small.add("Age Help", itemClass: "other")
    let two = small.add("Open Door")
    #expect(
      small.evaluator.stretches == [
        Stretch(block: 0), Stretch(block: 1, item: one), Stretch(block: 1, item: two),
      ])
    #expect(small.evaluator.stretch(after: Stretch(block: 1, item: one)) == Stretch(block: 1, item: two))
    #expect(small.evaluator.stretch(after: Stretch(block: 1, item: two)) == nil)
    small.remove(one)
    #expect(small.evaluator.stretches == [Stretch(block: 0), Stretch(block: 1, item: two)])
  }
}
