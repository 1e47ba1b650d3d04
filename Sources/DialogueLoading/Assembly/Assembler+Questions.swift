import Answers
import Dialogue

extension Assembler {
  /// A question with its phrases.
  func question(_ placed: PlacedQuestion) -> Question {
    let draft = placed.draft
    let entry = placed.entry
    let full = Scope(section: entry.sectionID, fixed: entry.over)
    // A prompt for many items at once has none of them in hand.
    let open = Scope(section: entry.sectionID, fixed: entry.over.filter { !entry.together.contains($0) })
    phrases(draft, entry, full: full, open: open)
    checkKind(placed)
    return Question(
      number: entry.number, name: entry.name, was: draft.was.map(\.string), section: entry.section,
      followUpOf: entry.followUpOf, followUps: placed.followUps, kind: entry.kind, over: entry.over,
      isTogether: draft.isTogether, condition: condition(draft.when, full), fills: fill(draft, full, entry),
      makes: draft.makes.flatMap(list), addedMeans: implication(draft), impliesNo: draft.impliesNo,
      isConfirmation: draft.isConfirmation, variants: draft.variants.map { condition($0.when, open) },
      examples: draft.examples.count, sources: draft.sources.compactMap(source), hasAction: draft.words[.action] != nil,
      isLasting: draft.isLasting, asksPeriod: asksPeriod(placed))
  }

  private func phrases(_ draft: DraftQuestion, _ entry: Names.QuestionEntry, full: Scope, open: Scope) {
    let name = entry.name
    func scope(_ form: PromptForm) -> PhraseScope {
      var scope = Self.scope(form, full: full, open: open)
      if [.ask, .speech, .again, .askOne, .askCell].contains(form) { scope.asks = entry.number }
      return scope
    }
    for (index, variant) in draft.variants.enumerated() {
      let form = index == 0 ? PromptForm.ask.rawValue : "\(PromptForm.ask.rawValue)-\(index + 1)"
      book.add("\(name).\(form)", variant.say, scope(.ask))
    }
    for form in PromptForm.allCases {
      book.add("\(name).\(form.rawValue)", draft.words[form], scope(form))
    }
    checkReprompt(draft, name)
    for (index, example) in draft.examples.enumerated() {
      book.add("\(name).example-\(index + 1)", example, PhraseScope(isPlain: true, length: .none))
    }
    let plain = PhraseScope(isPlain: true, length: .none)
    for choice in draft.choices { book.add("\(name).choice.\(choice.id.string)", choice.name, plain) }
    for scale in draft.scales {
      for step in scale.steps { book.add("\(name).scale.\(scale.id.string).\(step.id.string)", step.name, plain) }
    }
  }

  /// Who didn't catch a prompt doesn't want to hear all of it again.
  private func checkReprompt(_ draft: DraftQuestion, _ name: String) {
    guard draft.words[.again] == nil, let first = draft.variants.first else { return }
    let prompts = draft.variants.indices.map { $0 == 0 ? "\(name).ask" : "\(name).ask-\($0 + 1)" }
    let most = prompts.compactMap(book.wordsSaid).max() ?? 0
    // One that is too long has been told already.
    guard most > SpokenWords.longestReprompt, most <= SpokenWords.longestPrompt else { return }
    faults.add(
      .missingWording, at: first.say.place,
      "The prompt has \(most) words, so the question needs `again`: a prompt of at most \(SpokenWords.longestReprompt).",
      hint: "It is said where the prompt comes a second time, and takes 5 seconds at most: `again: …`.")
  }

  /// What each form of a question's wording may say.
  static func scope(_ form: PromptForm, full: Scope, open: Scope) -> PhraseScope {
    switch form {
    case .ask, .speech: PhraseScope(scope: open, length: .prompt)
    case .again: PhraseScope(scope: open, length: .reprompt)
    case .askOne, .askCell: PhraseScope(scope: full, length: .prompt)
    case .whose: PhraseScope(scope: open, free: ["choices"], length: .prompt)
    case .short: PhraseScope(isPlain: true, length: .short)
    case .title, .how, .why: PhraseScope(scope: open)
    case .example: PhraseScope(isPlain: true, length: .none)
    case .action, .whom, .look: PhraseScope(scope: full)
    }
  }

  private func source(_ text: Text) -> Int? {
    if let number = names.sources[text.string] { return number }
    faults.add(
      .unknownID, at: text.place, "There is no source `\(text.string)`.",
      hint: Suggestion.hint(for: text.string, among: names.sources.keys.sorted(), what: "The sources are"))
    return nil
  }

  private func implication(_ draft: DraftQuestion) -> Implication? {
    guard let means = draft.addedMeans else { return nil }
    let everything = Scope(section: nil, fixed: Array(names.lists.indices))
    guard let reference = reference(means.question, everything) else { return nil }
    guard names.questions[reference.question].kind == .yesNo, reference.part == nil else {
      faults.add(.notForKind, at: means.question.place, "`\(means.question.string)` isn't a yes-or-no question.")
      return nil
    }
    guard let answer = YesNo(rawValue: means.answer.string) else {
      faults.add(
        .unknownID, at: means.answer.place, "`\(means.answer.string)` isn't an answer to a yes-or-no question.",
        hint: "Write `yes`, `no`, `partly` or `past`.")
      return nil
    }
    return Implication(question: reference.question, answer: answer)
  }

