import ArgumentParser
import ProgramSupport
import Transcripts

/// `bearings transcripts show`
struct ShowTranscript: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a conversation as it was held.")

  @OptionGroup var named: NamedTranscript

  @Option(help: "How: text or markdown (or md).")
  var format: Format = .text

  func run() throws {
    let (id, store) = try named.found()
    let transcript = try Complaint.of { () throws(TranscriptError) in try store.transcript(of: id) }
    Output.write(transcript.rendered(as: format.format))
  }

  /// The forms, by the words that choose them.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown

    /// `md` is markdown as well.
    init?(argument: String) { self.init(rawValue: argument == "md" ? "markdown" : argument) }

    var format: TranscriptFormat {
      switch self {
      case .text: .text
      case .markdown: .markdown
      }
    }
  }
}
