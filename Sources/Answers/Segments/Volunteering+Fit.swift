// Which of the open questions a piece of a line fits.

extension Reader {
  /// The one question that a piece fits: an open one, else one that has been answered and that a cue in the piece names.
  func bestFit(
    _ piece: Range<Int>, _ topic: Topic, cues: [Int]
  ) -> (Slot, ValueReading, ClaimReason)? {
    let cued = cuedSlots(piece)
    if let fit = bestFit(piece, topic, cued: cued + cues, cues: cues, among: context.open) { return fit }
    let answered = context.answered.filter { id in cued.contains(id) && slot(id).map(isAnswered) ?? false }
    guard !answered.isEmpty else { return nil }
    return bestFit(piece, topic, cued: cued, cues: [], among: answered)
  }

  func bestFit(
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
      guard let reading = value(slot, piece), reading.misreading == nil, reading.alternatives.isEmpty,
        !reading.isDoubtful
      else { continue }
      // "Not now, but we did": nothing was passed over.
      if reading.answer.status == .skipped { continue }
      if compiled.slots[id].anchor == .past, case .time(let time)? = reading.answer.value, time.from == nil,
        time.to == nil
      {
        continue
      }
      let isShaped = isStrong(reading, slot, piece)
      guard hasCue ? (isShaped || isAnswered(reading, slot)) : isShaped else { continue }
      if !hasCue, isPlace(piece) || isWhere(piece), slot.kind == .choice || slot.kind == .choices { continue }
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

  /// Is it a question that has been answered and that a cue can point at again? Not where any words are an answer.
  func isAnswered(_ slot: Slot) -> Bool {
    switch slot.kind {
    case .share, .count, .money, .time, .choice, .choices, .rating:
      slot.isVolunteered && slot.id != askedID && context.answered.contains(slot.id)
    case .yesNo, .names, .contact, .text: false
    }
  }

  /// A cue and an answer without the marks of its kind: enough, unless the kind takes any words.
  private func isAnswered(_ reading: ValueReading, _ slot: Slot) -> Bool {
    switch slot.kind {
    case .choices, .choice, .contact, .names, .text: reading.answer.value == nil
    default: true
    }
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

  /// "In the old Baptist hall": where they are, when it was asked how to reach them; no gift of a hall.
  private func isPlace(_ piece: Range<Int>) -> Bool {
    guard askedSlot?.kind == .contact, let first = tokens.trimmed(piece).first else { return false }
    let places: WordSet = ["in", "at", "near", "behind", "above", "opposite", "inside", "next", "off", "round"]
    return places.contains(tokens[first].word)
  }

  /// "One office in the town hall annexe", where it wasn't asked what is given: where they are, too.
  private func isWhere(_ piece: Range<Int>) -> Bool {
    switch askedSlot?.kind {
    case .money?, .yesNo?, .names?, nil: return false
    case .count?, .share?, .time?, .choice?, .choices?, .rating?, .contact?, .text?: break
    }
    let places: WordSet = ["in", "at", "near", "behind", "above", "opposite", "inside"]
    return piece.dropFirst().contains { index in
      places.contains(tokens[index].word) && Fillers.articles.contains(tokens.word(index + 1, in: piece))
    }
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
}
