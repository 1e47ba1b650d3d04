/// Reads one or many of a list: by what people say for them, by number, "all", "none", "all except"; with what isn't
/// on the list, and money next to a pick.
func readChoices(_ span: Span) -> ValueReading? { ChoiceReader(span: span).read() }

private struct ChoiceReader {
  let span: Span
  private var picks: [Pick] = []
  private var places: [Range<Int>] = []
  private var excluded: Set<Int> = []
  private var isExcluding = false
  private var used: [Piece] = []
  private var details: [String] = []
  private var hasHedgedAmount = false
  /// How many picks the clause before gave.
  private var lastPicks = 0
  /// Is what follows denied ("they don't do …")?
  private var isDenying = false
  /// Was something said to be past?
  private var hasPast = false

  init(span: Span) { self.span = span }

  private var choices: [Choice] { span.words.slot.choices }

  func read() -> ValueReading? {
    var reader = self
    return reader.fill()
  }

  private mutating func fill() -> ValueReading? {
    for clause in clauses() {
      let before = picks.count
      take(clause)
      lastPicks = max(picks.count - before, 0)
    }
    if hasPast, picks.isEmpty { return none() }
    if let all = everything() { return finish(all) }
    if picks.contains(where: { $0.choice != nil }) { return finish(picks) }
    if let numbered = numbered() {
      used = span.pieces.filter { $0.mark == nil && $0.cue == nil }
      return finish(numbered)
    }
    if let single = beginning() { return finish([single]) }
    if span.has(.neither) { return none() }
    guard readGeneral(span) == nil, !isAmbiguousBeginning else { return nil }
    return picks.isEmpty ? nil : finish(picks)
  }

