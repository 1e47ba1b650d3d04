import Answers
import Dialogue

/// All wording of a dialogue as one document to proof-read, in the order in which people meet it: Markdown that reads
/// well as it stands. What a wording lacks is shown in the standard one, as it will be said.
///
/// - Parameter wording: the id of the wording; nothing for the standard one.
public func allWording(of dialogue: Dialogue, wording: String? = nil) -> String {
  let own = wording.flatMap { dialogue.wording($0) } ?? dialogue.wordings.first
  var document = WordingDocument(dialogue, own)
  return document.text()
}

/// Builds the document and remembers what it has said, so that nothing is left out.
private struct WordingDocument {
  let dialogue: Dialogue
  let phrases: [String: Template]
  let name: String
  let conditions: ConditionText
  private var lines: [String] = []
  private var said: Set<String> = []

  init(_ dialogue: Dialogue, _ wording: Wording?) {
    self.dialogue = dialogue
    name = wording?.name ?? "standard"
    phrases = (dialogue.wordings.first?.phrases ?? [:]).merging(wording?.phrases ?? [:]) { _, own in own }
    conditions = ConditionText(dialogue)
  }

  mutating func text() -> String {
    lines.append("# \(dialogue.title)")
    paragraph("Version \(dialogue.version) of \(dialogue.id), wording \(name). Holes are in curly brackets.")
    numbered("Opening", "opening")
    for section in dialogue.sections { add(section) }
    numbered("Closing", "closing")
    findings()
    charts()
    stages()
    glossary()
    sources()
    settings()
    lists()
    rest()
    return lines.joined(separator: "\n") + "\n"
  }

  /// The wording of a phrase, which is then counted as said.
  private mutating func take(_ id: String) -> String? {
    guard let template = phrases[id] else { return nil }
    said.insert(id)
    return template.written
  }

  private mutating func heading(_ text: String, _ level: Int) {
    lines += ["", String(repeating: "#", count: level) + " " + text]
  }

  private mutating func paragraph(_ text: String) { lines += ["", text] }

  private mutating func labelled(_ label: String, _ id: String) {
    if let text = take(id) { lines.append("- \(label): \(text)") }
  }

  private mutating func numbered(_ title: String, _ id: String) {
    guard phrases["\(id).1"] != nil else { return }
    heading(title, 2)
    for number in 1... {
      guard let text = take("\(id).\(number)") else { break }
      paragraph(text)
    }
  }

  private mutating func add(_ section: Section) {
    heading(take("\(section.id).title") ?? section.id, 2)
    if let list = section.each {
      let condition = section.where.map { ", where \(conditions.text($0))" } ?? ""
      paragraph("Asked for each \(dialogue.lists[list].one)\(condition).")
    }
    for question in section.questions { add(dialogue.questions[question], level: 3) }
  }

  private mutating func add(_ question: Question, level: Int) {
    let id = question.name
    heading("\(take("\(id).title") ?? id) (\(id))", level)
    var facts =
      question.followUpOf == nil ? "Kind \(question.kind.rawValue)" : "Follow-up, kind \(question.kind.rawValue)"
    if let condition = question.condition { facts += ", when \(conditions.text(condition))" }
    paragraph(facts + ".")
    lines.append("")
    for (index, variant) in question.variants.enumerated() {
      let label = variant.map { "Prompt when \(conditions.text($0))" } ?? (index == 0 ? "Prompt" : "Prompt otherwise")
      labelled(label, index == 0 ? "\(id).ask" : "\(id).ask-\(index + 1)")
    }
    for (form, label) in Self.labels { labelled(label, "\(id).\(form.rawValue)") }
    let examples = (1...max(1, question.examples)).compactMap { take("\(id).example-\($0)") }
    if !examples.isEmpty { lines.append("- Examples: " + examples.joined(separator: "; ")) }
    choices(of: question)
    if !question.sources.isEmpty {
      lines.append("- Sources: " + question.sources.map { dialogue.sources[$0].id }.joined(separator: ", "))
    }
    for followUp in question.followUps { add(dialogue.questions[followUp], level: min(6, level + 1)) }
  }

  private static let labels: [(PromptForm, String)] = [
    (.again, "Again"), (.askOne, "For one left out"), (.askCell, "For one cell"), (.whose, "Whose"), (.speech, "Aloud"),
    (.short, "Prompt line"),
    (.how, "How to answer"), (.why, "Why"), (.action, "When it isn't known"), (.whom, "Whom to ask"),
    (.look, "Where to look"),
  ]

