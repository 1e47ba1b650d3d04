import ArgumentParser

/// The program: what a person does with it is a subcommand.
///
/// `main` is synchronous on purpose: an asynchronous one parks the main thread, and readline on any other thread
/// ignores Ctrl-C.
@main
struct Bearings: ParsableCommand {
  /// The program's version, which the server tells as well.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "bearings",
    abstract: "Guided conversations that end in what is known and what to find out.", version: version,
    subcommands: [
      Chat.self, VoiceCommand.self, Resume.self, TranscriptCommands.self, ProtocolCommand.self, Attach.self, Check.self,
      Preview.self,
      Read.self, ReportCommand.self, Letter.self, Actions.self, Compare.self, Overview.self, Accessibility.self,
    ],
    defaultSubcommand: Chat.self)
}
