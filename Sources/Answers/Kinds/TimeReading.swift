/// Reads a start, an end and a length: "since 1998", "28 years", "3 yrs from april 2024", "til next march", "rolling".
func readTime(_ span: Span) -> ValueReading? {
  var reader = TimeReader(tokens: span.tokens, range: span.range, today: span.today, anchor: span.words.anchor)
  reader.isLasting = span.words.slot.isLasting
  guard let time = reader.read() else { return nil }
  var certainty = reader.isHedged || span.isHedged ? Certainty.approximate : span.has(.soft) ? .soft : .firm
  if time.from == nil, time.to == nil, time.months == nil, !time.isRolling { certainty = .approximate }
  var reading = ValueReading(
    answer: Answer(.time(time), certainty: certainty, words: span.text), used: reader.used)
  reading.alternatives = reader.alternatives.map { Answer(.time($0), certainty: certainty, words: span.text) }
  reading.misreading = reader.misreading
  // "It's not been a full year yet": what is denied isn't known.
  reading.isDoubtful = reader.hasOtherLength || time.months != nil && span.has(.nothing)
  return reading
}

/// Finds points and lengths of time in a span and puts them together.
struct TimeReader {
  let tokens: Tokens
  let range: Range<Int>
  let today: Day
  let points: TimePointReader

  var span = TimeSpan()
  var found = false
  var isHedged = false
  private(set) var used: [Range<Int>] = []
  var alternatives: [TimeSpan] = []
  var misreading: Misreading?
  /// The anchor that the words before set: "since", "to", "for".
  var anchor: TimePointReader.Anchor
  var isSince = false
  /// Is what follows said to be the first start ("goes back to")?
  var isOrigin = false
  /// Is it only said of a year that something was in it ("merged in 2010")?
  var isLoose = false
  var isBetween = false
  /// Is it said of a start in the present ("starts in September"), which may be yet to come?
  var isToCome = false
  private var isAnchored = false
  var start: TimePoint?
  var bareNumber: (quantity: Quantity, range: Range<Int>)?
  /// Is it asked since when something has been so?
  var isLasting = false
  /// Is it about when something ended?
  private let asksForPastEnd: Bool
  /// Was a length said with "a" ("a year")?
  var isArticle = false
  /// What stood before "since".
  var boundBefore: Cue?
  /// Is the length only "not long"?
  var isNotLong = false
  /// Was a second length said, beside that which was taken?
  var hasOtherLength = false
  /// The token after a length of whole years ("ten years").
  var endOfLength: Int?

  /// A reader for one span. `anchor` is what the question itself sets.
  init(tokens: Tokens, range: Range<Int>, today: Day, anchor: TimePointReader.Anchor = .none) {
    self.anchor = anchor
    asksForPastEnd = anchor == .past
    self.tokens = tokens
    self.range = range
    self.today = today
    points = TimePointReader(tokens: tokens, range: range, today: today)
  }

  /// The time, where there is one.
  mutating func read() -> TimeSpan? {
    var index = range.lowerBound
    while index < range.upperBound { index = max(step(at: index), index + 1) }
    if let bareNumber, !found {
      useBareNumber()
      take(bareNumber.quantity)
    }
    guard found, !isOfSomethingElse else { return nil }
    finish()
    return span
  }

  /// A number without a unit is used only where it turns out to be meant; otherwise it may be another question's.
  mutating func useBareNumber() {
    guard let bareNumber else { return }
    used = (used + [bareNumber.range]).sorted { $0.lowerBound < $1.lowerBound }
  }

  mutating func use(_ range: Range<Int>) {
    if let last = used.last, last.upperBound >= range.lowerBound {
      used[used.count - 1] = last.lowerBound..<max(range.upperBound, last.upperBound)
    } else {
      used.append(range)
    }
  }

