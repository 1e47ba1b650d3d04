// A number that is the whole, with words for the part; and what is said twice.

extension ShareReader {
  /// "There are five trustees and not one of them uses services", "twelve on it and half of them do": the number is all of
  /// them.
  mutating func takeWordsOfNumber() -> Bool {
    guard let whole = numbers.first(where: { isCardinal($0.quantity) }),
      numbers.filter({ isCardinal($0.quantity) }).count == 1,
      let place = span.pieces.indices.first(where: { $0 > whole.place && isWordOfPart($0) && !isApart($0) }),
      let of = piece(place + 1), of.cue == .ofThem || endsOfThem(span.pieces[place])
    else { return false }
    let all = count(whole.quantity)
    let words = span.pieces[place]
    isHedged = isHedged || whole.quantity.isHedged
    if let quantity = words.quantity {
      setRatio(quantity, whole: all)
      return true
    }
    switch words.cue {
    case .nothing: setCounts(Interval(0), all)
    case .all: setCounts(all, all)
    case .most: share.ratio = .most
    case .nearlyAll: share.ratio = .nearlyAll
    case .hardlyAny: share.ratio = .hardlyAny
    case .someOf: share.ratio = .some
    case .minority: share.ratio = .lessThan(.half)
    default: return false
    }
    share.whole = all
    isHedged = isHedged || share.ratio != nil
    return true
  }

  /// "Nobody uses services, 8 members": the number is all of them.
  mutating func takeNobody() -> Bool {
    guard let nobody = span.pieces.indices.first(where: { span.pieces[$0].cue == .nothing && !isApart($0) }) else {
      return false
    }
    let clause = clause(around: nobody)
    let counts = numbers.filter { isCardinal($0.quantity) }
    guard counts.count == 1, let whole = counts.first, !clause.contains(whole.place),
      span.pieces[nobody + 1..<clause.upperBound].contains(where: { named($0) == .part })
    else { return false }
    isHedged = isHedged || whole.quantity.isHedged
    setCounts(Interval(0), count(whole.quantity))
    return true
  }

  func isCardinal(_ quantity: Quantity) -> Bool { quantity.form == .cardinal && !quantity.isPercent }

  private func isWordOfPart(_ place: Int) -> Bool {
    if let quantity = span.pieces[place].quantity { return quantity.form == .fraction || quantity.isPercent }
    switch span.pieces[place].cue {
    case .nothing, .all, .most, .nearlyAll, .hardlyAny, .someOf, .minority: return true
    default: return false
    }
  }

  func endsOfThem(_ piece: Piece) -> Bool {
    piece.range.count > 1 && ["them", "those", "whom", "em"].contains(span.tokens[piece.range.upperBound - 1].word)
  }

  /// "7 of 9 with carers, 5 of 9 without": two parts of the same whole, and it isn't said which is meant.
  mutating func takeTwice() -> Bool {
    guard span.range.contains(where: { ["without", "excluding"].contains(span.tokens[$0].word) }) else { return false }
    let pairs = zip(numbers, numbers.dropFirst()).filter { isOf($0.place, $1.place) }
    guard pairs.count == 2, pairs[0].1.quantity.whole == pairs[1].1.quantity.whole else { return false }
    let shares = pairs.map { part, whole in
      var share = Share()
      (share.part, share.whole) = (count(part.quantity), count(whole.quantity))
      return share
    }
    guard shares[0] != shares[1] else { return false }
    share = shares[0]
    alternatives = [shares[1]]
    return true
  }

  /// "There's no committee": there is nothing to count.
  var deniesWhole: Bool {
    span.pieces.indices.contains { place in
      word(span.pieces[place]) == "no" && piece(place + 1).map { named($0) == .whole } == true
        && piece(place + 1)?.range.count == 1 && !span.tokens[span.pieces[place + 1].range.lowerBound].isPlural
    }
  }

  /// "There's nobody on it who doesn't": all of them do.
  var deniesTwice: Bool {
    span.range.contains { index in
      ["who", "that"].contains(span.tokens[index].word)
        && ["doesnt", "dont", "isnt", "arent", "hasnt", "havent"].contains(span.word(index + 1))
    }
  }
}
