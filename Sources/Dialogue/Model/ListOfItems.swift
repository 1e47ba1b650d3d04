import Answers

/// A list that questions are asked over: organisations, groups, strands, boards.
public struct ListOfItems: Hashable, Sendable {
  /// Its number in the dialogue.
  public let number: Int
  /// Its id ("organisations").
  public let id: String
  /// What one item is called, and the name of the hole for it ("organisation").
  public let one: String
  /// What several are called ("organisations").
  public let many: String
  /// The list whose items these belong to (strands belong to an organisation).
  public let parent: Int?
  /// May a person add items?
  public let isOpen: Bool
  /// The classes an item can be in, the usual one first. Empty where there is only one kind.
  public let classes: [Choice]
  /// The items that the dialogue itself begins the list with.
  public let declared: [DeclaredItem]

  /// A list.
  public init(
    number: Int, id: String, one: String, many: String, parent: Int? = nil, isOpen: Bool = true,
    classes: [Choice] = [], declared: [DeclaredItem] = []
  ) {
    self.number = number
    self.id = id
    self.one = one
    self.many = many
    self.parent = parent
    self.isOpen = isOpen
    self.classes = classes
    self.declared = declared
  }
}

/// An item that a dialogue begins a list with.
public struct DeclaredItem: Hashable, Sendable {
  /// Its id ("learning-disabilities").
  public let id: String
  /// How it is said ("people with learning disabilities").
  public let name: String
  /// What people say for it ("LD").
  public let says: [String]
  /// Groups of words that each stand for half of it.
  public let halves: [[String]]
  /// Words that show that an added item is a part of this one ("deaf" lies within sensory impairment).
  public let includes: [String]
  /// The words of each of these, in lower case.
  public let includedWords: [[Substring]]

  /// A declared item.
  public init(id: String, name: String, says: [String] = [], halves: [[String]] = [], includes: [String] = []) {
    self.id = id
    self.name = name
    self.says = says
    self.halves = halves
    self.includes = includes
    includedWords = includes.map(Self.words)
  }

  /// A text's words in lower case.
  public static func words(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }
}
