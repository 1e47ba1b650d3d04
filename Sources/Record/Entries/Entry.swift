import Answers

/// Where one answer stands in the record: a question and the items that it was asked for.
public struct Address: Hashable, Sendable, Comparable {
  /// The question.
  public let question: Int
  /// One item for each list that the question is asked over.
  public let items: ItemPath

  /// An address.
  public init(_ question: Int, _ items: ItemPath = ItemPath()) {
    self.question = question
    self.items = items
  }

  /// By question, then by items.
  public static func < (left: Address, right: Address) -> Bool {
    if left.question != right.question { return left.question < right.question }
    return left.items < right.items
  }
}

/// What stands at an address: the answer, who gave it and when, and a second answer where two conflict.
///
/// A class, since entries are looked up and handed on far more often than they are made, and never change: one is
/// replaced by another.
public final class Entry: Hashable, Sendable {
  /// The answer.
  public let answer: Answer
  /// A known answer that conflicts with it; both are kept until somebody says which one stands.
  public let rival: Answer?
  /// Who was answering.
  public let by: String?
  /// The day on which it was given.
  public let on: Day

  /// An entry.
  public init(_ answer: Answer, rival: Answer? = nil, by: String? = nil, on day: Day) {
    self.answer = answer
    self.rival = rival
    self.by = by
    self.on = day
  }

  /// The same in all that it holds.
  public static func == (left: Entry, right: Entry) -> Bool {
    left === right
      || left.answer == right.answer && left.rival == right.rival && left.by == right.by && left.on == right.on
  }

  /// Hashes all that it holds.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(answer)
    hasher.combine(rival)
    hasher.combine(by)
    hasher.combine(on)
  }
}
