/// An item that a claim is about: one there is, or one that the same utterance names for the first time.
public enum ItemReference: Hashable, Sendable {
  /// An item in the record, by number.
  case known(Int)
  /// The item at this index of ``Understanding/newItems``.
  case new(Int)
}

/// An item that an utterance names for the first time.
public struct NewItem: Hashable, Sendable {
  /// The list that it goes into, by number.
  public var list: Int
  /// The item that it belongs to, where its list is inside another.
  public var parent: ItemReference?
  /// The name, aliases and class. A strand's name is its choice's label unless the person gave one.
  public var thing: NamedThing
  /// The words that named it.
  public var words: String

  /// A new item.
  public init(list: Int, parent: ItemReference? = nil, thing: NamedThing, words: String) {
    self.list = list
    self.parent = parent
    self.thing = thing
    self.words = words
  }
}

/// Why a claim was made.
public enum ClaimReason: String, Hashable, Sendable {
  /// It answers the question that was asked.
  case asked
  /// A cue word points at its question.
  case cued
  /// Its shape fits just one open question.
  case shape
  /// It is marked as a correction ("actually", "not 12", "no, six").
  case correction
}

/// One answer that an utterance gives to one question for certain items.
public struct Claim: Hashable, Sendable {
  /// The question, by number.
  public var slot: Int
  /// The items of the question's lists, outermost first, as many as the question has lists.
  public var items: [ItemReference]
  /// What is claimed.
  public var answer: Answer
  /// Why.
  public var reason: ClaimReason

  /// A claim.
  public init(slot: Int, items: [ItemReference], answer: Answer, reason: ClaimReason) {
    self.slot = slot
    self.items = items
    self.answer = answer
    self.reason = reason
  }
}

/// A change of an item that an utterance brings along ("the carers' centre isn't really one").
public struct Reclassing: Hashable, Sendable {
  /// The item.
  public var item: Int
  /// The class, as the dialogue's id.
  public var itemClass: String

  /// A change of class.
  public init(item: Int, itemClass: String) {
    self.item = item
    self.itemClass = itemClass
  }
}

/// Why nothing, or not enough, could be read. A misreading is a value, never thrown.
public enum Misreading: Hashable, Sendable {
  /// There were no words in it.
  case empty
  /// Nothing in it fits the kind.
  case nothingFits
  /// A number lies outside the question's limits.
  case outOfLimits(ClosedRange<Int>)
  /// A part is larger than its whole.
  case partAboveWhole(part: Int, whole: Int)
  /// An end lies before its start, or it is longer ago than anything.
  case impossibleTime
  /// A start that is still to come, where it was asked since when something has been so.
  case startToCome
  /// A day that the calendar hasn't got ("31/02/2025").
  case noSuchDay
  /// A name or choice that isn't on a closed list, in the person's words.
  case unlisted(String)
  /// Something was said to be wrong, and not what is right instead.
  case rejected
  /// After a slash something that is no command, in the person's words.
  case noCommand(String)
  /// Longer than an answer may be (8 KiB).
  case tooLong(bytes: Int)
}

/// A doubt that one short question settles.
public indirect enum Doubt: Hashable, Sendable {
  /// Two or more readings of the same words: "do you mean 7, or 7 out of 10?".
  case readings([Claim])
  /// Something was claimed, but not for whom: "which organisation provides advice?". The claims' last item
  /// is left out and is to be supplied.
  case owner(list: Int, claims: [Claim])
  /// The same words could mean several items.
  case item(words: String, candidates: [Int])
  /// A reference to an earlier answer that could be meant ("same as before"): the claims with what it would be.
  case sameAs(SettledAnswer, claim: Claim)
  /// Yes to a confirmation with a "but" that wasn't understood, or the like: ask again in brief.
  case contradictory
}

/// A command with its arguments, in the person's words.
public struct CommandCall: Hashable, Sendable {
  /// The command's id.
  public var id: String
  /// The arguments, in the order of the `{}`s of its pattern.
  public var arguments: [String]

  /// A call.
  public init(_ id: String, arguments: [String] = []) {
    self.id = id
    self.arguments = arguments
  }
}

/// What an utterance was understood to say. Deterministic: the same words in the same context give the same.
public struct Understanding: Hashable, Sendable {
  /// The command, where the whole utterance is one; then nothing else is filled.
  public var command: CommandCall?
  /// Yes or no to a confirmation that was asked (`isConfirmation`), where the words began with it.
  public var confirmation: YesNo?
  /// The answers, the asked question's first.
  public var claims: [Claim]
  /// Further values for the asked question, where it has room for one only ("£12k core plus 30 for the contract"). In a
  /// conversation their words are left over.
  public var others: [Answer] = []
  /// Items named for the first time.
  public var newItems: [NewItem]
  /// Items put in another class.
  public var reclassings: [Reclassing]
  /// The one doubt to ask about first, where there is one. Its claims aren't among ``claims``.
  public var doubt: Doubt?
  /// Words that nothing was made of. They are said back and kept, never dropped.
  public var leftovers: [String]
  /// Why nothing was read for the asked question, where nothing was.
  public var misreading: Misreading?

  /// An understanding of nothing, to be filled.
  public init(
    command: CommandCall? = nil, confirmation: YesNo? = nil, claims: [Claim] = [], newItems: [NewItem] = [],
    reclassings: [Reclassing] = [], doubt: Doubt? = nil, leftovers: [String] = [], misreading: Misreading? = nil
  ) {
    self.command = command
    self.confirmation = confirmation
    self.claims = claims
    self.newItems = newItems
    self.reclassings = reclassings
    self.doubt = doubt
    self.leftovers = leftovers
    self.misreading = misreading
  }
}
