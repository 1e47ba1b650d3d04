import Answers
import Testing

/// The rows of the worked conversation about each organisation.
struct MarlbeckOrganisationTests {
  typealias List = Questionnaire.List

  /// Reads an ordinary question about one organisation.
  private func reads(
    _ text: String, _ question: Questionnaire.Question, of organisation: Int,
    open: [Questionnaire.Question] = Questionnaire.Question.allCases
  ) -> Understanding {
    Marlbeck.reads(text, asked: question, for: [[organisation]], focus: [organisation], open: open)
  }

  private func answer(_ text: String, _ question: Questionnaire.Question, of organisation: Int) -> Answer? {
    let understanding = reads(text, question, of: organisation)
    #expect(understanding.leftovers == [], "\(text)")
    #expect(understanding.claims.count == 1, "\(text): \(understanding.claims)")
    #expect(understanding.doubt == nil, "\(text)")
    return understanding.answer(question, organisation)
  }

  // MARK: Marlbeck CIL

  @Test func marlbeckCIL() {
    let organisation = Marlbeck.cil
    let committee = answer("seven of the nine trustees", .committee, of: organisation)
    #expect(committee?.share == Share(part: Interval(7), whole: Interval(9)))
    #expect(answer("since 1998", .years, of: organisation)?.time?.from?.low.value == Marlbeck.day(1998, 1, 1))
    let contact = answer("yes, office line, mon–thurs 10–4", .contact, of: organisation)?.contact
    #expect(contact?.ways == ["office line"])
    #expect(contact?.hours == "mon–thurs 10–4")
    let staff = answer("6, well 4.5 FTE", .staff, of: organisation)?.count
    #expect(staff?.people == Interval(6))
    #expect(staff?.fullTime?.exact == Fraction(9, 2))
    let diversity = answer("mostly disabled but all white I think", .diversity, of: organisation)
    #expect(diversity?.yesNo == .partly)
    #expect(diversity?.status == .approximate)
    #expect(answer("here and Thornleigh", .coverage, of: organisation)?.chosen == ["several"])
    #expect(answer("social model, it's on the website", .values, of: organisation)?.chosen == ["social-model"])
  }

  @Test func whereAValueWasFoundIsADetail() {
    let understanding = reads("social model, it's on the website", .values, of: Marlbeck.cil)
    let answer = understanding.answer(.values, Marlbeck.cil)
    let texts = [answer?.detail] + (answer?.picks ?? []).map(\.text)
    #expect(texts.contains { $0?.contains("on the website") ?? false }, "\(understanding)")
  }

  @Test func twoStrandsInOneLine() {
    let names = Marlbeck.names.filter { $0.list != List.strands }
    let understanding = Marlbeck.reads(
      "£12k core plus 30 for the contract", asked: .funded, for: [[Marlbeck.cil]], names: names, focus: [Marlbeck.cil])
    #expect(understanding.yesNo(.funded, Marlbeck.cil) == .yes)
    #expect(understanding.newItems.map(\.thing.itemClass) == ["core-grant", "contract"])
    #expect(understanding.newItems.map(\.parent) == [.known(Marlbeck.cil), .known(Marlbeck.cil)])
    #expect(understanding.newItems.map(\.thing.name) == ["core grant", "contract"])
    #expect(understanding.answer(.amounts, [.known(Marlbeck.cil), .new(0)])?.pence == Interval(1_200_000))
    #expect(understanding.answer(.amounts, [.known(Marlbeck.cil), .new(1)])?.pence == Interval(3_000_000))
    #expect(understanding.claims.count == 3)
    #expect(understanding.leftovers == [])
  }

  private var strands: [[Int]] { [[Marlbeck.cil, Marlbeck.coreGrant], [Marlbeck.cil, Marlbeck.contract]] }

  @Test func thePeriodOfBothAndTheEndOfOne() {
    let understanding = Marlbeck.reads(
      "a year each. contract's 3 yrs from april 2024", asked: .period, for: strands, focus: [Marlbeck.cil])
    for address in strands {
      #expect(understanding.answer(.period, address.map { .known($0) })?.chosen == ["year"])
    }
    let contract = understanding.answer(.duration, Marlbeck.cil, Marlbeck.contract)
    #expect(contract?.time?.from?.low.value == Marlbeck.day(2024, 4, 1))
    #expect(contract?.time?.months == Interval(36))
    #expect(understanding.claims.count == 3)
    #expect(understanding.leftovers == [])
  }

  @Test func thePeriodAskedAsMoney() {
    let understanding = Marlbeck.reads("a year each", asked: .amounts, for: strands, focus: [Marlbeck.cil])
    for address in strands {
      #expect(understanding.answer(.amounts, address.map { .known($0) })?.money?.period == .year)
    }
  }

