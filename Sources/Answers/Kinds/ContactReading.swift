/// Reads how to reach somebody and when: "yes, office line, mon–thurs 10–4", "got an email, no idea on hours", "by
/// appointment".
func readContact(_ span: Span) -> ValueReading? { ContactReader(span: span).read() }

/// Do words say by themselves how somebody is reached, or when?
func saysContact(_ tokens: Tokens, _ range: Range<Int>) -> Bool { ContactReader.isNamed(in: tokens, range) }

struct ContactReader {
  let span: Span
  var ways: [String] = []
  var hours: Range<Int>?
  /// Why they aren't there, said between hours.
  var reason: Range<Int>?
  /// Where the way that was found last stands.
  var lastWay: Range<Int>?
  var unknown: Set<String> = []
  var isYes = false
  /// Is there something in the line that may make another answer of it?
  var isDoubtful = false
  /// Wasn't what the clause before says known?
  var wasUnsure = false
  var used: [Range<Int>] = []
  /// Which tokens are part of a telephone number.
  var isOfNumber: [Bool]

  /// Where a postal address stands.
  let postal: Range<Int>?

  init(span: Span) {
    self.span = span
    postal = span.tokens.postalAddress(in: span.range)
    isOfNumber = Array(repeating: false, count: span.range.count)
    for number in span.tokens.telephoneNumbers(in: span.range) {
      for index in number { isOfNumber[index - span.range.lowerBound] = true }
    }
  }

  /// Is a token part of a telephone number?
  func isNumber(_ index: Int) -> Bool {
    span.range.contains(index) && isOfNumber[index - span.range.lowerBound]
  }

  func read() -> ValueReading? {
    var reader = self
    for clause in reader.clauses() {
      let before = (reader.used.count, reader.ways.count)
      reader.take(clause)
      if before == (reader.used.count, reader.ways.count), reader.says(clause) { reader.isDoubtful = true }
    }
    return reader.reading()
  }

