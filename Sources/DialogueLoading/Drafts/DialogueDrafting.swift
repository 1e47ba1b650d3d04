import Answers
import Dialogue
import Yams

/// Reads the top level of a dialogue file, its lists, settings, sources, terms and findings.
struct DialogueDrafting {
  let file: SourceFile
  let faults: Faults

  func draft(_ root: Node) -> DraftDialogue? {
    let keys = [
      "dialogue", "version", "title", "head", "opening", "closing", "lists", "settings", "define", "sources",
      "glossary",
      "sections", "findings", "charts", "stages", "stages-about",
    ]
    guard let fields = Fields(root, keys: keys, what: "A dialogue", in: file, faults) else { return nil }
    var draft = DraftDialogue(place: fields.place)
    if let id = fields.required("dialogue", what: "A dialogue") {
      draft.id = id.string
      draft.place = id.place
      if !ID.isGood(id.string) {
        faults.add(.badID, at: id.place, "`\(id.string)` can't be an id: an id is lower-case words joined by hyphens.")
      }
    }
    if let text = fields.required("version", what: "A dialogue") {
      draft.version = fields.number("version") ?? 1
      if draft.version < 1 {
        faults.add(
          .wrongType, at: text.place, "`version` is 1 or more, not `\(text.string)`.",
          hint: "Begin with 1, and count up when the questions change.")
      }
    }
    draft.title = fields.required("title", .missingWording, what: "A dialogue")?.string ?? ""
    draft.head = fields.texts("head")
    draft.opening = fields.texts("opening")
    draft.closing = fields.texts("closing")
    draft.lists = fields.maps("lists", keys: Self.listKeys, what: "A list").compactMap(list)
    draft.settings = fields.maps("settings", keys: ["id", "value", "note"], what: "A setting").compactMap { fields in
      fields.id(what: "A setting").map {
        DraftSetting(
          id: $0, value: fields.required("value", what: "A setting"),
          note: fields.required("note", .missingWording, what: "A setting"))
      }
    }
    draft.definitions = fields.maps("define", keys: ["id", "over", "when"], what: "A definition").compactMap { fields in
      fields.id(what: "A definition").map {
        DraftDefinition(id: $0, over: fields.texts("over"), when: fields.required("when", what: "A definition"))
      }
    }
    draft.sources = fields.maps("sources", keys: ["id", "name", "status", "checked"], what: "A source")
      .compactMap(source)
    draft.glossary = fields.maps("glossary", keys: ["id", "terms", "means"], what: "A term").compactMap { fields in
      fields.id(what: "A term").map {
        if !fields.has("terms") { _ = fields.required("terms", what: "A term") }
        return DraftTerm(
          id: $0, terms: fields.texts("terms"), means: fields.required("means", .missingWording, what: "A term"))
      }
    }
    if !fields.has("sections") { _ = fields.required("sections", what: "A dialogue") }
    let questions = QuestionDrafting(file: file, faults: faults)
    let sectionKeys = ["id", "title", "report", "each", "where", "questions"]
    draft.sections = fields.maps("sections", keys: sectionKeys, what: "A section")
      .compactMap(questions.section)
    draft.findings = fields.maps("findings", keys: Self.findingKeys, what: "A finding").compactMap(finding)
    let chartKeys = ["id", "form", "title", "say", "of", "names", "each", "whole", "ends"]
    draft.charts = fields.maps("charts", keys: chartKeys, what: "A chart").compactMap(chart)
    draft.stages = fields.maps("stages", keys: Self.stageKeys, what: "A stage").compactMap(stage)
    draft.aboutStages = fields.texts("stages-about")
    return draft
  }

  private static let stageKeys = ["id", "title", "each", "where", "moves", "features"]
  private static let listKeys = ["id", "one", "many", "in", "says", "open", "classes", "items"]
  private static let findingKeys = [
    "id", "each", "when", "answers", "severity", "cites", "say", "change", "action", "whom", "look", "own", "readings",
  ]

  private func list(_ fields: Fields) -> DraftList? {
    guard let id = fields.id(what: "A list") else { return nil }
    let items = fields.maps("items", keys: ["id", "name", "says", "halves", "includes"], what: "An item")
    return DraftList(
      id: id, one: fields.required("one", .missingWording, what: "A list") ?? id,
      many: fields.required("many", .missingWording, what: "A list") ?? id, parent: fields.text("in"),
      says: fields.texts("says"), isOpen: fields.flag("open", default: true),
      classes: choices(fields, "classes", what: "A class"),
      items: items.compactMap { fields in
        fields.id(what: "An item").map {
          DraftItem(
            id: $0, name: fields.required("name", .missingWording, what: "An item") ?? $0, says: fields.texts("says"),
            halves: fields.groups("halves"), includes: fields.texts("includes"))
        }
      })
  }

