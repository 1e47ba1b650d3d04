import StrictJSON

/// A document that a front got, or a part of it where the whole is longer than a line may be.
public struct Document: Hashable, Sendable {
  /// What a part holds.
  public enum Content: Hashable, Sendable {
    /// Text; the parts are joined without anything between.
    case text(String)
    /// Objects; the parts are joined to one array.
    case data([JSON])
  }

  /// The front's id for it.
  public var id: String?
  /// Which document.
  public var what: Get.What
  /// In which format.
  public var format: Get.Format
  /// Which part this is, from 1.
  public var part: Int
  /// How many there are.
  public var of: Int
  /// What it holds.
  public var content: Content

  /// A document, or a part of one.
  public init(
    id: String? = nil, _ what: Get.What, as format: Get.Format, part: Int = 1, of: Int = 1, _ content: Content
  ) {
    self.id = id
    self.what = what
    self.format = format
    self.part = part
    self.of = of
    self.content = content
  }
}
