import ArgumentParser
import ProgramSupport
import Transcripts

/// `bearings transcripts erase`
struct EraseTranscript: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Erase a conversation, with everything that lies beside it.",
    discussion: "It can't be brought back. Copies that you made elsewhere are not touched.")

  @OptionGroup var named: NamedTranscript

  @OptionGroup var sureness: Sureness

  func run() throws {
    let (id, store) = try named.found()
    guard try sureness.agrees(to: "Erase \(id) for good?", about: id) else { return }
    let names = try Complaint.of { () throws(TranscriptError) in try store.erase(id) }
    Output.write("Erased: \(names.joined(separator: ", ")).\n")
  }
}
