import Dialogue
import Record

/// Who is who in two conversations of one dialogue: by the id that the dialogue declares, else by any name that an item ever had.
struct ItemMatch {
  /// For each item of the earlier conversation that is matched, the later one's number.
  private(set) var later: [Int: Int] = [:]
  /// Live items of the earlier conversation that the later doesn't have.
  private(set) var gone: [Int] = []
  /// Live items of the later conversation that the earlier doesn't have.
  private(set) var new: [Int] = []

  init(_ earlier: Record, _ later: Record) {
    var taken: Set<Int> = []
    // Outer lists come before those inside them, so parents are matched before what lies in them.
    let lists = earlier.dialogue.lists.sorted {
      ($0.parent == nil ? 0 : 1, $0.number) < ($1.parent == nil ? 0 : 1, $1.number)
    }
    for list in lists {
      for number in earlier.liveItems(of: list.number) {
        let item = earlier.items[number]
        let candidates = later.liveItems(of: list.number).filter { candidate in
          let parent = item.parent.map { self.later[$0] }
          return !taken.contains(candidate) && (item.parent == nil || later.items[candidate].parent == parent ?? nil)
        }
        if let match = candidates.first(where: { Self.isSame(item, later.items[$0]) }) {
          self.later[number] = match
          taken.insert(match)
        } else {
          gone.append(number)
        }
      }
      new += later.liveItems(of: list.number).filter { !taken.contains($0) }
    }
  }

  /// The items of a path in the later conversation; nothing where one of them isn't there.
  func later(_ path: ItemPath) -> ItemPath? {
    let matched = path.items.compactMap { later[$0] }
    return matched.count == path.count ? ItemPath(matched) : nil
  }

  private static func isSame(_ item: Item, _ other: Item) -> Bool {
    if let declared = item.declared { return declared == other.declared }
    return other.declared == nil && !names(of: item).isDisjoint(with: names(of: other))
  }

  private static func names(of item: Item) -> Set<String> {
    Set(
      ([item.name] + item.aliases).map { $0.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") })
  }
}
