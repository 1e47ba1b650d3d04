import ArgumentParser
import DialogueLoading
import ProgramSupport

/// `bearings preview`: one question as people will meet it.
struct Preview: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show a question as people will meet it, with its follow-ups.",
    discussion: "Without a question all of them are listed.")

  @Argument(help: "The id of a question, with its section: ulo.committee.")
  var question: String?

  @Option(help: ArgumentHelp("The id of the dialogue, or the path of its folder.", valueName: "dialogue"))
  var dialogue = DialogueOptions.usual

  @Option(help: ArgumentHelp("The wording: standard, or a file beside the dialogue.", valueName: "wording"))
  var wording: String?

  @OptionGroup var options: DialogueOptions

  func run() throws {
    let dialogue = try options.dialogue(in: options.folder(of: dialogue))
    switch preview(of: question, in: dialogue, wording: wording) {
    case .success(let text): Output.write(text)
    case .failure(let fault):
      Output.complain("\(fault.sentence)\n")
      throw ExitCode(1)
    }
  }
}
