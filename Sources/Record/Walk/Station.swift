import Dialogue

/// One stop on the way through a dialogue: a question with the items that are fixed before it is asked.
///
/// For a question asked together the last items are left open; for any other all are fixed.
public struct Station: Hashable, Sendable {
  /// The question.
  public let question: Int
  /// The fixed items.
  public let items: ItemPath

  /// A station.
  public init(_ question: Int, _ items: ItemPath = ItemPath()) {
    self.question = question
    self.items = items
  }
}

/// A part of the way: a block of sections, for one item where they are asked item by item.
public struct Stretch: Hashable, Sendable, Comparable {
  /// The block's number in the dialogue.
  public let block: Int
  /// The item that it is about.
  public let item: Int?

  /// A stretch.
  public init(block: Int, item: Int? = nil) {
    self.block = block
    self.item = item
  }

  /// The items that all of its stations share.
  public var path: ItemPath { item.map { ItemPath(CollectionOfOne($0)) } ?? ItemPath() }

  /// In the order of the dialogue, then of the items.
  public static func < (left: Stretch, right: Stretch) -> Bool {
    (left.block, left.item ?? -1) < (right.block, right.item ?? -1)
  }
}
