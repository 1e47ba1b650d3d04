/// Reads a part of a whole: "7 of 9", "all bar two", "3 in 4", "most", "about two thirds", "5 but two are carers".
func readShare(_ span: Span) -> ValueReading? { ShareReader(span: span).read() }

private struct ShareReader {
  let span: Span
  /// The quantities that count members, by their place among the pieces.
  private var numbers: [(place: Int, quantity: Quantity)] = []
  private var share = Share()
  private var isHedged: Bool
  private var alternatives: [Share] = []
  private var misreading: Misreading?

  init(span: Span) {
    self.span = span
    isHedged = span.isHedged
    for (place, piece) in span.pieces.enumerated() {
      guard let quantity = piece.quantity, quantity.currency == 0, quantity.form != .ordinal else { continue }
      if isTime(place) { continue }
      numbers.append((place, quantity))
    }
  }

  func read() -> ValueReading? {
    var reader = self
    guard reader.fill() else { return nil }
    return reader.reading()
  }

  /// "8 years" isn't a count.
  private func isTime(_ place: Int) -> Bool {
    guard span.pieces.indices.contains(place + 1) else { return false }
    return span.tokens[span.pieces[place + 1].range.lowerBound].sense.sort == .timeUnit
  }

  private func piece(_ place: Int) -> Piece? { span.pieces.indices.contains(place) ? span.pieces[place] : nil }

  // MARK: Filling

  private mutating func fill() -> Bool {
    takeCarers()
    if takeRest() { return true }
    if takeSlash() { return true }
    if takePartOfWhole() { return true }
    if takeWords() { return true }
    if takeRatio() { return true }
    if takeTwoCounts() { return true }
    if let first = numbers.first {
      takeOne(first.place, first.quantity)
      return true
    }
    return share.carers != nil || takeNone()
  }

  /// "two are carers", "including 2 carers", "none are carers".
  private mutating func takeCarers() {
    guard let place = span.pieces.firstIndex(where: { $0.cue == .carers }) else { return }
    for back in stride(from: place - 1, through: max(place - 6, 0), by: -1) {
      let piece = span.pieces[back]
      if let quantity = piece.quantity, !quantity.isPercent, quantity.form != .fraction {
        share.carers = quantity.interval.wholeNumbers
        isHedged = isHedged || quantity.isHedged
        numbers.removeAll { $0.place == back }
        return
      }
      if piece.cue == .nothing || ["no", "none"].contains(span.tokens[piece.range.lowerBound].word) {
        share.carers = Interval(0)
        return
      }
      if piece.mark == .stop || piece.mark == .semicolon { return }
    }
  }

  /// "all bar two", "all 9 bar two", "everyone but the chair".
  private mutating func takeRest() -> Bool {
    guard let place = span.pieces.firstIndex(where: { $0.cue == .allExcept || $0.cue == .except }) else { return false }
    let before = numbers.last { $0.place < place }
    let isAll = span.pieces[place].cue == .allExcept || span.pieces[..<place].contains { $0.cue == .all }
    guard isAll || before != nil else { return false }
    let after = numbers.first { $0.place > place && $0.place <= place + 3 }
    let rest: Interval<Int>
    if let after {
      rest = after.quantity.interval.wholeNumbers
      isHedged = isHedged || after.quantity.isHedged
    } else if let noun = piece(place + 1), noun.mark == nil, isAll {
      rest = Interval(1)
      _ = noun
    } else {
      return false
    }
    // "all but two of the 9": a whole may follow.
    let later = after.flatMap { found in numbers.first { $0.place > found.place && isOf(found.place, $0.place) } }
    if let whole = (before ?? later)?.quantity.interval.wholeNumbers {
      share.whole = whole
      if let all = whole.exact, let out = rest.exact {
        if out > all { misreading = .partAboveWhole(part: out, whole: all) }
        share.part = Interval(max(all - out, 0))
      } else {
        share.rest = rest
      }
    } else {
      share.rest = rest
    }
    return true
  }

  /// Does only "of" or "out of", with a word or two, stand between two pieces?
  private func isOf(_ left: Int, _ right: Int) -> Bool {
    guard right - left <= 6 else { return false }
    let between = span.pieces[(left + 1)..<right]
    guard between.contains(where: { $0.cue == .of || isFrom($0) }) else { return false }
    return between.allSatisfy { $0.mark != .stop && $0.mark != .semicolon && $0.cue != .but }
  }

  private func isFrom(_ piece: Piece) -> Bool { span.tokens[piece.range.lowerBound].word == "from" }

