// What isn't on the list: the person's own words, remarks, what is left out.

extension ChoiceReader {
  /// Words that pick nothing are told with what was picked.
  mutating func leaveOut(_ clause: Range<Int>) {
    if !withoutFillers(clause).isEmpty { details.append(span.tokens.words(of: clause)) }
  }

  mutating func unlisted(_ clause: Range<Int>) {
    let trimmed = withoutFillers(clause)
    if let place = shortForm(trimmed.isEmpty ? clause : trimmed) {
      if isExcluding || isAfterDenied(clause) {
        // "All except furniture and IT".
        excluded.insert(place)
        used.append(Piece(content: .word, range: clause))
        return
      }
      pickShort(place, trimmed.isEmpty ? clause : trimmed)
      return
    }
    if span.tokens[clause.lowerBound].word == "but", Self.pronouns.contains(span.word(clause.lowerBound + 1)) {
      // "It used to be me, but we deleted the post": what happened, not another pick.
      leaveOut(clause)
      return
    }
    guard !trimmed.isEmpty, trimmed.count <= 6 else {
      if !trimmed.isEmpty { details.append(span.tokens.words(of: clause)) }
      return
    }
    let firstWord = span.tokens[trimmed.lowerBound].word
    if saysHowMany(trimmed) || saysHowLong(trimmed) || isStory(clause, trimmed) {
      leaveOut(clause)
      return
    }
    if Self.remarks.contains(firstWord) || span.tokens[trimmed.lowerBound].kind == .number {
      if span.tokens[trimmed.lowerBound].kind != .number { details.append(span.tokens.words(of: clause)) }
      return
    }
    if isSaidOfPick(clause, trimmed) {
      leaveOut(clause)
      return
    }
    if isSentence(clause, trimmed) || !isPlain(trimmed) {
      hasOddText = choices.allSatisfy { $0.namesFrom == nil }
    }
    picks.append(Pick(nil, text: span.tokens.words(of: trimmed)))
    used.append(Piece(content: .word, range: trimmed))
  }

  /// "Not furniture/IT": the denial goes on over the stroke.
  func isAfterDenied(_ clause: Range<Int>) -> Bool {
    clause.lowerBound > span.range.lowerBound && span.tokens[clause.lowerBound - 1].mark == .slash && wasNegative
  }

  /// "Advocacy (statutory)", "advocacy, mainly for carers": said of what was picked before it.
  private func isSaidOfPick(_ clause: Range<Int>, _ trimmed: Range<Int>) -> Bool {
    guard picks.contains(where: { $0.choice != nil }), clause.lowerBound > span.range.lowerBound else { return false }
    if isBracketed(clause) { return true }
    return trimmed.lowerBound > clause.lowerBound
      && (clause.lowerBound..<trimmed.lowerBound).contains {
        Fillers.prepositions.contains(span.tokens[$0].word) && span.tokens[$0].word != "with"
      }
  }

  private func isBracketed(_ clause: Range<Int>) -> Bool {
    for index in (span.range.lowerBound..<clause.lowerBound).reversed() {
      if span.tokens[index].mark == .openBracket { return true }
      if span.tokens[index].mark == .closeBracket { return false }
    }
    return false
  }

  /// "They run a lunch club", "we lend them a room": a sentence, of which nobody can tell what is the thing.
  private func isSentence(_ clause: Range<Int>, _ trimmed: Range<Int>) -> Bool {
    let isSubject =
      trimmed.lowerBound > clause.lowerBound
      && ["we", "they", "it", "i", "he", "she"].contains(span.tokens[trimmed.lowerBound - 1].word)
    return isSubject || clause.contains { span.tokens[$0].word == "same" }
      || trimmed.contains { Self.grammar.contains(span.tokens[$0].word) }
  }