  private mutating func step(at index: Int) -> Int {
    if let end = points.noSuchDay(at: index) {
      misreading = .noSuchDay
      found = true
      use(index..<end)
      return end
    }
    if tokens[index].kind == .punctuation {
      if tokens[index].mark == .dash, start != nil, span.to == nil { anchor = .to }
      return index + 1
    }
    // A hedge, a bound or "the" before a point.
    var place = index
    var bound: Cue?
    var hedges = false
    for _ in 0..<4 {
      if points.point(at: place, anchor) != nil { break }
      guard place < range.upperBound, let (cue, length) = points.pieces.cue(at: place),
        cue.isPrefix || isBeforeOrAfter(cue)
      else { break }
      if cue == .hedge {
        hedges = true
      } else if cue == .between {
        isBetween = true
      } else if cue != .filler {
        bound = cue
      }
      place += length
    }
    if place < range.upperBound, var point = points.point(at: place, anchor) {
      point.isHedged = point.isHedged || hedges
      return take(point, from: index, bound: bound, isLoose: hedges)
    }
    if let (length, unit, end) = points.duration(at: index) {
      if let point = points.shifted(by: length, unit, end, anchor) {
        return take(point, from: index, bound: nil, isLoose: true)
      }
      if let after = otherLength(unit, index, end) { return after }
      return take(length, unit, index, end)
    }
    if let end = ordinalYear(at: index) { return end }
    if let (quantity, end) = points.pieces.quantity(at: index) {
      if isSum(quantity, end) { return afterPeriod(end) }
      // "3 hours", "5 trustees" and "2k5" aren't years.
      let isCounted =
        isPart(index, end) || ["min", "mins"].contains(tokens.word(end, in: range))
        || range.contains(end) && tokens[end].kind == .word && points.pieces.cue(at: end) == nil
      if quantity.form != .ordinal, quantity.currency == 0, !isCounted, !isClock(index, end) {
        if bareNumber == nil { bareNumber = (quantity, index..<end) }
      }
      return end
    }
    guard let (cue, length) = points.pieces.cue(at: index) else { return index + 1 }
    take(cue, index..<index + length)
    return index + length
  }

  private func isBeforeOrAfter(_ cue: Cue) -> Bool {
    switch cue {
    case .beforeWord, .afterWord, .notBefore, .notAfter: true
    default: false
    }
  }

  private mutating func take(_ cue: Cue, _ phrase: Range<Int>) {
    switch cue {
    case .since:
      // "we stopped it in March": still the end.
      if tokens[phrase.lowerBound].word == "in", anchor == .past || anchor == .to { break }
      if ["not", "never"].contains(tokens.word(phrase.lowerBound - 1, in: range)) {
        // "Not since 2019": that was the end.
        anchor = .past
        break
      }
      anchor = .from
      isAnchored = true
      isSince = isSince || tokens[phrase.lowerBound].word != "from"
      isLoose = tokens[phrase.lowerBound].word == "in"
      isToCome = ["starts", "begins", "starting", "beginning"].contains(tokens[phrase.lowerBound].word)
      isOrigin = ["goes", "back", "dating", "dates"].contains(tokens[phrase.lowerBound].word)
    case .to:
      if isDenied(phrase.lowerBound) {
        // "It didn't start until 2010".
        (anchor, isAnchored) = (.from, true)
        break
      }
      // "Moved to 12 High Street".
      if ["moved", "went", "came", "changed", "switched", "handed"].contains(
        tokens.word(phrase.lowerBound - 1, in: range))
      {
        return
      }
      // Where an end in the past is asked for, "it went to somebody else in January" is no January to come.
      if !asksForPastEnd { anchor = .to }
    case .ended: anchor = .past
    case .between: isBetween = true
    // "At least since 2005".
    case .atLeast where points.pieces.cue(at: phrase.upperBound)?.cue == .since: boundBefore = cue
    case .inEvery: break
    case .rolling:
      span.isRolling = true
      found = true
    case .ages:
      found = true
      isHedged = true
    case .notLong:
      if span.months == nil { (span.months, isNotLong) = (.lessThan(24), true) }
      found = true
      isHedged = true
    case .hedge, .orSo: isHedged = true
    case .dontKnow: isHedged = true
    default: return
    }
    use(phrase)
  }

  /// Is what begins here denied shortly before ("not until", "wasn't going till")?
  private func isDenied(_ index: Int) -> Bool {
    (index - 3..<index).contains {
      ["not", "didnt", "wasnt", "werent", "hadnt", "hasnt"].contains(tokens.word($0, in: range))
    }
  }

