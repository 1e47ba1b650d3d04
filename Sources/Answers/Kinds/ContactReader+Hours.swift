// The hours in a clause.

extension ContactReader {
  /// Where the hours begin in a clause; nothing where there are none.
  func hoursStart(_ clause: Range<Int>) -> Int? {
    for index in clause where !isNumber(index) {
      let token = span.tokens[index]
      if token.sense.sort == .weekday, token.word != "sun" || !isWay(index) { return back(index, clause) }
      switch token.word {
      case "weekdays", "weekday", "weekends", "weekend", "mornings", "afternoons", "evenings", "morning", "afternoon",
        "evening", "daily", "anytime", "lunchtimes", "lunchtime", "teatime", "noon", "midday", "closed", "opens",
        "close", "closes", "shut", "shuts",
        "midweek":
        return back(index, clause)
      case "appointment", "appointments": return back(index, clause)
      case "open", "opening": return back(index, clause)
      case "half", "quarter":
        // "Half past nine", "half nine".
        let next = span.tokens.word(index + 1, in: clause)
        if ["past", "to"].contains(next) || clause.contains(index + 1) && span.tokens[index + 1].sense.sort == .unit {
          return back(index, clause)
        }
      case "hours" where span.tokens.word(index - 1, in: clause) == "of": break
      case "hours": return back(index, clause)
      case "days" where ["most", "some", "seven", "all"].contains(span.tokens.word(index - 1, in: clause)):
        return back(index, clause)
      case "day", "week", "term", "time":
        if index > clause.lowerBound,
          ["every", "any", "term", "a", "full", "all", "school"].contains(span.tokens[index - 1].word)
        {
          return back(index, clause)
        }
      case "round" where span.tokens.word(index + 2, in: clause) == "clock": return back(index, clause)
      default: break
      }
      if isClock(index, clause) { return back(index, clause) }
    }
    return nil
  }

  func isWay(_ index: Int) -> Bool {
    span.range.contains(index + 1) && Self.wayWords.contains(span.tokens[index + 1].word)
  }

  /// "10–4", "9.30am", "nine to five", "24/7".
  func isClock(_ index: Int, _ clause: Range<Int>) -> Bool {
    let token = span.tokens[index]
    let isFigure = token.kind == .number || token.sense.sort == .unit || token.sense.sort == .teen
    guard isFigure, token.kind != .number || (token.digits <= 2400 && token.end - token.start <= 5) else {
      return false
    }
    // "After 6", "not before 11".
    if ["after", "before", "until", "til", "till"].contains(span.tokens.word(index - 1, in: clause)), token.digits <= 24
    {
      return true
    }
    guard clause.contains(index + 1) else { return false }
    let next = span.tokens[index + 1]
    if ["am", "pm", "oclock", "noon", "hours"].contains(next.word) { return true }
    // "Between 10 and 3".
    if next.word == "and", span.tokens.word(index - 1, in: clause) == "between", clause.contains(index + 2) {
      return true
    }
    if next.mark == .slash, token.digits == 24 { return true }
    if next.mark == .colon { return true }
    guard next.mark == .dash || ["to", "till", "til", "until"].contains(next.word), clause.contains(index + 2) else {
      return false
    }
    let last = span.tokens[index + 2]
    return (last.kind == .number && last.digits <= 2400) || last.sense.sort == .unit || last.sense.sort == .teen
      || last.word == "noon" || last.word == "midday"
  }

  /// Small words before the hours belong to them: "by appointment", "every other Tuesday".
  func back(_ index: Int, _ clause: Range<Int>) -> Int {
    var start = index
    while start > clause.lowerBound {
      let word = span.tokens[start - 1].word
      guard
        Self.beforeHours.contains(word) || span.tokens[start - 1].sense.sort == .ordinal
          || (span.tokens[start - 1].kind == .number && span.tokens[start - 1].digits < 32)
          || (span.tokens[start - 1].mark != .none && start - 1 > clause.lowerBound)
      else { break }
      start -= 1
    }
    return start
  }

  static let beforeHours: Set<Word> = Word.set(
    """
    half quarter past by every other on from only mostly the any no not set fixed office usual normal a full alternate all part
    working term drop pop in out of at most some between about around first last two three four after before until til till
    school day days hours times nights round over during
    """)

