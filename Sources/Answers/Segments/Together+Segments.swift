// A part of a line at a question about several items, with a name in it.

extension Reader {
  mutating func readSegment(
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
    let isMeant = slot.kind == .choices && range.last.map { tokens.isIntended($0) } ?? false
    if slot.kind != .yesNo, tokens.isDoubted(mark.range.lowerBound) || isMeant {
      // "I don't think CIL does advice", "CIL is going to start training": what it does isn't said.
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
    if let none = noneChoice(slot), value(slot, before)?.answer.status != .unknown,
      isDenied(mark.range.lowerBound, in: range) || isNothing(before, slot)
    {
      // "Informal mostly, not with the neighbours": what is denied of the one; what stands before it is said of the other.
      let piece = tokens.pieces(range).first { $0.contains(mark.range.lowerBound) } ?? range
      claimAll(slot, topic, Answer(.choice(none), words: tokens.words(of: piece)))
      var unowned: [ValueReading] = []
      readLoose(range.lowerBound..<piece.lowerBound, slot, list: list, spoken: items, &unowned)
      readLoose(piece.upperBound..<range.upperBound, slot, list: list, spoken: items, &unowned)
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
    let isBare = !isMore(after, slot, than: list) && !isMore(before, slot, than: list)
    if slot.kind == .yesNo {
      let rest =
        (isMore(after, slot, than: list) ? volunteerRests(after, topic) : [])
        + (isMore(before, slot, than: list) ? volunteerRests(before, topic) : [])
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

  /// Do words beside a name say more than what it was asked about ("Open Door does carers", where that was asked)?
  private func isMore(_ range: Range<Int>, _ slot: Slot, than list: Int) -> Bool {
    let asked = mentions(in: range).filter { mention in
      mention.candidates.contains { place in
        let name = context.names[place]
        return name.list != list && slot.over.contains(name.list) && fixedItem(of: name.list) == name.item
      }
    }
    return gaps(in: range, without: asked.map(\.range)).contains { asked.isEmpty ? hasContent($0) : says($0) }
  }

  /// Is a name denied by a word before it, other than in "not only"?
  private func isDenied(_ name: Int, in range: Range<Int>) -> Bool {
    var before = name - 1
    while before > 0, Fillers.articles.contains(tokens[before].word) { before -= 1 }
    if before > 0, tokens[before].word == "or" || tokens[before].word == "nor" {
      // "Nobody from the LGBT community or the Travellers".
      let denials: WordSet = ["no", "not", "neither", "never"]
      return (max(before - 10, 0)..<before).contains {
        Tokens.nothing.contains(tokens[$0].word) || denials.contains(tokens[$0].word)
      }
    }
    guard isNegated(name, in: range) else { return false }
    return !(range.lowerBound..<name).contains { ["only", "just", "sure"].contains(tokens[$0].word) }
  }

  /// "Don't really talk to the": words that name no choice and deny.
  private func isNothing(_ range: Range<Int>, _ slot: Slot) -> Bool {
    let denials: WordSet = ["not", "no", "dont", "doesnt", "never"]
    return range.contains { denials.contains(tokens[$0].word) } && value(slot, range).map(isWeak) ?? true
  }

  /// The choice that says that there is none of it, where a question has one.
  private func noneChoice(_ slot: Slot) -> Pick? {
    guard slot.kind == .choice else { return nil }
    return slot.choices.contains { $0.id == "none" } ? Pick("none") : nil
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

  /// Is a reading worth taking from a part? Kinds that take any words shouldn't take mere filler.
  private func isTaken(_ reading: ValueReading, _ slot: Slot, _ part: Range<Int>) -> Bool {
    switch reading.answer.value {
    case .choices(let picks)?: picks.contains { $0.choice != nil } || hasContent(part)
    case .choice(let pick)?: pick.choice != nil || hasContent(part)
    case .text?, .contact?, .names?: hasContent(part)
    default: true
    }
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
}