  /// "8/10", "50/50", "2/3".
  private mutating func takeSlash() -> Bool {
    for (index, number) in numbers.enumerated() where numbers.indices.contains(index + 1) {
      let next = numbers[index + 1]
      guard next.place == number.place + 2, let mark = piece(number.place + 1)?.mark, mark == .slash || mark == .dash,
        let part = number.quantity.whole, let whole = next.quantity.whole
      else { continue }
      isHedged = isHedged || number.quantity.isHedged || next.quantity.isHedged
      if part + whole == 100, part > 0 {
        share.ratio = widened(Interval(Fraction(part, 100) ?? .half), number.quantity)
        return true
      }
      guard mark == .slash else { continue }
      if whole > part, [[1, 2], [1, 3], [2, 3], [1, 4], [3, 4]].contains([part, whole]) {
        share.ratio = widened(Interval(Fraction(part, whole) ?? .half), number.quantity)
        return true
      }
      setCounts(number.quantity.interval.wholeNumbers, next.quantity.interval.wholeNumbers)
      return true
    }
    if let only = numbers.first, numbers.count == 1, only.quantity.isRange,
      only.quantity.interval == Interval(Fraction(50))
    {
      share.ratio = Interval(.half)
      return true
    }
    return false
  }

  /// "7 of 9", "seven of the nine", "4, out of 10 or 11", "two thirds of the 9", "3 in 4", "all 9", "none of the 8".
  private mutating func takePartOfWhole() -> Bool {
    for (index, number) in numbers.enumerated() where numbers.indices.contains(index + 1) {
      let next = numbers[index + 1]
      if next.quantity.isPercent || next.quantity.form == .fraction { continue }
      if let only = piece(number.place + 1), only.cue == .inEvery, next.place == number.place + 2,
        let part = number.quantity.whole, let whole = next.quantity.whole, let ratio = Fraction(part, whole)
      {
        isHedged = isHedged || number.quantity.isHedged
        share.ratio = widened(Interval(ratio), number.quantity)
        if part > whole { misreading = .partAboveWhole(part: part, whole: whole) }
        return true
      }
      guard isOf(number.place, next.place) else { continue }
      isHedged = isHedged || number.quantity.isHedged || next.quantity.isHedged
      let whole = next.quantity.interval.wholeNumbers
      if number.quantity.form == .fraction || number.quantity.isPercent {
        setRatio(number.quantity, whole: whole)
      } else {
        setCounts(count(number.quantity), whole)
      }
      return true
    }
    return takeAllOrNoneOf()
  }

  private mutating func takeAllOrNoneOf() -> Bool {
    guard let number = numbers.first, numbers.count == 1, number.quantity.form == .cardinal, !number.quantity.isPercent
    else { return false }
    let whole = count(number.quantity)
    let before = span.pieces[max(number.place - 3, 0)..<number.place]
    if before.contains(where: { $0.cue == .nothing }) {
      isHedged = isHedged || number.quantity.isHedged
      setCounts(Interval(0), whole)
      return true
    }
    guard
      before.contains(where: {
        $0.cue == .all || $0.cue == .nearlyAll || $0.cue == .most || $0.cue == .hardlyAny
          || $0.cue == .both || $0.cue == .someOf || $0.cue == .minority
      }) || isAllOf(number.place)
    else { return false }
    if before.contains(where: { $0.cue == .all || $0.cue == .both }) || isAllOf(number.place) {
      isHedged = isHedged || number.quantity.isHedged
      setCounts(whole, whole)
      return true
    }
    // "most of the 9"
    guard takeWords() else { return false }
    share.whole = whole
    return true
  }

  /// The quantity's own words may begin with "all" ("all of the nine" is taken as a filler).
  private func isAllOf(_ place: Int) -> Bool {
    span.tokens[span.pieces[place].range.lowerBound].word == "all"
  }

  private func count(_ quantity: Quantity) -> Interval<Int> { quantity.interval.wholeNumbers }

  private mutating func setCounts(_ part: Interval<Int>, _ whole: Interval<Int>) {
    share.part = part
    share.whole = whole
    if let lowest = part.low.value, let highest = whole.high.value, lowest > highest {
      misreading = .partAboveWhole(part: lowest, whole: highest)
    }
  }

  private mutating func setRatio(_ quantity: Quantity, whole: Interval<Int>?) {
    share.whole = whole
    let ratio = ratio(of: quantity)
    isHedged = isHedged || quantity.isHedged
    // "half of the 8" is 4 of 8; "two thirds of 8" isn't a whole number.
    if let exact = ratio.exact, !quantity.isRounded, let all = whole?.exact,
      let part = exact.times(Fraction(all))?.whole
    {
      share.part = Interval(part)
    } else {
      share.ratio = widened(ratio, quantity)
    }
    if let low = ratio.low.value, low > Fraction(1) {
      misreading = .partAboveWhole(part: min(low.percent, Fraction.largest), whole: 100)
    }
  }

