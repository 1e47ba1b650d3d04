// All, none, numbers and beginnings.

extension ChoiceReader {
  /// "all", "all except carers", "both", "everything".
  func everything() -> [Pick]? {
    guard span.words.slot.kind == .choices, !choices.isEmpty else { return nil }
    // "Both, but mainly advocacy", where there are two.
    if span.has(.both), choices.count == 2, excluded.isEmpty, !isExcluding { return choices.map { Pick($0.id) } }
    let hasAll =
      span.pieces.contains { $0.cue == .all && isWhole($0.range.lowerBound) } || span.has(.allExcept)
      || (span.has(.both) && choices.count == 2)
    guard hasAll, picks.allSatisfy({ $0.choice == nil || isExcluding }) || excluded.isEmpty == false else { return nil }
    guard !picks.contains(where: { $0.choice != nil }) || isExcluding else { return nil }
    // "All three", where there are five.
    if let number = span.pieces.compactMap(\.quantity).first(where: { $0.form == .cardinal })?.whole, excluded.isEmpty,
      number != choices.count, number > 1
    {
      return nil
    }
    return choices.indices.filter { !excluded.contains($0) }.map { Pick(choices[$0].id) }
  }

  /// "Not just strategic, operational as well": both, where that is a choice beside the two.
  func bothOfTwo(_ listed: [Pick]) -> [Pick] {
    guard listed.count == 2, choices.count == 3, let both = choices.first(where: { $0.id == "both" }),
      !listed.contains(where: { $0.choice == both.id }),
      span.range.contains(where: { index in
        let next = span.word(index + 1)
        return switch span.tokens[index].word {
        case "and", "also", "too", "plus": true
        case "as": next == "well"
        case "not": next == "just" || next == "only"
        default: false
        }
      })
    else { return listed }
    return [Pick(both.id)]
  }

  /// Does "all" stand for the whole list? Not in "it's all through the council", "all volunteers" or "they don't do
  /// everything".
  func isWhole(_ index: Int) -> Bool {
    if span.tokens.isAdverb(index, in: span.range) || span.tokens.isPartlyDenied(index, in: span.range) { return false }
    guard span.tokens[index].word == "all" else { return true }
    let next = span.word(index + 1)
    if next == .none || next == "of" || Self.afterAll.contains(next) || Fillers.tails.contains(next) { return true }
    return span.tokens[index + 1].kind == .number || span.tokens[index + 1].sense.sort == .unit
  }

  private static let afterAll: WordSet = [
    "the", "those", "these", "them", "that", "it", "and", "but", "services", "options", "things",
    "areas", "our", "their", "over", "round", "except", "bar", "apart", "other",
  ]

  /// "1 and 3", "the first two", "option 2", "the last one".
  func numbered() -> [Pick]? {
    if let place = fromTheEnd() { return [Pick(choices[place].id)] }
    var indices: [Int] = []
    var isOrdinal = false
    var isLast = false
    let isAll = span.range == span.tokens.trimmed(span.tokens.all)
    var next = span.range.lowerBound
    for piece in span.pieces where piece.range.lowerBound >= next {
      if let match = Self.endings.match(span.tokens, at: piece.range.lowerBound, in: span.range) {
        // "The second from last and the last".
        guard choices.indices.contains(choices.count - 1 - match.payload) else { return nil }
        indices.append(choices.count - 1 - match.payload)
        next = piece.range.lowerBound + match.length
        continue
      }
      switch piece.content {
      case .mark: continue
      case .quantity(let quantity):
        guard !quantity.isPercent, quantity.currency == 0, quantity.magnitude == 1, quantity.form != .vague else {
          return nil
        }
        if isOrdinal, let count = quantity.whole, quantity.form == .cardinal, indices == [0],
          (1...choices.count).contains(count)
        {
          // "the first two"; "the first one" is just the first.
          indices = count == 1 ? [0] : Array(0..<count)
          continue
        }
        if isLast, let count = quantity.whole, quantity.form == .cardinal, indices == [choices.count - 1],
          (2...max(choices.count, 2)).contains(count)
        {
          // "the last three"
          indices = Array(choices.indices.suffix(count))
          continue
        }
        if isOrdinal, quantity.whole == 1, quantity.form == .cardinal { continue }
        // "Two on the one board, loads on the other": only by itself is a number in words one of the menu.
        if !isAll, quantity.form == .cardinal, span.tokens[piece.range.lowerBound].kind != .number { return nil }
        guard let low = quantity.interval.low.value?.whole, let high = quantity.interval.high.value?.whole, low >= 1,
          high <= choices.count
        else { return nil }
        if quantity.form == .ordinal { isOrdinal = true }
        indices += (low...high).map { $0 - 1 }
      case .cue(let cue):
        let isMainly = ["mainly", "mostly"].contains(span.tokens[piece.range.lowerBound].word)
        guard [.filler, .hedge, .both, .yes].contains(cue) || isMainly else { return nil }
      case .word:
        let token = span.tokens[piece.range.lowerBound]
        if token.word == "last" || token.word == "bottom", !choices.isEmpty {
          indices.append(choices.count - 1)
          isOrdinal = true
          isLast = true
          continue
        }
        if let place = position(at: piece.range.lowerBound) {
          indices.append(place)
          isOrdinal = true
          continue
        }
        guard
          [
            "and", "option", "options", "number", "numbers", "no", "one", "ones", "answer", "the", "or", "choice",
            "please", "thanks", "just", "only", "ta", "nos", "mainly", "mostly", "really", "too", "probably",
          ]
          .contains(token.word) || Self.choosing.contains(token.word)
        else { return nil }
      }
    }
    guard !indices.isEmpty else { return nil }
    if span.words.slot.kind == .choice, Set(indices).count > 1 { return nil }
    var seen: Set<Int> = []
    return indices.filter { seen.insert($0).inserted }.map { Pick(choices[$0].id) }
  }

  /// An unambiguous beginning of one label: "inf" for "information".
  func beginning() -> Pick? {
    let typed = Array(span.text.lowercased().utf8)
    guard typed.count >= 3 else { return nil }
    let fitting = choices.filter { $0.label.lowercased().utf8.starts(with: typed) }
    return fitting.count == 1 ? fitting.first.map { Pick($0.id) } : nil
  }

  /// "adv" could be advice or advocacy.
  var isAmbiguousBeginning: Bool {
    let typed = Array(span.text.lowercased().utf8)
    return typed.count < 8 && choices.count(where: { $0.label.lowercased().utf8.starts(with: typed) }) > 1
  }

  func none() -> ValueReading {
    ValueReading(
      answer: Answer(.none, certainty: span.certainty(), words: span.text),
      used: usedRanges(span.pieces.filter { $0.cue != nil }))
  }
}
