import Answers

/// One thing that is asked, or a follow-up that exists only because of an answer.
///
/// Its wording stands in the dialogue's wordings under its name: see ``PromptForm``. A class, since it is looked up
/// everywhere, and a copy of all that it holds costs more than what is asked of it.
public final class Question: Sendable {
  /// Its number in the dialogue, which is also its slot's.
  public let number: Int
  /// Its full id: section and question ("ulo.committee"), and for a follow-up that too ("ulo.committee.total").
  public let name: String
  /// Full ids that it had in earlier versions.
  public let was: [String]
  /// Its section.
  public let section: Int
  /// The question that it follows up; nothing for an ordinary question.
  public let followUpOf: Int?
  /// Its follow-ups, in order.
  public let followUps: [Int]
  /// The kind of answer.
  public let kind: Kind
  /// The lists that it is asked over, outermost first: the section's, its question's, its own.
  public let over: [Int]
  /// Is it asked in one prompt for all items of its own lists, and one by one only for what is left out?
  public let isTogether: Bool
  /// When it is asked; nothing for always. A follow-up isn't asked while its condition is unclear.
  public let condition: Condition?
  /// What a follow-up's answer goes into.
  public let fills: Fill?
  /// The list that its answer makes items of.
  public let makes: Int?
  /// What an item that this question adds means elsewhere: a group named as a gap is spoken for by nobody.
  public let addedMeans: Implication?
  /// In a matrix: does naming one item for a row mean *no, implied* for the others?
  public let impliesNo: Bool
  /// Is it read back and confirmed ("Is that right?")?
  public let isConfirmation: Bool
  /// The conditions of the variants of its prompt (`ask`), the first that holds being used; the last is always nothing.
  public let variants: [Condition?]
  /// How many examples there are.
  public let examples: Int
  /// Where to look, as numbers of ``Dialogue/sources``.
  public let sources: [Int]
  /// Does it go into the action plan when it isn't known?
  public let hasAction: Bool
  /// Does its answer never change in the world, so that another one later corrects it?
  public let isLasting: Bool
  /// Is it asked for which time a sum is? Then one of which that isn't said isn't taken for a year's.
  public let asksPeriod: Bool

  /// A question.
  public init(
    number: Int, name: String, was: [String] = [], section: Int, followUpOf: Int? = nil, followUps: [Int] = [],
    kind: Kind, over: [Int] = [], isTogether: Bool = false, condition: Condition? = nil, fills: Fill? = nil,
    makes: Int? = nil, addedMeans: Implication? = nil, impliesNo: Bool = false, isConfirmation: Bool = false,
    variants: [Condition?] = [nil], examples: Int = 0, sources: [Int] = [], hasAction: Bool = false,
    isLasting: Bool = false, asksPeriod: Bool = false
  ) {
    self.number = number
    self.name = name
    self.was = was
    self.section = section
    self.followUpOf = followUpOf
    self.followUps = followUps
    self.kind = kind
    self.over = over
    self.isTogether = isTogether
    self.condition = condition
    self.fills = fills
    self.makes = makes
    self.addedMeans = addedMeans
    self.impliesNo = impliesNo
    self.isConfirmation = isConfirmation
    self.variants = variants
    self.examples = examples
    self.sources = sources
    self.hasAction = hasAction
    self.isLasting = isLasting
    self.asksPeriod = asksPeriod
  }

  /// Is it asked together over a list that its answer makes items of ("How many seats on each board? Add senior boards too.")?
  /// Then it is asked once, although there is nothing yet to ask it for.
  public var namesTheFirst: Bool { isTogether && makes != nil && makes == over.last }
}

/// What a follow-up's answer goes into.
public struct Fill: Hashable, Sendable {
  /// The question, and whether it is that of the item's whole.
  public let reference: Reference

  /// A fill. `reference.part` says which part; nothing for the whole value.
  public init(_ reference: Reference) { self.reference = reference }
}

/// What an added item means for another question.
public struct Implication: Hashable, Sendable {
  /// The question over the item's list.
  public let question: Int
  /// The answer, implied, for the added item.
  public let answer: YesNo

  /// An implication.
  public init(question: Int, answer: YesNo) {
    self.question = question
    self.answer = answer
  }
}

/// The forms in which a question is worded: the last part of its phrases' ids, `ulo.committee.ask`.
public enum PromptForm: String, Hashable, Sendable, CaseIterable {
  /// The prompt. Further variants are `ask-2`, `ask-3` …
  case ask
  /// A shorter prompt for repeats.
  case again
  /// The prompt for one item that was left out of a question asked together.
  case askOne = "ask-one"
  /// The prompt for one cell of a matrix.
  case askCell = "ask-cell"
  /// Asking whose something is ("Which organisation provides {choices}?").
  case whose
  /// How it is said in the prompt line, at most 14 characters, different for every question.
  case short
  /// How it is named in summaries and lists.
  case title
  /// How to answer, in one sentence.
  case how
  /// Why it matters, in one sentence.
  case why
  /// An example answer: `example-1`, `example-2` …
  case example
  /// What to do when it isn't known: the action plan's sentence.
  case action
  /// Whom to ask.
  case whom
  /// Where to look, in words, beside the sources.
  case look
  /// How the prompt is said aloud, where the written one reads badly.
  case speech
}
