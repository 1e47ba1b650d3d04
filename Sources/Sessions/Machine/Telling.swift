/// How much fronts are told.
public enum Telling: Hashable, Sendable {
  /// What a terminal shows, in the same process.
  case words
  /// Everything that the protocol has: each answer as it was recorded, and with each question what helps with it.
  case everything
}
