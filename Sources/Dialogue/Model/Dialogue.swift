import Answers

/// A loaded dialogue: one immutable object that every conversation in it shares.
///
/// Everything is numbered in the order of the file; the numbers are only good for this loaded object. Files, journals
/// and messages carry the ids. Invariants, all checked when it is loaded: ids are unique, every reference leads
/// somewhere, conditions have the right type, every phrase has its wording in the standard wording.
public final class Dialogue: Sendable {
  /// Its id, `where-am-i-now`.
  public let id: String
  /// The author's version of it.
  public let version: Int
  /// What it is called.
  public let title: String
  /// What the answers are about as a whole, the heading of a summary: questions whose answers head it (area, who).
  public let head: [Int]
  /// The lists that questions are asked over.
  public let lists: [ListOfItems]
  /// The sections, in order. Sections next to each other with the same `each` are walked together, item by item.
  public let sections: [Section]
  /// The sections as they are walked.
  public let blocks: [Block]
  /// All questions and follow-ups; a follow-up stands behind its question.
  public let questions: [Question]
  /// The findings, in the order of the file.
  public let findings: [FindingRule]
  /// Stages that items are compared with, in order.
  public let stages: [Stage]
  /// What a report draws, in the order of the file.
  public let charts: [Chart]
  /// Named conditions (`define:`).
  public let definitions: [Definition]
  /// Named figures that are the product's own, not the guide's (`settings:`).
  public let settings: [Setting]
  /// Terms and their meanings.
  public let glossary: [GlossaryEntry]
  /// Directories and other places to look.
  public let sources: [Source]
  /// What each `{hole}` of a phrase stands for, by its full name.
  public let holes: [String: Hole]
  /// The wordings, the standard one first.
  public let wordings: [Wording]
  /// What reading needs of all this, compiled.
  public let vocabulary: Vocabulary
  /// A hash of what answers depend on: ids, kinds, lists, conditions, settings. As 16 hexadecimal digits.
  public let structureHash: String
  /// A hash of all wording. As 16 hexadecimal digits.
  public let wordingHash: String

  /// The names of the items that lists begin with, numbered in the order of the lists: tokenised once for all
  /// conversations.
  public let declaredNames: [KnownName]

  /// For each question, what hangs on its answer.
  public let dependents: [Dependents]

  /// For each list, what hangs on which items it has.
  public let dependentsOnItems: [Dependents]

  /// The block of each question.
  public let blockOfQuestion: [Int]

  /// The questions that may be answered by the way.
  public let volunteered: [Int]

  let sentences: Sentences
  private let questionsByName: [String: Int]
  private let listsByName: [String: Int]

  /// A dialogue from its checked parts.
  public init(parts: Parts) {
    id = parts.id
    version = parts.version
    title = parts.title
    head = parts.head
    lists = parts.lists
    sections = parts.sections
    let blocks = Block.blocks(of: parts.sections)
    self.blocks = blocks
    questions = parts.questions
    findings = parts.findings
    stages = parts.stages
    charts = parts.charts
    definitions = parts.definitions
    settings = parts.settings
    glossary = parts.glossary
    sources = parts.sources
    holes = parts.holes
    wordings = parts.wordings
    vocabulary = parts.vocabulary
    structureHash = parts.structureHash
    wordingHash = parts.wordingHash
    volunteered = parts.vocabulary.slots.filter(\.isVolunteered).map(\.id)
    blockOfQuestion = parts.questions.map { question in
      blocks.firstIndex { $0.sections.contains(question.section) } ?? 0
    }
    (dependents, dependentsOnItems) = parts.index(blocks, ofQuestions: blockOfQuestion)
    sentences = Sentences(of: parts)
    var byName: [String: Int] = [:]
    for question in parts.questions {
      byName[question.name] = question.number
      for was in question.was where byName[was] == nil { byName[was] = question.number }
    }
    questionsByName = byName
    var lists: [String: Int] = [:]
    for list in parts.lists { lists[list.id] = list.number }
    listsByName = lists
    declaredNames = parts.lists.flatMap { list in list.declared.map { (list.number, $0) } }.enumerated().map {
      KnownName(
        item: $0.offset, list: $0.element.0, name: $0.element.1.name, aliases: $0.element.1.says,
        halves: $0.element.1.halves, includes: $0.element.1.includes)
    }
  }

  /// The number of the question with this full id ("ulo.committee"), now or formerly.
  public func question(named name: String) -> Int? { questionsByName[name] }

  /// The number of the list with this id.
  public func list(named id: String) -> Int? { listsByName[id] }

  /// The wording with this id.
  public func wording(_ id: String) -> Wording? { wordings.first { $0.id == id } }
}

extension Dialogue {
  /// The parts that a dialogue is made of; `DialogueLoading` fills them.
  public struct Parts: Sendable {
    /// See ``Dialogue/id``.
    public var id = ""
    /// See ``Dialogue/version``.
    public var version = 1
    /// See ``Dialogue/title``.
    public var title = ""
    /// See ``Dialogue/head``.
    public var head: [Int] = []
    /// See ``Dialogue/lists``.
    public var lists: [ListOfItems] = []
    /// See ``Dialogue/sections``.
    public var sections: [Section] = []
    /// See ``Dialogue/questions``.
    public var questions: [Question] = []
    /// See ``Dialogue/findings``.
    public var findings: [FindingRule] = []
    /// See ``Dialogue/stages``.
    public var stages: [Stage] = []
    /// See ``Dialogue/charts``.
    public var charts: [Chart] = []
    /// See ``Dialogue/definitions``.
    public var definitions: [Definition] = []
    /// See ``Dialogue/settings``.
    public var settings: [Setting] = []
    /// See ``Dialogue/glossary``.
    public var glossary: [GlossaryEntry] = []
    /// See ``Dialogue/sources``.
    public var sources: [Source] = []
    /// See ``Dialogue/holes``.
    public var holes: [String: Hole] = [:]
    /// See ``Dialogue/wordings``.
    public var wordings: [Wording] = []
    /// See ``Dialogue/vocabulary``.
    public var vocabulary = Vocabulary(slots: [], lists: [], commands: [])
    /// See ``Dialogue/structureHash``.
    public var structureHash = ""
    /// See ``Dialogue/wordingHash``.
    public var wordingHash = ""

    /// Nothing yet.
    public init() {}
  }
}
