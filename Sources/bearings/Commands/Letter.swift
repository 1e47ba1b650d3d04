import ArgumentParser
import ProgramSupport
import Reports

/// `bearings letter`: what was said of an organisation, to send to it.
struct Letter: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a letter to an organisation: what was said of it, what isn't known, and room for its reply.",
    discussion: """
      It is the organisation's page of the report, by itself. Without --output it is written to standard output. A file that \
      is there already is left alone.
      """)

  @OptionGroup var conversation: ReportedConversation

  @Argument(help: ArgumentHelp("The organisation that it is for, by its name.", valueName: "organisation"))
  var addressee: String

  @Option(help: "html, markdown (or md) or docx. Without it the ending of --output decides, else markdown.")
  var format: DocumentFormat?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if format == .docx { try output.mustBeFile("letter.docx") }
  }

  func run() throws {
    let maker = ReportMaker(try conversation.rows())
    guard let letter = maker.letter(to: addressee) else {
      let known = maker.addresseeNames
      let there = known.isEmpty ? "There is nobody to write to yet." : "There are: \(known.joined(separator: ", "))."
      throw Complaint.told("nobody called \"\(addressee)\" is in this conversation. \(there)")
    }
    try output.write((format ?? output.ending.flatMap(DocumentFormat.init(named:)) ?? .markdown).bytes(of: letter))
  }
}
