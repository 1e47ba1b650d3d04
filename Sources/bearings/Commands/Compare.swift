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

  @Option(help: "html, markdown (or md) or docx. Without it the ending of --output decides, else markdown.")
  var format: DocumentFormat?

  @OptionGroup var output: OutputOptions

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
    let report = ComparisonMaker((then, on: then.today), (now, on: clock.day ?? now.today)).report()
    try output.write((format ?? output.ending.flatMap(DocumentFormat.init(named:)) ?? .markdown).bytes(of: report))
  }

  func validate() throws {
    if format == .docx { try output.mustBeFile("compared.docx") }
  }
}

extension DocumentFormat: ExpressibleByArgument {
  /// `md` is markdown as well.
  public init?(argument: String) { self.init(named: argument) }
}
