import ArgumentParser
import Dialogue
import Transcripts

/// `bearings chat`: a conversation at this terminal.
struct Chat: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hold a conversation at this terminal.",
    discussion: """
      With an unfinished conversation in the folder you are asked first whether to go on with it. Ctrl-C, Ctrl-D or \
      the word pause stops; everything said is kept.
      """)

  @Option(help: ArgumentHelp("The id of the dialogue, or the path of its folder.", valueName: "dialogue"))
  var dialogue = DialogueOptions.usual

  @Flag(help: "Begin a new conversation without asking about an unfinished one.")
  var new = false

  @OptionGroup var dialogues: DialogueOptions
  @OptionGroup var transcripts: TranscriptOptions
  @OptionGroup var clock: ClockOptions

  func run() throws {
    var hall = try Hall(transcripts, dialogues, clock)
    defer { hall.source.close() }
    let dialogue = try hall.dialogue(dialogue)
    if !new, let (id, summary) = hall.unfinished().first, try hall.agrees(to: Self.offer(summary), in: dialogue) {
      try hall.goOn(with: id)
    } else {
      try hall.begin(dialogue)
    }
  }

  private static func offer(_ summary: TranscriptSummary) -> Phrase {
    Phrase(
      "unfinished",
      ["day": .day(summary.lastDay), "title": .text(summary.title), "count": .number(summary.answers)])
  }
}
