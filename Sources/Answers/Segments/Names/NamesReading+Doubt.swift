// Whether a list of names may well be another one than was read.

extension Reader {
  /// Is there anything in a list of names that no name accounts for: a capital outside the names, a denial, an end, one or the
  /// other, words in a name that names don't have?
  ///
  /// - Parameter understood: words beside the names that were taken account of.
  func isDoubtful(
    _ entries: [NameEntry], in range: Range<Int>, list: Int?, understood: [Range<Int>]
  ) -> Bool {
    let hasCapitals =
      range.contains {
        isCapitalInside($0) || tokens[$0].word == "i" && tokens[$0].flags.contains(.capitalised)
      }
      || entries.first.map { isAllCapitalised($0.name) } ?? false
    if entries.contains(where: { isCutShort($0) }) || mayGoOn(entries) { return true }
    if entries.contains(where: { isOdd($0.name, beside: hasCapitals, list: list) }) { return true }
    if entries.count > 1, entries.contains(where: { isNotThis($0.name) || isLabel($0.name) || isWhere($0.name) }) {
      return true
    }
    if hasLostBeginning(entries) || saysPlaces(entries, in: range) || mayBeJoined(entries) { return true }
    if entries.contains(where: { isBare($0.name, beside: hasCapitals, isOnly: entries.count == 1, list: list) }) {
      return true
    }
    if entries.contains(where: { isNearlyKnown($0.name, list: list) }) { return true }
    var accounted = entries.flatMap { [$0.name] + $0.aliases } + takingsBack(in: range) + denied(in: range) + understood
    accounted += withoutValue(in: range)
    accounted.sort { $0.lowerBound < $1.lowerBound }
    accounted = accounted.filter { range.contains($0.lowerBound) }
    let hasAliases = entries.contains { !$0.aliases.isEmpty }
    return gaps(in: range, without: accounted).contains { gap in
      // "Which isn't user-led": of another class.
      let isClassed = list.map { !classRanges(gap, list: $0).isEmpty } ?? false
      return gap.contains {
        isDenial($0, behind: entries) || tokens[$0].word == "was" && !hasAliases
          || !isClassed && isTelling($0, in: gap, accounted.first?.lowerBound ?? 0, entries.count > 1)
          || isUnclaimedName($0, list: list)
      }
    }
  }

  /// "Let me check", "50+ Forum": one word behind others, in small letters or for what such things are.
  private func isBare(_ name: Range<Int>, beside hasCapitals: Bool, isOnly: Bool, list: Int?) -> Bool {
    guard name.count == 1, name.lowerBound > tokens.trimmed(tokens.all).lowerBound,
      isOnly || ["a", "an"].contains(tokens[name.lowerBound - 1].word),
      mention(at: name.lowerBound)?.range != name, !tokens[name.lowerBound].isPlural,
      list.map({ classRanges(name, list: $0).isEmpty }) ?? true
    else { return false }
    if Fillers.organisationNouns.contains(tokens[name.lowerBound].word) {
      return tokens[name.lowerBound - 1].kind != .word || tokens[name.lowerBound - 1].flags.contains(.sign)
    }
    return !hasCapitals && name.lowerBound > 1 && !tokens[name.lowerBound].flags.contains(.capitalised)
      && !endsInNoun(name, list: list ?? -1)
  }

  /// "Compass and Thornleigh Coalition of Disabled People", "Choice and Compass": two names, or one with "and" in it.
  private func mayBeJoined(_ entries: [NameEntry]) -> Bool {
    zip(entries, entries.dropFirst()).contains { before, entry in
      let joiner = before.name.upperBound
      guard entry.name.lowerBound == joiner + 1, tokens[joiner].word == "and", before.name.count == 1,
        tokens[before.name.lowerBound].flags.contains(.capitalised), isCapitalInside(entry.name.lowerBound),
        mention(at: before.name.lowerBound) == nil
      else { return false }
      if entry.name.count == 1 {
        return (entries.count == 2 || entry.name.upperBound < (entries.last?.name.lowerBound ?? 0))
          && (isEveryday(before.name.lowerBound) || isEveryday(entry.name.lowerBound))
      }
      return !tokens[before.name.lowerBound].flags.contains(.allCapitals)
        && !Fillers.describing.contains(tokens[entry.name.lowerBound].word)
        && entry.name.contains { Fillers.organisationNouns.contains(tokens[$0].word) }
    }
  }

  /// "Us and Them", of which only the last word was taken.
  private func hasLostBeginning(_ entries: [NameEntry]) -> Bool {
    guard let first = entries.first?.name, first.count == 1,
      first.lowerBound == tokens.trimmed(tokens.all).lowerBound + 2
    else { return false }
    return tokens[first.lowerBound - 1].word == "and" && tokens[first.lowerBound - 2].flags.contains(.capitalised)
      && isEveryday(first.lowerBound)
  }

