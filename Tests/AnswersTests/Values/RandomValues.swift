import TestSupport

@testable import Answers

/// Random answers of each kind, of the sorts that reading gives.
enum RandomValues {
  private static func chance(_ random: inout SeededRandom, _ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  /// An exact number, a range, or one bound.
  private static func interval(_ random: inout SeededRandom, _ range: ClosedRange<Int>, step: Int = 1) -> Interval<Int>
  {
    let low = Int.random(in: range, using: &random) / step * step
    let high = low + step * Int.random(in: 1...max(range.upperBound / step / 3, 2), using: &random)
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return Interval(low, high)
    case 1: return .atLeast(high)
    case 2: return .moreThan(high)
    case 3: return .atMost(high)
    case 4: return .lessThan(high)
    case 5: return Interval(low: .closed(low), high: .open(high))
    case 6: return Interval(low: .open(low), high: .closed(high))
    case 7: return Interval(low: .open(low), high: .open(high))
    default: return Interval(low)
    }
  }

  private static func certainty(_ random: inout SeededRandom, isRange: Bool) -> Certainty {
    isRange || chance(&random, 30) ? .approximate : .firm
  }

  static func count(_ random: inout SeededRandom) -> Answer {
    var count = Count()
    if chance(&random, 80) { count.people = interval(&random, 0...3000) }
    if count.people == nil || chance(&random, 30) {
      let number = Int.random(in: 1...400, using: &random)
      let denominator = [1, 2, 4, 5, 10, 100, 3, 7].randomElement(using: &random) ?? 1
      if let fraction = Fraction(number, denominator) { count.fullTime = Interval(fraction) }
    }
    let isRange = count.people.map { $0.exact == nil } ?? false
    if count.people?.exact == 0, count.fullTime == nil, chance(&random, 30) {
      return Answer(.count(count), certainty: .soft, words: "")
    }
    return Answer(.count(count), certainty: certainty(&random, isRange: isRange), words: "")
  }

  static func share(_ random: inout SeededRandom) -> Answer {
    var share = Share()
    switch Int.random(in: 0..<8, using: &random) {
    case 0...2:
      let whole = Int.random(in: 1...40, using: &random)
      share.whole = Interval(whole)
      share.part = chance(&random, 20) ? .atLeast(whole / 2) : Interval(Int.random(in: 0...whole, using: &random))
      if chance(&random, 15) { share.whole = Interval(whole, whole + 2) }
    case 3: share.part = interval(&random, 0...40)
    case 4: share.rest = Interval(Int.random(in: 1...9, using: &random))
    case 5:
      share.ratio = [
        .most, .nearlyAll, .hardlyAny, .some, .aFew, .lessThan(Fraction(1)), .lessThan(.half), .moreThan(.half),
        .atLeast(.threeQuarters), Interval(Fraction(1)), Interval(.half), .about(.threeQuarters),
      ].randomElement(using: &random)
    case 6:
      let denominator = Int.random(in: 2...12, using: &random)
      share.ratio = Fraction(Int.random(in: 1..<denominator, using: &random), denominator).map { Interval($0) }
    default:
      share.ratio = Fraction(Int.random(in: 1...199, using: &random), 200).map { Interval($0) }
    }
    if share.part != nil || share.rest != nil, chance(&random, 20) {
      share.carers = Interval(Int.random(in: 0...4, using: &random))
    }
    let isRange =
      [share.part, share.whole].contains { $0.map { $0.exact == nil } ?? false }
      || (share.ratio.map { $0.exact == nil } ?? false)
    return Answer(.share(share), certainty: certainty(&random, isRange: isRange), words: "")
  }

  static func amount(_ random: inout SeededRandom, hasPurpose: Bool = true) -> Money {
    let step = [1, 50, 100, 100, 100_000].randomElement(using: &random) ?? 100
    var money = Money(interval(&random, 1...5_000_000, step: step))
    if chance(&random, 60) { money.period = Period.allCases.randomElement(using: &random) }
    if hasPurpose, chance(&random, 30) {
      money.purpose = ["the contract", "core", "payroll and brokerage", "the drop-in", "Speak Up's training"]
        .randomElement(
          using: &random)
    }
    if chance(&random, 10) { money.currency = ["EUR", "USD"].randomElement(using: &random) ?? "EUR" }
    return money
  }

  static func money(_ random: inout SeededRandom) -> Answer {
    var money = amount(&random)
    if chance(&random, 5) {
      money = Money(nil, period: Period.allCases.randomElement(using: &random))
    }
    let isRange = money.amount.map { $0.exact == nil } ?? false
    if !isRange, money.amount != nil, chance(&random, 10) { return Answer(.money(money), certainty: .soft, words: "") }
    return Answer(.money(money), certainty: certainty(&random, isRange: isRange), words: "")
  }

