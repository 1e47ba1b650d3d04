/// The kinds of answer that can be read.
public enum Kind: String, Hashable, Sendable, CaseIterable {
  /// Yes, no, partly, in the past.
  case yesNo = "yesno"
  /// A number.
  case count
  /// A part of a whole.
  case share
  /// Money.
  case money
  /// A date, a year, a duration.
  case time
  /// One of a list.
  case choice
  /// Many of a list.
  case choices
  /// A list of names.
  case names
  /// A step on each of several scales.
  case rating
  /// How to reach somebody, and opening hours.
  case contact
  /// Free words.
  case text
}

/// One thing that can be chosen, with what people say for it.
public struct Choice: Hashable, Sendable {
  /// Its id in the dialogue file. For yes/no questions: `yes`, `partly`, `no`, `past`.
  public let id: String
  /// How it is said back.
  public let label: String
  /// What people say for it ("peppercorn rent" for premises). The label is always accepted as well.
  public let says: [String]
  /// Groups of words that each stand for half of it: one half alone is *partly* ("physical" of physical and sensory).
  public let halves: [[String]]
  /// A list whose names count as this choice ("Speak Up" for "a user-led organisation").
  public let namesFrom: Int?

  /// A choice.
  public init(
    _ id: String, label: String, says: [String] = [], halves: [[String]] = [], namesFrom: Int? = nil
  ) {
    self.id = id
    self.label = label
    self.says = says
    self.halves = halves
    self.namesFrom = namesFrom
  }
}

/// A scale of a rating.
public struct Scale: Hashable, Sendable {
  /// Its id, which is also the name of the part ("depth").
  public let id: String
  /// Its steps.
  public let steps: [Choice]

  /// A scale.
  public init(_ id: String, steps: [Choice]) {
    self.id = id
    self.steps = steps
  }
}

/// A list of items that questions are asked over, as far as reading needs it.
public struct ListShape: Hashable, Sendable {
  /// What people call one ("organisation", "board"): not part of a name.
  public let nouns: [String]
  /// The classes, the usual one first, with the words that put a name there ("not really one", "carers' centre").
  public let classes: [Choice]
  /// May a person name an item that isn't there yet?
  public let isOpen: Bool
  /// The list whose items these belong to (strands belong to an organisation).
  public let parent: Int?

  /// A list.
  public init(nouns: [String], classes: [Choice] = [], isOpen: Bool, parent: Int? = nil) {
    self.nouns = nouns
    self.classes = classes
    self.isOpen = isOpen
    self.parent = parent
  }
}

/// What a share's question calls its parts: the words that say which of two numbers is which.
public struct ShareWords: Hashable, Sendable {
  /// What those are called who are asked about ("use services").
  public let part: [String]
  /// What all together are called ("trustees").
  public let whole: [String]
  /// What those are called who are counted apart, within the part ("carers"): the first is how they are said back.
  public let carers: [String]

  /// The words; none where the question says nothing.
  public init(part: [String] = [], whole: [String] = [], carers: [String] = []) {
    self.part = part
    self.whole = whole
    self.carers = carers
  }
}

/// What a count's question calls those who are counted, and what it counts beside them.
public struct CountWords: Hashable, Sendable {
  /// What those are called who are counted ("staff", "workers"): no more than heads.
  public let counted: [String]
  /// What whole posts are called that part-time ones are added up to: the first is how several are said back, the second how
  /// one is ("full-time equivalents", "full-time equivalent"). Without it there is no half of what is counted.
  public let fullTime: [String]
  /// What means exactly one ("only the coordinator").
  public let one: [String]
  /// What means none ("nobody is paid").
  public let none: [String]

  /// The words; none where the question says nothing.
  public init(counted: [String] = [], fullTime: [String] = [], one: [String] = [], none: [String] = []) {
    self.counted = counted
    self.fullTime = fullTime
    self.one = one
    self.none = none
  }
}

/// A question as reading sees it: an opaque number with what its answer looks like. A class, since it is looked up everywhere
/// and never changes.
public final class Slot: Sendable {
  /// The caller's number for it, and its index in the ``Vocabulary``.
  public let id: Int
  /// The kind of answer.
  public let kind: Kind
  /// Words that point at it when its answer is volunteered ("trustees" for the committee).
  public let cues: [String]
  /// The choices of a choice, or what people say for yes, partly, no and past.
  public let choices: [Choice]
  /// The scales of a rating.
  public let scales: [Scale]
  /// The lists that it is asked over, outermost first, by number.
  public let over: [Int]
  /// The list that its answer makes (names make organisations; yes with "core grant" makes a strand of that class).
  public let makes: Int?
  /// The least and the most that a count may be.
  public let limits: ClosedRange<Int>
  /// What a bare "yes" means here, in words that the kind reads ("more than 10 years").
  public let yes: String?
  /// What a bare "no" means here.
  public let no: String?
  /// Words that say a pick shouldn't count ("that's us"); of a count, what isn't counted ("volunteers").
  public let notCounted: [String]
  /// Can it be filled by an answer to another question? Follow-ups like "is that a year?" often can't.
  public let isVolunteered: Bool
  /// The question that its answer fills a part of, by number: what points at that one points at this one too.
  public let partOf: Int?
  /// Which part of that answer it fills; nothing for all of it.
  public let part: String?
  /// Is it asked for which time a sum is? Then "altogether" is for all of it.
  public let asksPeriod: Bool
  /// Is it asked since when something has been so? Then a day to come is no answer.
  public let isLasting: Bool
  /// What a share calls its parts.
  public let shareWords: ShareWords
  /// What a count calls what it counts.
  public let countWords: CountWords

  /// A slot.
  public init(
    id: Int, kind: Kind, cues: [String] = [], choices: [Choice] = [], scales: [Scale] = [], over: [Int] = [],
    makes: Int? = nil, limits: ClosedRange<Int> = 0...1_000_000, yes: String? = nil, no: String? = nil,
    notCounted: [String] = [], isVolunteered: Bool = true, partOf: Int? = nil, part: String? = nil,
    asksPeriod: Bool = false, isLasting: Bool = false, shareWords: ShareWords = ShareWords(),
    countWords: CountWords = CountWords()
  ) {
    self.id = id
    self.kind = kind
    self.cues = cues
    self.choices = choices
    self.scales = scales
    self.over = over
    self.makes = makes
    self.limits = limits
    self.yes = yes
    self.no = no
    self.notCounted = notCounted
    self.isVolunteered = isVolunteered
    self.partOf = partOf
    self.part = part
    self.asksPeriod = asksPeriod
    self.isLasting = isLasting
    self.shareWords = shareWords
    self.countWords = countWords
  }
}
