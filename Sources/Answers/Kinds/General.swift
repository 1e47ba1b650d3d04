/// The answers that every kind has: don't know, would rather not say, doesn't apply, skip, none.
func readGeneral(_ span: Span) -> ValueReading? {
  func reading(_ status: Status, _ certainty: Certainty = .firm) -> ValueReading {
    ValueReading(
      answer: Answer(status, certainty: certainty, words: span.text),
      used: usedRanges(span.pieces.filter { $0.cue != nil }))
  }
  if span.has(.decline) { return reading(.declined) }
  // "I don't know of any" and "not that I know of" are a soft none; both are found as a no with a soft mark.
  if span.has(.soft), span.has(.nothing) || span.has(.no) || isNegated(span) { return reading(.none, .soft) }
  if span.has(.dontKnow) || isQuestionMarks(span) { return reading(.unknown) }
  if span.has(.notApplicable) { return reading(.notApplicable) }
  if span.has(.skip), isShort(span) { return reading(.skipped) }
  if span.has(.nothing) { return reading(.none, span.certainty()) }
  if isBareNo(span) { return reading(.none, span.certainty()) }
  return nil
}

/// The tokens of pieces, as ranges without gaps between neighbours.
func usedRanges(_ pieces: [Piece]) -> [Range<Int>] {
  var result: [Range<Int>] = []
  for piece in pieces {
    if let last = result.last, last.upperBound == piece.range.lowerBound {
      result[result.count - 1] = last.lowerBound..<piece.range.upperBound
    } else {
      result.append(piece.range)
    }
  }
  return result
}

/// "?" alone.
private func isQuestionMarks(_ span: Span) -> Bool {
  span.pieces.allSatisfy { $0.mark == .question }
}

/// Skipping is a whole utterance, with some politeness at most: "can we skip this one please".
private func isShort(_ span: Span) -> Bool {
  span.pieces.count(where: { $0.mark == nil && $0.cue == nil }) <= 3
}

/// "no", "nope", "not", "no way": nothing but a no.
private func isBareNo(_ span: Span) -> Bool {
  var isNo = false
  for piece in span.pieces {
    if piece.mark != nil || piece.cue == .hedge || piece.cue == .soft { continue }
    let text = span.tokens[piece.range.lowerBound].word
    if piece.cue == .no || ["no", "nope", "nah"].contains(text) { isNo = true } else { return false }
  }
  return isNo
}

private func isNegated(_ span: Span) -> Bool {
  span.pieces.contains { piece in
    piece.range.contains { ["no", "none", "not", "nothing", "dont", "nope", "never"].contains(span.tokens[$0].word) }
  }
}