  private func ratio(of quantity: Quantity) -> Interval<Fraction> {
    guard quantity.isPercent, let hundredth = Fraction(1, 100) else { return quantity.interval }
    return quantity.interval.map { $0.times(hundredth) ?? Fraction(Fraction.largest) }
  }

  /// "about two thirds" is 60 to 70 per cent.
  private func widened(_ ratio: Interval<Fraction>, _ quantity: Quantity) -> Interval<Fraction> {
    guard quantity.isRounded, quantity.bound == nil, let exact = ratio.exact, exact < Fraction(1), exact > Fraction(0)
    else { return ratio }
    return Interval<Fraction>.about(exact)
  }

  /// "most", "nearly all", "all of them", "half and half".
  private mutating func takeWords() -> Bool {
    for piece in span.pieces {
      switch piece.cue {
      case .all where numbers.isEmpty: share.ratio = Interval(Fraction(1))
      case .both: setCounts(Interval(2), Interval(2))
      case .most where numbers.isEmpty || span.has(.of): share.ratio = .most
      case .nearlyAll: share.ratio = .nearlyAll
      case .hardlyAny: share.ratio = .hardlyAny
      case .minority: share.ratio = .lessThan(.half)
      case .notAll: share.ratio = .lessThan(Fraction(1))
      case .someOf where numbers.isEmpty: share.ratio = .some
      case .halfAndHalf: share.ratio = Interval(.half)
      default: continue
      }
      if share.ratio?.exact == nil, share.part == nil { isHedged = true }
      return true
    }
    return false
  }

  /// "78 per cent", "two thirds", "over half", "a few of them".
  private mutating func takeRatio() -> Bool {
    let counts = numbers.filter { !$0.quantity.isPercent && $0.quantity.form != .fraction }
    if let found = numbers.first(where: { $0.quantity.isPercent || $0.quantity.form == .fraction }) {
      setRatio(found.quantity, whole: counts.first(where: { isWholeNoun($0.place) })?.quantity.interval.wholeNumbers)
      return true
    }
    guard let found = numbers.first(where: { $0.quantity.vague == .few }), found.quantity.magnitude == 1 else {
      return false
    }
    isHedged = true
    share.ratio = .aFew
    if let whole = counts.first(where: { $0.place > found.place }) {
      share.whole = whole.quantity.interval.wholeNumbers
    }
    return true
  }

  // MARK: Two counts without "of"

  /// "9 on the board, 7 of them use services", "7, there are 9 altogether".
  private mutating func takeTwoCounts() -> Bool {
    let counts = numbers.filter { $0.quantity.form == .cardinal && !$0.quantity.isPercent }
    guard counts.count >= 2 else { return false }
    let (first, second) = (counts[0], counts[1])
    isHedged = isHedged || first.quantity.isHedged || second.quantity.isHedged
    let a = count(first.quantity)
    let b = count(second.quantity)
    guard let one = a.low.value ?? a.high.value, let two = b.low.value ?? b.high.value else { return false }
    let secondIsPart = isPartNoun(second.place) && one >= two
    if isTotal(second.place) || (!secondIsPart && one <= two && isWholeNoun(second.place)) {
      setCounts(a, b)
    } else if one >= two, isTotal(first.place) || isWholeNoun(first.place) || secondIsPart {
      setCounts(b, a)
    } else {
      // Doubtful: the part alone, or part and whole.
      let (part, whole) = one <= two ? (a, b) : (b, a)
      setCounts(part, whole)
      alternatives = [Share(part: a)]
    }
    return true
  }

  private func isTotal(_ place: Int) -> Bool {
    followed(place) { $0.cue == .total } || preceded(place, by: ["total", "board", "committee"])
  }

  private func isWholeNoun(_ place: Int) -> Bool {
    followed(place) { piece in
      let word = span.tokens[piece.range.lowerBound].word
      return piece.cue == .total
        || ["trustee", "trustees", "members", "directors", "board", "committee", "seats", "places", "altogether"]
          .contains(word)
    } || preceded(place, by: ["board", "committee", "total"])
  }

  private func isPartNoun(_ place: Int) -> Bool {
    followed(place) { piece in
      let word = span.tokens[piece.range.lowerBound].word
      return piece.cue == .ofThem
        || ["use", "users", "user", "disabled", "service", "lived", "clients", "members", "have", "are"].contains(word)
    }
  }

  private func followed(_ place: Int, _ test: (Piece) -> Bool) -> Bool {
    for next in span.pieces[(place + 1)...].prefix(4) {
      if next.mark != nil || next.quantity != nil { return false }
      if test(next) { return true }
    }
    return false
  }