  /// Where a follow-up's answer goes.
  private func fill(_ draft: DraftQuestion, _ scope: Scope, _ entry: Names.QuestionEntry) -> Fill? {
    guard let text = draft.fills, let reference = reference(text, scope) else { return nil }
    let target = names.questions[reference.question]
    let fits: [Kind]
    if let part = reference.part {
      switch target.parts.first(where: { $0.name == part })?.type {
      case .number: fits = part.contains("share") || part.contains("-") ? [.share] : [.count, .share]
      case .money: fits = [.money]
      case .date, .months: fits = [.time]
      case .one: fits = [.choice, .rating, .money]
      case .many, .opaque, nil: fits = [.contact, .text]
      }
    } else {
      fits = [target.kind]
    }
    guard fits.contains(entry.kind) else {
      let kinds = fits.map { "`\($0.rawValue)`" }.joined(separator: " or ")
      faults.add(
        .badFill, at: text.place, "`\(text.string)` can't be filled by an answer of the kind `\(entry.kind.rawValue)`.",
        hint: "Make the follow-up's kind \(kinds).")
      return nil
    }
    return Fill(reference)
  }

  /// Keys that a kind needs, or that mean nothing with it.
  private func checkKind(_ placed: PlacedQuestion) {
    let draft = placed.draft
    let kind = placed.entry.kind
    func not(_ key: String, _ isThere: Bool, unless fits: Bool, _ sentence: String) {
      if isThere, !fits { faults.add(.notForKind, at: draft.place, "`\(placed.entry.name)`: `\(key)` \(sentence)") }
    }
    if kind == .choice || kind == .choices, draft.choices.count < (kind == .choice ? 2 : 1) {
      faults.add(
        .choiceNeeded, at: draft.place,
        "`\(placed.entry.name)` is a `\(kind.rawValue)` and has nothing to choose from.",
        hint: "Add `choices:` with `- {id: …, name: …}` for each.")
    }
    if kind == .rating, draft.scales.isEmpty || draft.scales.contains(where: { $0.steps.count < 2 }) {
      faults.add(
        .choiceNeeded, at: draft.place, "`\(placed.entry.name)` is a rating and needs scales of at least two steps.",
        hint: "Add `scales:` with `- {id: …, steps: […]}`.")
    }
    not(
      "choices", !draft.choices.isEmpty, unless: [.choice, .choices, .yesNo].contains(kind),
      "is for choices and yes-or-no.")
    not("scales", !draft.scales.isEmpty, unless: kind == .rating, "is for ratings.")
    // What is asked over a list can be answered with a new item of it ("safeguarding has two").
    let addsToOwn = draft.makes.flatMap { names.listsByID[$0.string] }.map(placed.entry.together.contains) ?? false
    not(
      "makes", draft.makes != nil, unless: [.names, .yesNo, .choices].contains(kind) || addsToOwn,
      "is for names, choices and yes-or-no, or for a question asked together over that list.")
    not("least", draft.least != nil, unless: kind == .count, "is for counts.")
    not("most", draft.most != nil, unless: kind == .count || kind == .share, "is for counts and shares.")
    not(
      "together", draft.isTogether, unless: !placed.entry.together.isEmpty,
      "needs an `each` of its own, or of the question it follows up.")
    not(
      "ask-cell", draft.words[.askCell] != nil, unless: draft.isTogether && placed.entry.together.count > 1,
      "is for questions with `together: true` over two lists.")
    not("ask-one", draft.words[.askOne] != nil, unless: draft.isTogether, "is for questions with `together: true`.")
    not(
      "implies-no", draft.impliesNo, unless: kind == .yesNo && placed.entry.over.count > 1,
      "is for yes-or-no over two lists.")
    if let least = draft.least, let most = draft.most, least > most {
      faults.add(.limitsCrossed, at: draft.place, "`\(placed.entry.name)`: `least` is above `most`.")
    }
    if let most = draft.most, most < 0 || draft.least ?? 0 < 0 {
      faults.add(.limitsCrossed, at: draft.place, "`\(placed.entry.name)`: a count can't be below nothing.")
    }
    uniqueChoices(draft.choices)
    for scale in draft.scales { uniqueChoices(scale.steps) }
    if kind == .yesNo {
      for choice in draft.choices where YesNo(rawValue: choice.id.string) == nil {
        faults.add(
          .unknownID, at: choice.id.place, "`\(choice.id.string)` isn't an answer to a yes-or-no question.",
          hint: "The choices of `yesno` are `yes`, `partly`, `no` and `past`.")
      }
    }
  }

  private func uniqueChoices(_ choices: [DraftChoice]) {
    var seen: Set<String> = []
    for choice in choices where !seen.insert(choice.id.string).inserted {
      faults.add(.duplicateID, at: choice.id.place, "`\(choice.id.string)` is there already among the choices.")
    }
    var said: [String: String] = [:]
    for choice in choices {
      for text in choice.says + [choice.name].compactMap(\.self) {
        let words = text.string.lowercased().trimmingSpaces
        guard let other = said.updateValue(choice.id.string, forKey: words), other != choice.id.string else { continue }
        faults.add(
          .saysNotUnique, at: text.place,
          "`\(text.string)` is said for `\(other)` and for `\(choice.id.string)`, and only one of them can be meant.",
          hint: "Leave it to the one that people mean by it.")
      }
    }
  }
}
