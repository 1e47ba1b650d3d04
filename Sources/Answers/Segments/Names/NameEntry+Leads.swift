// What stands before the name of an entry and isn't part of it.

extension Reader {
  /// Where the name begins after words that lead up to it, and whether they hedge it.
  func afterLeads(_ first: Int, in part: Range<Int>, list: Int?) -> (start: Int, isHedged: Bool) {
    var start = first
    var isHedged = false
    while start < part.upperBound {
      if start == first, let next = afterForWhom(part) {
        start = next
      } else if let next = afterNotOnly(start, in: part) ?? afterNone(start, in: part) ?? afterSource(start, in: part)
        ?? afterHost(
          start, in: part, list: list)
        ?? afterExcept(start, in: part)
      {
        start = next
      } else if let next = afterClause(start, in: part) {
        isHedged = isHedged || hedges(start..<next)
        start = next
      } else if let match = CuePhrases.common.match(tokens, at: start, in: part),
        match.payload == .hedge || match.payload == .soft,
        match.length > 1 || isLeadIn(start, in: part), !isCapitalInside(start)
      {
        isHedged = true
        start += match.length
      } else if isLeadIn(start, in: part) {
        if Fillers.hedges.contains(tokens[start].word) { isHedged = true }
        start += 1
      } else {
        break
      }
    }
    return (start, isHedged)
  }

  /// "Our contracts lead says it's the Access Group", "the big one is Marlbeck CIL", "nationals like Scope": small words that
  /// lead up to the first capital; the name begins there.
  private func afterClause(_ start: Int, in part: Range<Int>) -> Int? {
    var name = start
    let last = min(start + 14, part.upperBound)
    while name < last, tokens[name].kind == .word, !isCapitalInside(name) { name += 1 }
    guard name < last, name > start, isCapitalInside(name) else { return nil }
    // "Together is Better": a capital at the beginning may be a name's.
    if tokens[start].flags.contains(.capitalised), name < start + 3, !isLeadIn(start, in: part) { return nil }
    var lead = name - 1
    while lead > start, Fillers.articles.contains(tokens[lead].word) { lead -= 1 }
    let token = tokens[lead]
    // "People who use British Sign Language".
    if tokens.word(lead - 1, in: part) == "who" { return nil }
    let leads =
      Self.leading.contains(token.word)
      || token.flags.contains(.possessive)
        && ["other", "one", "it", "that", "there", "name", "what"].contains(token.word)
      || token.word == "as" && tokens.word(lead - 1, in: part) == "such"
      || token.word == "of" && Self.roles.contains(tokens.word(lead - 1, in: part))
      || token.word == "to" && ["down", "name", "comes", "boils"].contains(tokens.word(lead - 1, in: part))
    return leads ? name : nil
  }

  private static let leading: WordSet = [
    "is", "are", "its", "theyre", "thats", "theres", "called", "named", "namely", "like", "says", "say", "include",
    "includes", "including", "just", "only", "runs", "use", "uses", "fund", "know", "sure", "think", "guess", "chair",
    "least", "suggested", "reckon", "suppose", "believe",
  ]

  /// "I'm the chair of Speak Up".
  private static let roles: WordSet = [
    "chair", "chief", "manager", "director", "member", "trustee", "secretary", "treasurer", "founder", "coordinator",
    "president", "part",
  ]

  /// "For LD it's Speak Up": the name stands after "it's".
  private func afterForWhom(_ part: Range<Int>) -> Int? {
    guard let first = part.first, tokens[first].word == "for" else { return nil }
    // "For mental health Compass".
    let name = part.dropFirst().prefix(5).first { tokens[$0].flags.contains(.capitalised) }
    if let name, name > first + 1, (first + 1..<name).allSatisfy({ isSmall($0) || isDescribing($0, beside: nil) }) {
      return name
    }
    let its = part.prefix(7).first {
      ["its", "theres", "thats"].contains(tokens[$0].word)
        || tokens[$0].word == "it" && tokens[$0].flags.contains(.possessive)
    }
    guard let its, its + 1 < part.upperBound, tokens[its + 1].flags.contains(.capitalised) else { return nil }
    return its + 1
  }

  /// Is a word in the middle of a sentence written with a capital?
  func isCapitalInside(_ index: Int) -> Bool {
    let flags = tokens[index].flags
    return flags.contains(.capitalised) && !flags.contains(.startsSentence) && !Self.always.contains(tokens[index].word)
  }

  private func hedges(_ range: Range<Int>) -> Bool {
    range.contains { index in
      if Fillers.hedges.contains(tokens[index].word) { return true }
      let cue = CuePhrases.common.match(tokens, at: index, in: range)?.payload
      return cue == .soft
    }
  }

  /// "Apart from Hear Us, nobody": the name stands behind the exception.
  private func afterExcept(_ start: Int, in part: Range<Int>) -> Int? {
    guard tokens.isException(start, in: part), start == tokens.trimmed(part).lowerBound else { return nil }
    let isTwo = ["from", "than", "for"].contains(tokens.word(start + 1, in: part))
    let next = start + (isTwo ? 2 : 1)
    return next < part.upperBound ? next : nil
  }

