import ArgumentParser
import ProgramSupport
import Reports
import Transcripts

/// `bearings overview`: many conversations side by side.
struct Overview: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell how things stand in all conversations of one or several folders.",
    discussion: "Without --output it is written to standard output. A file that is there already is left alone.")

  @Argument(help: ArgumentHelp("Folders that conversations are kept in.", valueName: "folder"), completion: .directory)
  var folders: [String]

  @Option(help: "text, csv or html. Without it the ending of --output decides, else text.")
  var format: Format?

  @OptionGroup var output: OutputOptions

  @Option(help: ArgumentHelp("The id of the dialogue, or the path of its folder.", valueName: "dialogue"))
  var dialogue: String?

  @OptionGroup var dialogues: DialogueOptions

  func run() throws {
    let dialogue = try dialogues.dialogue(in: dialogues.folder(of: dialogue ?? DialogueOptions.usual))
    var file = try output.file()
    var writer = OverviewWriter((format ?? output.ending.flatMap(Format.init) ?? .text).format, of: dialogue)
    var progress = Progress()
    try file.add(writer.beginning())
    for folder in folders {
      let store = TranscriptStore(JournalFolder(folder))
      let sessions = try Complaint.of { () throws(TranscriptError) in try store.sessions() }
      progress.total += sessions.count
      for id in sessions {
        let name = folders.count == 1 ? id.text : "\(folder)/\(id.text)"
        let text: String
        do throws(TranscriptError) {
          guard try store.header(of: id).dialogue == dialogue.id else { continue }
          text = writer.write(OverviewRow(try store.conversation(id, in: dialogue), called: name))
        } catch {
          text = writer.write(unreadable: name, because: error.sentence)
        }
        try file.add(text)
        progress.step()
      }
    }
    try file.add(writer.ending())
    progress.finish()
    try output.finish(&file)
  }

  /// The forms, by the words that choose them.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv, html

    var format: OverviewWriter.Format {
      switch self {
      case .text: .text
      case .csv: .csv
      case .html: .html
      }
    }
  }
}
