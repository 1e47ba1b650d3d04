// Numbers in a line that answer nothing: a year, a page, a financial year, how many people looked.

extension PieceReader {
  /// Makes plain words of the numbers that count or measure something else than what a number is asked for.
  ///
  /// "The 2019 grant: £11k", "page 12 of the report: 5 of 8", "2 of us looked, it's 11", "12k in 2024/25".
  func leaveOthers(_ pieces: inout [Piece]) {
    guard kind == .count || kind == .share || kind == .money else { return }
    let figures = pieces.count { $0.quantity != nil }
    guard figures > 0 else { return }
    for place in pieces.indices {
      guard let quantity = pieces[place].quantity, quantity.currency == 0, !quantity.isPercent else { continue }
      let end = pieces[place].range.upperBound
      if isTelephone(pieces[place]) {
        pieces[place].content = .word
        if pieces.indices.contains(place + 1), pieces[place + 1].quantity != nil { pieces[place + 1].content = .word }
        continue
      }
      if let last = endOfFinancialYear(quantity, place, pieces) {
        for other in place...last where pieces[other].quantity != nil { pieces[other].content = .word }
      } else if isLabel(place, pieces) || isPronoun(place, pieces)
        || isYear(quantity, place, pieces, isOnly: figures == 1)
        || isClock(quantity, place, pieces)
        || (kind == .count && figures > 1 && isOfThings(place, pieces))
        || (figures > 1 && isWhoLooked(place, end, pieces))
      {
        pieces[place].content = .word
      }
    }
  }

  /// "01632 960 077"
  private func isTelephone(_ piece: Piece) -> Bool {
    guard piece.range.count == 1, tokens[piece.range.lowerBound].flags.contains(.leadingZero) else { return false }
    return tokens[piece.range.lowerBound].end - tokens[piece.range.lowerBound].start >= 4
      && tokens[piece.range.lowerBound].decimals == 0
  }

  /// "The new one's 18k", "that one": no number.
  private func isPronoun(_ place: Int, _ pieces: [Piece]) -> Bool {
    let range = pieces[place].range
    guard range.count == 1, tokens[range.lowerBound].word == "one" else { return false }
    return tokens[range.lowerBound].flags.contains(.possessive)
      || ["this", "that", "new", "old", "other", "last", "next", "which", "current"].contains(
        tokens.word(range.lowerBound - 1, in: self.range))
  }

  /// "4 employees on 2 sites", "3 projects, 4 staff": things, where people are counted.
  private func isOfThings(_ place: Int, _ pieces: [Piece]) -> Bool {
    guard pieces.indices.contains(place + 1), pieces[place + 1].mark == nil else { return false }
    return Self.things.contains(tokens[pieces[place + 1].range.lowerBound].word)
  }

  private static let things: WordSet = [
    "sites", "projects", "offices", "buildings", "groups", "boards", "strands", "contracts", "grants", "services",
    "rooms",
    "desks", "laptops", "meetings", "counties", "boroughs", "towns", "districts", "wards", "branches", "centres",
    "floors",
    "applications", "applicants", "interviews", "members", "trustees", "clients", "users", "families", "children",
  ]

  /// "Page 12", "room 3", "Section 64": a number that only tells one from another.
  private func isLabel(_ place: Int, _ pieces: [Piece]) -> Bool {
    guard place > 0 else { return false }
    let before = tokens[pieces[place - 1].range.upperBound - 1]
    return before.kind == .word && Self.labels.contains(before.word) && pieces[place - 1].range.count == 1
  }

  static let labels: WordSet = [
    "page", "pages", "section", "room", "line", "question", "chapter", "phase", "tier", "band", "schedule",
    "clause",
    "paragraph", "para", "annex", "appendix", "table", "figure", "floor", "flat", "suite", "building", "block",
    "version",
    "article", "ext", "extension", "ward", "zone", "lot", "covid", "row", "column", "slide", "form", "regulation",
    "tab",
    "minute", "unit", "level", "code", "aged", "ages", "invoice", "stage", "ref", "reference", "outcome", "item",
    "grade", "category",
  ]

