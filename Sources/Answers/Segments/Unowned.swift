// What is said of an item ("6 of the 8 trustees are disabled people") while none of its list is in hand.

extension Reader {
  /// Keeps a piece that only one question could be meant by, so that it can be asked whose it is.
  ///
  /// - Parameter isAlone: whether nothing else was made of the line: then what people say for its choices is enough, too.
  /// - Returns: whether the piece was kept.
  mutating func keepUnowned(_ piece: Range<Int>, _ topic: Topic, isAlone: Bool) -> Bool {
    guard let (list, claim) = unownedClaim(piece, topic, isAlone: isAlone) else { return false }
    switch result.doubt {
    case nil: result.doubt = .owner(list: list, claims: [claim])
    case .owner(list, let claims) where claims.allSatisfy({ $0.items.isEmpty && $0.slot != claim.slot }):
      result.doubt = .owner(list: list, claims: claims + [claim])
    default: return false
    }
    return true
  }

  /// The last resort where nothing was made of a line: each of its pieces may be said of an item that isn't named.
  mutating func keepAllUnowned() {
    let before = result
    result.leftovers = []
    for sentence in tokens.sentences(tokens.all) where !keepUnowned(sentence, Topic(), isAlone: true) {
      for piece in cuedPieces(sentence) where !keepUnowned(piece, Topic(), isAlone: true) { leave(piece) }
    }
    if result.doubt == nil { result = before } else { result.misreading = nil }
  }

  private func unownedClaim(_ piece: Range<Int>, _ topic: Topic, isAlone: Bool) -> (list: Int, Claim)? {
    // With a name in it, it is said of that.
    guard mentions(in: piece).isEmpty, !tokens.saysWhatWas(piece), !isRemark(piece) else { return nil }
    let cued = cuedSlots(piece)
    let chosen = isAlone && cued.isEmpty ? chosenSlots(piece) : []
    var found: [(list: Int, claim: Claim)] = []
    for id in (cued + chosen) where id != askedID && context.open.contains(id) {
      guard let slot = slot(id), slot.isVolunteered, slot.over.count == 1, let list = slot.over.first,
        hasItems(list), addresses(of: slot, topic) == nil,
        let reading = value(slot, piece), reading.misreading == nil, reading.alternatives.isEmpty,
        reading.others.isEmpty, !reading.isDoubtful, isTelling(reading, slot, piece, isAlone: isAlone)
      else { continue }
      found.append((list, Claim(slot: id, items: [], answer: normalised(reading.answer, slot), reason: .cued)))
    }
    guard found.count == 1, let only = found.first else { return nil }
    return (only.list, only.claim)
  }

  /// People name these items: a list that the dialogue brings itself is asked item by item anyway.
  private func hasItems(_ list: Int) -> Bool {
    shape(list)?.parent == nil && context.names.contains { $0.list == list && $0.isGiven }
  }

  private func isTelling(_ reading: ValueReading, _ slot: Slot, _ piece: Range<Int>, isAlone: Bool) -> Bool {
    guard reading.answer.value != nil, isStrong(reading, slot, piece) else { return false }
    switch slot.kind {
    case .share, .count, .money, .time: return hasFigures(piece)
    case .choices: return isAlone && isListed(reading) && leavesNothing(reading, piece)
    case .yesNo, .choice, .rating, .names, .contact, .text: return false
    }
  }

  private func isListed(_ reading: ValueReading) -> Bool {
    guard case .choices(let picks)? = reading.answer.value else { return false }
    return picks.allSatisfy { $0.choice != nil }
  }

  private func leavesNothing(_ reading: ValueReading, _ piece: Range<Int>) -> Bool {
    !gaps(in: piece, without: reading.used).contains { says($0) }
  }
}
