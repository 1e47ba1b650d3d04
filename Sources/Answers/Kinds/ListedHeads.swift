/// People listed by what they are: "a manager, two advisers and a part-time admin" is four.
///
/// Each part, between commas and "and", must begin with an article or a number (the first may be only a number: "four plus the manager"); parts that only say how long somebody
/// works, and volunteers, aren't heads. Two parts at least, and one of them with an article: numbers alone are added up
/// elsewhere.
///
/// - Returns: how many there are; nothing where it isn't such a list.
func listedHeads(_ span: Span) -> Interval<Int>? {
  var parts = parts(of: span)
  guard parts.count > 1 else { return nil }
  // "They have …", "I know there's …" may stand before the first.
  while let first = parts[0].first, !isArticle(first, span), first.quantity == nil,
    !["the", "me", "myself", "her", "him"].contains(span.tokens[first.range.lowerBound].word)
  {
    parts[0] = parts[0].dropFirst()
  }
  var (low, high, hasArticle) = (0, 0, false)
  for (place, part) in parts.enumerated() {
    guard let first = part.first else { return nil }
    if part.contains(where: { $0.cue == .volunteers || $0.cue == .onlyVolunteers }) { continue }
    // "6 and a vacancy": nobody.
    if part.contains(where: {
      ["vacancy", "vacancies", "vacant", "gap"].contains(span.tokens[$0.range.lowerBound].word)
    }) {
      continue
    }
    let quantities = part.filter { $0.quantity != nil }
    let word = span.tokens[first.range.lowerBound].word
    // "6 plus me", "me and two others".
    if part.count == 1, ["me", "myself", "her", "him"].contains(word) {
      hasArticle = true
      (low, high) = (low + 1, high + 1)
      continue
    }
    let isOne = isArticle(first, span) || word == "the"
    if isOne, first.quantity == nil {
      guard quantities.isEmpty, saysWho(part, span) else { return nil }
      hasArticle = true
      (low, high) = (low + 1, high + 1)
    } else {
      guard quantities.count == 1, let quantity = first.quantity, quantity.form == .cardinal || quantity.form == .vague,
        let number = quantity.whole, (0...100_000).contains(number),
        saysWho(part, span) || (place == 0 && part.count == 1)
      else { return nil }
      (low, high) = (low + number, high + number)
    }
  }
  return hasArticle ? Interval(low, high) : nil
}

private func parts(of span: Span) -> [ArraySlice<Piece>] {
  span.pieces.split { piece in
    let first = span.tokens[piece.range.lowerBound]
    return piece.mark == .comma || first.sense.sort == .and || first.word == "plus"
  }
}

private func isArticle(_ piece: Piece, _ span: Span) -> Bool {
  span.tokens[piece.range.lowerBound].sense.sort == .article
}

/// Is there a word in it for somebody, and none for a time or an amount?
private func saysWho(_ part: ArraySlice<Piece>, _ span: Span) -> Bool {
  let amounts: WordSet = [
    "bit", "half", "few", "couple", "lot", "handful", "while", "total", "maximum", "minimum", "post",
    "rest", "others", "other", "same", "odd", "moment",
  ]
  let isCounted = part.first?.quantity != nil
  let places = isCounted ? Array(part.dropFirst().flatMap { $0.range }) : Array(part.flatMap { $0.range }.dropFirst())
  let tokens = places.map { span.tokens[$0] }
  return tokens.contains { $0.kind == .word } && !part.contains { $0.cue == .fullTimeEquivalent }
    && !tokens.contains { $0.sense.sort == .timeUnit || $0.sense.sort == .moneyUnit || amounts.contains($0.word) }
}
