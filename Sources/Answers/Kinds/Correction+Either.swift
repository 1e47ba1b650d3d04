// Two answers in one line, of which one is meant: an echo of the question and the answer, or a doubt between two.

extension Correction {
  /// "60k? that was the old one. 48k now": what stands before the question mark is only thought aloud.
  func afterEcho(_ range: Range<Int>) -> Range<Int> {
    guard isNumeric, let mark = range.last(where: { tokens[$0].mark == .question }), mark + 1 < range.upperBound,
      hasNumber(range.lowerBound..<mark)
    else { return range }
    let after = tokens.trimmed(mark + 1..<range.upperBound)
    guard let figure = after.first(where: { hasNumber($0..<$0 + 1) }) else { return range }
    // "3 years? no, 5" is a correction, which may leave a part of the first unsaid.
    guard !["no", "nope", "well", "sorry", "actually"].contains(tokens[after.lowerBound].word) else { return range }
    let sentence = tokens.sentences(after).first { $0.contains(figure) } ?? after
    return sentence.lowerBound..<range.upperBound
  }

  /// "10k or was it 100k": either, so the person is asked.
  func readEither(_ range: Range<Int>, _ depth: Int) -> ValueReading? {
    guard isNumeric, depth == 0, let or = range.first(where: { isOrElse($0, in: range) }) else { return nil }
    let rest = or + (tokens.word(or + 1, in: range) == "maybe" || tokens.word(or + 1, in: range) == "perhaps" ? 4 : 3)
    let (before, after) = (
      tokens.trimmed(range.lowerBound..<or), tokens.trimmed(min(rest, range.upperBound)..<range.upperBound)
    )
    guard !before.isEmpty, !after.isEmpty, var first = readSpan(words, tokens, before, today),
      let second = readSpan(words, tokens, after, today), first.answer.value != nil, second.answer.value != nil
    else { return nil }
    first.answer.words = tokens.words(of: range)
    first.used = [range]
    if first.answer.value != second.answer.value { first.alternatives = [second.answer] }
    return first
  }

  /// "Or was it", "or is it", "or maybe it was", "or were there".
  private func isOrElse(_ index: Int, in range: Range<Int>) -> Bool {
    guard tokens[index].word == "or" else { return false }
    let verbs: WordSet = ["was", "is", "were", "are"]
    let next = tokens.word(index + 1, in: range)
    if next == "maybe" || next == "perhaps" { return verbs.contains(tokens.word(index + 3, in: range)) }
    return verbs.contains(next) && ["it", "that", "there", "they"].contains(tokens.word(index + 2, in: range))
  }

  private static let changing: WordSet = ["rising", "increasing", "dropping", "falling", "going"]

  /// "12k rather than 10k" → "12k"; "I said 10k, it's 12k" → "it's 12k".
  func withoutInstead(_ range: Range<Int>) -> Range<Int> {
    guard isNumeric else { return range }
    for index in range {
      let next = tokens.word(index + 1, in: range)
      let isInstead =
        tokens[index].word == "rather" && next == "than" || tokens[index].word == "instead" && next == "of"
        || tokens[index].word == "opposed" && next == "to"
      if index > range.lowerBound + 1, Self.changing.contains(tokens[index].word), words.slot.kind != .time,
        tokens.isFormerFigure(index, in: range), hasNumber(range.lowerBound..<index)
      {
        // "10k rising to 12k": what it will be.
        return tokens.trimmed(range.lowerBound..<index)
      }
      // "More like 12k than 10k".
      if tokens[index].word == "than", index > range.lowerBound + 2, hasNumber(range.lowerBound..<index),
        hasNumber(index..<range.upperBound),
        range.prefix(3).contains(where: { ["like", "nearer", "closer"].contains(tokens[$0].word) })
      {
        return tokens.trimmed(range.lowerBound..<index)
      }
      if isInstead, index > range.lowerBound, hasNumber(range.lowerBound..<index), index + 2 < range.upperBound {
        let end = tokens[index].word == "opposed" && tokens[index - 1].word == "as" ? index - 1 : index
        return tokens.trimmed(range.lowerBound..<end)
      }
    }
    var pieces = tokens.pieces(range)
    if pieces.count == 1, let but = range.first(where: { tokens[$0].word == "but" }), but > range.lowerBound {
      pieces = [range.lowerBound..<but, but + 1..<range.upperBound]
    }
    if pieces.count > 1, let first = pieces.first, first.count <= 5, hasNumber(first),
      first.contains(where: { ["said", "thought", "put"].contains(tokens[$0].word) }),
      ["i", "we"].contains(tokens[first.lowerBound].word), hasNumber(first.upperBound..<range.upperBound)
    {
      return tokens.trimmed(first.upperBound..<range.upperBound)
    }
    return range
  }

  /// "5 of the 9 in 2019, 6 now" → "6 now", completed from what it was.
  func splitNow(_ range: Range<Int>) -> (Range<Int>, Range<Int>)? {
    guard isNumeric, words.slot.kind != .time else { return nil }
    let pieces = tokens.pieces(range)
    guard pieces.count == 2, let first = pieces.first, let last = pieces.last,
      last.contains(where: { ["now", "currently"].contains(tokens[$0].word) }), hasNumber(last), hasNumber(first)
    else { return nil }
    let isPast = first.dropLast().contains { index in
      let next = tokens[index + 1]
      switch tokens[index].word {
      case "in", "until", "till", "before": return next.whole.map { (1900...2100).contains($0) } ?? false
      case "last": return next.sense.sort == .timeUnit
      case "was", "were": return true
      default: return false
      }
    }
    return isPast ? (first, last) : nil
  }

  /// "Nothing now, 10k until 2022": nothing, before what it was.
  func isNothingNow(_ range: Range<Int>) -> Bool {
    let pieces = tokens.pieces(range)
    guard pieces.count > 1, let first = pieces.first, let last = pieces.last else { return false }
    let isPast = last.contains { index in
      ["until", "till", "was", "had", "before"].contains(tokens[index].word)
        || tokens[index].word == "last" && tokens.word(index + 1, in: range) == "year"
    }
    return saysNone(first) && isPast
      && !hasNumber(first.lowerBound + 1..<first.upperBound)
  }

  /// "5k in 2023 and nothing since": what there has been since then.
  func nothingSince(_ range: Range<Int>) -> Range<Int>? {
    let since: WordSet = ["since", "now", "currently", "after", "lately"]
    guard
      let place = range.dropFirst().last(where: { Tokens.nothing.contains(tokens[$0].word) }),
      since.contains(tokens.word(place + 1, in: range)),
      tokens[place - 1].kind == .punctuation || ["and", "but", "then"].contains(tokens[place - 1].word),
      hasNumber(range.lowerBound..<place), !hasNumber(place + 1..<range.upperBound)
    else { return nil }
    return place..<range.upperBound
  }

  /// "None, it used to be 12k": nothing, before what it was.
  func saysNone(_ range: Range<Int>) -> Bool {
    range.count <= 4 && Tokens.nothing.contains(tokens[range.lowerBound].word)
  }
}
