import ArgumentParser

/// `bearings transcripts …`: what can be done with conversations that were kept.
struct TranscriptCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transcripts", abstract: "Show, copy, correct or erase conversations that were kept.",
    subcommands: [
      ListTranscripts.self, ShowTranscript.self, ExportTranscript.self, ImportTranscript.self, RedactTranscript.self,
      EraseTranscript.self,
    ], defaultSubcommand: ListTranscripts.self)
}