  /// "Open Doors", where Open Door is known.
  private func isNearlyKnown(_ name: Range<Int>, list: Int?) -> Bool {
    guard name.count > 1, name.count < 6, mention(at: name.lowerBound)?.range != name else { return false }
    return context.names.contains { known in
      guard known.list == list else { return false }
      let words = Tokens(known.name).list.map(\.word)
      guard words.count == name.count else { return false }
      let others = zip(words, name).filter { $0 != tokens[$1].word }
      guard others.count == 1, let (word, place) = others.first, let one = word.bytes,
        let other = tokens[place].word.bytes
      else { return false }
      return abs(one.count - other.count) == 1 && (one.starts(with: other) || other.starts(with: one))
        || one.first == other.first && one.last == other.last && abs(one.count - other.count) < 2
    }
  }

  /// "Whose name has gone out of my head", "that I know of": more names, which aren't known.
  private func withoutValue(in range: Range<Int>) -> [Range<Int>] {
    range.compactMap { index in
      guard let match = CuePhrases.common.match(tokens, at: index, in: range), match.length > 1 else { return nil }
      return match.payload == .dontKnow || match.payload == .soft ? index..<index + match.length : nil
    }
  }

  /// "Speak Up. Not Open Door."
  private func isNotThis(_ name: Range<Int>) -> Bool {
    let first = name.lowerBound
    return first > tokens.trimmed(tokens.all).lowerBound && tokens[first].flags.contains(.startsSentence)
      && ["not", "no"].contains(tokens[first].word)
  }

  /// "LD - Speak Up": letters that say whom the next name is for.
  private func isLabel(_ name: Range<Int>) -> Bool {
    name.count == 1 && tokens[name.lowerBound].flags.contains(.allCapitals) && tokens[name.lowerBound].word.count < 4
      && name.upperBound < tokens.count && tokens[name.upperBound].mark == .dash
  }

  /// "Speak Up on Castle Street and Open Door in Dudley": where each of several is.
  private func isWhere(_ name: Range<Int>) -> Bool {
    guard name.count > 2 else { return false }
    let roads: WordSet = ["street", "st", "road", "rd", "lane", "avenue", "square"]
    return roads.contains(tokens[name.upperBound - 1].word)
      || name.dropFirst().contains { ["in", "at"].contains(tokens[$0].word) }
        && name.contains { tokens[$0].flags.contains(.capitalised) }
  }

  /// "Speak Up, Marlbeck; Open Door, Thornleigh": a place behind each name.
  private func saysPlaces(_ entries: [NameEntry], in range: Range<Int>) -> Bool {
    range.contains { tokens[$0].mark == .semicolon }
      && entries.dropFirst().contains { entry in
        entry.name.count == 1 && tokens[entry.name.lowerBound - 1].mark == .comma
      }
  }

  /// "Open Door doesn't count": a denial right behind a name.
  private func isDenial(_ index: Int, behind entries: [NameEntry]) -> Bool {
    ["doesnt", "dont", "didnt", "cant", "wont", "hasnt", "havent"].contains(tokens[index].word)
      && entries.contains { $0.name.upperBound == index }
  }

  /// "Speak Up, not Hear Us": what is denied by name was left out.
  private func denied(in range: Range<Int>) -> [Range<Int>] {
    range.compactMap { index in
      guard tokens[index].word == "not" || isNearlySaid(index), range.contains(index + 1), isCapitalInside(index + 1)
      else { return nil }
      var end = index + 1
      while end < range.upperBound, tokens[end].flags.contains(.capitalised) { end += 1 }
      return index..<end
    }
  }

  /// "Willow at the Methodist church hall": small letters right behind a name that aren't the verb of it.
  private func isCutShort(_ entry: NameEntry) -> Bool {
    let next = entry.name.upperBound
    guard entry.remainders.first?.lowerBound == next, tokens[next].kind == .word,
      !tokens[next].flags.contains(.capitalised), !tokens[next].flags.contains(.possessive),
      !tokens[entry.name.upperBound - 1].flags.contains(.possessive)
    else { return false }
    let word = tokens[next].word
    return tokens[next].sense.sort == .none && !tokens[next].isPlural && !isSmall(next)
      && !Self.isEnder(word) && !Fillers.chatter.contains(word) && !Fillers.links.contains(word)
      && !Fillers.tails.contains(word) && !(word.bytes?.suffix(2).elementsEqual("ed".utf8) ?? false)
  }

  /// "Blind, Deaf & Proud": one name, or two.
  private func mayGoOn(_ entries: [NameEntry]) -> Bool {
    zip(entries, entries.dropFirst()).contains { before, entry in
      let sign = entry.name.first { tokens[$0].flags.contains(.sign) }
      return sign != nil && entry.name.count == 3 && before.name.count == 1 && before.remainders.isEmpty
        && entry.name.lowerBound == before.name.upperBound + 1
    }
  }

