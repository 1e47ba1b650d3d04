import ArgumentParser
import ProgramSupport
import Reports
import Transcripts

/// `bearings compare`: two conversations side by side.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare two conversations: what changed, what was found out, what was corrected.",
    discussion: "Without --output it is written to standard output. A file that is there already is left alone.")

  @Argument(help: ArgumentHelp("The earlier conversation's name.", valueName: "earlier"))
  var earlier: String

  @Argument(help: ArgumentHelp("The later conversation's name.", valueName: "later"))
  var later: String

  @Option(help: "html, markdown or docx. Without it the ending of --output decides, else markdown.")
  var format: Format?

  @Option(help: ArgumentHelp("The new file to write.", valueName: "path"), completion: .file())
  var output: String?

  @OptionGroup var transcripts: TranscriptOptions
  @OptionGroup var source: DialogueOfTranscript
  @OptionGroup var clock: ClockOptions

  func run() throws {
    let store = try transcripts.store()
    let (first, second) = (try SessionName.find(earlier, in: store), try SessionName.find(later, in: store))
    let dialogue = try source.dialogue(of: second, in: store)
    let (then, now) = try Complaint.of { () throws(TranscriptError) in
      (try store.conversation(first, in: dialogue), try store.conversation(second, in: dialogue))
    }
    let report = ComparisonMaker((then, on: then.today), (now, on: clock.clock.now().day)).report()
    let bytes =
      switch format ?? Format(ending: output) {
      case .html: Array(HTMLReport.write(report).utf8)
      case .markdown: Array(MarkdownReport.write(report).utf8)
      case .docx: WordReport.write(report)
      }
    guard let output else {
      _ = Output.write(bytes)
      return
    }
    try NewFile.write(bytes, to: output)
    Output.write("Written to \(output). Whoever has this file can read the answers.\n")
  }

  func validate() throws {
    if format == .docx, output == nil {
      throw ValidationError("A document for word processors goes into a file. Say which: --output compared.docx.")
    }
  }

  /// The forms, by the words that choose them.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case html, markdown, docx

    /// The form of a file that ends so.
    init(ending path: String?) {
      let ending = path?.split(separator: ".").last.map(String.init) ?? ""
      self = Format(rawValue: ending) ?? .markdown
    }
  }
}
