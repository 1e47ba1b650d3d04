import ArgumentParser
import ProgramSupport
import Transcripts

/// `bearings transcripts export`
struct ExportTranscript: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Copy a conversation's journal, to be imported elsewhere.",
    discussion: "Without --output it is written to standard output. A file that is there already is left alone.")

  @OptionGroup var named: NamedTranscript

  @OptionGroup var output: OutputOptions

  func run() throws {
    let (id, store) = try named.found()
    let bytes = try Complaint.of { () throws(TranscriptError) in try store.export(id) }
    try output.write(bytes)
  }
}
