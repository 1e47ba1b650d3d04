/// One wording of a dialogue and of the program's own sentences: standard, easy read, another language.
public struct Wording: Sendable {
  /// Its id ("standard").
  public let id: String
  /// What people call it.
  public let name: String
  /// The sentences, by phrase id.
  public let phrases: [String: Template]

  /// A wording.
  public init(id: String, name: String, phrases: [String: Template]) {
    self.id = id
    self.name = name
    self.phrases = phrases
  }
}
