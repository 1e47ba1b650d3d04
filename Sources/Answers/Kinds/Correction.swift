/// Self-correction within a span: "about 3 years, no, 5", "3 years? no, just before covid", "6, well 4.5 FTE", "15
/// not 12".
struct Correction {
  let tokens: Tokens
  let words: SlotWords
  let today: Day

  /// The value after the last correction that has one, completed from what stood before it.
  func read(_ range: Range<Int>) -> ValueReading? { read(range, depth: 0) }

  private func read(_ range: Range<Int>, depth: Int) -> ValueReading? {
    let range = withoutOurs(afterPlan(withoutWas(afterChange(afterEcho(withoutInstead(withoutDenied(range)))))))
    if isNumeric, saysNothingOfNow(range) { return nil }
    if isNumeric, words.slot.kind != .time, isNothingNow(range), let first = tokens.pieces(range).first {
      return readSpan(words, tokens, first, today)
    }
    if isNumeric, words.slot.kind != .time, let none = nothingSince(range) {
      return readSpan(words, tokens, none, today)
    }
    if let either = readEither(range, depth) { return either }
    // A few corrections are looked at; more than that isn't read one by one.
    guard depth < 4, let (before, after) = splitNow(range) ?? split(range), !tokens.trimmed(after).isEmpty else {
      return readSpan(words, tokens, range, today)
    }
    guard !tokens.trimmed(before).isEmpty else { return read(tokens.trimmed(after), depth: depth + 1) }
    if words.slot.kind == .time, isOnlyFinancial(tokens.trimmed(after)) {
      // "Since twenty eighteen nineteen, I mean the financial year": of which year it is isn't said again.
      var reading = readSpan(words, tokens, tokens.trimmed(before), today)
      reading?.isDoubtful = true
      return reading
    }
    guard var later = readSpan(words, tokens, tokens.trimmed(after), today), isCorrecting(later) else {
      return readSpan(words, tokens, range, today)
    }
    guard let earlier = read(tokens.trimmed(before), depth: depth + 1), earlier.answer.value != nil else {
      later.answer.words = tokens.words(of: range)
      return later
    }
    later.complete(from: earlier)
    later.answer.words = tokens.words(of: range)
    later.used = [range]
    return later
  }

