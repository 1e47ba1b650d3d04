import ArgumentParser
import ProgramSupport
import Reports
import Transcripts

/// The conversation that something is written of, and in which words: the same for every subcommand that makes a document of one.
struct ReportedConversation: ParsableArguments {
  @OptionGroup var named: NamedTranscript

  @Option(help: ArgumentHelp("The wording that it is in: standard, or easy-read.", valueName: "wording"))
  var wording: String?

  @OptionGroup var source: DialogueOfTranscript
  @OptionGroup var clock: ClockOptions

  /// Its rows. What is wrong with the conversation or its dialogue is told, and ends the program.
  func rows(leavingOut: Set<ReportOmission> = []) throws -> ReportRows {
    let (id, store) = try named.found()
    let dialogue = try source.dialogue(of: id, in: store)
    let conversation = try Complaint.of { () throws(TranscriptError) in try store.conversation(id, in: dialogue) }
    let wording = try wording.map(dialogue.wording(called:))
    return ReportRows(of: conversation, on: clock.clock.now().day, leavingOut: leavingOut, in: wording)
  }
}
