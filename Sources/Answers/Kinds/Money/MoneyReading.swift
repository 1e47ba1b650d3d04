/// Reads sums of money with their periods and purposes: "£12k core plus 30 for the contract", "five to ten grand",
/// "fifteen hundred a month", "90 over three years".
func readMoney(_ span: Span) -> ValueReading? { MoneyReader(span: span).read() }

/// The first sum of money in a span, for a pick that one was said with ("access audits, 5 grand maybe").
func readAmount(_ tokens: Tokens, _ range: Range<Int>, words: SlotWords, today: Day) -> (money: Money, isHedged: Bool)?
{
  let pieces = PieceReader(tokens: tokens, range: range, kind: .money).pieces()
  let span = Span(tokens: tokens, range: range, words: words, today: today, pieces: pieces)
  guard let reading = MoneyReader(span: span, needsSign: true).read(), case .money(let money)? = reading.answer.value,
    money.amount != nil
  else { return nil }
  return (money, reading.answer.certainty == .approximate)
}

struct MoneyReader {
  /// A sum with where it stands.
  struct Sum {
    var money: Money
    var place: Int
    var isBare: Bool
    var magnitude: Int
    var isHedged: Bool
    var isHuge: Bool
  }

  let span: Span
  /// Must a currency, "k" or the like stand by the number?
  var needsSign = false

  func read() -> ValueReading? {
    if isPartOfSum || span.pieces.indices.contains(where: isForeign) { return nil }
    let found = span.pieces.indices.compactMap { sum(at: $0) }
    var sums = withoutNoughts(wanted(withoutFormer(withoutYears(found))))
    let term = termLength()
    guard !sums.isEmpty else { return periodAlone(term) }
    joinPence(&sums)
    inheritThousands(&sums)
    dropRepeated(&sums)
    dropTotal(&sums)
    givePeriods(&sums, term)
    givePurposes(&sums)
    var reading = reading(sums, term)
    reading?.passedOver = found.map { span.pieces[$0.place].range }
    return reading
  }

  func token(_ place: Int) -> Token? {
    span.pieces.indices.contains(place) ? span.tokens[span.pieces[place].range.lowerBound] : nil
  }

  func unit(_ place: Int) -> MoneyUnit? {
    guard let token = token(place), token.sense.sort == .moneyUnit else { return nil }
    return MoneyUnit(rawValue: token.sense.value)
  }

  // MARK: Sums

  private func sum(at place: Int) -> Sum? {
    let piece = span.pieces[place]
    switch piece.content {
    case .cue(.tenner): return fixed(bounded(10, at: place), place)
    case .cue(.fiver): return fixed(bounded(5, at: place), place)
    case .cue(.sixFigures): return fixed(Interval(100_000, 999_999), place)
    case .cue(.fiveFigures): return fixed(Interval(10_000, 99_999), place)
    case .cue(.fourFigures): return fixed(Interval(1_000, 9_999), place)
    case .quantity(let quantity): return sum(of: quantity, at: place)
    default: return nil
    }
  }

  /// "Under a tenner"
  private func bounded(_ pounds: Int, at place: Int) -> Interval<Int> {
    let before = span.pieces[max(place - 2, 0)..<place].last { $0.cue != .filler && token($0)?.sense.sort != .article }
    switch before?.cue {
    case .lessThan?, .justUnder?: return .lessThan(pounds)
    case .atMost?: return .atMost(pounds)
    case .moreThan?, .justOver?: return .moreThan(pounds)
    case .atLeast?: return .atLeast(pounds)
    default: return Interval(pounds)
    }
  }

  private func token(_ piece: Piece) -> Token? { piece.range.first.map { span.tokens[$0] } }

  private func fixed(_ pounds: Interval<Int>, _ place: Int) -> Sum {
    Sum(
      money: Money(pounds.map { $0 * 100 }), place: place, isBare: false, magnitude: 1, isHedged: pounds.exact == nil,
      isHuge: false)
  }