  /// "The financial year", and nothing else.
  private func isOnlyFinancial(_ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      ["the", "financial", "tax"].contains(tokens[index].word) || tokens[index].sense.sort == .timeUnit
    } && range.contains { ["financial", "tax"].contains(tokens[$0].word) }
  }

  private func isCorrecting(_ later: ValueReading) -> Bool {
    later.answer.value != nil || later.misreading != nil || later.answer.status == .unknown
  }

  /// The last place where the person takes something back.
  private func split(_ range: Range<Int>) -> (Range<Int>, Range<Int>)? {
    var index = range.upperBound - 1
    while index >= range.lowerBound {
      if tokens[index].kind == .word, let length = correction(at: index, in: range) {
        return (range.lowerBound..<index, index + length..<range.upperBound)
      }
      index -= 1
    }
    return nil
  }

  /// How many words at a place take back what stands before it; nothing where they don't.
  func correction(at index: Int, in range: Range<Int>) -> Int? {
    if let match = CuePhrases.corrections.match(tokens, at: index, in: range) {
      if match.payload == .correction {
        let counts =
          startsOrFollowsMark(index, range) || !isQuiet || isBeforeName(index, index + match.length, in: range)
        return counts ? match.length : nil
      }
      // "well" and "er" only after a mark, and only between numbers.
      return isNumeric && index > range.lowerBound && tokens[index - 1].kind == .punctuation ? match.length : nil
    }
    if words.slot.kind == .names, tokens[index].word == "no", index > range.lowerBound {
      // "Compass, no, Hear Us", "Compass? No, they closed".
      if tokens[index - 1].mark == .question { return 1 }
      return isBeforeName(index, index + 1, in: range) ? 1 : nil
    }
    if words.slot.kind == .contact, tokens[index].word == "no", index > range.lowerBound, range.contains(index + 1) {
      // "Tuesdays, no, Wednesdays".
      return tokens[index - 1].kind == .punctuation && tokens[index + 1].kind == .punctuation ? 1 : nil
    }
    guard isNumeric, tokens[index].word == "no" || tokens[index].word == "nope" else { return nil }
    let next = index + 1
    guard range.contains(next) else { return nil }
    if index > range.lowerBound, tokens[index - 1].kind != .punctuation {
      return nil
    }
    if tokens[next].kind == .punctuation { return 1 }
    // ", no 5", "no about 5"
    let near = next..<min(next + 8, range.upperBound)
    let reader = PieceReader(tokens: tokens, range: near, kind: words.slot.kind, own: words.cues)
    return index > range.lowerBound && reader.quantity(at: next) != nil ? 1 : nil
  }

  /// "Hear Us no sorry Hear Voices": between two names it takes back the first, with or without marks.
  private func isBeforeName(_ start: Int, _ end: Int, in range: Range<Int>) -> Bool {
    guard words.slot.kind == .names, start > range.lowerBound, tokens[start].word != "should" else { return false }
    let next = range.contains(end) && tokens[end].mark == .comma ? end + 1 : end
    let before = tokens[start - 1]
    return range.contains(next) && tokens[next].flags.contains(.capitalised) && tokens[next].kind == .word
      && (before.kind == .punctuation || before.flags.contains(.capitalised))
  }

  /// "Not one" is nobody, and "not one of the nine" too.
  private func isNotOne(_ figure: Int, in range: Range<Int>) -> Bool {
    tokens[figure].word == "one" || tokens[figure].word == "a" || range.contains { tokens[$0].word == "of" }
  }

  private func startsOrFollowsMark(_ index: Int, _ range: Range<Int>) -> Bool {
    index == range.lowerBound || tokens[index - 1].kind == .punctuation
  }

  var isNumeric: Bool {
    switch words.slot.kind {
    case .count, .share, .money, .time: true
    default: false
    }
  }

  /// Kinds of many words, where "sorry" and "actually" are often only said.
  private var isQuiet: Bool { !isNumeric }

  /// "15 not 12" → "15"; "not 12 but 15" → "15".
  private func withoutDenied(_ range: Range<Int>) -> Range<Int> {
    guard isNumeric else { return range }
    for index in range where tokens[index].word == "not" && range.contains(index + 1) {
      // "22k, not the 20k I said"
      let figure = tokens[index + 1].word == "the" && range.contains(index + 2) ? index + 2 : index + 1
      let next = tokens[figure]
      guard
        next.kind == .number || next.kind == .currency || next.sense.sort == .unit || next.sense.sort == .tens
          || next.sense.sort == .teen
      else { continue }
      // "Not one of them" is nobody.
      if tokens[index + 1].word == "one", ["of", "single"].contains(tokens.word(index + 2, in: range)) { continue }
      // "More than half but not three quarters": a bound.
      if tokens.word(index - 1, in: range) == "but", range.contains(where: { Self.bounds.contains(tokens[$0].word) }) {
        continue
      }
      if index > range.lowerBound, hasNumber(range.lowerBound..<index) {
        return tokens.trimmed(range.lowerBound..<index)
      }
      if let but = (index + 1..<range.upperBound).first(where: { tokens[$0].word == "but" || tokens[$0].mark == .comma }
      ),
        hasNumber(but..<range.upperBound)
      {
        return tokens.trimmed(but + 1..<range.upperBound)
      }
    }
    return range
  }

  private static let bounds: WordSet = ["more", "over", "least", "above", "min", "minimum"]

  /// "12k, used to be 20k" → "12k"; "it was 60k, now 40k" → "now 40k".
  private func withoutWas(_ range: Range<Int>, depth: Int = 0) -> Range<Int> {
    guard isNumeric, words.slot.kind != .time, depth < 4, range.contains(where: { tokens.beginsWhatWas($0) }) else {
      return range
    }
    var pieces = tokens.pieces(range)
    if pieces.count == 1, let and = range.first(where: { isAndNow($0, in: range) }) {
      // "It was 15k and the new one's 18k".
      pieces = [range.lowerBound..<and, and + 1..<range.upperBound]
      if pieces[0].contains(where: { tokens.isFormerFigure($0, in: pieces[0]) }), hasNumber(pieces[1]) {
        return tokens.trimmed(pieces[1])
      }
    }
    guard pieces.count > 1, let first = pieces.first, let last = pieces.last else { return range }
    if tokens.saysWhatWas(last), hasNumber(range.lowerBound..<last.lowerBound) || saysNone(first) {
      return withoutWas(tokens.trimmed(range.lowerBound..<last.lowerBound), depth: depth + 1)
    }
    if tokens.saysWhatWas(first), hasNumber(first.upperBound..<range.upperBound) {
      return withoutWas(tokens.trimmed(first.upperBound..<range.upperBound), depth: depth + 1)
    }
    return range
  }

  /// "And now", "and the new one": what it is begins here.
  private func isAndNow(_ index: Int, in range: Range<Int>) -> Bool {
    guard ["and", "but"].contains(tokens[index].word) else { return false }
    return (index + 1..<min(index + 4, range.upperBound)).contains {
      ["now", "new", "currently"].contains(tokens[$0].word)
    }
  }

  /// "Used to be six" says nothing of now, and "I don't think half of them do" only what isn't.
  private func saysNothingOfNow(_ range: Range<Int>) -> Bool {
    guard let figure = range.first(where: { isFigure($0) }) else { return false }
    if tokens.isDoubted(figure) || isCompared(figure, in: range) { return true }
    let isNumber = tokens[figure].kind == .number || [.unit, .teen, .tens].contains(tokens[figure].sense.sort)
    if words.slot.kind == .time || words.slot.kind == .money || isNumber && !isNotOne(figure, in: range),
      ["isnt", "not", "arent"].contains(tokens.word(figure - 1, in: range)),
      !range.contains(where: { tokens[$0].word == "but" || tokens[$0].mark == .comma })
    {
      // "It isn't 10 years yet".
      return true
    }
    if words.slot.kind != .time, tokens.endedSince(figure, in: range) { return true }
    guard words.slot.kind != .time, tokens.saysWhatWas(range), tokens.pieces(range).count == 1 else { return false }
    return !range.contains { tokens[$0].word == "was" || tokens[$0].word == "were" }
  }

  /// "Four more than the carers".
  private func isCompared(_ figure: Int, in range: Range<Int>) -> Bool {
    guard words.slot.kind != .time else { return false }
    return ["more", "fewer", "less"].contains(tokens.word(figure + 1, in: range))
      && tokens.word(figure + 2, in: range) == "than"
  }

  /// "It was meant to end in 2024 but was extended to 2027" → what follows "but".
  private func afterPlan(_ range: Range<Int>) -> Range<Int> {
    guard words.slot.kind == .time, let but = range.first(where: { tokens[$0].word == "but" }),
      but + 1 < range.upperBound,
      (range.lowerBound..<but).contains(where: { index in
        ["meant", "supposed", "due", "going"].contains(tokens[index].word) && tokens.word(index + 1, in: range) == "to"
      }), hasNumber(but + 1..<range.upperBound)
    else { return range }
    return tokens.trimmed(but + 1..<range.upperBound)
  }

  /// "We were set up in 2012, they came along in 2014" → what is said of them.
  private func withoutOurs(_ range: Range<Int>) -> Range<Int> {
    guard words.slot.kind == .time else { return range }
    let us: WordSet = ["we", "weve", "our", "us", "i", "ive"]
    let them: WordSet = ["they", "theyve", "theirs", "it", "its", "them"]
    let clauses = tokens.pieces(range).filter { hasNumber($0) }
    guard clauses.count == 2,
      us.contains(tokens[clauses[0].lowerBound].word) != us.contains(tokens[clauses[1].lowerBound].word)
    else { return range }
    return clauses.first { them.contains(tokens[$0.lowerBound].word) } ?? range
  }

  private func isFigure(_ index: Int) -> Bool {
    if tokens[index].kind == .number || tokens[index].kind == .currency { return true }
    switch tokens[index].sense.sort {
    case .unit, .teen, .tens, .fraction, .fractions, .vague: return true
    default: return ["most", "all", "majority", "everyone"].contains(tokens[index].word)
    }
  }

  /// "It went down from 20k to 12k", "they're down to two now": what it is now.
  private func afterChange(_ range: Range<Int>) -> Range<Int> {
    guard isNumeric, words.slot.kind != .time,
      let change = range.first(where: { Self.changes.contains(tokens[$0].word) }),
      let to = (change + 1..<range.upperBound).first(where: { tokens[$0].word == "to" }), to - change <= 8,
      to + 1 < range.upperBound, hasNumber(to + 1..<min(to + 6, range.upperBound)),
      to == change + 1
        ? tokens[change].word == "down"
          || tokens[change].word == "up" && ["gone", "went", "go", "put"].contains(tokens.word(change - 1, in: range))
        : hasNumber(change..<to)
    else { return range }
    return tokens.trimmed(to + 1..<range.upperBound)
  }

  private static let changes: WordSet = [
    "down", "up", "went", "gone", "fell", "fallen", "dropped", "rose", "risen", "increased", "reduced", "cut", "shrunk",
    "shrank", "grew", "grown", "halved", "doubled", "trebled", "tripled", "raised", "lowered", "trimmed", "slashed",
    "upped",
    "bumped", "moved",
  ]

  func hasNumber(_ range: Range<Int>) -> Bool {
    let reader = NumberReader(tokens: tokens, range: range)
    return range.contains { reader.number(at: $0) != nil }
  }
}

