import ArgumentParser
import ProgramSupport
import Transcripts

/// The conversation that a subcommand is about, by its name.
struct NamedTranscript: ParsableArguments {
  @Argument(help: ArgumentHelp("The conversation's name.", valueName: "name"))
  var id: String

  @OptionGroup var transcripts: TranscriptOptions

  /// The conversation and where it is; says what there is where there is none of that name.
  func found() throws -> (id: SessionID, store: TranscriptStore) {
    let store = try transcripts.store()
    return (try SessionName.find(id, in: store), store)
  }
}

/// A change that can't be taken back: it is asked about, unless that was answered on the command line.
struct Sureness: ParsableArguments {
  @Flag(help: "Do it without asking.")
  var yes = false

  /// Is it to be done? Where it isn't, that is said.
  func agrees(to question: String, about id: SessionID) throws -> Bool {
    if try yes || Confirmation.agrees(to: "\(question) Yes or no.") { return true }
    Output.write("\(id) was left as it is.\n")
    return false
  }
}
