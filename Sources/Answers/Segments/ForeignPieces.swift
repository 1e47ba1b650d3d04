// Parts of a line that belong to another question than the one that was asked.

extension Reader {
  /// The pieces of a line that another question has a better claim to: its cue is in them and it can read them, and the
  /// asked question has no cue there. A line of one piece is the asked question's own.
  func foreignPieces(_ range: Range<Int>, _ topic: Topic, asked slot: Slot) -> [Range<Int>] {
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
    let cued = otherCues(piece, slot)
    guard !cued.isEmpty, !cued.contains(slot.id), !isRemark(piece) || hasFigures(piece) else { return false }
    for id in cued {
      guard let other = self.slot(id), isOpen(other) || isAnswered(other), addresses(of: other, topic) != nil,
        let reading = value(other, piece), reading.misreading == nil
      else { continue }
      if reading.answer.value == nil ? !hasData(piece) : isStrong(reading, other, piece) { return true }
    }
    return false
  }

  /// Does a cue of another question stand beside a number that says nothing of the asked one ("the committee is 2 of 9"
  /// where years were asked for, "CIL has 3 paid staff" where contact was)? Then it is no answer, even where the other
  /// question has been answered already.
  func isOwnedByOther(_ piece: Range<Int>, _ slot: Slot) -> Bool {
    let cued = otherCues(piece, slot)
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

  /// The questions whose cues are in a piece. In "nobody uses services" the services are no cue: a share's own words go
  /// before them.
  private func otherCues(_ piece: Range<Int>, _ slot: Slot) -> [Int] {
    guard slot.kind == .share, compiled.slots.indices.contains(slot.id) else { return cuedSlots(piece) }
    let parts = compiled.slots[slot.id].shareParts
    var result: [Int] = []
    for index in piece {
      guard let match = compiled.cues.match(tokens, at: index, in: piece) else { continue }
      if index > piece.lowerBound, parts.match(tokens, at: index - 1, in: piece)?.payload == .part { continue }
      for id in match.payload where !result.contains(id) { result.append(id) }
    }
    return result
  }

  private func isNumeric(_ slot: Slot) -> Bool {
    switch slot.kind {
    case .count, .share, .money, .time: true
    case .yesNo, .choice, .choices, .names, .rating, .contact, .text: false
    }
  }

  /// Is a reading only a number, or any words at all, without the marks of its kind?
  private func isBareNumber(_ reading: ValueReading, _ slot: Slot, _ range: Range<Int>) -> Bool {
    switch slot.kind {
    case .count: true
    case .share, .money, .time: !isStrong(reading, slot, range)
    case .contact: !saysContact(tokens, range)
    case .yesNo, .choice, .choices, .names, .rating, .text: false
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
}
