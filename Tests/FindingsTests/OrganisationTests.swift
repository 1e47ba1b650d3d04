import Answers
import Findings
import Record
import Testing

/// Findings 8 to 10 and 22: paid staff, areas, and whether there is any organisation.
@Suite struct OrganisationTests {
  private func staff(_ answer: Answer?) throws -> [String] {
    var area = try Assessment()
    let organisation = try area.add("Speak Up")
    if let answer { try area.answer("ulo.staff", organisation, with: answer) }
    return area.found(organisation, of: ["no-paid-staff", "one-paid-worker"])
  }

  private func staff(_ people: Interval<Int>?, fullTime: Interval<Fraction>? = nil) throws -> [String] {
    try staff(Answer(.count(Count(people: people, fullTime: fullTime)), words: "so many"))
  }

  @Test func noPaidStaff() throws {
    #expect(try staff(Answer(.none, words: "all volunteers")) == ["no-paid-staff"])
    #expect(try staff(Interval(0)) == ["no-paid-staff"])
  }

  @Test func onePaidWorker() throws {
    #expect(try staff(Interval(1)) == ["one-paid-worker"])
    #expect(try staff(Interval(1), fullTime: Interval(try #require(Fraction(3, 5)))) == ["one-paid-worker"])
  }

  @Test func moreThanOneIsNoFinding() throws {
    #expect(try staff(Interval(2)).isEmpty)
    #expect(try staff(Interval(2, 5)).isEmpty)
    #expect(try staff(nil, fullTime: Interval(try #require(Fraction(9, 2)))).isEmpty)
  }

  @Test func whetherItIsOneOrNoneCannotBeToldYet() throws {
    #expect(try staff(nil).isEmpty)
    #expect(try staff(Answer(.unknown, words: "no idea")).isEmpty)
    #expect(try staff(Answer(.skipped, words: "pass")).isEmpty)
    #expect(try staff(Interval(0, 1)).isEmpty)
    #expect(try staff(Interval(1, 2)).isEmpty)
    #expect(try staff(nil, fullTime: Interval(try #require(Fraction(3, 5)))).isEmpty)
  }

  private func coverage(_ answer: Answer?) throws -> [String] {
    var area = try Assessment()
    let organisation = try area.add("Speak Up")
    if let answer { try area.answer("ulo.coverage", organisation, with: answer) }
    return area.found(organisation, of: ["one-area", "several-areas"])
  }

  @Test func oneAreaOrSeveral() throws {
    #expect(try coverage(Answer(.choice(Pick("one")), words: "only us")) == ["one-area"])
    #expect(try coverage(Answer(.choice(Pick("several")), words: "both boroughs")) == ["several-areas"])
  }

  @Test func whichAreasCannotBeToldYet() throws {
    #expect(try coverage(nil).isEmpty)
    #expect(try coverage(Answer(.unknown, words: "no idea")).isEmpty)
    #expect(try coverage(Answer(.choice(Pick(nil, text: "the valley")), words: "the valley")).isEmpty)
  }

  // MARK: No organisation known

  private func known(_ answer: Answer?, bodies: [(name: String, itemClass: String?)] = []) throws -> Bool {
    var area = try Assessment()
    for body in bodies { _ = try area.add(body.name, itemClass: body.itemClass) }
    if let answer { try area.answer("area.known", with: answer) }
    return area.found().contains("no-ulo-known")
  }

  private let names = Answer(.names(Names([NamedThing("Speak Up")])), words: "Speak Up")

  @Test func noneKnown() throws {
    #expect(try known(Answer(.none, certainty: .soft, words: "none that I know of")))
    #expect(try known(Answer(.unknown, words: "no idea")))
    #expect(try known(names, bodies: [("Age Help", "other")]))
  }

  @Test func oneKnown() throws {
    #expect(try !known(names, bodies: [("Speak Up", nil)]))
    #expect(try !known(names, bodies: [("Age Help", "other"), ("Speak Up", "ulo")]))
  }

  @Test func thoseWithoutANameAreKnown() throws {
    #expect(try !known(Answer(.names(Names([], claimed: Interval(3))), words: "three, but I can't name one")))
  }

  @Test func whetherThereIsOneCannotBeToldBeforeItIsAnswered() throws {
    #expect(try !known(nil))
    #expect(try !known(Answer(.skipped, words: "pass")))
    #expect(try !known(Answer(.declined, words: "rather not say")))
  }

  /// Its certainty is that of "none that I know of", which isn't a firm none.
  @Test func noneThatIKnowOfIsSoft() throws {
    var area = try Assessment()
    try area.answer("area.known", with: Answer(.none, certainty: .soft, words: "none that I know of"))
    let finding = area.evaluator.findings().first { area.record.dialogue.findings[$0.rule].id == "no-ulo-known" }
    #expect(finding?.certainty == .soft)
    #expect(finding?.cites == [try area.address("area.known")])
  }

  // MARK: What counts

  @Test func anOtherBodyIsOutsideTheCountsUnlessItsMembersRunIt() throws {
    var area = try Assessment()
    let centre = try area.add("carers' centre", itemClass: "other")
    try area.answer("ulo.staff", centre, with: Answer(.none, words: "none"))
    #expect(area.found(centre).isEmpty)
    try area.answer("area.known", with: names)
    try area.answer("area.known.run-by", centre, value: .yesNo(.yes))
    #expect(area.found(centre).contains("no-paid-staff"))
    #expect(!area.found().contains("no-ulo-known"))
    try area.answer("area.known.run-by", centre, value: .yesNo(.no))
    #expect(area.found(centre).isEmpty)
    #expect(area.found().contains("no-ulo-known"))
  }

  @Test func anAnswerThatIsOutOfReachDoesNotCountAndComesBack() throws {
    var area = try Assessment()
    let organisation = try area.add("Speak Up")
    try area.answer("ulo.staff", organisation, value: .count(Count(people: Interval(3))))
    try area.answer("ulo.diversity", organisation, value: .yesNo(.no))
    #expect(area.found(organisation).contains("staff-not-reflecting"))
    try area.answer("ulo.staff", organisation, with: Answer(.none, words: "all volunteers"))
    #expect(!area.found(organisation).contains("staff-not-reflecting"))
    try area.answer("ulo.staff", organisation, value: .count(Count(people: Interval(2))))
    #expect(area.found(organisation).contains("staff-not-reflecting"))
  }

  @Test func aRemovedOrganisationHasNoFindings() throws {
    var area = try Assessment()
    let organisation = try area.add("Speak Up")
    try area.answer("ulo.staff", organisation, with: Answer(.none, words: "none"))
    #expect(area.found(organisation).contains("no-paid-staff"))
    area.remove(organisation)
    let left = area.evaluator.findings().filter { $0.items.contains(organisation) }
    #expect(left.isEmpty)
  }
}
