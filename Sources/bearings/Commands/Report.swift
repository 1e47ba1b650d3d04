import ArgumentParser
import ProgramSupport
import Reports

/// `bearings report`: something to take to a board.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Make a report of a conversation.",
    discussion: "Without --output it is written to standard output. A file that is there already is left alone.")

  @OptionGroup var conversation: ReportedConversation

  @Option(
    help:
      "html, markdown (or md), docx, csv or json. Without it the ending of --output decides (.txt is markdown), else html."
  )
  var format: ReportFormat?

  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "Make a copy to share: leave out contacts, money or words, with commas between.", valueName: "what"),
    transform: ReportCommand.omissions)
  var leaveOut: Set<ReportOmission> = []

  func validate() throws {
    if format == .docx { try output.mustBeFile("report.docx") }
    if format == nil, let ending = output.ending, ReportFormat(named: ending) == nil {
      throw ValidationError(
        "No form of a report ends in .\(ending). These do: .html, .md, .txt, .docx, .csv, .json. Or say --format.")
    }
  }

  func run() throws {
    let rows = try conversation.rows(leavingOut: leaveOut)
    try output.write((format ?? output.ending.flatMap(ReportFormat.init(named:)) ?? .html).bytes(of: rows))
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

extension ReportFormat: ExpressibleByArgument {
  /// `md` is markdown as well.
  public init?(argument: String) { self.init(named: argument) }
}
