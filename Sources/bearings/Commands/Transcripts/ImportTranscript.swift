import ArgumentParser
import DialogueLoading
import ProgramSupport
import Transcripts

/// `bearings transcripts import`
struct ImportTranscript: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take a conversation in from a file that was exported elsewhere.",
    discussion: "All of it is checked first. It keeps its name where that is free.")

  @Argument(help: "The file.", completion: .file())
  var file: String

  @OptionGroup var dialogues: DialogueOptions
  @OptionGroup var transcripts: TranscriptOptions

  func run() throws {
    let store = try transcripts.store()
    var random = SystemRandomNumberGenerator()
    let root = try dialogues.root()
    let imported = try Complaint.of { () throws(TranscriptError) in
      try store.prepare()
      return try store.importFile(file, using: &random) { id in
        // The id comes from the file: only one that is there is looked for.
        DialogueFolders.ids(in: root).contains(id) ? loadDialogue("\(root)/\(id)").dialogue : nil
      }
    }
    Output.write(
      imported.id == imported.formerID
        ? "\(imported.id) is here now.\n"
        : "\(imported.formerID) is here now. That name was taken, so it is called \(imported.id).\n")
    if imported.isTorn {
      Output.complain(
        "There is a problem: the file ends in the middle of a line, so its end is missing. "
          + "\(imported.turns == 1 ? "1 turn is" : "\(imported.turns) turns are") here, and what came after is not.\n")
    }
  }
}