  /// "In our 5th year": between four and five.
  private mutating func ordinalYear(at index: Int) -> Int? {
    let token = tokens[index]
    let isOrdinal =
      token.flags.contains(.ordinal) || token.sense.sort == .ordinal && token.sense.value > 0
      || token.sense.sort == .fraction && token.sense.value > 2
    guard isOrdinal, range.contains(index + 1), tokens[index + 1].sense.sort == .timeUnit,
      tokens[index + 1].sense.value == TimeUnit.year.rawValue
    else { return nil }
    let number = token.kind == .number ? token.digits : Int(token.sense.value)
    guard (1...200).contains(number) else { return nil }
    span.months = span.months ?? Interval(low: .closed((number - 1) * 12), high: .open(number * 12))
    (found, isHedged) = (true, true)
    use(index..<index + 2)
    return index + 2
  }

  // MARK: Points

  private mutating func take(_ first: TimePoint, from index: Int, bound: Cue?, isLoose: Bool) -> Int {
    var point = first
    var end = point.end
    if range.contains(end), let (cue, length) = points.pieces.cue(at: end), cue == .orSo {
      point.isHedged = true
      end += length
    }
    // "2010 or 2011", "between 2010 and 2012", "about 2019 to early 2020"
    if let connector = connector(end, isLoose: isLoose || point.isHedged) {
      var place = end + connector
      if tokens.word(place, in: range) == "maybe" || tokens.word(place, in: range) == "about" { place += 1 }
      if let second = points.point(at: place, anchor) {
        // "March or April 2021": the year is said once.
        if second.bareMonth == nil, tokens[end].word != "to" { point = withYear(of: second, point) }
      }
      if let second = points.point(at: place, anchor), let low = point.days.low.value,
        let high = second.days.high.value, low <= high
      {
        point.days = Interval(low, high)
        point.isHedged = true
        point.startsOnFirst = false
        end = second.end
      }
    }
    if range.contains(end), tokens[end].word == "or", range.contains(end + 1) {
      if ["later", "after"].contains(tokens[end + 1].word), let low = point.days.low.value {
        point.days = .atLeast(low)
        end += 2
      } else if ["earlier", "before"].contains(tokens[end + 1].word), let high = point.days.high.value {
        point.days = .atMost(high)
        end += 2
      }
    }
    var bound = bound
    if bound == nil, range.contains(end), let (cue, length) = points.pieces.cue(at: end),
      cue == .notAfter || cue == .notBefore,
      tokens[end].word == "at"
    {
      // "2015 at the latest".
      bound = cue
      end += length
    }
    apply(bound ?? boundBefore, to: &point)
    boundBefore = nil
    isHedged = isHedged || point.isHedged
    found = true
    point = sinceBirthday(point, at: index)
    place(point)
    if let (year, after) = shortEnd(point, end) {
      span.to = span.to ?? year
      end = after
    }
    use(index..<end)
    return end
  }

  // MARK: Putting together

  private mutating func finish() {
    if isSince, let months = span.months, let from = span.from, span.to == nil, agrees(months, from) {
      // "since 1998, 28 years": the years only repeat the start.
      span.months = nil
    }
    if turnBirthday() || misreading != nil { return }
    if let months = span.months?.exact, let start, span.to == nil, !isSince, let low = start.days.low.value,
      let high = start.days.high.value
    {
      let first = low.adding(months: months).adding(days: -1)
      span.to = start.startsOnFirst ? Interval(first) : Interval(first, high.adding(months: months).adding(days: -1))
    }
    if span.to == nil, span.months == nil, !isAnchored, !isSince, let from = span.from, let first = from.low.value,
      first > today
    {
      // A day to come, with nothing said before it, is an end.
      span.to = from
      span.from = nil
    }
    if isLasting, span.months == nil, let first = (span.from ?? span.to)?.low.value, first > today {
      misreading = .startToCome
      return
    }
    if let from = span.from?.low.value, let to = span.to?.high.value, to < from { misreading = .impossibleTime }
    if isSince, let from = span.from?.low.value, from > today { misreading = .startToCome }
  }
}
