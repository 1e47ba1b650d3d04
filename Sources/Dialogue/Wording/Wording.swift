/// One wording of a dialogue and of the program's own sentences: standard, easy read, another language.
public struct Wording: Sendable {
  /// Its id ("standard").
  public let id: String
  /// What people call it.
  public let name: String
  /// The sentences, by phrase id.
  public let phrases: [String: Template]
  /// Is it known to lack much, since nobody has worded the dialogue in it, or the program? Then the rest is said in the standard
  /// wording, and whoever chooses it is told.
  public let isPartial: Bool

  /// A wording.
  public init(id: String, name: String, phrases: [String: Template], isPartial: Bool = false) {
    self.id = id
    self.name = name
    self.phrases = phrases
    self.isPartial = isPartial
  }
}
