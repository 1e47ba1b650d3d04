import Answers
import Dialogue
import Record
import TestSupport
import Testing

@testable import DialogueLoading

/// A small dialogue of every kind of question, random conditions over it, and the records that there can be of it.
struct SmallWorld {
  let dialogue: Dialogue
  let satisfiability: Satisfiability
  let text: ConditionText
  let today = Day(year: 2026, month: 6, day: 1) ?? Day(number: 0)

  private static let written = """
    dialogue: small
    version: 1
    title: Small
    lists:
      - id: places
        one: place
        many: places
        classes: [{id: ours, name: ours}, {id: other, name: other}]
        items: [{id: hall, name: hall, includes: [corner]}]
    define:
      - {id: is-large, when: start.number > 2}
      - {id: is-partly, over: [places], when: place.open = partly or place is other}
    sections:
      - id: start
        title: Start
        questions:
          - {id: first, kind: yesno}
          - {id: second, kind: yesno, when: first = yes}
          - {id: number, kind: count, most: 5}
          - {id: third, kind: yesno, when: is-large and second != no}
          - id: part
            kind: share
            follow-ups:
              - {id: all, kind: count, when: part.part is known and part.whole is unknown, fills: part.whole}
              - {id: why-not, kind: text, when: part.share < 1/2 or unclear(part.share < 1/2)}
          - {id: one, kind: choice, choices: [{id: a, name: a}, {id: b, name: b}]}
          - {id: some, kind: choices, choices: [{id: a, name: a}, {id: b, name: b}], when: one != a}
          - {id: named, kind: names}
          - {id: worth, kind: money}
          - {id: since, kind: time}
          - id: rated
            kind: rating
            scales: [{id: depth, steps: [{id: low, name: low}, {id: high, name: high}]}]
      - id: place
        title: Place
        each: places
        where: place is ours or start.first = no
        questions:
          - {id: open, kind: yesno}
          - {id: seats, kind: count, least: 1, when: open = yes or open = partly}

    """

  init() throws {
    let faults = Faults()
    let file = SourceFile(name: "dialogue.yaml", text: Self.written)
    let root = try #require(YAMLReading.root(of: file, faults))
    let draft = try #require(DialogueDrafting(file: file, faults: faults).draft(root))
    let assembler = Assembler(draft, longestSentence: 20, faults)
    assembler.assemble()
    // It has no wording, and nobody hears it.
    try #require(faults.list.allSatisfy { $0.code == .missingWording || $0.code == .missingKey })
    satisfiability = Satisfiability(assembler.parts, assembler.names)
    dialogue = Dialogue(parts: assembler.parts)
    text = ConditionText(dialogue)
  }

  private func question(_ name: String) -> Int { dialogue.question(named: name) ?? 0 }

  /// One item in hand.
  func scope(_ item: Int) -> ItemsInHand { ItemsInHand(lists: [0], items: ItemPath([item])) }

  // MARK: Conditions

