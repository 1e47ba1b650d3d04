// Choices by their place in the list, and words that fit several of them.

extension ChoiceReader {
  /// "The third", "the middle one", "the last": the place that a word stands for.
  func position(at index: Int) -> Int? {
    let token = span.tokens[index]
    guard token.kind == .word, !choices.isEmpty else { return nil }
    if token.word == "last" || token.word == "bottom" { return choices.count - 1 }
    if token.word == "top" { return 0 }
    if token.word == "middle" { return choices.count % 2 == 1 ? choices.count / 2 : nil }
    guard token.sense.sort == .ordinal || token.sense.sort == .fraction && token.sense.value > 2 else { return nil }
    let place = Int(token.sense.value) - 1
    return choices.indices.contains(place) ? place : nil
  }

  /// "The last two", "the third": all places that words stand for.
  func positions(at index: Int) -> [Int] {
    guard let place = position(at: index) else { return [] }
    let next = index + 1
    guard span.range.contains(next), place == 0 || place == choices.count - 1 else { return [place] }
    let count =
      span.tokens[next].whole ?? (span.tokens[next].sense.sort == .unit ? Int(span.tokens[next].sense.value) : 1)
    guard (2..<max(choices.count, 2)).contains(count) else { return [place] }
    return Array(place == 0 ? choices.indices.prefix(count) : choices.indices.suffix(count))
  }

  /// "The last but one", "second to last", with nothing else but words of choosing: its place.
  func fromTheEnd() -> Int? {
    var found: Int?
    var index = span.range.lowerBound
    while index < span.range.upperBound {
      if let match = Self.endings.match(span.tokens, at: index, in: span.range) {
        guard found == nil else { return nil }
        found = choices.count - 1 - match.payload
        index += match.length
      } else {
        guard span.tokens[index].kind == .punctuation || Self.choosing.contains(span.tokens[index].word) else {
          return nil
        }
        index += 1
      }
    }
    return found.flatMap { choices.indices.contains($0) ? $0 : nil }
  }

  static let endings = PhraseSet(lists: [
    (
      1,
      """
      last but one, second to last, next to last, second last, second from last, penultimate, one before the last, one
      before the last one, one before last
      """
    ),
    (2, "antepenultimate, last but two, third to last, third last, third from last"),
  ])
  /// Words that somebody may choose with.
  static let choosing: WordSet = [
    "i", "id", "like", "want", "meant", "mean", "show", "me", "give", "the", "go", "for", "choose", "pick", "take",
    "prefer", "its", "is", "one", "right", "please",
  ]

  /// "Training? no, research": a "no" after a question takes back what stands before it.
  func takesBack(_ clause: Range<Int>) -> Bool {
    guard clause.count == 1, clause.lowerBound > span.range.lowerBound,
      ["no", "nope", "nah"].contains(span.tokens[clause.lowerBound].word)
    else { return false }
    return span.tokens[clause.lowerBound - 1].mark == .question
  }

  /// "Is training included?" asks.
  var isQuestion: Bool {
    guard let first = span.range.first, let last = span.range.last else { return false }
    let isAsked =
      span.tokens[last].mark == .question || last + 1 < span.tokens.count && span.tokens[last + 1].mark == .question
    return isAsked
      && ["is", "are", "do", "does", "did", "what", "which", "would", "can", "could", "should", "how", "why"].contains(
        span.tokens[first].word)
  }

  /// "Advocacy no", "training: no", "training isn't one of them": said of what stands before it.
  func saysNo(_ clause: Range<Int>) -> Bool {
    guard clause.count > 1, let last = clause.last else { return false }
    if ["no", "nope", "nah", "not"].contains(span.tokens[last].word) { return true }
    return clause.dropFirst().contains { index in
      let next = span.tokens.word(index + 1, in: clause)
      switch span.tokens[index].word {
      case "isnt", "arent", "hasnt", "wasnt", "doesnt", "dont", "didnt":
        return match(endingAt: index, from: clause.lowerBound)
          && ![.none, "all", "only", "just", "everything", "the"].contains(next)
      default: return false
      }
    }
  }

