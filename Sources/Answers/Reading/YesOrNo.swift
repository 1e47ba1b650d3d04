/// Short answers to questions of the program's own: yes or no, in whatever words.
public enum YesOrNo {
  private static let vocabulary = Vocabulary(
    slots: [Slot(id: 0, kind: .yesNo, isVolunteered: false)], lists: [], commands: [])

  /// Yes, no or something between; nothing where it is none of them. "None" is a no.
  public static func read(_ text: String, today: Day) -> YesNo? {
    guard isPlain(text, today: today) else { return nil }
    for answer in answers(text, today: today) {
      if case .yesNo(let yesNo) = answer.value { return yesNo }
      if answer.status == .none { return .no }
    }
    return nil
  }

  /// What is said after a yes or no that it begins with ("no, an officer"); nothing where that says nothing more.
  public static func rest(_ text: String) -> String? {
    let reader = Reader(Tokens(text), in: bareContext)
    guard let (_, following) = reader.leadingYesNo(reader.tokens.all) else { return nil }
    let rest = reader.withoutLead(following)
    guard rest.contains(where: { reader.isContent($0) && !echoes.contains(reader.tokens[$0].word) }),
      readWithoutValue(reader.tokens.text(of: rest), today: Day(number: 0)) == nil
    else {
      return nil
    }
    return reader.tokens.text(of: rest)
  }

  /// Is there nothing but a yes in it?
  public static func isBareYes(_ text: String) -> Bool { bare(text) == true }

  /// Is there nothing but a no in it?
  public static func isBareNo(_ text: String) -> Bool { bare(text) == false }

  /// What only says the yes or no again ("yes, take it off").
  private static let echoes: WordSet = [
    "remove", "take", "off", "list", "delete", "keep", "do", "dont", "not", "now", "go", "ahead", "carry", "leave",
    "please",
    "later", "today", "thanks", "skip", "done", "want",
  ]

  private static let bareContext = Context(
    vocabulary: vocabulary, asked: Asked(slot: 0, addresses: [[]]), today: Day(number: 0))

  /// A yes or no with nothing else.
  private static func bare(_ text: String) -> Bool? {
    let reader = Reader(Tokens(text), in: bareContext)
    guard let (isYes, rest) = reader.leadingYesNo(reader.tokens.all), !reader.hasContent(rest) else { return nil }
    return isYes
  }

  /// An answer that is only "don't know", "none" or "rather not say"; nothing where there is more in it.
  public static func readWithoutValue(_ text: String, today: Day) -> Answer? {
    for answer in answers(text, today: today) {
      if answer.value == nil { return answer }
      if answer.value == .yesNo(.no) { return Answer(.none, words: answer.words) }
    }
    return nil
  }

  /// Does it begin with a yes or no, or is there hardly anything else in it? "I'm not at my desk on Fridays" and "no, Alpha
  /// has 4 staff" say something else.
  private static func isPlain(_ text: String, today: Day) -> Bool {
    let context = Context(vocabulary: vocabulary, asked: Asked(slot: 0, addresses: [[]]), today: today)
    let reader = Reader(Tokens(text), in: context)
    let all = reader.tokens.all
    if let (_, rest) = reader.leadingYesNo(all) { return !reader.hasFigures(rest) }
    var others = 0
    var words = 0
    var index = 0
    while index < all.upperBound {
      if reader.tokens[index].kind != .punctuation { words += 1 }
      if let match = CuePhrases.yesNo.match(reader.tokens, at: index, in: all)
        ?? CuePhrases.common.match(reader.tokens, at: index, in: all)
      {
        index += match.length
        continue
      }
      if reader.isContent(index) { others += 1 }
      index += 1
    }
    return others == 0 || (others == 1 && words <= 4)
  }

  private static func answers(_ text: String, today: Day) -> [Answer] {
    let context = Context(vocabulary: vocabulary, asked: Asked(slot: 0, addresses: [[]]), today: today)
    return Answers.read(text, in: context).claims.map(\.answer)
  }
}