  private func sum(of quantity: Quantity, at place: Int) -> Sum? {
    guard !quantity.isPercent, quantity.form == .cardinal || quantity.form == .vague else { return nil }
    var currency = quantity.currency
    var factor = 100
    if currency == 0 { currency = code(before: place) }
    var hasUnit = currency != 0 || quantity.magnitude >= 100 || isGrand(place)
    var magnitude = quantity.magnitude
    if let next = token(place + 1), span.pieces[place + 1].quantity == nil {
      switch next.sense.sort {
      case .moneyUnit:
        hasUnit = true
        switch MoneyUnit(rawValue: next.sense.value) {
        case .penny: factor = 1
        case .euro: currency = UInt8(ascii: "E")
        case .dollar: currency = UInt8(ascii: "U")
        case .cent:
          factor = 1
          currency = UInt8(ascii: "U")
        case .other: return nil
        default: break
        }
        if let scale = token(place + 2), scale.sense.sort == .magnitude, scale.sense.value != Sense.tooLarge,
          magnitude == 1
        {
          // "75 USD million"
          magnitude = Int(scale.sense.value)
          factor *= magnitude
        }
      case .timeUnit: return nil
      case .magnitude: hasUnit = true
      case _ where Self.american.contains(next.word) && unit(place + 2) == .dollar:
        hasUnit = true
        currency = UInt8(ascii: "U")
      default:
        if next.word == "of", let unit = token(place + 2), unit.sense.sort == .timeUnit { return nil }
      }
    }
    if !hasUnit, isOfThings(place) || isDate(place) || needsSign { return nil }
    let pence = quantity.interval.map { $0.times(Fraction(factor)) ?? Fraction(Fraction.largest) }.wholeNumbers
    var money = Money(pence)
    money.currency = currency == UInt8(ascii: "E") ? "EUR" : currency == UInt8(ascii: "U") ? "USD" : "GBP"
    return Sum(
      money: money, place: place, isBare: !hasUnit, magnitude: magnitude, isHedged: quantity.isHedged,
      isHuge: quantity.isHuge || (pence.high.value ?? pence.low.value ?? 0) >= Fraction.largest)
  }

  /// "three pounds fifty", "£3 and 50p": one sum.
  private func joinPence(_ sums: inout [Sum]) {
    guard sums.count == 2, let pounds = sums[0].money.amount?.exact, let rest = sums[1].money.amount?.exact,
      sums[0].magnitude < 1000 || [.penny, .cent].contains(unit(sums[1].place + 1)),
      sums[1].place - sums[0].place <= 3
    else { return }
    let between = span.pieces[(sums[0].place + 1)..<sums[1].place]
    // "3 USD50 cards": the currency is the second number's.
    if span.tokens[span.pieces[sums[1].place].range.lowerBound].isJoined { return }
    let isUnit = between.contains { span.tokens[$0.range.lowerBound].sense.sort == .moneyUnit }
    let isOther = between.contains { piece in
      let token = span.tokens[piece.range.lowerBound]
      return piece.mark != nil || ![.moneyUnit, .and].contains(token.sense.sort) || token.word == "plus"
    }
    guard !isOther else { return }
    if [.penny, .cent].contains(unit(sums[1].place + 1)), rest < 100 {
      sums[0].money.amount = Interval(pounds + rest)
    } else if isUnit, sums[1].isBare, rest < 100 * 100, rest % 100 == 0,
      between.count == 1 || rest >= 10 * 100 && sums[1].place == span.pieces.lastIndex(where: { $0.mark == nil })
    {
      // "Three pounds fifty", "15 dollars and 50".
      sums[0].money.amount = Interval(pounds + rest / 100)
    } else {
      return
    }
    sums[0].place = sums[1].place
    sums.removeLast()
  }

  private func isGrand(_ place: Int) -> Bool {
    span.pieces[place].range.contains { span.tokens[$0].word == "grand" }
  }

  /// "Until 31 March": a day of a month.
  private func isDate(_ place: Int) -> Bool { token(place + 1)?.sense.sort == .month }

  /// "It supports 2 workers", "3 budgets ago": a bare number of things or people, no sum.
  private func isOfThings(_ place: Int) -> Bool {
    if isLabelled(place) { return true }
    guard let next = token(place + 1), next.kind == .word, !next.flags.contains(.possessive),
      next.sense.sort == .none || next.sense.sort == .common
    else { return false }
    return Self.things.contains(next.word)
  }

  /// "Year one", "years two and three", "lot 2": which of several, no sum.
  func isLabelled(_ place: Int) -> Bool {
    guard let before = token(place - 1) else { return false }
    if Self.labels.contains(before.word) { return true }
    return before.sense.sort == .and && place > 2 && span.pieces[place - 2].quantity != nil && isLabelled(place - 2)
  }

