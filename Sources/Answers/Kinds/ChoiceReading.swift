/// Reads one or many of a list: by what people say for them, by number, "all", "none", "all except"; with what isn't
/// on the list, and money next to a pick.
func readChoices(_ span: Span) -> ValueReading? { ChoiceReader(span: span).read() }

struct ChoiceReader {
  let span: Span
  var picks: [Pick] = []
  private var places: [Range<Int>] = []
  var excluded: Set<Int> = []
  var isExcluding = false
  var used: [Piece] = []
  var details: [String] = []
  private var hasHedgedAmount = false
  /// Is there something in the line that may make another answer of it?
  var isDoubtful = false
  /// Are there words of the person's own that may be no thing at all?
  var hasOddText = false
  /// Was the clause before denied?
  var wasNegative = false
  /// How many picks the clause before gave.
  private var lastPicks = 0
  /// Is what follows denied ("they don't do …")?
  private var isDenying = false
  /// Was something said to be past?
  private var hasPast = false

  init(span: Span) { self.span = span }

  var choices: [Choice] { span.words.slot.choices }

  func read() -> ValueReading? {
    var reader = self
    return reader.fill()
  }

  private mutating func fill() -> ValueReading? {
    if let doubt = readDoubtOfAll(span) { return doubt }
    if isQuestion { return nil }
    for clause in clauses() {
      if takesBack(clause) {
        // "Training? no, research".
        picks = []
        continue
      }
      let before = picks.count
      take(clause)
      lastPicks = max(picks.count - before, 0)
    }
    if hasPast, picks.isEmpty { return none() }
    // "All but two", "everything except lunch" where there is no lunch: what isn't meant wasn't understood.
    if excluded.isEmpty, span.has(.allExcept) || isExcluding && span.has(.all) { return nil }
    if let all = everything() { return finish(all) }
    if picks.contains(where: { $0.choice != nil }) { return isEither ? nil : finish(withoutHalves(picks)) }
    if isOneOfSeveral { return nil }
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
      let cuts =
        token.kind == .punctuation
        ? isCut(token.mark, index) : ["and", "plus", "but"].contains(token.word) || isOrShort(index)
      if cuts {
        if start < index { result.append(start..<index) }
        start = token.word == "but" ? index : index + 1
      }
      index += 1
    }
    if start < span.range.upperBound { result.append(start..<span.range.upperBound) }
    return result
  }

  /// "Contract or SLA": the second is short for a choice.
  private func isOrShort(_ index: Int) -> Bool {
    span.tokens[index].word == "or" && span.range.contains(index + 1) && match(at: index + 1) == nil
      && span.words.shorts.choice(span.tokens, index + 1..<index + 2) != nil
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
    var isNegative = isPast || isAfterDenied(clause)
    defer { wasNegative = isNegative }
    let before = picks.count
    if saysNo(clause) || isOver(clause) { isNegative = true }
    if isUnknown(clause) {
      // "Advice definitely, training I don't know".
      leaveOut(clause)
      return
    }
    isDenying = isDenying && !clause.contains { Self.affirming.contains(span.tokens[$0].word) }
    isNegative = isNegative || isDenying
    while index < clause.upperBound {
      if span.words.notCounted.match(span.tokens, at: index, in: clause) != nil {
        // "the training, but that's us": said of the pick before it.
        if picks.isEmpty == false { picks[picks.count - 1].counts = false }
        used.append(Piece(content: .word, range: clause))
        return
      }
      if let match = match(at: index), !isBeneficiary(index, match.length) {
        if isPutRight(index) { (picks, isNegative) = ([], false) }
        let range = index..<index + match.length
        pick(match.payload, range, isNegative: isNegative || isExcluding || span.tokens.isIntended(index))
        if first == nil { first = range }
        if isOnlyMeant(range, in: clause) { isDoubtful = true }
        index += match.length
        continue
      }
      if denies(index) || isInstead(index) || isOnlyPossible(index) { isNegative = true }
      if isSave(index) { isExcluding = true }
      if isExcluding { excluded.formUnion(positions(at: index)) }
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

  /// "Operational, no strategic": of one choice, the second.
  private func isPutRight(_ index: Int) -> Bool {
    span.words.slot.kind == .choice && !picks.isEmpty && span.word(index - 1) == "no"
      && index > span.range.lowerBound + 1 && span.tokens[index - 2].kind == .punctuation
  }

  /// "Speak Up do it for us": for whom, not who.
  private func isBeneficiary(_ index: Int, _ length: Int) -> Bool {
    length == 1 && ["us", "me", "them"].contains(span.tokens[index].word) && span.word(index - 1) == "for"
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
    let first = clause.first { !Self.small.contains(span.tokens[$0].word) && span.tokens[$0].word != "but" }
    // "It was Jo until March".
    if let first, span.words.slot.kind == .choices, ["was", "were"].contains(span.tokens[first].word) { isPast = true }
    if clause.contains(where: { endsBefore($0, in: clause) }) { isPast = true }
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

  /// Picks a choice by a short form of it.
  mutating func pickShort(_ place: Int, _ range: Range<Int>) {
    used.append(Piece(content: .word, range: range))
    let id = choices[place].id
    guard !picks.contains(where: { $0.choice == id }) else { return }
    picks.append(Pick(id))
    places.append(range)
  }

  /// "They meet informally; nobody talks to Dudley": where the list has a choice for none, a "nobody" of a clause of its own
  /// beside another choice.
  private func denied(_ listed: [Pick]) -> [Pick] {
    guard choices.contains(where: { $0.id == "none" }), !listed.contains(where: { $0.choice == "none" }) else {
      return []
    }
    let isDenied = span.pieces.contains { piece in
      guard span.tokens.isNobody(piece.range.lowerBound),
        !places.contains(where: { $0.overlaps(piece.range) })
      else { return false }
      let before = piece.range.lowerBound - 1
      return before >= span.range.lowerBound && span.tokens[before].kind == .punctuation
    }
    return isDenied ? [Pick("none")] : []
  }

  private mutating func attach(_ amount: (money: Money, isHedged: Bool), _ clause: Range<Int>, isNew: Bool) {
    used.append(Piece(content: .word, range: clause))
    guard !picks.isEmpty else { return }
    var money = amount.money
    money.purpose = nil
    picks[picks.count - 1].amount = money
    hasHedgedAmount = hasHedgedAmount || amount.isHedged
  }

  // MARK: All, none, numbers

  private func finish(_ picks: [Pick]) -> ValueReading? {
    let isHedged = span.isHedged || span.has(.soft) || hasHedgedAmount
    let certainty = isHedged ? Certainty.approximate : .firm
    let ranges = usedRanges(
      (used + span.pieces.filter { $0.cue != nil }).sorted { $0.range.lowerBound < $1.range.lowerBound })
    if span.words.slot.kind == .choices {
      var answer = Answer(.choices(picks), certainty: certainty, words: span.text)
      answer.detail = details.isEmpty ? nil : details.joined(separator: "; ")
      var reading = ValueReading(answer: answer, used: ranges)
      reading.isDoubtful = isDoubtful || hasOddText && picks.contains { $0.choice == nil } || mayBeOthers(picks)
      return reading
    }
    let listed = bothOfTwo(picks.filter { $0.choice != nil })
    guard let first = listed.first ?? picks.first else { return nil }
    var answer = Answer(.choice(first), certainty: certainty, words: span.text)
    let unlisted = picks.filter { $0.choice == nil }.compactMap(\.text)
    let remarks = first.choice == nil ? details : details + unlisted
    answer.detail = remarks.isEmpty ? nil : remarks.joined(separator: "; ")
    var reading = ValueReading(answer: answer, used: ranges)
    if listed.isEmpty, choices.allSatisfy({ $0.namesFrom == nil }) {
      reading.misreading = .unlisted(first.text ?? span.text)
    }
    reading.alternatives = (listed.dropFirst() + denied(listed)).map {
      Answer(.choice($0), certainty: certainty, words: span.text)
    }
    return reading
  }
}
