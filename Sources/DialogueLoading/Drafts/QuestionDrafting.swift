import Answers
import Dialogue
import Yams

/// Reads sections, questions and follow-ups.
struct QuestionDrafting {
  let file: SourceFile
  let faults: Faults

  static let keys = [
    "id", "was", "kind", "short", "title", "ask", "again", "how", "why", "examples", "speech", "choices", "scales",
    "each", "together", "ask-one", "ask-cell", "whose", "implies-no", "when", "makes", "added-means", "confirm",
    "least", "most",
    "not-counted", "part-says", "whole-says", "carers-says", "counted-says", "full-time-says",
    "one-says", "none-says", "volunteered", "lasting", "asks-period", "cues", "when-unknown", "follow-ups",
    "fills", "yes", "no",
  ]

  func section(_ fields: Fields) -> DraftSection? {
    guard let id = fields.id(what: "A section") else { return nil }
    if !fields.has("questions") { _ = fields.required("questions", what: "A section") }
    return DraftSection(
      id: id, title: fields.required("title", .missingWording, what: "A section"), report: fields.text("report"),
      each: fields.text("each"),
      where: fields.text("where"),
      questions: fields.maps("questions", keys: Self.keys, what: "A question").compactMap { question($0, depth: 0) })
  }

  private func question(_ fields: Fields, depth: Int) -> DraftQuestion? {
    let what = depth == 0 ? "A question" : "A follow-up"
    guard let id = fields.id(what: what) else { return nil }
    var draft = DraftQuestion(id: id, place: fields.place)
    draft.was = fields.texts("was")
    draft.kind = kind(fields, what)
    wording(fields, what, depth, &draft)
    let drafting = DialogueDrafting(file: file, faults: faults)
    draft.choices = drafting.choices(fields, "choices", what: "A choice", needsName: draft.kind != .yesNo)
    draft.scales = fields.maps("scales", keys: ["id", "steps"], what: "A scale").compactMap { fields in
      fields.id(what: "A scale").map {
        if !fields.has("steps") { _ = fields.required("steps", what: "A scale") }
        return DraftScale(id: $0, steps: drafting.choices(fields, "steps", what: "A step"))
      }
    }
    draft.each = fields.texts("each")
    draft.isTogether = fields.flag("together")
    draft.impliesNo = fields.flag("implies-no")
    draft.when = depth == 0 ? fields.text("when") : fields.required("when", what: what)
    draft.makes = fields.text("makes")
    draft.isConfirmation = fields.flag("confirm")
    draft.least = fields.number("least")
    draft.most = fields.number("most")
    draft.notCounted = fields.texts("not-counted")
    draft.partSays = fields.texts("part-says")
    draft.wholeSays = fields.texts("whole-says")
    draft.carersSays = fields.texts("carers-says")
    draft.countedSays = fields.texts("counted-says")
    draft.fullTimeSays = fields.texts("full-time-says")
    draft.oneSays = fields.texts("one-says")
    draft.noneSays = fields.texts("none-says")
    draft.isVolunteered = fields.flag("volunteered", default: true)
    draft.isLasting = fields.flag("lasting")
    draft.asksPeriod = fields.flag("asks-period")
    draft.cues = fields.texts("cues")
    if let means = fields.map("added-means", keys: ["question", "answer"], what: "`added-means`"),
      let question = means.required("question", what: "`added-means`"),
      let answer = means.required("answer", what: "`added-means`")
    {
      draft.addedMeans = (question, answer)
    }
    if depth == 0 {
      for key in ["fills", "yes", "no"] where fields.has(key) {
        faults.add(.unknownKey, at: fields.place(of: key), "Only a follow-up has `\(key)`.")
      }
    }
    draft.fills = fields.text("fills")
    draft.yes = fields.text("yes")
    draft.no = fields.text("no")
    followUps(fields, depth, &draft)
    return draft
  }

  private func kind(_ fields: Fields, _ what: String) -> Kind {
    guard let text = fields.required("kind", what: what) else { return .text }
    if let kind = Kind(rawValue: text.string) { return kind }
    faults.add(
      .wrongType, at: text.place, "`\(text.string)` is no kind of answer.",
      hint: Suggestion.hint(for: text.string, among: Kind.allCases.map(\.rawValue), what: "The kinds are"))
    return .text
  }

  private func wording(_ fields: Fields, _ what: String, _ depth: Int, _ draft: inout DraftQuestion) {
    draft.variants = variants(fields, what)
    draft.words[.short] = fields.required("short", .missingWording, what: what)
    draft.words[.title] = fields.required("title", .missingWording, what: what)
    draft.words[.why] = depth == 0 ? fields.required("why", .missingWording, what: what) : fields.text("why")
    for form in [PromptForm.again, .how, .speech, .askOne, .askCell, .whose] {
      draft.words[form] = fields.text(form.rawValue)
    }
    draft.examples = fields.texts("examples")
    if depth == 0, !fields.has("examples") {
      faults.add(
        .missingWording, at: fields.place, "A question needs `examples`.",
        hint: "Add two to four answers that people could give: `examples: [7 of 9, most of them]`.")
    } else if fields.has("examples"), !(2...4).contains(draft.examples.count) {
      faults.add(
        .examplesCount, at: fields.place(of: "examples"),
        "There are \(draft.examples.count) examples; a question has two to four.")
    }
    guard let unknown = fields.map("when-unknown", keys: ["action", "whom", "look", "sources"], what: "`when-unknown`")
    else { return }
    draft.words[.action] = unknown.required("action", .missingWording, what: "`when-unknown`")
    draft.words[.whom] = unknown.text("whom")
    draft.words[.look] = unknown.text("look")
    draft.sources = unknown.texts("sources")
  }

  /// The prompt, or the prompts with their conditions.
  private func variants(_ fields: Fields, _ what: String) -> [DraftVariant] {
    guard let node = fields.node("ask") else {
      _ = fields.required("ask", .missingWording, what: what)
      return []
    }
    guard case .sequence = node else { return fields.text("ask").map { [DraftVariant(when: nil, say: $0)] } ?? [] }
    let maps = fields.maps("ask", keys: ["when", "say"], what: "A variant of the prompt")
    var variants: [DraftVariant] = []
    for (index, map) in maps.enumerated() {
      guard let say = map.required("say", .missingWording, what: "A variant of the prompt") else { continue }
      let isLast = index == maps.count - 1
      if isLast, map.has("when") {
        faults.add(
          .missingWording, at: map.place(of: "when"), "The last variant of a prompt has no `when`.",
          hint: "Add one without `when`, which is said when no other fits.")
      } else if !isLast, !map.has("when") {
        faults.add(
          .missingKey, at: map.place, "Every variant of a prompt but the last needs `when`.",
          hint: "The variants after this one would never be said.")
      }
      variants.append(DraftVariant(when: map.text("when"), say: say))
    }
    if maps.isEmpty { faults.add(.missingWording, at: fields.place(of: "ask"), "`ask` lists no prompt.") }
    return variants
  }

  private func followUps(_ fields: Fields, _ depth: Int, _ draft: inout DraftQuestion) {
    guard fields.has("follow-ups") else { return }
    guard depth < 2 else {
      faults.add(
        .followUpsTooDeep, at: fields.place(of: "follow-ups"),
        "A follow-up of a follow-up can't have one of its own: two in a row are enough.",
        hint: "Make it a question.")
      return
    }
    draft.followUps = fields.maps("follow-ups", keys: Self.keys, what: "A follow-up")
      .compactMap { question($0, depth: depth + 1) }
  }
}
