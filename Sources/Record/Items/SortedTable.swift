/// Values by the items of an address, in the order of the items.
///
/// A question has one address, or a few dozen: finding one by halves takes less than hashing it, and what is in order needn't
/// be sorted when all of it is gone through.
struct PathTable<Value> {
  private(set) var paths: [ItemPath] = []
  private(set) var values: [Value] = []

  /// Nothing yet.
  init() {}

  /// How many there are.
  var count: Int { paths.count }

  /// The value for these items. Setting nothing takes it away.
  subscript(path: ItemPath) -> Value? {
    get {
      let place = place(of: path)
      return place < paths.count && paths[place] == path ? values[place] : nil
    }
    set {
      let place = place(of: path)
      let isThere = place < paths.count && paths[place] == path
      switch (newValue, isThere) {
      case (let value?, true): values[place] = value
      case (let value?, false):
        paths.insert(path, at: place)
        values.insert(value, at: place)
      case (nil, true):
        paths.remove(at: place)
        values.remove(at: place)
      case (nil, false): break
      }
    }
  }

  /// Takes everything away, for others to come in its place.
  mutating func removeAll() {
    paths.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
  }

  /// Where the items stand, or would stand.
  private func place(of path: ItemPath) -> Int {
    var low = 0
    var high = paths.count
    while low < high {
      let middle = (low + high) / 2
      if paths[middle] < path { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension PathTable: Sendable where Value: Sendable {}
extension PathTable: Equatable where Value: Equatable {}
extension PathTable: Hashable where Value: Hashable {}
