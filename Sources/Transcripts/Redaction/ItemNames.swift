import StrictJSON

/// Everything that the items of a journal were ever called, gathered from the facts that add and rename them.
struct ItemNames {
  /// Every name that there is.
  private(set) var all: Set<String> = []
  private var names: [JSON: Set<String>] = [:]
  private var said: [String: String] = [:]

  /// Takes up what a fact calls an item.
  mutating func take(_ fact: JSON) {
    guard let item = fact["added"] ?? fact["named"] else { return }
    for naming in [fact, fact["from"], fact["to"]].compactMap(\.self) {
      let aliases = naming["aliases"]?.array ?? []
      for name in ([naming["name"]] + aliases).compactMap({ $0?.string }) {
        let folded = Needles.folded(name)
        all.insert(folded)
        names[item, default: []].insert(folded)
        said[folded] = said[folded] ?? name
      }
    }
  }

  /// All names of the items that have or had one of these, in the order of the alphabet.
  func otherNames(of known: Set<String>) -> [String] {
    let items = names.values.filter { !$0.isDisjoint(with: known) }
    return items.reduce(into: Set()) { $0.formUnion($1) }.subtracting(known).sorted().compactMap { said[$0] }
  }

  /// The names that a fact gives an item that it hadn't before; joining two gives none.
  static func given(by fact: JSON) -> [String] {
    if fact.isFact("added") {
      return ([fact["name"]] + (fact["aliases"]?.array ?? [])).compactMap { $0?.string }
    }
    guard fact.isFact("named"), let name = fact["to"]?["name"]?.string, name != fact["from"]?["name"]?.string else {
      return []
    }
    return [name]
  }
}
