/// What an item is called.
public struct Naming: Hashable, Sendable {
  /// The name.
  public var name: String
  /// What else it is called.
  public var aliases: [String]

  /// A naming.
  public init(_ name: String, aliases: [String] = []) {
    self.name = name
    self.aliases = aliases
  }
}

/// The only ways in which a record changes. Each holds what was before, so that it can be taken back.
public enum RecordChange: Hashable, Sendable {
  /// An answer was given, changed or taken away.
  case set(Address, from: Entry?, to: Entry?)
  /// An item was named for the first time. Its number is the count of items so far.
  indirect case added(Item)
  /// An item was renamed, or another name for it was learnt.
  indirect case named(Int, from: Naming, to: Naming)
  /// An item was put in another class.
  case classed(Int, from: String?, to: String?)
  /// An item was taken off its list, or came back.
  case removed(Int, from: Bool, to: Bool)
  /// An item turned out to be the same as another, or didn't after all.
  case merged(Int, from: Int?, to: Int?)

  /// The item that it changes; nothing where it changes an answer.
  public var item: Int? {
    switch self {
    case .set: nil
    case .added(let item): item.number
    case .named(let item, _, _), .classed(let item, _, _), .removed(let item, _, _), .merged(let item, _, _): item
    }
  }

  /// The change that takes this one back. An added item stays, removed, so that numbers are never used twice.
  public var inverse: RecordChange {
    switch self {
    case .set(let address, let from, let to): .set(address, from: to, to: from)
    case .added(let item): .removed(item.number, from: false, to: true)
    case .named(let item, let from, let to): .named(item, from: to, to: from)
    case .classed(let item, let from, let to): .classed(item, from: to, to: from)
    case .removed(let item, let from, let to): .removed(item, from: to, to: from)
    case .merged(let item, let from, let to): .merged(item, from: to, to: from)
    }
  }
}
