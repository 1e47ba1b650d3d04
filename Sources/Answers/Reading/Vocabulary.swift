/// A command and the whole utterances that call it.
public struct CommandPattern: Hashable, Sendable {
  /// The command's id, which the program knows ("help", "back", "rename").
  public let id: String
  /// Utterances in words, with `{}` where an argument stands: "go to {}", "rename {} to {}".
  public let says: [String]

  /// No command, but how any of them is said politely: what stands for "{}" there is the command.
  public static let politely = "politely"

  /// A command.
  public init(_ id: String, says: [String]) {
    self.id = id
    self.says = says
  }
}

/// Everything about a dialogue that reading needs and that doesn't change during a conversation: compiled once.
public final class Vocabulary: Sendable {
  /// The questions, by number.
  public let slots: [Slot]
  /// The lists, by number.
  public let lists: [ListShape]
  /// The commands.
  public let commands: [CommandPattern]
  /// Tokenised cues, choices and commands: see `CompiledVocabulary`.
  let compiled: CompiledVocabulary

  /// Compiles the words of a dialogue. `slots[n].id` must be `n`.
  public init(slots: [Slot], lists: [ListShape], commands: [CommandPattern]) {
    self.slots = slots
    self.lists = lists
    self.commands = commands
    compiled = CompiledVocabulary(slots: slots, lists: lists, commands: commands)
  }
}
