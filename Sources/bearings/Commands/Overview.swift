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
    let coding = TurnCoding(dialogue)
    try file.add(writer.beginning())
    for folder in folders {
      let store = TranscriptStore(JournalFolder(folder))
      let sessions = try Complaint.of { () throws(TranscriptError) in try store.sessions() }
      progress.total += sessions.count
      for start in stride(from: 0, to: sessions.count, by: Self.atOnce) {
        let some = Array(sessions[start..<min(start + Self.atOnce, sessions.count)])
        let names = some.map { folders.count == 1 ? $0.text : "\(folder)/\($0.text)" }
        let looks = SideBySide.map(some.count) { Self.look(at: some[$0], in: store, coding, called: names[$0]) }
        for (name, look) in zip(names, looks) {
          switch look {
          case .success(let row?): try file.add(writer.write(row))
          case .success(nil): break
          case .failure(let error): try file.add(writer.write(unreadable: name, because: error.sentence))
          }
          progress.step()
        }
      }
    }
    try file.add(writer.ending())
    progress.finish()
    try output.finish(&file)
  }

  /// So many conversations are looked at before what stands in them is written, in their order. In memory there is one for each processor.
  private static let atOnce = 64

  private static func look(
    at id: SessionID, in store: TranscriptStore, _ coding: TurnCoding, called name: String
  ) -> Result<OverviewRow?, TranscriptError> {
    Result { () throws(TranscriptError) in
      try store.standing(of: id, coding).map { OverviewRow($0, called: name) }
    }
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
