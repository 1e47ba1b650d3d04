import ArgumentParser
import ProgramSupport
import Transcripts

/// `bearings resume`: goes on with a conversation.
struct Resume: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Go on with a conversation: the newest unfinished one, or the one named.")

  @Argument(help: ArgumentHelp("The conversation's name, such as tidy-heron-41.", valueName: "name"))
  var id: String?

  @Option(
    help: ArgumentHelp(
      "The id of its dialogue, or the path of its folder where it doesn't lie with the others.",
      valueName: "dialogue"))
  var dialogue: String?

  @OptionGroup var dialogues: DialogueOptions
  @OptionGroup var transcripts: TranscriptOptions
  @OptionGroup var clock: ClockOptions

  func run() throws {
    var hall = try Hall(transcripts, dialogues, clock)
    defer { hall.source.close() }
    if let id {
      try hall.goOn(with: try SessionName.find(id, in: hall.store), in: dialogue)
    } else if let newest = try hall.newestUnfinished(in: dialogue) {
      try hall.goOn(with: newest.id, in: dialogue)
    } else {
      let here = dialogue == nil ? "here" : "in this dialogue here"
      Output.complain("There is no unfinished conversation \(here). To begin one, type: \(Surroundings.program)\n")
      if let (id, read) = try hall.newestFinished(in: dialogue) {
        Output.complain("\(id.text) is finished. To look at it or change it, type: \(read)\n")
      }
      let damaged = hall.unreadable()
      if damaged > 0 {
        let list = "\(Surroundings.program) transcripts list"
        Output.complain("\(damaged) here can't be opened. To hear which and why, type: \(list)\n")
      }
      throw ExitCode(1)
    }
  }
}
