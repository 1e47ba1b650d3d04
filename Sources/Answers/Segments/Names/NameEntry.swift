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
    let takings = takingsBack(in: range)
    var (taking, scanned) = (0, range.lowerBound)
    var (isBracket, isCorrection, isDescribed) = (false, false, false)
    // The name that was spoken of last, taken back or not.
    var last: NameEntry?
    for whole in tokens.pieces(range) where !isQuestion(whole) {
      while scanned < whole.lowerBound {
        // "Three (Willow, Compass, Radar)".
        if tokens[scanned].mark == .openBracket { isBracket = !entries.isEmpty && !isDescribed }
        if tokens[scanned].mark == .closeBracket { isBracket = false }
        scanned += 1
      }
      isDescribed = describesNext(whole)
      var start = whole.lowerBound
      let piece = isNumbered ? withoutListNumbers(whole) : whole
      while start < piece.upperBound {
        // Words that take something back do so where a name follows them at once.
        while taking < takings.count, takings[taking].lowerBound <= start {
          isCorrection = !isAddition(takings[taking].upperBound, in: range)
          if isCorrection, answersEcho(takings[taking]) {
            // "Compass? No, they're a company": the name before the question mark was only thought aloud.
            if let echo = entries.last, echo.name.upperBound == takings[taking].lowerBound - 1 {
              entries.removeLast()
              last = echo
            }
            isCorrection = false
          }
          start = max(start, takings[taking].upperBound)
          taking += 1
        }
        let next = taking < takings.count ? min(takings[taking].lowerBound, piece.upperBound) : piece.upperBound
        guard start < next else { continue }
        let run = start..<next
        start = next
        let parts = isBracket && !entries.isEmpty ? [run] : splitNames(run, list: list).flatMap { announced($0, list) }
        var isRemarking = false
        for part in parts {
          defer { isCorrection = false }
          // "Willow, which does advocacy and training".
          let isGoingOn = isRemarking && !part.contains { isCapitalInside($0) }
          isRemarking = !entries.isEmpty && part.first.map { isRemark($0, in: part) } ?? false || isGoingOn
          if isGoingOn {
            entries[entries.count - 1].remainders.append(part)
            continue
          }
          if !entries.isEmpty, addAlias(part, isBracket: isBracket, list: list, &entries) { continue }
          if !isBracket, !saysWhomFor(part, list: list, last),
            let entry = nameEntry(part, list: list, after: last)
          {
            if isCorrection { takeBack(&entries, for: entry) }
            entries.append(entry)
            last = entry
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
      colon + 1 < part.upperBound,
      isLabel(part.lowerBound..<colon, before: colon + 1)
        || nameEntry(part.lowerBound..<colon, list: list, after: nil) == nil
    else { return [part] }
    if isLabel(part.lowerBound..<colon, before: colon + 1) { return [colon + 1..<part.upperBound] }
    return [part.lowerBound..<colon, colon + 1..<part.upperBound]
  }

  /// "LD: Speak Up", "mental health: Compass": whom the name behind the colon is for.
  private func isLabel(_ label: Range<Int>, before name: Int) -> Bool {
    guard label.count < 5, tokens[name].flags.contains(.capitalised), mention(at: label.lowerBound)?.form != .full
    else {
      return false
    }
    return label.allSatisfy { index in
      isSmall(index) || isDescribing(index, beside: nil)
        || index == label.lowerBound && label.count == 1
          && tokens[index].flags.contains(.allCapitals) && tokens[index].word.count < 4
    }
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
  func nameEntry(_ part: Range<Int>, list: Int?, after last: NameEntry?) -> NameEntry? {
    var start = part.lowerBound
    var isHedged = false
    var sum: Range<Int>?
    if part.count <= 4, let first = part.first, tokens.isPostcode(first) { return nil }
    if describesNext(part) || asksToComeBack(part) || last == nil && isParticipial(part) { return nil }
    // "… it's a ULO" is said of the name before.
    if let last, let first = tokens.trimmed(part).first,
      isRemark(first, in: part) || isApposed(part, to: last) || goesOn(part, list: list, from: last)
    {
      return nil
    }
    if let next = afterSum(start, in: part) {
      sum = start..<next - 1
      start = next
    }
    (start, isHedged) = afterLeads(start, in: part, list: list)
    if start < part.upperBound, isOnlyMeant(start, in: part) || isNoName(start, in: part) { return nil }
    if start < part.upperBound, let mention = mention(at: start), mention.range.lowerBound == start,
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

  /// "One learning disability group, Big Voice", "the carers one (Hold Tight)": words without capitals that say what the name
  /// behind the comma or in the brackets is.
  func describesNext(_ part: Range<Int>) -> Bool {
    let words = tokens.trimmed(part)
    guard let last = words.last, words.count > 1, part.upperBound + 1 < tokens.count,
      isCapitalInside(part.upperBound + 1)
        || CuePhrases.common.match(tokens, at: part.upperBound + 1, in: tokens.all)?.payload == .dontKnow,
      !words.contains(where: { isCapitalInside($0) || tokens[$0].kind == .number })
    else { return false }
    switch tokens[part.upperBound].mark {
    case .openBracket: return tokens[last].word == "one" && tokens[last].flags.isDisjoint(with: .capitalised)
    case .comma:
      // "In terms of properly user-led, Real Say".
      if words.contains(where: { tokens[$0].word == "terms" && tokens.word($0 + 1, in: words) == "of" }) { return true }
      var first = words.lowerBound
      while first < last, isLeadIn(first, in: words), !["one", "another"].contains(tokens[first].word) { first += 1 }
      return first < last && ["one", "another"].contains(tokens[first].word) && mention(at: last) == nil
        && !(tokens.word(first + 1, in: words) == "of")
    default: return false
    }
  }

  /// "Which folded", "who changed their name": said of the name before.
  private func isRemark(_ first: Int, in part: Range<Int>) -> Bool {
    if Fillers.remarks.contains(tokens[first].word) { return true }
    if ["run", "led", "part", "chaired", "based", "funded", "depends"].contains(tokens[first].word),
      !tokens[first].flags.contains(.capitalised)
    {
      return true
    }
    if tokens[first].word == "who", part.contains(first + 1), !tokens[first + 1].flags.contains(.capitalised) {
      return true
    }
    // "Co-chaired by one of our members".
    return isParticipial(part) || ["by", "from"].contains { isParticipial(part, before: $0) }
  }

  /// "I've asked round the office": a participle without capitals before it, and what follows it.
  private func isParticipial(_ part: Range<Int>, before word: Word? = nil) -> Bool {
    for index in part.prefix(4) {
      if tokens[index].flags.contains(.capitalised), !tokens[index].flags.contains(.startsSentence) { return false }
      guard tokens[index].word.bytes?.suffix(2).elementsEqual("ed".utf8) ?? false,
        !tokens[index].flags.contains(.capitalised)
      else { continue }
      let next = tokens.word(index + 1, in: part)
      return word.map { $0 == next } ?? ["in", "on", "at", "with", "round", "around"].contains(next)
    }
    return false
  }

  /// "Kingfisher meets with three members and a dog": what is said of a name goes on behind the "and".
  private func goesOn(_ part: Range<Int>, list: Int?, from last: NameEntry) -> Bool {
    guard let first = part.first, ["a", "an"].contains(tokens[first].word), first > 0, tokens[first - 1].word == "and",
      last.remainders.last?.upperBound == first - 1, let end = part.last
    else { return false }
    return !part.contains { tokens[$0].flags.contains(.capitalised) }
      && !Fillers.organisationNouns.contains(tokens[end].word) && !(list.map { endsInNoun(part, list: $0) } ?? false)
      && (list.map { classRanges(part, list: $0).isEmpty } ?? true)
  }

  /// "Come back to me for the rest".
  private func asksToComeBack(_ part: Range<Int>) -> Bool {
    guard let first = tokens.trimmed(part).first,
      let match = CuePhrases.common.match(tokens, at: first, in: part)
    else { return false }
    return match.payload == .skip && match.length > 2
  }

  /// "Loads", "each town", "their sister group", "couple of smaller ones": words about names, written without capitals.
  private func isAboutNames(_ name: Range<Int>) -> Bool {
    // "The CVS website".
    if let last = name.last, name.count > 1, !tokens[last].flags.contains(.capitalised),
      Self.sources.contains(tokens[last].word)
    {
      return true
    }
    // "The old one".
    if let last = name.last, name.count == 2, tokens[last].word == "one", tokens[name.lowerBound].word == "old" {
      return true
    }
    return !name.contains { tokens[$0].flags.contains(.capitalised) && !tokens[$0].flags.contains(.startsSentence) }
      && name.contains { Self.aboutNames.contains(tokens[$0].word) }
  }

  /// "Willow, a group for carers and their families": what the name before it is.
  private func isApposed(_ part: Range<Int>, to last: NameEntry) -> Bool {
    let words = tokens.trimmed(part)
    guard let first = words.first, ["a", "an"].contains(tokens[first].word), first > 0,
      tokens[first - 1].mark == .comma, tokens[last.name.lowerBound].flags.contains(.capitalised),
      !words.contains(where: { isCapitalInside($0) })
    else { return false }
    let telling: WordSet = [
      "for", "of", "run", "led", "that", "which", "who", "based", "with", "supporting", "helping",
    ]
    let noun = words.prefix(5).first { Fillers.organisationNouns.contains(tokens[$0].word) }
    return noun.map { telling.contains(tokens.word($0 + 1, in: words)) } ?? false
  }

  static let sources: WordSet = [
    "website", "list", "spreadsheet", "file", "register", "directory", "database", "page", "report", "leaflet",
  ]

  private static let aboutNames: WordSet = [
    "check", "more", "whose", "name", "new", "main", "biggest", "best", "told",
    "each", "same", "their", "his", "her", "other", "others", "another", "loads", "lots", "attached", "report", "usual",
    "suspects", "smaller", "bigger", "ones", "starting", "many", "several", "couple", "something", "someone",
    "somebody",
    "similar", "various", "certain", "else", "whatever", "whichever", "before", "website", "list", "spreadsheet",
    "file",
    "register", "directory", "database", "internet", "google", "page", "them",
  ]

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
    // "Names escape me", "none to speak of".
    if Tokens.nothing.contains(tokens[index].word) || ["names", "name"].contains(tokens[index].word) { return true }
    if CuePhrases.common.match(tokens, at: index, in: part)?.payload == .dontKnow { return true }
    if part.contains(index + 1), isNearlySaid(index + 1) { return true }
    return isTakenOff(index, in: part)
      || Self.takingOff.contains(tokens[index].word)
        && ["that", "it", "them", "those", "this", "out"].contains(tokens.word(index + 1, in: part))
  }

  /// "I nearly said Compass".
  func isNearlySaid(_ said: Int) -> Bool {
    ["said", "put", "wrote", "typed"].contains(tokens[said].word) && said > 0
      && ["nearly", "almost"].contains(tokens[said - 1].word)
  }

  /// "Scrap Torch".
  func isTakenOff(_ index: Int, in part: Range<Int>) -> Bool {
    Self.takingOff.contains(tokens[index].word) && part.contains(index + 1) && isCapitalInside(index + 1)
      && !isCapitalInside(index)
  }

  private static let takingOff: WordSet = ["leave", "ignore", "forget", "scrap", "drop", "remove", "delete", "cross"]

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
}
