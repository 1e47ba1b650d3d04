/// Which item of which list is in hand where a condition or a hole stands.
public struct Scope: Hashable, Comparable, Sendable {
  private var lists = ItemPath()
  /// The items, in the order of their lists.
  public private(set) var items = ItemPath()

  /// Nothing in hand.
  public init() {}

  /// The items of a question's lists.
  public init(lists: [Int], items: ItemPath) {
    for (index, list) in lists.enumerated() where index < items.count { bind(list, to: items[index]) }
  }

  /// The item of this list that is in hand.
  public func item(of list: Int) -> Int? {
    for index in 0..<lists.count where lists[index] == list { return items[index] }
    return nil
  }

  /// In some order, so that scopes can be found by halves.
  public static func < (left: Scope, right: Scope) -> Bool {
    left.items != right.items ? left.items < right.items : left.lists < right.lists
  }

  mutating func bind(_ list: Int, to item: Int) {
    for index in 0..<lists.count where lists[index] == list {
      items.replace(at: index, with: item)
      return
    }
    lists = lists.appending(list)
    items = items.appending(item)
  }

  /// This scope with one item more in hand.
  public func binding(_ list: Int, to item: Int) -> Scope {
    var scope = self
    scope.bind(list, to: item)
    return scope
  }

  /// This scope with only the items of these lists.
  public func limited(to kept: [Int]) -> Scope {
    var scope = Scope()
    for index in 0..<lists.count where kept.contains(lists[index]) { scope.bind(lists[index], to: items[index]) }
    return scope
  }
}
