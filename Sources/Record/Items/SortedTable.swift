/// Values by the items of an address, or by anything else that has an order and is kept in that.
///
/// A question has one address, or a few dozen: finding one by halves takes less than hashing it, and what is in order needn't
/// be sorted when all of it is gone through.
struct SortedTable<Key: Comparable, Value> {
  private(set) var keys: [Key] = []
  private(set) var values: [Value] = []

  /// Nothing yet.
  init() {}

  /// How many there are.
  var count: Int { keys.count }

  /// The value for a key. Setting nothing takes it away.
  subscript(key: Key) -> Value? {
    get {
      let place = place(of: key)
      return place < keys.count && keys[place] == key ? values[place] : nil
    }
    set {
      let place = place(of: key)
      let isThere = place < keys.count && keys[place] == key
      switch (newValue, isThere) {
      case (let value?, true): values[place] = value
      case (let value?, false):
        keys.insert(key, at: place)
        values.insert(value, at: place)
      case (nil, true):
        keys.remove(at: place)
        values.remove(at: place)
      case (nil, false): break
      }
    }
  }

  /// Takes everything away, for others to come in its place.
  mutating func removeAll() {
    keys.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
  }

  /// Where a key stands, or would stand.
  private func place(of key: Key) -> Int {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension SortedTable: Sendable where Key: Sendable, Value: Sendable {}
extension SortedTable: Equatable where Value: Equatable {}
extension SortedTable: Hashable where Key: Hashable, Value: Hashable {}

/// Values by the items of an address.
typealias PathTable<Value> = SortedTable<ItemPath, Value>
