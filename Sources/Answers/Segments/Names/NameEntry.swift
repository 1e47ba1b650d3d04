/// One entry of a list of names as it was found: the name, and what was said with it.
struct NameEntry: Sendable {
  /// The tokens of the name.
  var name: Range<Int>
  /// What was said of it: "that's not met since last summer", "gave 8k".
  var remainders: [Range<Int>] = []
  /// Other names for it: initials in brackets, a former name.
  var aliases: [Range<Int>] = []
  /// Did a hedge stand before it?
  var isHedged = false
}

extension Reader {
  /// The entries of a list of names. Pieces in which no name begins belong to the entry before them; what stands before
  /// the first is given back as loose words.
  func nameEntries(_ range: Range<Int>, list: Int?) -> (entries: [NameEntry], loose: [Range<Int>]) {
    var entries: [NameEntry] = []
    var loose: [Range<Int>] = []
    let isNumbered = isNumberedList(range)
    for sentence in tokens.sentences(range) {
      var isFirst = true
      for whole in tokens.pieces(sentence) where !isQuestion(whole) {
        let piece = isNumbered ? withoutListNumbers(whole) : whole
        let isBracket = isInBracket(piece.lowerBound, from: range.lowerBound)
        for part in isBracket && !entries.isEmpty
          ? [piece] : splitNames(piece, list: list).flatMap({ announced($0, list) })
        {
          if isBracket || !isFirst || !entries.isEmpty, addAlias(part, isBracket: isBracket, list: list, &entries) {
            continue
          }
          if !isBracket, let entry = nameEntry(part, list: list, after: entries.last) {
            entries.append(corrected(entry, list: list))
            isFirst = false
          } else if entries.isEmpty {
            loose.append(part)
          } else {
            entries[entries.count - 1].remainders.append(part)
          }
        }
      }
    }
    return (entries, loose)
  }

  /// "Hear Us no sorry Speak Up", "Hear Us I mean Hear Voices": the name that it was put right to.
  private func corrected(_ entry: NameEntry, list: Int?) -> NameEntry {
    guard let rest = entry.remainders.first else { return entry }
    var start = rest.lowerBound
    while start < rest.upperBound, Self.correcting.contains(tokens[start].word) { start += 1 }
    let isCorrection = (rest.lowerBound..<start).contains {
      ["sorry", "mean", "rather", "oops"].contains(tokens[$0].word)
    }
    let isNo =
      start > rest.lowerBound && tokens[rest.lowerBound].word == "no" && start < rest.upperBound
      && tokens[start].flags.contains(.capitalised)
    guard isCorrection || isNo else { return entry }
    return nameEntry(start..<rest.upperBound, list: list, after: nil) ?? entry
  }

  private static let correcting: WordSet = [
    "no", "sorry", "i", "mean", "rather", "or", "wait", "actually", "oops", "er", "um",
  ]

  /// "Can't name them all: CIL, Voices": what stands before a colon without a name announces the names after it.
  private func announced(_ part: Range<Int>, _ list: Int?) -> [Range<Int>] {
    guard let colon = part.first(where: { tokens[$0].mark == .colon }), colon > part.lowerBound,
      colon + 1 < part.upperBound, nameEntry(part.lowerBound..<colon, list: list, after: nil) == nil
    else { return [part] }
    return [part.lowerBound..<colon, colon + 1..<part.upperBound]
  }

  /// Has a bracket been opened before this place, and not closed?
  private func isInBracket(_ place: Int, from start: Int) -> Bool {
    var index = place - 1
    while index >= start {
      switch tokens[index].mark {
      case .openBracket: return true
      case .closeBracket: return false
      default: index -= 1
      }
    }
    return false
  }

  /// Does a line number its names ("1. Speak Up 2. Open Door")?
  func isNumberedList(_ range: Range<Int>) -> Bool {
    guard let first = range.first, tokens[first].whole == 1, first + 2 < range.upperBound else { return false }
    return tokens[first + 1].mark == .stop || tokens[first + 1].mark == .closeBracket
  }

