// What is said of a way and is none: how sure it is, that it is dead, who answers.

extension ContactReader {
  /// Without what only says how sure or how often at the end: "9–5 I'd guess", "Zoom mostly".
  func withoutTrailing(_ range: Range<Int>, isHours: Bool = false) -> Range<Int> {
    var high = range.upperBound
    while high > range.lowerBound + 1,
      Self.trailing.contains(span.tokens[high - 1].word) && !(isHours && span.tokens[high - 1].word == "only")
        || span.tokens[high - 1].kind == .punctuation && span.tokens[high - 1].mark != .closeBracket
    { high -= 1 }
    return range.lowerBound..<high
  }

  static let trailing: WordSet = [
    "only", "really", "too", "though", "just", "that", "alone", "them", "i", "id", "im", "guess", "think", "suppose",
    "believe", "reckon", "say", "imagine", "afraid", "mostly", "mainly", "usually", "normally", "generally",
    "otherwise",
    "instead", "sometimes", "probably", "maybe", "perhaps", "also", "please", "ok", "fine", "obviously", "apparently",
  ]

  /// "Phone's been cut off", "the email doesn't work".
  func isDead(_ clause: Range<Int>) -> Bool {
    clause.contains { index in
      let before = span.tokens.word(index - 1, in: clause)
      switch span.tokens[index].word {
      case "cut", "disconnected", "defunct", "dead", "broken": return index > clause.lowerBound
      case "work", "working", "works": return ["doesnt", "dont", "not", "isnt", "never", "stopped"].contains(before)
      default: return false
      }
    }
  }

  /// The telephone number or the address in a clause.
  func exactWay(in clause: Range<Int>) -> Range<Int>? {
    if let postal, clause.contains(postal.lowerBound) { return postal.clamped(to: clause) }
    guard let first = clause.first(where: { isNumber($0) || span.tokens[$0].flags.contains(.address) }) else {
      return nil
    }
    var end = first + 1
    while end < clause.upperBound, isNumber(first) ? isNumber(end) : isInside(end) || isInside(end - 1) { end += 1 }
    return first..<end
  }

  /// Does "on" or "by" stand before a way?
  func isBeforeWay(_ index: Int, in clause: Range<Int>) -> Bool {
    ["on", "by", "via"].contains(span.tokens[index].word) && clause.contains(index + 1) && isWayOrAddress(index + 1)
  }

  /// "01632 960 sorry 961 045": the code, and the figures that were put right behind it.
  func correctedNumber(_ way: Range<Int>) -> String? {
    guard let sorry = way.first(where: { span.tokens[$0].word == "sorry" }), isNumber(way.lowerBound),
      sorry + 1 < way.upperBound,
      (sorry + 1..<way.upperBound).allSatisfy({ span.tokens[$0].kind == .number }),
      span.tokens[way.lowerBound].flags.contains(.leadingZero),
      !span.tokens[sorry + 1].flags.contains(.leadingZero)
    else { return nil }
    return span.tokens.text(of: way.lowerBound..<way.lowerBound + 1) + " "
      + span.tokens.text(of: sorry + 1..<way.upperBound)
  }

  func hasWay(_ range: Range<Int>) -> Bool { range.contains { isWayOrAddress($0) } }

  /// What somebody does with a way: it is said behind.
  static let verbs: WordSet = [
    "picks", "answers", "checks", "uses", "prefers", "prefer", "reads", "replies", "likes", "like", "is", "are",
  ]

  /// What begins after a way is said of it.
  static let ends: WordSet = [
    "is", "isnt", "are", "arent", "was", "never", "dont", "doesnt", "havent", "hasnt", "cant", "wont", "not", "best",
    "better",
    "easiest", "quickest", "safest", "simplest", "fastest", "because", "cos", "if", "when", "although", "while",
    "since",
    "unless", "rather", "got", "usually", "normally", "generally", "mostly", "mainly", "works", "somewhere", "says",
    "said", "gets", "which", "who", "believe", "to", "has", "hes", "shes", "theyre",
  ]

  /// "They're good at answering", "used to have an office", "since 2015", "never tried to phone them", "ask the CVS", "7 of
  /// 9": no way to reach them.
  func isRemark(_ clause: Range<Int>) -> Bool {
    let first = span.tokens[clause.lowerBound]
    let hasWay = clause.contains {
      Self.wayWords.contains(span.tokens[$0].word) || span.tokens[$0].flags.contains(.address)
    }
    switch first.word {
    case "used", "never", "formerly", "previously", "no", "not", "ask", "same": return true
    case "since": return span.range.contains { span.tokens[$0].flags.contains(.leadingZero) }
    case "theyre", "were", "its", "shes", "hes", "thats", "that", "which", "who", "it", "she", "he":
      // "Phone, it's the same number as the CVS".
      return !hasWay || !ways.isEmpty
    default: break
    }
    return clause.allSatisfy { span.tokens[$0].kind == .number || ["of", "out"].contains(span.tokens[$0].word) }
      && clause.contains { span.tokens[$0].word == "of" }
  }

