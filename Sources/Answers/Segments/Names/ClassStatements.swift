extension Reader {
  /// "Carers Together isn't a user-led organisation, it's a carers' charity": said at whatever question, it puts the item
  /// in another class. "It isn't user-led" is said of the item that is asked about.
  ///
  /// - Returns: whether the line was nothing else.
  mutating func readClasses(_ range: Range<Int>) -> Bool {
    guard askedSlot?.kind != .names else { return false }
    var rest: [Range<Int>] = []
    for sentence in tokens.sentences(range) {
      guard let (name, said) = classSubject(sentence), let itemClass = itemClass(in: [said], list: name.list),
        itemClass != name.itemClass
      else {
        rest.append(sentence)
        continue
      }
      result.reclassings.append(Reclassing(item: name.item, itemClass: itemClass))
      for piece in tokens.pieces(said) where hasData(piece) { leave(piece) }
    }
    guard !result.reclassings.isEmpty else { return false }
    for sentence in rest where hasContent(sentence) { volunteer(sentence, Topic()) }
    return true
  }

  /// The item that a sentence says what it is, and the words that say it.
  private func classSubject(_ sentence: Range<Int>) -> (KnownName, Range<Int>)? {
    var sentence = tokens.trimmed(sentence)
    while let first = sentence.first, Self.leads.contains(tokens[first].word) {
      sentence = tokens.trimmed(first + 1..<sentence.upperBound)
    }
    if let mention = mentions(in: sentence).first, mention.candidates.count == 1,
      beginsPart(mention.range, in: sentence)
    {
      let name = context.names[mention.candidates[0]]
      let said = mention.range.upperBound..<sentence.upperBound
      guard isClassed(name.list), isAboutBeing(said) else { return nil }
      return (name, said)
    }
    guard let first = sentence.first, Fillers.remarks.contains(tokens[first].word) else { return nil }
    for name in context.names where isClassed(name.list) && fixedItem(of: name.list) == name.item {
      let start = Self.contracted.contains(tokens[first].word) ? first : first + 1
      let said = start..<sentence.upperBound
      return isAboutBeing(said) && said.contains(where: { Self.notBeing.contains(tokens[$0].word) })
        ? (name, said) : nil
    }
    return nil
  }

  private static let leads: WordSet = [
    "actually", "well", "no", "yes", "sorry", "but", "oh", "and", "so", "wait", "though", "although", "also",
  ]
  private static let contracted: WordSet = ["its", "theyre", "thats"]
  private static let being: WordSet = ["is", "are", "was", "were", "its", "theyre", "thats"]
  private static let notBeing: WordSet = ["isnt", "arent", "wasnt", "werent", "not", "aint"]

  /// Do words begin with "is", "isn't" or the like?
  private func isAboutBeing(_ range: Range<Int>) -> Bool {
    guard let first = tokens.trimmed(range).first else { return false }
    return Self.being.contains(tokens[first].word) || Self.notBeing.contains(tokens[first].word)
  }

  /// Has a list classes that an item is put in by what is said of it, not by its name alone?
  private func isClassed(_ list: Int) -> Bool {
    guard let shape = shape(list), shape.classes.count > 1 else { return false }
    return !compiled.madeByClass[list] && shape.isOpen && shape.parent == nil
  }
}
