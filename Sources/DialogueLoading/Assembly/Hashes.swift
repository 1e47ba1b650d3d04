import Answers
import Dialogue

/// The two hashes of a dialogue: of what answers depend on, and of how things are said.
enum Hashes {
  /// Ids, kinds, lists, conditions and settings.
  static func structure(_ parts: Dialogue.Parts, _ slots: [Slot], _ text: ConditionText) -> String {
    var hash = StableHash()
    func ids(_ choices: [Choice]) -> String { choices.map(\.id).joined(separator: ",") }
    func lists(_ numbers: [Int]) -> String { numbers.map { parts.lists[$0].id }.joined(separator: ",") }
    hash.add(parts.id)
    for list in parts.lists {
      hash.add("list \(list.id) \(list.isOpen) in \(lists(list.parent.map { [$0] } ?? []))")
      hash.add(ids(list.classes))
      hash.add(list.declared.map(\.id).joined(separator: ","))
    }
    for section in parts.sections {
      hash.add("section \(section.id) \(lists([section.each].compactMap { $0 }))")
      hash.add(section.where.map(text.text) ?? "")
    }
    for question in parts.questions {
      let slot = slots[question.number]
      hash.add("question \(question.name) \(question.kind.rawValue) \(lists(question.over))")
      hash.add("\(question.isTogether) \(question.impliesNo) \(question.isConfirmation) \(slot.limits)")
      hash.add(question.condition.map(text.text) ?? "")
      hash.add(question.fills.map { text.text($0.reference) } ?? "")
      hash.add(lists([question.makes].compactMap { $0 }))
      hash.add(question.addedMeans.map { "\(parts.questions[$0.question].name) \($0.answer.rawValue)" } ?? "")
      hash.add(ids(slot.choices))
      for scale in slot.scales { hash.add("\(scale.id) \(ids(scale.steps))") }
    }
    for definition in parts.definitions {
      hash.add("define \(definition.name) \(lists(definition.over)) \(text.text(definition.condition))")
    }
    for setting in parts.settings { hash.add("setting \(setting.id) \(text.text(setting.value))") }
    for finding in parts.findings {
      hash.add(
        "finding \(finding.id) \(lists(finding.over)) \(finding.severity.rawValue) "
          + (finding.answers?.rawValue ?? text.text(finding.condition)))
    }
    for stage in parts.stages {
      hash.add("stage \(stage.id) \(lists(stage.over)) \(stage.condition.map(text.text) ?? "")")
      for feature in stage.features { hash.add("feature \(feature.id) \(text.text(feature.condition))") }
    }
    return hash.text
  }

  /// All sentences of all wordings, and what people say for things.
  static func wording(_ wordings: [(id: String, texts: [String: Text])], _ vocabulary: Vocabulary, title: String)
    -> String
  {
    var hash = StableHash()
    hash.add(title)
    for wording in wordings {
      hash.add(wording.id)
      for (id, text) in wording.texts.sorted(by: { $0.key < $1.key }) {
        hash.add(id)
        hash.add(text.string)
      }
    }
    func add(_ choices: [Choice]) {
      for choice in choices {
        for says in [choice.label] + choice.says + choice.halves.flatMap({ $0 }) { hash.add(says) }
      }
    }
    for slot in vocabulary.slots {
      for word in slot.cues + slot.notCounted + [slot.yes ?? "", slot.no ?? ""] { hash.add(word) }
      let share = slot.shareWords
      for word in share.part + share.whole + share.carers { hash.add(word) }
      let count = slot.countWords
      for word in count.counted + count.fullTime + count.one + count.none { hash.add(word) }
      add(slot.choices)
      for scale in slot.scales { add(scale.steps) }
    }
    for list in vocabulary.lists {
      for noun in list.nouns { hash.add(noun) }
      add(list.classes)
    }
    for command in vocabulary.commands { for says in [command.id] + command.says { hash.add(says) } }
    return hash.text
  }
}