  /// Has each word of a name but the small ones a capital? Not in "Open door".
  private func isAllCapitalised(_ name: Range<Int>) -> Bool {
    name.allSatisfy { tokens[$0].kind != .word || isSmall($0) || tokens[$0].flags.contains(.capitalised) }
  }

  /// Does a word beside names say that one isn't meant, or isn't there any more?
  private func isTelling(_ index: Int, in gap: Range<Int>, _ firstName: Int, _ isAmongNames: Bool) -> Bool {
    let word = tokens[index].word
    switch word {
    // "Charity no. 1042233".
    case "no" where index + 2 < tokens.count && tokens[index + 1].mark == .stop && tokens[index + 2].kind == .number:
      return false
    // "Willow's the only one, Compass is a provider".
    case "none", "nobody", "nothing", "except":
      if tokens.word(index + 1, in: gap) == "else" { return false }
      // "None apart from the forum".
      return !(index < firstName && gap.contains { tokens.isException($0, in: gap) })
    case "only": return isAmongNames && index > firstName
    case "or":
      // "5 or 6".
      return gap.contains(index + 1) == false || tokens[index + 1].flags.contains(.capitalised)
    // "No, just Willow".
    case "no" where index == gap.lowerBound && index == tokens.trimmed(tokens.all).lowerBound: return false
    case "used" where tokens.word(index + 1, in: gap) == "to" && tokens.word(index + 2, in: gap) == "be": return false
    case "until" where tokens.word(index + 1, in: gap) == "next": return false
    // "Willow isn't closing".
    case _ where Self.telling.contains(word) && isEndDenied(index, in: gap): return false
    case "no":
      let next = tokens.word(index + 1, in: gap)
      return next == .none || ["longer", "more", "good", "such", "really", "way"].contains(next)
    case "not":
      let next = tokens.word(index + 1, in: gap)
      // "The service users' group, not the scouts".
      if next == "the", gap.contains(index + 2) { return tokens[index + 2].flags.contains(.capitalised) }
      return !["many", "much", "sure", "one", "relation", "only", "just"].contains(next)
    default: return Self.telling.contains(word)
    }
  }

  private func isEndDenied(_ index: Int, in gap: Range<Int>) -> Bool {
    let denials: WordSet = ["isnt", "arent", "hasnt", "havent", "not", "never", "wasnt", "werent"]
    return denials.contains(tokens[index].word) && Self.ends.contains(tokens.word(index + 1, in: gap))
      || Self.ends.contains(tokens[index].word) && denials.contains(tokens.word(index - 1, in: gap))
  }

  private static let ends: WordSet = [
    "closed", "closing", "folded", "folding", "merged", "merging", "stopped", "defunct", "gone", "disbanded", "ended",
  ]

  private static let telling: WordSet = [
    "until", "till", "isnt", "arent", "wasnt", "werent", "never", "closed", "closing", "folded", "merged", "merging",
    "stopped",
    "defunct",
    "gone", "used", "lost", "replaced", "absorbed", "former", "unless", "instead", "rather", "either", "neither",
    "planned", "proposed", "spelt", "spelled", "replacing", "wound", "disbanded", "ended",
  ]

  /// A capital that belongs to no name, and isn't where or through whom something is.
  private func isUnclaimedName(_ index: Int, list: Int?) -> Bool {
    guard isCapitalInside(index), tokens[index].kind == .word, !isSmall(index), !tokens[index].flags.contains(.address)
    else {
      return false
    }
    // "Compass covers LD".
    if tokens[index].flags.contains(.allCapitals), tokens[index].word.count < 4, tokens[index - 1].kind == .word,
      !tokens[index - 1].flags.contains(.capitalised)
    {
      return false
    }
    // "Sightline (blind/VI)".
    if tokens[index].flags.contains(.allCapitals), tokens[index].word.count < 5, isBracketed(index) { return false }
    // "Speak Up (LD)".
    if tokens[index - 1].mark == .openBracket, index + 1 < tokens.count, tokens[index + 1].mark == .closeBracket {
      return false
    }
    switch tokens[index].sense.sort {
    case .month, .weekday, .season, .moneyUnit, .timeUnit: return false
    default: break
    }
    if let mention = mention(at: index), !mention.candidates.contains(where: { context.names[$0].list == list }) {
      return false
    }
    var place = index
    while place > 0, tokens[place].kind == .word, tokens[place].flags.contains(.capitalised) || isArticle(place) {
      place -= 1
    }
    return !Self.places.contains(tokens[place].word)
  }

