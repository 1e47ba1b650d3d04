extension Reader {
  /// Offers a range that the asked question doesn't take to the other open questions; what none takes is left over.
  mutating func volunteer(_ range: Range<Int>, _ topic: Topic) {
    for rest in volunteerRests(range, topic) { leave(rest) }
  }

  /// Offers a range to the open questions piece by piece, and gives back what none of them takes.
  ///
  /// A question gets words only where one of its cues is among them, or where their shape fits it and no other.
  ///
  /// - Parameter cues: questions that words before or after the range point at.
  mutating func volunteerRests(_ range: Range<Int>, _ topic: Topic, cues: [Int] = []) -> [Range<Int>] {
    guard !context.open.isEmpty || !context.answered.isEmpty else { return [range] }
    var topic = topic
    var rests: [Range<Int>] = []
    for sentence in tokens.sentences(range) {
      var sentenceRests: [Range<Int>] = []
      let pieces = cuedPieces(sentence)
      for piece in isOneAnswer(sentence, pieces, topic, cues: cues) ? [sentence] : pieces {
        if cues.isEmpty, tokens.saysWhatWas(piece) {
          // What it was once answers no question about now.
          sentenceRests.append(piece)
          continue
        }
        if let left = offerSeveral(piece, topic) {
          sentenceRests += left
          continue
        }
        topic = madeTopic(piece, topic)
        sentenceRests += offer(piece, topic, cues: cues, depth: 0)
      }
      rests += joined(sentenceRests)
    }
    return rests
  }

  /// Is a sentence with commas one answer to one question, with something of it in each piece ("the board has 9, 7 of
  /// them disabled")?
  private func isOneAnswer(
    _ sentence: Range<Int>, _ pieces: [Range<Int>], _ topic: Topic, cues: [Int]
  ) -> Bool {
    guard (2...4).contains(pieces.count), let (slot, reading, reason) = bestFit(sentence, topic, cues: cues),
      reason == .cued, slot.kind == .share || slot.kind == .count, reading.others.isEmpty
    else { return false }
    return pieces.allSatisfy { piece in reading.used.contains { $0.overlaps(piece) } }
      && !pieces.dropFirst().contains { !cuedSlots($0).isEmpty }
  }

  /// The pieces of a sentence, cut also at an "and" with figures and cues of different questions on its two sides ("2
  /// staff and 5 of 9 trustees").
  func cuedPieces(_ sentence: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for piece in tokens.pieces(sentence) {
      var start = piece.lowerBound
      for index in piece where Fillers.joiners.contains(tokens[index].word) || tokens[index].word == "with" {
        let left = start..<index
        let right = index + 1..<piece.upperBound
        guard hasFigures(left), hasFigures(right) else { continue }
        let before = cuedSlots(left)
        let after = cuedSlots(right)
        guard !before.isEmpty, !after.isEmpty, !before.contains(where: { after.contains($0) }) else { continue }
        result.append(left)
        start = index + 1
      }
      if start < piece.upperBound { result.append(start..<piece.upperBound) }
    }
    return result
  }

  /// Is there a number in a range, in digits or in words?
  func hasFigures(_ range: Range<Int>) -> Bool {
    range.contains { index in
      let token = tokens[index]
      if token.kind == .number || token.kind == .currency { return true }
      switch token.sense.sort {
      case .unit, .teen, .tens, .magnitude: return true
      default: return false
      }
    }
  }

  /// Neighbouring rests as one, so that a detail reads as it was typed.
  private func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges {
      if let last = result.last,
        !(last.upperBound..<range.lowerBound).contains(where: { tokens[$0].kind != .punctuation })
      {
        result[result.count - 1] = last.lowerBound..<range.upperBound
      } else {
        result.append(range)
      }
    }
    return result
  }

  /// One piece: the question that fits best takes its words, then the words before and after are offered in turn.
  private mutating func offer(_ piece: Range<Int>, _ topic: Topic, cues: [Int], depth: Int) -> [Range<Int>] {
    guard depth < 6, hasContent(piece) || !chosenSlots(piece).isEmpty else { return hasContent(piece) ? [piece] : [] }
    guard let (slot, reading, reason) = bestFit(piece, topic, cues: cues), let addresses = addresses(of: slot, topic)
    else {
      return offerCells(piece, topic) ? [] : [piece]
    }
    // One sum for several, or several for one: whose is which isn't said.
    if !reading.others.isEmpty || (isOneSum(reading, piece) && addresses.count > 1) { return [piece] }
    let answer = slot.over.count > 1 ? withoutPurpose(reading.answer) : reading.answer
    for address in addresses { claim(slot, address, answer, reason) }
    var rests: [Range<Int>] = []
    var used = reading.used
    used += cueRanges(piece, of: slot.id)
    used += mentions(in: piece).map(\.range)
    for gap in gaps(in: piece, without: used) where hasContent(gap) {
      rests += offer(gap, topic, cues: [], depth: depth + 1)
    }
    // Words without figures stand in the claim's own words; nothing more is to be made of them.
    return rests.filter { hasData($0) }
  }

  /// "Speak Up for learning disabilities": a piece that names items of the second list of an open matrix, said of an
  /// item of its first, and nothing else.
  private mutating func offerCells(_ piece: Range<Int>, _ topic: Topic) -> Bool {
    let named = mentions(in: piece)
    guard !named.isEmpty else { return false }
    for gap in gaps(in: piece, without: named.map(\.range)) {
      for index in gap where tokens[index].kind != .punctuation {
        let word = tokens[index].word
        guard isSmall(index) || Fillers.links.contains(word) || word == "people" || word == "mainly" else {
          return false
        }
      }
    }
    for id in context.open {
      guard let slot = slot(id), slot.kind == .yesNo, slot.over.count == 2, isOpen(slot), topic[slot.over[0]] != nil
      else { continue }
      var halves: [ItemReference: Set<Int>] = [:]
      var items: [ItemReference] = []
      for mention in named {
        for item in resolve(mention, list: slot.over[1]) ?? [] {
          items.append(item)
          halves[item, default: []].formUnion(mention.half.map { [$0] } ?? [-1])
        }
      }
      guard !items.isEmpty else { continue }
      for item in unique(items) {
        var cell = topic
        cell[slot.over[1]] = [item]
        // One half alone is partly.
        let isHalf = halves[item].map { $0.count == 1 && !$0.contains(-1) } ?? false
        for address in addresses(of: slot, cell) ?? [] {
          claim(slot, address, Answer(.yesNo(isHalf ? .partly : .yes), words: tokens.words(of: piece)), .shape)
        }
      }
      return true
    }
    return false
  }

  /// The one question that a piece fits: an open one, else one that has been answered and that a cue in the piece names.
  private func bestFit(
    _ piece: Range<Int>, _ topic: Topic, cues: [Int]
  ) -> (Slot, ValueReading, ClaimReason)? {
    let cued = cuedSlots(piece)
    if let fit = bestFit(piece, topic, cued: cued + cues, cues: cues, among: context.open) { return fit }
    let answered = context.answered.filter { id in cued.contains(id) && slot(id).map(isAnswered) ?? false }
    guard !answered.isEmpty else { return nil }
    return bestFit(piece, topic, cued: cued, cues: [], among: answered)
  }

  /// Is it a question that has been answered and that a cue can point at again? Not where any words are an answer.
  func isAnswered(_ slot: Slot) -> Bool {
    switch slot.kind {
    case .share, .count, .money, .time, .choice, .choices, .rating:
      slot.isVolunteered && slot.id != askedID && context.answered.contains(slot.id)
    case .yesNo, .names, .contact, .text: false
    }
  }

  private func bestFit(
    _ piece: Range<Int>, _ topic: Topic, cued: [Int], cues: [Int], among questions: [Int]
  ) -> (Slot, ValueReading, ClaimReason)? {
    let chosen = chosenSlots(piece)
    let shape = shape(of: piece)
    var best: (slot: Slot, reading: ValueReading, reason: ClaimReason, score: Int)?
    var isTie = false
    for id in questions where id != askedID && compiled.briefs.indices.contains(id) {
      let hasCue = cued.contains(id)
      guard compiled.briefs[id].isVolunteered,
        hasCue || canHaveShape(compiled.briefs[id], shape, topic, isChosen: chosen.contains(id)),
        let slot = slot(id)
      else { continue }
      guard let addresses = addresses(of: slot, topic), !addresses.contains(where: { isClaimed(slot, $0) }) else {
        continue
      }
      guard let reading = value(slot, piece), reading.misreading == nil, reading.alternatives.isEmpty else { continue }
      // "Not now, but we did": nothing was passed over.
      if reading.answer.status == .skipped { continue }
      if compiled.slots[id].anchor == .past, case .time(let time)? = reading.answer.value, time.from == nil,
        time.to == nil
      {
        continue
      }
      let isShaped = isStrong(reading, slot, piece)
      guard hasCue ? (isShaped || isAnswered(reading, slot)) : isShaped else { continue }
      if !hasCue, isPlace(piece), slot.kind == .choice || slot.kind == .choices { continue }
      // "It's on the website" is said of what was just answered.
      if slot.kind == .contact || !hasCue, isRemark(piece) || !cues.isEmpty, !hasData(piece) { continue }
      // A question about what the piece names (a strand) comes before one about what it only belongs to.
      let named = slot.over.filter { topic[$0] != nil && fixedItem(of: $0) == nil }.count
      let given = slot.over.filter { topic[$0] != nil || fixedItem(of: $0) != nil }.count
      // A sum comes first: "a year" after it is its period, not a length of time.
      let isSum = slot.kind == .money && isShaped
      let score =
        (isSum ? 128 : 0) + (hasCue ? 32 : 0) + (isShaped ? 16 : 0) + named * 256 + given * 4 + rank(slot.kind)
      if let current = best, current.score >= score {
        if current.score == score { isTie = true }
      } else {
        best = (slot, reading, hasCue ? .cued : .shape, score)
        isTie = false
      }
    }
    guard let best, !isTie else { return nil }
    return (best.slot, best.reading, best.reason)
  }

  /// Of questions of different kinds that fit alike, figures come first: each takes its words, and the rest is offered
  /// again.
  private func rank(_ kind: Kind) -> Int {
    switch kind {
    case .share: 3
    case .time: 2
    case .money, .count: 1
    case .yesNo, .choice, .choices, .names, .rating, .contact, .text: 0
    }
  }

  /// Is it a sum that isn't said of each?
  func isOneSum(_ reading: ValueReading, _ range: Range<Int>) -> Bool {
    guard case .money(let money)? = reading.answer.value, money.amount != nil else { return false }
    return !range.contains { Fillers.distributors.contains(tokens[$0].word) }
  }

  /// Is it a question that may be filled by volunteering now?
  func isOpen(_ slot: Slot) -> Bool {
    slot.isVolunteered && slot.id != askedID && context.open.contains(slot.id)
  }

  /// The questions whose cues are in a range.
  func cuedSlots(_ range: Range<Int>) -> [Int] {
    var result: [Int] = []
    for index in range {
      guard let match = compiled.cues.match(tokens, at: index, in: range) else { continue }
      for id in match.payload where !result.contains(id) { result.append(id) }
    }
    return result
  }

  /// Where the cues of a question are in a range.
  func cueRanges(_ range: Range<Int>, of id: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for index in range {
      guard let match = compiled.cues.match(tokens, at: index, in: range), match.payload.contains(id) else { continue }
      result.append(index..<index + match.length)
    }
    return result
  }

  /// The questions of which a choice is in a range.
  private func chosenSlots(_ range: Range<Int>) -> [Int] {
    var result: [Int] = []
    for index in range {
      guard let match = compiled.sayings.match(tokens, at: index, in: range) else { continue }
      // "Not any more" and "used to" are said of anything.
      if let plain = CuePhrases.notNow.match(tokens, at: index, in: range), plain.length >= match.length { continue }
      // "it", "us" and "all" are everyday words before they are choices.
      let words = index..<index + match.length
      let isWhole = match.length > 1 && tokens.trimmed(range) == words
      guard
        isWhole || match.length > 2
          || words.contains(where: { isTelling($0, isAlone: match.length == 1) })
      else { continue }
      for hit in match.payload where !result.contains(hit.slot) { result.append(hit.slot) }
    }
    return result
  }

  /// "In the old Baptist hall": where they are, when it was asked how to reach them; no gift of a hall.
  private func isPlace(_ piece: Range<Int>) -> Bool {
    guard askedSlot?.kind == .contact, let first = tokens.trimmed(piece).first else { return false }
    let places: WordSet = ["in", "at", "near", "behind", "above", "opposite", "inside", "next", "off", "round"]
    return places.contains(tokens[first].word)
  }

  /// Is something in a range that people say for a choice of a question?
  private func hasSaying(_ range: Range<Int>, of id: Int) -> Bool {
    range.contains { index in
      compiled.sayings.match(tokens, at: index, in: range)?.payload.contains { $0.slot == id } ?? false
    }
  }

  /// Is it a word that isn't said of anything and everything?
  private func isTelling(_ index: Int, isAlone: Bool) -> Bool {
    let word = tokens[index].word
    return isContent(index) && !Fillers.links.contains(word) && !(isAlone && Fillers.nothing.contains(word))
  }

  /// What a range shows at a glance.
  private struct PieceShape {
    /// Numbers, money, words of time.
    var hasFigure = false
    /// A telephone number, an e-mail or web address.
    var hasContact = false
  }

  private func shape(of range: Range<Int>) -> PieceShape {
    var result = PieceShape()
    for index in range {
      let token = tokens.list[index]
      switch token.kind {
      case .number, .currency: result.hasFigure = true
      case .punctuation: continue
      case .word: if token.sense.sort != .none, token.sense.sort != .common { result.hasFigure = true }
      }
      if !token.flags.isDisjoint(with: [.address, .leadingZero]) { result.hasContact = true }
    }
    return result
  }

  /// Could a range have the shape of this question's answers?
  private func canHaveShape(_ slot: SlotBrief, _ shape: PieceShape, _ topic: Topic, isChosen: Bool) -> Bool {
    switch slot.kind {
    case .names, .text, .count: false
    case .yesNo: isChosen && slot.over.last.map { topic[$0] != nil && fixedItem(of: $0) == nil } ?? false
    case .choice, .choices, .rating: isChosen
    case .contact: shape.hasContact
    case .money, .time: shape.hasFigure && !slot.isUnplaced
    case .share: shape.hasFigure
    }
  }

  /// Has a reading the marks of its kind, so that it couldn't be anything else: a currency, a year, "of"?
  func isStrong(_ reading: ValueReading, _ slot: Slot, _ range: Range<Int>) -> Bool {
    switch reading.answer.value {
    case .money(let money)?: return money.amount != nil && hasMoneySign(range)
    case .time(let time)?:
      return hasTimeSign(range) && (time.from != nil || time.to != nil || time.months != nil || time.isRolling)
    case .share(let share)?: return share.part != nil && share.whole != nil || (share.ratio != nil && hasData(range))
    case .count?: return true
    case .choice(let pick)?: return pick.choice != nil
    case .choices(let picks)?:
      // "All of them use services" picks no services: of another question's list something has to be said.
      return picks.contains { $0.choice != nil } && (slot.id == askedID || hasSaying(range, of: slot.id))
    case .rating(let rating)?: return !rating.steps.isEmpty
    case .yesNo?: return true
    case .contact(let contact)?: return !contact.ways.isEmpty || contact.hours != nil
    case .names?, .text?, nil: return false
    }
  }

  /// A cue and an answer without the marks of its kind: enough, unless the kind takes any words.
  private func isAnswered(_ reading: ValueReading, _ slot: Slot) -> Bool {
    switch slot.kind {
    case .choices, .choice, .contact, .names, .text: reading.answer.value == nil
    default: true
    }
  }

  private func hasMoneySign(_ range: Range<Int>) -> Bool {
    for index in range {
      let token = tokens[index]
      if token.kind == .currency { return true }
      switch token.sense.sort {
      case .moneyUnit: return true
      case .magnitude: return true
      default: continue
      }
    }
    return false
  }

  private func hasTimeSign(_ range: Range<Int>) -> Bool {
    for index in range {
      let token = tokens[index]
      switch token.sense.sort {
      case .month, .season, .timeUnit: return true
      default: break
      }
      if let year = token.whole, (1850...2100).contains(year), !token.flags.contains(.grouped) { return true }
    }
    return false
  }
}
