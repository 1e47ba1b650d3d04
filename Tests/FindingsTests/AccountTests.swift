import Answers
import Findings
import Record
import Testing

/// How much is known, and what is to be found out.
@Suite struct AccountTests {
  /// What is counted on the stretch of one organisation.
  private func account(_ area: Assessment, _ organisation: Int) throws -> Account {
    let committee = try area.address("ulo.committee", organisation)
    return area.evaluator.account(of: area.evaluator.stretch(of: Station(committee.question, committee.items)))
  }

  @Test func atFirstAllIsOpen() throws {
    var area = try Assessment()
    let organisation = try area.add("Speak Up")
    let account = try account(area, organisation)
    #expect(account.known == 0)
    #expect(account.declined == 0)
    #expect(account.open == account.total)
    #expect(account.open >= 7)
  }

  @Test func eachStatusIsCountedAsWhatItIs() throws {
    var area = try Assessment()
    let organisation = try area.add("Speak Up")
    let before = try account(area, organisation)

    try area.answer(
      "ulo.committee", organisation, value: .share(Share(part: Interval(7), whole: Interval(9))))
    var expected = before
    expected.known += 1
    expected.open -= 1
    #expect(try account(area, organisation) == expected)

    try area.answer("ulo.years", organisation, with: Answer(.unknown, words: "no idea"))
    expected.unknown += 1
    expected.open -= 1
    #expect(try account(area, organisation) == expected)

    // What was skipped is as open as what wasn't asked.
    try area.answer("ulo.contact", organisation, with: Answer(.skipped, words: "pass"))
    #expect(try account(area, organisation) == expected)

    try area.answer("ulo.values", organisation, with: Answer(.declined, words: "rather not say"))
    expected.declined += 1
    expected.open -= 1
    #expect(try account(area, organisation) == expected)
    #expect(expected.total == before.total)

    // None is an answer, and with no staff the question about them doesn't arise.
    try area.answer("ulo.staff", organisation, with: Answer(.none, words: "all volunteers"))
    expected.known += 1
    expected.open -= 2
    expected.notApplicable += 1
    #expect(try account(area, organisation) == expected)
    #expect(expected.total == before.total - 1)
  }

  @Test func aFollowUpThatArisesIsAQuestionToo() throws {
    var area = try Assessment()
    let organisation = try area.add("Speak Up")
    let before = try account(area, organisation)
    try area.answer("ulo.staff", organisation, value: .count(Count(people: Interval(1))))
    let after = try account(area, organisation)
    #expect(after.known == before.known + 1)
    #expect(after.open == before.open, "who covers is open now")
    #expect(after.total == before.total + 1)
  }

  @Test func aQuestionForAllGroupsCountsOnceAndIsKnownWhenAllAre() throws {
    var area = try Assessment()
    let organisation = try area.add("Speak Up")
    let before = area.evaluator.account()
    let list = try #require(area.record.dialogue.list(named: "groups"))
    let groups = area.record.liveItems(of: list)
    for group in groups.dropLast() { try area.answer("area.groups", organisation, group, value: .yesNo(.yes)) }
    #expect(area.evaluator.account().known == before.known)
    let last = try #require(groups.last)
    try area.answer("area.groups", organisation, last, value: .yesNo(.partly))
    #expect(area.evaluator.account().known == before.known + 1)
  }

  @Test func theWholeIsTheSumOfTheStretches() throws {
    var area = try Assessment()
    let organisation = try area.add("Speak Up")
    try area.answer("ulo.staff", organisation, with: Answer(.none, words: "none"))
    _ = try area.add("Open Door")
    let evaluator = area.evaluator
    let sum = evaluator.stretches.reduce(into: Account()) { sum, stretch in
      let one = evaluator.account(of: stretch)
      sum.known += one.known
      sum.open += one.open
      sum.unknown += one.unknown
      sum.declined += one.declined
      sum.notApplicable += one.notApplicable
    }
    #expect(evaluator.account() == sum)
    #expect(sum.known == 1)
  }

  // MARK: To find out

  private func isToFindOut(_ area: Assessment, _ address: Address) -> Bool {
    area.evaluator.toFindOut().contains { $0.addresses.contains(address) }
  }

  @Test(arguments: [
    (Status.unknown, true), (.skipped, true), (.none, false), (.declined, false),
  ])
  func whatIsNotKnownIsToBeFoundOut(_ status: Status, _ isOpen: Bool) throws {
    var area = try Assessment()
    let organisation = try area.add("Speak Up")
    let address = try area.address("ulo.values", organisation)
    #expect(isToFindOut(area, address))
    try area.answer("ulo.values", organisation, with: Answer(status, words: "so"))
    #expect(isToFindOut(area, address) == isOpen)
  }

  @Test func aValueIsNotToBeFoundOut() throws {
    var area = try Assessment()
    let organisation = try area.add("Speak Up")
    try area.answer("ulo.values", organisation, value: .choices([Pick("rights")]))
    #expect(!isToFindOut(area, try area.address("ulo.values", organisation)))
  }

  @Test func whatDoesNotArise() throws {
    var area = try Assessment()
    let organisation = try area.add("Speak Up")
    let diversity = try area.address("ulo.diversity", organisation)
    #expect(isToFindOut(area, diversity))
    try area.answer("ulo.diversity", organisation, with: Answer(.unknown, words: "dunno"))
    #expect(isToFindOut(area, diversity))
    try area.answer("ulo.staff", organisation, with: Answer(.none, words: "none"))
    #expect(!isToFindOut(area, diversity))
  }

  @Test func aFollowUpOnlyWhereItsConditionHolds() throws {
    var area = try Assessment()
    let organisation = try area.add("Speak Up")
    let cover = try area.address("ulo.staff.cover", organisation)
    #expect(!isToFindOut(area, cover))
    try area.answer("ulo.staff", organisation, value: .count(Count(people: Interval(1))))
    #expect(isToFindOut(area, cover))
    try area.answer("ulo.staff", organisation, value: .count(Count(people: Interval(1, 2))))
    #expect(!isToFindOut(area, cover))
  }

  @Test func aRemovedOrganisationIsNotAskedAfter() throws {
    var area = try Assessment()
    let organisation = try area.add("Speak Up")
    area.remove(organisation)
    #expect(!area.evaluator.toFindOut().contains { $0.addresses.contains { $0.items.contains(organisation) } })
  }

  @Test func oneSentenceCoversAllThatItNames() throws {
    var area = try Assessment()
    let organisation = try area.add("Speak Up")
    _ = try area.add("Open Door")
    let committees = area.evaluator.toFindOut().filter {
      area.record.dialogue.questions[$0.question].name == "ulo.committee"
    }
    #expect(committees.count == 2)
    #expect(committees.first?.addresses == [try area.address("ulo.committee", organisation)])
    let groups = area.evaluator.toFindOut().filter {
      area.record.dialogue.questions[$0.question].name == "area.groups"
    }
    #expect(groups.count == 1)
    #expect(groups.first?.addresses.count == 12)
  }
}
