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

  /// "Core nil, contract 30k": what there is.
  func withoutNoughts(_ sums: [Sum]) -> [Sum] {
    let some = sums.filter { $0.money.amount?.exact != 0 }
    return some.isEmpty ? sums : some
  }

  /// "12k down from 20k": what it was before.
  func withoutFormer(_ sums: [Sum]) -> [Sum] {
    guard sums.count > 1 else { return sums }
    let present = sums.filter { sum in
      guard token(sum.place - 1)?.word == "from" else { return true }
      return !Self.changes.contains(token(sum.place - 2)?.word ?? .none)
    }
    return present.isEmpty ? sums : present
  }

  private static let changes: WordSet = ["up", "down", "cut", "reduced", "increased", "raised", "rising"]

  private static let wishes: WordSet = [
    "wanted", "requested", "applied", "bid", "hoped", "hoping", "needed", "sought",
  ]

  private static let lots: WordSet = [
    "lots", "grants", "payments", "instalments", "tranches", "awards", "sums", "pots",
  ]

  private func isAmount(_ place: Int) -> Bool {
    span.pieces.indices.contains(place) && span.pieces[place].quantity.map { !$0.isPercent } ?? false
  }

  /// "£50 a session", "£15 an hour", "20p per mile": how much it comes to isn't said.
  private func isRate(_ place: Int) -> Bool {
    guard let quantity = span.pieces[place].quantity, !quantity.isPercent else { return false }
    let start = token(place + 1)?.sense.sort == .moneyUnit ? place + 2 : place + 1
    guard let link = token(start), let unit = token(start + 1),
      link.sense.sort == .article || ["per", "each", "every"].contains(link.word)
    else { return false }
    return Self.rates.contains(unit.word)
  }

  private static let rates: WordSet = [
    "hour", "hr", "session", "head", "mile", "person", "visit", "place", "member", "meeting", "shift", "call", "client",
    "trip",
    "ticket", "go", "time", "item", "page", "delegate", "participant",
  ]

  /// "50% of 40k", "10% uplift on 12k".
  private func isShareOfSum(_ place: Int) -> Bool {
    guard let quantity = span.pieces[place].quantity, quantity.isPercent else { return false }
    var isOf = false
    for other in span.pieces[(place + 1)...].prefix(4) {
      if other.mark != nil { return false }
      if other.quantity != nil { return isOf }
      isOf = isOf || ["of", "on"].contains(span.word(other.range.lowerBound))
    }
    return false
  }

  /// "Maybe 12k, maybe nothing".
  private func isMaybeNothing(_ place: Int) -> Bool {
    guard place > 0, span.pieces[place].cue == .nothing else { return false }
    let before = span.pieces[place - 1]
    return before.cue == .hedge || span.word(before.range.lowerBound) == "or"
  }

  /// "Half the 30k is core", "a third of the 90", "15k minus 10%", "3 x £5,000": a sum that has to be worked out is asked for.
  var isPartOfSum: Bool {
    span.pieces.indices.contains { place in
      if place > 1, let quantity = span.pieces[place].quantity {
        let before = token(place - 1)?.word ?? .none
        if ["x", "times"].contains(before), span.pieces[place - 2].quantity != nil { return true }
        if ["minus", "less"].contains(before), isAmount(place - 2) || quantity.isPercent { return true }
        if quantity.isPercent, before == "plus", isAmount(place - 2) { return true }
        // "2 lots of 5k", "two grants of £5k"
        if before == "of", let of = token(place - 2), Self.lots.contains(of.word), place > 2,
          span.pieces[place - 3].quantity != nil
        {
          return true
        }
      }
      if isRate(place) || isShareOfSum(place) || isMaybeNothing(place) { return true }
      let word = token(place)?.word ?? .none
      if word == "twice" || word == "thrice" || word == "same" && token(place + 1)?.word == "again" { return true }
      guard let quantity = span.pieces[place].quantity, quantity.form == .fraction else { return false }
      guard let next = token(place + 1) else { return false }
      let isSum = span.pieces[(place + 1)...].prefix(3).contains { $0.quantity.map { $0.form != .fraction } ?? false }
      return isSum && (next.word == "of" || next.word == "the" || span.pieces[place + 1].quantity != nil)
    }
  }
}