  @Test func servicesForEachStrand() {
    let understanding = Marlbeck.reads(
      "contract is payroll and brokerage, grant's just to exist", asked: .strandServices, for: strands,
      focus: [Marlbeck.cil])
    let contract = understanding.answer(.strandServices, Marlbeck.cil, Marlbeck.contract)
    #expect(contract?.chosen == ["payroll", "brokerage"])
    let grant = understanding.answer(.strandServices, Marlbeck.cil, Marlbeck.coreGrant)
    #expect(grant?.chosen == ["?"])
    #expect(grant?.picks?.first?.text == "just to exist")
    #expect(understanding.claims.count == 2)
    #expect(understanding.doubt == nil)
  }

  @Test func theGrantAlone() {
    let understanding = Marlbeck.reads(
      "2010ish", asked: .duration, for: [[Marlbeck.cil, Marlbeck.coreGrant]], focus: [Marlbeck.cil])
    let answer = understanding.answer(.duration, Marlbeck.cil, Marlbeck.coreGrant)
    #expect(answer?.status == .approximate)
    #expect(answer?.time?.from?.contains(Marlbeck.day(2010, 6, 1)) == true)
  }

  @Test func inKind() {
    #expect(answer("peppercorn rent on the old library", .inKind, of: Marlbeck.cil)?.chosen == ["premises"])
  }

  @Test func twoOtherFunders() {
    let names = Marlbeck.names.filter { $0.list != List.funders }
    let understanding = Marlbeck.reads(
      "lottery til next march, ICB gave 8k", asked: .others, for: [[Marlbeck.cil]], names: names, focus: [Marlbeck.cil])
    #expect(understanding.newNames(List.funders) == ["lottery", "ICB"])
    #expect(understanding.newItems.map(\.thing.itemClass) == ["national", "nhs"])
    #expect(understanding.newItems.map(\.parent) == [.known(Marlbeck.cil), .known(Marlbeck.cil)])
    #expect(understanding.answer(.others, Marlbeck.cil)?.names?.things.map(\.name) == ["lottery", "ICB"])
    let end = understanding.answer(.otherTime, [.known(Marlbeck.cil), .new(0)])?.time?.to
    #expect(end?.contains(Marlbeck.day(2027, 3, 31)) == true)
    #expect(end?.contains(Marlbeck.day(2026, 3, 31)) == false)
    #expect(understanding.answer(.otherMoney, [.known(Marlbeck.cil), .new(1)])?.pence == Interval(800_000))
    #expect(understanding.leftovers == [])
  }

  @Test func ownIncome() {
    let answer = answer("access audits, 5 grand maybe", .income, of: Marlbeck.cil)
    #expect(answer?.chosen == ["audits"])
    #expect(answer?.picks?.first?.amount?.amount?.contains(500_000) == true)
    #expect(answer?.status == .approximate)
  }

  // MARK: Speak Up

