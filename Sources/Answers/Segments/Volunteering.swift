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
      return offerCells(piece, topic) || keepUnowned(piece, topic, isAlone: false) ? [] : [piece]
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
}