  private static let labels: WordSet = [
    "year", "years", "phase", "stage", "lot", "tier", "band", "step", "round", "number",
  ]

  private static let things: WordSet = [
    "people", "persons", "staff", "workers", "employees", "posts", "volunteers", "members", "trustees", "carers",
    "users",
    "strands", "grants", "contracts", "groups", "organisations", "charities", "budgets", "projects", "bids",
    "applications",
    "sessions", "meetings", "payments", "instalments", "times", "pots", "streams", "funders", "places", "others",
    "things", "partners",
    "parts", "lots", "invoices", "schemes", "services", "councils", "sites", "offices", "laptops", "computers",
    "events",
  ]

  /// "£12k core plus 30 for the contract": the 30 are thousands as well.
  private func inheritThousands(_ sums: inout [Sum]) {
    let magnitude = sums.map(\.magnitude).max() ?? 1
    guard magnitude >= 1000 else { return }
    for index in sums.indices where sums[index].isBare && sums[index].magnitude == 1 {
      guard let top = sums[index].money.amount?.high.value ?? sums[index].money.amount?.low.value, top < 1000 * 100
      else { continue }
      sums[index].money.amount = sums[index].money.amount?.scaled(by: magnitude)
      sums[index].isBare = false
    }
  }

  /// "Core £12k, contract £30k, total £42k": the last is what the others come to.
  private func dropTotal(_ sums: inout [Sum]) {
    guard sums.count > 2, let last = sums.last?.money.amount?.exact else { return }
    let others = sums.dropLast().compactMap(\.money.amount?.exact)
    guard others.count == sums.count - 1, others.reduce(0, +) == last else { return }
    sums.removeLast()
  }

  /// "£12.345", "12 thousand per organisation", "£2k more than last year", "nothing from us, 12k from health".
  func mayTurn(_ sums: [Sum]) -> Bool {
    if span.has(.nothing) { return true }
    if sums.contains(where: { isRated($0.place) }) { return true }
    // "Year one £25k, years two and three £20k each".
    if sums.count > 1, span.pieces.indices.contains(where: { span.pieces[$0].quantity != nil && isLabelled($0) }) {
      return true
    }
    return span.pieces.indices.contains { place in
      let piece = span.pieces[place]
      if let quantity = piece.quantity, quantity.isDigits, quantity.magnitude == 1 {
        return piece.range.contains { span.tokens[$0].kind == .number && span.tokens[$0].decimals == 3 }
      }
      if piece.cue == .moreThan || piece.cue == .lessThan {
        return place > 0 && span.pieces[place - 1].quantity != nil
          && !span.pieces[(place + 1)...].contains { $0.quantity != nil }
      }
      guard case .word = piece.content else { return false }
      let token = span.tokens[piece.range.lowerBound]
      if token.sense.sort == .magnitude, place == span.pieces.lastIndex(where: { $0.mark == nil }) {
        // "Twelve for core and thirty for the contract, thousands".
        return place == 0 || span.pieces[place - 1].quantity == nil && unit(place - 1) == nil
      }
      return Self.turning.contains(token.word)
    }
  }

  /// Words beside a sum that make it another one, or one of something else.
  private static let turning: WordSet = [
    "minus", "cut", "uplift", "decrease", "reduction", "shared", "jointly", "part", "subcontract", "owe", "owes",
    "spent",
    "underspend", "budgeted", "saving", "savings", "dispute",
  ]

  /// "12k a worker", "12 months at £1k", "12k each April", "£12k5".
  private func isRated(_ place: Int) -> Bool {
    if let next = token(place + 1), next.sense.sort == .article, let unit = token(place + 2), unit.kind == .word,
      span.pieces[place + 1].cue == nil, unit.sense.sort == .none
    {
      return next.word != "the"
    }
    if span.pieces.indices.contains(place + 1) {
      let next = span.pieces[place + 1]
      if next.cue == .each, token(place + 2)?.sense.sort == .month { return true }
      if next.cue == .perWord, let unit = token(place + 2), unit.kind == .word,
        unit.word.bytes?.starts(with: "an".utf8) != true
      {
        return true
      }
      if case .word = next.content, let token = token(place + 1), token.isJoined, token.sense.sort == .none {
        return true
      }
    }
    return place > 1 && ["at", "on"].contains(token(place - 1)?.word ?? .none)
      && span.pieces[..<(place - 1)].contains { $0.quantity != nil }
  }

