import Answers

/// The made-up area that the worked conversation is about, as far as reading needs it.
enum Marlbeck {
  static let cil = 1
  static let speakUp = 2
  static let openDoor = 3
  static let carersCentre = 4
  static let ulos = [cil, speakUp, openDoor]

  static let learning = 11
  static let longTerm = 12
  static let mental = 13
  static let physical = 14
  static let older = 15
  static let carers = 16
  static let groups = [learning, longTerm, mental, physical, older, carers]

  static let coreGrant = 21
  static let contract = 22
  static let commissioned = 23

  static let lottery = 31
  static let icb = 32

  static let learningBoard = 41
  static let autismBoard = 42
  static let carersGroup = 43

  static let local = 51
  static let neighbouring = 52

  static let minority = 61
  static let lgbt = 62
  static let travellers = 63

  static let today = Day(year: 2026, month: 6, day: 1) ?? Day(number: 0)

  typealias List = Questionnaire.List
  typealias Question = Questionnaire.Question

  static let organisationNames: [KnownName] = [
    KnownName(item: cil, list: List.organisations, itemClass: "ulo", name: "Marlbeck CIL"),
    KnownName(item: speakUp, list: List.organisations, itemClass: "ulo", name: "Speak Up"),
    KnownName(item: openDoor, list: List.organisations, itemClass: "ulo", name: "Open Door"),
    KnownName(item: carersCentre, list: List.organisations, itemClass: "other", name: "carers' centre"),
  ]

  static let groupNames: [KnownName] = [
    KnownName(
      item: learning, list: List.groups, name: "people with learning disabilities",
      aliases: ["LD", "learning disabilities", "learning disability"]),
    KnownName(
      item: longTerm, list: List.groups, name: "long-term health conditions",
      aliases: ["long term conditions", "LTC", "long-term conditions"]),
    KnownName(
      item: mental, list: List.groups, name: "mental health conditions", aliases: ["mental health", "MH"]),
    KnownName(
      item: physical, list: List.groups, name: "physical and/or sensory impairment",
      aliases: ["physical and sensory", "physical or sensory"],
      halves: [
        ["physical", "physical impairment", "wheelchair users"],
        ["sensory", "deaf", "blind", "visually impaired", "sensory impairment"],
      ]),
    KnownName(item: older, list: List.groups, name: "older people", aliases: ["elderly", "pensioners"]),
    KnownName(item: carers, list: List.groups, name: "carers", aliases: ["family carers"]),
  ]

  static let otherNames: [KnownName] = [
    KnownName(item: coreGrant, list: List.strands, parent: cil, itemClass: "core-grant", name: "core grant"),
    KnownName(item: contract, list: List.strands, parent: cil, itemClass: "contract", name: "contract"),
    KnownName(
      item: commissioned, list: List.strands, parent: speakUp, itemClass: "commissioned", name: "commissioned work"),
    KnownName(item: lottery, list: List.funders, parent: cil, itemClass: "national", name: "Lottery"),
    KnownName(item: icb, list: List.funders, parent: cil, itemClass: "nhs", name: "ICB"),
    KnownName(item: learningBoard, list: List.bodies, name: "LD partnership board"),
    KnownName(
      item: autismBoard, list: List.bodies, name: "autism partnership board", aliases: ["autism one", "autism"]),
    KnownName(item: carersGroup, list: List.bodies, name: "carers reference group"),
    KnownName(
      item: local, list: List.reach, name: "each other", aliases: ["local", "locally", "each other", "here"]),
    KnownName(
      item: neighbouring, list: List.reach, name: "neighbouring areas",
      aliases: ["neighbours", "neighbouring", "next door", "over the border", "with {}"]),
    KnownName(
      item: minority, list: List.seldom, name: "Black and minority ethnic people", aliases: ["BME", "BAME"]),
    KnownName(
      item: lgbt, list: List.seldom, name: "lesbian, gay, bisexual and trans people", aliases: ["LGBT", "LGBTQ"]),
    KnownName(
      item: travellers, list: List.seldom, name: "Gypsies, Roma and Travellers",
      aliases: ["travellers", "Gypsies", "Roma", "GRT"]),
  ]

