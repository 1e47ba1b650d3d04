import ArgumentParser

/// The program: what a person does with it is a subcommand.
///
/// `main` is synchronous on purpose: an asynchronous one parks the main thread, and readline on any other thread
/// ignores Ctrl-C.
@main
struct Bearings: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bearings",
    abstract: "Guided conversations that end in what is known and what to find out.", version: "0.1.0",
    subcommands: [Chat.self, Resume.self, TranscriptCommands.self, Check.self, Preview.self],
    defaultSubcommand: Chat.self)
}
