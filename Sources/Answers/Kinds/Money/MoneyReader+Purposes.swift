// What a sum is for, in the person's own words.

extension MoneyReader {
  func givePurposes(_ sums: inout [Sum]) {
    for index in sums.indices {
      let start = index == 0 ? 0 : separator(after: sums[index - 1].place, before: sums[index].place)
      let end =
        index + 1 < sums.count
        ? separator(after: sums[index].place, before: sums[index + 1].place) : span.pieces.count
      let after = purpose(in: sums[index].place + 1..<max(end, sums[index].place + 1), isBefore: false)
      sums[index].money.purpose =
        after ?? (sums.count > 1 ? purpose(in: start..<max(sums[index].place, start), isBefore: true) : nil)
    }
  }

  /// Where one sum's words end and the next one's begin: at "plus", "and" or a mark between them.
  private func separator(after left: Int, before right: Int) -> Int {
    for place in (left + 1..<right).reversed() {
      let token = span.tokens[span.pieces[place].range.lowerBound]
      if token.kind == .punctuation || token.word == "plus" || token.sense.sort == .and { return place }
    }
    return right
  }

  /// The words that say what a sum is for: after "for", or the nouns right by it.
  private func purpose(in places: Range<Int>, isBefore: Bool) -> String? {
    var kept: [Int] = []
    var isFor = false
    for place in places {
      let piece = span.pieces[place]
      let token = span.tokens[piece.range.lowerBound]
      if token.kind == .punctuation {
        if kept.isEmpty { continue }
        break
      }
      if token.word == "from", !isFor { break }
      if token.word == "for" {
        guard kept.isEmpty else { return isBefore ? nil : text(kept) }
        isFor = true
        continue
      }
      if let cue = piece.cue, isPeriod(cue) || (kept.isEmpty && cue != .volunteers) {
        if isFor, kept.isEmpty, cue == .filler {
          kept += piece.range
          continue
        }
        if kept.isEmpty { continue }
        break
      }
      if piece.quantity != nil || token.sense.sort == .timeUnit || token.sense.sort == .moneyUnit
        || token.sense.sort == .and || token.word == "plus"
      {
        if kept.isEmpty || isBefore { continue }
        guard isFor, token.sense.sort == .and, place + 1 < places.upperBound else { break }
      }
      if Self.empty.contains(token.word) {
        if kept.isEmpty { continue }
        if !isFor || isBefore { break }
      }
      kept += piece.range
      if kept.count > 8 { return nil }
    }
    let words = kept.filter { !["the", "our", "their"].contains(span.tokens[$0].word) }
    return words.isEmpty ? nil : text(kept)
  }

  private func text(_ places: [Int]) -> String? {
    guard let first = places.first, let last = places.last else { return nil }
    return span.tokens.text(of: first..<last + 1)
  }

  private func isPeriod(_ cue: Cue) -> Bool {
    switch cue {
    case .perYear, .perQuarter, .perMonth, .perFortnight, .perWeek, .perDay, .each, .oneOff, .total, .hedge, .orSo,
      .soft, .dontKnow:
      true
    default: false
    }
  }

  /// Words that name no purpose.
  private static let empty: Set<Word> = Word.set(
    """
    we mark sterling they them it is was its give gave given gives get got gets pay paid pays us i of worth at in on to from since
    a an as that this had has have with but so now currently still only just all value amount be are you know each
    together per pounds over across spread up until till til used money council me not sure
    """)
}
