// Where a line about contacts is cut, and the words for ways and hours that tell it.

extension ContactReader {
  /// Cut at commas, semicolons, full stops, "and", "but"; hours keep their commas, since neighbours are joined again.
  func clauses() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = span.range.lowerBound
    for index in span.range {
      let token = span.tokens[index]
      if isInside(index) || isNumber(index) || postal?.contains(index) ?? false || isBeforeExtension(index) { continue }
      let cuts: Bool
      switch token.mark {
      case .comma, .semicolon, .stop, .newline, .ellipsis, .exclamation, .question, .openBracket, .closeBracket:
        cuts = true
      case .colon: cuts = !isHour(index - 1)
      case .dash: cuts = token.flags.contains(.spaceBefore) && !isHour(index - 1)
      case .slash: cuts = isWayOrAddress(index - 1) && isWayOrAddress(index + 1)
      case .none: cuts = Self.joiners.contains(token.word) && !(isHour(index - 1) && isHour(index + 1))
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

  static let joiners: WordSet = ["but", "and", "plus", "or", "so", "otherwise"]

  /// "hearus.example/contact": a mark without a space before or after it is part of an address.
  func isInside(_ index: Int) -> Bool {
    let token = span.tokens[index]
    guard token.mark == .stop || token.mark == .slash || token.mark == .colon, token.isJoined,
      index > span.range.lowerBound, span.range.contains(index + 1)
    else { return false }
    let (before, next) = (span.tokens[index - 1], span.tokens[index + 1])
    guard next.isJoined, before.kind == .word, next.kind != .number else { return false }
    return token.mark == .stop || before.isJoined && index > span.range.lowerBound + 1
  }

  /// "The extension, which is 12": between the word and its number nothing is cut.
  private func isBeforeExtension(_ index: Int) -> Bool {
    (max(index - 3, span.range.lowerBound)..<index).contains { extensionNumber(after: $0).map { $0 > index } ?? false }
  }

  /// Where the number of an extension stands.
  func extensionNumber(after index: Int) -> Int? {
    guard ["extension", "ext", "extn"].contains(span.tokens[index].word) else { return nil }
    return (index + 1..<min(index + 5, max(span.range.upperBound, index + 1))).first { span.tokens[$0].kind == .number }
  }

  func isWayOrAddress(_ index: Int) -> Bool {
    guard span.range.contains(index) else { return false }
    let token = span.tokens[index]
    return Self.wayWords.contains(token.word) || token.flags.contains(.address) || isNumber(index)
  }

  func isHour(_ index: Int) -> Bool {
    span.range.contains(index) && isHourToken(span.tokens[index]) && !isNumber(index)
  }

  func isHourToken(_ token: Token) -> Bool {
    token.sense.sort == .weekday || token.sense.sort == .unit || token.sense.sort == .teen
      || Self.hourWords.contains(token.word)
      || (token.kind == .number && token.digits <= 2400 && !token.flags.contains(.huge))
  }

  static let hourWords: Set<Word> = Word.set(
    """
    am pm noon midday oclock weekdays weekday weekends weekend mornings morning afternoons afternoon evenings
    evening daily appointment appointments lunchtime lunchtimes anytime midweek termtime hours open opens opening
    closed hour
    """)

  static let wayWords: Set<Word> = Word.set(
    """
    phone telephone tel line email emails mail website web site facebook address number mobile text whatsapp twitter
    x instagram insta dm post letter letters form landline helpline chair coordinator manager secretary reception desk office
    answerphone minicom textphone relay skype zoom linkedin messenger tiktok newsletter ring call calls contact details texts
    phones numbers person teams discord slack voicemail fone face sms fax switchboard enquiries freephone
    """)

  /// Is there a word for a way or for an hour, or what can only be a number to ring or an address?
  static func isNamed(in tokens: Tokens, _ range: Range<Int>) -> Bool {
    tokens.list[range].contains { token in
      wayWords.contains(token.word) || hourWords.contains(token.word) || token.sense.sort == .weekday
        || token.flags.contains(.address) || token.kind == .number && token.digits > 9999
    }
  }
}