  /// "Phone yes", "email no": whether a way is denied right behind it; nothing where neither is said.
  func denial(at end: Int, from start: Int) -> Bool? {
    guard end > start + 1 else { return nil }
    switch span.tokens[end - 1].word {
    case "no", "nope", "nah": return true
    case "yes", "yep", "yeah": return false
    default: return nil
    }
  }

  /// Words that a way doesn't have in it: what is said with them is more than a way.
  func isOddWay(_ way: Range<Int>) -> Bool {
    if way.contains(where: {
      span.tokens[$0].flags.contains(.address) || isInside($0)
        || ["dot", "through", "via"].contains(span.tokens[$0].word)
    }) {
      return false
    }
    return way.contains { Self.neverInWays.contains(span.tokens[$0].word) && !isNumber($0) }
      || way.count > 2 && way.count(where: { isUnknown($0) }) > 1
  }

  /// Is it a word in small letters that no list here has?
  private func isUnknown(_ index: Int) -> Bool {
    let token = span.tokens[index]
    return token.kind == .word && !token.flags.contains(.capitalised) && !token.flags.contains(.possessive)
      && !isNumber(index) && token.sense.sort == .none && !Self.wayWords.contains(token.word) && !isFiller(index)
      && !Fillers.prepositions.contains(token.word) && !Fillers.articles.contains(token.word)
      && !Fillers.joiners.contains(token.word) && !isTurningUp(index..<min(index + 2, span.range.upperBound))
  }

  private static let neverInWays: WordSet = [
    "yes", "no", "not", "then", "you", "they", "we", "i", "it", "itll", "theyll", "be", "if", "when", "but", "because",
    "same", "isnt", "dont", "doesnt", "bounces", "bounced", "used", "was", "were", "once", "until", "had", "somewhere",
    "staff", "sorry", "rest", "whichever", "whatever", "google", "search", "find", "look", "us", "do", "does", "ones",
    "hours",
  ]

  static let denials: WordSet = ["isnt", "arent", "never", "dont", "doesnt", "cant", "wont", "not", "havent", "hasnt"]

  /// Does a clause that no way or hours were found in say anything?
  func says(_ clause: Range<Int>) -> Bool {
    if ["leave", "press"].contains(span.tokens[clause.lowerBound].word) { return false }
    // "They don't answer the phone".
    if let first = clause.first(where: { !isFiller($0) }), Self.denials.contains(span.tokens[first].word) {
      return false
    }
    return saysAnything(clause)
  }

  private func saysAnything(_ clause: Range<Int>) -> Bool {
    clause.contains { index in
      let token = span.tokens[index]
      if token.kind == .number { return true }
      guard token.kind == .word, token.sense.sort == .none || token.sense.sort == .common else { return false }
      return !isFiller(index) && !Fillers.tails.contains(token.word) && !Fillers.chatter.contains(token.word)
        && !Fillers.prepositions.contains(token.word) && !Fillers.articles.contains(token.word)
        && !Fillers.nothing.contains(token.word) && !Fillers.hedges.contains(token.word)
        && !Self.answering.contains(token.word)
    }
  }

  /// What somebody does who can be reached.
  private static let answering: WordSet = [
    "pick", "picks", "up", "answer", "answers", "reply", "replies", "check", "checks", "message", "messages", "around",
  ]

  func isFiller(_ index: Int) -> Bool {
    let token = span.tokens[index]
    if token.kind == .punctuation, token.mark != .openBracket { return true }
    return Self.fillers.contains(token.word)
  }

  static let fillers: Set<Word> = Word.set(
    """
    yes yeah yep id wed ever imagine keep keeps got get have ive weve we i they theyve theyre there theres an a the on by via just only through use
    their its it is has know them usually mainly mostly ok think maybe probably be can you us well so or been are
    both to only otherwise failing else alternatively or then prefer usual best
    easiest try normally generally always sometimes do
    """)

  /// Does the clause hold a known way, an address, a telephone number, or is it short enough to be a name?
  func isKnownWay(_ range: Range<Int>) -> Bool {
    let tokens = span.tokens.list[range]
    if tokens.contains(where: { Self.wayWords.contains($0.word) || $0.flags.contains(.address) }) { return true }
    if range.contains(where: { isNumber($0) || isInside($0) || span.tokens[$0].mark == .other }) { return true }
    return tokens.contains { $0.word == "dot" } || isTurningUp(range)
  }

  /// "Turn up", "drop in", "just pop round".
  func isTurningUp(_ range: Range<Int>) -> Bool {
    range.contains { index in
      ["turn", "drop", "pop", "walk"].contains(span.tokens[index].word)
        && ["up", "in", "by", "round"].contains(span.tokens.word(index + 1, in: range))
    }
  }

  /// Names are written with capitals: "Sandra", "Jo Smith".
  func isSomebody(_ range: Range<Int>) -> Bool {
    range.count <= 3
      && range.allSatisfy { index in
        let token = span.tokens[index]
        return token.kind == .word && token.flags.contains(.capitalised) && token.sense.sort == .none
          && !Self.remarks.contains(token.word) && !Fillers.chatter.contains(token.word)
          && !Fillers.nothing.contains(token.word)
      }
  }

  static let remarks: WordSet = [
    "varies", "depends", "whenever", "whichever", "whatever", "changes", "changed", "various", "different", "sometimes",
    "always",
  ]
}
