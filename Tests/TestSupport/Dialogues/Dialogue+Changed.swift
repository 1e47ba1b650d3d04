import Answers
import Dialogue

extension Dialogue {
  /// The same dialogue with some of its parts changed by its author.
  public func changed(_ change: (inout Parts) -> Void) -> Dialogue {
    var parts = Parts()
    parts.id = id
    parts.version = version
    parts.title = title
    parts.head = head
    parts.lists = lists
    parts.sections = sections
    parts.questions = questions
    parts.findings = findings
    parts.stages = stages
    parts.charts = charts
    parts.definitions = definitions
    parts.settings = settings
    parts.glossary = glossary
    parts.sources = sources
    parts.holes = holes
    parts.wordings = wordings
    parts.vocabulary = vocabulary
    parts.structureHash = structureHash
    parts.wordingHash = wordingHash
    change(&parts)
    return Dialogue(parts: parts)
  }
}

extension Question {
  /// The same question with some of it changed.
  public func changed(name: String? = nil, was: [String] = [], kind: Kind? = nil, over: [Int]? = nil) -> Question {
    Question(
      number: number, name: name ?? self.name, was: was, section: section, followUpOf: followUpOf,
      followUps: followUps, kind: kind ?? self.kind, over: over ?? self.over, isTogether: isTogether,
      condition: condition, fills: fills, makes: makes, addedMeans: addedMeans, impliesNo: impliesNo,
      isConfirmation: isConfirmation, variants: variants, examples: examples, sources: sources, hasAction: hasAction)
  }
}

extension ListOfItems {
  /// The same list, begun with other items.
  public func changed(declared: [DeclaredItem]) -> ListOfItems {
    ListOfItems(
      number: number, id: id, one: one, many: many, parent: parent, isOpen: isOpen, classes: classes,
      declared: declared)
  }
}
