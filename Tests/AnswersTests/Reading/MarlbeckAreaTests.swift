import Answers
import Testing

/// The rows of the worked conversation about the area as a whole.
struct MarlbeckAreaTests {
  typealias List = Questionnaire.List

  @Test func theKnownOrganisations() {
    let understanding = Marlbeck.reads(
      "Three I'd call ULOs: Marlbeck CIL, Speak Up and Open Door. There's a carers' centre but that's not really one",
      asked: .known, names: Marlbeck.groupNames)
    #expect(understanding.newNames(List.organisations) == ["Marlbeck CIL", "Speak Up", "Open Door", "carers' centre"])
    #expect(understanding.newItems.map(\.thing.itemClass) == [nil, nil, nil, "other"])
    #expect(understanding.answer(.known)?.names?.claimed == Interval(3))
    #expect(understanding.answer(.known)?.names?.things.count == 4)
    #expect(understanding.leftovers == [])
    #expect(understanding.doubt == nil)
    #expect(understanding.misreading == nil)
  }

  @Test func whoSpeaksForWhom() {
    let understanding = Marlbeck.reads(
      "CIL physical, sensory, long term conditions. Speak Up LD, Open Door mental health. older people sort of, via CIL",
      asked: .groups, for: Marlbeck.cells(Marlbeck.ulos, Marlbeck.groups), open: [.committee, .staff])
    #expect(understanding.yesNo(.groups, Marlbeck.cil, Marlbeck.physical) == .yes)
    #expect(understanding.yesNo(.groups, Marlbeck.cil, Marlbeck.longTerm) == .yes)
    #expect(understanding.yesNo(.groups, Marlbeck.speakUp, Marlbeck.learning) == .yes)
    #expect(understanding.yesNo(.groups, Marlbeck.openDoor, Marlbeck.mental) == .yes)
    #expect(understanding.yesNo(.groups, Marlbeck.cil, Marlbeck.older) == .partly)
    #expect(understanding.claims.count == 5)
    #expect(understanding.doubt == nil)
  }

  @Test func onlyTheCarersCentre() {
    let asked = Marlbeck.cells(Marlbeck.ulos + [Marlbeck.carersCentre], [Marlbeck.carers])
    let understanding = Marlbeck.reads("only the carers centre", asked: .groups, for: asked)
    #expect(understanding.yesNo(.groups, Marlbeck.carersCentre, Marlbeck.carers) == .yes)
    for organisation in Marlbeck.ulos {
      #expect(understanding.yesNo(.groups, organisation, Marlbeck.carers) == .no)
    }
  }

  @Test func onlyTheCarersCentreThatWasntAskedAbout() {
    let understanding = Marlbeck.reads(
      "only the carers centre", asked: .groups, for: Marlbeck.cells(Marlbeck.ulos, [Marlbeck.carers]))
    #expect(understanding.yesNo(.groups, Marlbeck.carersCentre, Marlbeck.carers) == .yes)
    #expect(understanding.claims.filter { $0.answer.yesNo == .no }.count == 3)
  }

  @Test func theGapsAreConfirmedAndOneIsAdded() {
    let understanding = Marlbeck.reads("yes, and deaf BSL users tbh", asked: .gaps, confirming: true)
    #expect(understanding.confirmation == .yes)
    #expect(understanding.newNames(List.groups) == ["deaf BSL users"])
    #expect(understanding.misreading == nil)
  }

  @Test(arguments: [("yeah partly", YesNo.partly), ("yes", .yes), ("no", .no), ("sort of", .partly)])
  func partly(_ typed: String, _ expected: YesNo) {
    let understanding = Marlbeck.reads(typed, asked: .groups, for: [[Marlbeck.cil, Marlbeck.physical]])
    #expect(understanding.yesNo(.groups, Marlbeck.cil, Marlbeck.physical) == expected)
  }

  @Test func networksNearAndFar() {
    let understanding = Marlbeck.reads(
      "they all know each other. CIL has an MoU with Thornleigh's", asked: .networks,
      for: [[Marlbeck.local], [Marlbeck.neighbouring]])
    #expect(understanding.answer(.networks, Marlbeck.local)?.chosen == ["informal"])
    #expect(understanding.answer(.networks, Marlbeck.neighbouring)?.chosen == ["formal"])
  }

  @Test func anAgreementAcrossTheBorderSaysNothingOfTheLocalHalf() {
    let understanding = Marlbeck.reads(
      "an agreement with Thornleigh's", asked: .networks, for: [[Marlbeck.local], [Marlbeck.neighbouring]])
    #expect(understanding.answer(.networks, Marlbeck.neighbouring)?.chosen == ["formal"])
    #expect(understanding.answer(.networks, Marlbeck.local) == nil)
  }

  @Test func servicesWithoutAnOwner() {
    let understanding = Marlbeck.reads(
      "advice, DP support, advocacy.. Open Door does a drop in", asked: .services, for: Marlbeck.ulos.map { [$0] })
    #expect(understanding.answer(.services, Marlbeck.openDoor)?.picks?.map(\.text) == ["drop in"])
    #expect(understanding.claims(of: .services).count == 1)
    guard case .owner(let list, let claims)? = understanding.doubt else {
      Issue.record("no doubt about the owner: \(understanding)")
      return
    }
    #expect(list == List.organisations)
    #expect(claims.count == 1)
    #expect(claims.first?.items == [])
    #expect(claims.first?.answer.chosen == ["advice", "dp", "advocacy"])
  }

  @Test func theOwnersOfTheServices() {
    let picks = ["advice", "dp", "advocacy"].map { Pick($0) }
    let pending = Claim(
      slot: Questionnaire.Question.services.rawValue, items: [],
      answer: Answer(.choices(picks), words: "advice, DP support, advocacy"), reason: .asked)
    func owners(_ text: String) -> Understanding {
      readOwners(
        text, claims: [pending], list: List.organisations,
        in: Context(
          vocabulary: Questionnaire.vocabulary,
          asked: Asked(slot: Questionnaire.Question.services.rawValue, addresses: Marlbeck.ulos.map { [$0] }),
          names: Marlbeck.names, today: Marlbeck.today))
    }
    let both = owners("CIL. Speak Up does training")
    #expect(both.answer(.services, Marlbeck.cil)?.chosen == ["advice", "dp", "advocacy"])
    #expect(both.answer(.services, Marlbeck.speakUp)?.chosen == ["training"])
    #expect(both.claims.count == 2)
    #expect(both.leftovers == [])

    let shared = owners("CIL does advice, Speak Up the rest")
    #expect(shared.answer(.services, Marlbeck.cil)?.chosen == ["advice"])
    #expect(shared.answer(.services, Marlbeck.speakUp)?.chosen == ["dp", "advocacy"])

    let all = owners("all of them")
    for organisation in Marlbeck.ulos {
      #expect(all.answer(.services, organisation)?.chosen == ["advice", "dp", "advocacy"])
    }

    let unknown = owners("no idea")
    #expect(unknown.claims == [])
    #expect(unknown.leftovers == ["advice, DP support, advocacy"])
  }
}
