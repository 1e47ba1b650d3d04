import Answers

/// An earlier conversation of the same dialogue, with whose answers a new one begins.
public struct Earlier: Sendable {
  /// Its name, by which answers that were carried over are marked.
  public let name: String
  /// The conversation as it stands.
  public let conversation: Conversation

  /// An earlier conversation.
  public init(_ conversation: Conversation, called name: String) {
    self.conversation = conversation
    self.name = name
  }
}
