/// The last day for something, in whatever words: "March", "the end of the month", "31/3/2027", "Friday", "in two weeks".
public enum Deadline {
  private static let vocabulary = Vocabulary(
    slots: [Slot(id: 0, kind: .time, isVolunteered: false)], lists: [], commands: [])

  /// The last day that is meant, today or to come; nothing where none is.
  public static func read(_ text: String, today: Day) -> Day? {
    // "Last week" ends on a day to come at times, and is none.
    let words = text.lowercased().split(separator: " ")
    if words.first == "last", !words.contains("of") { return nil }
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
}
