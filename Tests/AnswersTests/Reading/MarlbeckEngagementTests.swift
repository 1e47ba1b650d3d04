import Answers
import Testing

/// The rows of the worked conversation about engagement, and the correction that may come at any time.
struct MarlbeckEngagementTests {
  typealias List = Questionnaire.List

  private let bodies = [[Marlbeck.learningBoard], [Marlbeck.autismBoard], [Marlbeck.carersGroup]]

  @Test func threeBodiesOneOfThemDormant() {
    let names = Marlbeck.names.filter { $0.list != List.bodies }
    let understanding = Marlbeck.reads(
      "LD partnership board, autism one that's not met since last summer, carers reference group", asked: .arrangements,
      names: names)
    #expect(
      understanding.newNames(List.bodies)
        == ["LD partnership board", "autism partnership board", "carers reference group"])
    let autism = understanding.new("autism partnership board")
    #expect(understanding.newItems[1].thing.aliases.contains("autism one"))
    let meets = understanding.answer(.meets, [autism])
    #expect(meets?.yesNo == .no)
    #expect(
      meets?.words.contains("not met since last summer") == true || meets?.detail?.contains("last summer") == true)
    #expect(understanding.claims(of: .meets).count == 1)
    #expect(understanding.leftovers == [])
  }

  @Test func howWellTheyWork() {
    let understanding = Marlbeck.reads(
      "LD board co-wrote the day opps spec. carers mostly get told things", asked: .effectiveness, for: bodies)
    #expect(understanding.answer(.effectiveness, Marlbeck.learningBoard)?.rating?.steps == ["depth": "shapes"])
    #expect(understanding.answer(.effectiveness, Marlbeck.carersGroup)?.rating?.steps == ["depth": "told"])
    #expect(understanding.claims.count == 2)
    #expect(understanding.doubt == nil)
  }

  @Test func theLevelOfAll() {
    let understanding = Marlbeck.reads("strategic only really", asked: .effectiveness, for: bodies)
    for body in bodies {
      #expect(
        understanding.answer(.effectiveness, [.known(body[0])])?.rating?.steps == ["level": "strategic"])
    }
    #expect(understanding.newItems == [])
  }

  @Test func seatsOnBoardsOldAndNew() {
    let understanding = Marlbeck.reads(
      "LD six of 14. transformation board one, for everyone. safeguarding none that I know of", asked: .seats,
      for: bodies)
    #expect(
      understanding.answer(.seats, Marlbeck.learningBoard)?.share == Share(part: Interval(6), whole: Interval(14)))
    #expect(understanding.newNames(List.bodies) == ["transformation board", "safeguarding"])
    let transformation = understanding.new("transformation board")
    #expect(understanding.answer(.seats, [transformation])?.share?.part == Interval(1))
    #expect(understanding.answer(.speaksFor, [transformation])?.chosen == ["all"])
    let safeguarding = understanding.answer(.seats, [understanding.new("safeguarding")])
    #expect(safeguarding?.status == Status.none || safeguarding?.share?.part == Interval(0))
    #expect(safeguarding?.certainty == .soft)
    #expect(understanding.claims.count == 4)
    #expect(understanding.leftovers == [])
  }

  private let seldom = [[Marlbeck.minority], [Marlbeck.lgbt], [Marlbeck.travellers]]

  @Test func seldomHeard() {
    let understanding = Marlbeck.reads(
      "LGBT via Pride forum, BME the equalities lot do something, travellers no", asked: .seldom, for: seldom)
    let lgbt = understanding.answer(.seldom, Marlbeck.lgbt)
    #expect(lgbt?.yesNo == .yes)
    #expect(lgbt?.detail?.contains("Pride forum") == true)
    let minority = understanding.answer(.seldom, Marlbeck.minority)
    #expect(minority?.yesNo == .partly)
    #expect(minority?.detail?.contains("equalities lot") == true)
    #expect(understanding.yesNo(.seldom, Marlbeck.travellers) == .no)
    #expect(understanding.claims.count == 3)
    #expect(understanding.leftovers == [])
  }

  @Test func different() {
    let understanding = Marlbeck.reads("different", asked: .sameWay, for: [[Marlbeck.lgbt], [Marlbeck.minority]])
    #expect(understanding.answer(.sameWay, Marlbeck.lgbt)?.chosen == ["different"])
    #expect(understanding.answer(.sameWay, Marlbeck.minority)?.chosen == ["different"])
  }

  @Test func coordination() {
    let understanding = Marlbeck.reads("me supposedly, and Speak Up do the LD board", asked: .coordination)
    #expect(understanding.answer(.coordination)?.chosen == ["officer", "ulo"])
    #expect(understanding.doubt == nil)
  }

  // MARK: The correction

  private let settled = [
    SettledAnswer(
      slot: Questionnaire.Question.committee.rawValue, items: [Marlbeck.cil],
      answer: Answer(.share(Share(part: Interval(7), whole: Interval(9))), words: "seven of the nine trustees")),
    SettledAnswer(
      slot: Questionnaire.Question.amounts.rawValue, items: [Marlbeck.cil, Marlbeck.coreGrant],
      answer: Answer(.money(Money(Interval(1_200_000), period: .year)), words: "£12k core")),
    SettledAnswer(
      slot: Questionnaire.Question.amounts.rawValue, items: [Marlbeck.cil, Marlbeck.contract],
      answer: Answer(.money(Money(Interval(3_000_000), period: .year)), words: "30 for the contract")),
  ]

  @Test(arguments: [
    Questionnaire.Question.committee, .years, .contact, .staff, .diversity, .values, .others, .arrangements,
    .coordination,
  ])
  func theCoreGrantsFifteenNotTwelve(_ question: Questionnaire.Question) {
    let address = Questionnaire.vocabulary.slots[question.rawValue].over.isEmpty ? [] : [Marlbeck.speakUp]
    let understanding = Marlbeck.reads(
      "actually the core grant's 15 not 12", asked: question, for: [address], focus: [Marlbeck.speakUp],
      settled: settled)
    let claim = understanding.claims.first
    #expect(understanding.claims.count == 1)
    #expect(claim?.slot == Questionnaire.Question.amounts.rawValue)
    #expect(claim?.items == [.known(Marlbeck.cil), .known(Marlbeck.coreGrant)])
    #expect(claim?.reason == .correction)
    #expect(claim?.answer.pence == Interval(1_500_000))
    #expect(claim?.answer.money?.period == .year)
    #expect(understanding.newItems == [])
    #expect(understanding.leftovers == [])
  }

  @Test func noSix() {
    let understanding = Marlbeck.reads(
      "no, six", asked: .years, for: [[Marlbeck.cil]], previous: settled[0], focus: [Marlbeck.cil], settled: settled)
    #expect(understanding.claims.count == 1)
    #expect(understanding.claims.first?.reason == .correction)
    #expect(
      understanding.answer(.committee, Marlbeck.cil)?.share == Share(part: Interval(6), whole: Interval(9)))
  }
}
