/// A section of a dialogue: questions asked one after the other, once or once for each item of a list. A class for the same
/// reason as ``Question``.
public final class Section: Sendable {
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

/// Sections that are walked together: one section, or neighbours over the same list, item by item.
public struct Block: Hashable, Sendable {
  /// The list that they are asked over.
  public let each: Int?
  /// The sections, in order.
  public let sections: [Int]
  /// The questions of all of them (not the follow-ups), in order.
  public let questions: [Int]

  /// The blocks of these sections, in order.
  static func blocks(of sections: [Section]) -> [Block] {
    var blocks: [Block] = []
    for section in sections {
      if let last = blocks.last, let each = last.each, each == section.each {
        blocks[blocks.count - 1] = Block(
          each: each, sections: last.sections + [section.number], questions: last.questions + section.questions)
      } else {
        blocks.append(Block(each: section.each, sections: [section.number], questions: section.questions))
      }
    }
    return blocks
  }
}