  func condition(_ depth: Int, _ random: inout SeededRandom, inList: Bool = false) -> Condition {
    if depth == 0 || Int.random(in: 0..<5, using: &random) == 0 { return simple(&random, inList: inList) }
    let parts = (0..<Int.random(in: 2...3, using: &random)).map { _ in condition(depth - 1, &random, inList: inList) }
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return .not(parts[0])
    case 1: return .unclear(parts[0])
    case 2: return .or(parts)
    default: return .and(parts)
    }
  }

  private func simple(_ random: inout SeededRandom, inList: Bool) -> Condition {
    let kind = Int.random(in: 0..<16, using: &random)
    switch kind {
    case 0: return .constant(Bool.random(using: &random))
    case 1: return .definition(Int.random(in: 0..<2, using: &random))
    case 2: return .item(0, [.inClass("ours"), .inClass("other"), .declared("hall"), .added, .inside].random(&random))
    case 3 where !inList:
      return .quantified(Quantifier.allCases.random(&random), list: 0, condition(1, &random, inList: true))
    case 4 where !inList:
      let count = Term.count(list: 0, Bool.random(using: &random) ? .constant(true) : simple(&random, inList: true))
      return .compare(
        count, Comparison.allCases.random(&random), .number(Fraction(Int.random(in: 0...2, using: &random))))
    case 5: return .includes(Reference(question("start.some")), ["a", "b"].random(&random))
    case 6: return .within(Reference(question("start.since"), part: "end"), .months(12))
    case 7, 8, 9:
      let name = ["first", "second", "third"].random(&random)
      let id = YesNo.allCases.random(&random).rawValue
      let chosen: [Condition] = [
        .equals(Reference(question("start.\(name)")), id), .equals(Reference(question("start.\(name)")), "yes"),
        .equals(Reference(question("start.one")), ["a", "b"].random(&random)),
        .equals(Reference(question("start.rated"), part: "depth"), ["low", "high"].random(&random)),
        .equals(Reference(question("start.worth"), part: "period"), ["year", "month"].random(&random)),
        .equals(Reference(question("place.open"), ofWhole: Bool.random(using: &random)), id),
      ]
      return chosen.random(&random)
    case 10, 11, 12:
      let left = number(&random)
      let right = Int.random(in: 0..<4, using: &random) == 0 ? number(&random) : figure(for: left, &random)
      let comparison = Comparison.allCases.random(&random)
      return Bool.random(using: &random)
        ? .compare(left, comparison, right) : .compare(right, comparison.mirrored, left)
    default: return .status(reference(&random), StatusTest.allCases.random(&random))
    }
  }

  private func reference(_ random: inout SeededRandom) -> Reference {
    let entry = satisfiability.names.questions.random(&random)
    let part = Bool.random(using: &random) ? entry.parts.map(\.name).randomElement(using: &random) : nil
    return Reference(entry.number, part: part, ofWhole: !entry.over.isEmpty && Bool.random(using: &random))
  }

  private func number(_ random: inout SeededRandom) -> Term {
    let share = ["part", "whole", "rest", "carers", "share", "without-carers"].random(&random)
    return [
      .value(Reference(question("start.number"), part: ["people", "fte"].random(&random))),
      .value(Reference(question("start.part"), part: share)), .value(Reference(question("start.part"), part: share)),
      .value(Reference(question("start.some"))), .value(Reference(question("start.worth"), part: "amount")),
      .value(Reference(question("start.named"), part: ["claimed", "named"].random(&random))),
      .value(Reference(question("start.since"), part: "length")),
      .value(Reference(question("place.seats"), part: "people", ofWhole: Bool.random(using: &random))),
    ].random(&random)
  }

  private func figure(for term: Term, _ random: inout SeededRandom) -> Term {
    guard case .value(let reference) = term else { return .number(Fraction(0)) }
    switch (dialogue.questions[reference.question].kind, reference.part) {
    case (.share, "share"), (.share, "without-carers"):
      return .number([Fraction(0), .half, .threeQuarters, Fraction(1)].random(&random))
    case (.money, _): return .money([0, 500_000, 600_000].random(&random))
    case (.time, _): return .months([0, 12, 36].random(&random))
    default: return .number(Fraction(Int.random(in: 0...6, using: &random)))
    }
  }

  // MARK: Records

  /// The records that could decide a condition, each with the item in hand: all of them where they are few, else some.
  func records(for condition: Condition, _ random: inout SeededRandom) -> [(Record, item: Int)] {
    let named = questions(for: condition)
    let count = named.reduce(4) { min(100_000, $0 * entries(for: $1).count) }
    return (0..<min(count, 300)).map { number in
      // Counting through all of them, or somewhere.
      var rest = count <= 300 ? number : Int.random(in: 0..<count, using: &random)
      func pick<Element>(_ elements: [Element]) -> Element {
        defer { rest /= elements.count }
        return count <= 300 ? elements[rest % elements.count] : elements.random(&random)
      }
      let item = pick([0, 1, 2, 3])
      var record = Record(dialogue: dialogue)
      for (name, itemClass, within) in [("club", nil, nil), ("inn", "other", nil), ("corner", nil, 0)]
        as [(String, String?, Int?)]
      {
        record.apply(
          .added(Item(number: record.items.count, list: 0, name: name, itemClass: itemClass, within: within)))
      }
      if number % 5 == 4 { record.apply(.removed((item + 1) % 4, from: false, to: true)) }
      for question in named {
        let entry = pick(entries(for: question))
        let isForPlaces = !dialogue.questions[question].over.isEmpty
        for path in isForPlaces ? [ItemPath([item]), ItemPath([0])] : [ItemPath()] {
          record.apply(.set(Address(question, path), from: nil, to: entry))
        }
      }
      return (record, item)
    }
  }

  /// The questions that it names, and those that these hang on.
  private func questions(for condition: Condition) -> [Int] {
    let dependencies = Dependencies(definitions: dialogue.definitions.map(\.condition))
    var found = dependencies.questions(condition)
    var open = Array(found)
    while let next = open.popLast() {
      let question = dialogue.questions[next]
      var further = Set([question.followUpOf].compactMap { $0 })
      for condition in [question.condition, dialogue.sections[question.section].where] {
        if let condition { further.formUnion(dependencies.questions(condition)) }
      }
      open += further.subtracting(found)
      found.formUnion(further)
    }
    return found.sorted()
  }

  /// What can stand at an address of the question, nothing included.
  private func entries(for question: Int) -> [Entry?] {
    let entry = satisfiability.names.questions[question]
    let values = self.values(of: entry.kind).filter { value in
      // What lies below the least isn't taken.
      if case .count(let count) = value, let most = count.people?.high.value { most >= entry.least ?? 0 } else { true }
    }
    var answers = [Status.unknown, .none, .notApplicable, .skipped, .declined].map { Answer($0, words: "so") }
    answers.append(Answer(.none, certainty: .soft, words: "so"))
    answers += values.map { Answer($0, words: "so") }
    answers += values.prefix(2).map { Answer($0, certainty: .approximate, words: "so") }
    if let first = values.first {
      var withoutPart = Answer(first, words: "so")
      withoutPart.unknownParts = ["whole", "hours", "end", "fte"]
      answers.append(withoutPart)
    }
    var entries: [Entry?] = [nil] + answers.map { Entry($0, on: today) }
    if values.count > 1 {
      let said = (values.prefix(3).map { Answer($0, words: "so") } + [Answer(.none, words: "so")])
      for (index, answer) in said.enumerated() {
        entries.append(Entry(answer, rival: Entry(said[(index + 1) % said.count], on: today), on: today))
      }
    }
    return entries
  }

  private func values(of kind: Kind) -> [Value] {
    switch kind {
    case .yesNo: YesNo.allCases.map { .yesNo($0) }
    case .count:
      [Interval(2), Interval(0), Interval(1), Interval(3), Interval(5), Interval(1, 4), .atLeast(2), .lessThan(3)]
        .map { .count(Count(people: $0)) } + [.count(Count(fullTime: Interval(Fraction(3, 2) ?? .half)))]
    case .share:
      [
        Share(part: Interval(2)), Share(part: Interval(4), whole: Interval(4)),
        Share(part: Interval(3), whole: Interval(4)), Share(part: Interval(1), whole: Interval(4), carers: Interval(1)),
        Share(part: Interval(0), whole: Interval(4)), Share(part: Interval(1, 3), whole: Interval(3, 4)),
        Share(part: Interval(3), whole: Interval(4), rest: Interval(1), carers: Interval(2)), Share(rest: Interval(2)),
        Share(ratio: Interval(.half)), Share(ratio: .moreThan(.half)), Share(whole: Interval(6)),
      ].map { .share($0) }
    case .money:
      [Money(Interval(600_000)), Money(Interval(500_000), period: .year), Money(.atMost(500_000), period: .month)]
        .map { .money($0) } + [.money(Money(nil, period: .year)), .money(Money(Interval(0)))]
    case .time:
      [
        TimeSpan(from: Interval(Day(number: today.number - 400))), TimeSpan(months: Interval(36)),
        TimeSpan(to: Interval(Day(number: today.number + 100))), TimeSpan(isRolling: true),
        TimeSpan(from: .lessThan(today), to: Interval(Day(number: today.number + 900))), TimeSpan(months: .atLeast(1)),
      ].map { .time($0) }
    case .choice: [.choice(Pick("a")), .choice(Pick("b"))]
    case .choices:
      [[Pick("a")], [], [Pick("b")], [Pick("a"), Pick("b")], [Pick(nil, text: "c")], [Pick("a", counts: false)]]
        .map { .choices($0) }
    case .names:
      [
        Names([NamedThing("A")], claimed: Interval(3)), Names([]), Names([], claimed: Interval(2)),
        Names([NamedThing("A"), NamedThing("B")]),
      ].map { .names($0) }
    case .rating: [.rating(Rating(["depth": "low"])), .rating(Rating(["depth": "high"])), .rating(Rating([:]))]
    case .contact: [.contact(Contact(ways: ["phone"])), .contact(Contact(hours: "nine"))]
    case .text: [.text("words"), .text("other words")]
    }
  }
}

extension Array {
  fileprivate func random(_ random: inout SeededRandom) -> Element { self[Int.random(in: indices, using: &random)] }
}
