extension Reader {
  /// What follows a leading "/", which forces a command.
  func forcedCommand(_ range: Range<Int>) -> Range<Int>? {
    guard let first = range.first, tokens[first].mark == .slash, range.count > 1 else { return nil }
    return first + 1..<range.upperBound
  }

  /// What follows a leading "answer", which forces an answer ("answer pause"). Only where something does follow.
  func forcedAnswer(_ range: Range<Int>) -> Range<Int>? {
    guard let first = range.first, tokens[first].word == "answer", range.count > 1 else { return nil }
    var start = first + 1
    if tokens[start].mark == .colon || tokens[start].mark == .comma { start += 1 }
    return start < range.upperBound ? start..<range.upperBound : nil
  }

  /// Is the whole range one of the asked question's own choices? Then it isn't a command.
  func isChoice(_ range: Range<Int>) -> Bool {
    guard let asked = askedSlot, asked.kind != .names, asked.kind != .text else { return false }
    let trimmed = tokens.trimmed(range)
    guard !trimmed.isEmpty, let match = compiled.sayings.match(tokens, at: trimmed.lowerBound, in: trimmed) else {
      return false
    }
    return match.length == trimmed.count && match.payload.contains { $0.slot == asked.id }
  }

  /// A slip is forgiven in a command unless any words would do as an answer.
  var forgivesCommandSlips: Bool {
    switch askedSlot?.kind {
    case .names?, .text?, .choices?, .contact?: false
    default: true
    }
  }

  /// Are these words the whole name of an item? A closure that holds no more of the reader than it needs.
  var isKnownName: (Range<Int>) -> Bool {
    { [tokens, mentions] range in
      let trimmed = tokens.trimmed(range)
      return mentions.contains { $0.range == trimmed && $0.form != .open }
    }
  }
}
