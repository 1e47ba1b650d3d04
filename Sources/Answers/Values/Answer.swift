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
///
/// A value whose parts are in one shared object: an answer is handed on far more often than it is changed, from reading to the
/// record, the facts and what is said back.
public struct Answer: Hashable, Sendable {
  private struct Parts: Hashable, Sendable {
    var status: Status
    var value: Value?
    var certainty: Certainty
    var words: String
    var detail: String?
    var unknownParts: [String] = []
  }

  private final class Shared: Sendable {
    let parts: Parts

    init(_ parts: Parts) { self.parts = parts }
  }

  private var shared: Shared

  /// An answer with a value: known, or approximate where the certainty says so.
  public init(_ value: Value, certainty: Certainty = .firm, words: String, detail: String? = nil) {
    let status: Status = certainty == .approximate ? .approximate : .known
    shared = Shared(Parts(status: status, value: value, certainty: certainty, words: words, detail: detail))
  }

  /// An answer without a value. The status must be none of known and approximate.
  public init(_ status: Status, certainty: Certainty = .firm, words: String, detail: String? = nil) {
    shared = Shared(Parts(status: status, certainty: certainty, words: words, detail: detail))
  }

  /// What kind of answer it is.
  public var status: Status {
    get { shared.parts.status }
    set { change { $0.status = newValue } }
  }

  /// The value: always there when the status is known or approximate, never otherwise.
  public var value: Value? {
    get { shared.parts.value }
    set { change { $0.value = newValue } }
  }

  /// How sure it is.
  public var certainty: Certainty {
    get { shared.parts.certainty }
    set { change { $0.certainty = newValue } }
  }

  /// The words that were typed for it.
  public var words: String {
    get { shared.parts.words }
    set { change { $0.words = newValue } }
  }

  /// What else was said with it ("it's on the website").
  public var detail: String? {
    get { shared.parts.detail }
    set { change { $0.detail = newValue } }
  }

  /// Parts that the person said they don't know ("no idea on hours"), by their names, sorted.
  public var unknownParts: [String] {
    get { shared.parts.unknownParts }
    set { change { $0.unknownParts = newValue } }
  }

  private mutating func change(_ change: (inout Parts) -> Void) {
    var parts = shared.parts
    change(&parts)
    shared = Shared(parts)
  }

  /// Does it hold something: a value, or the fact that there is nothing?
  public var isKnown: Bool { status == .known || status == .approximate || status == .none }

  /// The same in all that it holds.
  public static func == (left: Answer, right: Answer) -> Bool {
    left.shared === right.shared || left.shared.parts == right.shared.parts
  }

  /// Hashes all that it holds.
  public func hash(into hasher: inout Hasher) { hasher.combine(shared.parts) }
}

extension Answer {
  /// Is it a figure or one of the choices, not just any words?
  public var isParticular: Bool {
    switch value {
    case .count?, .share?, .money?, .time?, .rating?: true
    case .choice(let pick)?: pick.choice != nil
    case .choices(let picks)?: picks.contains { $0.choice != nil }
    case .yesNo?, .names?, .contact?, .text?, nil: false
    }
  }
}
