import Answers
import Dialogue
import Record

/// Adding, renaming, merging, removing and restoring items, at any time.
extension Conversation {
  /// The item that these words name, in whatever list; of several, what belongs to the organisation in hand before what belongs to others.
  private func item(called words: String, isRemoved: Bool = false) -> Int? {
    let all = record.items.filter { isRemoved ? $0.isRemoved : $0.isLive }
    let candidates = all.filter { !isElsewhere($0) } + all.filter(isElsewhere)
    // Names are kept without their article, and people say them with it.
    for folded in [words.lowercased().trimmed, withoutArticle(words)] {
      let found =
        candidates.first { $0.name.lowercased() == folded }
        ?? candidates.first { $0.aliases.contains { $0.lowercased() == folded } }
        ?? candidates.first { matches(folded, $0.name, $0.aliases) }
      if let found { return found.number }
    }
    return nil
  }

  /// Does it belong to an item that the conversation isn't about just now?
  func isElsewhere(_ item: Item) -> Bool {
    guard let parent = item.parent else { return false }
    return (frame?.station ?? cursor)?.items.items.contains(parent) != true
  }

  /// Adds an item: to the list that is named ("add the Access Forum to boards"), to the list that the question is about,
  /// or to the first list that people may add to.
  mutating func addItem(_ name: String, to listName: String?) {
    let name = name.trimmed
    let named = listName.flatMap { words in
      dialogue.lists.first { [$0.id, $0.one, $0.many].contains(words.lowercased().trimmed) }?.number
    }
    let open = dialogue.lists.filter { $0.isOpen && $0.parent == nil }
    let here = frame?.station.map { dialogue.questions[$0.question] }
    // Of the lists that a question is asked over, the one that people named themselves, before one that was there.
    let over = (here?.over.reversed() ?? []).filter { number in open.contains { $0.number == number } }
    let made = here?.makes.flatMap { number in open.first { $0.number == number }?.number }
    let guess = made ?? over.first { dialogue.lists[$0].declared.isEmpty } ?? over.first
    guard !name.isEmpty, let list = named ?? guess ?? open.first?.number, listName == nil || named != nil else {
      say(.problem, "add.which-list", ["lists": .list(open.map { .text($0.many) })])
      askAgain()
      return
    }
    if let existing = item(called: name), record.items[existing].list == list {
      say(.help, "add.there", ["item": .text(record.items[existing].name)])
    } else {
      let parent = dialogue.lists[list].parent.flatMap { _ in frame?.station?.items.prefix(1).last }
      enter(add(NamedThing(name), to: list, in: parent))
      say(.change, "added.to", ["items": .text(name), "list": .text(dialogue.lists[list].many)])
    }
    goOn()
  }

  mutating func rename(_ words: String, to newName: String) {
    let newName = newName.trimmed
    guard let number = item(called: words), !newName.isEmpty else {
      sayUnknown(words)
      return
    }
    let old = record.items[number]
    if let other = item(called: newName), other != number, record.items[other].list == old.list {
      say(.problem, "rename.taken", ["item": .text(old.name), "name": .text(record.items[other].name)])
    } else {
      // The old name goes on being understood.
      let naming = Naming(newName, aliases: old.aliases + [old.name])
      emit(.changed(.named(number, from: Naming(old.name, aliases: old.aliases), to: naming), cause: .said))
      say(.change, "renamed", ["item": .text(old.name), "name": .text(newName)])
    }
    goOn()
  }

  /// Says that two items are the same: the second stays, with what the first alone has answers for.
  mutating func merge(_ words: String, into target: String) {
    guard let from = item(called: words), let to = item(called: target) else {
      sayUnknown(item(called: words) == nil ? words : target)
      return
    }
    guard from != to, record.items[from].list == record.items[to].list else {
      say(.problem, "merge.not-alike", ["item": .text(words), "name": .text(target)])
      goOn()
      return
    }
    let conflicts = mergeAnswers(of: from, into: to)
    let kept = record.items[to]
    let gone = record.items[from]
    let naming = Naming(kept.name, aliases: kept.aliases + [gone.name] + gone.aliases)
    emit(.changed(.named(to, from: Naming(kept.name, aliases: kept.aliases), to: naming), cause: .said))
    emit(.changed(.merged(from, from: nil, to: to), cause: .said))
    say(.change, "merged", ["item": .text(gone.name), "name": .text(kept.name)])
    guard conflicts.isEmpty else {
      emit(.planned(conflicts.map { evaluator.station(of: $0) } + plan))
      advance()
      return
    }
    goOn()
  }

  /// Takes over what one item has answers for: what belongs to it moves along; where both have one, a said answer goes
  /// before an implied one, and two known answers that differ are contested. Gives where they are.
  private mutating func mergeAnswers(of from: Int, into to: Int) -> [Address] {
    var conflicts: [Address] = []
    var moved = [from: to]
    for child in record.items where child.parent == from && child.isLive {
      let number = record.items.count
      let copy = Item(
        number: number, list: child.list, parent: to, declared: child.declared, name: child.name,
        aliases: child.aliases, itemClass: child.itemClass, within: child.within)
      emit(.changed(.added(copy), cause: .said))
      moved[child.number] = number
    }
    for (address, entry) in record.allEntries where moved.keys.contains(where: address.items.contains) {
      var path = address.items
      for index in 0..<path.count {
        if let target = moved[path[index]] { path.replace(at: index, with: target) }
      }
      let other = Address(address.question, path)
      guard let standing = record[other], standing.answer.isKnown, standing.answer.certainty != .implied else {
        emit(.changed(.set(other, from: record[other], to: entry), cause: .said))
        continue
      }
      guard entry.answer.isKnown, entry.answer.certainty != .implied, entry.answer.value != standing.answer.value else {
        continue
      }
      let rival = Entry(entry.answer, by: entry.by, on: entry.on)
      emit(.changed(.set(other, from: standing, to: standing.contested(by: rival)), cause: .said))
      conflicts.append(other)
    }
    return conflicts.sorted()
  }

  mutating func remove(_ words: String) {
    if let number = item(called: words) {
      askRemoval(of: [number])
      return
    }
    // Several are named as they are read out: "A, B and C".
    let parts = words.split(separator: ",").flatMap { Self.parts(of: String($0), between: " and ") }
    let numbers = parts.compactMap { item(called: $0) }
    guard parts.count > 1, numbers.count == parts.count else {
      sayUnknown(words)
      return
    }
    askRemoval(of: numbers)
  }

  private static func parts(of words: String, between joiner: String) -> [String] {
    var parts: [String] = []
    var rest = words[...]
    while let hit = rest.firstRange(of: joiner) {
      parts.append(String(rest[..<hit.lowerBound]))
      rest = rest[hit.upperBound...]
    }
    return (parts + [String(rest)]).map { part in
      String(part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }.filter { !$0.isEmpty }
  }

  mutating func restore(_ words: String) {
    guard let number = item(called: words, isRemoved: true) else {
      let removed = record.items.filter(\.isRemoved)
      if removed.isEmpty {
        say(.help, "restore.none")
      } else {
        say(
          .problem, "restore.unknown",
          ["words": .text(words), "items": .list(removed.map { .text($0.name) })])
      }
      askAgain()
      return
    }
    emit(.changed(.removed(number, from: true, to: false), cause: .said))
    enter(number)
    say(.change, "restored", ["item": .text(record.items[number].name)])
    goOn()
  }

  private mutating func sayUnknown(_ words: String) {
    say(.problem, "problem.no-item", ["words": .text(words)])
    askAgain()
  }
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
