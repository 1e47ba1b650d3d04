/// Values by the items of an address, or by anything else that has an order and is kept in that.
///
/// A question has one address, or a few dozen: finding one by halves takes less than hashing it, and what is in order needn't
/// be sorted when all of it is gone through.
struct SortedTable<Key: Comparable, Value> {
  /// A key with its value.
  struct Row {
    let key: Key
    var value: Value
  }

  /// All of them, in the order of their keys.
  private(set) var rows: [Row] = []

  /// Nothing yet.
  init() {}

  /// How many there are.
  var count: Int { rows.count }

  /// The value for a key. Setting nothing takes it away.
  subscript(key: Key) -> Value? {
    get {
      let place = place(of: key)
      return place < rows.count && rows[place].key == key ? rows[place].value : nil
    }
    set {
      let place = place(of: key)
      let isThere = place < rows.count && rows[place].key == key
      switch (newValue, isThere) {
      case (let value?, true): rows[place].value = value
      case (let value?, false): rows.insert(Row(key: key, value: value), at: place)
      case (nil, true): rows.remove(at: place)
      case (nil, false): break
      }
    }
  }

  /// Takes everything away, for others to come in its place.
  mutating func removeAll() { rows.removeAll(keepingCapacity: true) }

  /// Takes away those whose key is meant.
  mutating func removeAll(where isMeant: (Key) -> Bool) { rows.removeAll { isMeant($0.key) } }

  /// Changes a value where it stands, if there is one.
  mutating func change(_ key: Key, _ change: (inout Value) -> Void) {
    let place = place(of: key)
    if place < rows.count, rows[place].key == key { change(&rows[place].value) }
  }

  /// Changes all values where they stand.
  mutating func changeAll(_ change: (inout Value) -> Void) {
    for index in rows.indices { change(&rows[index].value) }
  }

  /// Where a key stands, or would stand.
  private func place(of key: Key) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension SortedTable: Sendable where Key: Sendable, Value: Sendable {}
extension SortedTable: Equatable where Value: Equatable {}
extension SortedTable: Hashable where Key: Hashable, Value: Hashable {}
extension SortedTable.Row: Sendable where Key: Sendable, Value: Sendable {}
extension SortedTable.Row: Equatable where Value: Equatable {}
extension SortedTable.Row: Hashable where Key: Hashable, Value: Hashable {}

/// Values by the items of an address.
typealias PathTable<Value> = SortedTable<ItemPath, Value>
