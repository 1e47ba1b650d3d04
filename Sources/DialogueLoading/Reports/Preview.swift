import Answers
import Dialogue

/// A question as people will meet it, its holes filled with made-up names, and behind it what its commands say and its
/// follow-ups; without a question, the list of all of them.
///
/// - Parameters:
///   - question: the full id, or its last part where only one question has it.
///   - wording: the id of the wording; nothing for the standard one.
public func preview(of question: String?, in dialogue: Dialogue, wording: String? = nil)
  -> Result<String, FindingFault>
{
  guard let chosen = wording.map({ dialogue.wording($0) }) ?? dialogue.wordings.first else {
    let known = dialogue.wordings.map { "`\($0.id)`" }.joined(separator: ", ")
    return .failure(FindingFault(sentence: "There is no wording `\(wording ?? "")`. There are: \(known)."))
  }
  let preview = QuestionPreview(dialogue, chosen)
  guard let question else { return .success(preview.list) }
  return find(question: question, in: dialogue).map { preview.text(dialogue.questions[$0]) }
}

private struct QuestionPreview {
  let dialogue: Dialogue
  let sample: SampleArguments
  let conditions: ConditionText

  init(_ dialogue: Dialogue, _ wording: Wording) {
    self.dialogue = dialogue
    sample = SampleArguments(dialogue: dialogue, wording: wording)
    conditions = ConditionText(dialogue)
  }

  /// All questions, a line each.
  var list: String {
    dialogue.questions.map { question in
      let indent = question.followUpOf == nil ? "" : "  "
      return "\(indent)\(question.name): \(sample.say("\(question.name).title") ?? "") (\(question.kind.rawValue))\n"
    }.joined()
  }

  func text(_ question: Question) -> String {
    let section = dialogue.sections[question.section]
    var lines = ["\(question.name), \(question.kind.rawValue)."]
    lines += asked(question, section)
    lines.append("")
    if question.followUpOf == nil { lines.append(sample.say("\(section.id).title") ?? "") }
    lines += prompts(question)
    lines.append("")
    lines += digressions(question)
    while lines.last == "" { lines.removeLast() }
    let followUps = question.followUps.map { "\nFollow-up " + text(dialogue.questions[$0]) }
    return lines.joined(separator: "\n") + "\n" + followUps.joined()
  }

  /// For whom and when it is asked.
  private func asked(_ question: Question, _ section: Section) -> [String] {
    var lines: [String] = []
    if question.followUpOf == nil, !question.over.isEmpty {
      let nouns = question.over.map { dialogue.lists[$0].one }.joined(separator: " and each ")
      lines.append("Asked for each \(nouns)\(question.isTogether ? ", together in one prompt" : "").")
    }
    if question.followUpOf == nil, let condition = section.where {
      lines.append("Its section is for items where \(conditions.text(condition)).")
    }
    if let condition = question.condition { lines.append("Asked when \(conditions.text(condition)).") }
    return lines
  }

  /// What is said and shown, down to the line where people type.
  private func prompts(_ question: Question) -> [String] {
    var lines: [String] = []
    let name = question.name
    let how = sample.say("\(name).how") ?? sample.say("kinds.\(question.kind.rawValue).how")
    let line = (sample.say("\(name).short") ?? "") + ":"
    for (index, variant) in question.variants.enumerated() {
      if question.variants.count > 1 {
        lines.append(variant.map { "When \(conditions.text($0)):" } ?? "Otherwise:")
      }
      lines.append(sample.say(index == 0 ? "\(name).ask" : "\(name).ask-\(index + 1)") ?? "")
      if let how { lines.append(how) }
      lines += [line, ""]
    }
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// What the commands say here.
  private func digressions(_ question: Question) -> [String] {
    let name = question.name
    var lines: [String] = []
    func add(_ label: String, _ text: String?) { if let text { lines.append("\(label): \(text)") } }
    add("Repeated", sample.say("\(name).again"))
    add("For one that was left out", sample.say("\(name).ask-one"))
    add("For one cell of the matrix", sample.say("\(name).ask-cell"))
    add("When it isn't clear whose", sample.say("\(name).whose"))
    add("Aloud", sample.say("\(name).speech"))
    add("why", sample.say("\(name).why"))
    let examples = (1...max(1, question.examples)).compactMap { sample.say("\(name).example-\($0)") }
    add("example", examples.isEmpty ? nil : examples.joined(separator: "; "))
    let slot = dialogue.vocabulary.slots[question.number]
    let groups = slot.scales.map(\.steps) + (question.kind == .yesNo ? [] : [slot.choices])
    for group in groups where !group.isEmpty {
      let options = group.enumerated().map { "\($0.offset + 1). \($0.element.label)" }
      add("options", options.joined(separator: "  "))
    }
    add("don't know, to do", sample.say("\(name).action"))
    add("whom to ask", sample.say("\(name).whom"))
    add("where to look", sample.say("\(name).look"))
    for source in question.sources { add("source", sample.say("sources.\(dialogue.sources[source].id).name")) }
    return lines
  }
}
