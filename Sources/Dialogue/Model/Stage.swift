/// A stage that items are compared with, feature by feature: never a grade. Its title is the phrase `stages.ID`, what helps there is
/// `stages.ID.moves`, and what each feature says is `stages.ID.FEATURE`.
public struct Stage: Sendable {
  /// Something that items at this stage have in common.
  public struct Feature: Sendable {
    /// Its id, good within the stage.
    public let id: String
    /// When an item has it.
    public let condition: Condition
    /// The answers that it rests on: while one of them isn't there, it can't be told.
    public let cites: [Reference]

    /// A feature.
    public init(id: String, condition: Condition, cites: [Reference] = []) {
      self.id = id
      self.condition = condition
      self.cites = cites
    }
  }

  /// Its id.
  public let id: String
  /// The lists whose items are compared with it, outermost first.
  public let over: [Int]
  /// Which of them; all where nothing is said.
  public let condition: Condition?
  /// Its features.
  public let features: [Feature]

  /// A stage.
  public init(id: String, over: [Int], condition: Condition?, features: [Feature]) {
    self.id = id
    self.over = over
    self.condition = condition
    self.features = features
  }
}
