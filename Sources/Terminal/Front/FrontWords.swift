/// What the terminal front says of its own accord, in the wording of its session.
public struct FrontWords: Sendable {
  /// What stands before the sentence of a fault.
  public var problem = "There is a problem:"
  /// Something takes longer than two seconds.
  public var working = "Working."
  /// It is done now.
  public var done = "Done."

  /// The connection to the server is lost.
  public var lost = "Connection lost. Your answers are safe. Trying again."

  /// The standard wording.
  public init() {}
}
