extension Reader {
  /// A reading with the choices that names stand for: "Speak Up do the LD board" is the choice "a user-led
  /// organisation", whose names come from the organisations.
  func withNames(_ reading: ValueReading?, _ slot: Slot, _ range: Range<Int>) -> ValueReading? {
    var found: [(choice: String, range: Range<Int>)] = []
    for choice in slot.choices {
      guard let list = choice.namesFrom else { continue }
      for mention in mentions(in: range) where mention.candidates.contains(where: { context.names[$0].list == list }) {
        found.append((choice.id, mention.range))
      }
    }
    guard !found.isEmpty else { return reading }
    var picks: [Pick] = []
    switch reading?.answer.value {
    case .choices(let read)?: picks = read
    case .choice(let read)?: picks = [read]
    default: picks = []
    }
    for (choice, range) in found {
      let name = tokens.text(of: range)
      let words = tokens.words(of: piece(with: range))
      if let place = picks.firstIndex(where: { $0.choice == nil && ($0.text?.contains(name) ?? false) }) {
        picks[place].choice = choice
      } else if let place = picks.firstIndex(where: { $0.choice == choice }) {
        if picks[place].text == nil { picks[place].text = words }
      } else {
        picks.append(Pick(choice, text: words))
      }
    }
    var result = reading ?? ValueReading(answer: Answer(.choices([]), words: tokens.words(of: range)), used: [])
    if result.answer.value == nil { result.answer = Answer(.choices([]), words: tokens.words(of: range)) }
    result.answer.value = slot.kind == .choice ? picks.first.map { .choice($0) } : .choices(picks)
    result.used = [range]
    return result
  }

  /// The part of a line between commas around a range.
  private func piece(with range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low > 0, !tokens.isSoftBreak(low - 1), tokens[low - 1].word != "and" { low -= 1 }
    while high < tokens.count, !tokens.isSoftBreak(high) { high += 1 }
    return low..<high
  }
}
