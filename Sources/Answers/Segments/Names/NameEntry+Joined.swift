// Other names for an entry, and the "and"s between and inside names.

extension Reader {
  /// Adds a part as another name of the last entry: initials in brackets, "formerly X".
  func addAlias(
    _ part: Range<Int>, isBracket: Bool, list: Int?, _ entries: inout [NameEntry]
  ) -> Bool {
    guard !entries.isEmpty else { return false }
    if let former = formerName(part) {
      entries[entries.count - 1].aliases.append(former)
      return true
    }
    if let new = newName(part) {
      entries[entries.count - 1].aliases.append(entries[entries.count - 1].name)
      entries[entries.count - 1].name = new
      return true
    }
    let trimmed = tokens.trimmed(part)
    if !isBracket, let first = trimmed.first, entries[entries.count - 1].name.count > 1,
      isInitials(first, of: entries[entries.count - 1].name),
      (first + 1..<trimmed.upperBound).allSatisfy({ Self.calling.contains(tokens[$0].word) })
    {
      // "Marlbeck Visual Disability Association, MVDA for short".
      entries[entries.count - 1].aliases.append(first..<first + 1)
      return true
    }
    guard isBracket, let first = trimmed.first else { return false }
    // "(LD)" after an organisation is whom it speaks for, not what it is called.
    let isOther = mentions(in: trimmed).contains { mention in
      !mention.candidates.contains { context.names[$0].list == list }
    }
    let isNoun = list.map { nounAtEnd(entries[entries.count - 1].name, list: $0) } == entries[entries.count - 1].name
    let isAlias =
      trimmed.count == 1
      ? tokens[first].flags.contains(.allCapitals) && !isOther && isInitials(first, of: entries[entries.count - 1].name)
        || isNoun && namesSomething(trimmed)
      : entries[entries.count - 1].name.count == 1
        && isInitials(entries[entries.count - 1].name.lowerBound, of: trimmed)
    if isAlias {
      entries[entries.count - 1].aliases.append(trimmed)
      return true
    }
    return false
  }

  /// "For short", "everybody calls it".
  private static let calling: WordSet = [
    "for", "short", "everyone", "everybody", "people", "we", "they", "i", "call", "calls", "it", "them", "as", "its",
    "is", "known", "usually",
  ]

  /// Is a word the first letters of a name: "MCIL" for Marlbeck CIL? "(LD)" behind Speak Up is whom it speaks for.
  private func isInitials(_ word: Int, of name: Range<Int>) -> Bool {
    guard tokens[word].flags.contains(.allCapitals), name.count < 12 else { return false }
    // "Skellow Wheelchair Users Group (WUG)": the place before it may be left out.
    return [name, name.count > 3 ? name.dropFirst() : name].contains {
      CompiledName.initials(of: Tokens(tokens.text(of: $0))).contains(tokens[word].word)
    }
  }

  /// The name in "formerly X", "previously known as X", "used to be called X", "aka X", "was X".
  func formerName(_ part: Range<Int>) -> Range<Int>? {
    var index = tokens.trimmed(part).lowerBound
    var (isFormer, isCalled, isAlso) = (false, false, false)
    while index < part.upperBound {
      let word = tokens[index].word
      if ["formerly", "previously", "aka", "fka", "née", "nee", "ex", "called", "known"].contains(word) {
        isCalled = true
        if word != "called", word != "known" || tokens.word(index + 1, in: part) == "as" { isFormer = true }
      } else if word == "used", tokens.word(index + 1, in: part) == "to", tokens.word(index + 2, in: part) == "be" {
        isFormer = true
        index += 2
      } else if word == "was" {
        isFormer = true
      } else if ["also", "sometimes", "once", "better", "commonly", "otherwise"].contains(word) {
        isAlso = true
      } else if !["as", "the", "which", "that", "they", "it", "originally"].contains(word) {
        break
      }
      index += 1
    }
    // "Used to be the one", "was cut": without a capital it is no name, unless it is said to be one.
    guard isFormer || isAlso && isCalled, index < part.upperBound, isCalled || isCapitalInside(index) else {
      return nil
    }
    return plainName(index, in: part)
  }