  /// A piece without the number of the list before or after it.
  private func withoutListNumbers(_ piece: Range<Int>) -> Range<Int> {
    guard let last = piece.last, tokens[last].kind == .number, piece.upperBound < tokens.count,
      tokens[piece.upperBound].mark == .stop || tokens[piece.upperBound].mark == .closeBracket
    else { return piece }
    return piece.lowerBound..<last
  }

  /// The name that a part of a line begins with, and the words after it.
  private func nameEntry(_ part: Range<Int>, list: Int?, after last: NameEntry?) -> NameEntry? {
    var start = part.lowerBound
    var isHedged = false
    var sum: Range<Int>?
    if isPostcode(part) { return nil }
    if let second = afterForWhom(part) { start = second }
    // "… it's a ULO" is said of the name before.
    if last != nil, let first = tokens.trimmed(part).first, Fillers.remarks.contains(tokens[first].word) { return nil }
    if let next = afterSum(start, in: part) {
      sum = start..<next - 1
      start = next
    }
    while start < part.upperBound {
      if let next = afterNone(start, in: part) ?? afterSource(start, in: part) ?? afterHost(start, in: part, list: list)
      {
        start = next
      } else if isLeadIn(start, in: part) {
        if Fillers.hedges.contains(tokens[start].word) { isHedged = true }
        start += 1
      } else {
        break
      }
    }
    if start < part.upperBound, isOnlyMeant(start, in: part) || isNoName(start, in: part) { return nil }
    if start < part.upperBound, let mention = mentions.first(where: { $0.range.lowerBound == start }),
      mention.range.upperBound <= part.upperBound, mention.form == .full,
      mention.candidates.contains(where: { context.names[$0].list == list })
    {
      return entry(mention.range, part, isHedged: isHedged)
    }
    var end = start
    while end < part.upperBound, !endsName(end, from: start, in: part), !saysItIsOver(end, in: part, list: list) {
      end += 1
    }
    // "Area should be Torbay": what something else is called.
    if tokens.word(end, in: part) == "should", tokens.word(end + 1, in: part) == "be" { return nil }
    if saysWhoTheyAre(end, from: start, in: part) { end = part.upperBound }
    if let called = (start..<end).last(where: { ["called", "named"].contains(tokens[$0].word) }), called + 1 < end {
      // "A group for people with sight loss called Insight".
      let name = withoutTails(called + 1..<end)
      if namesSomething(name) {
        var found = entry(name, part, isHedged: isHedged)
        if start < called { found.remainders.append(start..<called) }
        return found
      }
    }
    end = withoutTails(start..<end).upperBound
    guard end > start, namesSomething(start..<end), !isAboutNames(start..<end) else { return nil }
    var found = entry(start..<end, part, isHedged: isHedged)
    if let sum { found.remainders.insert(sum, at: 0) }
    return found
  }

  /// "Loads", "each town", "their sister group", "couple of smaller ones": words about names, written without capitals.
  private func isAboutNames(_ name: Range<Int>) -> Bool {
    !name.contains { tokens[$0].flags.contains(.capitalised) && !tokens[$0].flags.contains(.startsSentence) }
      && name.contains { Self.aboutNames.contains(tokens[$0].word) }
  }

  private static let aboutNames: WordSet = [
    "each", "same", "their", "his", "her", "other", "others", "another", "loads", "lots", "attached", "report", "usual",
    "suspects", "smaller", "bigger", "ones", "starting", "many", "several", "couple", "something", "someone",
    "somebody",
    "similar", "various", "certain", "else", "whatever", "whichever", "before",
  ]

  /// "MB1 2AB": a part of an address.
  private func isPostcode(_ part: Range<Int>) -> Bool {
    guard part.count <= 4, let first = part.first, tokens[first].kind == .word,
      (2...4).contains(tokens[first].word.count),
      let bytes = tokens[first].word.bytes, (0x30...0x39).contains(bytes[bytes.count - 1]), part.contains(first + 1)
    else { return false }
    return tokens[first + 1].kind == .number
  }

