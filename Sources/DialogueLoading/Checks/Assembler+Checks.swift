import Answers
import Dialogue

extension Assembler {
  /// What can only be said of the whole: circles, and conditions that can never hold.
  func checkStructure() {
    checkDefinitions()
    checkOrder()
    let satisfiability = Satisfiability(parts, names)
    checkQuestions(satisfiability)
    for (number, finding) in draft.findings.enumerated() {
      let rule = parts.findings[number]
      guard let text = finding.when, !satisfiability.canBe([Demand(rule.condition, .yes)], over: rule.over) else {
        continue
      }
      faults.add(
        .findingNeverHolds, at: text.place, "The condition of the finding `\(finding.id.string)` can never hold.",
        hint: "Two things in it exclude each other.")
    }
    checkStages(satisfiability)
  }

  private func checkStages(_ satisfiability: Satisfiability) {
    for (stage, draft) in zip(parts.stages, draft.stages) {
      for (feature, draft) in zip(stage.features, draft.features) {
        guard let text = draft.when, !satisfiability.canBe([Demand(feature.condition, .yes)], over: stage.over) else {
          continue
        }
        faults.add(
          .findingNeverHolds, at: text.place,
          "The condition of the feature `\(feature.id)` of the stage `\(stage.id)` can never hold.",
          hint: "Two things in it exclude each other.")
      }
    }
  }

  /// Examples that wouldn't be understood.
  func checkExamples(of dialogue: Dialogue) {
    let check = ExampleCheck(dialogue)
    for question in dialogue.questions {
      for example in placed[question.number].draft.examples {
        guard let (sentence, hint) = check.fault(example.string, of: question) else { continue }
        faults.add(.exampleUnreadable, at: example.place, sentence, hint: hint)
      }
    }
  }

  /// Definitions that stand for each other in a circle. Those are told and then left open, so that what
  /// follows comes to an end.
  private func checkDefinitions() {
    let dependencies = Dependencies(definitions: parts.definitions.map(\.condition))
    let direct = parts.definitions.map { dependencies.directDefinitions($0.condition) }
    for number in parts.definitions.indices {
      var reached: Set<Int> = []
      var open = Array(direct[number])
      while let next = open.popLast() {
        if reached.insert(next).inserted { open += direct[next] }
      }
      guard reached.contains(number), let text = draft.definitions[number].when else { continue }
      let circle = reached.filter { $0 != number }.sorted().map { "`\(parts.definitions[$0].name)`" }
      let sentence =
        circle.isEmpty
        ? "`\(parts.definitions[number].name)` is defined by itself."
        : "`\(parts.definitions[number].name)` is defined in a circle, by way of \(circle.joined(separator: " and "))."
      faults.add(
        .cycle, at: text.place, sentence, hint: "A definition may only name definitions that don't lead back to it.")
      cyclic.insert(number)
    }
    for number in cyclic {
      let definition = parts.definitions[number]
      parts.definitions[number] = Definition(name: definition.name, over: definition.over, condition: Self.unknown)
    }
  }

  /// A question's condition may only depend on questions before it: whether it is asked must be known by then.
  private func checkOrder() {
    let dependencies = Dependencies(definitions: parts.definitions.map(\.condition))
    for question in parts.questions {
      guard let condition = question.condition, let text = placed[question.number].draft.when else { continue }
      for other in dependencies.questions(condition).sorted() where other >= question.number {
        if other == question.number {
          faults.add(
            .cycle, at: text.place, "Whether `\(question.name)` is asked depends on its own answer.",
            hint: "Make it a follow-up, or name an earlier question.")
        } else {
          later(parts.questions[other].name, text, "Whether `\(question.name)` is asked depends on")
        }
      }
    }
    for section in parts.sections {
      guard let condition = section.where, let text = draft.sections[section.number].where,
        let first = section.questions.first
      else { continue }
      for other in dependencies.questions(condition).sorted() where other >= first {
        later(parts.questions[other].name, text, "For whom the section `\(section.id)` is asked depends on")
      }
    }
  }

  private func later(_ other: String, _ text: Text, _ beginning: String) {
    faults.add(
      .laterQuestion, at: text.place, "\(beginning) `\(other)`, which comes later.",
      hint: "Move the question behind it, or use an earlier answer.")
  }

  /// Sections that nobody comes to; told once, and not again for each of their questions.
  private func checkSections(_ satisfiability: Satisfiability) -> Set<Int> {
    var closed: Set<Int> = []
    for section in parts.sections {
      let draft = draft.sections[section.number]
      if let list = section.each, let text = draft.each, !satisfiability.contents.isBegun[list] {
        let many = parts.lists[list].many
        let isClosed = !satisfiability.contents.canHaveItems[list]
        if isClosed { closed.insert(section.number) }
        faults.add(
          .unreachableQuestion, at: text.place,
          isClosed
            ? "The section `\(section.id)` can never be asked: there are never any \(many)."
            : "Nobody is brought to the section `\(section.id)`: nothing before it makes the first of the \(many).",
          hint: "Give the list `items`, or let a question outside the section make some: `makes: \(text.string)`.")
        continue
      }
      guard let condition = section.where, let text = draft.where,
        !satisfiability.canBe([Demand(condition, [.yes, .unclear, .notApplicable])])
      else { continue }
      closed.insert(section.number)
      faults.add(
        .unreachableQuestion, at: text.place,
        "The section `\(section.id)` can never be asked: its `where` can't hold.",
        hint: "Two things in it exclude each other.")
    }
    return closed
  }

  private func checkQuestions(_ satisfiability: Satisfiability) {
    let closed = checkSections(satisfiability)
    for question in parts.questions where !closed.contains(question.section) {
      let draft = placed[question.number].draft
      let reach = satisfiability.reach(question.number, asks: true)
      if let condition = question.condition, let text = draft.when,
        !satisfiability.canBe(reach ?? [Demand(condition, [])])
      {
        let code: DiagnosticCode = question.followUpOf == nil ? .unreachableQuestion : .followUpNeverFires
        let what = question.followUpOf == nil ? "asked" : "asked after its question"
        faults.add(
          code, at: text.place, "`\(question.name)` can never be \(what): its condition can't hold.",
          hint: "Two things in it, or in what stands above it, exclude each other.")
        continue
      }
      guard let reach else { continue }
      for (variant, condition) in zip(draft.variants, question.variants) {
        guard let text = variant.when, let condition, !satisfiability.canBe(reach + [Demand(condition, .yes)]) else {
          continue
        }
        faults.add(
          .variantNeverSaid, at: text.place, "This variant of the prompt can never be said: its condition can't hold.",
          hint: "Two things in it, or in what stands above it, exclude each other.")
      }
    }
  }
}