  private func preceded(_ place: Int, by words: [Word]) -> Bool {
    for piece in span.pieces[max(place - 3, 0)..<place].reversed() {
      if piece.mark != nil || piece.quantity != nil { return false }
      if words.contains(span.tokens[piece.range.upperBound - 1].word) { return true }
      if words.contains(span.tokens[piece.range.lowerBound].word) { return true }
    }
    return false
  }

  /// One number alone is the part, unless the words call it the total.
  private mutating func takeOne(_ place: Int, _ quantity: Quantity) {
    isHedged = isHedged || quantity.isHedged
    if quantity.isHuge { misreading = .outOfLimits(span.words.slot.limits) }
    let number = count(quantity)
    if isTotal(place) || isUnknownPart(place) {
      share.whole = number
    } else {
      share.part = number
      // "9 trustees" may be all of them.
      if followed(place, { isMember(span.tokens[$0.range.lowerBound].word) }) {
        alternatives = [Share(whole: number, carers: share.carers)]
      }
    }
  }

  private func isMember(_ word: Word) -> Bool {
    ["trustee", "trustees", "members", "member", "directors"].contains(word)
  }

  /// "9 trustees, no idea how many use services".
  private func isUnknownPart(_ place: Int) -> Bool {
    guard let doubt = span.pieces.firstIndex(where: { $0.cue == .dontKnow }), doubt > place else { return false }
    return span.tokens.list[span.pieces[doubt].range.upperBound..<span.range.upperBound].contains { $0.word == "many" }
  }

  private mutating func takeNone() -> Bool {
    guard !span.has(.dontKnow), !span.has(.decline) else { return false }
    let isNo = span.pieces.contains { piece in
      piece.cue == .nothing || ["no", "nope", "nobody"].contains(span.tokens[piece.range.lowerBound].word)
    }
    guard isNo, !span.has(.notApplicable) else { return false }
    share.part = Interval(0)
    return true
  }

  // MARK: The reading

  private func reading() -> ValueReading {
    let isUnknownPart = share.part == nil && share.ratio == nil && share.whole != nil && span.has(.dontKnow)
    var certainty = isHedged ? Certainty.approximate : span.has(.soft) ? .soft : .firm
    if certainty == .soft, share.part?.exact != 0 { certainty = .approximate }
    if isUnknownPart { certainty = .firm }
    var answer = Answer(.share(share), certainty: certainty, words: span.text)
    if isUnknownPart { answer.unknownParts = ["part"] }
    var reading = ValueReading(
      answer: answer, used: usedRanges(span.pieces.filter { $0.cue != nil || $0.quantity != nil }))
    reading.alternatives = alternatives.map { Answer(.share($0), certainty: certainty, words: span.text) }
    reading.misreading = span.isNegative && share.part != nil ? .outOfLimits(span.words.slot.limits) : misreading
    let limits = span.words.slot.limits
    for value in [share.part, share.whole] where misreading == nil {
      if let low = value?.low.value, low > limits.upperBound { reading.misreading = .outOfLimits(limits) }
    }
    return reading
  }
}

extension Interval<Fraction> {
  /// More than half, but not all.
  static let most = Interval(low: .open(.half), high: .open(Fraction(1)))
  /// Three quarters or more, but not all.
  static let nearlyAll = Interval(low: .closed(.threeQuarters), high: .open(Fraction(1)))
  /// Some, and less than a quarter.
  static let hardlyAny = Interval(low: .open(Fraction(0)), high: .open(Fraction(1, 4) ?? .half))
  /// Some, but not all.
  static let some = Interval(low: .open(Fraction(0)), high: .open(Fraction(1)))
  /// Some, and less than half.
  static let aFew = Interval(low: .open(Fraction(0)), high: .open(.half))

  /// What "about" makes of a share: the tens of per cent around it, or five on either side of a round ten.
  static func about(_ share: Fraction) -> Interval {
    guard let hundred = share.times(Fraction(100)) else { return Interval(share) }
    let low: Int
    let high: Int
    if hundred.denominator == 1, hundred.numerator % 10 == 0 {
      (low, high) = (hundred.numerator - 5, hundred.numerator + 5)
    } else if hundred.denominator == 1, hundred.numerator % 5 != 0 {
      (low, high) = (hundred.numerator / 5 * 5, hundred.numerator / 5 * 5 + 5)
    } else {
      (low, high) = (hundred.floor / 10 * 10, hundred.floor / 10 * 10 + 10)
    }
    guard let bottom = Fraction(low, 100), let top = Fraction(high, 100) else { return Interval(share) }
    return Interval(bottom, top)
  }
}