  /// "For LD it's Speak Up": the name stands after "it's".
  private func afterForWhom(_ part: Range<Int>) -> Int? {
    guard let first = part.first, tokens[first].word == "for" else { return nil }
    let its = part.first {
      ["its", "theres", "thats"].contains(tokens[$0].word)
        || tokens[$0].word == "it" && tokens[$0].flags.contains(.possessive)
    }
    guard let its, its - first <= 5, its + 1 < part.upperBound, tokens[its + 1].flags.contains(.capitalised) else {
      return nil
    }
    return its + 1
  }

  /// What follows "£5k from", "about 3k a year from the": the name of who gives it. The sum is said of that name.
  private func afterSum(_ start: Int, in part: Range<Int>) -> Int? {
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

  /// "We're setting up a carers forum", "planning an autism one": it isn't there yet.
  private func isOnlyMeant(_ index: Int, in part: Range<Int>) -> Bool {
    guard !tokens[index].flags.contains(.capitalised) else { return false }
    switch tokens[index].word {
    case "setting": return tokens.word(index + 1, in: part) == "up"
    case "starting", "planning", "launching", "proposing", "creating", "considering": return index + 1 < part.upperBound
    default: return index + 2 < part.upperBound && tokens.isIntended(index + 2)
    }
  }

  /// "A grand", "no idea how much", "leave that out": said of a name before it, or of none.
  private func isNoName(_ index: Int, in part: Range<Int>) -> Bool {
    guard !tokens[index].flags.contains(.capitalised) || tokens[index].flags.contains(.startsSentence) else {
      return false
    }
    switch tokens[index].sense.sort {
    case .magnitude, .moneyUnit: return true
    default: break
    }
    // "Names escape me".
    if tokens[index].word == "names" || tokens[index].word == "name" { return true }
    if CuePhrases.common.match(tokens, at: index, in: part)?.payload == .dontKnow { return true }
    return Self.takingOff.contains(tokens[index].word)
      && ["that", "it", "them", "those", "this", "out"].contains(tokens.word(index + 1, in: part))
  }

  private static let takingOff: WordSet = ["leave", "ignore", "forget", "scrap", "drop", "remove", "delete", "cross"]

  /// "No, not Living Options, they closed": the names before it that a list takes back.
  func withoutDenied(_ entries: [NameEntry], in range: Range<Int>) -> [NameEntry] {
    let entries = withoutCorrected(entries)
    guard range.contains(where: { tokens[$0].word == "not" }) else { return entries }
    let denied = tokens.pieces(range).compactMap { piece -> Range<Int>? in
      var start = tokens.trimmed(piece).lowerBound
      while start < piece.upperBound, ["no", "sorry", "actually", "oh", "wait"].contains(tokens[start].word) {
        start += 1
      }
      guard start + 1 < piece.upperBound, tokens[start].word == "not" else { return nil }
      return start + 1..<piece.upperBound
    }
    return entries.filter { entry in
      !denied.contains { words in
        words.lowerBound >= entry.name.upperBound && words.count >= entry.name.count
          && zip(words, entry.name).allSatisfy { tokens[$0].word == tokens[$1].word }
      }
    }
  }

  /// "Open House - sorry, Open Door": the name before is taken back.
  private func withoutCorrected(_ entries: [NameEntry]) -> [NameEntry] {
    var result: [NameEntry] = []
    for entry in entries {
      let before = result.last?.name.upperBound ?? entry.name.lowerBound
      let isCorrection = (before..<max(entry.name.lowerBound, before)).contains { index in
        ["sorry", "oops", "correction", "scrap"].contains(tokens[index].word)
          || tokens[index].word == "no" && tokens.word(index + 1, in: index..<entry.name.lowerBound) == .none
            && (before..<index).allSatisfy { tokens[$0].kind == .punctuation } && index > before
          || tokens[index].word == "mean" && tokens.word(index - 1, in: before..<index) == "i"
      }
      if isCorrection { result.removeLast() }
      result.append(entry)
    }
    return result
  }

  /// What follows "none apart from", "nobody except".
  private func afterNone(_ start: Int, in part: Range<Int>) -> Int? {
    guard tokens.isNobodyExcept(start, in: part),
      let except = (start + 1..<part.upperBound).first(where: { tokens.isException($0, in: part) })
    else { return nil }
    let isTwo = ["from", "than", "for"].contains(tokens.word(except + 1, in: part))
    let next = except + (isTwo ? 2 : 1)
    return next < part.upperBound ? next : nil
  }

  /// What follows "money from", "some funding by": the name of who gives it.
  private func afterSource(_ start: Int, in part: Range<Int>) -> Int? {
    var index = start
    while index < part.upperBound, index < start + 6, Self.gifts.contains(tokens[index].word) { index += 1 }
    guard index > start, index + 1 < part.upperBound, ["from", "by"].contains(tokens[index].word) else { return nil }
    return index + 1
  }

  private static let gifts: WordSet = [
    "money", "funding", "support", "grant", "grants", "cash", "donations", "some", "help", "a", "bit", "of", "their",
    "lot", "get", "gets", "receive", "receives", "funded", "supported", "small",
  ]

  /// What follows "the CIL run a": the name of what an item of another list runs.
  private func afterHost(_ start: Int, in part: Range<Int>, list: Int?) -> Int? {
    for mention in mentions where mention.range.lowerBound == start && mention.range.upperBound < part.upperBound - 1 {
      guard !mention.candidates.contains(where: { context.names[$0].list == list }), mention.form != .half,
        ["run", "runs", "has", "have", "host", "hosts", "chair", "chairs"].contains(
          tokens[mention.range.upperBound].word)
      else { continue }
      return mention.range.upperBound + 1
    }
    return nil
  }

  private func entry(_ name: Range<Int>, _ part: Range<Int>, isHedged: Bool) -> NameEntry {
    var name = name
    while name.count > 1, tokens[name.upperBound - 1].mark == .quote { name = name.lowerBound..<name.upperBound - 1 }
    while name.count > 1, tokens[name.lowerBound].mark == .quote { name = name.lowerBound + 1..<name.upperBound }
    var entry = NameEntry(name: name, isHedged: isHedged)
    let rest = tokens.trimmed(name.upperBound..<part.upperBound)
    if let alias = formerName(rest) {
      entry.aliases.append(alias)
    } else if rest.contains(where: { tokens[$0].kind != .punctuation }) {
      entry.remainders.append(rest)
    }
    return entry
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
    if Self.always.contains(token.word) { return true }
    // "A one-off grant".
    if token.word == "one", tokens.word(index + 1, in: part) == "off" { return false }
    if token.flags.contains(.sign) { return true }
    // "Yes We Can": small words with capitals, which are a name.
    if token.flags.contains(.capitalised), token.flags.contains(.startsSentence), index + 1 < part.upperBound,
      tokens[index + 1].flags.contains(.capitalised),
      ["we", "us", "you", "can", "of"].contains(tokens[index + 1].word) || Self.inNames.contains(token.word)
    {
      return false
    }
    let isLead =
      Fillers.articles.contains(token.word) || Fillers.chatter.contains(token.word)
      || Self.leadIns.contains(token.word)
    guard isLead else { return false }
    if token.flags.contains(.capitalised), !token.flags.contains(.startsSentence) { return false }
    return true
  }

  /// Small words that names begin with: "We Are Us", "Can Do", "Who Cares", "See Me".
  private static let inNames: WordSet = [
    "we", "us", "you", "can", "who", "do", "see", "me", "them", "they", "let", "lets", "come", "right", "what", "being",
  ]

  private static let leadIns: WordSet = [
    "from", "by", "for", "with", "via", "who", "out", "s", "an", "another", "bit", "certain", "usual", "used", "use",
    "work", "engage", "through", "using", "at", "on", "in", "few", "but", "you",
  ]

  // MARK: "and"
}