  // MARK: The reading

  private func reading(_ sums: [Sum], _ term: Interval<Int>?) -> ValueReading? {
    let isDoubtful = span.isHedged
    let isSoft = span.has(.soft)
    let text = span.text
    var answers = sums.map { sum in
      Answer(
        .money(sum.money),
        certainty: sum.isHedged || isDoubtful ? .approximate : isSoft ? .soft : .firm, words: text)
    }
    guard let first = answers.first else { return nil }
    answers.removeFirst()
    // "£36k, 12k a year": without purposes and without "plus" it may be the same money said twice.
    let isSame = sums.count > 1 && !isAdded && sums.allSatisfy { $0.money.purpose == nil }
    var reading = ValueReading(
      answer: first, others: isSame ? [] : answers,
      used: usedRanges(span.pieces.indices.filter { isUsed($0, sums, term) }.map { span.pieces[$0] }))
    if isSame || isLooselyJoined(sums) || areBareAndSmall(sums) || hasPart(sums) {
      (reading.alternatives, reading.others) = (answers, [])
    }
    reading.termMonths = term
    reading.isDoubtful = mayTurn(sums)
    if sums.contains(where: \.isHuge) || span.isNegative { reading.misreading = .outOfLimits(span.words.slot.limits) }
    // "90 over three years" may well mean 90 thousand.
    if sums.count == 1, sums[0].isBare, let amount = sums[0].money.amount,
      let top = amount.high.value ?? amount.low.value,
      top < 1000 * 100, top > 0, ![.month, .week, .day].contains(sums[0].money.period)
    {
      var thousands = sums[0].money
      thousands.amount = amount.scaled(by: 1000)
      reading.alternatives = [Answer(.money(thousands), certainty: first.certainty, words: first.words)]
    }
    return reading
  }

  /// "The whole budget is 90k but only 12k of it is ours", "12k including 2k for training": one sum is a part of the other.
  private func hasPart(_ sums: [Sum]) -> Bool {
    sums.dropFirst().contains { sum in
      let (start, next) = (span.pieces[sum.place].range.lowerBound, span.pieces[sum.place].range.upperBound)
      return (start - 4..<start).contains { index in
        ["including", "incl", "includes"].contains(span.word(index))
          || span.word(index) == "of" && ["which", "that", "it", "whom"].contains(span.word(index + 1))
      }
        || span.word(next) == "of" && ["it", "that", "which", "this", "them"].contains(span.word(next + 1))
    }
  }

  /// "5 and 3": pounds, or thousands.
  private func areBareAndSmall(_ sums: [Sum]) -> Bool {
    sums.count > 1
      && sums.allSatisfy { sum in
        let top = sum.money.amount?.high.value ?? sum.money.amount?.low.value ?? 0
        return sum.isBare && sum.money.purpose == nil && (1..<1000 * 100).contains(top)
      }
  }

  /// "$4.25 and 32 is the quantity", "1 $10 bill": beside sums with their sign a bare number that may be none.
  private func isLooselyJoined(_ sums: [Sum]) -> Bool {
    sums.count > 1 && sums.contains(where: { !$0.isBare }) && sums.contains { $0.isBare && $0.money.purpose == nil }
  }

  /// Was a piece made something of? A year beside a sum ("until 2027") wasn't: another question may want it.
  private func isUsed(_ place: Int, _ sums: [Sum], _ term: Interval<Int>?) -> Bool {
    let piece = span.pieces[place]
    if sums.contains(where: { $0.place == place }) || isMoneyWord(piece) { return true }
    let isTerm = term != nil && sums.contains { $0.money.period == .term }
    if piece.quantity != nil { return isTerm && unit(after: place) != nil }
    if isTerm, place > 0, span.pieces[place - 1].quantity != nil, unit(after: place - 1) != nil { return true }
    return piece.cue != nil
  }

  private var isAdded: Bool {
    span.tokens.list[span.range].contains { $0.word == "plus" || $0.sense.sort == .and }
  }

  private func isMoneyWord(_ piece: Piece) -> Bool { span.tokens[piece.range.lowerBound].sense.sort == .moneyUnit }
}
