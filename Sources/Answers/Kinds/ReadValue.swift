/// Reads the value that a span of words gives to a question of any kind; nothing where there is none in it.
///
/// The span is what is said about this question: a clause, a sentence or a whole utterance. Total, and as cheap as
/// its length.
func readValue(slot words: SlotWords, tokens: Tokens, range: Range<Int>, today: Day) -> ValueReading? {
  let trimmed = tokens.trimmed(range)
  guard !trimmed.isEmpty else { return nil }
  // First, since "no" alone would also be a count of nothing.
  if let implied = readBareYesOrNo(words, tokens, trimmed, today) { return implied }
  return Correction(tokens: tokens, words: words, today: today).read(trimmed)
}

/// The same for a question whose words aren't compiled.
func readValue(slot: Slot, tokens: Tokens, range: Range<Int>, today: Day) -> ValueReading? {
  readValue(slot: SlotWords(slot), tokens: tokens, range: range, today: today)
}

/// Reads one span without looking for corrections: the value of the kind, else an answer that has none.
func readSpan(_ words: SlotWords, _ tokens: Tokens, _ range: Range<Int>, _ today: Day) -> ValueReading? {
  let span = Span(tokens: tokens, range: range, words: words, today: today)
  if words.slot.kind != .text, let referral = readReferral(span) { return referral }
  if [.count, .share, .money].contains(words.slot.kind), span.isCalculation { return nil }
  var value: ValueReading? =
    switch words.slot.kind {
    case .count: readCount(span)
    case .share: readShare(span)
    case .money: readMoney(span)
    case .time: readTime(span)
    case .yesNo: readYesNo(span)
    case .choice, .choices: readChoices(span)
    case .rating: readRating(span)
    case .contact: readContact(span)
    case .text: readText(span)
    case .names: nil
    }
  if value?.answer.value != nil, value?.alternatives.isEmpty == true, value?.misreading == nil, span.turnsRound {
    value?.misreading = .nothingFits
  } else if let reading = value, reading.answer.value != nil, span.mayTurn || span.leavesUnexplained(reading) {
    value?.isDoubtful = true
  }
  if let first = span.pieces.first, first.cue == .notApplicable, value != nil, words.slot.kind != .text,
    let general = readGeneral(span), general.answer.status == .notApplicable
  {
    // "N/a, it's support in kind".
    value = nil
  }
  let reading = value ?? readGeneral(span)
  switch words.slot.kind {
  case .choice, .rating: return reading.map { withoutNone($0, span) }
  default: return reading
  }
}

/// A bare no isn't one of a closed list, unless the list has a choice that says so.
private func withoutNone(_ reading: ValueReading, _ span: Span) -> ValueReading {
  guard reading.answer.value == nil, reading.answer.status == .none, reading.answer.certainty != .soft else {
    return reading
  }
  var reading = reading
  let none = Tokens("none")
  if span.words.slot.kind == .choice, let match = span.words.choices.match(none, at: 0, in: none.all) {
    reading.answer = Answer(
      .choice(Pick(span.words.slot.choices[match.payload.choice].id)), certainty: reading.answer.certainty,
      words: span.text)
  } else {
    reading.misreading = .unlisted(span.text)
  }
  return reading
}

/// What a bare yes or no stands for where the question says so ("more than ten years?" – "yes"; "only partly?" – "yes").
private func readBareYesOrNo(_ words: SlotWords, _ tokens: Tokens, _ range: Range<Int>, _ today: Day) -> ValueReading? {
  guard words.slot.yes != nil || words.slot.no != nil else { return nil }
  var answer: Cue?
  var isHedged = false
  var index = range.lowerBound
  while index < range.upperBound {
    if tokens[index].kind == .punctuation {
      index += 1
      continue
    }
    // The "don't" of "don't know" is no no.
    if CuePhrases.common.match(tokens, at: index, in: range)?.payload == .dontKnow { return nil }
    let match = CuePhrases.yesNo.match(tokens, at: index, in: range)
    if let match, match.payload == .yes || match.payload == .no {
      guard answer == nil || answer == match.payload else { return nil }
      answer = match.payload
      index += match.length
    } else if let hedge = CuePhrases.common.match(tokens, at: index, in: range), hedge.payload == .hedge {
      isHedged = true
      index += hedge.length
    } else if answer != nil, Fillers.tails.contains(tokens[index].word) {
      // "No, sorry".
      index += 1
    } else {
      return nil
    }
  }
  guard let answer, let text = answer == .yes ? words.slot.yes : words.slot.no else { return nil }
  let meant = Tokens(text)
  guard var reading = readSpan(words, meant, meant.all, today) else { return nil }
  reading.answer.words = tokens.words(of: range)
  if isHedged, reading.answer.value != nil {
    reading.answer.certainty = .approximate
    reading.answer.status = .approximate
  }
  reading.used = [range]
  return reading
}
