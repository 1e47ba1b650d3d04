extension Reader {
  /// Reads a question that is asked for several items of one list at once: each part of the line goes to the items
  /// that it names, what names none to all, or, where that makes no sense, to nobody yet (a doubt about the owner).
  mutating func readTogether(_ range: Range<Int>, _ slot: Slot, list: Int) {
    var spoken: [ItemReference] = []
    var unowned: [ValueReading] = []
    var loose: Range<Int>?
    for whole in tokens.sentences(range) {
      var sentence = whole
      if slot.kind == .yesNo, let rest = afterYesNo(whole, slot, list: list, spoken: spoken) { sentence = rest }
      if slot.kind == .yesNo, let rest = afterException(sentence, slot, list: list, spoken: spoken) { sentence = rest }
      if sentence.isEmpty { continue }
      var found = marks(sentence, list: list, slot: slot, spoken: spoken)
      if !found.isEmpty { found = withNewNames(found, sentence, list: list, slot) }
      if found.isEmpty, let new = newName(sentence, list: list, slot) { found = [new] }
      if found.isEmpty, let name = laterNewName(sentence, list: list, slot) {
        found = [TopicMark(range: name, items: shortened(name, list: list) ?? [made(name, sentence, list: list)])]
        // "6 of 14, and one on the transformation board": what stands before its part isn't about it.
        if let piece = tokens.pieces(sentence).first(where: { $0.contains(name.lowerBound) }),
          value(slot, withoutPrepositions(piece.lowerBound..<name.lowerBound)) != nil
        {
          readLoose(sentence.lowerBound..<piece.lowerBound, slot, list: list, spoken: spoken, &unowned)
          sentence = piece.lowerBound..<sentence.upperBound
        }
      }
      if found.isEmpty {
        // Sentences without a name are read together: "3 years? no, just before covid".
        loose = loose.map { $0.lowerBound..<sentence.upperBound } ?? sentence
        continue
      }
      if let before = loose { readLoose(before, slot, list: list, spoken: spoken, &unowned) }
      loose = nil
      for segment in partition(sentence, found) {
        guard let mark = segment.mark ?? newName(segment.range, list: list, slot) else {
          readLoose(segment.range, slot, list: list, spoken: spoken, &unowned)
          continue
        }
        readSegment(segment.range, mark, slot, list: list, isValueFirst: segment.isValueFirst)
        spoken += mark.items.filter { !spoken.contains($0) }
      }
    }
    if let rest = loose { readLoose(rest, slot, list: list, spoken: spoken, &unowned) }
    askForOwner(unowned, slot, list: list)
  }

  /// A new item by this name.
  private mutating func made(_ name: Range<Int>, _ sentence: Range<Int>, list: Int) -> ItemReference {
    result.newItems.append(
      NewItem(
        list: list, parent: parent(of: list, in: Topic()), thing: NamedThing(tokens.words(of: name)),
        words: tokens.words(of: sentence)))
    return .new(result.newItems.count - 1)
  }

  // MARK: Yes or no before names

  /// "No, the carers forum stopped in 2020", "yes, but the autism board doesn't": a yes or no before names. A no is said
  /// of those that are named, and of nothing else; a yes with an exception is said of all the others.
  ///
  /// - Returns: the sentence without it; nothing where there is none.
  private mutating func afterYesNo(
    _ sentence: Range<Int>, _ slot: Slot, list: Int, spoken: [ItemReference]
  ) -> Range<Int>? {
    guard universe(of: list, slot).count > 1, let (isYes, rest) = leadingYesNo(sentence),
      let first = rest.first(where: { tokens[$0].kind != .punctuation }),
      first > rest.lowerBound || Self.butWords.contains(tokens[first].word)
    else { return nil }
    let own = withoutLead(rest)
    let marks = marks(own, list: list, slot: slot, spoken: spoken)
    guard !marks.isEmpty, !marks.contains(where: { $0.isUniversal }) else { return nil }
    if isYes {
      let exceptions: WordSet = ["but", "except", "bar", "excluding", "although", "though", "apart", "not"]
      guard exceptions.contains(tokens[first].word) else { return nil }
      claimAll(slot, Topic(), Answer(.yesNo(.yes), words: tokens.words(of: sentence)), isGeneral: true)
      guard !hasContent(marks[marks.count - 1].range.upperBound..<own.upperBound) else { return own }
      // "Yes, except the carers forum": nothing more is said of it.
      var topic = Topic()
      topic[list] = marks.flatMap(\.items)
      claimAll(slot, topic, Answer(.yesNo(.no), words: tokens.words(of: own)))
      return own.upperBound..<own.upperBound
    }
    if tokens.isException(tokens.trimmed(rest).lowerBound, in: rest) {
      // "No, apart from LGBT": a yes for those that are excepted.
      claimAll(slot, Topic(), Answer(.yesNo(.no), words: tokens.words(of: sentence)), isGeneral: true)
      var topic = Topic()
      topic[list] = marks.flatMap(\.items)
      claimAll(slot, topic, Answer(.yesNo(.yes), words: tokens.words(of: own)))
      return own.upperBound..<own.upperBound
    }
    // "No, only LD" and "no, not LD" say themselves what isn't.
    let denials: WordSet = ["not", "only", "just", "neither", "none"]
    return denials.contains(tokens[own.lowerBound].word) ? nil : own
  }

  /// "Apart from the odd traveller, no": the exception before the answer.
  private mutating func afterException(
    _ sentence: Range<Int>, _ slot: Slot, list: Int, spoken: [ItemReference]
  ) -> Range<Int>? {
    guard universe(of: list, slot).count > 1, let first = tokens.trimmed(sentence).first,
      tokens.isException(first, in: sentence), let comma = sentence.first(where: { tokens.isSoftBreak($0) }),
      let reading = value(slot, comma + 1..<sentence.upperBound)
    else { return nil }
    let answer = normalised(reading.answer, slot)
    let marks = marks(first..<comma, list: list, slot: slot, spoken: spoken)
    guard !marks.isEmpty, mentions(in: comma..<sentence.upperBound).isEmpty, case .yesNo(let said)? = answer.value,
      said == .yes || said == .no
    else { return nil }
    claimAll(slot, Topic(), answer, isGeneral: true)
    var topic = Topic()
    topic[list] = marks.flatMap(\.items)
    claimAll(slot, topic, Answer(.yesNo(said == .yes ? .no : .yes), words: tokens.words(of: first..<comma)))
    return sentence.upperBound..<sentence.upperBound
  }

  private static let butWords: WordSet = ["but", "except", "bar", "excluding", "although", "though", "apart"]

  // MARK: A part with a name

  private mutating func readSegment(
    _ range: Range<Int>, _ mark: TopicMark, _ slot: Slot, list: Int, isValueFirst: Bool
  ) {
    var topic = Topic()
    let items = mark.items.filter { !mark.excepted.contains($0) }
    topic[list] = items
    wordsOfSegment = withoutLead(range)
    defer { wordsOfSegment = nil }
    var after = withoutLinks(mark.range.upperBound..<range.upperBound)
    if mark.items.count > 1 {
      // "LD and autism both have 3".
      while let first = after.first, Fillers.distributors.contains(tokens[first].word) {
        after = withoutLinks(first + 1..<after.upperBound)
      }
    }
    let before = withoutPrepositions(range.lowerBound..<mark.range.lowerBound)
    if !mark.excepted.isEmpty { readExcepted(mark, slot, list: list, words: range) }
    if mark.isOnly, (range.lowerBound..<mark.range.lowerBound).contains(where: { tokens[$0].word == "not" }) {
      // "Not only LD" says nothing of LD itself, nor of the others.
      leave(range)
      return
    }
    if slot.kind != .yesNo, tokens.isDoubted(mark.range.lowerBound) {
      // "I don't think CIL does advice": what it does isn't said.
      leave(range)
      return
    }
    if slot.kind == .choices || slot.kind == .rating, !hasContent(after), before.count == 1,
      tokens[before.lowerBound].word == "not"
    {
      // "Advice from CIL, not Speak Up" says nothing of what Speak Up does.
      leave(range)
      return
    }
    if mark.isOnly, slot.kind == .yesNo {
      // "Only the carers forum doesn't": the others do.
      let isDenied = hasWords(after) && isNo(value(slot, after)?.answer)
      readOthers(isDenied ? .yes : .no, than: items, slot, list: list, words: range)
    }
    if mark.isNegative, slot.kind == .yesNo {
      claimAll(slot, topic, Answer(.yesNo(.no), words: tokens.words(of: range)))
      return
    }
    if mark.isNegative, [.rating, .choice, .choices].contains(slot.kind) {
      // "Neither decides anything" says what isn't, not what is.
      leave(range)
      return
    }
    let sides = isValueFirst ? [(before, after), (after, before)] : [(after, before), (before, after)]
    let parts = sides + [(range, range.lowerBound..<range.lowerBound)]
    // What is on the question's list comes before the person's own words, wherever it stands.
    for takesAnyWords in [false, true] {
      for (part, other) in parts {
        guard hasWords(part), var reading = value(slot, part), isWeak(reading) == takesAnyWords,
          isTaken(reading, slot, part), let addresses = addresses(of: slot, topic)
        else { continue }
        if mark.items.count > 1, !mark.isUniversal, isOneSum(reading, part) {
          // "Core and contract 42k": one sum for both, so whose is which isn't known.
          leave(range)
          return
        }
        if takesAnyWords {
          if part == range || fitsOthers(part, topic) { continue }
          reading = inOwnWords(reading, part)
          take(reading, part, slot, addresses, topic, isGeneral: mark.isUniversal)
        } else {
          allocate(part, topic, asked: slot, isGeneral: mark.isUniversal)
        }
        if hasContent(other) { volunteer(other, topic) }
        return
      }
    }
    // The kind can't read it: a bare name means yes; words beside it too, but less surely.
    let isBare = !hasContent(after) && !hasContent(before)
    if slot.kind == .yesNo {
      let rest =
        (hasContent(after) ? volunteerRests(after, topic) : [])
        + (hasContent(before) ? volunteerRests(before, topic) : [])
      let details = rest.compactMap { detail($0) }
      let isSure = isBare && !range.contains { Fillers.hedges.contains(tokens[$0].word) }
      // "We have no contact with Travellers": a denial before the name is no yes.
      let isDenied = isDenied(mark.range.lowerBound, in: range)
      var answer = Answer(
        .yesNo(isDenied ? .no : .yes), certainty: isSure ? .firm : .approximate, words: tokens.words(of: range))
      if !details.isEmpty { answer.detail = details.joined(separator: "; ") }
      claimAll(slot, topic, answer)
      return
    }
    if isBare { leave(range) } else { volunteer(hasContent(after) ? after : before, topic) }
  }

  /// Is a name denied by a word before it, other than in "not only"?
  private func isDenied(_ name: Int, in range: Range<Int>) -> Bool {
    var before = name - 1
    while before > 0, Fillers.articles.contains(tokens[before].word) { before -= 1 }
    if before > 0, tokens[before].word == "or" || tokens[before].word == "nor" {
      // "Nobody from the LGBT community or the Travellers".
      let denials: WordSet = ["nobody", "noone", "none", "no", "not", "neither", "never"]
      return (max(before - 10, 0)..<before).contains { denials.contains(tokens[$0].word) }
    }
    guard isNegated(name, in: range) else { return false }
    return !(range.lowerBound..<name).contains { ["only", "just", "sure"].contains(tokens[$0].word) }
  }

  /// A single pick beside the list, in all the words that were said for the item.
  private func inOwnWords(_ reading: ValueReading, _ part: Range<Int>) -> ValueReading {
    guard tokens.pieces(part).count == 1 else { return reading }
    var reading = reading
    let words = tokens.words(of: part)
    switch reading.answer.value {
    case .choices(let picks)? where picks.count == 1: reading.answer.value = .choices([picks[0].saying(words)])
    case .choice(let pick)?: reading.answer.value = .choice(pick.saying(words))
    default: break
    }
    return reading
  }

  func hasWords(_ range: Range<Int>) -> Bool { range.contains { tokens[$0].kind != .punctuation } }

  /// Is a reading worth taking from a part? Kinds that take any words shouldn't take mere filler.
  private func isTaken(_ reading: ValueReading, _ slot: Slot, _ part: Range<Int>) -> Bool {
    switch reading.answer.value {
    case .choices(let picks)?: picks.contains { $0.choice != nil } || hasContent(part)
    case .choice(let pick)?: pick.choice != nil || hasContent(part)
    case .text?, .contact?, .names?: hasContent(part)
    default: true
    }
  }

  private mutating func claimAll(_ slot: Slot, _ topic: Topic, _ answer: Answer, isGeneral: Bool = false) {
    for address in addresses(of: slot, topic) ?? [] { claim(slot, address, answer, .asked, isGeneral: isGeneral) }
  }

  /// "All except carers": no for carers; "none except carers": yes for them.
  private mutating func readExcepted(_ mark: TopicMark, _ slot: Slot, list: Int, words: Range<Int>) {
    guard slot.kind == .yesNo else { return }
    var topic = Topic()
    topic[list] = mark.excepted
    claimAll(slot, topic, Answer(.yesNo(mark.isNegative ? .yes : .no), words: tokens.words(of: words)))
  }

  /// "Only the carers' centre": no for the others that were asked about.
  private mutating func readOthers(
    _ value: YesNo, than items: [ItemReference], _ slot: Slot, list: Int, words: Range<Int>
  ) {
    let others = universe(of: list, slot).filter { !items.contains($0) }
    guard !others.isEmpty else { return }
    var topic = Topic()
    topic[list] = others
    claimAll(slot, topic, Answer(.yesNo(value), words: tokens.words(of: words)), isGeneral: true)
  }

  private func isNo(_ answer: Answer?) -> Bool {
    answer?.value == .yesNo(.no) || answer?.value == .yesNo(.past) || answer?.status == Status.none
  }

  /// Without the words that only tie what follows to the name before it ("is", "does a", ":").
  func withoutLinks(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      let token = tokens[start]
      let isMark = token.kind == .punctuation && token.mark != .percent
      let isLink = token.kind == .word && Fillers.plainLinks.contains(token.word)
      guard isMark || isLink else { break }
      start += 1
    }
    return start..<max(range.upperBound, start)
  }

  /// Without the words that only tie what stands before to the name after it ("for the").
  func withoutPrepositions(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound {
      let token = tokens[end - 1]
      let isTie =
        token.kind == .punctuation && token.mark != .percent
        || Fillers.prepositions.contains(token.word) || Fillers.articles.contains(token.word)
        || token.word == "only" || token.word == "and"
      guard isTie else { break }
      end -= 1
    }
    var start = range.lowerBound
    while start < end,
      tokens[start].kind == .punctuation && tokens[start].kind != .currency
        || Fillers.joiners.contains(tokens[start].word)
    {
      start += 1
    }
    return start..<end
  }

  // MARK: A part without a name

  private mutating func readLoose(
    _ range: Range<Int>, _ slot: Slot, list: Int, spoken: [ItemReference], _ unowned: inout [ValueReading]
  ) {
    guard hasWords(range) else { return }
    var topic = Topic()
    let universe = universe(of: list, slot)
    if slot.kind == .yesNo, universe.count > 1, let (isYes, rest) = leadingYesNo(range), !isYes, !hasContent(rest),
      mentions(in: range.upperBound..<max(range.upperBound, tokens.count)).contains(where: {
        $0.candidates.contains { context.names[$0].list == list }
      })
    {
      // "No. The carers forum stopped": a no for what is named after it.
      return
    }
    if !spoken.isEmpty, let first = tokens.trimmed(range).first, Fillers.remarks.contains(tokens[first].word) {
      topic[list] = [spoken[spoken.count - 1]]
      volunteer(range, topic)
      return
    }
    if var reading = value(slot, range), reading.misreading == nil {
      reading.answer = normalised(reading.answer, slot)
      if universe.count > 1, isNoBesideName(reading, slot, range) {
        leave(range)
        return
      }
      let rest = universe.filter { !spoken.contains($0) }
      if !spoken.isEmpty, rest.count == 1, isPositive(reading.answer) {
        topic[list] = rest
        take(reading, range, slot, addresses(of: slot, topic) ?? [], topic)
      } else if universe.count > 1, reading.others.count == universe.count - 1, shareOut(reading, slot, list: list) {
        return
      } else if universe.count > 1, needsOwner(reading.answer, slot, range) || hasOtherSubject(reading, slot, range) {
        unowned.append(reading)
      } else if let addresses = addresses(of: slot, topic) {
        take(reading, range, slot, addresses, topic, isGeneral: true)
      }
      return
    }
    if universe.count > 1, let (isYes, rest) = leadingYesNo(range), !hasContent(rest), slot.kind == .yesNo {
      claimAll(slot, topic, Answer(.yesNo(isYes ? .yes : .no), words: tokens.words(of: range)), isGeneral: true)
      return
    }
    if let last = spoken.last { topic[list] = [last] }
    if universe.count == 1 { allocate(range, topic, asked: slot) } else { volunteer(range, topic) }
  }

  /// As many values as items, in the order read out ("12k and 30k"): likely, so not quite sure.
  private mutating func shareOut(_ reading: ValueReading, _ slot: Slot, list: Int) -> Bool {
    let items = universe(of: list, slot)
    for (answer, item) in zip([reading.answer] + reading.others, items) {
      var topic = Topic()
      topic[list] = [item]
      var answer = answer
      if answer.certainty == .firm {
        answer.certainty = .approximate
        answer.status = .approximate
      }
      for address in addresses(of: slot, topic) ?? [] { claim(slot, address, answer, .asked) }
    }
    return true
  }

  /// Does a yes begin with words about something that isn't on the list ("refugees too, via the church")?
  private func hasOtherSubject(_ reading: ValueReading, _ slot: Slot, _ range: Range<Int>) -> Bool {
    guard slot.kind == .yesNo, isPositive(reading.answer), let first = reading.used.first else { return false }
    return range.lowerBound < first.lowerBound && hasContent(range.lowerBound..<first.lowerBound)
      && leadingYesNo(range) == nil
  }

  /// "No, and Open Door": a no with a name beside it that nothing is known of. Whether the no is said of all isn't sure.
  func isNoBesideName(_ reading: ValueReading, _ slot: Slot, _ range: Range<Int>) -> Bool {
    guard slot.kind == .yesNo, reading.answer.value == .yesNo(.no) || reading.answer.status == .none else {
      return false
    }
    return gaps(in: range, without: reading.used).contains { gap in
      gap.contains { index in
        let flags = tokens[index].flags
        return isContent(index) && flags.contains(.capitalised) && !flags.contains(.startsSentence)
      }
    }
  }

  /// Something is claimed, not denied.
  private func isPositive(_ answer: Answer) -> Bool {
    switch answer.value {
    case .choice(let pick)?: pick.choice != nil && pick.choice != "none" && pick.choice != "no"
    case .yesNo(let value)?: value != .no
    default: false
    }
  }

  /// Is it an answer that can't be meant for everything that was asked about at once?
  private func needsOwner(_ answer: Answer, _ slot: Slot, _ range: Range<Int>) -> Bool {
    for index in range where Fillers.distributors.contains(tokens[index].word) { return false }
    switch answer.value {
    case .choices?, .names?, .contact?: return true
    case .share(let share)?: return share.part != Interval(0)
    case .count(let count)?: return count.people != Interval(0)
    case .money(let money)?: return money.amount != nil
    case .yesNo(let value)?: return value != .no && slot.over.count > 0 && universeIsOfOwners(slot)
    case .choice?, .time?, .rating?, .text?, nil: return false
    }
  }

  /// "Yes" to "does any of them speak for carers?" says nothing of which one.
  private func universeIsOfOwners(_ slot: Slot) -> Bool {
    guard let asked = context.asked, let first = asked.addresses.first, first.count > 1 else { return false }
    return asked.addresses.contains { $0[0] != first[0] }
  }

  /// The doubt about what was said without saying for whom.
  mutating func askForOwner(_ unowned: [ValueReading], _ slot: Slot, list: Int) {
    guard !unowned.isEmpty, let place = slot.over.firstIndex(of: list), let addresses = addresses(of: slot, Topic()),
      var items = addresses.first, place < items.count
    else { return }
    items.remove(at: place)
    var claims: [Claim] = []
    for reading in unowned {
      if case .choices(let more)? = reading.answer.value, let last = claims.last,
        case .choices(let picks)? = last.answer.value
      {
        claims[claims.count - 1].answer.value = .choices(picks + more)
        claims[claims.count - 1].answer.words += ", " + reading.answer.words
      } else {
        claims.append(Claim(slot: slot.id, items: items, answer: reading.answer, reason: .asked))
      }
    }
    if result.doubt == nil {
      result.doubt = .owner(list: list, claims: claims)
    } else {
      result.leftovers += claims.map(\.answer.words)
    }
  }

  /// An answer in the form that its question's kind has: to a yes-or-no question "none" is a no.
  func normalised(_ answer: Answer, _ slot: Slot) -> Answer {
    guard slot.kind == .yesNo, answer.status == .none else { return answer }
    var no = Answer(.yesNo(.no), certainty: answer.certainty, words: answer.words, detail: answer.detail)
    no.unknownParts = answer.unknownParts
    return no
  }
}

extension Pick {
  /// The same with these words.
  fileprivate func saying(_ words: String) -> Pick {
    var pick = self
    pick.text = words
    return pick
  }
}
