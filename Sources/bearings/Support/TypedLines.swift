import Conversation
import Dialogue
import Glibc
import ProgramSupport
import Terminal
import Transcripts

/// What the arrow keys call back: commands of earlier times, and the lines of this conversation.
///
/// Commands outlive a conversation, in a file that only its owner can read. Only those made of nothing but the command's
/// own words: whatever somebody says in their own words stays in the conversation's journal.
struct TypedLines {
  private var commands: CommandHistory?
  private let plainCommands: Set<String>

  init(_ dialogue: Dialogue) {
    commands = Self.folder().map { CommandHistory(path: "\($0)/commands") }
    plainCommands = Set(dialogue.vocabulary.commands.flatMap(\.says).filter { !$0.contains("{") })
  }

  /// The lines to begin with, the newest last.
  func lines(of transcript: LiveTranscript) -> [String] {
    let said = transcript.turns.flatMap(\.facts).compactMap { fact -> String? in
      guard case .heard(let heard) = fact, case .utterance(let text) = heard.input.event else { return nil }
      return text.contains { !$0.isWhitespace } ? text : nil
    }
    return (commands?.lines ?? []) + said
  }

  /// Takes note of a line.
  mutating func add(_ line: String) {
    let folded = line.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if plainCommands.contains(folded) { commands?.add(folded) }
  }

  /// Keeps the commands for another time.
  func save() { commands?.save() }

  /// Where programs keep such things; made if it isn't there.
  private static func folder() -> String? {
    guard let home = Surroundings["XDG_STATE_HOME"] ?? Surroundings["HOME"].map({ "\($0)/.local/state" }) else {
      return nil
    }
    let folder = JournalFolder("\(home)/bearings")
    return (try? folder.prepare()) == nil ? nil : folder.path
  }
}
