// What comes to somebody later: "I forgot Open Door".

extension Reader {
  /// A name that was left out when names were asked for: it is added there.
  ///
  /// - Returns: whether the utterance was that.
  mutating func readForgotten(_ range: Range<Int>) -> Bool {
    guard let name = forgottenName(range), let slot = slotOfNames(name) else { return false }
    let before = result.claims.count
    readNames(name, for: slot)
    for index in result.claims.indices.dropFirst(before) where slot.id != askedID {
      result.claims[index].reason = .cued
    }
    return true
  }

  /// What follows "I forgot", where it looks like a name: "I forgot the number" is a don't know.
  private func forgottenName(_ range: Range<Int>) -> Range<Int>? {
    var index = tokens.trimmed(range).lowerBound
    func word(_ place: Int) -> Word { tokens.word(place, in: range) }
    while ["oh", "sorry", "and", "but", "ah", "i", "we", "ive", "weve", "also", "have"].contains(word(index)) {
      index += 1
    }
    switch word(index) {
    case "forgot", "forgotten", "missed", "omitted": index += 1
    case "left" where word(index + 1) == "out": index += 2
    default: return nil
    }
    if word(index) == "about" { index += 1 }
    if word(index) == "to", ["mention", "say", "add", "name"].contains(word(index + 1)) { index += 2 }
    while Fillers.articles.contains(word(index)) { index += 1 }
    let rest = tokens.trimmed(min(index, range.upperBound)..<range.upperBound)
    guard let first = rest.first, tokens[first].kind == .word, tokens[first].flags.contains(.capitalised) else {
      return nil
    }
    return rest
  }

  /// The question that such a name is an answer to: the one that is asked, else one whose list's names end like it, else
  /// the first.
  private func slotOfNames(_ name: Range<Int>) -> Slot? {
    if let asked = askedSlot, asked.kind == .names, asked.makes != nil { return asked }
    let slots = context.vocabulary.slots.filter { slot in
      slot.kind == .names && slot.over.isEmpty && slot.isVolunteered
        && slot.makes.map { shape($0)?.isOpen == true && shape($0)?.parent == nil } == true
        && (context.answered.contains(slot.id) || context.open.contains(slot.id))
    }
    let answered = slots.filter { context.answered.contains($0.id) }
    return answered.first { slot in slot.makes.map { nounAtEnd(name, list: $0) != nil } ?? false }
      ?? answered.first ?? slots.first
  }
}