  @Test func speakUp() {
    let organisation = Marlbeck.speakUp
    #expect(
      answer("4 out of 8", .committee, of: organisation)?.share == Share(part: Interval(4), whole: Interval(8)))
    let years = answer("3 years? no, just before covid", .years, of: organisation)?.time
    #expect(years?.from?.contains(Marlbeck.day(2019, 9, 1)) == true)
    #expect(years?.from?.contains(Marlbeck.day(2023, 6, 1)) == false)
    let contact = answer("got an email, no idea on hours", .contact, of: organisation)
    #expect(contact?.contact?.ways == ["email"])
    #expect(contact?.unknownParts == ["hours"])
    let staff = answer("just the one, 3 days", .staff, of: organisation)?.count
    #expect(staff?.people == Interval(1))
    #expect(staff?.fullTime?.exact == Fraction(3, 5))
    #expect(answer("dunno", .diversity, of: organisation)?.status == .unknown)
    #expect(answer("only us", .coverage, of: organisation)?.chosen == ["one"])
    #expect(answer("pass", .values, of: organisation)?.status == .skipped)
    #expect(answer("free room here", .inKind, of: organisation)?.chosen == ["premises"])
    let income = answer("the training, but that's us", .income, of: organisation)?.picks
    #expect(income?.map(\.choice) == ["training"])
    #expect(income?.map(\.counts) == [false])
  }

  @Test func boughtTraining() {
    let names = Marlbeck.names.filter { $0.list != List.strands }
    let understanding = Marlbeck.reads(
      "no grant, we buy bits of training, 2 or 3 grand", asked: .funded, for: [[Marlbeck.speakUp]], names: names,
      focus: [Marlbeck.speakUp])
    #expect(understanding.yesNo(.funded, Marlbeck.speakUp) == .yes)
    #expect(understanding.newItems.map(\.thing.itemClass) == ["commissioned"])
    let strand: [ItemReference] = [.known(Marlbeck.speakUp), .new(0)]
    #expect(understanding.answer(.amounts, strand)?.pence == Interval(200_000, 300_000))
    #expect(understanding.answer(.strandServices, strand)?.chosen == ["training"])
  }

  @Test func thePeriodAndSinceWhen() {
    let strand = [Marlbeck.speakUp, Marlbeck.commissioned]
    let understanding = Marlbeck.reads(
      "a year, last couple of years", asked: .period, for: [strand], focus: [Marlbeck.speakUp])
    #expect(understanding.answer(.period, strand.map { .known($0) })?.chosen == ["year"])
    let since = understanding.answer(.duration, strand.map { .known($0) })?.time
    #expect(since?.from?.contains(Marlbeck.day(2024, 6, 1)) == true)
  }

  @Test func trainingAgain() {
    let strand = [Marlbeck.speakUp, Marlbeck.commissioned]
    let understanding = Marlbeck.reads(
      "training, like I said", asked: .strandServices, for: [strand], focus: [Marlbeck.speakUp])
    #expect(understanding.answer(.strandServices, strand.map { .known($0) })?.chosen == ["training"])
  }

  @Test func sameAsBefore() {
    let funders = Answer(.names(Names([NamedThing("Lottery"), NamedThing("ICB")])), words: "lottery, ICB")
    let before = SettledAnswer(
      slot: Questionnaire.Question.others.rawValue, items: [Marlbeck.cil], answer: funders)
    let understanding = Marlbeck.reads(
      "same as before", asked: .others, for: [[Marlbeck.speakUp]], focus: [Marlbeck.speakUp], settled: [before])
    #expect(understanding.claims == [])
    guard case .sameAs(let settled, let claim)? = understanding.doubt else {
      Issue.record("no doubt: \(understanding)")
      return
    }
    #expect(settled == before)
    #expect(claim.items == [.known(Marlbeck.speakUp)])
    #expect(claim.answer.value == funders.value)
  }

  @Test(arguments: [true, false])
  func noIMeanIDontKnow(_ isConfirmation: Bool) {
    let understanding = Marlbeck.reads(
      "no I mean I don't know", asked: .others, for: [[Marlbeck.speakUp]], confirming: isConfirmation,
      focus: [Marlbeck.speakUp])
    #expect(understanding.answer(.others, Marlbeck.speakUp)?.status == .unknown)
    #expect(understanding.newItems == [])
    #expect(understanding.confirmation == (isConfirmation ? .no : nil))
  }

  // MARK: Open Door

  @Test func openDoor() {
    let organisation = Marlbeck.openDoor
    let committee = answer("not sure but I think 4, out of 10 or 11", .committee, of: organisation)
    #expect(committee?.status == .approximate)
    #expect(committee?.share?.part == Interval(4))
    #expect(committee?.share?.whole == Interval(10, 11))
    let years = answer("ages", .years, of: organisation)
    #expect(years?.status == .approximate)
    #expect(answer("over ten", .years, of: organisation)?.time != nil)
    #expect(answer("Facebook only", .contact, of: organisation)?.contact?.ways == ["Facebook"])
    #expect(answer("thursdays", .contact, of: organisation)?.contact?.hours == "thursdays")
    let staff = answer("none, all volunteers", .staff, of: organisation)
    #expect(staff?.status == Status.none || staff?.count?.people == Interval(0))
    #expect(answer("no idea", .coverage, of: organisation)?.status == .unknown)
    let values = answer("peer support I suppose", .values, of: organisation)
    #expect(values?.chosen == ["peer"])
    #expect(values?.status == .approximate)
    #expect(answer("no", .funded, of: organisation)?.yesNo == .no)
    #expect(answer("no", .inKind, of: organisation)?.status == Status.none)
    let income = answer("raffles", .income, of: organisation)?.picks
    #expect(income?.map(\.choice) == [nil])
    #expect(income?.map(\.text) == ["raffles"])
  }

  @Test func someCharity() {
    let understanding = reads("some charity", .others, of: Marlbeck.openDoor)
    #expect(understanding.newNames(List.funders) == ["some charity"])
    #expect(understanding.newItems.first?.thing.itemClass == "charity")
    #expect(understanding.newItems.first?.parent == .known(Marlbeck.openDoor))
  }
}
