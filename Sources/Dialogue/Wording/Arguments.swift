/// What goes into the holes of a phrase, by their full names.
///
/// Kept in the order of the names, not in a hash table: a phrase has a few, and thousands of phrases are made.
public struct Arguments: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// One of them.
  public struct Entry: Hashable, Sendable {
    /// The hole's full name.
    public let name: String
    /// What goes into it.
    public let value: Argument

    /// One.
    public init(name: String, value: Argument) {
      self.name = name
      self.value = value
    }
  }

  /// All of them, in the order of their names.
  public private(set) var entries: [Entry] = []

  /// None.
  public init() {}

  /// These, which are in the order of their names, each name once.
  public init(inOrder entries: [Entry]) { self.entries = entries }

  /// Those of a literal. Built where it is written, so that the literal itself needn't be allocated.
  @inline(__always)
  public init(dictionaryLiteral elements: (String, Argument)...) {
    entries.reserveCapacity(elements.count)
    for (name, value) in elements { self[name] = value }
  }

  /// What goes into the hole of this name. Setting nothing takes it away.
  public subscript(name: String) -> Argument? {
    get { entries.first { $0.name == name }?.value }
    set {
      var place = entries.endIndex
      while place > 0, entries[place - 1].name >= name { place -= 1 }
      let isThere = place < entries.endIndex && entries[place].name == name
      switch (newValue, isThere) {
      case (let value?, true): entries[place] = Entry(name: name, value: value)
      case (let value?, false): entries.insert(Entry(name: name, value: value), at: place)
      case (nil, true): entries.remove(at: place)
      case (nil, false): break
      }
    }
  }

  /// Is there nothing to go into any hole?
  public var isEmpty: Bool { entries.isEmpty }

  /// Makes room for so many.
  public mutating func reserveCapacity(_ count: Int) { entries.reserveCapacity(count) }
}
