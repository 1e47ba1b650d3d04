import ArgumentParser
import Transcripts

/// `bearings transcripts erase`
struct EraseTranscript: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Erase a conversation, with everything that lies beside it.",
    discussion: "It can't be brought back. Copies that you made elsewhere are not touched.")

  @Argument(help: ArgumentHelp("The conversation's name.", valueName: "name"))
  var id: String

  @Flag(help: "Erase without asking.")
  var yes = false

  @OptionGroup var transcripts: TranscriptOptions

  func run() throws {
    let store = try transcripts.store()
    let id = try SessionName.find(id, in: store)
    if !yes {
      guard try Confirmation.agrees(to: "Erase \(id) for good? Yes or no.") else {
        Output.write("\(id) was left as it is.\n")
        return
      }
    }
    let names = try Complaint.of { () throws(TranscriptError) in try store.erase(id) }
    Output.write("Erased: \(names.joined(separator: ", ")).\n")
  }
}
