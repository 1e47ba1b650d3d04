// Where a name in a list of names ends.

extension Reader {
  /// Does the name end before this word?
  func endsName(_ index: Int, from start: Int, in part: Range<Int>) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .punctuation where token.mark == .other && tokens.bytes[Int(token.start)] == UInt8(ascii: "="): return true
    case .punctuation: return token.mark != .slash && token.mark != .quote && token.mark != .other
    case .currency: return true
    case .number:
      // "Club 21" and "Marlbeck 50 Plus"; not "ICB 8k", "board 6 of 14".
      let next = index + 1 < part.upperBound ? tokens[index + 1] : nil
      // "2gether".
      if index == start, let next, next.kind == .word, next.isJoined, next.sense == .none, next.word.count > 2 {
        return false
      }
      // "Over 60s".
      if let next, next.word == "s", next.isJoined { return false }
      let isName = index > start && tokens[index - 1].flags.contains(.capitalised)
      return !(isName && (next == nil || next?.flags.contains(.capitalised) == true) && !isMoneyOrTime(index, in: part))
    case .word: break
    }
    if token.flags.contains(.address) { return true }
    // "Sightline > blind people".
    if token.flags.contains(.sign), !Fillers.joiners.contains(token.word) { return true }
    let isCapital =
      token.flags.contains(.capitalised) && !token.flags.contains(.startsSentence) && !Self.always.contains(token.word)
    if isCapital, index > start, tokens[index - 1].flags.contains(.capitalised) || isSmall(index - 1) { return false }
    if index > start, isSaidOf(index, from: start, in: part) { return true }
    if index > start, isVerb(index, in: part) { return true }
    // "Marlbeck Disabled People's Forum run by Age UK".
    if index > start, Self.run.contains(token.word), tokens.word(index + 1, in: part) == "by" { return true }
    if Self.enders.contains(token.word), index > start || !token.flags.contains(.capitalised) { return true }
    if index > start, isSmall(index), isOfCapitals(start..<index), index + 1 < part.upperBound {
      // "Speak Up for learning disabilities": a name in capitals doesn't go on in small letters after a small word.
      var next = index + 1
      while next < part.upperBound, isSmall(next) { next += 1 }
      if next >= part.upperBound || !tokens[next].flags.contains(.capitalised) { return true }
    }
    if Self.enderBeforeValue.contains(token.word), index > start || !isCapital, index + 1 < part.upperBound,
      beginsValue(index + 1)
    {
      return true
    }
    switch token.sense.sort {
    case .unit, .teen, .tens, .vague, .hundred:
      return index > start && index + 1 < part.upperBound && beginsValueWord(index + 1)
    case .month, .timeUnit: return index > start && beginsValue(index)
    default: return false
    }
  }

  /// "The parish council lets them have the hall": a word in small letters before "them" or "us" is a verb.
  private func isVerb(_ index: Int, in part: Range<Int>) -> Bool {
    guard part.contains(index + 1), !isSmall(index), !tokens[index].flags.contains(.capitalised),
      !tokens[index + 1].flags.contains(.capitalised)
    else { return false }
    if ["them", "us", "me", "him", "her", "you"].contains(tokens[index + 1].word) { return true }
    // "Kingfisher limps on with three members".
    return ["on", "along"].contains(tokens[index + 1].word) && tokens[index].isPlural && index + 2 < part.upperBound
      && isSmall(index + 2)
  }

  /// "Fizzled out", "disbanded": what the dialogue says of such items for a no or for what was.
  func saysItIsOver(_ index: Int, in part: Range<Int>, list: Int?) -> Bool {
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
    return capitals > 1 || name.count == 1 && tokens[name.lowerBound].flags.contains(.allCapitals)
  }

  /// "Willow meets on Tuesdays", "the Compass lot", "Willow a long way behind": small letters behind a name in capitals, where
  /// no noun follows that such names end in.
  private func isSaidOf(_ index: Int, from start: Int, in part: Range<Int>) -> Bool {
    let isSentenceCase =
      index == start + 1 && !isCapitalInside(start) && !tokens[start].flags.contains(.possessive)
      && !(tokens[start].flags.contains(.allCapitals) && tokens[start].word.count > 1)
    guard !isSentenceCase, tokens[start].flags.contains(.capitalised), !tokens[index].flags.contains(.capitalised),
      tokens[index - 1].flags.contains(.capitalised),
      !tokens[index].flags.contains(.hyphenBefore), !tokens[index].flags.contains(.sign),
      // "The LD one" is all name.
      tokens[index].word != "one"
    else { return false }
    let isArticle = Fillers.articles.contains(tokens[index].word) && tokens[index].word != "the"
    guard isArticle || !isSmall(index) else { return false }
    let rest = index..<min(index + 6, part.upperBound)
    return isArticle
      || !rest.contains { place in
        tokens[place].flags.contains(.capitalised)
          || Fillers.organisationNouns.contains(tokens[place].word) || Self.sources.contains(tokens[place].word)
          || Self.placeNouns.contains(tokens[place].word) || Self.people.contains(tokens[place].word)
          || compiled.nouns.match(tokens, at: place, in: part) != nil
      }
  }

  private func isMoneyOrTime(_ index: Int, in part: Range<Int>) -> Bool {
    guard index + 1 < part.upperBound else { return (tokens[index].whole ?? 0) >= 1000 }
    return beginsValueWord(index + 1)
  }

  func beginsValue(_ index: Int) -> Bool {
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

  /// Does a name end before this word?
  static func isEnder(_ word: Word) -> Bool { enders.contains(word) }

  private static let enders: WordSet = [
    "say", "that", "thats", "which", "who", "whos", "but", "because", "though", "although", "is", "are", "was", "were",
    "isnt", "arent", "wasnt", "has", "hasnt", "have", "havent", "had", "do", "does", "did", "doesnt", "dont", "til",
    "till", "until", "since", "gave", "give", "gives", "given", "gets", "get", "got", "pays", "paid", "pay", "award",
    "awarded", "meet", "meets", "met", "formerly", "previously", "not", "never", "runs", "provides", "provide",
    "covers", "ends", "ended", "started", "aka", "fka", "nee", "used", "folded", "closed", "merged", "gone", "they",
    "theyre", "it",
    "its", "only", "if", "when", "where", "while", "probably", "maybe", "possibly", "perhaps", "sometimes", "i", "ive",
    "im", "we", "weve", "sort", "kind", "mostly", "mainly", "also", "now", "can", "cant", "would", "could", "should",
    "will", "wont", "speaks", "represents", "funds", "supports", "helps", "sits", "est", "established", "founded",
    "about", "around", "sorry", "oops", "being", "among", "amongst", "no", "nothing", "none", "nobody", "then",
    "sometimes", "occasionally", "usually", "always", "often", "locally", "obviously", "definitely", "especially",
    "primarily", "certainly", "already", "recently", "says", "said", "keeps", "works", "deals", "goes", "comes",
    "needs",
    "knows", "thinks", "etc", "including", "instead", "otherwise", "theyve", "theyd", "he", "she", "became", "so",
    "lets", "hosts", "seems", "looks", "calls", "call",
  ]

  private static let run: WordSet = ["run", "led", "chaired", "funded", "hosted", "supported", "managed", "owned"]

  private static let enderBeforeValue: WordSet = [
    "for", "from", "to", "by", "in", "at", "over", "of", "with", "as", "up", "on", "next", "last", "just", "no",
  ]

  /// A name must have a word that isn't filler.
  func namesSomething(_ range: Range<Int>) -> Bool {
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
  func saysWhoTheyAre(_ end: Int, from start: Int, in part: Range<Int>) -> Bool {
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
}
