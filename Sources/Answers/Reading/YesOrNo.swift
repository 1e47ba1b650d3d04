/// Short answers to questions of the program's own: yes or no, in whatever words.
public enum YesOrNo {
  private static let vocabulary = Vocabulary(
    slots: [Slot(id: 0, kind: .yesNo, isVolunteered: false)], lists: [], commands: [])

  /// Yes, no or something between; nothing where it is none of them. "None" is a no.
  public static func read(_ text: String, today: Day) -> YesNo? {
    for answer in answers(text, today: today) {
      if case .yesNo(let yesNo) = answer.value { return yesNo }
      if answer.status == .none { return .no }
    }
    return nil
  }

  /// An answer that is only "don't know", "none" or "rather not say"; nothing where there is more in it.
  public static func readWithoutValue(_ text: String, today: Day) -> Answer? {
    for answer in answers(text, today: today) {
      if answer.value == nil { return answer }
      if answer.value == .yesNo(.no) { return Answer(.none, words: answer.words) }
    }
    return nil
  }

  private static func answers(_ text: String, today: Day) -> [Answer] {
    let context = Context(vocabulary: vocabulary, asked: Asked(slot: 0, addresses: [[]]), today: today)
    return Answers.read(text, in: context).claims.map(\.answer)
  }
}