  mutating func takeHours(_ range: Range<Int>) {
    // "Office hours like the rest of us", "not Tuesdays because that's board day".
    let end = range.dropFirst().first { ["like", "because", "cos"].contains(span.tokens[$0].word) } ?? range.upperBound
    if end < range.upperBound { reason = end..<range.upperBound }
    let whole = withoutTrailing(trimmedHours(afterVerb(range.lowerBound..<end)), isHours: true)
    guard !whole.isEmpty, whole.count > 1 || span.tokens[whole.lowerBound].word != "hours" else { return }
    if hoursStart(whole) == nil, !whole.contains(where: { isHour($0) || Self.asides.contains(span.tokens[$0].word) }) {
      // "Hours yes: never".
      isDoubtful = true
      return
    }
    if isWithoutHours(whole) {
      // "Hours vary".
      used.append(whole)
      return
    }
    if let by = whole.dropFirst().first(where: {
      ["by", "via", "on"].contains(span.tokens[$0].word) && $0 + 2 == whole.upperBound && isWayOrAddress($0 + 1)
    }) {
      // "Round the clock by phone".
      takeHours(whole.lowerBound..<by)
      takeWay(by..<whole.upperBound)
      return
    }
    if isOddHours(whole) { isDoubtful = true }
    if let hours, let lastWay, lastWay.lowerBound >= hours.upperBound, lastWay.upperBound <= whole.lowerBound {
      // "Phone 9–1, email any time": hours of two ways.
      isDoubtful = true
    }
    // "24/7 helpline": a way right after the hours.
    let last =
      whole.last(where: { isHour($0) || span.tokens[$0].mark == .slash && !isNumber($0) }) ?? whole.upperBound - 1
    let rest = last + 1..<whole.upperBound
    let hasWay = !rest.isEmpty && hasWay(rest)
    let range = hasWay ? whole.lowerBound..<rest.lowerBound : whole
    if hasWay { takeWay(rest) }
    used.append(range)
    hours = hours.map { $0.lowerBound..<range.upperBound } ?? range
  }

  /// "Vary", "no": behind "hours", and no hours.
  private func isWithoutHours(_ range: Range<Int>) -> Bool {
    (span.tokens[range.lowerBound].word != "no" || range.count == 1)
      && ["vary", "varies", "no", "depend", "change", "differ", "unknown", "various"].contains(
        span.tokens[range.lowerBound].word)
      && !range.contains { span.tokens[$0].kind == .number || span.tokens[$0].sense.sort == .weekday }
  }

  /// Hours with a way or a correction in them, or with words that hours don't have.
  private func isOddHours(_ range: Range<Int>) -> Bool {
    range.contains { index in
      let token = span.tokens[index]
      guard token.kind == .word, !isNumber(index) else { return false }
      if ["mean", "sorry", "ones", "but", "if", "when", "since", "no"].contains(token.word) {
        return token.word != "no" || index > range.lowerBound
      }
      if token.sense.sort == .none, !token.flags.contains(.capitalised), !isHourToken(token),
        !Self.beforeHours.contains(token.word), !Fillers.prepositions.contains(token.word), !isFiller(index),
        !Fillers.articles.contains(token.word), !Self.wayWords.contains(token.word), !Self.asides.contains(token.word)
      {
        return true
      }
      if span.tokens.word(index + 1, in: range) == "hours" { return false }
      return Self.wayWords.contains(token.word) && token.word != "x" && index > range.lowerBound
        && !(Self.wayWords.contains(token.word) && index + 1 == range.upperBound)
    }
  }

  private static let asides: WordSet = [
    "lunch", "except", "bank", "holiday", "holidays", "hols", "bh", "each", "staffed", "drop", "only", "ish", "late",
    "early", "week",
    "month", "clock", "time", "term", "appointment", "request", "arrangement",
  ]

  /// "Only hours I know are Fridays": what follows the verb.
  func afterVerb(_ range: Range<Int>) -> Range<Int> {
    guard let verb = range.first(where: { ["are", "is"].contains(span.tokens[$0].word) }), verb + 1 < range.upperBound,
      range.lowerBound..<verb ~= verb - 1,
      !(range.lowerBound..<verb).contains(where: { isHour($0) && span.tokens[$0].word != "hours" })
    else { return range }
    return verb + 1..<range.upperBound
  }

  /// Without a leading "on" or "open", which go without saying.
  func trimmedHours(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    while low + 1 < range.upperBound,
      ["on", "in", "open", "opens", "its", "theyre", "are", "is", "hours", "only"].contains(span.tokens[low].word)
    { low += 1 }
    // "Open since 1998 10–4".
    if low + 2 < range.upperBound, span.tokens[low].word == "since", (span.tokens[low + 1].whole ?? 0) > 1900 {
      low += 2
    }
    return low..<range.upperBound
  }
}
