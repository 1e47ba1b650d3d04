/// The last day for something, in whatever words: "March", "the end of the month", "31/3/2027", "Friday", "in two weeks".
public enum Deadline {
  private static let vocabulary = Vocabulary(
    slots: [Slot(id: 0, kind: .time, isVolunteered: false)], lists: [], commands: [])
  private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

  /// The last day that is meant, today or to come; nothing where none is.
  public static func read(_ text: String, today: Day) -> Day? {
    if let day = nearDay(text, today: today) { return day }
    // With "until" a month is the next one to come, and means its end.
    for words in ["until \(text)", text] {
      let context = Context(vocabulary: vocabulary, asked: Asked(slot: 0, addresses: [[]]), today: today)
      for claim in Answers.read(words, in: context).claims {
        guard case .time(let span)? = claim.answer.value else { continue }
        let day = span.to?.high.value ?? span.from?.high.value
        if let day, day >= today { return day }
      }
    }
    return nil
  }

  /// A day of this week or the next, or so many days or weeks from now: nearer than answers about the past ever need.
  private static func nearDay(_ text: String, today: Day) -> Day? {
    let tokens = Tokens(text)
    let words = tokens.list.filter { $0.kind != .punctuation }
    if let last = words.last, words.count <= 3,
      let weekday = weekdays.firstIndex(where: { Word($0) == last.word || Word(String($0.prefix(3))) == last.word })
    {
      // The first of January 1970 was a Thursday.
      let todays = (today.number % 7 + 7 + 3) % 7
      let ahead = (weekday - todays + 7) % 7
      return today.adding(days: ahead == 0 ? 7 : ahead)
    }
    guard words.count == 3, words[0].word == "in", let unit = words.last else { return nil }
    let days = ["day": 1, "days": 1, "week": 7, "weeks": 7].first { Word($0.key) == unit.word }?.value
    let isWord = words[1].sense.sort == .unit || words[1].sense.sort == .teen
    let count = words[1].whole ?? (isWord ? Int(words[1].sense.value) : nil)
    guard let days, let count, (1...400).contains(count) else { return nil }
    return today.adding(days: count * days)
  }
}