  /// Cuts at commas, semicolons, "and", "plus", ends of sentences; a choice's own "and" is never cut.
  private func clauses() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = span.range.lowerBound
    var index = start
    while index < span.range.upperBound {
      let token = span.tokens[index]
      if let match = match(at: index) {
        index += match.length
        continue
      }
      let cuts = token.kind == .punctuation ? isCut(token.mark, index) : ["and", "plus", "but"].contains(token.word)
      if cuts {
        if start < index { result.append(start..<index) }
        start = token.word == "but" ? index : index + 1
      }
      index += 1
    }
    if start < span.range.upperBound { result.append(start..<span.range.upperBound) }
    return result
  }

  private func isCut(_ mark: Mark, _ index: Int) -> Bool {
    switch mark {
    case .comma, .semicolon, .stop, .newline, .ellipsis, .exclamation, .question, .openBracket, .closeBracket: true
    case .dash, .slash: true
    default: false
    }
  }

  private func match(at index: Int) -> PhraseSet<ChoiceCue>.Match? {
    span.words.choices.match(span.tokens, at: index, in: span.range, slips: true)
  }

  private mutating func take(_ clause: Range<Int>) {
    var index = clause.lowerBound
    var first: Range<Int>?
    let (isPast, isAll) = past(clause)
    if isAll { return }
    var isNegative = isPast
    let before = picks.count
    isDenying = isDenying && !clause.contains { Self.affirming.contains(span.tokens[$0].word) }
    isNegative = isNegative || isDenying
    while index < clause.upperBound {
      if span.words.notCounted.match(span.tokens, at: index, in: clause) != nil {
        // "the training, but that's us": said of the pick before it.
        if picks.isEmpty == false { picks[picks.count - 1].counts = false }
        used.append(Piece(content: .word, range: clause))
        return
      }
      if let match = match(at: index) {
        let range = index..<index + match.length
        pick(match.payload, range, isNegative: isNegative || isExcluding)
        if first == nil { first = range }
        index += match.length
        continue
      }
      if denies(index) { isNegative = true }
      if let (cue, length) = piecesCue(index) {
        // "Nothing except a room" picks the room.
        let before = span.pieces(in: span.range.lowerBound..<index)
        let isOfNothing = cue == .except && before.contains { $0.cue == .nothing }
        if cue == .except || cue == .allExcept, !isOfNothing { isExcluding = true }
        index += length
        continue
      }
      index += 1
    }
    if let money = readAmount(span.tokens, clause, words: span.words, today: span.today) {
      attach(money, clause, isNew: picks.count > before)
    } else if first == nil {
      // "Nothing in particular", "no newsletter": what there isn't is no pick.
      let isDenied = isNegative || span.pieces(in: clause).contains { $0.cue == .nothing }
      if isDenied { leaveOut(clause) } else { unlisted(clause) }
    }
  }

  /// "Not", "doesn't", but not "not only". What isn't done goes on over "and": "they don't do advice and training".
  private mutating func denies(_ index: Int) -> Bool {
    let word = span.tokens[index].word
    let next = span.word(index + 1)
    // "Not only advice", but "not just us" where "just us" is a choice.
    if ["only", "just", "merely", "simply"].contains(next) { return match(at: index + 1) != nil }
    if Self.denials.contains(word) {
      isDenying = true
      return true
    }
    return ["not", "no", "without", "never"].contains(word)
  }

  private static let denials: WordSet = [
    "dont", "doesnt", "didnt", "isnt", "arent", "cant", "wont", "havent", "hasnt", "neither",
  ]
  /// A clause with one of these says something of its own.
  private static let affirming: WordSet = [
    "but", "just", "only", "now", "does", "do", "they", "it", "its", "theyre", "yes", "mainly", "mostly", "some",
  ]

  /// "Used to do training": what was isn't picked. "But not any more" says it of the picks just before.
  ///
  /// - Returns: whether it was, and whether the clause says nothing else.
  private mutating func past(_ clause: Range<Int>) -> (isPast: Bool, isAll: Bool) {
    var isPast = false
    var hasMore = false
    var index = clause.lowerBound
    while index < clause.upperBound {
      if let match = CuePhrases.notNow.match(span.tokens, at: index, in: clause) {
        isPast = true
        index += match.length
      } else {
        let word = span.tokens[index].word
        if !Self.small.contains(word), word != "but", word != "now" { hasMore = true }
        index += 1
      }
    }
    if isPast, !hasMore {
      for pick in picks.suffix(lastPicks) {
        if let place = choices.firstIndex(where: { $0.id == pick.choice }) { excluded.insert(place) }
      }
      picks.removeLast(min(lastPicks, picks.count))
      used.append(Piece(content: .word, range: clause))
    }
    hasPast = hasPast || isPast
    return (isPast, isPast && !hasMore)
  }

  private func piecesCue(_ index: Int) -> (Cue, Int)? {
    guard let piece = span.pieces(in: index..<index + 1).first, let cue = piece.cue else {
      return nil
    }
    return (cue, piece.range.count)
  }

  private mutating func pick(_ cue: ChoiceCue, _ range: Range<Int>, isNegative: Bool) {
    used.append(Piece(content: .word, range: range))
    let id = choices[cue.choice].id
    guard !isNegative else {
      excluded.insert(cue.choice)
      picks.removeAll { $0.choice == id }
      return
    }
    guard !picks.contains(where: { $0.choice == id }) else { return }
    picks.append(Pick(id, text: cue.half == nil ? nil : span.tokens.text(of: range)))
    places.append(range)
  }

  private mutating func attach(_ amount: (money: Money, isHedged: Bool), _ clause: Range<Int>, isNew: Bool) {
    used.append(Piece(content: .word, range: clause))
    guard !picks.isEmpty else { return }
    var money = amount.money
    money.purpose = nil
    picks[picks.count - 1].amount = money
    hasHedgedAmount = hasHedgedAmount || amount.isHedged
  }

  // MARK: What isn't on the list

  /// Words that pick nothing are told with what was picked.
  private mutating func leaveOut(_ clause: Range<Int>) {
    if !withoutFillers(clause).isEmpty { details.append(span.tokens.words(of: clause)) }
  }

  private mutating func unlisted(_ clause: Range<Int>) {
    let trimmed = withoutFillers(clause)
    if span.tokens[clause.lowerBound].word == "but", Self.pronouns.contains(span.word(clause.lowerBound + 1)) {
      // "It used to be me, but we deleted the post": what happened, not another pick.
      leaveOut(clause)
      return
    }
    guard !trimmed.isEmpty, trimmed.count <= 6 else {
      if !trimmed.isEmpty { details.append(span.tokens.words(of: clause)) }
      return
    }
    let firstWord = span.tokens[trimmed.lowerBound].word
    if Self.remarks.contains(firstWord) || span.tokens[trimmed.lowerBound].kind == .number {
      if span.tokens[trimmed.lowerBound].kind != .number { details.append(span.tokens.words(of: clause)) }
      return
    }
    picks.append(Pick(nil, text: span.tokens.words(of: trimmed)))
    used.append(Piece(content: .word, range: trimmed))
  }

  /// The clause without hedges, general answers and small words at its ends.
  private func withoutFillers(_ clause: Range<Int>) -> Range<Int> {
    let pieces = span.pieces(in: clause)
    let kept = pieces.filter { piece in
      if let cue = piece.cue { return cue == .someOf || cue == .of }
      if piece.mark != nil { return false }
      return !Self.small.contains(span.tokens[piece.range.lowerBound].word)
    }
    let ends = pieces.filter { $0.mark == nil && !Self.trailing.contains(span.tokens[$0.range.lowerBound].word) }
    guard let first = kept.first(where: { $0.cue == nil }), let last = ends.last,
      last.range.lowerBound >= first.range.lowerBound
    else {
      return clause.lowerBound..<clause.lowerBound
    }
    return first.range.lowerBound..<last.range.upperBound
  }

  private static let small: Set<Word> = Word.set(
    """
    we they them do does the a an it is its i some bit bits of and also too both have has got get yes yeah yep no
    nope plus as well provide provides offer offers there just only mainly mostly option number options numbers
    please ok so er um oh in on for with but not really that thats like said same before again me other things stuff
    any to still
    """)

  private static let pronouns: WordSet = ["we", "they", "it", "i", "he", "she", "its", "theyre", "weve"]

  /// Words at the end of a clause that name nothing.
  private static let trailing: Set<Word> = Word.set(
    """
    too also well as please really mainly mostly only again before said like i and
    """)

  /// A clause that begins like this is a remark about what was picked, not another pick.
  private static let remarks: Set<Word> = Word.set(
    """
    it its thats that this which who im afraid sorry because if when where since though although according see from hope believe
    website going been cant could would used depends depending what through via under by dont doesnt
    """)

  // MARK: All, none, numbers

  /// "all", "all except carers", "both", "everything".
  private func everything() -> [Pick]? {
    guard span.words.slot.kind == .choices, !choices.isEmpty else { return nil }
    let hasAll =
      span.pieces.contains { $0.cue == .all && isWhole($0.range.lowerBound) } || span.has(.allExcept)
      || (span.has(.both) && choices.count == 2)
    guard hasAll, picks.allSatisfy({ $0.choice == nil || isExcluding }) || excluded.isEmpty == false else { return nil }
    guard !picks.contains(where: { $0.choice != nil }) || isExcluding else { return nil }
    return choices.indices.filter { !excluded.contains($0) }.map { Pick(choices[$0].id) }
  }

  /// Does "all" stand for the whole list? Not in "it's all through the council", "all volunteers" or "they don't do
  /// everything".
  private func isWhole(_ index: Int) -> Bool {
    if span.tokens.isAdverb(index, in: span.range) || span.tokens.isPartlyDenied(index, in: span.range) { return false }
    guard span.tokens[index].word == "all" else { return true }
    let next = span.word(index + 1)
    if next == .none || next == "of" || Self.afterAll.contains(next) || Fillers.tails.contains(next) { return true }
    return span.tokens[index + 1].kind == .number || span.tokens[index + 1].sense.sort == .unit
  }

  private static let afterAll: WordSet = [
    "the", "those", "these", "them", "that", "it", "and", "but", "services", "options", "things", "sorts", "kinds",
    "types",
    "areas", "our", "their", "over", "round", "except", "bar", "apart", "other",
  ]

  /// "1 and 3", "the first two", "option 2", "the last one".
  private func numbered() -> [Pick]? {
    var indices: [Int] = []
    var isOrdinal = false
    for piece in span.pieces {
      switch piece.content {
      case .mark: continue
      case .quantity(let quantity):
        guard !quantity.isPercent, quantity.currency == 0, quantity.magnitude == 1 else { return nil }
        if isOrdinal, let count = quantity.whole, quantity.form == .cardinal, indices == [0],
          (1...choices.count).contains(count)
        {
          // "the first two"; "the first one" is just the first.
          indices = count == 1 ? [0] : Array(0..<count)
          continue
        }
        if isOrdinal, quantity.whole == 1, quantity.form == .cardinal { continue }
        guard let low = quantity.interval.low.value?.whole, let high = quantity.interval.high.value?.whole, low >= 1,
          high <= choices.count
        else { return nil }
        if quantity.form == .ordinal { isOrdinal = true }
        indices += (low...high).map { $0 - 1 }
      case .cue(let cue):
        guard [.filler, .hedge, .both, .yes].contains(cue) else { return nil }
      case .word:
        let token = span.tokens[piece.range.lowerBound]
        if token.word == "last", !choices.isEmpty {
          indices.append(choices.count - 1)
          isOrdinal = true
          continue
        }
        guard
          ["and", "option", "options", "number", "numbers", "no", "one", "ones", "answer", "the", "or", "choice"]
            .contains(token.word)
        else { return nil }
      }
    }
    guard !indices.isEmpty else { return nil }
    if span.words.slot.kind == .choice, Set(indices).count > 1 { return nil }
    var seen: Set<Int> = []
    return indices.filter { seen.insert($0).inserted }.map { Pick(choices[$0].id) }
  }

  /// An unambiguous beginning of one label: "inf" for "information".
  private func beginning() -> Pick? {
    let typed = Array(span.text.lowercased().utf8)
    guard typed.count >= 3 else { return nil }
    let fitting = choices.filter { $0.label.lowercased().utf8.starts(with: typed) }
    return fitting.count == 1 ? fitting.first.map { Pick($0.id) } : nil
  }

  /// "adv" could be advice or advocacy.
  private var isAmbiguousBeginning: Bool {
    let typed = Array(span.text.lowercased().utf8)
    return typed.count < 8 && choices.count(where: { $0.label.lowercased().utf8.starts(with: typed) }) > 1
  }

  private func none() -> ValueReading {
    ValueReading(
      answer: Answer(.none, certainty: span.certainty(), words: span.text),
      used: usedRanges(span.pieces.filter { $0.cue != nil }))
  }

  private func finish(_ picks: [Pick]) -> ValueReading? {
    let isHedged = span.isHedged || span.has(.soft) || hasHedgedAmount
    let certainty = isHedged ? Certainty.approximate : .firm
    let ranges = usedRanges(
      (used + span.pieces.filter { $0.cue != nil }).sorted { $0.range.lowerBound < $1.range.lowerBound })
    if span.words.slot.kind == .choices {
      var answer = Answer(.choices(picks), certainty: certainty, words: span.text)
      answer.detail = details.isEmpty ? nil : details.joined(separator: "; ")
      return ValueReading(answer: answer, used: ranges)
    }
    let listed = picks.filter { $0.choice != nil }
    guard let first = listed.first ?? picks.first else { return nil }
    var answer = Answer(.choice(first), certainty: certainty, words: span.text)
    let unlisted = picks.filter { $0.choice == nil }.compactMap(\.text)
    let remarks = first.choice == nil ? details : details + unlisted
    answer.detail = remarks.isEmpty ? nil : remarks.joined(separator: "; ")
    var reading = ValueReading(answer: answer, used: ranges)
    if listed.isEmpty, choices.allSatisfy({ $0.namesFrom == nil }) {
      reading.misreading = .unlisted(first.text ?? span.text)
    }
    reading.alternatives = listed.dropFirst().map { Answer(.choice($0), certainty: certainty, words: span.text) }
    return reading
  }
}
