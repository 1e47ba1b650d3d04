import ArgumentParser
import ProgramSupport
import Reports
import Transcripts

/// `bearings report`: something to take to a board.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Make a report of a conversation.",
    discussion: "Without --output it is written to standard output. A file that is there already is left alone.")

  @OptionGroup var named: NamedTranscript

  @Option(help: "html, markdown, docx, csv or json. Without it the ending of --output decides, else html.")
  var format: Format?

  @Option(help: ArgumentHelp("The new file to write.", valueName: "path"), completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Make a copy to share: leave out contacts, money or words, with commas between.", valueName: "what"),
    transform: ReportCommand.omissions)
  var leaveOut: Set<ReportOmission> = []

  @Option(help: ArgumentHelp("The wording that it is in: standard, or easy-read.", valueName: "wording"))
  var wording: String?

  @OptionGroup var source: DialogueOfTranscript
  @OptionGroup var clock: ClockOptions

  func validate() throws {
    if format == .docx, output == nil {
      throw ValidationError("A document for word processors goes into a file. Say which: --output report.docx.")
    }
  }

  func run() throws {
    let (id, store) = try named.found()
    let dialogue = try source.dialogue(of: id, in: store)
    let conversation = try Complaint.of { () throws(TranscriptError) in try store.conversation(id, in: dialogue) }
    let wording = try wording.map(dialogue.wording(called:))
    let text = written(
      ReportRows(of: conversation, on: clock.clock.now().day, leavingOut: leaveOut, in: wording))
    guard let output else {
      _ = Output.write(text)
      return
    }
    try NewFile.write(text, to: output)
    Output.write("Written to \(output). Whoever has this file can read the answers.\n")
  }

  private func written(_ rows: ReportRows) -> [UInt8] {
    switch format ?? Format(ending: output) {
    case .html: Array(HTMLReport.write(ReportMaker(rows).report()).utf8)
    case .markdown: Array(MarkdownReport.write(ReportMaker(rows).report()).utf8)
    case .docx: WordReport.write(ReportMaker(rows).report())
    case .csv: Array(CSVReport.write(rows).utf8)
    case .json: JSONReport.write(rows)
    }
  }

  /// The forms, by the words that choose them.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case html, markdown, docx, csv, json

    /// The form of a file that ends so.
    init(ending path: String?) {
      let ending = path?.split(separator: ".").last.map(String.init) ?? ""
      self = ending == "md" ? .markdown : Format(rawValue: ending) ?? .html
    }
  }

  private static func omissions(_ text: String) throws -> Set<ReportOmission> {
    try Set(
      text.split(separator: ",").map { word in
        let word = word.filter { !$0.isWhitespace }
        guard let omission = ReportOmission(rawValue: word) else {
          let known = ReportOmission.allCases.map(\.rawValue).joined(separator: ", ")
          throw ValidationError("\"\(word)\" can't be left out. What can be: \(known).")
        }
        return omission
      })
  }
}
