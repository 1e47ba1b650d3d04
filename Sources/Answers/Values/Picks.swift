/// A yes-or-no answer, with the two that lie between.
public enum YesNo: String, Hashable, Sendable, CaseIterable {
  /// Yes.
  case yes
  /// No.
  case no
  /// Some of it, or yes with a "but".
  case partly
  /// It used to be so.
  case past
}

/// One thing chosen from a list, or said beside the list.
public struct Pick: Hashable, Sendable {
  /// The choice's id; nothing where the person said something that isn't on the list.
  public var choice: String?
  /// What was said of it, or instead of it, where that is more than its name.
  public var text: String?
  /// The money that was said with it.
  public var amount: Money?
  /// False where the person said that it shouldn't count here ("the training, but that's us").
  public var counts: Bool

  /// A pick.
  public init(_ choice: String?, text: String? = nil, amount: Money? = nil, counts: Bool = true) {
    self.choice = choice
    self.text = text
    self.amount = amount
    self.counts = counts
  }
}

/// One name on a list of names.
public struct NamedThing: Hashable, Sendable {
  /// The name as it will be said.
  public var name: String
  /// Other names for it (initials, a former name).
  public var aliases: [String]
  /// The class that the words put it in ("a charity for people"), as the dialogue's id; nothing for the usual one.
  public var itemClass: String?

  /// A name.
  public init(_ name: String, aliases: [String] = [], itemClass: String? = nil) {
    self.name = name
    self.aliases = aliases
    self.itemClass = itemClass
  }
}

/// A list of names, and how many were claimed ("three, but I can't name one").
public struct Names: Hashable, Sendable {
  /// The names, in the order said.
  public var things: [NamedThing]
  /// How many there are by the person's own count, where they gave one.
  public var claimed: Interval<Int>?

  /// A list of names.
  public init(_ things: [NamedThing], claimed: Interval<Int>? = nil) {
    self.things = things
    self.claimed = claimed
  }
}

/// Where something stands on each of the question's scales.
public struct Rating: Hashable, Sendable {
  /// The chosen step of each scale, by the scale's id.
  public var steps: [String: String]

  /// A rating.
  public init(_ steps: [String: String]) { self.steps = steps }
}

/// How something is reached, and when.
public struct Contact: Hashable, Sendable {
  /// Each way in the person's words ("office line", "Facebook").
  public var ways: [String]
  /// The opening hours in the person's words.
  public var hours: String?

  /// A contact.
  public init(ways: [String] = [], hours: String? = nil) {
    self.ways = ways
    self.hours = hours
  }
}