  /// The name in "now Y", "which became Y", "since renamed Y", said behind what it was called before.
  private func newName(_ part: Range<Int>) -> Range<Int>? {
    var index = tokens.trimmed(part).lowerBound
    var isNew = false
    while index < part.upperBound, !isCapitalInside(index) {
      let word = tokens[index].word
      if ["now", "became", "renamed", "rebranded"].contains(word) {
        isNew = true
      } else if ![
        "as", "the", "which", "that", "they", "theyre", "thats", "called", "known", "since", "are", "is", "it", "to",
      ].contains(word) {
        return nil
      }
      index += 1
    }
    guard isNew, index < part.upperBound, let name = plainName(index, in: part),
      !isAddition(name.upperBound, in: part)
    else { return nil }
    return name
  }

  /// The words from a place on that are a name.
  private func plainName(_ start: Int, in part: Range<Int>) -> Range<Int>? {
    var start = start
    while start + 1 < part.upperBound, Fillers.articles.contains(tokens[start].word) { start += 1 }
    var end = start
    while end < part.upperBound, !endsName(end, from: start, in: part) { end += 1 }
    let name = withoutTails(start..<end)
    return name.isEmpty ? nil : name
  }

  /// The parts of a piece between "and"s that join two names, not those inside one ("Deaf and Hard of Hearing Group").
  func splitNames(_ piece: Range<Int>, list: Int?) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = piece.lowerBound
    for index in piece {
      // "Open Door / Hear Us".
      let isSlash =
        tokens[index].mark == .slash && index + 1 < piece.upperBound
        && (tokens[index].flags.contains(.spaceBefore) || tokens[index + 1].flags.contains(.spaceBefore))
      let isJoiner =
        ["and", "n", "nd"].contains(tokens[index].word) || tokens[index].word == "plus" && index + 1 < piece.upperBound
        || isButMore(index, in: piece)
      let beside = Self.beside.match(tokens, at: index, in: piece)?.length
      // What stands far before it makes no difference to what it joins.
      guard
        isSlash || isBullet(index) || beside != nil
          || isJoiner && splits(index, max(start, index - 12)..<piece.upperBound, list: list)
          || joinsNames(slash: index, in: piece)
      else {
        continue
      }
      if start < index { parts.append(start..<index) }
      start = index + (beside ?? 1)
    }
    if start < piece.upperBound { parts.append(start..<piece.upperBound) }
    return parts
  }

  /// "Speak Up | Open Door", "Speak Up • Open Door".
  private func isBullet(_ index: Int) -> Bool {
    guard tokens[index].mark == .other, tokens[index].flags.contains(.spaceBefore) else { return false }
    let byte = tokens.bytes[Int(tokens[index].start)]
    return byte >= 0xC2 || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "*")
  }

  /// Words that join two names as "and" does.
  private static let beside = PhraseSet(lists: [
    (
      true,
      """
      then, along with, together with, alongside, as well as, not forgetting, not to mention, followed by, in addition to
      """
    )
  ])

  /// "Compass/Radar/Willow", but not "24/7 Carers" or "ME/CFS Support".
  private func joinsNames(slash index: Int, in piece: Range<Int>) -> Bool {
    guard tokens[index].mark == .slash, piece.contains(index - 1), piece.contains(index + 1) else { return false }
    return [index - 1, index + 1].allSatisfy { place in
      tokens[place].kind == .word && tokens[place].word.count > 3 && tokens[place].flags.contains(.capitalised)
    }
  }

  /// "Marlbeck CIL but there's also Hear Us": one more, where words lead up to a name.
  private func isButMore(_ index: Int, in piece: Range<Int>) -> Bool {
    guard tokens[index].word == "but", index > piece.lowerBound, index + 1 < piece.upperBound,
      tokens[index + 1].word != "not"
    else { return false }
    // "Not only Willow but Compass as well".
    if isCapitalInside(index + 1), isAddition(index + 1, in: piece) { return true }
    let (start, _) = afterLeads(index + 1, in: piece, list: nil)
    return start > index + 1 && start < piece.upperBound && isCapitalInside(start)
  }

  /// Is it a word that describes a group, or what something on another list is called?
  func isDescribing(_ index: Int, beside list: Int?) -> Bool {
    if Fillers.describing.contains(tokens[index].word) { return true }
    if compiled.sayings.match(tokens, at: index, in: index..<index + 1) != nil { return true }
    guard let mention = mention(at: index) else { return false }
    return !mention.candidates.contains { context.names[$0].list == list }
  }

  /// Is a word one of everyday language, which names an organisation only together with another?
  func isEveryday(_ index: Int) -> Bool {
    let word = tokens[index].word
    return Fillers.isCommon(word) || Fillers.describing.contains(word) || Self.members.contains(word)
  }

  private static let members: WordSet = [
    "carers", "families", "friends", "parents", "allies", "supporters", "survivors", "neighbours", "relatives",
  ]

  private static let surroundings: WordSet = [
    "district", "districts", "county", "area", "environs", "region", "beyond",
  ]

  private static let describingPeople: WordSet = [
    "black", "asian", "african", "caribbean", "gypsy", "gipsy", "roma", "traveller", "minority", "lesbian", "gay",
    "bisexual",
    "trans", "drug", "alcohol", "refugee", "migrant",
  ]

  /// Nouns for people, behind whatever tells which.
  static let people: WordSet = [
    "people", "families", "communities", "community", "users", "residents", "men", "women", "children", "adults",
    "folk",
    "seekers",
  ]

  private func splits(_ index: Int, _ piece: Range<Int>, list: Int?) -> Bool {
    guard tokens[index].word == "and" else { return true }
    if let mention = mention(at: index) ?? mention(at: index - 1), mention.form == .full,
      mention.range.lowerBound < index, mention.candidates.contains(where: { context.names[$0].list == list })
    {
      return mention.range.upperBound == index
    }
    var end = index + 1
    while end < min(index + 12, piece.upperBound), tokens[end].word != "and",
      end == index + 1 || !endsName(end, from: index + 1, in: piece)
    {
      end += 1
    }
    let right = withoutTails(index + 1..<end)
    var left = piece.lowerBound..<index
    while let first = left.first, isLeadIn(first, in: left) { left = first + 1..<index }
    if left.isEmpty, index > piece.lowerBound, tokens[index - 1].flags.contains(.capitalised), !right.isEmpty,
      right.count == 1, isEveryday(right.lowerBound)
    {
      // "Us and Them".
      return false
    }
    guard let lastRight = right.last, !left.isEmpty else { return true }
    // "The Blind of Dudley and District".
    if right.count == 1, Self.surroundings.contains(tokens[lastRight].word) { return false }
    // "Black and minority ethnic people", "gypsy and traveller families": one group, since nobody is called "gypsy" alone.
    if left.count == 1, Self.describingPeople.contains(tokens[left.lowerBound].word), right.count > 1,
      Self.people.contains(tokens[lastRight].word)
    {
      return false
    }
    let areSingle = left.count == 1 && right.count == 1
    // "Older and Wiser", "Advice and Advocacy Marlbeck", "Disabled People and Carers".
    if isCapitalInside(lastRight), tokens[left.lowerBound].flags.contains(.capitalised) {
      if areSingle, isEveryday(left.lowerBound), isEveryday(lastRight) { return false }
      if left.count == 1, right.count > 1, Fillers.describing.contains(tokens[left.lowerBound].word),
        Fillers.describing.contains(tokens[right.lowerBound].word)
      {
        return false
      }
      if left.count > 1, right.count == 1, Self.members.contains(tokens[lastRight].word) { return false }
    }
    if areSingle, tokens[index].flags.contains(.sign), tokens[index - 1].flags.contains(.allCapitals),
      tokens[lastRight].flags.contains(.allCapitals)
    {
      return true
    }
    let rightEndsInNoun =
      Fillers.organisationNouns.contains(tokens[lastRight].word) || list.map { endsInNoun(right, list: $0) } ?? false
    let leftEndsInNoun =
      Fillers.organisationNouns.contains(tokens[index - 1].word) || list.map { endsInNoun(left, list: $0) } ?? false
    if leftEndsInNoun || !rightEndsInNoun {
      return !(tokens[index].flags.contains(.sign) && areSingle)
    }
    // "Deaf and Hard of Hearing Group": the words before can't be a name on their own.
    let describes = left.allSatisfy { isSmall($0) || isDescribing($0, beside: list) }
    if describes { return false }
    if tokens[index].flags.contains(.sign), left.count == 1 { return false }
    return true
  }

  /// "Open Door - mental health": whom a name before the dash is for.
  func saysWhomFor(_ part: Range<Int>, list: Int?, _ last: NameEntry?) -> Bool {
    guard let last, part.lowerBound > 0, tokens[part.lowerBound - 1].mark == .dash,
      tokens[last.name.lowerBound].flags.contains(.capitalised),
      !part.contains(where: { tokens[$0].flags.contains(.capitalised) })
    else { return false }
    // "Willow - small but mighty - plus Compass".
    if part.upperBound < tokens.count, tokens[part.upperBound].mark == .dash { return true }
    return part.allSatisfy { isSmall($0) || isDescribing($0, beside: list) }
  }
}
