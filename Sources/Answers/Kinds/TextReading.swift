/// Reads free words: all of them, unless they are an answer without a value ("pass", "no idea").
func readText(_ span: Span) -> ValueReading? {
  let pronouns: WordSet = ["i", "we", "sorry", "really"]
  if let general = readGeneral(span),
    span.pieces.allSatisfy({
      $0.cue != nil || $0.mark != nil || pronouns.contains(span.tokens[$0.range.lowerBound].word)
    })
  {
    return general
  }
  guard span.pieces.contains(where: { $0.mark == nil }) else { return nil }
  let own = withoutIntroduction(span)
  let sure = withoutDoubt(own, span)
  let isSure = sure == own
  let end = isSure ? endWithMarks(own, span.tokens) : sure.upperBound
  let answer = Answer(
    .text(withoutNotCounted(sure.lowerBound..<end, span)), certainty: isSure ? .firm : .approximate, words: span.text)
  return ValueReading(answer: answer, used: [span.range])
}

/// The words without "I think" behind them: how sure somebody is, is no part of what they say.
private func withoutDoubt(_ range: Range<Int>, _ span: Span) -> Range<Int> {
  guard let last = span.pieces.last(where: { $0.mark == nil }), last.cue == .hedge, last.range.count > 1,
    last.range.upperBound <= range.upperBound, last.range.lowerBound > range.lowerBound
  else { return range }
  return span.tokens.trimmed(range.lowerBound..<last.range.lowerBound)
}

/// The end of a text with the mark that it ends in, where that says more than that one sentence is over.
private func endWithMarks(_ range: Range<Int>, _ tokens: Tokens) -> Int {
  let rest = range.upperBound..<tokens.count
  guard rest.allSatisfy({ tokens[$0].kind == .punctuation }), let mark = rest.first else { return range.upperBound }
  switch tokens[mark].mark {
  case .exclamation, .question, .ellipsis: return mark + 1
  case .stop: return range.contains { tokens.isHardBreak($0) } ? mark + 1 : range.upperBound
  default: return range.upperBound
  }
}

/// The words without "it's for", "this is" before them.
private func withoutIntroduction(_ span: Span) -> Range<Int> {
  var start = span.range.lowerBound
  switch (span.word(start), span.word(start + 1)) {
  case ("its", _), ("thats", _): start += 1
  case ("it", "is"), ("it", "s"), ("this", "is"), ("that", "is"): start += 2
  default: return span.range
  }
  if span.word(start) == "for" { start += 1 }
  return start < span.range.upperBound ? start..<span.range.upperBound : span.range
}

/// The words without what the question says is no part of them, where a part begins so: "Ruth, I'm the commissioning manager".
private func withoutNotCounted(_ range: Range<Int>, _ span: Span) -> String {
  let (tokens, phrases) = (span.tokens, span.words.notCounted)
  var parts: [String] = []
  var start = range.lowerBound
  for index in range {
    let isAfterAnd = index > range.lowerBound && tokens[index - 1].word == "and"
    guard index >= start, index == range.lowerBound || isAfterAnd || tokens.isSoftBreak(index - 1),
      let match = phrases.match(tokens, at: index, in: range), index + match.length < range.upperBound
    else { continue }
    let before = tokens.trimmed(start..<(isAfterAnd ? index - 1 : index))
    if !before.isEmpty { parts.append(tokens.text(of: before)) }
    start = index + match.length
  }
  return (parts + [tokens.text(of: start..<range.upperBound)]).joined(separator: ", ")
}
