import ArgumentParser
import Transcripts

/// `bearings transcripts redact`
struct RedactTranscript: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redact", abstract: "Take what was answered to a question out of a conversation.",
    discussion: "For personal data that was typed by mistake. It can't be brought back.")

  @Argument(help: ArgumentHelp("The conversation's name.", valueName: "name"))
  var id: String

  @Argument(help: "The question's id, such as ulo.contact.")
  var question: String

  @Option(help: ArgumentHelp("Only for this organisation, board or other item.", valueName: "name"))
  var item: String?

  @Flag(help: "Redact without asking.")
  var yes = false

  @OptionGroup var transcripts: TranscriptOptions

  func run() throws {
    let store = try transcripts.store()
    let id = try SessionName.find(id, in: store)
    if !yes {
      guard try Confirmation.agrees(to: "Take the answer to \(question) out of \(id) for good? Yes or no.") else {
        Output.write("\(id) was left as it is.\n")
        return
      }
    }
    let redacted = try Complaint.of { () throws(TranscriptError) in
      try store.redact(id, question: question, for: item)
    }
    Output.write(redacted.answers == 1 ? "One answer is gone.\n" : "\(redacted.answers) answers are gone.\n")
    if !redacted.leftBeside.isEmpty {
      Output.write("It may still stand in what lies beside it: \(redacted.leftBeside.joined(separator: ", ")).\n")
    }
  }
}
