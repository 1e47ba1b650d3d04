// What a sum is for, in the person's own words.

extension MoneyReader {
  func givePurposes(_ sums: inout [Sum]) {
    if givePurposesBefore(&sums) { return }
    for index in sums.indices {
      let start = index == 0 ? 0 : separator(after: sums[index - 1].place, before: sums[index].place)
      let end =
        index + 1 < sums.count
        ? separator(after: sums[index].place, before: sums[index + 1].place) : span.pieces.count
      let after = purpose(in: sums[index].place + 1..<max(end, sums[index].place + 1), isBefore: false)
      sums[index].money.purpose =
        after
        ?? (sums.count > 1 || isOwned(by: sums[index].place)
          ? purpose(in: start..<max(sums[index].place, start), isBefore: true) : nil)
    }
  }

  /// "Core 12k contract 30k": a noun right before each sum, with nothing between and nothing after the last.
  private func givePurposesBefore(_ sums: inout [Sum]) -> Bool {
    guard sums.count > 1, let last = sums.last, last.place == span.pieces.count - 1 else { return false }
    var start = 0
    for sum in sums {
      guard sum.place == start + 1, let noun = token(start), noun.kind == .word, span.pieces[start].cue == nil,
        noun.sense.sort == .none || noun.sense.sort == .common, noun.word != "for", !Self.empty.contains(noun.word)
      else { return false }
      start = sum.place + 1
    }
    for index in sums.indices {
      sums[index].money.purpose = span.tokens.text(of: span.pieces[sums[index].place - 1].range)
    }
    return true
  }

  /// Where one sum's words end and the next one's begin: at "plus", "and" or a mark between them.
  private func separator(after left: Int, before right: Int) -> Int {
    for place in (left + 1..<right).reversed() {
      let token = span.tokens[span.pieces[place].range.lowerBound]
      // "Core: 15k; SLA: 60k": the colon joins.
      if token.mark == .colon { continue }
      if token.kind == .punctuation || token.word == "plus" || token.sense.sort == .and || token.word == "another" {
        return place
      }
    }
    return right
  }

  /// The words that say what a sum is for: after "for", or the nouns right by it.
  private func purpose(in places: Range<Int>, isBefore: Bool) -> String? {
    var kept: [Int] = []
    var isFor = false
    var skipped = 0
    for place in places where place >= skipped {
      let piece = span.pieces[place]
      let token = span.tokens[piece.range.lowerBound]
      if token.kind == .punctuation {
        guard kept.isEmpty, isBefore || isFor || !isRemark(after: place, in: places) else { break }
        continue
      }
      if !isFor, Self.asides.contains(token.word) {
        // "40k from us for advocacy", "120k over the three year term of the contract".
        guard kept.isEmpty, let next = self.for(after: place, in: places) else { break }
        skipped = next
        continue
      }
      if token.kind == .number, kept.isEmpty { break }
      // "For the year to March", "in four instalments", "5k plus the room", "5k, not bad".
      if kept.isEmpty, token.sense.sort == .month || !isFor && Self.noPurposes.contains(token.word) { break }
      // "£30 a session": what is paid for each.
      if !isFor, kept.isEmpty, !isBefore, piece.cue == nil, token.sense.sort == .article { break }
      if !isFor,
        token.kind == .number || !token.flags.contains(.hyphenBefore) && Self.ends.contains(token.word)
          || piece.cue == .dontKnow
      {
        // "The ICB puts in another 10": who does something isn't what it is for.
        if isBefore, token.kind == .word, piece.cue == nil { return nil }
        break
      }
      if isFor, !kept.isEmpty, beginsClause(place) || isOverTime(place) { break }
      if token.word == "for", piece.range.count == 1 {
        guard kept.isEmpty else { return isBefore ? nil : text(kept) }
        isFor = true
        continue
      }
      if let cue = piece.cue, isPeriod(cue) || (kept.isEmpty && cue != .volunteers) {
        if isFor, kept.isEmpty, cue == .filler {
          kept += piece.range
          continue
        }
        if kept.isEmpty { continue }
        break
      }
      // "For carers week".
      if token.sense.sort == .timeUnit, isFor, !kept.isEmpty, place + 1 == places.upperBound || piece.range.count == 1,
        !token.isPlural, span.pieces.indices.contains(place - 1), span.pieces[place - 1].quantity == nil
      {
        kept += piece.range
        continue
      }
      if piece.quantity != nil || token.sense.sort == .timeUnit || token.sense.sort == .moneyUnit
        || token.sense.sort == .and || token.word == "plus"
      {
        if kept.isEmpty || isBefore { continue }
        guard isFor || joinsLast(place, places), token.sense.sort == .and, place + 1 < places.upperBound else { break }
      }
      if Self.empty.contains(token.word) {
        if kept.isEmpty { continue }
        if !isFor || isBefore { break }
      }
      kept += piece.range
      if kept.count > 8 { return nil }
    }
    if !isFor, !isName(kept) { return nil }
    let words = kept.filter { !["the", "our", "their"].contains(span.tokens[$0].word) }
    return words.isEmpty ? nil : text(kept)
  }

  private static let noPurposes: WordSet = [
    "instalments", "instalment", "parts", "payments", "not", "kind", "top", "hand", "back",
    "more", "extra", "theory", "practice", "arrears", "advance",
  ]

