// How many things a list of names claims.

extension Reader {
  /// A number at the beginning that says how many there are, and where the names begin after it.
  func claimedNumber(_ range: Range<Int>, list: Int?) -> (Interval<Int>?, Range<Int>) {
    var start = tokens.trimmed(range).lowerBound
    while start < range.upperBound,
      Fillers.chatter.contains(tokens[start].word) || Self.abouts.contains(tokens[start].word)
        || Fillers.articles.contains(tokens[start].word)
    { start += 1 }
    // "The first two" and "the other three" are certain ones.
    let isOfThem = ["first", "last", "next", "other"].contains(tokens.word(start - 1, in: range))
    guard start < range.upperBound, isNumber(start), !isOfThem, !isNumberedList(range) else { return (nil, range) }
    let first = tokens.trimmed(range).lowerBound
    var end = start + 1
    while let next = afterNumber(end, in: range) { end = next }
    guard countsThings(end, in: range, list: list),
      let reading = readValue(slot: Self.countWords, tokens: tokens, range: first..<end, today: context.today),
      case .count(let count)? = reading.answer.value, let people = count.people
    else { return (nil, range) }
    if ["altogether", "overall"].contains(tokens.word(end, in: range)) { end += 1 }
    // "Three I'd call ULOs: …": all up to the colon is about the number.
    var place = end
    while place < range.upperBound, !tokens.isHardBreak(place), tokens[place].mark != .comma {
      if tokens[place].mark == .colon { return (people, place + 1..<range.upperBound) }
      place += 1
    }
    if let list, end < range.upperBound, let match = compiled.nouns.match(tokens, at: end, in: range),
      match.payload.contains(list)
    {
      end += match.length
    }
    return (people, end..<range.upperBound)
  }

  private static let abouts: WordSet = ["about", "around", "roughly", "least", "at", "over", "nearly", "almost"]

  /// What follows one more token of a number or a range: "6", "half a dozen", "5 or 6", "at least 4 but at most 6".
  private func afterNumber(_ index: Int, in range: Range<Int>) -> Int? {
    guard index < range.upperBound else { return nil }
    if isNumber(index) { return index + 1 }
    var next = index
    if tokens[next].sense.sort == .article, tokens[next - 1].sense.sort == .fraction { next += 1 }
    while next < min(index + 4, range.upperBound),
      Self.joining.contains(tokens[next].word) || tokens[next].mark == .dash
    { next += 1 }
    return next > index && next < range.upperBound && isNumber(next) ? next + 1 : nil
  }

  private static let joining: WordSet = ["or", "to", "but", "at", "most", "least", "less", "more", "than"]

  private func isNumber(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.kind == .number { return token.decimals == 0 }
    switch token.sense.sort {
    case .unit, .teen, .tens, .vague, .dozen: return true
    case .fraction: return token.sense.value == 2 && index + 2 < tokens.count && tokens[index + 2].sense.sort == .dozen
    default: return false
    }
  }

  private func countsThings(_ index: Int, in range: Range<Int>, list: Int?) -> Bool {
    guard index < range.upperBound else { return true }
    let token = tokens[index]
    if token.kind == .punctuation { return true }
    if let list, let match = compiled.nouns.match(tokens, at: index, in: range), match.payload.contains(list) {
      return true
    }
    return ["i", "id", "ive", "that", "which", "of", "but", "or", "altogether", "in", "really", "we", "main", "maybe"]
      .contains(token.word)
  }

  private static let countWords = SlotWords(Slot(id: 0, kind: .count))
}
