import Answers
import Conversation
import Dialogue
import Findings
import Record
import TestSupport

/// Random facts that could stand in one journal of a dialogue, in order: every case, every purpose, every doubt.
struct RandomFacts {
  let dialogue: Dialogue
  var random: RandomAnswers<SeededRandom>
  /// The list of each item so far.
  private var lists: [Int]

  init(_ dialogue: Dialogue, seed: UInt64) {
    self.dialogue = dialogue
    random = RandomAnswers(SeededRandom(seed: seed))
    lists = dialogue.lists.flatMap { list in list.declared.map { _ in list.number } }
  }

  mutating func fact() -> Fact {
    switch number(below: 20) {
    case 0:
      // Of this structure, or everything that follows could be left out.
      .opened(dialogue: dialogue.id, structure: dialogue.structureHash, wording: random.text())
    case 1, 2: .heard(Heard(input()))
    case 3:
      .setting(
        random.one(of: Fact.Setting.allCases), from: perhapsText(), to: perhapsText(),
        cause: random.one(of: Fact.Cause.allCases))
    case 4: .noted(random.text(), at: random.once(in: 2) ? station() : nil)
    case 17: .unnoted(random.text())
    case 18: .handled(actionKey(), from: handling(), to: handling(), cause: random.one(of: Fact.Cause.allCases))
    case 19:
      random.once(in: 2)
        ? .told((0..<number(below: 4)).map { _ in actionKey() })
        : .lapsed((0..<number(below: 4)).map { _ in actionKey() })
    case 5: .said(random.one(of: RemarkKind.allCases), phrase())
    case 6: .asked(frame(), phrase())
    case 7: .returned(frame())
    case 8: .moved(station())
    case 9: .planned(stations())
    case 10: .offered(stations())
    case 11:
      random.one(of: [
        .held(random.one(of: RemarkKind.allCases), list()), .released(number(below: 9)), .summarised(list()),
      ])
    case 12: random.once(in: 2) ? .paused : .ended
    default: .changed(change(), cause: random.one(of: Fact.Cause.allCases))
    }
  }

  private mutating func actionKey() -> ActionKey {
    let items = ItemPath(station().items.items)
    if random.once(in: 2) || dialogue.findings.isEmpty {
      return .question(number(below: dialogue.questions.count), items)
    }
    let rule = number(below: dialogue.findings.count)
    return random.once(in: 2)
      ? .finding(rule, items) : .answer(rule, Address(number(below: dialogue.questions.count), items))
  }

  private mutating func handling() -> Handling {
    Handling(
      owner: perhapsText(), due: random.once(in: 2) ? Day(number: number(below: 40_000)) : nil,
      status: random.one(of: Handling.Status.allCases))
  }

  private mutating func list() -> [[Phrase]] {
    (0..<number(below: 3)).map { _ in (0..<(1 + number(below: 3))).map { _ in phrase() } }
  }

