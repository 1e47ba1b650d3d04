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
  "cant", "didnt", "rather", "whether",
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
