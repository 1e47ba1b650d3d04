/// One utterance while it is being read: its tokens, what it is read against, and what has been understood so far.
struct Reader {
  /// The utterance.
  let tokens: Tokens
  /// What it is read against.
  let context: Context
  /// The items that it names.
  let mentions: [Mention]
  /// The question that was asked, or -1.
  let askedID: Int
  /// The items that all addresses of the prompt share, by list.
  let fixed: [(list: Int, item: Int)]
  /// What has been read already.
  private let cache = ReadingCache()
  /// What has been understood.
  var result = Understanding()
  /// The part of the line that is being read for the items it names: its answers keep all its words.
  var wordsOfSegment: Range<Int>?

  init(_ tokens: Tokens, in context: Context) {
    self.tokens = tokens
    self.context = context
    var scope: UInt64 = 0
    var fixed: [(list: Int, item: Int)] = []
    var (askedID, making) = (-1, UInt64(0))
    if let asked = context.asked, context.vocabulary.slots.indices.contains(asked.slot) {
      let slot = context.vocabulary.slots[asked.slot]
      askedID = asked.slot
      if let first = asked.addresses.first {
        for (place, list) in slot.over.enumerated() where place < first.count {
          if asked.addresses.allSatisfy({ place < $0.count && $0[place] == first[place] }) {
            fixed.append((list, first[place]))
          }
        }
      }
      for list in slot.over + [slot.makes].compactMap({ $0 }) + slot.choices.compactMap(\.namesFrom) {
        scope |= MentionFinder.bit(of: list)
      }
      making = slot.makes.map(MentionFinder.bit) ?? 0
    }
    self.fixed = fixed
    self.askedID = askedID
    mentions =
      context.names.isEmpty
      ? []
      : MentionFinder(
        tokens: tokens, names: context.names, scope: scope, making: making, nouns: context.vocabulary.compiled.nouns
      ).mentions()
  }

  /// The dialogue's words, tokenised.
  var compiled: CompiledVocabulary { context.vocabulary.compiled }

  /// The question with this number.
  func slot(_ id: Int) -> Slot? {
    context.vocabulary.slots.indices.contains(id) ? context.vocabulary.slots[id] : nil
  }

  /// The question that was asked.
  var askedSlot: Slot? { context.asked.flatMap { slot($0.slot) } }

  /// A list's shape.
  func shape(_ list: Int) -> ListShape? {
    context.vocabulary.lists.indices.contains(list) ? context.vocabulary.lists[list] : nil
  }

  /// The value that a range gives to a question.
  func value(_ slot: Slot, _ range: Range<Int>) -> ValueReading? {
    let trimmed = tokens.trimmed(range)
    guard !trimmed.isEmpty, compiled.slots.indices.contains(slot.id) else { return nil }
    let key = ReadingCache.Key(slot: slot.id, range: trimmed)
    if let known = cache.readings[key] { return known }
    let reading = readFresh(slot, trimmed)
    cache.readings[key] = .some(reading)
    return reading
  }

  private func readFresh(_ slot: Slot, _ trimmed: Range<Int>) -> ValueReading? {
    let reading = readValue(slot: compiled.slots[slot.id], tokens: tokens, range: trimmed, today: context.today)
    if let reading, isPartOfCue(reading, slot, trimmed) || deniesAnother(reading, slot, trimmed) { return nil }
    guard slot.kind == .choices || slot.kind == .choice, slot.choices.contains(where: { $0.namesFrom != nil }) else {
      return reading
    }
    return withNames(reading, slot, trimmed)
  }

  /// Is a figure only none because something else is denied ("no toilet", where places are asked for)?
  private func deniesAnother(_ reading: ValueReading, _ slot: Slot, _ range: Range<Int>) -> Bool {
    switch (slot.kind, reading.answer.value, reading.answer.status) {
    case (.share, _, .none), (.count, _, .none), (.money, _, .none): break
    case (.share, .share(let share)?, _) where share.part == Interval(0): break
    case (.count, .count(let count)?, _) where count.people == Interval(0): break
    default: return false
    }
    guard !hasFigures(range) else { return false }
    return mentions(in: range).contains { mention in
      ["no", "without"].contains(tokens.word(mention.range.lowerBound - 1, in: range))
        && !mention.candidates.contains { slot.over.contains(context.names[$0].list) }
    }
  }

  /// Does a reading use nothing but words of a longer phrase that another question is known by? "Nothing about us without
  /// us" is no "nothing".
  private func isPartOfCue(_ reading: ValueReading, _ slot: Slot, _ range: Range<Int>) -> Bool {
    guard slot.kind == .yesNo || reading.answer.value == nil, let first = reading.used.first?.lowerBound,
      let last = reading.used.last?.upperBound, last - first < range.count
    else { return false }
    return (max(range.lowerBound, first - 2)...first).contains { index in
      guard let match = compiled.cues.match(tokens, at: index, in: range), !match.payload.contains(slot.id) else {
        return false
      }
      return last <= index + match.length && match.length > last - first + 2
    }
  }

  // MARK: What a token is

