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

/// What stands at an address: the answer, who gave it and when, where it comes from if not from here, and a second one where two conflict.
///
/// A class, since entries are looked up and handed on far more often than they are made, and never change: one is
/// replaced by another.
public final class Entry: Hashable, Sendable {
  /// The answer.
  public let answer: Answer
  /// A known answer that conflicts with it, with who gave it and when; both are kept until somebody says which one stands. It has no rival
  /// of its own.
  public let rival: Entry?
  /// Who was answering.
  public let by: String?
  /// The day on which it was given.
  public let on: Day
  /// The earlier conversation that it was carried over from, as long as nobody has confirmed it; ``on`` is the day on which it was given there.
  public let carriedFrom: String?
  /// Was it passed over when it was to be confirmed?
  public let isPassedOver: Bool

  /// An entry.
  public init(
    _ answer: Answer, rival: Entry? = nil, by: String? = nil, on day: Day, carriedFrom: String? = nil,
    isPassedOver: Bool = false
  ) {
    self.answer = answer
    self.rival = rival
    self.by = by
    self.on = day
    self.carriedFrom = carriedFrom
    self.isPassedOver = isPassedOver
  }

  /// Was it carried over, and not confirmed yet?
  public var isCarried: Bool { carriedFrom != nil }

  /// The same with another that conflicts with it.
  public func contested(by rival: Entry) -> Entry {
    Entry(answer, rival: rival, by: by, on: on, carriedFrom: carriedFrom, isPassedOver: isPassedOver)
  }

  /// The same, passed over instead of confirmed.
  public var passedOver: Entry {
    Entry(answer, rival: rival, by: by, on: on, carriedFrom: carriedFrom, isPassedOver: true)
  }

  /// The same in all that it holds.
  public static func == (left: Entry, right: Entry) -> Bool {
    left === right
      || left.answer == right.answer && left.rival == right.rival && left.by == right.by && left.on == right.on
        && left.carriedFrom == right.carriedFrom && left.isPassedOver == right.isPassedOver
  }

  /// Hashes all that it holds.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(answer)
    hasher.combine(rival)
    hasher.combine(by)
    hasher.combine(on)
    hasher.combine(carriedFrom)
    hasher.combine(isPassedOver)
  }
}
