/// What goes into the holes of a phrase, by their full names.
///
/// Kept in the order of the names, not in a hash table: a phrase has a few, and thousands of phrases are made. An entry is a pair
/// without labels, so that a literal whose names are in that order is kept as it is; any other is put in order.
public struct Arguments: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// One of them: the hole's full name, and what goes into it.
  public typealias Entry = (String, Argument)

  /// All of them, in the order of their names, each name once.
  public private(set) var entries: [Entry] = []

  /// None.
  public init() {}

  /// These, which are in the order of their names, each name once.
  public init(inOrder entries: [Entry]) { self.entries = entries }

  /// Those of a literal.
  public init(dictionaryLiteral elements: Entry...) {
    guard Self.areInOrder(elements) else {
      for (name, value) in elements { self[name] = value }
      return
    }
    entries = elements
  }

  private static func areInOrder(_ entries: [Entry]) -> Bool {
    for place in entries.indices.dropFirst() where entries[place - 1].0 >= entries[place].0 { return false }
    return true
  }

  /// What goes into the hole of this name. Setting nothing takes it away.
  public subscript(name: String) -> Argument? {
    get { entries.first { $0.0 == name }?.1 }
    set {
      var place = entries.endIndex
      while place > 0, entries[place - 1].0 >= name { place -= 1 }
      let isThere = place < entries.endIndex && entries[place].0 == name
      switch (newValue, isThere) {
      case (let value?, true): entries[place] = (name, value)
      case (let value?, false): entries.insert((name, value), at: place)
      case (nil, true): entries.remove(at: place)
      case (nil, false): break
      }
    }
  }

  /// Is there nothing to go into any hole?
  public var isEmpty: Bool { entries.isEmpty }

  /// Makes room for so many.
  public mutating func reserveCapacity(_ count: Int) { entries.reserveCapacity(count) }

  /// The same arguments, whatever the order in which they were given.
  public static func == (left: Self, right: Self) -> Bool { left.entries.elementsEqual(right.entries, by: ==) }

  /// Hashes what ``==(_:_:)`` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(entries.count)
    for (name, value) in entries {
      hasher.combine(name)
      hasher.combine(value)
    }
  }
}
