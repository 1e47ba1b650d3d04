/// One item of a list: an organisation, a group, a strand, a board.
///
/// Items are never deleted, so their numbers stay good for ever; they are removed or merged, and can come back.
public struct Item: Hashable, Sendable {
  /// Its number, from a counter: its index in ``Record/items``.
  public let number: Int
  /// Its list.
  public let list: Int
  /// The item that it belongs to, where its list is inside another.
  public let parent: Int?
  /// The id under which the dialogue declares it; nothing where a person added it.
  public let declared: String?
  /// What it is called.
  public var name: String
  /// What else it is called, former names included.
  public var aliases: [String]
  /// Its class, where its list has classes.
  public var itemClass: String?
  /// Was it taken off the list?
  public var isRemoved: Bool
  /// The item that it turned out to be the same as.
  public var mergedInto: Int?
  /// The declared item that it lies within ("deaf BSL users" of sensory impairment).
  public let within: Int?

  /// An item.
  public init(
    number: Int, list: Int, parent: Int? = nil, declared: String? = nil, name: String, aliases: [String] = [],
    itemClass: String? = nil, isRemoved: Bool = false, mergedInto: Int? = nil, within: Int? = nil
  ) {
    self.number = number
    self.list = list
    self.parent = parent
    self.declared = declared
    self.name = name
    self.aliases = aliases
    self.itemClass = itemClass
    self.isRemoved = isRemoved
    self.mergedInto = mergedInto
    self.within = within
  }

  /// Is it on its list, neither removed nor merged away?
  public var isLive: Bool { !isRemoved && mergedInto == nil }
}
