/// The items that fix a question: one for each list that it is asked over, outermost first, at most four.
///
/// Kept in place, since addresses are copied and hashed all the time.
public struct ItemPath: Hashable, Comparable, Sendable {
  private var storage: SIMD4<Int32>

  /// No items.
  public init() { storage = SIMD4(repeating: -1) }

  /// These items, likewise.
  public init(_ items: [Int]) {
    self.init()
    for index in items.indices.prefix(4) { storage[index] = Int32(truncatingIfNeeded: items[index]) }
  }

  /// These items. Only the first four are kept; the loader refuses questions over more than four lists.
  public init(_ items: some Sequence<Int>) {
    self.init()
    for (index, item) in items.enumerated() where index < 4 { storage[index] = Int32(truncatingIfNeeded: item) }
  }

  /// Two words instead of four.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(UInt64(truncatingIfNeeded: storage[0]) &<< 32 ^ UInt64(UInt32(bitPattern: storage[1])))
    if storage[2] >= 0 {
      hasher.combine(UInt64(truncatingIfNeeded: storage[2]) &<< 32 ^ UInt64(UInt32(bitPattern: storage[3])))
    }
  }

  /// By the first item in which they differ; what goes on comes after what ends.
  @inline(__always)
  public static func < (left: ItemPath, right: ItemPath) -> Bool {
    let (one, other) = (left.word(0), right.word(0))
    return one != other ? one < other : left.word(2) < right.word(2)
  }

  /// Two items as one number, in which no item is less than any.
  @inline(__always)
  private func word(_ index: Int) -> UInt64 {
    UInt64(UInt32(bitPattern: storage[index] &+ 1)) &<< 32 | UInt64(UInt32(bitPattern: storage[index + 1] &+ 1))
  }

  /// How many items there are.
  public var count: Int {
    for index in 0..<4 where storage[index] < 0 { return index }
    return 4
  }

  /// The item at this place, which must be below ``count``.
  public subscript(index: Int) -> Int { Int(storage[index]) }

  /// The items, outermost first.
  public var items: [Int] { (0..<count).map { self[$0] } }

  /// This path and one item more.
  public func appending(_ item: Int) -> ItemPath {
    var longer = self
    let end = count
    if end < 4 { longer.storage[end] = Int32(truncatingIfNeeded: item) }
    return longer
  }

  /// Puts another item at this place, which must be below ``count``.
  public mutating func replace(at index: Int, with item: Int) { storage[index] = Int32(truncatingIfNeeded: item) }

  /// The first items of this path.
  public func prefix(_ length: Int) -> ItemPath {
    var shorter = self
    for index in max(0, length)..<4 where index < 4 { shorter.storage[index] = -1 }
    return shorter
  }

  /// The last item, if any.
  public var last: Int? {
    let end = count
    return end > 0 ? self[end - 1] : nil
  }

  /// Is the item on the path?
  public func contains(_ item: Int) -> Bool {
    for index in 0..<4 where Int(storage[index]) == item { return item >= 0 }
    return false
  }
}
