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
  if span.has(.skip), isShort(span), !isNextTime(span) { return reading(.skipped) }
  if span.has(.nothing) || deniesAny(span) { return reading(.none, isDoubted(span) ? .soft : span.certainty()) }
  // "How much?" and "since when?" aren't answered by a no: it may mean none, or that the person doesn't know.
  let isMeasure = span.words.slot.kind == .money || span.words.slot.kind == .time
  if !isMeasure, isBareNo(span) { return reading(.none, span.certainty()) }
  return nil
}

/// "Haven't a clue whether they shape anything": what is named after it is only what isn't known.
func readDoubtOfAll(_ span: Span) -> ValueReading? {
  guard let place = span.pieces.firstIndex(where: { $0.mark == nil && $0.cue != .hedge }),
    span.pieces[place].cue == .dontKnow,
    place + 1 < span.pieces.count,
    ["whether", "if", "what", "which", "how"].contains(span.tokens[span.pieces[place + 1].range.lowerBound].word),
    !span.pieces[place...].contains(where: { $0.mark != nil || $0.cue == .but })
  else { return nil }
  return ValueReading(answer: Answer(.unknown, words: span.text), used: [span.range])
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

/// "Next year" is a time, no wish to go on.
private func isNextTime(_ span: Span) -> Bool {
  span.range.contains { index in
    span.tokens[index].word == "next" && span.range.contains(index + 1)
      && [.timeUnit, .month, .season, .weekday].contains(span.tokens[index + 1].sense.sort)
  }
}

/// Skipping is a whole utterance, with some politeness at most: "can we skip this one please".
private func isShort(_ span: Span) -> Bool {
  span.pieces.count(where: { $0.mark == nil && $0.cue == nil }) <= 3
}

/// "no", "nope", "not", "no way", "no they don't": nothing but a no.
private func isBareNo(_ span: Span) -> Bool {
  var isNo = false
  for piece in PieceReader(tokens: span.tokens, range: span.range, kind: .yesNo).pieces() {
    if piece.mark != nil || piece.cue == .hedge || piece.cue == .soft { continue }
    let text = span.tokens[piece.range.lowerBound].word
    if piece.cue == .no || ["no", "nope", "nah"].contains(text) {
      isNo = true
    } else if !Fillers.tails.contains(text) {
      return false
    }
  }
  return isNo
}

/// The words of denying that there is any.
private enum Denial {
  static let words: WordSet = [
    "dont", "doesnt", "not", "no", "havent", "hasnt", "isnt", "arent", "never", "didnt", "wont", "without", "cant",
  ]
  static let any: WordSet = ["any", "anything", "anyone", "anybody"]
}

/// "I don't think there are any": a none that the person isn't sure of.
func isDoubted(_ span: Span) -> Bool {
  span.range.contains {
    ["any", "anything", "anyone", "anybody"].contains(span.tokens[$0].word) && span.tokens.isDoubted($0)
  }
}

/// "They don't earn anything", "hasn't got any": a denial with "any" shortly after it.
func deniesAny(_ span: Span) -> Bool {
  guard let denial = span.range.first(where: { Denial.words.contains(span.tokens[$0].word) }) else { return false }
  let after = denial + 1..<min(denial + 6, span.range.upperBound)
  guard let index = after.first(where: { Denial.any.contains(span.tokens[$0].word) }) else { return false }
  return !["other", "more", "longer"].contains(span.word(index + 1))
}

/// "Ask Priya", "that's one for finance": don't know. Looked for before any value, since "one" is a number too.
func readReferral(_ span: Span) -> ValueReading? {
  guard isReferral(span) else { return nil }
  return ValueReading(answer: Answer(.unknown, words: span.text), used: [span.range])
}

/// The words of referring to somebody else.
private enum Referral {
  /// What may stand before it.
  static let leads: WordSet = [
    "you", "youd", "youll", "best", "better", "probably", "maybe", "perhaps", "well", "try", "could", "should", "have",
    "to", "would", "need", "id", "i", "wed", "we", "just", "please", "dont", "know", "no", "idea", "sorry", "thats",
    "that", "um", "er", "its",
  ]
  /// Who isn't somebody: "one for each".
  static let everybody: WordSet = ["each", "every", "everyone", "everybody", "all"]
}

/// "Ask Priya", "that's one for finance", "Priya would know": somebody else knows.
private func isReferral(_ span: Span) -> Bool {
  let hasFigure = span.range.contains { span.tokens[$0].kind == .number || span.tokens[$0].kind == .currency }
  guard !hasFigure, !hasCount(span), span.range.count <= 16 else { return false }
  var index = span.range.lowerBound
  while index < span.range.upperBound,
    Referral.leads.contains(span.tokens[index].word) || span.tokens[index].kind == .punctuation
  { index += 1 }
  let word = span.word(index)
  let next = span.word(index + 1)
  if word == "ask" || word == "asking", next != .none, !["at", "for", "in", "about"].contains(next) { return true }
  if word == "speak" || word == "talk", next == "to" { return index + 2 < span.range.upperBound }
  if isHeldByOther(span) { return true }
  if word == "check", next == "with" { return index + 2 < span.range.upperBound }
  if word == "one" || word == "question", next == "for", index > span.range.lowerBound,
    ["thats", "that"].contains(span.word(index - 1))
  {
    return index + 2 < span.range.upperBound && !Referral.everybody.contains(span.word(index + 2))
  }
  if word == "a", next == "question", span.word(index + 2) == "for" { return index + 3 < span.range.upperBound }
  guard let last = span.range.last(where: { span.tokens[$0].kind == .word }), last > span.range.lowerBound + 1 else {
    return false
  }
  return span.tokens[last].word == "know"
    && ["would", "will", "might", "may", "should", "ll", "d"].contains(span.tokens[last - 1].word)
}

/// "Priya keeps the list", "finance have the figures": what is asked for is with somebody else.
private func isHeldByOther(_ span: Span) -> Bool {
  let holding: WordSet = ["keeps", "keep", "has", "have", "holds", "hold", "got"]
  let held: WordSet = [
    "list", "lists", "number", "numbers", "figures", "figure", "details", "names", "records", "spreadsheet", "answer",
    "answers", "file", "paperwork", "contract", "contracts",
  ]
  guard let verb = span.range.prefix(5).first(where: { holding.contains(span.tokens[$0].word) }),
    verb > span.range.lowerBound, !["i", "we", "ive", "weve", "they", "theyve"].contains(span.word(verb - 1)),
    ["the", "that", "those", "all"].contains(span.word(verb + 1)),
    let last = span.range.last(where: { span.tokens[$0].kind == .word }), last - verb <= 4
  else { return false }
  return held.contains(span.tokens[last].word)
}

/// "Six I believe, Priya would know": an answer stands before it. "One" is none ("that's one for finance").
private func hasCount(_ span: Span) -> Bool {
  let isShare = span.pieces.contains { [.most, .nearlyAll, .hardlyAny, .both, .halfAndHalf].contains($0.cue) }
  return isShare
    || span.range.contains { index in
      let token = span.tokens[index]
      switch token.sense.sort {
      case .unit: return token.sense.value > 1
      case .teen, .tens: return true
      default: return false
      }
    }
}

private func isNegated(_ span: Span) -> Bool {
  span.pieces.contains { piece in
    piece.range.contains { ["no", "none", "not", "nothing", "dont", "nope", "never"].contains(span.tokens[$0].word) }
  }
}
