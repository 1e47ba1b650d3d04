import ArgumentParser
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
    if !new, let unfinished = hall.unfinished().first, try hall.agrees(to: Self.offer(unfinished.summary)) {
      try hall.goOn(with: unfinished.id)
    } else {
      try hall.begin(try hall.dialogue(dialogue))
    }
  }

  private static func offer(_ summary: TranscriptSummary) -> String {
    let answers = summary.answers == 1 ? "1 answer" : "\(summary.answers) answers"
    return "You have an unfinished conversation from \(Dates.words(for: summary.lastDay)), \"\(summary.title)\", with "
      + "\(answers). Go on with it? Yes or no."
  }
}
