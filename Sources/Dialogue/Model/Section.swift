/// A section of a dialogue: questions asked one after the other, once or once for each item of a list.
public struct Section: Hashable, Sendable {
  /// Its number in the dialogue.
  public let number: Int
  /// Its id ("ulo").
  public let id: String
  /// The list that it is asked over.
  public let each: Int?
  /// Which items it is asked for; nothing for all.
  public let `where`: Condition?
  /// Its questions (not the follow-ups), in order.
  public let questions: [Int]

  /// A section. Its title is the phrase `ID.title`.
  public init(number: Int, id: String, each: Int? = nil, where condition: Condition? = nil, questions: [Int]) {
    self.number = number
    self.id = id
    self.each = each
    self.where = condition
    self.questions = questions
  }
}
