import StrictJSON

/// Something was recorded, changed or taken back, by any front.
public struct Answered: Hashable, Sendable {
  /// Its number.
  public var number: Int
  /// The number of the ask that it came of; nothing where that isn't known.
  public var to: Int?
  /// The question's full id.
  public var question: String
  /// What the question is about, in a few words. With the items' names behind it, `change` finds the answer again.
  public var title: String?
  /// The items that it is about, by name: an organisation, a group.
  public var items: [String]
  /// The front that it came from.
  public var by: String
  /// What it reads as; nothing where the answer was taken back.
  public var answer: Reading?

  /// An answer as it was read.
  public struct Reading: Hashable, Sendable {
    /// Known, unknown, none, skipped, …
    public var status: String
    /// How sure it is.
    public var certainty: String
    /// The kind of its value, where there is one.
    public var kind: String?
    /// Its value, in the form of `docs/values.md`.
    public var value: JSON?
    /// The person's words.
    public var said: String
    /// How it is said back.
    public var words: String

    /// A reading.
    public init(
      status: String, certainty: String, kind: String? = nil, value: JSON? = nil, said: String, words: String
    ) {
      self.status = status
      self.certainty = certainty
      self.kind = kind
      self.value = value
      self.said = said
      self.words = words
    }
  }

  /// An answered.
  public init(
    number: Int, to: Int? = nil, question: String, title: String? = nil, items: [String] = [], by: String,
    answer: Reading? = nil
  ) {
    self.number = number
    self.to = to
    self.question = question
    self.title = title
    self.items = items
    self.by = by
    self.answer = answer
  }
}
