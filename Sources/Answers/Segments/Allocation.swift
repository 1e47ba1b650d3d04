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
    return !claims.isEmpty && claims.allSatisfy { $0.reason == .shape || isParticular($0.answer) }
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
    let told = spare(range, reading, topic)
    if answer.detail == nil { answer.detail = told }
    if !reading.alternatives.isEmpty, reason == .asked, addresses.count == 1, result.doubt == nil {
      let readings = [answer] + reading.alternatives
      result.doubt = .readings(
        readings.map { Claim(slot: slot.id, items: addresses[0], answer: $0, reason: .asked) })
      return
    }
    if isDoubtfulSum(reading), case .readings? = result.doubt {
      // One doubt at a time: what is as doubtful beside it is asked about afterwards.
      leave(range)
      return
    }
    for address in addresses { claim(slot, address, answer, reason, isGeneral: isGeneral) }
    for other in reading.others { result.leftovers.append(other.words) }
  }

  private func isDoubtfulSum(_ reading: ValueReading) -> Bool {
    !reading.alternatives.isEmpty && isMoney(reading.answer)
  }

  /// Gives the words that a reading didn't use to other questions where they fit. Of the others, figures are left
  /// over; whole parts of the sentence are told as detail, and words beside a yes, a choice or a step too; all else
  /// stands in the answer's words.
  private mutating func spare(_ range: Range<Int>, _ reading: ValueReading, _ topic: Topic) -> String? {
    var details: [Range<Int>] = []
    var cues: [Int]?
    for gap in gaps(in: range, without: reading.used) where hasContent(gap) {
      let isPast = reading.answer.value == .yesNo(.past)
      let pointed = cues ?? cuedSlots(range) + (isPast ? endings(topic) : [])
      cues = pointed
      for part in volunteerRests(gap, topic, cues: pointed) {
        if hasData(part) {
          leave(part)
        } else if says(part), isTold(reading.answer) || isWhole(part, in: range) {
          details.append(part)
        }
      }
    }
    guard let first = details.first, let last = details.last else { return nil }
    if details.count > 1, tokens.pieces(first.lowerBound..<last.upperBound).count == 1 { return detail(range) }
    let words = details.compactMap { detail($0) }
    return words.isEmpty ? nil : words.joined(separator: "; ")
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

  /// The words of a range as a detail, without joiners and marks at its ends.
  func detail(_ range: Range<Int>) -> String? {
    guard hasContent(range) else { return nil }
    var range = withoutLead(range)
    if let (_, rest) = leadingYesNo(range) { range = withoutLead(rest) }
    guard hasContent(range) else { return nil }
    let words = tokens.words(of: range)
    return words.isEmpty ? nil : words
  }

  /// The pieces of a line that another question has a better claim to: its cue is in them and it can read them, and the
  /// asked question has no cue there. A line of one piece is the asked question's own.
  private func foreignPieces(_ range: Range<Int>, _ topic: Topic, asked slot: Slot) -> [Range<Int>] {
    guard !context.open.isEmpty || !context.answered.isEmpty else { return [] }
    let pieces = cuedPieces(range)
    guard pieces.count > 1 else { return isOwnedByOther(range, slot) ? [range] : [] }
    var foreign = foreignSentences(range, topic, asked: slot)
    // "just the one, 3 days" is all about the number that was asked for, whatever each piece would be elsewhere.
    if slot.kind == .count, foreign.isEmpty, let whole = value(slot, range), whole.misreading == nil,
      pieces.allSatisfy({ piece in whole.used.contains { $0.overlaps(piece) } }),
      !pieces.contains(where: { belongsToOther($0, topic, than: slot) || isOwnedByOther($0, slot) })
    {
      return []
    }
    var isAnswered = false
    for piece in pieces where !foreign.contains(where: { $0.overlaps(piece) }) {
      if isChoiceOfOther(piece, topic, than: slot) {
        foreign.append(piece)
        continue
      }
      if slot.kind == .choice || slot.kind == .choices, !cuedSlots(piece).contains(slot.id) {
        // What isn't on the question's list may fit another; so may a word of the list once one has been chosen ("a
        // year, last couple of years").
        let isListed = value(slot, piece).map { !isWeak($0) } ?? false
        if !isListed || (isAnswered && slot.kind == .choice), fitsOthers(piece, topic) {
          foreign.append(piece)
          continue
        }
        if isListed { isAnswered = true }
      }
      if belongsToOther(piece, topic, than: slot) || isOwnedByOther(piece, slot) { foreign.append(piece) }
    }
    if foreign.contains(where: { isOwnedByOther($0, slot) }) { return foreign }
    return foreign.count == pieces.count || coversAll(foreign, pieces) ? [] : foreign
  }

  private func coversAll(_ foreign: [Range<Int>], _ pieces: [Range<Int>]) -> Bool {
    pieces.allSatisfy { piece in foreign.contains { $0.overlaps(piece) } }
  }

  /// Whole sentences, after the first, that another question has a better claim to: "three. The board has 9, 7 of them
  /// disabled".
  private func foreignSentences(_ range: Range<Int>, _ topic: Topic, asked slot: Slot) -> [Range<Int>] {
    let sentences = tokens.sentences(range)
    guard sentences.count > 1 else { return [] }
    return sentences.dropFirst().filter { belongsToOther($0, topic, than: slot) }
  }

  /// Is a cue of another question in it that can read it, and none of the asked one's?
  private func belongsToOther(_ piece: Range<Int>, _ topic: Topic, than slot: Slot) -> Bool {
    let cued = cuedSlots(piece)
    guard !cued.isEmpty, !cued.contains(slot.id), !isRemark(piece) else { return false }
    for id in cued {
      guard let other = self.slot(id), isOpen(other) || isAnswered(other), addresses(of: other, topic) != nil,
        let reading = value(other, piece), reading.misreading == nil
      else { continue }
      if reading.answer.value == nil ? !hasData(piece) : isStrong(reading, other, piece) { return true }
    }
    return false
  }

  /// Does a cue of another question stand beside a number that says nothing of the asked one ("the committee is 2 of 9"
  /// where years were asked for)? Then it is no answer, even where the other question has been answered already.
  private func isOwnedByOther(_ piece: Range<Int>, _ slot: Slot) -> Bool {
    let cued = cuedSlots(piece)
    guard !cued.isEmpty, !cued.contains(slot.id), hasFigures(piece), let own = value(slot, piece),
      own.answer.value != nil,
      isBareNumber(own, slot, piece)
    else { return false }
    return cued.contains { id in
      guard let other = self.slot(id), slot.partOf != id, let reading = value(other, piece),
        reading.answer.value != nil, isNumeric(other)
      else { return false }
      return reading.used.contains { range in own.used.contains { $0.overlaps(range) } }
    }
  }

  private func isNumeric(_ slot: Slot) -> Bool {
    switch slot.kind {
    case .count, .share, .money, .time: true
    case .yesNo, .choice, .choices, .names, .rating, .contact, .text: false
    }
  }

  /// Is a reading only a number, without the marks of its kind?
  private func isBareNumber(_ reading: ValueReading, _ slot: Slot, _ range: Range<Int>) -> Bool {
    switch slot.kind {
    case .count: true
    case .share, .money, .time: !isStrong(reading, slot, range)
    case .yesNo, .choice, .choices, .names, .rating, .contact, .text: false
    }
  }

  /// Is a piece just what people say for a choice of another open question, and the asked one has no choices ("one,
  /// for everyone")?
  private func isChoiceOfOther(_ piece: Range<Int>, _ topic: Topic, than slot: Slot) -> Bool {
    switch slot.kind {
    case .count, .share, .money, .time: break
    case .yesNo, .choice, .choices, .names, .rating, .contact, .text: return false
    }
    let piece = tokens.trimmed(piece)
    guard let first = piece.first, let match = compiled.sayings.match(tokens, at: first, in: piece),
      match.length == piece.count
    else { return false }
    return match.payload.contains { hit in
      guard let other = self.slot(hit.slot), isOpen(other), other.kind == .choice || other.kind == .choices else {
        return false
      }
      return addresses(of: other, topic) != nil
    }
  }

  /// "it's on the website" comments on what was said; it doesn't answer another question.
  func isRemark(_ piece: Range<Int>) -> Bool {
    guard let first = tokens.trimmed(piece).first else { return false }
    return Fillers.remarks.contains(tokens[first].word)
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
