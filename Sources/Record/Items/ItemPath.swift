/// The items that fix a question: one for each list that it is asked over, outermost first, at most four.
///
/// Kept in place, since addresses are copied and compared all the time, and in plain words: what is aligned wider than those
/// takes twice as long to allocate.
public struct ItemPath: Hashable, Comparable, Sendable {
  // Two items a word, the outer in its upper half. Each is kept as one more than its number: nothing is 0, before any item.
  private var outer: UInt64 = 0
  private var inner: UInt64 = 0

  /// No items.
  public init() {}

  /// These items. Only the first four are kept; the loader refuses questions over more than four lists.
  public init(_ items: some Sequence<Int>) {
    for (index, item) in items.enumerated() where index < 4 { replace(at: index, with: item) }
  }

  /// By the first item in which they differ; what goes on comes after what ends.
  public static func < (left: ItemPath, right: ItemPath) -> Bool {
    left.outer != right.outer ? left.outer < right.outer : left.inner < right.inner
  }

  /// How many items there are.
  public var count: Int {
    if inner != 0 { return UInt32(truncatingIfNeeded: inner) == 0 ? 3 : 4 }
    return outer == 0 ? 0 : UInt32(truncatingIfNeeded: outer) == 0 ? 1 : 2
  }

  /// The item at this place, which must be below ``count``.
  public subscript(index: Int) -> Int {
    Int(UInt32(truncatingIfNeeded: (index < 2 ? outer : inner) >> Self.shift(index))) - 1
  }

  /// The items, outermost first.
  public var items: [Int] { (0..<count).map { self[$0] } }

  /// This path and one item more.
  public func appending(_ item: Int) -> ItemPath {
    var longer = self
    let end = count
    if end < 4 { longer.replace(at: end, with: item) }
    return longer
  }

  /// Puts another item at this place, which must be at most ``count``.
  public mutating func replace(at index: Int, with item: Int) {
    let shift = Self.shift(index)
    let (mask, bits) = (UInt64(UInt32.max) << shift, UInt64(UInt32(truncatingIfNeeded: item + 1)) << shift)
    if index < 2 { outer = outer & ~mask | bits } else { inner = inner & ~mask | bits }
  }

  /// The first items of this path.
  public func prefix(_ length: Int) -> ItemPath {
    var shorter = self
    if length < 4 { shorter.inner = length < 3 ? 0 : inner & Self.upper }
    if length < 2 { shorter.outer = length < 1 ? 0 : outer & Self.upper }
    return shorter
  }

  /// This path without the items of another.
  public func without(_ other: ItemPath) -> ItemPath {
    var rest = ItemPath()
    for index in 0..<count where !other.contains(self[index]) { rest = rest.appending(self[index]) }
    return rest
  }

  /// The first item, if any.
  public var first: Int? { outer == 0 ? nil : self[0] }

  /// The last item, if any.
  public var last: Int? {
    let end = count
    return end > 0 ? self[end - 1] : nil
  }

  /// Is the item on the path?
  public func contains(_ item: Int) -> Bool {
    for index in 0..<count where self[index] == item { return true }
    return false
  }

  private static let upper = UInt64(UInt32.max) << 32

  private static func shift(_ index: Int) -> UInt64 { index & 1 == 0 ? 32 : 0 }
}
