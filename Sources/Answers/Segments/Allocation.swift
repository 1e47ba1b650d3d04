extension Reader {
  /// Reads an ordinary question: one address, the whole range. The asked question takes its words first.
  mutating func readSingle(_ range: Range<Int>, _ slot: Slot) {
    let items = context.asked?.addresses.first ?? []
    var topic = Topic()
    for (list, item) in zip(slot.over, items) { topic[list] = [.known(item)] }
    if let list = slot.makes, compiled.madeByClass.indices.contains(list), compiled.madeByClass[list] {
      readMaking(range, slot, list: list, topic)
    } else {
      allocate(range, topic, asked: slot)
    }
  }

  /// Shares a range out: to the asked question what it can read, the rest to others that it fits.
  ///
  /// - Returns: whether the asked question got an answer.
  @discardableResult
  mutating func allocate(_ range: Range<Int>, _ topic: Topic, asked slot: Slot, isGeneral: Bool = false) -> Bool {
    guard let addresses = addresses(of: slot, topic) else {
      volunteer(range, topic)
      return false
    }
    let foreign = foreignPieces(range, topic, asked: slot)
    for own in ownRuns(range, without: foreign) {
      guard let reading = value(slot, own) else { continue }
      if isWeak(reading), fitsOthers(range, topic) { continue }
      take(reading, own, slot, addresses, topic, isGeneral: isGeneral)
      for other in gaps(in: range, without: [own]) { volunteer(other, topic) }
      return true
    }
    if !foreign.isEmpty, !foreign.contains(where: { isOwnedByOther($0, slot) }), let reading = value(slot, range) {
      take(reading, range, slot, addresses, topic, isGeneral: isGeneral)
      return true
    }
    if let reading = bareYesNo(slot, range) {
      for address in addresses { claim(slot, address, reading, .asked, isGeneral: isGeneral) }
      return true
    }
    volunteer(range, topic)
    return false
  }

  /// Is a reading only the person's own words, because nothing on the question's list was among them?
  func isWeak(_ reading: ValueReading) -> Bool {
    switch reading.answer.value {
    case .choice(let pick)?: pick.choice == nil
    case .choices(let picks)?: !picks.contains { $0.choice != nil }
    case .names?: true
    default: false
    }
  }

  /// Would other questions take all of a range, so that nothing of it is left for a question that takes any words?
  func fitsOthers(_ range: Range<Int>, _ topic: Topic) -> Bool {
    var trial = self
    let rests = trial.volunteerRests(range, topic)
    let claims = trial.result.claims.dropFirst(result.claims.count)
    return !claims.isEmpty && claims.allSatisfy { $0.reason == .shape || $0.answer.isParticular }
      && !rests.contains { hasContent($0) }
      && !(context.asked.flatMap { slot($0.slot) }?.kind == .choices && claims.contains { isMoney($0.answer) })
  }

  /// A sum next to something chosen is said of it ("access audits, 5 grand").
  private func isMoney(_ answer: Answer) -> Bool {
    if case .money? = answer.value { true } else { false }
  }

  /// Makes claims of a reading, and offers what it left over to other questions.
  mutating func take(
    _ reading: ValueReading, _ range: Range<Int>, _ slot: Slot, _ addresses: [[ItemReference]], _ topic: Topic,
    reason: ClaimReason = .asked, isGeneral: Bool = false
  ) {
    if let misreading = reading.misreading {
      if reason == .asked { result.misreading = misreading } else { leave(range) }
      return
    }
    if slot.kind == .choice, case .choice(let pick)? = reading.answer.value, pick.choice == nil {
      // One of a closed list: the person's own words aren't one of them.
      if reason == .asked { result.misreading = .unlisted(tokens.words(of: range)) } else { leave(range) }
      return
    }
    var answer = normalised(reading.answer, slot)
    if reason == .asked, let words = wordsOfSegment { answer.words = tokens.words(of: words) }
    answer.detail = Self.together(spare(range, reading, topic), answer.detail.flatMap(remark))
    if reading.isDoubtful, reason != .asked {
      leave(range)
      return
    }
    let isAsked = !reading.alternatives.isEmpty || reading.isDoubtful
    if isAsked, reason == .asked, addresses.count == 1, result.doubt == nil {
      let readings = [answer] + reading.alternatives
      result.doubt = .readings(
        readings.map { Claim(slot: slot.id, items: addresses[0], answer: $0, reason: .asked) })
      return
    }
    let isOneOfList = slot.kind == .choice || slot.kind == .rating
    if !reading.alternatives.isEmpty, reason == .asked, addresses.count > 1, isOneOfList {
      // Which of them is meant can't be asked for several at once.
      leave(range)
      return
    }
    if isDoubtfulSum(reading), case .readings? = result.doubt {
      // One doubt at a time: what is as doubtful beside it is asked about afterwards.
      leave(range)
      return
    }
    for address in addresses { claim(slot, address, answer, reason, isGeneral: isGeneral) }
    for other in reading.others {
      result.others.append(normalised(other, slot))
      result.leftovers.append(other.words)
    }
  }

  /// What is told in both, each of it once.
  private static func together(_ left: String?, _ right: String?) -> String? {
    guard let left, let right else { return left ?? right }
    if right.contains(left) || left.split(separator: ";").allSatisfy({ right.contains($0.drop { $0 == " " }) }) {
      return right
    }
    return left.contains(right) ? left : "\(left); \(right)"
  }

  private func isDoubtfulSum(_ reading: ValueReading) -> Bool {
    !reading.alternatives.isEmpty && isMoney(reading.answer)
  }

  /// Gives the words that a reading didn't use to other questions where they fit. Of the others, figures are left
  /// over; whole parts of the sentence are told as detail, what goes on after a figure ("if you count the manager") and
  /// words beside a yes, a choice or a step too; all else stands in the answer's words.
  private mutating func spare(_ range: Range<Int>, _ reading: ValueReading, _ topic: Topic) -> String? {
    var details: [Range<Int>] = []
    var cues: [Int]?
    for gap in gaps(in: range, without: reading.used) where hasContent(gap) {
      let isPast = reading.answer.value == .yesNo(.past)
      let pointed = cues ?? cuedSlots(range) + (isPast ? endings(topic) : [])
      cues = pointed
      for part in volunteerRests(gap, topic, cues: pointed) {
        let isFigure = isFigure(reading.answer)
        if isFigure, let sentence = laterSentence(part, in: range) {
          leave(sentence)
        } else if isFigure, hasFigures(part), says(part) {
          leave(piece(around: part, in: range, besides: reading))
        } else if hasData(part) || isOfNow(reading.answer) && namesMonth(part) {
          leave(part)
        } else if says(part), isTold(reading.answer) || isWhole(part, in: range) || isFigure && goesOn(part) {
          details.append(part)
        }
      }
    }
    guard let first = details.first, let last = details.last else { return nil }
    if details.count > 1, tokens.pieces(first.lowerBound..<last.upperBound).count == 1 { return detail(range) }
    let words = details.compactMap { detail($0) }
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }

  /// The sentence that a part is all of, where another stands before it. Beside a figure that is no remark on it ("7 of 9.
  /// The chair is new").
  private func laterSentence(_ part: Range<Int>, in range: Range<Int>) -> Range<Int>? {
    guard says(part) else { return nil }
    return tokens.sentences(range).dropFirst().first { sentence in
      sentence.lowerBound <= part.lowerBound && part.upperBound <= sentence.upperBound
        && !sentence.contains { !part.contains($0) && isContent($0) }
    }
  }

  /// All of the piece that a part with a figure stands in, unless the figure of the answer stands there too: "but two are
  /// volunteers", not "but two are".
  private func piece(around part: Range<Int>, in range: Range<Int>, besides reading: ValueReading) -> Range<Int> {
    guard let piece = tokens.pieces(range).first(where: { $0.overlaps(part) }) else { return part }
    return reading.used.contains { $0.overlaps(piece) && hasFigures($0.clamped(to: piece)) } ? part : piece
  }

  /// Does it go on after the figure, with what qualifies it?
  private func goesOn(_ part: Range<Int>) -> Bool {
    guard let first = tokens.trimmed(part).first else { return false }
    let joins: WordSet = [
      "but", "and", "plus", "though", "although", "if", "unless", "including", "excluding", "counting", "except",
      "until",
      "when", "while", "because", "since",
    ]
    return joins.contains(tokens[first].word)
  }

  private func isFigure(_ answer: Answer) -> Bool {
    switch answer.value {
    case .count?, .share?, .money?, .time?: true
    default: false
    }
  }

  /// Is it a yes to what is so now? A month beside it may be an end that nobody should lose.
  private func isOfNow(_ answer: Answer) -> Bool {
    answer.value == .yesNo(.yes) || answer.value == .yesNo(.partly)
  }

  private static let beforeMonth: WordSet = [
    "in", "until", "till", "til", "by", "from", "since", "of", "last", "next", "this", "end", "to", "early", "late",
    "mid",
  ]

  /// "Ending in March", not "Jan says".
  private func namesMonth(_ range: Range<Int>) -> Bool {
    range.contains { tokens[$0].sense.sort == .month && Self.beforeMonth.contains(tokens.word($0 - 1, in: range)) }
  }

  /// Is there more in a range than small words?
  func says(_ range: Range<Int>) -> Bool {
    range.contains { index in
      let word = tokens[index].word
      return isContent(index) && !Fillers.plainLinks.contains(word) && !Fillers.denials.contains(word)
        && !Fillers.distributors.contains(word) && word != "but" && word != "these" && word != "those"
    }
  }

  /// Are words beside the answer worth telling: the route of a yes, the area of a choice?
  private func isTold(_ answer: Answer) -> Bool {
    switch answer.value {
    case .yesNo?, .choice?, .rating?: true
    default: false
    }
  }

  /// Is a part bounded by breaks on both sides?
  private func isWhole(_ part: Range<Int>, in range: Range<Int>) -> Bool {
    let part = tokens.trimmed(part)
    let before = part.lowerBound <= range.lowerBound || tokens[part.lowerBound - 1].kind == .punctuation
    let after = part.upperBound >= range.upperBound || tokens[part.upperBound].kind == .punctuation
    return before && after
  }

  /// What a kind told of its own accord, without the answer before it ("yes, and", "of whom").
  private func remark(_ text: String) -> String? {
    let reader = Reader(Tokens(text), in: context)
    return reader.detail(reader.tokens.all)
  }

  /// The words of a range as a detail, without joiners and marks at its ends.
  func detail(_ range: Range<Int>) -> String? {
    guard hasContent(range) else { return nil }
    var range = withoutLead(withoutFragment(range))
    if let (_, rest) = leadingYesNo(range) { range = withoutLead(rest) }
    guard hasContent(range) else { return nil }
    let words = tokens.words(of: range)
    return words.isEmpty ? nil : words
  }

  /// What remains between foreign pieces, neighbours joined.
  private func ownRuns(_ range: Range<Int>, without foreign: [Range<Int>]) -> [Range<Int>] {
    if foreign.isEmpty { return [range] }
    return gaps(in: range, without: foreign).map { tokens.trimmed($0) }.filter { hasContent($0) || !$0.isEmpty }
  }

  /// A bare yes or no, where the question says what it means ("yes: more than 10 years").
  private func bareYesNo(_ slot: Slot, _ range: Range<Int>) -> Answer? {
    guard slot.yes != nil || slot.no != nil, let (isYes, rest) = leadingYesNo(range), !hasContent(rest),
      let words = isYes ? slot.yes : slot.no
    else { return nil }
    let meant = Tokens(words)
    guard let reading = readValue(slot: compiled.slots[slot.id], tokens: meant, range: meant.all, today: context.today)
    else { return nil }
    var answer = reading.answer
    answer.words = tokens.words(of: range)
    return answer
  }
}
