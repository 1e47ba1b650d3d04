extension Reader {
  /// An item that a sentence begins by naming for the first time: "transformation board one, for everyone",
  /// "safeguarding none that I know of". Only where the question makes items of the list, or the name ends in the
  /// list's noun; and only where something that the question can read follows.
  mutating func newName(_ sentence: Range<Int>, list: Int, _ slot: Slot) -> TopicMark? {
    guard shape(list)?.isOpen == true, compiled.madeByClass[list] == false else { return nil }
    var start = tokens.trimmed(sentence).lowerBound
    while start < sentence.upperBound, Fillers.chatter.contains(tokens[start].word) || isSmall(start) { start += 1 }
    var end = start
    while end < sentence.upperBound, end - start < 7, isNameWord(end) || joinsName(end, from: start, in: sentence) {
      end += 1
    }
    guard end > start, end < sentence.upperBound, !isOwnChoice(start, in: sentence, slot) else { return nil }
    let range = start..<end
    guard slot.makes == list || endsInNoun(range, list: list) else { return nil }
    let rest = withoutLinks(end..<sentence.upperBound)
    guard !rest.isEmpty, let reading = value(slot, rest), reading.misreading == nil,
      reading.used.first.map({ $0.lowerBound <= rest.lowerBound + 2 }) ?? (reading.answer.value == nil)
    else { return nil }
    guard isTelling(range, list: list) else { return nil }
    if let items = shortened(range, list: list) { return items.isEmpty ? nil : TopicMark(range: range, items: items) }
    let thing = NamedThing(tokens.words(of: range))
    let item = NewItem(
      list: list, parent: parent(of: list, in: Topic()), thing: thing, words: tokens.words(of: sentence))
    result.newItems.append(item)
    return TopicMark(range: range, items: [.new(result.newItems.count - 1)])
  }

  /// Marks together with those of names in later parts of a sentence that aren't known: "LD 6, health and wellbeing
  /// board none". There they must look like names: by their noun, or by a capital.
  mutating func withNewNames(_ marks: [TopicMark], _ sentence: Range<Int>, list: Int, _ slot: Slot) -> [TopicMark] {
    guard slot.makes == list, shape(list)?.isOpen == true else { return marks }
    var result = marks
    for piece in tokens.pieces(sentence) where !marks.contains(where: { $0.range.overlaps(piece) }) {
      let made = self.result.newItems.count
      guard let mark = newName(piece, list: list, slot) else { continue }
      let isCapital = tokens[mark.range.lowerBound].flags.contains(.capitalised)
      if isCapital || endsInNoun(mark.range, list: list) {
        result.append(mark)
      } else {
        self.result.newItems.removeSubrange(made...)
      }
    }
    result.sort { $0.range.lowerBound < $1.range.lowerBound }
    return result
  }

  /// "Partnership board" where there is an LD partnership board: words that only say what sort of thing it is, and that the
  /// name of an item ends in, stand for that item. Where they fit several, it is a doubt.
  ///
  /// - Returns: the item; none where it is doubtful; nothing where the words are no short form.
  mutating func shortened(_ range: Range<Int>, list: Int) -> [ItemReference]? {
    guard let last = range.last, Fillers.organisationNouns.contains(tokens[last].word),
      range.dropLast().allSatisfy({ Fillers.nounCompanions.contains(tokens[$0].word) })
    else { return nil }
    let words = range.map { tokens[$0].word }
    let fitting = context.names.filter { name in
      name.list == list
        && name.compiled.entries.contains {
          $0.form == .full && $0.words.count > words.count && $0.words.suffix(words.count).elementsEqual(words)
        }
    }
    guard let only = fitting.first else { return nil }
    if fitting.count == 1 { return [.known(only.item)] }
    if result.doubt == nil { result.doubt = .item(words: tokens.words(of: range), candidates: fitting.map(\.item)) }
    return []
  }

  /// Does a known item of the list stand in these words? "Carers" in "carers forum" is only a group of people.
  private func isNamed(_ range: Range<Int>, list: Int) -> Bool {
    mentions.contains { mention in
      mention.range.overlaps(range) && mention.candidates.contains { context.names[$0].list == list }
    }
  }

  /// Is there more in a name than what all such items are called ("the board")?
  private func isTelling(_ range: Range<Int>, list: Int) -> Bool {
    guard let noun = nounAtEnd(range, list: list) else { return true }
    return noun.lowerBound > range.lowerBound
  }

  /// A name that isn't known behind its value ("one on the transformation board"): it ends in a noun of its list.
  func laterNewName(_ sentence: Range<Int>, list: Int, _ slot: Slot) -> Range<Int>? {
    guard slot.makes == list, shape(list)?.isOpen == true, compiled.madeByClass[list] == false else { return nil }
    for last in sentence.reversed() where isNameWord(last) {
      guard last + 1 >= sentence.upperBound || !isNameWord(last + 1) else { continue }
      var start = last
      while start > sentence.lowerBound, last - start < 6, isNameWord(start - 1) { start -= 1 }
      let name = start..<last + 1
      guard endsInNoun(name, list: list), isTelling(name, list: list), start > sentence.lowerBound,
        isSmall(start - 1), !isNamed(name, list: list),
        let reading = value(slot, withoutPrepositions(sentence.lowerBound..<start)), reading.answer.value != nil
      else { continue }
      return name
    }
    return nil
  }

  /// The list of an item that a line names for the first time although another one was asked about: "the transformation
  /// board has 2 of 10". Only where its name ends in a noun of the list, so that it can't be part of the answer.
  func listOfNewName(_ range: Range<Int>, _ slot: Slot) -> Int? {
    guard let list = slot.makes, slot.over.contains(list) else { return nil }
    for sentence in tokens.sentences(range) {
      var trial = self
      if let mark = trial.newName(sentence, list: list, slot), endsInNoun(mark.range, list: list),
        !isNamed(mark.range, list: list)
      {
        return list
      }
      if laterNewName(sentence, list: list, slot) != nil { return list }
    }
    return nil
  }

  /// A line that is nothing but the name of an item that isn't known: it is added, and asked about.
  mutating func readBareNewName(_ range: Range<Int>, _ slot: Slot) -> Bool {
    guard let list = slot.makes, slot.over.contains(list), shape(list)?.isOpen == true else { return false }
    var name = tokens.trimmed(range)
    while name.count > 1, let first = name.first, isSmall(first) || Fillers.chatter.contains(tokens[first].word) {
      name = tokens.trimmed(first + 1..<name.upperBound)
    }
    guard name.allSatisfy({ isNameWord($0) }), endsInNoun(name, list: list), isTelling(name, list: list),
      !isNamed(name, list: list), shortened(name, list: list) == nil
    else { return false }
    let thing = NamedThing(tokens.words(of: name))
    result.newItems.append(
      NewItem(list: list, parent: parent(of: list, in: Topic()), thing: thing, words: tokens.words(of: range)))
    return true
  }

  /// "and" and "of" inside a name.
  private func joinsName(_ index: Int, from start: Int, in sentence: Range<Int>) -> Bool {
    guard index > start, index + 1 < sentence.upperBound, isNameWord(index + 1) else { return false }
    return tokens[index].word == "and" || tokens[index].word == "of" || tokens[index].word == "for"
  }

  /// May a word stand in a name that isn't known? No number, no small word, nothing that begins a value.
  private func isNameWord(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word else { return false }
    switch token.sense.sort {
    case .none: break
    case .common: if Self.neverInNames.contains(token.word) { return false }
    default: return false
    }
    return !Fillers.links.contains(token.word) && !Fillers.remarks.contains(token.word)
      && !Fillers.tails.contains(token.word) && !Self.neverInNames.contains(token.word)
  }

  private static let neverInNames: WordSet = [
    "no", "not", "none", "nobody", "nothing", "all", "most", "some", "any", "about", "over", "under", "at", "more",
    "less", "than", "dont", "doesnt", "isnt", "cant", "yes", "yet", "never", "every", "both", "neither", "only",
    "roughly", "around", "approximately", "approx", "nearly", "almost", "maybe", "perhaps", "probably", "mostly",
    "mainly", "i", "we", "they", "you", "he", "she", "sort", "kind", "up", "between", "just", "strategic", "different",
    "same", "since", "from", "them", "those", "these", "us", "use", "uses", "our", "their", "til", "till", "until",
    "rolling", "unknown", "dunno", "pass", "skip", "who", "what",
  ]

  /// Does a name end in a noun of its list ("transformation board")?
  func endsInNoun(_ range: Range<Int>, list: Int) -> Bool { nounAtEnd(range, list: list) != nil }

  /// The longest noun at the end of a range: one of the list, or one that organisations and boards are called by.
  func nounAtEnd(_ range: Range<Int>, list: Int) -> Range<Int>? {
    // A noun has a few words at most.
    for start in max(range.lowerBound, range.upperBound - 8)..<range.upperBound {
      if let match = compiled.nouns.match(tokens, at: start, in: range), start + match.length == range.upperBound,
        match.payload.contains(list)
      {
        return start..<range.upperBound
      }
    }
    guard let last = range.last, Fillers.organisationNouns.contains(tokens[last].word) else { return nil }
    var start = last
    while start > range.lowerBound + 1, Fillers.nounCompanions.contains(tokens[start - 1].word) { start -= 1 }
    return start..<range.upperBound
  }
}
