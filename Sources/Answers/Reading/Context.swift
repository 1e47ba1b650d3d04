/// An item that a person may mention by name. A class: it never changes, and holds a dozen lists.
public final class KnownName: Hashable, Sendable {
  /// The item's number in the record.
  public let item: Int
  /// The list that it is in, by number. A name is only looked for where its list makes sense.
  public let list: Int
  /// The item that it belongs to, where its list is inside another.
  public let parent: Int?
  /// Its class, as the dialogue's id (a strand's class is its choice: "core-grant").
  public let itemClass: String?
  /// What it is called.
  public let name: String
  /// Everything else that people call it; initials and obvious short forms are worked out.
  public let aliases: [String]
  /// Groups of words that each stand for half of it: one half alone is *partly*.
  public let halves: [[String]]
  /// What is only a part of it ("deaf" within sensory impairment): such a part alone is *partly*.
  public let includes: [String]
  /// Did somebody give it this name? Then others shorten it: they leave out the place that it begins with.
  public let isGiven: Bool
  /// The words of all these, tokenised: worked out once, so keep names between utterances.
  let compiled: CompiledName

  /// A name.
  public init(
    item: Int, list: Int, parent: Int? = nil, itemClass: String? = nil, name: String, aliases: [String] = [],
    halves: [[String]] = [], includes: [String] = [], isGiven: Bool = false
  ) {
    self.item = item
    self.list = list
    self.parent = parent
    self.itemClass = itemClass
    self.name = name
    self.aliases = aliases
    self.halves = halves
    self.includes = includes
    self.isGiven = isGiven
    compiled = CompiledName(name: name, aliases: aliases, halves: halves, includes: includes, isGiven: isGiven)
  }

  /// Equal where everything that was given is.
  public static func == (left: KnownName, right: KnownName) -> Bool {
    left === right
      || left.item == right.item && left.list == right.list && left.parent == right.parent
        && left.itemClass == right.itemClass && left.name == right.name && left.aliases == right.aliases
        && left.halves == right.halves && left.includes == right.includes && left.isGiven == right.isGiven
  }

  /// Equal names have equal items.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(item)
    hasher.combine(list)
    hasher.combine(name)
  }
}

/// An answer that is already there, for corrections ("the core grant's 15 not 12") and "same as before".
public struct SettledAnswer: Hashable, Sendable {
  /// The question.
  public let slot: Int
  /// The items that it was asked for, outermost first.
  public let items: [Int]
  /// What was answered.
  public let answer: Answer

  /// A settled answer.
  public init(slot: Int, items: [Int], answer: Answer) {
    self.slot = slot
    self.items = items
    self.answer = answer
  }
}

/// What is being asked: one question, for the items that are fixed and, when it is asked together, for many. A class for the
/// same reason.
public final class Asked: Sendable {
  /// The question.
  public let slot: Int
  /// The addresses that the prompt asks for, each the items of the question's lists, outermost first.
  /// One address for an ordinary question, several when it is asked together.
  public let addresses: [[Int]]
  /// The items just read out, in order, for "the first two", "both" and "all except".
  public let readOut: [Int]
  /// True when the prompt is the reading back of something, to be confirmed.
  public let isConfirmation: Bool
  /// The answer that this question was about to have, where one was just said and may be corrected ("no, six").
  public let previous: SettledAnswer?

  /// What is asked.
  public init(
    slot: Int, addresses: [[Int]], readOut: [Int] = [], isConfirmation: Bool = false, previous: SettledAnswer? = nil
  ) {
    self.slot = slot
    self.addresses = addresses
    self.readOut = readOut
    self.isConfirmation = isConfirmation
    self.previous = previous
  }
}

/// Everything that an utterance is read against. A class: it never changes, and each reader holds it.
public final class Context: Sendable {
  /// The dialogue's words.
  public let vocabulary: Vocabulary
  /// The question that was asked; nothing when any answer is welcome.
  public let asked: Asked?
  /// The items there are.
  public let names: [KnownName]
  /// The item of each list that the conversation is about just now (the organisation of this section).
  public let focus: [Int]
  /// The questions that may be filled by volunteering, by number, in the order they would be asked.
  public let open: [Int]
  /// The questions that have been answered for the items in hand, by number: they are only meant where a cue says so.
  public let answered: [Int]
  /// The day on which this is said, for "last March" and "3 years".
  public let today: Day
  /// The answers there are already. Only called when the words call for it.
  public let settled: @Sendable () -> [SettledAnswer]

  /// A context.
  public init(
    vocabulary: Vocabulary, asked: Asked?, names: [KnownName] = [], focus: [Int] = [], open: [Int] = [],
    answered: [Int] = [],
    today: Day, settled: @escaping @Sendable () -> [SettledAnswer] = { [] }
  ) {
    self.vocabulary = vocabulary
    self.asked = asked
    self.names = names
    self.focus = focus
    self.open = open
    self.answered = answered
    self.today = today
    self.settled = settled
  }
}
