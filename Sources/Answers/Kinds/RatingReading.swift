/// Reads a step on each of several scales: "strategic only really", "co-wrote the spec".
func readRating(_ span: Span) -> ValueReading? {
  if let doubt = readDoubtOfAll(span) { return doubt }
  var found: [[(step: Int, range: Range<Int>)]] = Array(repeating: [], count: span.words.slot.scales.count)
  var index = span.range.lowerBound
  while index < span.range.upperBound {
    guard let match = span.words.steps.match(span.tokens, at: index, in: span.range, slips: true) else {
      index += 1
      continue
    }
    if !isDenied(index, span), !isSubject(index, match.length, span) {
      found[match.payload.scale].append((match.payload.step, index..<index + match.length))
    }
    index += match.length
  }
  var steps: [String: String] = [:]
  var alternatives: [[String: String]] = []
  for (scale, hits) in zip(span.words.slot.scales, found) {
    guard let first = hits.first else { continue }
    var others: [Int] = []
    for hit in hits where hit.step != first.step && !others.contains(hit.step) { others.append(hit.step) }
    if !others.isEmpty, let both = scale.steps.first(where: { $0.id == "both" }) {
      steps[scale.id] = both.id
    } else {
      steps[scale.id] = scale.steps[first.step].id
      for other in others { alternatives.append([scale.id: scale.steps[other].id]) }
    }
  }
  guard !steps.isEmpty else { return nil }
  let isUnsure = span.has(.dontKnow)
  // "not sure about the level" is no hedge on the rest.
  let isHedged = span.pieces.indices.contains { place in
    let cue = span.pieces[place].cue
    // "A real say" is a step.
    if found.contains(where: { $0.contains { $0.range.overlaps(span.pieces[place].range) } }) { return false }
    return cue == .orSo || (cue == .hedge && (place == 0 || span.pieces[place - 1].cue != .dontKnow))
  }
  var answer = Answer(.rating(Rating(steps)), certainty: isHedged ? .approximate : .firm, words: span.text)
  if isUnsure { answer.unknownParts = span.words.slot.scales.map(\.id).filter { steps[$0] == nil }.sorted() }
  let ranges = found.flatMap { $0 }.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
  var reading = ValueReading(answer: answer, used: ranges)
  reading.alternatives = alternatives.map { change in
    Answer(.rating(Rating(steps.merging(change) { $1 })), certainty: answer.certainty, words: span.text)
  }
  return reading
}

private let stepDenials: WordSet = [
  "not", "no", "isnt", "arent", "never", "dont", "doesnt", "neither", "nobody", "none", "hardly", "rarely", "without",
  "cant", "didnt",
]

/// Is a step denied shortly before, in the same part of the sentence ("neither of them decides anything")?
private func isDenied(_ index: Int, _ span: Span) -> Bool {
  var place = index - 1
  while place >= span.range.lowerBound, index - place <= 5, !span.tokens.isSoftBreak(place) {
    if stepDenials.contains(span.tokens[place].word) { return true }
    if ["but", "just", "and", "only"].contains(span.tokens[place].word) { return false }
    place -= 1
  }
  return false
}

/// Is "both" said of those who are asked about ("they're both just told things"), not of a scale's two steps?
private func isSubject(_ index: Int, _ length: Int, _ span: Span) -> Bool {
  let next = span.word(index + 1)
  return length == 1 && span.tokens[index].word == "both" && next != .none && next != "levels"
    && !Fillers.tails.contains(next)
}

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
    .text(span.tokens.text(of: sure.lowerBound..<end)), certainty: isSure ? .firm : .approximate, words: span.text)
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
