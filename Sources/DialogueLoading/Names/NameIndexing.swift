import Answers
import Dialogue

/// A question of a draft with where it belongs.
struct PlacedQuestion {
  let draft: DraftQuestion
  let entry: Names.QuestionEntry
  /// The numbers of its follow-ups.
  var followUps: [Int]
}

/// Numbers everything that has an id, and tells ids that are used twice or lead nowhere.
struct NameIndexing {
  let draft: DraftDialogue
  let faults: Faults
  private(set) var names = Names()
  /// All questions in the order of the file, each follow-up behind its question.
  private(set) var placed: [PlacedQuestion] = []

  init(_ draft: DraftDialogue, _ faults: Faults) {
    self.draft = draft
    self.faults = faults
    lists()
    settings()
    definitions()
    sources()
    sections()
    formerNames()
  }

  /// Ids of sections that would make the ids of phrases ambiguous.
  private static let reservedSections: Set<String> = [
    "findings", "charts", "stages", "stages-about", "settings", "glossary", "sources", "lists", "kinds", "opening",
    "closing",
    "common",
  ]

  private mutating func lists() {
    for (number, list) in draft.lists.enumerated() {
      let noun = ID.noun(list.one.string)
      for (names, key, id) in [(names.listsByID, list.id, list.id.string), (names.listsByNoun, list.one, noun)]
      where names[id] != nil {
        faults.add(.duplicateID, at: key.place, "There is already a list with `\(key.string)`.")
      }
      let ids = unique(list.classes.map(\.id) + list.items.map(\.id), "in this list")
      for id in ids where id.string == "added" || id.string == "inside" {
        faults.add(.reservedID, at: id.place, "`\(id.string)` has a meaning of its own in conditions.")
      }
      names.lists.append(
        Names.ListEntry(
          number: number, id: list.id.string, noun: noun, classes: list.classes.map(\.id.string),
          items: list.items.map(\.id.string)))
      names.listsByID[list.id.string] = names.listsByID[list.id.string] ?? number
      names.listsByNoun[noun] = names.listsByNoun[noun] ?? number
    }
    for (number, list) in draft.lists.enumerated() {
      guard let parent = list.parent else { continue }
      guard let found = self.list(parent) else { continue }
      names.lists[number].parent = found
      if names.withParents([number]).first.map({ names.lists[$0].parent != nil }) == true {
        names.lists[number].parent = nil
        faults.add(
          .cycle, at: parent.place,
          "The lists lie in each other in a circle: `\(list.id.string)` in `\(parent.string)`.")
      }
    }
  }

  private mutating func settings() {
    for setting in draft.settings {
      var value = Term.number(Fraction(0))
      if let text = setting.value {
        do throws(ConditionFault) {
          switch try ConditionParser.term(text.string) {
          case .number(let number, _): value = .number(number)
          case .money(let pence, _): value = .money(pence)
          case .months(let months, _): value = .months(months)
          default: throw ConditionFault(at: 0, sentence: "")
          }
        } catch {
          faults.add(
            .wrongType, at: text.place, "`\(text.string)` isn't a figure.",
            hint: "Write a number, `£5,000`, `1/2`, `75 percent`, `12 months` or `3 years`.")
        }
      }
      if names.settingsByID[setting.id.string] != nil { duplicate(setting.id, "setting") }
      names.settingsByID[setting.id.string] = names.settings.count
      names.settings.append((setting.id.string, value))
    }
  }

  private mutating func definitions() {
    for definition in draft.definitions {
      let id = definition.id.string
      if names.definitionsByID[id] != nil { duplicate(definition.id, "definition") }
      if names.settingsByID[id] != nil { duplicate(definition.id, "setting") }
      names.definitionsByID[id] = names.definitions.count
      names.definitions.append((id, names.withParents(definition.over.compactMap(list))))
    }
  }

  private mutating func sources() {
    for (number, source) in draft.sources.enumerated() { names.sources[source.id.string] = number }
    _ = unique(draft.sources.map(\.id), "among the sources")
    _ = unique(draft.glossary.map(\.id), "in the glossary")
    _ = unique(draft.findings.map(\.id), "among the findings")
    _ = unique(draft.charts.map(\.id), "among the charts")
    _ = unique(draft.stages.map(\.id), "among the stages")
    for stage in draft.stages { _ = unique(stage.features.map(\.id), "among the features of the stage") }
  }