extension ValueReading {
  /// Takes over what the correction left unsaid: the whole of a share, the period of a sum, the heads beside
  /// full-time equivalents.
  mutating func complete(from earlier: ValueReading) {
    guard let value = answer.value, let before = earlier.answer.value else { return }
    switch (value, before) {
    case (.count(var count), .count(let old)):
      if count.people == nil, count.fullTime != nil { count.people = old.people }
      answer.value = .count(count)
    case (.share(var share), .share(let old)):
      if share.whole == nil, share.part != nil, share.ratio == nil {
        share.whole = old.whole
        if let part = share.part?.low.value, let whole = share.whole?.high.value, part > whole {
          misreading = .partAboveWhole(part: part, whole: whole)
        }
      }
      if share.part == nil, share.ratio == nil, share.rest == nil { (share.part, share.rest) = (old.part, old.rest) }
      if share.carers == nil { share.carers = old.carers }
      answer.value = .share(share)
    case (.choices(let picks), .choices(let old)):
      // "Premises, furniture, sorry, IT": the last of them is put right, or all.
      guard old.count > 1, !picks.contains(where: { old.contains($0) }) else { break }
      answer.value = .choices(old.dropLast() + picks)
      alternatives.append(Answer(.choices(picks), certainty: answer.certainty, words: answer.words))
    case (.money(var money), .money(let old)):
      if money.period == nil { money.period = old.period }
      if money.amount == nil { money.amount = old.amount }
      if money.purpose == nil { money.purpose = old.purpose }
      if termMonths == nil { termMonths = earlier.termMonths }
      answer.value = .money(money)
    default: break
    }
  }
}