  private func match(endingAt end: Int, from start: Int) -> Bool {
    (start..<end).contains { index in
      span.words.choices.match(span.tokens, at: index, in: span.range, slips: true).map { index + $0.length == end }
        ?? false
    }
  }

  /// "Advice was cut", "we lost advice": it isn't done any more.
  func isOver(_ clause: Range<Int>) -> Bool {
    clause.contains { index in
      let before = span.tokens.word(index - 1, in: clause)
      switch span.tokens[index].word {
      case "cut", "axed", "scrapped", "dropped", "closed", "ended", "stopped":
        return ["was", "were", "got", "has", "have", "been", "is", "theyve", "weve", "they", "we"].contains(before)
      case "lost": return ["we", "they", "weve", "theyve"].contains(before)
      default: return false
      }
    }
  }

  /// "Training I don't know" beside other clauses.
  func isUnknown(_ clause: Range<Int>) -> Bool {
    clause.count < span.range.count - 1 && span.pieces(in: clause).contains { $0.cue == .dontKnow }
      && clause.last.map { last in
        span.pieces(in: clause).last.map { $0.cue == .dontKnow && $0.range.contains(last) } ?? false
      }
        ?? false
  }

  /// "Training is planned", "training from next April", "training if they get the grant": it isn't done yet.
  func isOnlyMeant(_ pick: Range<Int>, in clause: Range<Int>) -> Bool {
    // "Training replaced advice", "they did advocacy till the money went".
    if clause.contains(where: { Self.changes.contains(span.tokens[$0].word) }) { return true }
    let rest = pick.upperBound..<max(clause.upperBound, pick.upperBound)
    return rest.contains { index in
      switch span.tokens[index].word {
      case "planned", "proposed", "pending", "coming", "soon", "if", "unless", "once", "hopefully": true
      case "next": index > rest.lowerBound && ["from", "in", "starting", "by"].contains(span.word(index - 1))
      default: false
      }
    }
  }

  private static let changes: WordSet = [
    "replaced", "became", "becoming", "till", "until", "did", "instead", "formerly", "previously", "originally",
    "turned",
    "refer", "refers", "someone", "elsewhere", "signpost", "excluded", "excepted", "missing", "aside", "ago",
  ]

  /// "Everyone on paper, older people in practice".
  private var saysAll: Bool {
    span.pieces.contains { piece in
      guard piece.cue == .all else { return false }
      return !["sorts", "kinds", "types", "about"].contains(span.word(piece.range.upperBound))
        && span.tokens[piece.range.lowerBound].word != "every" && isWhole(piece.range.lowerBound)
    }
  }

  /// May the picks well be others: marks beside them, places of the list beside the person's own words?
  func mayBeOthers(_ picks: [Pick]) -> Bool {
    if span.range.contains(where: { isSign($0) }) { return true }
    if picks.contains(where: { $0.choice != nil }), picks.count < choices.count, !isExcluding, excluded.isEmpty, saysAll
    {
      return true
    }
    if picks.count == choices.count, picks.count > 2, !isExcluding, excluded.isEmpty,
      span.range.contains(where: { ["no", "not", "none", "never", "dont", "doesnt"].contains(span.tokens[$0].word) })
    {
      // "No to all of them".
      return true
    }
    guard !picks.contains(where: { $0.choice != nil }), !picks.isEmpty else { return false }
    return span.range.contains { index in
      span.tokens[index].sense.sort == .ordinal || span.tokens[index].kind == .number
    }
  }

  /// "Advice ✓ training ✗".
  private func isSign(_ index: Int) -> Bool {
    span.tokens[index].mark == .other && span.tokens.bytes[Int(span.tokens[index].start)] >= 0xE2
  }