  /// "In 2019", "since April 2020", "the 2019 grant: £11k": a year beside what was asked for.
  private func isYear(_ quantity: Quantity, _ place: Int, _ pieces: [Piece], isOnly: Bool) -> Bool {
    guard quantity.isDigits, quantity.magnitude == 1, let whole = quantity.interval.low.value?.whole,
      (1900...2100).contains(whole), !tokens[pieces[place].range.upperBound - 1].flags.contains(.grouped)
    else { return false }
    if place > 0 {
      let before = tokens[pieces[place - 1].range.upperBound - 1]
      if Self.beforeYear.contains(before.word) || before.sense.sort == .month || before.sense.sort == .season {
        return true
      }
    }
    guard let next = pieces.indices.contains(place + 1) ? tokens[pieces[place + 1].range.lowerBound] : nil else {
      return false
    }
    return !isOnly && (Self.papers.contains(next.word) || next.mark == .colon)
  }

  private static let beforeYear: WordSet = [
    "since", "in", "from", "to", "until", "til", "till", "by", "before", "after", "est", "early", "late", "during",
    "mid", "circa",
  ]
  private static let papers: WordSet = [
    "grant", "contract", "report", "figures", "accounts", "budget", "survey", "audit", "review", "census", "agm",
    "agreement",
    "award", "settlement", "round", "numbers", "figure", "plan", "deal", "sla", "minutes", "return", "list", "annual",
  ]

  /// The piece at which "2024/25" ends, where it begins here; "24/25" only after "in" and the like, since it may be a part
  /// of a whole.
  private func endOfFinancialYear(_ quantity: Quantity, _ place: Int, _ pieces: [Piece]) -> Int? {
    guard quantity.isDigits, let first = quantity.interval.low.value?.whole else { return nil }
    let isLong = (1990...2100).contains(first)
    let isAfter =
      place > 0 && Self.beforeYear.contains(tokens[pieces[place - 1].range.upperBound - 1].word)
      || place > 0 && ["for", "fy", "the"].contains(tokens[pieces[place - 1].range.upperBound - 1].word)
        && kind != .share
    guard isLong || isAfter else { return nil }
    if isAfter, quantity.isRange, quantity.interval.high.value?.whole == first + 1, first > 9, first < 100 {
      return place
    }
    guard pieces.indices.contains(place + 2), pieces[place + 1].mark == .slash || pieces[place + 1].mark == .dash,
      let second = pieces[place + 2].quantity?.whole
    else { return nil }
    return second == (first + 1) % 100 || second == first + 1 ? place + 2 : nil
  }

  /// "The launch is at 4", "10am": a time of day.
  private func isClock(_ quantity: Quantity, _ place: Int, _ pieces: [Piece]) -> Bool {
    guard quantity.isDigits, let whole = quantity.whole, whole <= 24 else { return false }
    let next = pieces.indices.contains(place + 1) ? tokens[pieces[place + 1].range.lowerBound].word : .none
    return ["am", "oclock"].contains(next) || (next == "pm" && kind != .money)
  }

  /// "2 of us looked, it's 11", "I asked two people and they said 9": who was asked isn't counted.
  private func isWhoLooked(_ place: Int, _ end: Int, _ pieces: [Piece]) -> Bool {
    for index in end..<min(end + 5, range.upperBound) {
      if tokens[index].kind == .punctuation { break }
      if ["us", "you"].contains(tokens[index].word), Self.looked.contains(tokens.word(index + 1, in: range)) {
        return true
      }
    }
    for before in pieces[max(place - 2, 0)..<place] where before.mark == nil {
      if Self.asked.contains(tokens[before.range.lowerBound].word) { return true }
    }
    return false
  }

  private static let looked: WordSet = [
    "looked", "checked", "counted", "asked", "think", "reckon", "agree", "remember", "say", "said", "worked",
    "discussed",
    "talked", "tried", "thought", "went",
  ]
  private static let asked: WordSet = [
    "asked", "phoned", "rang", "emailed", "rung", "consulted",
  ]
}