  /// Choices, classes or steps.
  func choices(_ fields: Fields, _ key: String, what: String, needsName: Bool = true) -> [DraftChoice] {
    fields.maps(key, keys: ["id", "name", "says", "halves", "names-from"], what: what).compactMap { fields in
      fields.id(what: what).map {
        DraftChoice(
          id: $0, name: needsName ? fields.required("name", .missingWording, what: what) : fields.text("name"),
          says: fields.texts("says"), halves: fields.groups("halves"), namesFrom: fields.text("names-from"))
      }
    }
  }

  private func source(_ fields: Fields) -> DraftSource? {
    guard let id = fields.id(what: "A source") else { return nil }
    var checked: Day?
    if let text = fields.text("checked") {
      let parts = text.string.split(separator: "-").map { Int($0) }
      if parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] {
        checked = Day(year: year, month: month, day: day)
      }
      if checked == nil {
        faults.add(
          .wrongType, at: text.place, "`\(text.string)` isn't a day of the calendar.",
          hint: "Write year, month and day: 2026-11-22.")
      }
    }
    let status =
      checked == nil
      ? fields.text("status") : fields.required("status", .missingWording, what: "A source that was checked")
    return DraftSource(
      id: id, name: fields.required("name", .missingWording, what: "A source"), status: status, checked: checked)
  }

  private func chart(_ fields: Fields) -> DraftChart? {
    guard let id = fields.id(what: "A chart"), let text = fields.required("form", what: "A chart") else { return nil }
    guard let form = Chart.Form(rawValue: text.string) else {
      faults.add(
        .wrongType, at: text.place, "`\(text.string)` is no form of a chart.",
        hint: Suggestion.hint(for: text.string, among: Chart.Form.allCases.map(\.rawValue), what: "The forms are"))
      return nil
    }
    if !fields.has("of") { _ = fields.required("of", what: "A chart") }
    return DraftChart(
      id: id, form: form, title: fields.required("title", .missingWording, what: "A chart"),
      say: fields.required("say", .missingWording, what: "A chart"), questions: fields.texts("of"),
      names: fields.texts("names"), each: fields.text("each"), whole: fields.text("whole"), ends: fields.texts("ends"),
      place: fields.place)
  }

  private func stage(_ fields: Fields) -> DraftStage? {
    guard let id = fields.id(what: "A stage") else { return nil }
    let keys = ["id", "say", "when", "cites"]
    let features = fields.maps("features", keys: keys, what: "A feature").compactMap { fields in
      fields.id(what: "A feature").map {
        DraftFeature(
          id: $0, say: fields.required("say", .missingWording, what: "A feature"),
          when: fields.required("when", what: "A feature"), cites: fields.texts("cites"))
      }
    }
    return DraftStage(
      id: id, title: fields.required("title", .missingWording, what: "A stage"), each: fields.texts("each"),
      where: fields.text("where"), moves: fields.text("moves"), features: features)
  }

  /// What a finding is about instead of having a condition.
  private func standing(_ fields: Fields) -> AnswerStanding? {
    guard let text = fields.text("answers") else { return nil }
    guard let standing = AnswerStanding(rawValue: text.string) else {
      faults.add(
        .wrongType, at: text.place, "`\(text.string)` is no way in which answers stand.",
        hint: Suggestion.hint(
          for: text.string, among: AnswerStanding.allCases.map(\.rawValue), what: "There are"))
      return .contested
    }
    if let when = fields.text("when") {
      faults.add(
        .notForKind, at: when.place, "A finding about all answers that are \(standing.rawValue) has no condition.",
        hint: "Leave `when` out, or `answers`.")
    }
    return standing
  }

  private func finding(_ fields: Fields) -> DraftFinding? {
    guard let id = fields.id(what: "A finding") else { return nil }
    var severity = Severity.note
    if let text = fields.required("severity", what: "A finding") {
      if let known = Severity(rawValue: text.string) {
        severity = known
      } else {
        faults.add(
          .wrongType, at: text.place, "`\(text.string)` is no severity.",
          hint: Suggestion.hint(
            for: text.string, among: Severity.allCases.map(\.rawValue), what: "The severities are"))
      }
    }
    let answers = standing(fields)
    return DraftFinding(
      id: id, each: fields.texts("each"),
      when: answers == nil ? fields.required("when", what: "A finding") : fields.text("when"), answers: answers,
      severity: severity,
      cites: fields.texts("cites"), say: fields.required("say", .missingWording, what: "A finding"),
      change: fields.text("change"), action: fields.text("action"), whom: fields.text("whom"),
      look: fields.text("look"), isOwn: fields.flag("own"),
      readings: fields.texts("readings"))
  }
}
