import Answers
import Dialogue

/// What has been answered: items and entries. A value that changes only by ``apply(_:)``.
///
/// Answers whose question isn't reachable any more stay stored, don't count, and come back when it is reachable again:
/// that is worked out when it is asked for, never stored. Equality leaves the dialogue out.
public struct Record: Sendable {
  /// The dialogue that the numbers belong to.
  public let dialogue: Dialogue
  /// All items that there ever were, by number.
  public private(set) var items: [Item]
  /// Live items by list, in order of number.
  private var live: [[Int]]
  /// Entries by question, and then by the items of their addresses, so that a change copies little.
  private var entries: [PathTable<Entry>]
  /// How many entries there are.
  public private(set) var count = 0
  /// What has been worked out about this state of it.
  private(set) var workedOut: WorkedOut

  /// An empty record, with the items that the dialogue begins its lists with.
  public init(dialogue: Dialogue) {
    self.dialogue = dialogue
    items = []
    workedOut = WorkedOut(of: dialogue)
    live = Array(repeating: [], count: dialogue.lists.count)
    entries = Array(repeating: PathTable(), count: dialogue.questions.count)
    for list in dialogue.lists {
      for declared in list.declared {
        items.append(Item(number: items.count, list: list.number, declared: declared.id, name: declared.name))
        live[list.number].append(items.count - 1)
      }
    }
  }

  /// The entry at an address, reachable or not.
  public subscript(address: Address) -> Entry? { entries[address.question][address.items] }

  /// The status of the entry at an address.
  public func status(at address: Address) -> Status? {
    self[address]?.answer.status
  }

  /// Is there such an entry?
  public func contains(where isWanted: (Entry) -> Bool) -> Bool {
    entries.contains { $0.rows.contains { isWanted($0.value) } }
  }

  /// The questions that have an entry, in their order.
  public var answeredQuestions: [Int] { entries.indices.filter { !entries[$0].rows.isEmpty } }

  /// All entries, in a fixed order.
  public var allEntries: [(address: Address, entry: Entry)] {
    var all: [(address: Address, entry: Entry)] = []
    all.reserveCapacity(count)
    for (question, byItems) in entries.enumerated() {
      for row in byItems.rows { all.append((Address(question, row.key), row.value)) }
    }
    return all
  }

  /// The numbers of the list's live items, those of `parent` where the list is inside another.
  public func liveItems(of list: Int, in parent: Int? = nil) -> [Int] {
    if let parent, dialogue.lists[list].parent != nil { return live[list].filter { items[$0].parent == parent } }
    return live[list]
  }

  /// The declared item of the list that a new item of this name would lie within.
  public func whole(of name: String, in list: Int) -> Int? {
    guard dialogue.lists[list].declared.contains(where: { !$0.includes.isEmpty }) else { return nil }
    let words = DeclaredItem.words(name)
    return live[list].first { number in
      guard let id = items[number].declared,
        let declared = dialogue.lists[list].declared.first(where: { $0.id == id })
      else { return false }
      return declared.includedWords.contains { $0.allSatisfy(words.contains) }
    }
  }

  /// Makes a change. The change must have been decided on this very value.
  public mutating func apply(_ change: RecordChange) {
    forget(change)
    switch change {
    case .set(let address, _, let entry):
      count -= entries[address.question].count
      entries[address.question][address.items] = entry
      count += entries[address.question].count
    case .added(let item):
      items.append(item)
      refresh(item.list)
    case .named(let number, _, let naming):
      items[number].name = naming.name
      items[number].aliases = naming.aliases
    case .classed(let number, _, let itemClass):
      items[number].itemClass = itemClass
    case .removed(let number, _, let isRemoved):
      items[number].isRemoved = isRemoved
      refreshAll()
    case .merged(let number, _, let target):
      items[number].mergedInto = target
      refreshAll()
    }
  }

  /// Leaves behind what has been worked out and may be otherwise after the change.
  private mutating func forget(_ change: RecordChange) {
    switch change {
    case .named: break
    case .set(let address, _, _): forget(dialogue.dependents[address.question], of: address.items.first)
    case .added(let item): forget(dialogue.dependentsOnItems[item.list], of: nil)
    case .classed, .removed, .merged: workedOut = WorkedOut(of: dialogue)
    }
  }

  private mutating func forget(_ dependents: Dependents, of item: Int?) {
    // What no copy shares can be changed in its place.
    if !isKnownUniquelyReferenced(&workedOut) { workedOut = workedOut.copy() }
    workedOut.forget(dependents, of: item)
  }

  private mutating func refreshAll() {
    for list in dialogue.lists { refresh(list.number) }
  }

  private mutating func refresh(_ list: Int) {
    live[list] = items.filter { $0.list == list && $0.isLive && isLive($0.parent) }.map(\.number)
  }

  private func isLive(_ parent: Int?) -> Bool { parent.map { items[$0].isLive } ?? true }
}

extension Record: Hashable {
  /// The same items and entries.
  public static func == (left: Record, right: Record) -> Bool {
    left.items == right.items && left.entries == right.entries
  }

  /// Hashes the items and entries.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(items)
    hasher.combine(entries)
  }
}
