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
      for whole in tokens.pieces(sentence) {
        let piece = isNumbered ? withoutListNumbers(whole) : whole
        let isBracket = isInBracket(piece.lowerBound, from: range.lowerBound)
        for part in isBracket && !entries.isEmpty
          ? [piece] : splitNames(piece, list: list).flatMap({ announced($0, list) })
        {
          if isBracket || !isFirst || !entries.isEmpty, addAlias(part, isBracket: isBracket, list: list, &entries) {
            continue
          }
          if !isBracket, let entry = nameEntry(part, list: list, after: entries.last) {
            entries.append(entry)
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
    guard end > start, namesSomething(start..<end) else { return nil }
    var found = entry(start..<end, part, isHedged: isHedged)
    if let sum { found.remainders.insert(sum, at: 0) }
    return found
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
    var entry = NameEntry(name: name, isHedged: isHedged)
    let rest = tokens.trimmed(name.upperBound..<part.upperBound)
    if let alias = formerName(rest) {
      entry.aliases.append(alias)
    } else if rest.contains(where: { tokens[$0].kind != .punctuation }) {
      entry.remainders.append(rest)
    }
    return entry
  }

  private static let always: WordSet = ["i", "id", "ive", "im", "ill"]

  /// A word before the name that isn't part of it. A capital in the middle of a sentence belongs to the name.
  private func isLeadIn(_ index: Int, in part: Range<Int>) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .punctuation: return token.mark != .openBracket
    case .number, .currency: return false
    case .word: break
    }
    if Self.always.contains(token.word) { return true }
    if token.flags.contains(.sign) { return true }
    let isLead =
      Fillers.articles.contains(token.word) || Fillers.chatter.contains(token.word)
      || Self.leadIns.contains(token.word)
    guard isLead else { return false }
    if token.flags.contains(.capitalised), !token.flags.contains(.startsSentence) { return false }
    return true
  }

  private static let leadIns: WordSet = [
    "from", "by", "for", "with", "via", "who", "out", "s", "an", "another", "bit", "certain", "usual", "used", "use",
    "work", "engage", "through", "using", "at", "on", "in", "few",
  ]

  /// Does the name end before this word?
  private func endsName(_ index: Int, from start: Int, in part: Range<Int>) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .punctuation: return token.mark != .slash && token.mark != .quote && token.mark != .other
    case .currency: return true
    case .number:
      // "Club 21" and "Marlbeck 50 Plus"; not "ICB 8k", "board 6 of 14".
      let next = index + 1 < part.upperBound ? tokens[index + 1] : nil
      let isName = index > start && tokens[index - 1].flags.contains(.capitalised)
      return !(isName && (next == nil || next?.flags.contains(.capitalised) == true) && !isMoneyOrTime(index, in: part))
    case .word: break
    }
    if token.flags.contains(.address) { return true }
    let isCapital = token.flags.contains(.capitalised) && !token.flags.contains(.startsSentence)
    if isCapital, index > start, tokens[index - 1].flags.contains(.capitalised) || isSmall(index - 1) { return false }
    if Self.enders.contains(token.word) { return true }
    if index > start, isSmall(index), isOfCapitals(start..<index), index + 1 < part.upperBound {
      // "Speak Up for learning disabilities": a name in capitals doesn't go on in small letters after a small word.
      var next = index + 1
      while next < part.upperBound, isSmall(next) { next += 1 }
      if next >= part.upperBound || !tokens[next].flags.contains(.capitalised) { return true }
    }
    if Self.enderBeforeValue.contains(token.word), index + 1 < part.upperBound, beginsValue(index + 1) { return true }
    switch token.sense.sort {
    case .unit, .teen, .tens, .vague, .hundred:
      return index > start && index + 1 < part.upperBound && beginsValueWord(index + 1)
    case .month, .timeUnit: return index > start && beginsValue(index)
    default: return false
    }
  }

  /// "Fizzled out", "disbanded": what the dialogue says of such items for a no or for what was.
  private func saysItIsOver(_ index: Int, in part: Range<Int>, list: Int?) -> Bool {
    guard let list, !tokens[index].flags.contains(.capitalised) else { return false }
    if CuePhrases.yesNo.match(tokens, at: index, in: part)?.payload == .past { return true }
    guard let match = compiled.sayings.match(tokens, at: index, in: part) else { return false }
    return match.payload.contains { hit in
      guard let slot = slot(hit.slot), slot.kind == .yesNo, slot.over.last == list else { return false }
      return ["past", "no"].contains(slot.choices[hit.index].id)
    }
  }

  /// Are the words of a name written with capitals, small ones aside?
  private func isOfCapitals(_ name: Range<Int>) -> Bool {
    var capitals = 0
    for index in name where !isSmall(index) {
      guard tokens[index].flags.contains(.capitalised) else { return false }
      capitals += 1
    }
    return capitals > 1
  }

  private func isMoneyOrTime(_ index: Int, in part: Range<Int>) -> Bool {
    guard index + 1 < part.upperBound else { return (tokens[index].whole ?? 0) >= 1000 }
    return beginsValueWord(index + 1)
  }

  private func beginsValue(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.kind == .number || token.kind == .currency { return true }
    switch token.sense.sort {
    case .none, .common, .and, .article, .point: break
    default: return true
    }
    return ["next", "last", "about", "around", "over", "under", "everyone", "everybody", "it", "them", "us", "this"]
      .contains(token.word)
  }

  private func beginsValueWord(_ index: Int) -> Bool {
    let token = tokens[index]
    switch token.sense.sort {
    case .magnitude, .hundred, .moneyUnit, .timeUnit, .month: return true
    default: return ["of", "out", "people", "users", "seats"].contains(token.word)
    }
  }

  private static let enders: WordSet = [
    "that", "thats", "which", "who", "whos", "but", "because", "though", "although", "is", "are", "was", "were",
    "isnt", "arent", "wasnt", "has", "hasnt", "have", "havent", "had", "do", "does", "did", "doesnt", "dont", "til",
    "till", "until", "since", "gave", "give", "gives", "given", "gets", "get", "got", "pays", "paid", "pay", "award",
    "awarded", "meet", "meets", "met", "formerly", "previously", "not", "never", "runs", "provides", "provide",
    "covers", "ends", "ended", "started", "aka", "used", "folded", "closed", "merged", "gone", "they", "theyre", "it",
    "its", "only", "if", "when", "where", "while", "probably", "maybe", "possibly", "perhaps", "sometimes", "i", "ive",
    "im", "we", "weve", "sort", "kind", "mostly", "mainly", "also", "now", "can", "cant", "would", "could", "should",
    "will", "wont", "speaks", "represents", "funds", "supports", "helps", "sits", "est", "established", "founded",
    "about", "around",
  ]
  private static let enderBeforeValue: WordSet = [
    "for", "from", "to", "by", "in", "at", "over", "of", "with", "as", "up", "on", "next", "last", "just", "no",
  ]

  /// A name must have a word that isn't filler.
  private func namesSomething(_ range: Range<Int>) -> Bool {
    for index in range {
      let token = tokens[index]
      guard token.kind == .word else { continue }
      if token.flags.contains(.capitalised), !token.flags.contains(.startsSentence), !Self.always.contains(token.word) {
        return true
      }
      if Fillers.chatter.contains(token.word) || isSmall(index) || Fillers.nothing.contains(token.word) { continue }
      if token.sense.sort == .unit || token.sense.sort == .vague { continue }
      return true
    }
    return false
  }

  /// "People who use British Sign Language": what follows "who" tells which people, and is all of the name.
  private func saysWhoTheyAre(_ end: Int, from start: Int, in part: Range<Int>) -> Bool {
    let people: WordSet = ["people", "adults", "children", "women", "men", "persons", "families"]
    guard end == start + 1, end + 1 < part.upperBound, people.contains(tokens[start].word) else { return false }
    return ["who", "whose", "that"].contains(tokens[end].word)
  }

  /// Without "tbh", "I think", "too" at the end.
  func withoutTails(_ range: Range<Int>) -> Range<Int> {
    var range = tokens.trimmed(range)
    while range.count > 1, let last = range.last, Fillers.tails.contains(tokens[last].word),
      !tokens[last].flags.contains(.capitalised) || tokens[last].word == "i"
    {
      range = tokens.trimmed(range.lowerBound..<last)
    }
    return range
  }

  // MARK: Other names

  /// Adds a part as another name of the last entry: initials in brackets, "formerly X".
  private func addAlias(
    _ part: Range<Int>, isBracket: Bool, list: Int?, _ entries: inout [NameEntry]
  ) -> Bool {
    guard !entries.isEmpty else { return false }
    if let former = formerName(part) {
      entries[entries.count - 1].aliases.append(former)
      return true
    }
    let trimmed = tokens.trimmed(part)
    guard isBracket, let first = trimmed.first else { return false }
    // "(LD)" after an organisation is whom it speaks for, not what it is called.
    let isOther = mentions(in: trimmed).contains { mention in
      !mention.candidates.contains { context.names[$0].list == list }
    }
    let isNoun = list.map { nounAtEnd(entries[entries.count - 1].name, list: $0) } == entries[entries.count - 1].name
    if trimmed.count == 1,
      (tokens[first].flags.contains(.allCapitals) && !isOther) || (isNoun && namesSomething(trimmed))
    {
      entries[entries.count - 1].aliases.append(trimmed)
      return true
    }
    return false
  }

  /// The name in "formerly X", "previously known as X", "used to be called X", "aka X", "was X".
  private func formerName(_ part: Range<Int>) -> Range<Int>? {
    var index = tokens.trimmed(part).lowerBound
    var isFormer = false
    while index < part.upperBound {
      let word = tokens[index].word
      if ["formerly", "previously", "aka", "née", "nee", "ex"].contains(word) {
        isFormer = true
      } else if word == "used", tokens.word(index + 1, in: part) == "to", tokens.word(index + 2, in: part) == "be" {
        isFormer = true
        index += 2
      } else if word == "was",
        tokens.word(index + 1, in: part) == "called" || tokens.word(index + 1, in: part) == "once"
      {
        isFormer = true
        index += 1
      } else if !["known", "as", "called", "the", "which", "that", "they", "once", "it"].contains(word) {
        break
      }
      index += 1
    }
    guard isFormer, index < part.upperBound else { return nil }
    let name = withoutTails(index..<part.upperBound)
    return name.isEmpty ? nil : name
  }

  // MARK: "and"

  /// The parts of a piece between "and"s that join two names, not those inside one ("Deaf and Hard of Hearing Group").
  private func splitNames(_ piece: Range<Int>, list: Int?) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = piece.lowerBound
    for index in piece where tokens[index].word == "and" || tokens[index].word == "plus" {
      guard splits(index, start..<piece.upperBound, list: list) else { continue }
      if start < index { parts.append(start..<index) }
      start = index + 1
    }
    if start < piece.upperBound { parts.append(start..<piece.upperBound) }
    return parts
  }

  /// Is it a word that describes a group, or what something on another list is called?
  private func isDescribing(_ index: Int, beside list: Int?) -> Bool {
    if Fillers.describing.contains(tokens[index].word) { return true }
    if compiled.sayings.match(tokens, at: index, in: index..<index + 1) != nil { return true }
    return mentions.contains { mention in
      mention.range.contains(index) && !mention.candidates.contains { context.names[$0].list == list }
    }
  }

  private func splits(_ index: Int, _ piece: Range<Int>, list: Int?) -> Bool {
    guard tokens[index].word == "and" else { return true }
    for mention in mentions where mention.form == .full {
      guard mention.candidates.contains(where: { context.names[$0].list == list }) else { continue }
      if mention.range.lowerBound < index, index < mention.range.upperBound { return false }
      if mention.range.upperBound == index { return true }
    }
    var end = index + 1
    while end < piece.upperBound, tokens[end].word != "and" { end += 1 }
    let right = withoutTails(index + 1..<end)
    var left = piece.lowerBound..<index
    while let first = left.first, isLeadIn(first, in: left) { left = first + 1..<index }
    guard let lastRight = right.last, !left.isEmpty else { return true }
    let rightEndsInNoun =
      Fillers.organisationNouns.contains(tokens[lastRight].word) || list.map { endsInNoun(right, list: $0) } ?? false
    let leftEndsInNoun =
      Fillers.organisationNouns.contains(tokens[index - 1].word) || list.map { endsInNoun(left, list: $0) } ?? false
    if leftEndsInNoun || !rightEndsInNoun {
      return !(tokens[index].flags.contains(.sign) && left.count == 1 && right.count == 1)
    }
    // "Deaf and Hard of Hearing Group": the words before can't be a name on their own.
    let describes = left.allSatisfy { isSmall($0) || isDescribing($0, beside: list) }
    if describes { return false }
    if tokens[index].flags.contains(.sign), left.count == 1 { return false }
    return true
  }
}