  /// A year, a month, a day, a financial year, or some days.
  private static func days(_ random: inout SeededRandom, _ years: ClosedRange<Int>) -> Interval<Day> {
    let year = Int.random(in: years, using: &random)
    let month = Int.random(in: 1...12, using: &random)
    guard let first = Day(year: year, month: 1, day: 1), let inMonth = Day(year: year, month: month, day: 1) else {
      return Interval(testDay)
    }
    switch Int.random(in: 0..<7, using: &random) {
    case 0...1: return Interval(first, first.adding(months: 12).adding(days: -1))
    case 2...3: return Interval(inMonth, inMonth.adding(months: 1).adding(days: -1))
    case 4: return Interval(inMonth.adding(days: Int.random(in: 0...27, using: &random)))
    case 5: return Interval(first.adding(months: 3), first.adding(months: 15).adding(days: -1))
    default:
      return Interval(
        inMonth, inMonth.adding(months: Int.random(in: 2...30, using: &random)).adding(days: -1))
    }
  }

  static func time(_ random: inout SeededRandom) -> Answer {
    var time = TimeSpan()
    var isRange = false
    switch Int.random(in: 0..<8, using: &random) {
    case 0...1: time.from = days(&random, 1950...2023)
    case 2: time.to = days(&random, 2018...2035)
    case 3:
      time.from = days(&random, 1990...2018)
      time.to = days(&random, 2022...2035)
    case 4:
      time.months = interval(&random, 1...400, step: 12)
      if case .open(let low) = time.months?.low { time.months = .atLeast(low) }
      if time.months == Interval(0) { time.months = Interval(12) }
      isRange = time.months?.exact == nil
    case 5: time.months = Interval(Int.random(in: 1...60, using: &random))
    case 6:
      let first = Day(
        year: Int.random(in: 2010...2025, using: &random), month: Int.random(in: 1...12, using: &random), day: 1)
      let years = Int.random(in: 2...9, using: &random)
      if let first {
        time.from = Interval(first, first.adding(months: 1).adding(days: -1))
        time.months = Interval(12 * years)
        time.to = Interval(first.adding(months: 12 * years).adding(days: -1))
      }
    default: isRange = true
    }
    // A spread of months that is no year is said as a range, and is one.
    let said = say(Answer(.time(time), words: ""), slot: TestSlots.time.slot, today: testDay)
    isRange = isRange || said.contains("between")
    if !isRange, chance(&random, 15) { time.isRolling = true }
    return Answer(.time(time), certainty: certainty(&random, isRange: isRange), words: "")
  }

  static func yesNo(_ random: inout SeededRandom) -> Answer {
    let answer = YesNo.allCases.randomElement(using: &random) ?? .yes
    if answer == .no, chance(&random, 30) { return Answer(.yesNo(answer), certainty: .soft, words: "") }
    return Answer(.yesNo(answer), certainty: certainty(&random, isRange: false), words: "")
  }

  static func choice(_ random: inout SeededRandom, _ words: SlotWords) -> Answer {
    let choice = words.slot.choices.randomElement(using: &random)
    return Answer(.choice(Pick(choice?.id)), certainty: certainty(&random, isRange: false), words: "")
  }

  static func choices(_ random: inout SeededRandom, _ words: SlotWords) -> Answer {
    var picks: [Pick] = words.slot.choices.shuffled(using: &random).prefix(Int.random(in: 1...5, using: &random)).map {
      Pick($0.id)
    }
    for index in picks.indices {
      if chance(&random, 20) {
        var money = amount(&random, hasPurpose: false)
        money.amount = Interval(money.amount?.exact ?? 500)
        picks[index].amount = money
      }
      if chance(&random, 10) { picks[index].counts = false }
    }
    if chance(&random, 20) {
      picks.append(Pick(nil, text: ["knitting", "lunch club", "hate crime reporting"].randomElement(using: &random)))
    }
    return Answer(.choices(picks), certainty: certainty(&random, isRange: false), words: "")
  }

  static func rating(_ random: inout SeededRandom, _ words: SlotWords) -> Answer {
    var steps: [String: String] = [:]
    for scale in words.slot.scales where chance(&random, 70) {
      steps[scale.id] = scale.steps.randomElement(using: &random)?.id
    }
    if steps.isEmpty, let scale = words.slot.scales.first { steps[scale.id] = scale.steps.first?.id }
    var answer = Answer(.rating(Rating(steps)), certainty: certainty(&random, isRange: false), words: "")
    if chance(&random, 20) { answer.unknownParts = words.slot.scales.map(\.id).filter { steps[$0] == nil }.sorted() }
    return answer
  }

  static func contact(_ random: inout SeededRandom) -> Answer {
    var contact = Contact()
    let ways = [
      "office line", "email", "Facebook", "info@opendoor.org.uk", "01234 567890", "website", "Sarah the chair",
    ]
    let hours = [
      "mon–thurs 10–4", "Thursdays", "by appointment", "9.30am to 4pm weekdays", "24/7", "mornings only",
      "Tue and Fri, 10–2",
    ]
    contact.ways = Array(ways.shuffled(using: &random).prefix(Int.random(in: 0...3, using: &random)))
    if contact.ways.isEmpty || chance(&random, 50) { contact.hours = hours.randomElement(using: &random) }
    var answer = Answer(.contact(contact), certainty: certainty(&random, isRange: false), words: "")
    if contact.hours == nil, chance(&random, 40) { answer.unknownParts = ["hours"] }
    return answer
  }
}