  /// Does a token say something: a number, a sign of money, or a word that isn't filler?
  func isContent(_ index: Int) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .number, .currency: return true
    case .punctuation: return false
    case .word: return !Fillers.chatter.contains(token.word) && !Fillers.tails.contains(token.word) && !isSmall(index)
    }
  }

  /// An article, a joiner or a preposition.
  func isSmall(_ index: Int) -> Bool {
    let word = tokens[index].word
    return Fillers.articles.contains(word) || Fillers.joiners.contains(word) || Fillers.prepositions.contains(word)
  }

  /// Is there anything but filler in a range?
  func hasContent(_ range: Range<Int>) -> Bool {
    for index in range where isContent(index) { return true }
    return false
  }

  /// Is there a number or a sum of money in a range, so that it mustn't be passed over?
  func hasData(_ range: Range<Int>) -> Bool {
    for index in range where tokens[index].kind == .number || tokens[index].kind == .currency { return true }
    return false
  }

  /// The mentions that lie in a range: they are in order, so that a search finds the first.
  func mentions(in range: Range<Int>) -> ArraySlice<Mention> {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < mentions.count, mentions[end].range.upperBound <= range.upperBound { end += 1 }
    return mentions[low..<end]
  }

  /// The mention that a token is part of.
  func mention(at index: Int) -> Mention? {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low < mentions.count && mentions[low].range.contains(index) ? mentions[low] : nil
  }

  /// The new item with this name that the utterance has made already, by its place.
  mutating func newItem(named name: String, list: Int, parent: ItemReference?) -> Int? {
    // Items are sometimes taken back again.
    if newItemCount > result.newItems.count { (newItemCount, newItemPlaces) = (0, [:]) }
    while newItemCount < result.newItems.count {
      let item = result.newItems[newItemCount]
      let key = NewItemKey(name: item.thing.name, list: item.list, parent: item.parent)
      if newItemPlaces[key] == nil { newItemPlaces[key] = newItemCount }
      newItemCount += 1
    }
    return newItemPlaces[NewItemKey(name: name, list: list, parent: parent)]
  }

  private struct NewItemKey: Hashable {
    let name: String
    let list: Int
    let parent: ItemReference?
  }
  private var newItemPlaces: [NewItemKey: Int] = [:]
  private var newItemCount = 0

  // MARK: What comes of it

  /// Adds a claim. Of two for the same address the first stands, unless it was for everything and this one is
  /// particular.
  mutating func claim(
    _ slot: Slot, _ items: [ItemReference], _ answer: Answer, _ reason: ClaimReason, isGeneral: Bool = false
  ) {
    let key = ClaimKey(slot: slot.id, items: items)
    if let place = places[key] {
      let old = result.claims[place].answer
      if case .choices(let more)? = answer.value, case .choices(let picks)? = old.value, !isGeneral {
        var merged = old
        merged.value = .choices(picks + more.filter { !picks.contains($0) })
        merged.words = old.words + ", " + answer.words
        result.claims[place].answer = merged
      } else if generals.contains(key), !isGeneral {
        result.claims[place] = Claim(slot: slot.id, items: items, answer: answer, reason: reason)
        generals.remove(key)
      }
      return
    }
    places[key] = result.claims.count
    if isGeneral { generals.insert(key) }
    result.claims.append(Claim(slot: slot.id, items: items, answer: answer, reason: reason))
  }

  /// Is there a claim for this address already?
  func isClaimed(_ slot: Slot, _ items: [ItemReference]) -> Bool {
    places[ClaimKey(slot: slot.id, items: items)] != nil
  }

  /// Adds words that nothing was made of, unless they are only filler.
  mutating func leave(_ range: Range<Int>) {
    guard range.contains(where: { isContent($0) && tokens[$0].word != "but" }) else { return }
    let words = tokens.words(of: withoutFragment(range))
    if !words.isEmpty { result.leftovers.append(words) }
  }

  /// Without what only ties it to what was understood: "plus", "and", "of whom".
  func withoutFragment(_ range: Range<Int>) -> Range<Int> {
    var range = tokens.trimmed(range)
    while let first = range.first {
      let isWhom = tokens[first].word == "of" && ["whom", "which"].contains(tokens.word(first + 1, in: range))
      guard isWhom || ["and", "plus", "whom"].contains(tokens[first].word) else { break }
      range = tokens.trimmed(first + (isWhom ? 2 : 1)..<range.upperBound)
    }
    return range
  }

  private struct ClaimKey: Hashable {
    let slot: Int
    let items: [ItemReference]
  }
  private var places: [ClaimKey: Int] = [:]
  private var generals: Set<ClaimKey> = []
}

/// The readings of one utterance so far: the same words are looked at for the same question again and again.
private final class ReadingCache {
  struct Key: Hashable {
    let slot: Int
    let range: Range<Int>

    func hash(into hasher: inout Hasher) {
      hasher.combine(slot << 40 ^ range.lowerBound << 20 ^ range.upperBound)
    }
  }
  var readings: [Key: ValueReading?] = [:]
}
