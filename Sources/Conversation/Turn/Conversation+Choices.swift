import Answers
import Dialogue
import Record

/// What can be chosen by its number, where what is asked gives a few things to choose from.
extension Conversation {
  /// The things to choose from, in the order of their numbers; nothing where there are none.
  public func choices() -> [Argument] {
    guard let frame else { return [] }
    switch frame.purpose {
    case .doubt(.readings(let claims)):
      return claims.map { .answer($0.answer, question: $0.slot, on: today) } + [Self.neither]
    case .doubt(.item(_, let candidates)): return candidates.map { .text(record.items[$0].name) } + [Self.neither]
    case .contest(let address):
      guard let entry = record[address], let rival = entry.rival else { return [] }
      return [entry.answer, rival.answer].map { .answer($0, question: address.question, on: today) }
        + [.phrase(Phrase("option.both")), Self.neither]
    case .pick(let stations): return stations.map { .phrase(title(of: $0.question, at: $0.items)) }
    case .question, .revisit:
      guard let station = frame.station, dialogue.questions[station.question].kind == .choice else { return [] }
      return dialogue.vocabulary.slots[station.question].choices.map { .text($0.label) }
    case .doubt(.owner), .doubt(.sameAs), .doubt(.contradictory), .offer, .removal, .finished: return []
    }
  }

  private static let neither = Argument.phrase(Phrase("option.neither"))

  /// Says what can be chosen, numbered.
  mutating func sayChoices() { say(.account, list: numberedChoices()) }

  func numberedChoices() -> [Phrase] {
    choices().enumerated().map { Phrase("option", ["number": .number($0.offset + 1), "choice": $0.element]) }
  }

  /// Which of them was chosen: by its number, its words or the beginning of them. What isn't any is the last of them
  /// where neither can be said.
  func choice(of text: String) -> Int? {
    let options = choices().map { dialogue.wordings[0].render(Phrase("name", ["name": $0]), in: dialogue) }
    if let index = choose(from: options, with: text) { return index }
    // "Do you mean this?" – "yes".
    if case .doubt(.readings)? = frame?.purpose, options.count == 2, yesNo(text) == .yes { return 0 }
    let canBeNeither = choices().last == Self.neither
    return canBeNeither && YesOrNo.readWithoutValue(text, today: today)?.status == Status.none ? options.count - 1 : nil
  }
}
