import Yams

/// Reads a file of wording: `common/standard.yaml`, or one that lies over a dialogue or over the common file.
struct WordingDrafting {
  let file: SourceFile
  let faults: Faults

  func draft(_ root: Node) -> DraftWording? {
    let keys = ["wording", "name", "longest-sentence", "easy", "hard-words", "commands", "phrases", "kinds"]
    guard let fields = Fields(root, keys: keys, what: "A file of wording", in: file, faults) else { return nil }
    var draft = DraftWording(longestSentence: fields.number("longest-sentence") ?? 20)
    draft.id = fields.required("wording", what: "A file of wording")
    draft.name = fields.text("name")
    draft.isEasy = fields.flag("easy")
    draft.hardWords = fields.texts("hard-words").map { $0.string.lowercased() }
    if case .mapping(let commands)? = fields.node("commands") {
      for (key, value) in commands {
        guard let id = file.text(of: key, "A command", faults) else { continue }
        if case .sequence(let sequence) = value {
          draft.commands.append(
            (id, sequence.compactMap { file.text(of: $0, "What people say for a command", faults) }))
        } else if let text = file.text(of: value, "What people say for a command", faults) {
          draft.commands.append((id, [text]))
        }
      }
    } else if fields.has("commands") {
      faults.add(.wrongType, at: fields.place(of: "commands"), "`commands` is written as keys with lists.")
    }
    if let phrases = fields.node("phrases") { flatten(phrases, "", &draft.phrases) }
    if let kinds = fields.node("kinds") { flatten(kinds, "kinds", &draft.phrases) }
    return draft
  }

  /// The phrases below a node: keys are joined by dots, lists numbered from 1, examples as `example-1`.
  private func flatten(_ node: Node, _ path: String, _ phrases: inout [(id: String, text: Text)]) {
    switch node {
    case .mapping(let mapping):
      for (key, value) in mapping {
        guard let text = file.text(of: key, "The id of a phrase", faults) else { continue }
        flatten(value, path.isEmpty ? text.string : "\(path).\(text.string)", &phrases)
      }
    case .sequence(let sequence):
      for (index, value) in sequence.enumerated() {
        let isExample = path.hasSuffix(".examples")
        flatten(value, isExample ? "\(path.dropLast())-\(index + 1)" : "\(path).\(index + 1)", &phrases)
      }
    case .scalar, .alias:
      if path.isEmpty {
        faults.add(.wrongType, at: file.place(of: node), "Phrases are written as `id: sentence`.")
      } else if let text = file.text(of: node, "The phrase `\(path)`", faults) {
        phrases.append((path, text))
      }
    }
  }
}