  private mutating func choices(of question: Question) {
    let slot = dialogue.vocabulary.slots[question.number]
    func said(_ choice: Choice) -> String {
      let says = choice.says + choice.halves.flatMap { $0 }
      return choice.label + (says.isEmpty ? "" : " (also: \(says.joined(separator: ", ")))")
    }
    for choice in slot.choices {
      _ = take("\(question.name).choice.\(choice.id)")
      lines.append("- Choice: \(said(choice))")
    }
    for scale in slot.scales {
      for step in scale.steps {
        _ = take("\(question.name).scale.\(scale.id).\(step.id)")
        lines.append("- Step of \(scale.id): \(said(step))")
      }
    }
    if !slot.cues.isEmpty { lines.append("- Cues: \(slot.cues.joined(separator: ", "))") }
  }

  private mutating func findings() {
    guard !dialogue.findings.isEmpty else { return }
    heading("Findings", 2)
    for finding in dialogue.findings {
      heading("\(finding.id) (\(finding.severity.rawValue))", 3)
      paragraph(
        finding.answers.map { "For answers that are \($0.rawValue)." } ?? "When \(conditions.text(finding.condition)).")
      lines.append("")
      labelled("Says", "findings.\(finding.id)")
      labelled("Would change", "findings.\(finding.id).change")
      labelled("Action", "findings.\(finding.id).action")
    }
  }

  private mutating func charts() {
    guard !dialogue.charts.isEmpty else { return }
    heading("Charts", 2)
    for chart in dialogue.charts {
      heading("\(chart.id) (\(chart.form.rawValue))", 3)
      labelled("Is called", "charts.\(chart.id)")
      labelled("Says", "charts.\(chart.id).say")
    }
  }

  private mutating func stages() {
    guard !dialogue.stages.isEmpty else { return }
    heading("Stages", 2)
    for stage in dialogue.stages {
      heading(stage.id, 3)
      lines.append("")
      labelled("Is called", "stages.\(stage.id)")
      labelled("Moves", "stages.\(stage.id).moves")
      for feature in stage.features {
        labelled("When \(conditions.text(feature.condition))", "stages.\(stage.id).\(feature.id)")
      }
    }
  }

  private mutating func glossary() {
    guard !dialogue.glossary.isEmpty else { return }
    heading("Glossary", 2)
    lines.append("")
    for entry in dialogue.glossary { labelled(entry.terms.joined(separator: ", "), "glossary.\(entry.id)") }
  }

  private mutating func sources() {
    guard !dialogue.sources.isEmpty else { return }
    heading("Sources", 2)
    lines.append("")
    for source in dialogue.sources {
      let name = take("sources.\(source.id).name") ?? source.id
      let status = take("sources.\(source.id).status").map { ": \($0)" } ?? ""
      lines.append("- \(name) (\(source.id))\(status)" + (source.checked.map { " Checked \($0.iso)." } ?? ""))
    }
  }

  private mutating func settings() {
    guard !dialogue.settings.isEmpty else { return }
    heading("Settings", 2)
    lines.append("")
    for setting in dialogue.settings {
      let value = take("settings.\(setting.id).value") ?? ""
      lines.append("- \(setting.id), \(value): \(take("settings.\(setting.id)") ?? "")")
    }
  }

  private mutating func lists() {
    guard !dialogue.lists.isEmpty else { return }
    heading("Lists", 2)
    for list in dialogue.lists {
      let one = take("lists.\(list.id).one") ?? list.one
      let many = take("lists.\(list.id).many") ?? list.many
      paragraph("One \(one), many \(many) (\(list.id)).")
      if !list.classes.isEmpty || !list.declared.isEmpty { lines.append("") }
      for choice in list.classes {
        let name = take("lists.\(list.id).class.\(choice.id)") ?? choice.label
        lines.append(
          "- Class: \(name)" + (choice.says.isEmpty ? "" : " (also: \(choice.says.joined(separator: ", ")))"))
      }
      for item in list.declared {
        let name = take("lists.\(list.id).item.\(item.id)") ?? item.name
        lines.append("- Item: \(name)" + (item.says.isEmpty ? "" : " (also: \(item.says.joined(separator: ", ")))"))
      }
    }
  }

  /// The program's own sentences, and whatever else there is.
  private mutating func rest() {
    let rest = phrases.keys.filter { !said.contains($0) }.sorted()
    if !rest.isEmpty {
      heading("The program's own sentences", 2)
      lines.append("")
      for id in rest { labelled(id, id) }
    }
    guard !dialogue.vocabulary.commands.isEmpty else { return }
    heading("Commands", 2)
    lines.append("")
    for command in dialogue.vocabulary.commands {
      lines.append("- \(command.id): \(command.says.joined(separator: "; "))")
    }
  }
}
