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
  func formerName(_ part: Range<Int>) -> Range<Int>? {
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

  /// The parts of a piece between "and"s that join two names, not those inside one ("Deaf and Hard of Hearing Group").
  func splitNames(_ piece: Range<Int>, list: Int?) -> [Range<Int>] {
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
