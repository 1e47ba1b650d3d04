/// Reads how to reach somebody and when: "yes, office line, mon–thurs 10–4", "got an email, no idea on hours", "by
/// appointment".
func readContact(_ span: Span) -> ValueReading? { ContactReader(span: span).read() }

/// Do words say by themselves how somebody is reached, or when?
func saysContact(_ tokens: Tokens, _ range: Range<Int>) -> Bool { ContactReader.isNamed(in: tokens, range) }

private struct ContactReader {
  let span: Span
  private var ways: [String] = []
  private var hours: Range<Int>?
  private var unknown: Set<String> = []
  private var isYes = false
  private var used: [Range<Int>] = []

  init(span: Span) { self.span = span }

  func read() -> ValueReading? {
    var reader = self
    for clause in reader.clauses() { reader.take(clause) }
    return reader.reading()
  }

  /// Cut at commas, semicolons, full stops, "and", "but"; hours keep their commas, since neighbours are joined again.
  private func clauses() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = span.range.lowerBound
    for index in span.range {
      let token = span.tokens[index]
      let cuts: Bool
      switch token.mark {
      case .comma, .semicolon, .stop, .newline, .ellipsis, .exclamation, .question, .openBracket, .closeBracket:
        cuts = true
      case .colon: cuts = !isHour(index - 1)
      case .dash: cuts = token.flags.contains(.spaceBefore) && !isHour(index - 1)
      case .none: cuts = ["but", "and", "plus"].contains(token.word) && !(isHour(index - 1) && isHour(index + 1))
      default: cuts = false
      }
      if cuts {
        if start < index { result.append(start..<index) }
        start = index + 1
      }
    }
    if start < span.range.upperBound { result.append(start..<span.range.upperBound) }
    return result
  }

  private func isWayOrAddress(_ index: Int) -> Bool {
    guard span.range.contains(index) else { return false }
    let token = span.tokens[index]
    return Self.wayWords.contains(token.word) || token.flags.contains(.address)
      || token.kind == .number && (token.flags.contains(.leadingZero) || token.end - token.start >= 5)
  }

  private func isHour(_ index: Int) -> Bool { span.range.contains(index) && isHourToken(span.tokens[index]) }

  private func isHourToken(_ token: Token) -> Bool {
    token.sense.sort == .weekday || token.sense.sort == .unit || token.sense.sort == .teen
      || Self.hourWords.contains(token.word)
      || (token.kind == .number && token.digits <= 2400 && !token.flags.contains(.huge))
  }

  private static let hourWords: Set<Word> = Word.set(
    """
    am pm noon midday oclock weekdays weekday weekends weekend mornings morning afternoons afternoon evenings
    evening daily appointment appointments lunchtime lunchtimes anytime midweek termtime hours open opens opening
    closed hour
    """)

  private static let wayWords: Set<Word> = Word.set(
    """
    phone telephone tel line email emails mail website web site facebook address number mobile text whatsapp twitter
    x instagram insta dm post letter letters form landline helpline chair coordinator manager secretary reception desk office
    answerphone minicom textphone relay skype zoom linkedin messenger tiktok newsletter ring call calls contact details texts
    phones numbers person face
    """)

  /// Is there a word for a way or for an hour, or what can only be a number to ring or an address?
  static func isNamed(in tokens: Tokens, _ range: Range<Int>) -> Bool {
    tokens.list[range].contains { token in
      wayWords.contains(token.word) || hourWords.contains(token.word) || token.sense.sort == .weekday
        || token.flags.contains(.address) || token.kind == .number && token.digits > 9999
    }
  }

  private mutating func take(_ clause: Range<Int>) {
    let tokens = span.tokens.list[clause]
    let isUnsure = span.pieces(in: clause).contains { $0.cue == .dontKnow }
    if isUnsure {
      // "no idea on hours"
      let saysHours = tokens.contains { ["hours", "open", "opening", "times", "when"].contains($0.word) }
      let saysWay = tokens.contains { Self.wayWords.contains($0.word) && !["open", "opening"].contains($0.word) }
      if saysHours { unknown.insert("hours") } else if saysWay { unknown.insert("ways") }
      used.append(clause)
      return
    }
    var clause = clause
    if let rest = afterYes(clause) {
      isYes = true
      used.append(clause.lowerBound..<rest.lowerBound)
      clause = rest
      if clause.isEmpty { return }
    }
    if let split = hoursStart(clause) {
      let way = clause.lowerBound..<split
      if !way.isEmpty { takeWay(way) }
      takeHours(split..<clause.upperBound)
    } else {
      takeWay(clause)
    }
  }

  private func afterYes(_ clause: Range<Int>) -> Range<Int>? {
    guard let match = CuePhrases.yesNo.match(span.tokens, at: clause.lowerBound, in: clause), match.payload == .yes
    else {
      return nil
    }
    return clause.lowerBound + match.length..<clause.upperBound
  }

  /// Where the hours begin in a clause; nothing where there are none.
  private func hoursStart(_ clause: Range<Int>) -> Int? {
    for index in clause {
      let token = span.tokens[index]
      if token.sense.sort == .weekday, token.word != "sun" || !isWay(index) { return back(index, clause) }
      switch token.word {
      case "weekdays", "weekday", "weekends", "weekend", "mornings", "afternoons", "evenings", "morning", "afternoon",
        "evening", "daily", "anytime", "lunchtimes", "noon", "midday", "closed", "opens", "midweek":
        return back(index, clause)
      case "appointment", "appointments": return back(index, clause)
      case "open", "opening": return back(index, clause)
      case "hours": return back(index, clause)
      case "days" where ["most", "some", "seven", "all"].contains(span.tokens.word(index - 1, in: clause)):
        return back(index, clause)
      case "day", "week", "term", "time":
        if index > clause.lowerBound,
          ["every", "any", "term", "a", "full", "all"].contains(span.tokens[index - 1].word)
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

  private func isWay(_ index: Int) -> Bool {
    span.range.contains(index + 1) && Self.wayWords.contains(span.tokens[index + 1].word)
  }

  /// "10–4", "9.30am", "nine to five", "24/7".
  private func isClock(_ index: Int, _ clause: Range<Int>) -> Bool {
    let token = span.tokens[index]
    let isNumber = token.kind == .number || token.sense.sort == .unit || token.sense.sort == .teen
    guard isNumber, token.kind != .number || (token.digits <= 2400 && token.end - token.start <= 5) else {
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
  private func back(_ index: Int, _ clause: Range<Int>) -> Int {
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

  private static let beforeHours: Set<Word> = Word.set(
    """
    half quarter past by every other on from only mostly the any no not set fixed office usual normal a full alternate all part
    working term drop pop in out of at most some between about around first last two three four after before until til till
    school
    """)

  private mutating func takeHours(_ range: Range<Int>) {
    let whole = trimmedHours(afterVerb(range))
    guard !whole.isEmpty, whole.count > 1 || span.tokens[whole.lowerBound].word != "hours" else { return }
    // "24/7 helpline": a way right after the hours.
    let last =
      whole.last(where: { isHourToken(span.tokens[$0]) || span.tokens[$0].mark == .slash }) ?? whole.upperBound - 1
    let rest = last + 1..<whole.upperBound
    let hasWay = !rest.isEmpty && rest.contains { Self.wayWords.contains(span.tokens[$0].word) }
    let range = hasWay ? whole.lowerBound..<rest.lowerBound : whole
    if hasWay { takeWay(rest) }
    used.append(range)
    hours = hours.map { $0.lowerBound..<range.upperBound } ?? range
  }

  /// "Only hours I know are Fridays": what follows the verb.
  private func afterVerb(_ range: Range<Int>) -> Range<Int> {
    guard let verb = range.first(where: { ["are", "is"].contains(span.tokens[$0].word) }), verb + 1 < range.upperBound,
      range.lowerBound..<verb ~= verb - 1,
      !(range.lowerBound..<verb).contains(where: { isHour($0) && span.tokens[$0].word != "hours" })
    else { return range }
    return verb + 1..<range.upperBound
  }

  /// Without a leading "on" or "open", which go without saying.
  private func trimmedHours(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    while low + 1 < range.upperBound,
      ["on", "open", "opens", "its", "theyre", "are", "is", "hours", "only"].contains(span.tokens[low].word)
    { low += 1 }
    return low..<range.upperBound
  }

  private mutating func takeWay(_ clause: Range<Int>) {
    guard clause.contains(where: { !Fillers.tails.contains(span.tokens[$0].word) }) else { return }
    if isRemark(clause) {
      used.append(clause)
      return
    }
    var low = clause.lowerBound
    var high = clause.upperBound
    // "no phone" is no way.
    if ["no", "not", "without"].contains(span.tokens[low].word), high - low > 1 {
      used.append(clause)
      return
    }
    // "Through me".
    let isPerson = high - low == 2 && ["me", "us"].contains(span.tokens[high - 1].word)
    while low < high, !isPerson, isFiller(low) || span.tokens[low].word == "now" { low += 1 }
    while low < high,
      ["only", "really", "too", "though", "just", "that", "alone", "them", "i", "guess", "think", "suppose"].contains(
        span.tokens[high - 1].word)
    { high -= 1 }
    // "Their chair picks up the phone": the way stands behind the verb.
    if let verb = (low..<high).last(where: { Self.verbs.contains(span.tokens[$0].word) }), hasWay(verb + 1..<high) {
      low = verb + 1
      while low < high, isFiller(low) || span.tokens[low].word == "up" { low += 1 }
    }
    // "Email's best", "email isn't great for them", "ring don't email": it ends before the verb.
    let end = (min(low + 1, high)..<high).first { Self.ends.contains(span.tokens[$0].word) }
    let cut = end ?? high
    high = cut
    guard low < high else { return }
    // A remark of many words isn't a way.
    guard high - low <= 7 || (low..<high).contains(where: { span.tokens[$0].flags.contains(.address) }) else { return }
    if !isKnownWay(low..<high) {
      // "Through me", "via the CVS", "Sandra": who it goes through, or somebody by name.
      let through = (max(clause.lowerBound, low - 2)..<high).first {
        ["through", "via", "by"].contains(span.tokens[$0].word)
      }
      guard high - low <= 4, through != nil || isSomebody(low..<high) else { return }
      low = min(through ?? low, low)
    }
    guard !Self.ends.contains(span.tokens[low].word) else { return }
    if let place = (low + 1..<max(high, low + 1)).first(where: { span.tokens[$0].word == "dot" }) {
      // "Email jo at speakup dot example".
      let at = (low..<place).last { span.tokens[$0].word == "at" }
      if let at, at > low { low = at - 1 }
    }
    var way = span.tokens.words(of: low..<high)
    if end != nil, ["'s", "’s"].contains(where: { way.hasSuffix($0) }) { way.removeLast(2) }
    ways.append(way)
    used.append(low..<clause.upperBound)
  }

  private func hasWay(_ range: Range<Int>) -> Bool { range.contains { isWayOrAddress($0) } }

  /// What somebody does with a way: it is said behind.
  private static let verbs: WordSet = [
    "picks", "answers", "checks", "uses", "prefers", "prefer", "reads", "replies", "likes", "like", "is", "are",
  ]

  /// What begins after a way is said of it.
  private static let ends: WordSet = [
    "is", "isnt", "are", "arent", "was", "never", "dont", "doesnt", "havent", "hasnt", "cant", "wont", "not", "best",
    "better",
    "easiest", "quickest", "because", "cos", "if", "when", "although", "while", "since", "unless", "works", "somewhere",
  ]

  /// "They're good at answering", "used to have an office", "since 2015", "never tried to phone them", "ask the CVS", "7 of
  /// 9": no way to reach them.
  private func isRemark(_ clause: Range<Int>) -> Bool {
    let first = span.tokens[clause.lowerBound]
    let hasWay = clause.contains {
      Self.wayWords.contains(span.tokens[$0].word) || span.tokens[$0].flags.contains(.address)
    }
    switch first.word {
    case "used", "never", "formerly", "previously", "no", "not", "ask": return true
    case "since": return span.range.contains { span.tokens[$0].flags.contains(.leadingZero) }
    case "theyre", "its", "shes", "hes", "thats", "that", "which", "who", "it", "she", "he": return !hasWay
    default: break
    }
    return clause.allSatisfy { span.tokens[$0].kind == .number || ["of", "out"].contains(span.tokens[$0].word) }
      && clause.contains { span.tokens[$0].word == "of" }
  }

  private func isFiller(_ index: Int) -> Bool {
    let token = span.tokens[index]
    if token.kind == .punctuation, token.mark != .openBracket { return true }
    return Self.fillers.contains(token.word)
  }

  private static let fillers: Set<Word> = Word.set(
    """
    yes yeah yep got get have ive weve we i they theyve theyre there theres an a the on by via just only through use
    their its it is has know them usually mainly mostly ok think maybe probably be can you us well so or been are
    both to only
    """)

  /// Does the clause hold a known way, an address, a telephone number, or is it short enough to be a name?
  private func isKnownWay(_ range: Range<Int>) -> Bool {
    let tokens = span.tokens.list[range]
    if tokens.contains(where: { Self.wayWords.contains($0.word) || $0.flags.contains(.address) }) { return true }
    if tokens.contains(where: { $0.kind == .number && ($0.flags.contains(.leadingZero) || $0.end - $0.start >= 5) }) {
      return true
    }
    return tokens.contains { $0.word == "dot" } || isTurningUp(range)
  }

  /// "Turn up", "drop in", "just pop round".
  private func isTurningUp(_ range: Range<Int>) -> Bool {
    range.contains { index in
      ["turn", "drop", "pop", "walk"].contains(span.tokens[index].word)
        && ["up", "in", "by", "round"].contains(span.tokens.word(index + 1, in: range))
    }
  }

  /// Names are written with capitals: "Sandra", "Jo Smith".
  private func isSomebody(_ range: Range<Int>) -> Bool {
    range.count <= 3
      && range.allSatisfy { index in
        let token = span.tokens[index]
        return token.kind == .word && token.flags.contains(.capitalised) && token.sense.sort == .none
          && !Self.remarks.contains(token.word) && !Fillers.chatter.contains(token.word)
          && !Fillers.nothing.contains(token.word)
      }
  }

  private static let remarks: WordSet = [
    "varies", "depends", "whenever", "whichever", "whatever", "changes", "changed", "various", "different", "sometimes",
    "always",
  ]

  private func reading() -> ValueReading? {
    var contact = Contact(ways: ways)
    contact.hours = hours.map { span.tokens.words(of: $0) }
    if ways.isEmpty, hours == nil, !isYes, span.has(.dontKnow) || span.word(span.range.lowerBound) == "never" {
      return ValueReading(answer: Answer(.unknown, words: span.text), used: [span.range])
    }
    if ways.isEmpty, hours == nil {
      // "yes": it is known how, but not said.
      guard isYes else { return nil }
      contact.ways = ["yes"]
    }
    let isHedged = span.pieces.contains { $0.cue == .hedge || $0.cue == .orSo }
    var answer = Answer(.contact(contact), certainty: isHedged ? .approximate : .firm, words: span.text)
    answer.unknownParts = unknown.sorted()
    return ValueReading(answer: answer, used: used.sorted { $0.lowerBound < $1.lowerBound })
  }
}
