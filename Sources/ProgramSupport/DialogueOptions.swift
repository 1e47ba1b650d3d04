import ArgumentParser
import Dialogue
import DialogueLoading
import Glibc

/// Which dialogue, and where it lies: the same for every subcommand.
package struct DialogueOptions: ParsableArguments {
  /// For the command line to fill.
  package init() {}

  @Option(
    help: ArgumentHelp("The folder that the dialogues lie in.", valueName: "folder"), completion: .directory)
  package var dialogues: String?

  /// The folder of the dialogue with this id, or a path to one.
  package func folder(of dialogue: String) throws -> String {
    if dialogue.contains("/") || dialogue == "." { return dialogue }
    return try "\(root())/\(dialogue)"
  }

  /// The dialogue in a folder, with its faults. The common wording stands beside it, else with the other dialogues.
  package func load(_ folder: String, readsExamples: Bool = false) -> (dialogue: Dialogue?, faults: [Diagnostic]) {
    let isBeside = access("\(folder)/../common/standard.yaml", F_OK) == 0
    let root = isBeside ? nil : DialogueFolders.find(given: dialogues)
    return loadDialogue(folder, common: root.map { "\($0)/common" }, readsExamples: readsExamples)
  }

  /// The dialogue in a folder; what is wrong with one that can't be held is said, and ends the program.
  package func dialogue(in folder: String) throws -> Dialogue {
    let loaded = load(folder)
    if let dialogue = loaded.dialogue { return dialogue }
    Output.complain(checkReport(folder, loaded.faults, of: nil))
    throw ExitCode(1)
  }

  /// All dialogues that can be held, the usual one first. What is wrong with one that can't be is said, and ends the program.
  package func all() throws -> [Dialogue] {
    let root = try root()
    let ids = DialogueFolders.ids(in: root)
    let ordered = ids.filter { $0 == Self.usual } + ids.filter { $0 != Self.usual }
    let loaded = try ordered.map { try dialogue(in: "\(root)/\($0)") }
    guard !loaded.isEmpty else {
      throw ValidationError("There is no dialogue in \(root). Say where they are: --dialogues FOLDER.")
    }
    return loaded
  }

  /// The folder of all dialogues.
  package func root() throws -> String {
    guard let folder = DialogueFolders.find(given: dialogues) else {
      throw ValidationError("No folder of dialogues was found here. Say where it is: --dialogues FOLDER.")
    }
    return folder
  }

  /// The id of the dialogue that is meant when none is named.
  package static let usual = "where-am-i-now"
}
