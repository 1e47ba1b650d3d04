/// Some words of an utterance, and what they were taken for.
public struct Explanation: Hashable, Sendable {
  /// The person's words.
  public let words: String
  /// What they were taken for: "number, 7", "all except", "choice, premises".
  public let read: String
}

/// What the words of an utterance are taken for before the answer is put together of them, in their order: names, choices,
/// numbers with their hedges and bounds, and phrases with a meaning. Words without any are left out.
public func explain(_ text: String, in context: Context) -> [Explanation] {
  guard text.utf8.count <= longestAnswer, let asked = context.asked else { return [] }
  let reader = Reader(Tokens(text), in: context)
  return Explainer(reader: reader, words: reader.compiled.slots[asked.slot]).explanations()
}

/// Goes through an utterance once, the longest find first at each place.
private struct Explainer {
  let reader: Reader
  let words: SlotWords

  func explanations() -> [Explanation] {
    let tokens = reader.tokens
    let pieces = PieceReader(tokens: tokens, range: tokens.all, kind: words.slot.kind, own: words.cues).pieces()
    var result: [Explanation] = []
    var end = 0
    for piece in pieces where piece.range.lowerBound >= end {
      guard let found = find(piece) else { continue }
      result.append(Explanation(words: tokens.words(of: found.range), read: found.read))
      end = found.range.upperBound
    }
    return result
  }

  private func find(_ piece: Piece) -> (range: Range<Int>, read: String)? {
    let start = piece.range.lowerBound
    let tokens = reader.tokens
    if let mention = reader.mentions.first(where: { $0.range.lowerBound == start }) {
      let names = mention.candidates.map { reader.context.names[$0].name }
      return (mention.range, "name, " + names.joined(separator: " or "))
    }
    if let match = words.choices.match(tokens, at: start, in: tokens.all), match.length >= piece.range.count {
      return (start..<start + match.length, "choice, " + words.slot.choices[match.payload.choice].label)
    }
    if let match = words.steps.match(tokens, at: start, in: tokens.all, slips: true) {
      let scale = words.slot.scales[match.payload.scale]
      return (start..<start + match.length, "\(scale.id), \(scale.steps[match.payload.step].label)")
    }
    switch piece.content {
    case .quantity(let quantity): return (piece.range, meaning(of: quantity))
    case .cue(let cue): return (piece.range, Self.spaced("\(cue)"))
    case .mark, .word: return nil
    }
  }

  private func meaning(of quantity: Quantity) -> String {
    let number = sayInterval(quantity.interval, isAbout: quantity.isHedged, sayFraction)
    let currency = quantity.currency == 0 ? "" : " in money"
    return "number, " + number + (quantity.isPercent ? " per cent" : "") + currency
  }

  /// "allExcept" → "all except"
  private static func spaced(_ name: String) -> String {
    name.reduce(into: "") { text, letter in text += letter.isUppercase ? " " + letter.lowercased() : String(letter) }
  }
}