  /// What follows "£5k from", "about 3k a year from the": the name of who gives it. The sum is said of that name.
  func afterSum(_ start: Int, in part: Range<Int>) -> Int? {
    var index = start
    while index < part.upperBound, isSmall(index) || Fillers.chatter.contains(tokens[index].word) { index += 1 }
    guard index < part.upperBound,
      tokens[index].kind == .currency || tokens[index].kind == .number || hasFigures(index..<index + 1)
    else { return nil }
    let last = min(index + 8, part.upperBound)
    guard let from = (index + 1..<max(last, index + 1)).first(where: { tokens[$0].word == "from" }),
      from + 1 < part.upperBound,
      !beginsValue(from + 1)
    else { return nil }
    return from + 1
  }

  /// What follows "not only", "not just".
  private func afterNotOnly(_ start: Int, in part: Range<Int>) -> Int? {
    guard tokens[start].word == "not", start + 1 < part.upperBound, !isCapitalInside(start + 1),
      ["only", "just", "merely", "simply"].contains(tokens.word(start + 1, in: part)),
      start + 2 < part.upperBound
    else { return nil }
    return start + 2
  }

  /// What follows "none apart from", "nobody except".
  func afterNone(_ start: Int, in part: Range<Int>) -> Int? {
    guard tokens.isNobodyExcept(start, in: part),
      let except = (start + 1..<part.upperBound).first(where: { tokens.isException($0, in: part) })
    else { return nil }
    let isTwo = ["from", "than", "for"].contains(tokens.word(except + 1, in: part))
    let next = except + (isTwo ? 2 : 1)
    return next < part.upperBound ? next : nil
  }

  /// What follows "money from", "some funding by": the name of who gives it.
  func afterSource(_ start: Int, in part: Range<Int>) -> Int? {
    var index = start
    while index < part.upperBound, index < start + 6, Self.gifts.contains(tokens[index].word) { index += 1 }
    guard index > start, index + 1 < part.upperBound, ["from", "by"].contains(tokens[index].word) else { return nil }
    return index + 1
  }

  private static let gifts: WordSet = [
    "something", "money", "funding", "support", "grant", "grants", "cash", "donations", "some", "help", "a", "bit",
    "of", "their",
    "lot", "get", "gets", "receive", "receives", "funded", "supported", "small",
  ]

  /// What follows "the CIL run a": the name of what an item of another list runs.
  func afterHost(_ start: Int, in part: Range<Int>, list: Int?) -> Int? {
    guard let mention = mention(at: start), mention.range.lowerBound == start,
      mention.range.upperBound < part.upperBound - 1,
      !mention.candidates.contains(where: { context.names[$0].list == list }), mention.form != .half,
      ["run", "runs", "has", "have", "host", "hosts", "chair", "chairs"].contains(
        tokens[mention.range.upperBound].word)
    else { return nil }
    return mention.range.upperBound + 1
  }

  static let always: WordSet = ["i", "id", "ive", "im", "ill"]

  /// A word before the name that isn't part of it. A capital in the middle of a sentence belongs to the name.
  func isLeadIn(_ index: Int, in part: Range<Int>) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .punctuation: return token.mark != .openBracket
    case .number, .currency: return false
    case .word: break
    }
    if Self.always.contains(token.word) {
      // "I'm Still Here".
      return index + 1 >= part.upperBound || !isCapitalInside(index + 1) || token.word == "i"
    }
    // "A one-off grant".
    if token.word == "one", tokens.word(index + 1, in: part) == "off" { return false }
    if token.flags.contains(.sign) { return true }
    // "Yes We Can": small words with capitals, which are a name.
    if token.flags.contains(.capitalised), token.flags.contains(.startsSentence), index + 1 < part.upperBound,
      tokens[index + 1].flags.contains(.capitalised),
      ["we", "us", "you", "can", "of", "my", "your"].contains(tokens[index + 1].word)
        || Self.inNames.contains(token.word)
    {
      return false
    }
    let isLead =
      Fillers.articles.contains(token.word) || Fillers.chatter.contains(token.word)
      || Self.leadIns.contains(token.word)
    // "Chiefly Willow".
    let isAdverb =
      token.word.count > 5 && !token.flags.contains(.capitalised) && index + 1 < part.upperBound
      && isCapitalInside(index + 1) && token.word.bytes?.suffix(2).elementsEqual("ly".utf8) ?? false
    guard isLead || isAdverb else { return false }
    if token.flags.contains(.capitalised), !token.flags.contains(.startsSentence) { return false }
    return true
  }

  /// Small words that names begin with: "We Are Us", "Can Do", "Who Cares", "See Me".
  private static let inNames: WordSet = [
    "put", "my", "your", "one", "both", "just", "next", "first", "second",
    "we", "us", "you", "can", "who", "do", "see", "me", "them", "they", "let", "lets", "come", "right", "what", "being",
  ]

  private static let leadIns: WordSet = [
    "put", "incl", "from", "by", "for", "with", "via", "who", "out", "s", "an", "another", "bit", "certain", "usual",
    "used",
    "use",
    "work", "engage", "through", "using", "at", "on", "in", "few", "but", "you", "sometimes", "occasionally", "usually",
    "often",
  ]
}
