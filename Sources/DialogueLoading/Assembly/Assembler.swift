import Answers
import Dialogue

/// Makes the checked parts of a dialogue out of a draft.
final class Assembler {
  let draft: DraftDialogue
  let faults: Faults
  let names: Names
  let placed: [PlacedQuestion]
  let fillings: HoleFillings
  let book: PhraseBook
  var parts = Dialogue.Parts()
  /// Definitions that stand for themselves in a circle.
  var cyclic: Set<Int> = []

  init(_ draft: DraftDialogue, longestSentence: Int, _ faults: Faults) {
    self.draft = draft
    self.faults = faults
    let indexing = NameIndexing(draft, faults)
    names = indexing.names
    placed = indexing.placed
    fillings = HoleFillings(draft)
    book = PhraseBook(names: names, fillings: fillings, faults: faults)
    book.longestSentence = longestSentence
  }

  /// Everything but the wordings, the vocabulary and the hashes.
  func assemble() {
    parts.id = draft.id
    parts.version = draft.version
    parts.title = draft.title
    for (index, text) in draft.opening.enumerated() { book.add("opening.\(index + 1)", text, PhraseScope()) }
    for (index, text) in draft.closing.enumerated() { book.add("closing.\(index + 1)", text, PhraseScope()) }
    lists()
    surroundings()
    sections()
    parts.questions = placed.map(question)
    parts.head = draft.head.compactMap { text in reference(text, Scope())?.question }
    findings()
    charts()
    stages()
  }

  /// Stands for a condition with a fault, so that nothing is concluded from it: no dialogue comes of it.
  /// Nobody can write an `and` of nothing.
  static let unknown = Condition.unclear(.and([]))

  /// The condition of a text, checked.
  func condition(_ text: Text?, _ scope: Scope) -> Condition? {
    text.flatMap { ConditionChecker.condition($0, scope, names, faults) }
  }

  /// The question and part that a text names.
  func reference(_ text: Text, _ scope: Scope) -> Reference? {
    let checker = ConditionChecker(names: names, faults: faults, text: text)
    do throws(ConditionFault) {
      return checker.reference(try ConditionParser.name(text.string), scope)?.0
    } catch {
      checker.fault(.unknownID, error.at, "`\(text.string)` isn't the id of a question.")
      return nil
    }
  }

  func list(_ text: Text) -> Int? { names.list(text, faults) }

  func choice(_ draft: DraftChoice) -> Choice {
    Choice(
      draft.id.string, label: draft.name?.string ?? Self.usualLabel(draft.id.string), says: draft.says.map(\.string),
      halves: draft.halves.map { $0.map(\.string) }, namesFrom: draft.namesFrom.flatMap(list))
  }

  /// How yes, partly, no and past are said back where the dialogue doesn't name them.
  private static func usualLabel(_ id: String) -> String { id == YesNo.past.rawValue ? "in the past" : id }

  private func lists() {
    let plain = PhraseScope(isPlain: true, length: .none)
    for (number, list) in draft.lists.enumerated() {
      let id = list.id.string
      book.add("lists.\(id).one", list.one, plain)
      book.add("lists.\(id).many", list.many, plain)
      for choice in list.classes { book.add("lists.\(id).class.\(choice.id.string)", choice.name, plain) }
      for item in list.items { book.add("lists.\(id).item.\(item.id.string)", item.name, plain) }
      parts.lists.append(
        ListOfItems(
          number: number, id: id, one: list.one.string, many: list.many.string, parent: names.lists[number].parent,
          isOpen: list.isOpen, classes: list.classes.map(choice),
          declared: list.items.map { item in
            DeclaredItem(
              id: item.id.string, name: item.name.string, says: item.says.map(\.string),
              halves: item.halves.map { $0.map(\.string) }, includes: item.includes.map(\.string))
          }))
    }
  }

