/// What a reader puts up with.
public struct JSONLimits: Hashable, Sendable {
  /// How deep arrays and objects may stand in each other, 1 to 512. A bare number has depth 0, `[[]]` has depth 2.
  public let depth: Int

  /// The reader goes down by recursion, hence the ceiling: no input may exhaust the stack of a small thread.
  public static let deepest = 512

  /// Limits; a depth outside 1 to 512 becomes the nearest of the two.
  public init(depth: Int = 16) {
    self.depth = min(max(depth, 1), Self.deepest)
  }
}
