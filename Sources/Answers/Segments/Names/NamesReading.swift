extension Reader {
  /// Reads a list of names: those that are there already, those that are new with their class and other names, how many
  /// were claimed, and what was said of each.
  mutating func readNames(_ range: Range<Int>, for slot: Slot) {
    let items = addresses(of: slot, Topic())?.first ?? []
    let present = tokens.sentences(range).filter { !isLost($0) }
    if present.isEmpty {
      // "They lost their lottery money": what was is no answer to what is.
      volunteer(range, Topic())
      result.misreading = .nothingFits
      return
    }
    // "Is Age UK one?" asks, and names nothing.
    let asking = tokens.pieces(range).filter { isQuestion($0) }
    if !asking.isEmpty, !gaps(in: range, without: asking).contains(where: { hasName($0) }) {
      result.misreading = .nothingFits
      return
    }
    let (claimed, body) = claimedNumber(range, list: slot.makes)
    if claimed == nil, !isTitle(range), let reading = value(slot, range), reading.answer.value == nil,
      reading.misreading == nil,
      !gaps(in: range, without: reading.used).contains(where: { hasName($0) })
    {
      take(reading, range, slot, [items], Topic())
      return
    }
    var (entries, loose) = nameEntries(body, list: slot.makes)
    let all = entries.count
    entries = withoutDenied(entries, in: body, list: slot.makes)
    let isPutRight = entries.count < all
    if claimed == nil, let reading = generalAnswer(before: entries, in: range, slot) {
      if mayNameAfter(reading, in: range) {
        result.misreading = .nothingFits
        return
      }
      take(reading, range, slot, [items], Topic())
      return
    }
    if let list = slot.makes { spreadClasses(&entries, list: list) }
    var names = Names([], claimed: claimed)
    var references: [ItemReference?] = []
    var taken: [NameEntry] = []
    var seen: [String: Int] = [:]
    var isHedged = false
    for (index, entry) in entries.enumerated() {
      if isOfOtherSide(entry.name, slot) || isOver(entry, slot) {
        leave(entry.name.lowerBound..<max(entry.name.upperBound, entry.remainders.last?.upperBound ?? 0))
        continue
      }
      var thing = named(entry, index, entries, slot)
      let reference = place(&thing, entry, slot, items)
      if entry.isHedged { isHedged = true }
      if let place = seen[thing.name] {
        // "LD board and autism board, the autism one doesn't meet": said of what was named before.
        taken[place].remainders += entry.remainders
        continue
      }
      seen[thing.name] = names.things.count
      names.things.append(thing)
      references.append(reference)
      taken.append(entry)
    }
    if names.things.isEmpty, claimed == Interval(0), slot.kind == .names {
      claim(slot, items, Answer(.none, words: tokens.words(of: range)), .asked)
      return
    }
    guard !names.things.isEmpty || claimed != nil else {
      if entries.isEmpty { readNameless(range, slot, items) } else { result.misreading = .nothingFits }
      return
    }
    if slot.kind == .names {
      var answer = Answer(.names(names), certainty: isHedged ? .approximate : .firm, words: tokens.words(of: range))
      let details = loose.compactMap { hasName($0) ? detail($0) : nil }
      if !details.isEmpty { answer.detail = details.joined(separator: "; ") }
      if !isPutRight,
        isDoubtful(
          entries, in: body, list: slot.makes,
          understood: entries.filter { isOver($0, slot) }.flatMap(\.remainders)
            + understood(taken, references, slot, items))
      {
        result.newItems = []
        result.reclassings = []
        result.doubt = .readings([Claim(slot: slot.id, items: items, answer: answer, reason: .asked)])
        return
      }
      claim(slot, items, answer, .asked)
    }
    for (entry, reference) in zip(taken, references) {
      readRemainders(entry, reference, slot, items)
    }
  }

  /// "Nothing formal. Willow meets sometimes": none, and then a sentence that may begin with a name.
  private func mayNameAfter(_ reading: ValueReading, in range: Range<Int>) -> Bool {
    guard reading.answer.status == .none else { return false }
    return tokens.sentences(range).dropFirst().contains { sentence in
      guard let first = sentence.first, tokens[first].flags.contains(.capitalised) else { return false }
      return isContent(first) && !Fillers.nothing.contains(tokens[first].word)
        && !Fillers.links.contains(tokens[first].word)
    }
  }

  /// "None, sadly", "dunno sorry, new in post": an answer without a value, where no words behind it look like a name.
  private func generalAnswer(before entries: [NameEntry], in range: Range<Int>, _ slot: Slot) -> ValueReading? {
    guard let first = entries.first, entries.allSatisfy({ isPlain($0.name, list: slot.makes) }),
      !range.contains(where: {
        tokens[$0].word == "but" || tokens[$0].word == "for" || tokens.isException($0, in: range)
      }),
      let reading = value(slot, range), reading.answer.value == nil, reading.misreading == nil,
      let start = reading.used.first?.lowerBound, start <= first.name.lowerBound
    else { return nil }
    return reading
  }

  /// Are words written without capitals, and known neither as a name nor as what such things are called?
  private func isPlain(_ name: Range<Int>, list: Int?) -> Bool {
    guard let first = name.first, mention(at: first) == nil else { return false }
    // "ULOs in our area".
    if compiled.nouns.match(tokens, at: first, in: name) != nil { return true }
    return !name.contains { isCapitalInside($0) || tokens[$0].kind == .number }
      && !(list.map { endsInNoun(name, list: $0) } ?? false)
  }

  /// "The lottery money ran out": what is no more isn't there, unless a question asks whether such an item still is.
  private func isOver(_ entry: NameEntry, _ slot: Slot) -> Bool {
    guard let list = slot.makes, let first = entry.remainders.first,
      saysEnd(tokens.trimmed(first), isAll: false)
        || entry.remainders.contains(where: { remainder in
          // "They folded".
          let words = tokens.trimmed(remainder)
          return words.count < 5 && words.first.map({ ["they", "it", "which"].contains(tokens[$0].word) }) ?? false
            && saysEnd(words.dropFirst(), isAll: true)
        })
    else { return false }
    return !context.vocabulary.slots.contains { other in
      other.kind == .yesNo && other.over.last == list && other.choices.contains { $0.id == "past" }
    }
  }

  /// Do words begin with what says that something is no more, or say only that?
  private func saysEnd(_ words: Range<Int>, isAll: Bool) -> Bool {
    guard let first = words.first, let match = CuePhrases.yesNo.match(tokens, at: first, in: words) else {
      return false
    }
    return match.payload == .past && (!isAll || match.length == words.count)
  }

  /// Is it the name of an item of the list that a matrix asks about the other one for? "Speak Up" is no group of people.
  private func isOfOtherSide(_ name: Range<Int>, _ slot: Slot) -> Bool {
    guard let columns = slot.makes, let mention = mention(named: name) else { return false }
    return context.vocabulary.slots.contains { other in
      other.kind == .yesNo && other.over.count == 2 && other.over[1] == columns
        && mention.candidates.allSatisfy { context.names[$0].list == other.over[0] }
    }
  }

  /// Does a sentence say that something isn't there any more?
  private func isLost(_ sentence: Range<Int>) -> Bool {
    var index = tokens.trimmed(sentence).lowerBound
    while index < sentence.upperBound,
      Fillers.chatter.contains(tokens[index].word) || ["theyve", "theyd", "still"].contains(tokens[index].word)
    { index += 1 }
    guard index < sentence.upperBound else { return false }
    let next = tokens.word(index + 1, in: sentence)
    if tokens[index].word == "used" { return next == "to" }
    return Self.unreal.contains(tokens[index].word) && !tokens[index].flags.contains(.capitalised)
  }

  /// What begins like this was lost, or is only hoped for.
  private static let unreal: WordSet = [
    "lost", "applied", "applying", "bid", "tried", "trying", "hoping", "hope", "waiting", "failed", "rejected",
  ]

  /// "Nothing About Us", "All of Us": three words and more, all with capitals but small ones, are a name.
  private func isTitle(_ range: Range<Int>) -> Bool {
    range.count > 2 && tokens[range.upperBound - 1].flags.contains(.capitalised)
      && range.allSatisfy { tokens[$0].flags.contains(.capitalised) || isSmall($0) && $0 > range.lowerBound }
      && !range.allSatisfy { tokens[$0].flags.contains(.allCapitals) }
  }

  /// Is there anything in a range that could be a name?
  func hasName(_ range: Range<Int>) -> Bool {
    range.contains { index in
      tokens[index].kind == .word && isContent(index) && !Fillers.nothing.contains(tokens[index].word)
    }
  }

  /// There was no name: a status where there is one, the words themselves where the question makes no items ("only
  /// us").
  private mutating func readNameless(_ range: Range<Int>, _ slot: Slot, _ items: [ItemReference]) {
    if let reading = value(slot, range), reading.misreading == nil {
      take(reading, range, slot, [items], Topic())
      return
    }
    var rest = tokens.trimmed(range)
    while rest.count > 1, let first = rest.first, ["only", "just"].contains(tokens[first].word) {
      rest = tokens.trimmed(first + 1..<rest.upperBound)
    }
    if slot.makes == nil, slot.kind == .names, let first = rest.first, tokens[first].kind == .word {
      let names = Names([NamedThing(tokens.words(of: rest))])
      claim(slot, items, Answer(.names(names), words: tokens.words(of: range)), .asked)
      return
    }
    result.misreading = .nothingFits
    // "Just us" is no answer to another question either.
    if rest.lowerBound == tokens.trimmed(range).lowerBound { volunteer(range, Topic()) }
  }

  // MARK: One name

  /// The name as it will be said: "autism one" beside "LD partnership board" is the "autism partnership board".
  private func named(_ entry: NameEntry, _ index: Int, _ entries: [NameEntry], _ slot: Slot) -> NamedThing {
    var thing = NamedThing(tokens.text(of: entry.name).withoutFullWidth)
    // "Speak Up's one of them": the verb is no part of the name.
    if let last = entry.name.last, tokens[last].flags.contains(.possessive),
      ["'s", "’s"].contains(where: { thing.name.hasSuffix($0) }),
      entry.remainders.first?.lowerBound == last + 1
    {
      thing.name = String(thing.name.dropLast(2))
    }
    for alias in entry.aliases { thing.aliases.append(tokens.words(of: alias)) }
    if let list = slot.makes, let alias = entry.aliases.first, nounAtEnd(entry.name, list: list) == entry.name {
      // "Partnership board (LD)" is the LD partnership board.
      thing = NamedThing(tokens.words(of: alias) + " " + thing.name)
    }
    if let list = slot.makes, let last = entry.name.last, tokens[last].word == "one" || tokens[last].word == "ones",
      entry.name.count > 1
    {
      let stem = entry.name.lowerBound..<last
      if let named = entries[..<index].suffix(8).last(where: { isCalled($0.name, by: stem, list: list) }) {
        thing.name = tokens.text(of: named.name)
      } else if let noun = neighboursNoun(index, entries, list: list) {
        thing.name = tokens.text(of: stem) + " " + noun
        thing.aliases += [tokens.text(of: entry.name), tokens.text(of: stem)]
      }
    }
    if let list = slot.makes, let label = label(of: entry.name, list: list) { thing.name = label }
    if isGeneric(entry.name, list: slot.makes), entry.name.lowerBound > 0,
      ["a", "an"].contains(tokens[entry.name.lowerBound - 1].word)
    {
      thing.name = tokens.text(of: entry.name.lowerBound - 1..<entry.name.upperBound)
    }
    return thing
  }

  /// The label of a class that the whole name is ("lottery" for Lottery), which knows its capitals.
  private func label(of name: Range<Int>, list: Int) -> String? {
    guard let first = name.first, !tokens[first].flags.contains(.capitalised), let shape = shape(list) else {
      return nil
    }
    for choice in shape.classes where choice.label.utf8.count < 40 {
      let keys = Tokens(choice.label).keys
      guard keys.count == name.count, choice.label.utf8.contains(where: { (65...90).contains($0) }) else { continue }
      if zip(keys, name).allSatisfy({ $0 == tokens[$1].word }) { return choice.label }
    }
    return nil
  }

  /// Is a name these words and what such things are called ("autism board")?
  private func isCalled(_ name: Range<Int>, by stem: Range<Int>, list: Int) -> Bool {
    guard let noun = nounAtEnd(name, list: list), noun.upperBound == name.upperBound else { return false }
    let own = name.lowerBound..<noun.lowerBound
    return own.count == stem.count && zip(own, stem).allSatisfy { tokens[$0].word == tokens[$1].word }
  }

  /// The noun of the nearest entry before, else of the nearest after.
  private func neighboursNoun(_ index: Int, _ entries: [NameEntry], list: Int) -> String? {
    let near = entries[..<index].suffix(8).reversed() + entries[(index + 1)...].prefix(8)
    return near.lazy.compactMap { nounAtEnd($0.name, list: list) }.first.map { tokens.text(of: $0) }
  }

  /// Is it only what such things are called ("charity"), not the name of one?
  private func isGeneric(_ name: Range<Int>, list: Int?) -> Bool {
    guard let list, name.count == 1, let first = name.first, !tokens[first].flags.contains(.capitalised),
      let match = compiled.classes.match(tokens, at: first, in: name)
    else { return false }
    return match.length == name.count && match.payload.contains { $0.list == list }
  }

  /// Finds out which item a name stands for, and makes it where it is new.
  mutating func place(
    _ thing: inout NamedThing, _ entry: NameEntry, _ slot: Slot, _ items: [ItemReference]
  ) -> ItemReference? {
    guard let list = slot.makes else { return nil }
    let parent = parentReference(of: list, in: items, slot)
    let itemClass = itemClass(of: entry, list: list)
    if let known = knownItem(named: entry.name, list: list, parent: parent) {
      thing.name = known.name
      thing.itemClass = known.itemClass
      if let itemClass, itemClass != known.itemClass {
        thing.itemClass = itemClass
        result.reclassings.append(Reclassing(item: known.item, itemClass: itemClass))
      }
      return .known(known.item)
    }
    thing.itemClass = itemClass
    if let place = newItem(named: thing.name, list: list, parent: parent) { return .new(place) }
    let words = entry.name.lowerBound..<max(entry.name.upperBound, entry.remainders.last?.upperBound ?? 0)
    result.newItems.append(NewItem(list: list, parent: parent, thing: thing, words: tokens.words(of: words)))
    return .new(result.newItems.count - 1)
  }

  private func knownItem(named range: Range<Int>, list: Int, parent: ItemReference?) -> KnownName? {
    guard let mention = mention(named: range), mention.form != .half, mention.form != .open else { return nil }
    for candidate in mention.candidates {
      let name = context.names[candidate]
      guard name.list == list else { continue }
      if parent == nil || name.parent == nil || name.parent.map({ .known($0) }) == parent { return name }
    }
    return nil
  }

  /// The mention that is a name, an article before it aside.
  private func mention(named name: Range<Int>) -> Mention? {
    guard let last = name.last, let mention = mention(at: last) else { return nil }
    return mention.range == name || isSame(mention.range, name) ? mention : nil
  }

  /// The same words but for an article.
  private func isSame(_ mention: Range<Int>, _ range: Range<Int>) -> Bool {
    guard mention.upperBound == range.upperBound, mention.lowerBound != range.lowerBound else { return false }
    let gap = min(mention.lowerBound, range.lowerBound)..<max(mention.lowerBound, range.lowerBound)
    return gap.allSatisfy { Fillers.articles.contains(tokens[$0].word) }
  }

  // MARK: What was said of a name

  private mutating func readRemainders(
    _ entry: NameEntry, _ reference: ItemReference?, _ slot: Slot, _ items: [ItemReference]
  ) {
    var topic = Topic()
    for (list, item) in zip(slot.over, items) { topic[list] = [item] }
    if let list = slot.makes, let reference { topic[list] = [reference] }
    for remainder in entry.remainders {
      var used: [Range<Int>] = []
      if let list = slot.makes { used = classRanges(remainder, list: list) }
      for part in gaps(in: remainder, without: used) where hasContent(part) {
        for rest in volunteerRests(withoutRelative(part), topic) where says(rest) { addDetail(rest, slot, items) }
      }
    }
  }

  /// What is said of names that another question or a class takes.
  private func understood(
    _ entries: [NameEntry], _ references: [ItemReference?], _ slot: Slot, _ items: [ItemReference]
  ) -> [Range<Int>] {
    var trial = self
    var result: [Range<Int>] = []
    for (entry, reference) in zip(entries, references) {
      var topic = Topic()
      for (list, item) in zip(slot.over, items) { topic[list] = [item] }
      if let list = slot.makes, let reference { topic[list] = [reference] }
      for remainder in entry.remainders {
        if let list = slot.makes, !classRanges(remainder, list: list).isEmpty {
          result.append(remainder)
        } else {
          let part = withoutRelative(remainder)
          let before = trial.result.claims.count
          let rests = hasContent(part) ? trial.volunteerRests(part, topic) : []
          if trial.result.claims.count > before { result += gaps(in: remainder, without: rests) }
        }
      }
    }
    return result
  }

  /// "that folded" without its "that".
  private func withoutRelative(_ range: Range<Int>) -> Range<Int> {
    var range = withoutLead(range)
    while range.count > 1, let first = range.first, ["that", "which", "who"].contains(tokens[first].word),
      !tokens[first].flags.contains(.possessive)
    {
      range = withoutLead(first + 1..<range.upperBound)
    }
    return range
  }
}

extension String {
  /// With the letters of full width as ordinary ones: "Ｓｐｅａｋ Ｕｐ".
  fileprivate var withoutFullWidth: String {
    guard unicodeScalars.contains(where: { (0xFF01...0xFF5E).contains($0.value) }) else { return self }
    return String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          let isWide = (0xFF01...0xFF5E).contains(scalar.value)
          return isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        }))
  }
}