  mutating func take(_ clause: Range<Int>) {
    let tokens = span.tokens.list[clause]
    // "Don't know the hours or the number".
    let isOr = clause.lowerBound > span.range.lowerBound && span.tokens[clause.lowerBound - 1].word == "or"
    let isUnsure = span.pieces(in: clause).contains { $0.cue == .dontKnow } || isOr && wasUnsure
    wasUnsure = isUnsure
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
      if !way.isEmpty {
        let before = used.count
        takeWay(way)
        if before == used.count,
          says(way) && !["in", "at"].contains(span.tokens[way.lowerBound].word)
            || way.contains(where: { isHourToken(span.tokens[$0]) })
        {
          isDoubtful = true
        }
      }
      takeHours(split..<clause.upperBound)
    } else {
      takeWay(clause)
    }
  }

  func afterYes(_ clause: Range<Int>) -> Range<Int>? {
    guard let match = CuePhrases.yesNo.match(span.tokens, at: clause.lowerBound, in: clause), match.payload == .yes
    else {
      return nil
    }
    return clause.lowerBound + match.length..<clause.upperBound
  }

  mutating func takeWay(_ clause: Range<Int>) {
    if !ways.isEmpty, let word = clause.first(where: { extensionNumber(after: $0) != nil }),
      let number = extensionNumber(after: word), !clause.contains(where: { isNumber($0) && $0 < word })
    {
      ways.append("extension " + span.tokens.text(of: number..<number + 1))
      used.append(clause)
      return
    }
    guard clause.contains(where: { !Fillers.tails.contains(span.tokens[$0].word) }) else { return }
    if isRemark(clause) {
      used.append(clause)
      return
    }
    var low = clause.lowerBound
    var high = clause.upperBound
    // "no phone" is no way, nor is one that doesn't work.
    if ["no", "not", "without", "neither", "nor"].contains(span.tokens[low].word) && high - low > 1 || isDead(clause) {
      used.append(clause)
      return
    }
    // "Through me".
    let isPerson = high - low == 2 && ["me", "us"].contains(span.tokens[high - 1].word)
    while low < high, !isPerson, isFiller(low) || span.tokens[low].word == "now" { low += 1 }
    // "They've no phone".
    if low < high - 1, ["no", "not"].contains(span.tokens[low].word) {
      used.append(clause)
      return
    }
    high = withoutTrailing(low..<high).upperBound
    if let denial = denial(at: high, from: low) {
      // "Phone yes, email no".
      if denial {
        used.append(clause)
        return
      }
      high = withoutTrailing(low..<high - 1).upperBound
    }
    // "Their chair picks up the phone": the way stands behind the verb.
    if let verb = (low..<high).last(where: { Self.verbs.contains(span.tokens[$0].word) }), hasWay(verb + 1..<high) {
      low = verb + 1
      while low < high, isFiller(low) || span.tokens[low].word == "up" { low += 1 }
    }
    // "Email's best", "email isn't great for them", "ring don't email": it ends before the verb.
    let end = (min(low + 1, high)..<high).first { Self.ends.contains(span.tokens[$0].word) }
    if let end, end > low, Self.denials.contains(span.tokens[end].word) { isDoubtful = true }
    let cut = end ?? high
    high = cut
    if !hasWay(low..<high), let by = clause.last(where: { isBeforeWay($0, in: clause) }) {
      // "We only ever speak to them on Teams".
      (low, high) = (by + 1, withoutTrailing(by + 1..<clause.upperBound).upperBound)
    }
    // "For anything else leave a voicemail on 01632 960933": the number is the way, whatever is said around it.
    if let exact = exactWay(in: clause), !(low..<high).contains(exact.lowerBound) || high - low - exact.count > 6 {
      (low, high) = (exact.lowerBound, exact.upperBound)
    } else if let exact = exactWay(in: low..<high), exact.upperBound < high,
      span.tokens[exact.upperBound].kind == .number
    {
      // "01632 960515 8 staff".
      high = exact.upperBound
    }
    guard low < high else { return }
    // A remark of many words isn't a way.
    guard high - low <= (isTurningUp(low..<high) ? 12 : 7) || exactWay(in: low..<high) != nil else { return }
    if !isKnownWay(low..<high), exactWay(in: low..<high) == nil {
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
    // "@speakup": the sign belongs to it.
    while low > clause.lowerBound, span.tokens[low].isJoined, span.tokens[low - 1].mark == .other { low -= 1 }
    var way = span.tokens.text(of: low..<high)
    let isVerb = end != nil || high < clause.upperBound && Self.wayWords.contains(span.tokens[high - 1].word)
    if isVerb, ["'s", "’s"].contains(where: { way.hasSuffix($0) }) { way.removeLast(2) }
    if isOddWay(low..<high), correctedNumber(low..<high) == nil { isDoubtful = true }
    if let corrected = correctedNumber(low..<high) { way = corrected }
    ways.append(way)
    lastWay = low..<clause.upperBound
    used.append(low..<clause.upperBound)
  }

  func reading() -> ValueReading? {
    var contact = Contact(ways: ways)
    contact.hours = hours.map { hours in
      guard let reason, reason.upperBound < hours.upperBound, reason.lowerBound > hours.lowerBound else {
        return span.tokens.words(of: hours)
      }
      return span.tokens.words(of: hours.lowerBound..<reason.lowerBound) + ", "
        + span.tokens.words(of: span.tokens.trimmed(reason.upperBound..<hours.upperBound))
    }
    if ways.isEmpty, hours == nil, !isYes, span.has(.dontKnow) || span.word(span.range.lowerBound) == "never" {
      return ValueReading(answer: Answer(.unknown, words: span.text), used: [span.range])
    }
    if ways.isEmpty, hours == nil {
      // "yes": it is known how, but not said.
      guard isYes else { return nil }
      contact.ways = ["yes"]
    }
    let isHedged =
      span.pieces.contains { $0.cue == .hedge || $0.cue == .orSo }
      || span.range.contains { Fillers.hedges.contains(span.tokens[$0].word) }
    var answer = Answer(.contact(contact), certainty: isHedged ? .approximate : .firm, words: span.text)
    answer.unknownParts = unknown.sorted()
    var reading = ValueReading(answer: answer, used: used.sorted { $0.lowerBound < $1.lowerBound })
    reading.isDoubtful = isDoubtful
    return reading
  }
}