  /// Does it stand in brackets?
  private func isBracketed(_ index: Int) -> Bool {
    let opening = (max(index - 6, 0)..<index).last { [.openBracket, .closeBracket].contains(tokens[$0].mark) }
    return opening.map { tokens[$0].mark == .openBracket } ?? false
  }

  private func isArticle(_ index: Int) -> Bool { Fillers.articles.contains(tokens[index].word) }

  private static let places: WordSet = ["in", "at", "by", "near", "on", "around", "across", "for", "under"]

  /// Words that names don't have: "Jo from Speak Up", "fairly sure Willow counts", "depends how you define".
  private func isOdd(_ name: Range<Int>, beside hasCapitals: Bool, list: Int?) -> Bool {
    if let mention = mention(at: name.lowerBound), mention.range == name { return false }
    if let list, !classRanges(name, list: list).isEmpty { return false }
    let words = name.filter { tokens[$0].kind == .word }
    // "People who use British Sign Language".
    if let first = words.first, ["people", "those", "adults", "children"].contains(tokens[first].word) { return false }
    let capitals = words.filter { tokens[$0].flags.contains(.capitalised) }
    let endsInNoun =
      name.last.map {
        Fillers.organisationNouns.contains(tokens[$0].word) || Self.placeNouns.contains(tokens[$0].word)
      } ?? false
      || list.map { self.endsInNoun(name, list: $0) } ?? false
    let small = words.filter { !tokens[$0].flags.contains(.capitalised) }
    if small.contains(where: { Self.neverInNames.contains(tokens[$0].word) }), !capitals.isEmpty { return true }
    if let first = words.first, capitals.first == first, tokens[first].flags.contains(.startsSentence),
      words.count > 1, Self.openers.contains(tokens[first].word)
    {
      return true
    }
    if let first = words.first, !capitals.isEmpty, !tokens[first].flags.contains(.capitalised),
      tokens[first].sense.sort == .unit
    {
      return true
    }
    if let first = words.first, let capital = capitals.first, capital > first,
      !words.allSatisfy({ $0 >= capital || Fillers.describing.contains(tokens[$0].word) }), !isSmall(first),
      !isSmall(capital - 1), !tokens[capital - 1].flags.contains(.possessive), !endsInNoun
    {
      return true
    }
    // "Priya mentioned Willow".
    if let first = capitals.first, let last = capitals.last,
      small.contains(where: {
        $0 > first && $0 < last && !isSmall($0) && !tokens[$0].flags.contains(.possessive)
          && !tokens[$0].flags.contains(.hyphenBefore) && !Fillers.nounCompanions.contains(tokens[$0].word)
          && !Fillers.describing.contains(tokens[$0].word)
      })
    {
      return true
    }
    if name.contains(where: { tokens[$0].mark == .other }) { return true }
    if capitals.isEmpty {
      // "LD one, autism one".
      let isOne = words.last.map { ["one", "ones"].contains(tokens[$0].word) } ?? false
      if hasCapitals, !endsInNoun, !isOne { return true }
      return words.count > 6 || words.contains { Self.grammar.contains(tokens[$0].word) }
    }
    return words.count > 9
  }

  static let placeNouns: WordSet = [
    "hall", "room", "rooms", "house", "library", "church", "school", "office", "pub", "cafe", "college", "hotel",
    "building",
  ]

  /// Between the capitals of a name these words say something else.
  private static let neverInNames: WordSet = [
    "from", "or", "along", "then", "than", "into", "own", "branch", "lot", "crowd",
    "branches", "old", "former", "part", "run", "ask", "ring", "contact", "email", "call", "phone",
  ]

  /// Before a name at the beginning of a line these are no part of it.
  private static let openers: WordSet = [
    "ask", "had", "have", "delete", "add", "remove", "according", "possibly", "something", "somewhere", "try",
    "contact",
    "including", "initially", "previously", "formerly", "once", "unlike", "like", "see", "tell", "both", "either",
    "neither", "without", "after", "before", "since", "used", "lost", "never", "still", "another", "apparently",
  ]

  /// In a line without capitals these say that words are a sentence and no name.
  private static let grammar: WordSet = [
    "i", "im", "ive", "they", "theyre", "theyve", "it", "its", "we", "weve", "was", "were", "is", "are", "am", "be",
    "been", "not", "no", "dont", "doesnt", "didnt", "isnt", "cant", "has", "have", "had", "told", "whose", "depends",
    "how", "why", "when", "where", "what", "whatever", "because", "but", "or", "if", "than", "should", "would", "could",
    "might", "must", "run", "runs", "meet", "meets", "thing", "at", "couldnt", "even", "guess", "between", "ask",
    "everyone", "everybody", "all", "except", "number", "a", "an", "ours", "theirs", "them", "me", "you", "lot", "he",
    "she", "him", "her", "that", "which", "from",
  ]
}
