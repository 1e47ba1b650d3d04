import Answers
import Dialogue

/// Fills the holes of a phrase with made-up names and example answers, so that a preview reads like the real thing.
struct SampleArguments {
  let dialogue: Dialogue
  let wording: Wording

  /// The phrase in words; nothing where no wording has it.
  func say(_ id: String) -> String? {
    guard let template = wording.phrases[id] ?? dialogue.wordings.first?.phrases[id] else { return nil }
    var phrase = Phrase(id)
    for piece in template.pieces {
      switch piece {
      case .text: break
      case .hole(let name), .possessive(let name), .plural(let name, _, _): phrase.arguments[name] = argument(name)
      }
    }
    return wording.render(phrase, in: dialogue)
  }

  private func argument(_ name: String) -> Argument {
    switch dialogue.holes[name] {
    case nil: .text("[\(name)]")
    case .item(let list): .text(items(of: list)[0])
    case .wholeItem(let list): .text(dialogue.lists[list].declared.first?.name ?? items(of: list)[0])
    case .answer(let reference), .words(let reference): .text(example(of: reference))
    case .items(let list, _): .list(items(of: list).map { .text($0) })
    case .count: .number(2)
    case .setting(let number): .phrase(Phrase("settings.\(dialogue.settings[number].id).value"))
    }
  }

  /// Two items: those that the dialogue begins with, its classes where a person can't name any, or made-up ones.
  private func items(of list: Int) -> [String] {
    let list = dialogue.lists[list]
    if list.declared.count > 1 { return list.declared.prefix(2).map(\.name) }
    if !list.isOpen, list.classes.count > 1 { return list.classes.prefix(2).map(\.label) }
    let noun = list.one.prefix(1).uppercased() + list.one.dropFirst()
    return ["\(noun) A", "\(noun) B"]
  }

  private func example(of reference: Reference) -> String {
    let name = dialogue.questions[reference.question].name
    return say("\(name).example-1") ?? "[\(say("\(name).title") ?? name)]"
  }
}
