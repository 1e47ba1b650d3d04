import Answers
import Dialogue

/// Reads each example as if somebody had answered it, so that no example teaches what isn't understood.
///
/// The items in hand are those that the dialogue begins with, its classes, or made-up ones. Where an example for many
/// items at once names real ones, nothing can be said about it here, and it passes.
struct ExampleCheck {
  let dialogue: Dialogue
  let names: [KnownName]

  init(_ dialogue: Dialogue) {
    self.dialogue = dialogue
    var names: [KnownName] = []
    for list in dialogue.lists {
      let parent = list.parent.flatMap { parent in names.first { $0.list == parent }?.item }
      func add(_ name: String, itemClass: String? = nil, says: [String] = [], halves: [[String]] = []) {
        names.append(
          KnownName(
            item: names.count, list: list.number, parent: parent, itemClass: itemClass, name: name, aliases: says,
            halves: halves))
      }
      for item in list.declared { add(item.name, says: item.says, halves: item.halves) }
      if list.declared.isEmpty, !list.isOpen {
        for choice in list.classes { add(choice.label, itemClass: choice.id, says: choice.says) }
      }
      if !names.contains(where: { $0.list == list.number }) { add("Example \(list.one)") }
    }
    self.names = names
  }

  /// What is wrong with an example; nothing where it is read.
  func fault(_ example: String, of question: Question) -> (sentence: String, hint: String)? {
    let result = read(example, in: context(question))
    if let command = result.command {
      return (
        "The example `\(example)` is taken for the command `\(command.id)`.",
        "Choose an answer that is none of the commands."
      )
    }
    guard let misreading = result.misreading, !mayNameUnknownItems(question) else { return nil }
    let hint = "Choose another example, or teach its words: `says` for a choice, `cues` for a question."
    switch misreading {
    case .outOfLimits(let limits):
      return ("The example `\(example)` lies outside \(limits.lowerBound) to \(limits.upperBound).", hint)
    case .unlisted(let words), .noCommand(let words):
      return ("In the example `\(example)` nothing is known as `\(words)`.", hint)
    case .empty, .nothingFits, .rejected, .partAboveWhole, .impossibleTime, .startToCome, .noSuchDay, .tooLong:
      return ("The example `\(example)` isn't understood as an answer of the kind `\(question.kind.rawValue)`.", hint)
    }
  }

  private func mayNameUnknownItems(_ question: Question) -> Bool {
    question.isTogether
      && question.over.contains { dialogue.lists[$0].isOpen && dialogue.lists[$0].declared.isEmpty }
  }

  private func context(_ question: Question) -> Context {
    let addresses = self.addresses(question)
    return Context(
      vocabulary: dialogue.vocabulary,
      asked: Asked(
        slot: question.number, addresses: addresses, readOut: addresses.count > 1 ? addresses.compactMap(\.last) : [],
        isConfirmation: question.isConfirmation),
      names: names, focus: addresses.first ?? [], open: [question.number], today: Day(number: 20_000))
  }

  /// One item of each list, or every item of those that are asked together.
  private func addresses(_ question: Question) -> [[Int]] {
    let fixed = dialogue.sections[question.section].each == nil ? 0 : 1
    var addresses: [[Int]] = [[]]
    for (depth, list) in question.over.enumerated() {
      let items = names.filter { $0.list == list }.map(\.item)
      let several = question.isTogether && depth >= fixed ? items : Array(items.prefix(1))
      addresses = addresses.flatMap { address in several.map { address + [$0] } }
    }
    return addresses
  }
}
