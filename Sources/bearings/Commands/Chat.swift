import ArgumentParser
import Dialogue
import ProgramSupport
import Terminal
import Transcripts

/// `bearings chat`: a conversation at this terminal.
struct Chat: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hold a conversation at this terminal.",
    discussion: """
      With an unfinished conversation in the folder you are asked first whether to go on with it; where you name a \
      dialogue, only with one of that dialogue. Ctrl-C, Ctrl-D or \
      the word pause stops; everything said is kept.
      """)

  @Option(help: ArgumentHelp("The id of the dialogue, or the path of its folder.", valueName: "dialogue"))
  var dialogue: String?

  @Option(
    help: ArgumentHelp("The wording of a new conversation: standard, or easy-read.", valueName: "wording"))
  var wording: String?

  @Flag(help: "Begin a new conversation without asking about an unfinished one.")
  var new = false

  @Option(
    help: ArgumentHelp(
      "Begin a new conversation with the answers of this earlier one, each to be confirmed.", valueName: "earlier"))
  var from: String?

  @OptionGroup var dialogues: DialogueOptions
  @OptionGroup var transcripts: TranscriptOptions
  @OptionGroup var clock: ClockOptions

  func run() throws { try hold() }

  /// Holds the conversation, aloud where there is a voice.
  func hold(with voice: (any Voice)? = nil) throws {
    var hall = try Hall(transcripts, dialogues, clock, voice: voice)
    defer { hall.source.close() }
    if let from {
      let (wanted, earlier) = try hall.earlier(called: from, in: dialogue)
      try hall.begin(wanted, in: try wordingID(in: wanted), from: earlier)
      return
    }
    let wanted = try hall.dialogue(dialogue ?? DialogueOptions.usual)
    if !new {
      if dialogue == nil { hall.tellOfOneElsewhere(in: wanted) }
      if let (id, summary, others) = try hall.newestUnfinished(in: dialogue),
        dialogue != nil || hall.isHere(summary.dialogue),
        try hall.agrees(
          to: Self.offer(summary), because: Self.others(others, in: wanted), about: id, in: dialogue, saidIn: wanted)
      {
        try hall.goOn(with: id, in: dialogue)
        return
      }
    }
    try hall.begin(wanted, in: try wordingID(in: wanted))
  }

  private func wordingID(in dialogue: Dialogue) throws -> String? {
    try wording.map { try dialogue.wording(called: $0).id }
  }

  /// How many more are unfinished, and how to hear which.
  private static func others(_ count: Int, in dialogue: Dialogue) -> String {
    guard count > 0 else { return "" }
    let list = "\(Surroundings.program) transcripts list"
    return dialogue.wordings[0].render(
      Phrase("unfinished.more", ["count": .number(count), "command": .text(list)]), in: dialogue)
  }

  private static func offer(_ summary: TranscriptSummary) -> Phrase {
    var arguments: Arguments = [
      "day": .day(summary.lastDay), "title": .text(summary.title), "count": .number(summary.answers),
    ]
    guard let about = summary.about else { return Phrase("unfinished", arguments) }
    arguments["about"] = .text(about)
    return Phrase("unfinished.about", arguments)
  }
}
