import Answers
import Dialogue
import Findings
import Record
import Testing

/// Findings 34 and 35: two answers that conflict, and answers that were carried over and not confirmed.
@Suite struct StandingTests {
  private static let then = Day(year: 2025, month: 3, day: 1) ?? Day(number: 0)

  private func committee(_ part: Int) -> Answer {
    Answer(.share(Share(part: Interval(part), whole: Interval(9))), words: "\(part) of 9")
  }

  private func found(_ area: Assessment, _ id: String) -> [Finding] {
    area.evaluator.findings().filter { area.record.dialogue.findings[$0.rule].id == id }
  }

  @Test func twoAnswersThatConflictAreAFindingEach() throws {
    var area = try Assessment()
    let organisation = try area.add("Speak Up")
    let address = try area.address("ulo.committee", organisation)
    let reply = Entry(committee(4), by: "Speak Up", on: Assessment.today)
    area.put(Entry(committee(7), on: Assessment.today).contested(by: reply), at: address)
    let findings = found(area, "contested")
    #expect(findings.map(\.about) == [address])
    #expect(findings.first?.items == ItemPath([organisation]))
    // Neither is taken for the right one: what hangs on it can't be told.
    #expect(area.found(organisation, of: CommitteeTests.rules) == ["committee-unclear"])
    let action = area.evaluator.plan(findings, handlings: [:]).first { $0.key == .answer(findings[0].rule, address) }
    #expect(action != nil)
  }

  @Test func oneAnswerIsNoConflict() throws {
    var area = try Assessment()
    let organisation = try area.add("Speak Up")
    try area.answer("ulo.committee", organisation, with: committee(7))
    #expect(found(area, "contested").isEmpty)
  }

  @Test func anAnswerOutOfReachIsNone() throws {
    var area = try Assessment()
    let organisation = try area.add("Speak Up")
    let address = try area.address("ulo.diversity", organisation)
    let reply = Entry(Answer(.yesNo(.no), words: "no"), on: Assessment.today)
    area.put(Entry(Answer(.yesNo(.yes), words: "yes"), on: Assessment.today).contested(by: reply), at: address)
    #expect(found(area, "contested").count == 1)
    try area.answer("ulo.staff", organisation, with: Answer(.none, words: "none"))
    #expect(found(area, "contested").isEmpty)
  }

  @Test func whatWasCarriedOverIsOneFindingForEachOrganisation() throws {
    var area = try Assessment()
    let organisation = try area.add("Speak Up")
    let other = try area.add("Open Door")
    for (question, answer) in [("ulo.committee", committee(7)), ("ulo.values", Answer(.none, words: "none"))] {
      area.put(
        Entry(answer, on: Self.then, carriedFrom: "tidy-heron-41"), at: try area.address(question, organisation))
    }
    let findings = found(area, "carried-over-organisation")
    #expect(findings.map(\.items) == [ItemPath([organisation])])
    #expect(
      findings.first?.cites == [
        try area.address("ulo.committee", organisation), try area.address("ulo.values", organisation),
      ])
    #expect(found(area, "carried-over").isEmpty)
    // What follows from them follows as ever, and nothing of it is to be found out.
    #expect(area.found(organisation).contains("committee-figure-met"))
    try area.answer("ulo.committee", organisation, with: committee(7))
    try area.answer("ulo.values", organisation, with: Answer(.none, words: "none"))
    #expect(found(area, "carried-over-organisation").isEmpty, "confirmed")
    _ = other
  }

  @Test func whatIsAskedForTheWholeAreaIsOne() throws {
    var area = try Assessment()
    area.put(
      Entry(Answer(.text("Marlbeck"), words: "Marlbeck"), on: Self.then, carriedFrom: "tidy-heron-41"),
      at: try area.address("start.area"))
    #expect(found(area, "carried-over").map(\.items) == [ItemPath()])
    #expect(found(area, "carried-over-organisation").isEmpty)
  }

  @Test func whatWasCarriedOverIsOpenUntilItIsConfirmed() throws {
    var area = try Assessment()
    let organisation = try area.add("Speak Up")
    let before = area.evaluator.account()
    let address = try area.address("ulo.committee", organisation)
    let carried = Entry(committee(7), on: Self.then, carriedFrom: "tidy-heron-41")
    area.put(carried, at: address)
    #expect(area.evaluator.account() == before)
    #expect(area.evaluator.open(at: area.evaluator.station(of: address)) == [address])
    area.put(carried.passedOver, at: address)
    #expect(area.evaluator.open(at: area.evaluator.station(of: address)).isEmpty)
    #expect(area.evaluator.open(at: area.evaluator.station(of: address), skipped: true) == [address])
    #expect(found(area, "carried-over-organisation").count == 1)
  }
}
