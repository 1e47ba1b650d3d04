/// Cuts a span into pieces: the longest phrase, else a quantity, else a word or mark.
struct PieceReader {
  let tokens: Tokens
  let range: Range<Int>
  let kind: Kind
  let numbers: NumberReader
  private let cues: [Found?]

  /// A reader for one span.
  ///
  /// - Parameter own: the phrases to look for, where a question has its own; else those of the kind.
  init(tokens: Tokens, range: Range<Int>, kind: Kind, own: PhraseSet<Cue>? = nil) {
    self.tokens = tokens
    self.range = range
    self.kind = kind
    numbers = NumberReader(tokens: tokens, range: range)
    cues = Self.cues(tokens, range, own ?? CuePhrases.set(for: kind))
  }

  /// The pieces, in order, covering each token once.
  func pieces() -> [Piece] {
    var result: [Piece] = []
    result.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let piece = piece(at: index)
      result.append(piece)
      index = piece.range.upperBound
    }
    attachTrailing(&result)
    leaveOthers(&result)
    return result
  }

  /// The phrase that begins at a token.
  func cue(at index: Int) -> (cue: Cue, length: Int)? {
    guard range.contains(index), let found = cues[index - range.lowerBound] else { return nil }
    return (found.cue, Int(found.length))
  }

  /// Looks all phrases up once: readers ask for the same ones again and again.
  private static func cues(_ tokens: Tokens, _ range: Range<Int>, _ ofKind: PhraseSet<Cue>) -> [Found?] {
    range.map { index in
      let own = ofKind.match(tokens, at: index, in: range)
      let common = CuePhrases.common.match(tokens, at: index, in: range)
      if let own, own.length >= common?.length ?? 0 { return Found(own) }
      if let common { return Found(common) }
      guard tokens[index].sense.sort == .none, tokens[index].word.count >= 4 else { return nil }
      return
        (ofKind.match(tokens, at: index, in: range, slips: true)
        ?? CuePhrases.common.match(tokens, at: index, in: range, slips: true)).map { Found($0) }
    }
  }

  /// A phrase that begins at a token.
  private struct Found {
    var cue: Cue
    var length: Int32

    init(_ match: PhraseSet<Cue>.Match) {
      cue = match.payload
      length = Int32(truncatingIfNeeded: match.length)
    }
  }

  private func piece(at index: Int) -> Piece {
    let token = tokens[index]
    if token.kind == .punctuation {
      return Piece(content: .mark(token.mark), range: index..<index + 1)
    }
    if let (cue, length) = cue(at: index) {
      // "a quarter of a million" isn't "each quarter".
      let isPart =
        cue == .perQuarter && range.contains(index + length)
        && (tokens[index + length].word == "of" || tokens[index + length].sense.sort == .magnitude)
      if cue.isPrefix || isPart, let (quantity, end) = quantity(at: index) {
        return Piece(content: .quantity(quantity), range: index..<end)
      }
      // "The chair does, nobody else": beside those who were named.
      let isRest =
        cue == .nothing && index > range.lowerBound && hasFigures
        && Self.rests.contains(tokens.word(index + length, in: range))
      return Piece(content: isRest ? .word : .cue(cue), range: index..<index + length + (isRest ? 1 : 0))
    }
    if let (quantity, end) = quantity(at: index) {
      return Piece(content: .quantity(quantity), range: index..<end)
    }
    return Piece(content: .word, range: index..<index + 1)
  }

  /// Is a number or a time asked for?
  private var hasFigures: Bool {
    switch kind {
    case .count, .share, .money, .time: true
    default: false
    }
  }

  // MARK: Quantities

  /// A number with the hedges, bounds and currency before it and the range and hedges after it.
  ///
  /// - Parameter isSecond: is it the second bound of "at least 3 but under 8", so that no third one is looked for?
  func quantity(at start: Int, isSecond: Bool = false) -> (Quantity, end: Int)? {
    var index = start
    var bound: Cue?
    var isHedged = false
    var isRounded = false
    var currency: UInt8 = 0
    // What may stand before a number, each at most a few times.
    for _ in 0..<5 {
      guard index < range.upperBound else { return nil }
      if tokens[index].kind == .currency {
        currency = tokens[index].currency
        index += 1
        break
      }
      guard let (cue, length) = cue(at: index), cue.isPrefix else { break }
      if cue == .hedge || cue == .someOf {
        isHedged = true
        isRounded = isRounded || isWidening(index, length)
      } else if cue != .filler {
        bound = bound == nil || bound == .between ? cue : bound
      }
      index += length
    }
    guard index < range.upperBound, let first = numbers.number(at: index) else { return nil }
    if first.form == .ordinal, index > start || currency != 0 { return nil }
    var quantity = Quantity(interval: interval(first), form: first.form, magnitude: first.magnitude)
    quantity.isDigits = first.isDigits
    quantity.isHedged = isHedged || (first.vague != nil)
    quantity.isRounded = isRounded
    if (index..<first.end).contains(where: { ["ish", "odd"].contains(tokens[$0].word) }) {
      (quantity.isHedged, quantity.isRounded) = (true, true)
    }
    quantity.currency = currency
    quantity.vague = first.vague
    quantity.isHuge = first.isHuge
    var end = first.end
    end = readPercent(&quantity, end)
    // "10 €"
    if currency == 0, range.contains(end), tokens[end].kind == .currency,
      !range.contains(end + 1) || tokens[end + 1].kind != .number || hasOwnUnit(after: end + 1),
      !isSign(end, of: end + 1)
    {
      quantity.currency = tokens[end].currency
      end += 1
    }
    end = readRange(&quantity, first, end, isBetween: bound == .between)
    quantity.isBoundDenied = bound.map { $0.denied != $0 } == true && isBoundDenied(before: start)
    apply(quantity.isBoundDenied ? bound?.denied : bound, to: &quantity)
    end = readSuffix(&quantity, end, isSecond: isSecond)
    return (quantity, end)
  }

  /// "It can't be more than 5", "I don't think it's over 20": what is denied of a number is its bound.
  private func isBoundDenied(before start: Int) -> Bool {
    var index = start - 1
    while index >= range.lowerBound, start - index <= 4 {
      if Self.denials.contains(tokens[index].word) { return true }
      guard Self.links.contains(tokens[index].word) else { return false }
      index -= 1
    }
    return false
  }

  private static let denials: WordSet = [
    "cant", "cannot", "wont", "isnt", "arent", "wasnt", "wouldnt", "couldnt", "shouldnt", "never", "doubt", "dont",
    "doesnt",
    "hasnt", "havent",
  ]
  private static let rests: WordSet = ["else", "more", "further", "other", "besides", "extra"]
  private static let links: WordSet = [
    "be", "been", "have", "has", "got", "to", "it", "its", "there", "theres", "that", "thats", "they", "theyve", "is",
    "are",
    "possibly", "really", "think", "believe", "get", "goes", "go", "cost", "costs",
  ]

  /// "10 $ 30 $": the second number has a sign of its own behind it.
  private func hasOwnUnit(after index: Int) -> Bool {
    range.contains(index + 1) && (tokens[index + 1].kind == .currency || tokens[index + 1].sense.sort == .moneyUnit)
  }

  /// "1 $10 bill": the sign is the second number's.
  private func isSign(_ sign: Int, of index: Int) -> Bool {
    tokens[sign].flags.contains(.spaceBefore) && range.contains(index) && tokens[index].kind == .number
      && tokens[index].isJoined
  }

  private func isWidening(_ index: Int, _ length: Int) -> Bool {
    switch tokens[index].word {
    case "i", "maybe", "perhaps", "probably", "possibly", "say", "think", "must", "presumably", "apparently", "not",
      "supposedly", "prob", "probs", "could", "might", "unless", "dont":
      false
    default: true
    }
  }

  private func interval(_ number: NumberReading) -> Interval<Fraction> {
    if let high = number.high { return Interval(number.low, high) }
    return number.vague == nil ? Interval(number.low) : .atLeast(number.low)
  }

  /// "%" and "per cent".
  func readPercent(_ quantity: inout Quantity, _ end: Int) -> Int {
    guard range.contains(end) else { return end }
    var length = 0
    if tokens[end].mark == .percent {
      length = 1
    } else if tokens[end].word == "percent" || tokens[end].word == "percents" || tokens[end].word == "pc"
      || tokens[end].word == "percentage"
    {
      length = 1
    } else if tokens[end].word == "per", range.contains(end + 1), ["cent", "cents"].contains(tokens[end + 1].word) {
      length = 2
    }
    if length > 0 { quantity.isPercent = true }
    return end + length
  }
}

extension Fraction {
  static let tenth = Fraction(1, 10) ?? .half
  static let nineTenths = Fraction(9, 10) ?? .half
  static let elevenTenths = Fraction(11, 10) ?? .half
}