  /// "£12k core", "30k core grant", but not "12k index linked": a few nouns, where "for" doesn't say that it is a purpose.
  private func isName(_ kept: [Int]) -> Bool {
    kept.count <= 4
      && !kept.contains { index in
        guard let bytes = span.tokens[index].word.bytes, bytes.count > 3,
          !span.tokens[index].flags.contains(.capitalised)
        else { return [.hundred, .magnitude].contains(span.tokens[index].sense.sort) }
        return bytes.suffix(2).elementsEqual("ed".utf8) || bytes.suffix(2).elementsEqual("ly".utf8)
      }
  }

  /// "For projects but nothing for core", "for carers week and that's it".
  private func beginsClause(_ place: Int) -> Bool {
    guard let token = token(place), token.kind == .word else { return false }
    if ["but", "so", "because", "although", "though", "which", "since", "until"].contains(token.word) { return true }
    return token.sense.sort == .and
      && ["that", "thats", "nothing", "it", "its", "they", "we", "theyre"].contains(
        self.token(place + 1)?.word ?? .none)
  }

  /// "For the lot over seven years".
  private func isOverTime(_ place: Int) -> Bool {
    token(place)?.word == "over" && [token(place + 1), token(place + 2)].contains { $0?.sense.sort == .timeUnit }
  }

  private static let asides: WordSet = [
    "from", "to", "over", "across", "throughout", "during", "spread", "via", "through",
  ]

  /// "£25k, NHS pays half", "12 grand, same as ever": after a comma more than two words are no name of a purpose.
  private func isRemark(after place: Int, in places: Range<Int>) -> Bool {
    guard span.pieces[place].mark == .comma || span.pieces[place].mark == .stop || span.pieces[place].mark == .dash,
      let next = token(place + 1), next.word != "for"
    else { return false }
    var words = 0
    for other in place + 1..<places.upperBound {
      if span.pieces[other].mark != nil { break }
      words += span.pieces[other].range.count
    }
    return words > 2
  }

  /// Where "for" stands between here and the next mark.
  private func `for`(after place: Int, in places: Range<Int>) -> Int? {
    for other in place + 1..<places.upperBound {
      if span.pieces[other].mark != nil { return nil }
      if span.tokens[span.pieces[other].range.lowerBound].word == "for" { return other }
    }
    return nil
  }

  /// "3k bits and bobs": the last word of two that go together.
  private func joinsLast(_ place: Int, _ places: Range<Int>) -> Bool {
    guard place + 2 == places.upperBound, let token = token(place + 1), token.kind == .word else { return false }
    return span.pieces[place + 1].cue == nil && span.pieces[place + 1].quantity == nil
      && !Self.empty.contains(token.word)
  }

  /// "Core's 15k": the noun right before it has the verb in it.
  private func isOwned(by place: Int) -> Bool {
    guard place > 0, let before = token(place - 1), before.flags.contains(.possessive) else { return false }
    return !["it", "that", "there", "what", "he", "she", "who", "here", "let", "this", "total"].contains(before.word)
      && before.sense.sort == .none
  }

  private func text(_ places: [Int]) -> String? {
    guard let first = places.first, let last = places.last else { return nil }
    let text = span.tokens.text(of: first..<last + 1)
    // "Core's 15k": the verb is no part of it.
    let isVerb = ["'s", "’s"].contains { text.hasSuffix($0) }
    return isVerb && span.pieces.last.map { $0.range.upperBound > last + 1 } == true ? String(text.dropLast(2)) : text
  }

  private func isPeriod(_ cue: Cue) -> Bool {
    switch cue {
    case .perYear, .perQuarter, .perMonth, .perFortnight, .perWeek, .perDay, .each, .oneOff, .total, .hedge, .orSo,
      .soft, .dontKnow:
      true
    default: false
    }
  }

  /// Words with which something else begins than a purpose: "since forever", "inc VAT", "3 budgets ago".
  private static let ends: WordSet = [
    "since", "until", "till", "inc", "incl", "including", "excluding", "vat", "ago", "but", "because", "if", "when",
    "which", "who", "what", "or", "where", "though", "although", "unless", "while", "whereas", "than", "before",
    "after", "during", "peppercorn", "nominal", "minus", "less", "ex", "exc", "exclusive", "x", "times", "rather",
    "said", "same", "last", "next", "minimum", "maximum", "easily", "only", "straight", "flat", "net", "gross",
    "altogether", "yearly", "again", "then", "i", "he", "she", "depending", "subject", "pending", "went", "going",
    "came", "left", "there", "here", "hopefully", "within", "under", "above", "below", "without", "according", "ish",
    "all", "most", "some", "max", "tops", "thanks", "sorry", "please", "yes", "no", "ok", "every", "each", "twice",
    "thrice", "termly", "ongoing", "rolling", "ie", "eg", "ends", "ending", "ended", "down", "up", "runs", "running",
    "starts",
    "started", "starting", "so", "ours", "theirs", "mine", "puts", "put", "adds", "added", "need", "needs", "needed",
    "goes",
    "comes", "covers", "makes", "made", "means", "dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "hasnt", "havent",
    "wont", "cant", "never", "index", "split", "rising", "falling", "increasing", "linked", "inflation", "capped",
    "fixed", "guaranteed",
    "agreed", "awarded", "granted", "promised", "says", "say", "was", "were", "due", "expires", "expired", "payable",
    "backdated", "figure", "mark",
  ]

  /// Words that name no purpose.
  private static let empty: Set<Word> = Word.set(
    """
    we another mark sterling they them it is was its give gave given gives get got gets pay paid pays us i of worth at in on to from since
    a an as that this had has have with but so now currently still only just all value amount be are you know each
    together per pounds over across spread up until till til used money council me not sure term terms whole entire budget total
    """)
}
