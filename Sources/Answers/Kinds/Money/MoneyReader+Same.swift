// Sums that are no sums of their own: said twice, only wanted, or given as a part of another.

extension MoneyReader {
  /// "£9,500 (nine and a half thousand)": the same sum in other words.
  func dropRepeated(_ sums: inout [Sum]) {
    var index = 1
    while index < sums.count {
      let (first, second) = (sums[index - 1], sums[index])
      let isJoined = span.pieces[first.place + 1..<second.place].contains { piece in
        let token = span.tokens[piece.range.lowerBound]
        return token.sense.sort == .and || token.word == "plus"
          || piece.mark == nil && piece.cue == nil && isNoun(token)
      }
      if first.money.amount == second.money.amount, first.money.currency == second.money.currency, !isJoined {
        sums.remove(at: index)
      } else {
        index += 1
      }
    }
  }

  private func isNoun(_ token: Token) -> Bool {
    token.sense.sort == .none && !["thats", "ie", "eg", "or", "aka", "in", "words", "so"].contains(token.word)
  }

  /// "They wanted 20k and we gave them 12": what was given, where both are said.
  func wanted(_ sums: [Sum]) -> [Sum] {
    guard sums.count > 1 else { return sums }
    var sums = sums
    let magnitude = sums.map(\.magnitude).max() ?? 1
    let given = sums.filter { sum in
      !span.pieces[max(sum.place - 2, 0)..<sum.place].contains { piece in
        Self.wishes.contains(span.tokens[piece.range.lowerBound].word)
          || Self.wishes.contains(span.tokens[piece.range.upperBound - 1].word)
      }
    }
    guard !given.isEmpty, given.count < sums.count else { return sums }
    sums = given
    for index in sums.indices where sums[index].isBare && sums[index].magnitude == 1 && magnitude >= 1000 {
      guard let top = sums[index].money.amount?.high.value, top < 1000 * 100 else { continue }
      sums[index].money.amount = sums[index].money.amount?.scaled(by: magnitude)
      sums[index].isBare = false
    }
    return sums
  }

  private static let wishes: WordSet = [
    "wanted", "requested", "applied", "bid", "hoped", "hoping", "needed", "sought",
  ]

  /// "Half the 30k is core", "a third of the 90", "15k minus 10%", "3 x £5,000": a sum that has to be worked out is asked for.
  var isPartOfSum: Bool {
    span.pieces.indices.contains { place in
      if place > 1, let quantity = span.pieces[place].quantity {
        let before = token(place - 1)?.word ?? .none
        if ["x", "times"].contains(before), span.pieces[place - 2].quantity != nil { return true }
        if quantity.isPercent, ["minus", "less"].contains(before) { return true }
      }
      if ["twice", "thrice"].contains(token(place)?.word ?? .none) { return true }
      guard let quantity = span.pieces[place].quantity, quantity.form == .fraction else { return false }
      guard let next = token(place + 1) else { return false }
      let isSum = span.pieces[(place + 1)...].prefix(3).contains { $0.quantity.map { $0.form != .fraction } ?? false }
      return isSum && (next.word == "of" || next.word == "the" || span.pieces[place + 1].quantity != nil)
    }
  }
}