  /// Every name there is at the end of the conversation.
  static let names = organisationNames + groupNames + otherNames

  /// Reads in the context of a question, with every volunteered question still open unless told otherwise.
  static func reads(
    _ text: String, asked question: Question?, for addresses: [[Int]] = [[]], names: [KnownName] = names,
    readOut: [Int] = [], confirming: Bool = false, previous: SettledAnswer? = nil, focus: [Int] = [],
    open: [Question] = Question.allCases, settled: [SettledAnswer] = []
  ) -> Understanding {
    let asked = question.map {
      Asked(
        slot: $0.rawValue, addresses: addresses, readOut: readOut, isConfirmation: confirming, previous: previous)
    }
    return read(
      text,
      in: Context(
        vocabulary: Questionnaire.vocabulary, asked: asked, names: names, focus: focus,
        open: open.map(\.rawValue), today: today, settled: { settled }))
  }

  /// The addresses of a matrix of organisations and groups.
  static func cells(_ organisations: [Int], _ groups: [Int]) -> [[Int]] {
    organisations.flatMap { organisation in groups.map { [organisation, $0] } }
  }

  /// An answer that is there already.
  static func settled(_ question: Question, _ items: [Int], _ value: Value) -> SettledAnswer {
    SettledAnswer(slot: question.rawValue, items: items, answer: Answer(value, words: "earlier"))
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(number: 0)
  }
}

extension Understanding {
  /// The one answer that was claimed for a question and these items, or nothing when there is none or more than one.
  func answer(_ question: Questionnaire.Question, _ items: [ItemReference]) -> Answer? {
    let found = claims.filter { $0.slot == question.rawValue && $0.items == items }
    return found.count == 1 ? found[0].answer : nil
  }

  /// The same, for items that are known.
  func answer(_ question: Questionnaire.Question, _ items: Int...) -> Answer? {
    answer(question, items.map { .known($0) })
  }

  func yesNo(_ question: Questionnaire.Question, _ items: Int...) -> YesNo? {
    answer(question, items.map { .known($0) })?.yesNo
  }

  /// Names of the new items of a list.
  func newNames(_ list: Int) -> [String] {
    newItems.filter { $0.list == list }.map(\.thing.name)
  }

  /// The reference to the new item with this name.
  func new(_ name: String) -> ItemReference {
    .new(newItems.firstIndex { $0.thing.name == name } ?? -1)
  }

  /// The claims of a question, for counting.
  func claims(of question: Questionnaire.Question) -> [Claim] {
    claims.filter { $0.slot == question.rawValue }
  }
}

extension Answer {
  var yesNo: YesNo? {
    if case .yesNo(let value)? = value { value } else { nil }
  }
  var picks: [Pick]? {
    switch value {
    case .choices(let picks)?: picks
    case .choice(let pick)?: [pick]
    default: nil
    }
  }
  /// The ids of the picks; "?" for one beside the list.
  var chosen: [String]? { picks?.map { $0.choice ?? "?" } }
  var money: Money? {
    if case .money(let money)? = value { money } else { nil }
  }
  var pence: Interval<Int>? { money?.amount }
  var share: Share? {
    if case .share(let share)? = value { share } else { nil }
  }
  var count: Count? {
    if case .count(let count)? = value { count } else { nil }
  }
  var time: TimeSpan? {
    if case .time(let time)? = value { time } else { nil }
  }
  var names: Names? {
    if case .names(let names)? = value { names } else { nil }
  }
  var rating: Rating? {
    if case .rating(let rating)? = value { rating } else { nil }
  }
  var contact: Contact? {
    if case .contact(let contact)? = value { contact } else { nil }
  }
}
