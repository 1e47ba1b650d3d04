/// The value of an answer, by kind.
public indirect enum Value: Hashable, Sendable {
  /// Yes, no, partly, or in the past.
  case yesNo(YesNo)
  /// A number of people or things.
  case count(Count)
  /// A part of a whole.
  case share(Share)
  /// A sum of money.
  case money(Money)
  /// A start, an end, a length.
  case time(TimeSpan)
  /// One of a list.
  case choice(Pick)
  /// Any number of a list.
  case choices([Pick])
  /// A list of names.
  case names(Names)
  /// Steps on scales.
  case rating(Rating)
  /// How to reach somebody, and when.
  case contact(Contact)
  /// Free words.
  case text(String)
}

/// What kind of answer there is. *None*, *don't know*, *skipped* and *not applicable* are four different things.
public enum Status: String, Hashable, Sendable, CaseIterable {
  /// There is a value, and it was said as a fact.
  case known
  /// There is a value, and it was said with a hedge or is a range.
  case approximate
  /// The person doesn't know: an action comes of it.
  case unknown = "dont-know"
  /// There is nothing: no organisations, no money, no seats.
  case none
  /// The question doesn't arise.
  case notApplicable = "not-applicable"
  /// Passed over for now: it comes back in the review.
  case skipped
  /// The person would rather not say.
  case declined
}

/// How sure the person sounded, or that it was never said.
public enum Certainty: String, Hashable, Sendable, CaseIterable {
  /// Said as a fact.
  case firm
  /// Said with a hedge ("about", "I think").
  case approximate
  /// "None that I know of": less than a firm none, more than not knowing.
  case soft
  /// Follows from another answer (once one organisation is given for a group, the others are no).
  case implied
}

/// An interpreted answer with the words that it came from.
public struct Answer: Hashable, Sendable {
  /// What kind of answer it is.
  public var status: Status
  /// The value: always there when the status is known or approximate, never otherwise.
  public var value: Value?
  /// How sure it is.
  public var certainty: Certainty
  /// The words that were typed for it.
  public var words: String
  /// What else was said with it ("it's on the website").
  public var detail: String?
  /// Parts that the person said they don't know ("no idea on hours"), by their names, sorted.
  public var unknownParts: [String]

  /// An answer with a value: known, or approximate where the certainty says so.
  public init(_ value: Value, certainty: Certainty = .firm, words: String, detail: String? = nil) {
    status = certainty == .approximate ? .approximate : .known
    self.value = value
    self.certainty = certainty
    self.words = words
    self.detail = detail
    unknownParts = []
  }

  /// An answer without a value. The status must be none of known and approximate.
  public init(_ status: Status, certainty: Certainty = .firm, words: String, detail: String? = nil) {
    self.status = status
    value = nil
    self.certainty = certainty
    self.words = words
    self.detail = detail
    unknownParts = []
  }

  /// Does it hold something: a value, or the fact that there is nothing?
  public var isKnown: Bool { status == .known || status == .approximate || status == .none }
}
