import ArgumentParser
import ProgramSupport
import Transcripts

/// `bearings transcripts redact`
struct RedactTranscript: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redact", abstract: "Take what was answered to a question out of a conversation.",
    discussion: "For personal data that was typed by mistake. It can't be brought back.")

  @OptionGroup var named: NamedTranscript

  @Argument(help: "The question's id, such as ulo.contact, or its end: contact.")
  var question: String

  @Option(help: ArgumentHelp("Only for this organisation, board or other item.", valueName: "name"))
  var item: String?

  @OptionGroup var sureness: Sureness

  func run() throws {
    let (id, store) = try named.found()
    guard try sureness.agrees(to: "Take the answer to \(question) out of \(id) for good?", about: id) else { return }
    let redacted = try Complaint.of { () throws(TranscriptError) in
      try store.redact(id, question: question, for: item)
    }
    Output.write(redacted.answers == 1 ? "One answer is gone.\n" : "\(redacted.answers) answers are gone.\n")
    if !redacted.leftBeside.isEmpty {
      Output.write("It may still stand in what lies beside it: \(redacted.leftBeside.joined(separator: ", ")).\n")
    }
  }
}