  /// "Might do training": it isn't done.
  func isOnlyPossible(_ index: Int) -> Bool {
    ["might", "may", "could"].contains(span.tokens[index].word)
      && ["do", "start", "add", "offer", "run", "try"].contains(span.word(index + 1))
  }

  /// "Premises till last year", "advice until 2023": it isn't so any more.
  func endsBefore(_ index: Int, in clause: Range<Int>) -> Bool {
    guard ["until", "till", "til"].contains(span.tokens[index].word), clause.contains(index + 1) else { return false }
    let year = span.tokens[index + 1].whole ?? 0
    return span.tokens[index + 1].word == "last" || year > 1900 && year < span.today.date.year
  }

  /// "Operational rather than strategic": what follows isn't meant.
  func isInstead(_ index: Int) -> Bool {
    switch span.tokens[index].word {
    case "rather": span.word(index + 1) == "than"
    case "instead": span.word(index + 1) == "of"
    case "opposed": span.word(index + 1) == "to"
    default: false
    }
  }

  /// "All the groups save mental health".
  func isSave(_ index: Int) -> Bool {
    span.tokens[index].word == "save"
      && span.pieces(in: span.range.lowerBound..<index).contains { $0.cue == .all }
  }

  /// "Two of them": which isn't said.
  func saysHowMany(_ clause: Range<Int>) -> Bool {
    let pieces = span.pieces(in: clause)
    guard pieces.first?.quantity != nil else { return false }
    return pieces.dropFirst().allSatisfy { $0.cue == .ofThem || $0.cue == .of || $0.quantity != nil }
      && pieces.count > 1
  }

  /// "Half a day a week": said of what was picked.
  func saysHowLong(_ clause: Range<Int>) -> Bool {
    switch span.tokens[clause.lowerBound].sense.sort {
    case .fraction, .fractions, .fractionSign, .timeUnit: true
    default: false
    }
  }

  /// "We went to the seaside": what somebody did, no thing that could be on a list.
  func isStory(_ clause: Range<Int>, _ trimmed: Range<Int>) -> Bool {
    trimmed.lowerBound > clause.lowerBound
      && ["we", "i", "they", "he", "she"].contains(span.tokens[trimmed.lowerBound - 1].word)
      && [
        "went", "came", "saw", "met", "spoke", "talked", "moved", "said", "told", "asked", "heard", "thought",
        "wondered",
      ]
      .contains(span.tokens[trimmed.lowerBound].word)
  }

  /// "Support", where several choices have the word: which is asked.
  var isOneOfSeveral: Bool {
    guard !picks.isEmpty, picks.allSatisfy({ $0.choice == nil }) else { return false }
    return picks.allSatisfy { pick in
      let words = Tokens(pick.text ?? "").list.map(\.word)
      guard words.count == 1, let word = words.first else { return false }
      return choices.count { Tokens($0.label).list.contains { $0.word == word } } > 1
    }
  }

  /// "Advice or advocacy, one of them": one of two, and it isn't said which.
  var isEither: Bool {
    guard span.words.slot.kind == .choices, span.range.contains(where: { span.tokens[$0].word == "or" }) else {
      return false
    }
    // "Advice or training": which of the two isn't said.
    let isPlain = !span.range.contains { span.tokens[$0].sense.sort == .and || span.tokens[$0].kind == .punctuation }
    if isPlain, picks.count == 2 { return true }
    return span.range.contains { index in
      let next = span.word(index + 1)
      switch span.tokens[index].word {
      case "one": return next == "of" || next == "or"
      case "either": return true
      case "sure", "remember": return next == "which"
      default: return false
      }
    }
  }

  /// "Both I'd say, strategic and operational": of one choice for both and its two the first is meant.
  func withoutHalves(_ picks: [Pick]) -> [Pick] {
    guard span.words.slot.kind == .choice, span.has(.both),
      let both = picks.first(where: { $0.choice.map { Tokens($0).list.first?.word == "both" } ?? false })
    else { return picks }
    return [both]
  }
}