  private mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &random.source) }
  private mutating func perhapsText() -> String? { random.perhaps { $0.text() } }

  private mutating func input() -> Input {
    let event: Input.Event =
      switch number(below: 8) {
      case 0: .begin
      case 1: .resume
      case 2: .silence
      case 3: .leave
      case 4: .tooLong(bytes: random.number())
      case 5: .unreadable
      default: .utterance(random.text())
      }
    return Input(
      event, front: random.text(), id: perhapsText(), ask: random.perhaps { $0.number() }, time: random.number(),
      day: random.day())
  }

  // MARK: Places

  private mutating func item() -> Int { number(below: lists.count) }
  private mutating func perhapsItem() -> Int? { random.once(in: 2) ? nil : item() }
  private mutating func items() -> [Int] { (0..<number(below: 4)).map { _ in item() } }

  /// A question with items for some of its lists, or for all where there are any to choose from.
  private mutating func station(whole: Bool = false) -> Station {
    while true {
      let question = random.one(of: dialogue.questions)
      let depth = whole ? question.over.count : number(below: question.over.count + 1)
      var path = ItemPath()
      for list in question.over.prefix(depth) {
        if let item = lists.indices.filter({ lists[$0] == list }).randomElement(using: &random.source) {
          path = path.appending(item)
        }
      }
      if path.count == depth { return Station(question.number, path) }
    }
  }

  private mutating func address() -> Address {
    let station = station(whole: true)
    return Address(station.question, station.items)
  }

  private mutating func stations() -> [Station] { (0..<number(below: 4)).map { _ in station() } }

  // MARK: Changes

  private mutating func change() -> RecordChange {
    switch number(below: 8) {
    case 0:
      let list = random.one(of: dialogue.lists).number
      let item = Item(
        number: lists.count, list: list, parent: perhapsItem(), declared: perhapsText(), name: random.text(),
        aliases: random.some { $0.text() }, itemClass: perhapsText(), isRemoved: random.once(in: 4),
        mergedInto: perhapsItem(), within: perhapsItem())
      lists.append(list)
      return .added(item)
    case 1: return .named(item(), from: naming(), to: naming())
    case 2: return .classed(item(), from: perhapsText(), to: perhapsText())
    case 3: return .removed(item(), from: random.once(in: 2), to: random.once(in: 2))
    case 4: return .merged(item(), from: perhapsItem(), to: perhapsItem())
    default:
      // Where there is nothing on a list yet, an answer can be to the question as a whole.
      let station = station()
      return .set(Address(station.question, station.items), from: perhapsEntry(), to: perhapsEntry())
    }
  }

  private mutating func naming() -> Naming { Naming(random.text(), aliases: random.some { $0.text() }) }

  private mutating func perhapsEntry() -> Entry? {
    random.perhaps { random in
      let rival = random.perhaps { Entry($0.answer(), by: $0.perhaps { $0.text() }, on: $0.day()) }
      return Entry(
        random.answer(), rival: rival, by: random.perhaps { $0.text() }, on: random.day(),
        carriedFrom: random.perhaps { $0.text() }, isPassedOver: random.once(in: 2))
    }
  }

  // MARK: Phrases and frames

  private mutating func phrase(depth: Int = 0) -> Phrase {
    var phrase = Phrase(random.text())
    for _ in 0..<number(below: depth < 3 ? 4 : 1) { phrase.arguments[random.text()] = argument(depth: depth + 1) }
    return phrase
  }

  private mutating func argument(depth: Int) -> Argument {
    switch number(below: depth < 3 ? 7 : 4) {
    case 0, 1: .text(random.text())
    case 2: .number(random.number())
    case 3: .day(random.day())
    case 4: .answer(random.answer(), question: random.one(of: dialogue.questions).number, on: random.day())
    case 5: .list((0..<number(below: 3)).map { _ in argument(depth: depth + 1) })
    default: .phrase(phrase(depth: depth + 1))
    }
  }

  private mutating func frame() -> Frame {
    let purpose: Frame.Purpose =
      switch number(below: 9) {
      case 0: .revisit
      case 1, 2: .doubt(doubt())
      case 3: .contest(address())
      case 4: .pick(stations())
      case 5: .offer(stations(), isReview: random.once(in: 2))
      case 6: .removal(items: items(), answer: random.once(in: 2) ? claim() : nil)
      case 7: .finished
      default: .question
      }
    var frame = Frame(purpose, station: random.once(in: 3) ? nil : station())
    frame.addresses = random.once(in: 2) ? [] : (0..<number(below: 3)).map { _ in address() }
    if random.once(in: 3), let station = frame.station,
      dialogue.questions[station.question].over.count == station.items.count
    {
      frame.addresses = [Address(station.question, station.items)]
    }
    frame.readOut = items()
    frame.attempt = number(below: 4)
    frame.followUps = number(below: 3)
    frame.isRevisit = frame.purpose == .revisit || random.once(in: 3)
    return frame
  }

  private mutating func doubt() -> Doubt {
    switch number(below: 5) {
    case 0: .readings((0..<number(below: 3)).map { _ in claim() })
    case 1: .owner(list: random.one(of: dialogue.lists).number, claims: (0..<number(below: 3)).map { _ in claim() })
    case 2: .item(words: random.text(), candidates: items())
    case 3:
      .sameAs(
        SettledAnswer(slot: random.one(of: dialogue.questions).number, items: items(), answer: random.answer()),
        claim: claim())
    default: .contradictory
    }
  }

  private mutating func claim() -> Claim {
    var references: [ItemReference] = []
    for _ in 0..<number(below: 3) {
      references.append(random.once(in: 3) ? .new(number(below: 4)) : .known(item()))
    }
    return Claim(
      slot: random.one(of: dialogue.questions).number, items: references, answer: random.answer(),
      reason: random.one(of: [.asked, .cued, .shape, .correction]))
  }
}
