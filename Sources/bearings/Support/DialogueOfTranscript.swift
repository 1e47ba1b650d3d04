import ArgumentParser
import Dialogue
import ProgramSupport
import Transcripts

/// The dialogue that a conversation is held in, for subcommands that look at one.
struct DialogueOfTranscript: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of its dialogue, where that lies elsewhere.", valueName: "dialogue"))
  var dialogue: String?

  @OptionGroup var dialogues: DialogueOptions

  /// The conversation's dialogue, or the one that was named; its faults are told where it can't be used.
  func dialogue(of id: SessionID, in store: TranscriptStore) throws -> Dialogue {
    let header = try Complaint.of { () throws(TranscriptError) in try store.header(of: id) }
    return try dialogues.dialogue(in: dialogues.folder(of: dialogue ?? header.dialogue))
  }
}