  private func surroundings() {
    for (number, definition) in draft.definitions.enumerated() {
      let over = names.definitions[number].over
      let condition = condition(definition.when, Scope(fixed: over))
      parts.definitions.append(
        Definition(name: definition.id.string, over: over, condition: condition ?? Self.unknown))
    }
    for (number, setting) in draft.settings.enumerated() {
      book.add("settings.\(setting.id.string)", setting.note, PhraseScope())
      book.add("settings.\(setting.id.string).value", setting.value, PhraseScope(isPlain: true, length: .none))
      parts.settings.append(Setting(id: setting.id.string, value: names.settings[number].value))
    }
    for source in draft.sources {
      book.add("sources.\(source.id.string).name", source.name, PhraseScope(isPlain: true, length: .none))
      book.add("sources.\(source.id.string).status", source.status, PhraseScope())
      parts.sources.append(Source(id: source.id.string, checked: source.checked))
    }
    for term in draft.glossary {
      book.add("glossary.\(term.id.string)", term.means, PhraseScope())
      parts.glossary.append(GlossaryEntry(id: term.id.string, terms: term.terms.map(\.string)))
    }
  }

  private func sections() {
    for (number, section) in draft.sections.enumerated() {
      let each = section.each.flatMap { names.listsByID[$0.string] }
      let scope = Scope(section: section.id.string, fixed: names.withParents([each].compactMap { $0 }))
      book.add("\(section.id.string).title", section.title, PhraseScope(scope: scope))
      book.add("\(section.id.string).report", section.report, PhraseScope(isPlain: true, length: .none))
      let questions = placed.filter { $0.entry.section == number && $0.entry.followUpOf == nil }.map(\.entry.number)
      if let condition = section.where, each == nil, section.each == nil {
        faults.add(
          .missingKey, at: condition.place, "`where` says for which items a section is asked, and it has no `each`.",
          hint: "Add `each: LIST`, or put the condition on the questions as `when`.")
      }
      parts.sections.append(
        Section(
          number: number, id: section.id.string, each: each, where: condition(section.where, scope),
          questions: questions))
    }
  }

  private func findings() {
    for (number, finding) in draft.findings.enumerated() {
      let id = finding.id.string
      let over = names.withParents(finding.each.compactMap(list))
      let condition = condition(finding.when, Scope(fixed: over))
      let scope = PhraseScope(scope: Scope(fixed: over), free: finding.answers?.holes ?? [])
      book.add("findings.\(id)", finding.say, scope)
      book.add("findings.\(id).change", finding.change, scope)
      book.add("findings.\(id).action", finding.action, scope)
      book.add("findings.\(id).whom", finding.whom, scope)
      book.add("findings.\(id).look", finding.look, scope)
      parts.findings.append(
        FindingRule(
          number: number, id: id, over: over, condition: condition ?? Self.unknown, answers: finding.answers,
          severity: finding.severity,
          cites: finding.cites.compactMap { cite($0, over) }, isOwnJudgement: finding.isOwn,
          hasChange: finding.change != nil, hasAction: finding.action != nil, readings: finding.readings.map(\.string)))
    }
  }

  private func stages() {
    for (index, text) in draft.aboutStages.enumerated() { book.add("stages-about.\(index + 1)", text, PhraseScope()) }
    let plain = PhraseScope(isPlain: true, length: .none)
    for stage in draft.stages {
      let id = stage.id.string
      let over = names.withParents(stage.each.compactMap(list))
      let scope = Scope(fixed: over)
      book.add("stages.\(id)", stage.title, plain)
      book.add("stages.\(id).moves", stage.moves, PhraseScope())
      let features = stage.features.map { feature in
        book.add("stages.\(id).\(feature.id.string)", feature.say, plain)
        return Stage.Feature(
          id: feature.id.string, condition: condition(feature.when, scope) ?? Self.unknown,
          cites: feature.cites.compactMap { cite($0, over) })
      }
      parts.stages.append(Stage(id: id, over: over, condition: condition(stage.where, scope), features: features))
    }
  }

  /// An answer that a finding rests on; it may be cited for all items at once, so no item need be fixed.
  private func cite(_ text: Text, _ over: [Int]) -> Reference? {
    reference(text, Scope(fixed: Array(names.lists.indices)))
  }
}

extension AnswerStanding {
  /// What the sentences of a finding about such answers can name.
  fileprivate var holes: Set<String> {
    switch self {
    case .contested: ["title", "answer", "rival"]
    case .carried: ["titles", "days"]
    }
  }
}