  /// Are words no more than a name for something, and nothing like what is on the list?
  private func isPlain(_ words: Range<Int>) -> Bool {
    guard words.count < 4 else { return false }
    return words.allSatisfy { index in
      let token = span.tokens[index]
      guard token.kind == .word else { return token.mark == .quote }
      switch token.sense.sort {
      case .ordinal, .unit, .fraction, .timeUnit, .month: return false
      default: break
      }
      guard let letters = token.word.bytes, words.count > 1 || letters.count > 3 else { return false }
      let isLast = words.count > 1 && index == words.upperBound - 1
      if !isLast && Fillers.prepositions.contains(token.word) || Self.loose.contains(token.word) { return false }
      if words.count == 1, letters.suffix(2).elementsEqual("ly".utf8) { return false }
      return !isLikeChoice(letters)
    }
  }

  /// Does a word begin as one of a choice's does ("disabled", "carer")?
  private func isLikeChoice(_ letters: [UInt8]) -> Bool {
    let stem = letters.prefix(5)
    guard stem.count > 3 else { return false }
    return choices.contains { choice in
      Tokens(choice.label).list.contains { token in
        token.kind == .word && token.word.bytes?.starts(with: stem) ?? false
      }
    }
  }

  private static let loose: WordSet = [
    "rest", "sorts", "sort", "everything", "everyone", "all", "one", "ones", "last", "first", "paper", "practice",
    "theory", "main", "usual", "lot", "lots", "included",
    "very", "anyone", "anybody", "open", "well", "badly",
  ]

  private static let grammar: WordSet = [
    "we", "they", "i", "you", "is", "are", "was", "were", "isnt", "arent", "not", "no", "if", "when", "or", "would",
    "could", "should", "might", "will", "doubt", "whoever", "anyone", "gamut", "spectrum", "because", "but", "them",
    "used", "never", "planned", "what",
  ]

  private func shortForm(_ words: Range<Int>) -> Int? {
    // "Hybrid, room and Teams": one was picked, and what it is made of is told with it; "contract or SLA" are two.
    let isOr = words.lowerBound > span.range.lowerBound && span.word(words.lowerBound - 1) == "or"
    if span.words.slot.kind == .choice, !isOr, picks.contains(where: { $0.choice != nil }) { return nil }
    return words.count <= 6 ? span.words.shorts.choice(span.tokens, words) : nil
  }

  /// The clause without hedges, general answers and small words at its ends.
  private func withoutFillers(_ clause: Range<Int>) -> Range<Int> {
    let pieces = span.pieces(in: clause)
    let kept = pieces.filter { piece in
      if let cue = piece.cue { return cue == .someOf || cue == .of }
      if piece.mark != nil { return false }
      return !Self.small.contains(span.tokens[piece.range.lowerBound].word)
    }
    let ends = pieces.filter { $0.mark == nil && !Self.trailing.contains(span.tokens[$0.range.lowerBound].word) }
    guard let first = kept.first(where: { $0.cue == nil }), let last = ends.last,
      last.range.lowerBound >= first.range.lowerBound
    else {
      return clause.lowerBound..<clause.lowerBound
    }
    return first.range.lowerBound..<last.range.upperBound
  }

  static let small: Set<Word> = Word.set(
    """
    we they them do does the a an it is its i some bit bits of and also too both have has got get yes yeah yep no
    nope nos plus as well provide provides offer offers there just only mainly mostly option number options numbers
    please thank thanks you cheers ta ok so er um oh in on for with but not really that thats like said same before again me other things stuff
    any to still
    """)

  private static let pronouns: WordSet = ["we", "they", "it", "i", "he", "she", "its", "theyre", "weve"]

  /// Words at the end of a clause that name nothing.
  private static let trailing: Set<Word> = Word.set(
    """
    too also well as please really mainly mostly only again before said like i and foremost
    """)

  /// A clause that begins like this is a remark about what was picked, not another pick.
  private static let remarks: Set<Word> = Word.set(
    """
    it its thats that this which who doubt lost im afraid sorry because if when where since though although according see from hope believe
    website going whatever lots loads plenty several few many started starting mixture range combination been cant could would used depends depending what through via under by dont doesnt
    """)
}