  private mutating func sections() {
    _ = unique(draft.sections.map(\.id), "among the sections")
    for (number, section) in draft.sections.enumerated() {
      let id = section.id.string
      names.sections.insert(id)
      if Self.reservedSections.contains(id) {
        faults.add(.reservedID, at: section.id.place, "A section can't be called `\(id)`.")
      }
      let over = names.withParents([section.each.flatMap(list)].compactMap { $0 })
      for question in section.questions { place(question, id, number, id, over, over.count, followUpOf: nil) }
    }
  }

  /// Numbers a question and then its follow-ups.
  private mutating func place(
    _ draft: DraftQuestion, _ prefix: String, _ section: Int, _ sectionID: String, _ outer: [Int], _ sectionDepth: Int,
    followUpOf: Int?
  ) {
    let number = placed.count
    let name = "\(prefix).\(draft.id.string)"
    let over = names.withParents(outer + draft.each.compactMap(list))
    let entry = Names.QuestionEntry(
      number: number, name: name, place: draft.id.place, section: section, sectionID: sectionID, followUpOf: followUpOf,
      kind: draft.kind, over: over, together: draft.isTogether ? Array(over.dropFirst(sectionDepth)) : [],
      choices: draft.choices.map(\.id.string), takesUnlisted: draft.choices.contains { $0.namesFrom != nil },
      scales: draft.scales.map { ($0.id.string, $0.steps.map(\.id.string)) }, least: draft.least, most: draft.most)
    if let other = names.questionsByName[name] {
      faults.add(
        .duplicateID, at: draft.id.place,
        "There is already a question `\(name)`, in line \(names.questions[other].place.line).")
    } else {
      names.questionsByName[name] = number
    }
    if let followUpOf, names.questions[followUpOf].parts.contains(where: { $0.name == draft.id.string }) {
      let part = "\(names.questions[followUpOf].name).\(draft.id.string)"
      if draft.fills.map({ $0.string == part || "\(sectionID).\($0.string)" == part }) != true {
        faults.add(
          .reservedID, at: draft.id.place, "`\(draft.id.string)` is the name of a part of the answer it follows up.",
          hint: "Give the follow-up another id, or let it fill that part.")
      }
    }
    names.questions.append(entry)
    placed.append(PlacedQuestion(draft: draft, entry: entry, followUps: []))
    for followUp in draft.followUps {
      placed[number].followUps.append(placed.count)
      place(followUp, name, section, sectionID, over, sectionDepth, followUpOf: number)
    }
  }

  private mutating func formerNames() {
    for question in placed {
      for was in question.draft.was {
        if !was.string.contains(".") {
          faults.add(
            .badID, at: was.place, "`\(was.string)` isn't a full id.",
            hint: "Write section and question: `\(question.entry.sectionID).\(was.string)`.")
        } else if names.questionsByName[was.string] != nil {
          faults.add(.duplicateID, at: was.place, "`\(was.string)` is in use: there is a question of that name.")
        } else if names.formerNames.updateValue(question.entry.number, forKey: was.string) != nil {
          faults.add(.duplicateID, at: was.place, "Two questions say that they were `\(was.string)`.")
        }
      }
    }
  }

  private func list(_ text: Text) -> Int? { names.list(text, faults) }

  private func duplicate(_ id: Text, _ what: String) {
    faults.add(.duplicateID, at: id.place, "There is already a \(what) `\(id.string)`.")
  }

  /// The ids, with a fault for each that came before.
  private func unique(_ ids: [Text], _ whereabouts: String) -> [Text] {
    var seen: [String: Text] = [:]
    for id in ids {
      if let first = seen[id.string] {
        faults.add(.duplicateID, at: id.place, "`\(id.string)` is there already \(whereabouts), in line \(first.line).")
      } else {
        seen[id.string] = id
      }
    }
    return ids
  }
}
