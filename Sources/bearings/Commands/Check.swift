import ArgumentParser
import DialogueLoading
import ProgramSupport

/// `bearings check`: every fault of a dialogue at once.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check a dialogue and list every fault with its line.",
    discussion: "Without a dialogue all of them are checked. The exit status is 1 where there is a fault.")

  @Argument(help: "The id of a dialogue, or the path of its folder.")
  var dialogue: String?

  @Flag(help: "Print all wording as one document to proof-read.")
  var text = false

  @Option(help: ArgumentHelp("With --text, the wording to print.", valueName: "wording"))
  var wording: String?

  @OptionGroup var options: DialogueOptions

  func run() throws {
    let folders: [String]
    if let dialogue {
      folders = [try options.folder(of: dialogue)]
    } else {
      let root = try options.root()
      folders = DialogueFolders.ids(in: root).map { "\(root)/\($0)" }
      if folders.isEmpty { throw ValidationError("There is no dialogue in \(root).") }
    }
    var isGood = true
    for folder in folders {
      let loaded = options.load(folder, readsExamples: true)
      isGood = isGood && loaded.faults.isEmpty
      if text, let dialogue = loaded.dialogue {
        Output.write(allWording(of: dialogue, wording: try wording.map { try dialogue.wording(called: $0).id }))
        Output.complain(checkReport(folder, loaded.faults, of: dialogue))
      } else {
        Output.write(checkReport(folder, loaded.faults, of: loaded.dialogue))
      }
    }
    if !isGood { throw ExitCode(1) }
  }
}
