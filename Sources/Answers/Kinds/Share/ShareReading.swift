/// Reads a part of a whole: "7 of 9", "all bar two", "3 in 4", "most", "about two thirds", "5 but two are carers".
func readShare(_ span: Span) -> ValueReading? { ShareReader(span: span).read() }

/// Puts the numbers and phrases of a span together to a part of a whole.
struct ShareReader {
  /// A quantity that counts members, by its place among the pieces.
  typealias Number = (place: Int, quantity: Quantity)

  let span: Span
  /// The quantities that count members and that nothing was made of yet.
  var numbers: [Number] = []
  var share = Share()
  var isHedged: Bool
  var alternatives: [Share] = []
  var misreading: Misreading?
  /// The quantities that say nothing of the share: other questions may want them.
  var spare: Set<Int> = []
  /// The denials that something was made of.
  var denied: Set<Int> = []
  /// The pieces that are said of those counted apart.
  var apart = 0..<0

  init(span: Span) {
    self.span = span
    isHedged = span.isHedged
    for (place, piece) in span.pieces.enumerated() {
      guard let quantity = piece.quantity, quantity.currency == 0, quantity.form != .ordinal else { continue }
      if isTime(place) {
        spare.insert(place)
        continue
      }
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

  /// What of a share is looked for, in this order.
  private mutating func fill() -> Bool {
    if isPerCentOf { return false }
    if takeLabelled() { return true }
    if takeTwice() { return true }
    takeApart()
    if takeNoneExcept() { return true }
    if takeDenied() { return true }
    if takeRest() { return true }
    if takeNobody() || takeWordsOfNumber() { return true }
    if takeSlash() { return true }
    if takePartOfWhole() { return true }
    if takeWords() { return true }
    if takeRatio() { return true }
    if takeTwoCounts() { return true }
    if let first = numbers.first {
      guard !isOfUnread(first.place) else { return false }
      takeOne(first.place, first.quantity)
      return true
    }
    return share.carers != nil || takeNone()
  }

  /// Numbers beside the two that the share was made of ("7 of 9 and 3 staff"); not those that only say it again.
  mutating func leave(besides first: Int, _ second: Int) {
    let said = [first, second].compactMap { place in numbers.first { $0.place == place }?.quantity.whole }
    for number in numbers where number.place != first && number.place != second {
      let isSaid = number.quantity.whole.map { said.contains($0) } ?? false
      guard !number.quantity.isPercent, number.quantity.form == .cardinal, !isSaid else { continue }
      spare.insert(number.place)
      // "Should be 5 of 9 but it's 4": a number of nothing else.
      let next = piece(number.place + 1)
      let isBare = next.map { $0.mark != nil || named($0) == .part } ?? true
      if isBare, !span.pieces[..<number.place].suffix(1).contains(where: { $0.mark == .slash || $0.mark == .dash }) {
        alternatives = [Share(part: count(number.quantity))]
      }
    }
  }

  /// "Per cent of twenty": of how many per cent isn't said.
  private var isPerCentOf: Bool {
    guard let only = numbers.first, numbers.count == 1, !only.quantity.isPercent else { return false }
    let start = span.pieces[only.place].range.lowerBound
    return span.word(start - 1) == "of" && ["percent", "percents", "cent"].contains(span.word(start - 2))
  }

  /// "Svene of nine": a number after "of", with a word before it that isn't understood.
  private func isOfUnread(_ place: Int) -> Bool {
    guard place > 1, let of = piece(place - 1), of.cue == .of, word(of) != "from", let before = piece(place - 2),
      before.cue == nil, before.mark == nil, before.quantity == nil, named(before) == nil
    else { return false }
    let token = span.tokens[before.range.lowerBound]
    // "For out of nine" from a recogniser.
    if ["for", "to", "too", "ate", "won"].contains(token.word) { return word(of) == "out" }
    return token.sense.sort == .none && token.word.count <= 6 && !Self.groups.contains(token.word)
  }

  func isArticle(_ piece: Piece) -> Bool {
    piece.cue == .filler || span.tokens[piece.range.lowerBound].sense.sort == .article
  }

  private static let groups: WordSet = [
    "team", "group", "panel", "total", "board", "body", "member", "made", "consist", "lot", "list", "mix", "bench",
    "table",
  ]

  // MARK: Looking about

  func piece(_ place: Int) -> Piece? { span.pieces.indices.contains(place) ? span.pieces[place] : nil }

  func word(_ piece: Piece) -> Word { span.tokens[piece.range.lowerBound].word }

  /// The part of a share that the question's own words name here.
  func named(_ piece: Piece) -> SharePart? {
    span.words.shareParts.match(span.tokens, at: piece.range.lowerBound, in: span.range)?.payload
  }

  /// Does a part of the sentence end at this piece?
  func isBoundary(_ piece: Piece) -> Bool {
    switch piece.mark {
    case .comma, .stop, .semicolon, .question, .exclamation, .newline, .ellipsis, .openBracket, .closeBracket, .colon:
      return true
    default: return piece.cue == .but || piece.cue == .except || word(piece) == "and"
    }
  }

  /// The pieces around a place up to the boundaries on both sides.
  func clause(around place: Int) -> Range<Int> {
    var low = place
    var high = place
    while low > 0, !isBoundary(span.pieces[low - 1]) { low -= 1 }
    while high < span.pieces.count, !isBoundary(span.pieces[high]) { high += 1 }
    return low..<max(high, low)
  }

  /// Does only "of" or "out of", with a word or two, stand between two pieces?
  func isOf(_ left: Int, _ right: Int) -> Bool {
    guard right > left, right - left <= 8 else { return false }
    let between = span.pieces[(left + 1)..<right]
    // "42 members and a committee of seven".
    if between.indices.contains(where: { word(span.pieces[$0]) == "and" && isArticle(span.pieces[$0 + 1]) }) {
      return false
    }
    guard between.contains(where: { $0.cue == .of || isFrom($0) }) else { return false }
    return between.allSatisfy { $0.mark != .stop && $0.mark != .semicolon && $0.cue != .but }
  }

  private func isFrom(_ piece: Piece) -> Bool { span.tokens[piece.range.lowerBound].word == "from" }

  // MARK: The reading

  /// "None yet, though two are being recruited": some, after none.
  private var isAfterNothing: Bool {
    guard let part = share.part?.low.value, part > 0, share.carers == nil, !span.has(.except),
      let nothing = span.pieces.firstIndex(where: { $0.cue == .nothing })
    else { return false }
    return span.pieces.firstIndex { $0.quantity != nil }.map { nothing < $0 } ?? false
  }

  private func reading() -> ValueReading {
    let isUnknownPart = share.part == nil && share.ratio == nil && share.whole != nil && span.has(.dontKnow)
    var certainty = isHedged ? Certainty.approximate : span.has(.soft) ? .soft : .firm
    if certainty == .soft, share.part?.exact != 0 { certainty = .approximate }
    if isUnknownPart { certainty = .firm }
    // Only those counted apart were spoken of: the part has to be asked for.
    if share.part == nil, share.ratio == nil, share.rest == nil, share.whole == nil { certainty = .approximate }
    var answer = Answer(.share(share), certainty: certainty, words: span.text)
    if isUnknownPart { answer.unknownParts = ["part"] }
    var reading = ValueReading(
      answer: answer,
      used: usedRanges(
        span.pieces.indices.filter { place in
          let piece = span.pieces[place]
          return !spare.contains(place)
            && (denied.contains(place) || piece.cue != nil || piece.quantity != nil || named(piece) != nil)
        }.map { span.pieces[$0] }))
    reading.alternatives = alternatives.map { Answer(.share($0), certainty: certainty, words: span.text) }
    reading.misreading =
      span.isNegative && (share.part != nil || share.ratio != nil) ? .outOfLimits(span.words.slot.limits) : misreading
    reading.isDoubtful = isAfterNothing
    let limits = span.words.slot.limits
    for value in [share.part, share.whole] where misreading == nil {
      if let low = value?.low.value, low > limits.upperBound { reading.misreading = .outOfLimits(limits) }
    }
    return reading
  }
}
