import Answers
import Dialogue
import Record

/// Finding what people mean by the words that they call a question by.
extension Conversation {
  /// Words that say nothing of what is meant.
  private static let fillers: Set<String> = ["the", "for", "of", "s", "answer", "about", "to", "a", "and"]

  /// The stations that have been reached and that these words name, by title, prompt line, cue and item.
  func stations(called words: String) -> [Station] {
    let rest = Self.words(of: words).subtracting(Self.fillers)
    var best: [Station] = []
    var bestScore = 0
    for stretch in evaluator.stretches {
      for station in evaluator.stations(on: stretch) {
        let addresses = evaluator.addresses(of: station)
        let question = dialogue.questions[station.question]
        let own = ownNames(of: station.question)
        let matchesQuestion = own.reduce(into: Set()) { $0.formUnion($1) }.intersection(rest).count
        guard !addresses.isEmpty, matchesQuestion > 0 else { continue }
        let items = Set(addresses.flatMap(\.items.items)).reduce(into: Set()) { $0.formUnion(itemWords($1)) }
        guard own.reduce(items, { $0.union($1) }).isSuperset(of: rest) else { continue }
        let exact = own.contains(rest.subtracting(items)) ? 2 : 0
        let isMain = question.followUpOf == nil ? 1 : 0
        let here = stretch.item != nil && stretch.item == frame?.station?.items.prefix(1).last ? 1 : 0
        let score = matchesQuestion * 8 + rest.intersection(items).count * 8 + exact * 2 + isMain * 2 + here
        if score > bestScore {
          (best, bestScore) = ([station], score)
        } else if score == bestScore {
          best.append(station)
        }
      }
    }
    return best
  }

  /// Are these words all of what a station's question is called, with its items or without?
  func isExactly(_ station: Station, _ words: String) -> Bool {
    let rest = Self.words(of: words).subtracting(Self.fillers)
    let items = Set(evaluator.addresses(of: station).flatMap(\.items.items))
    let own = ownNames(of: station.question).map { $0.subtracting(Self.fillers) }
    return own.contains(rest)
      || own.contains(rest.subtracting(items.reduce(into: Set()) { $0.formUnion(itemWords($1)) }))
  }

  /// The addresses of a station that these words name, where they name some of its items; otherwise all of them.
  func cells(of station: Station, called words: String) -> [Address] {
    let addresses = evaluator.addresses(of: station)
    guard dialogue.questions[station.question].isTogether else { return addresses }
    let said = Self.words(of: words)
    let own = ownNames(of: station.question).reduce(into: Self.fillers) { $0.formUnion($1) }
    // A word of a whole name ("Beta Voices") points at nothing else ("people who hear voices").
    let taken = Set(addresses.flatMap(\.items.items)).flatMap { itemNames($0).filter { $0.isSubset(of: said) } }
      .reduce(into: own) { $0.formUnion($1) }
    let hits = addresses.map { address in
      address.items.items.dropFirst(station.items.count).reduce(0) { $0 + named(by: $1, in: said, besides: taken) }
    }
    guard let most = hits.max(), most > 0 else { return addresses }
    return zip(addresses, hits).filter { $0.1 == most }.map(\.0)
  }

  /// How many words name an item. Words that name something else as well ("speak" the question, for "Speak Up") do so
  /// only in a whole name.
  private func named(by item: Int, in said: Set<String>, besides own: Set<String>) -> Int {
    let whole = itemNames(item).filter { $0.isSubset(of: said) }.map(\.count).max() ?? 0
    return max(whole, itemWords(item).intersection(said.subtracting(own)).count)
  }

  /// Everything that a question is called, in words.
  func ownNames(of question: Int) -> [Set<String>] {
    ([plainTitle(of: Station(question)), shortName(of: question)] + dialogue.vocabulary.slots[question].cues)
      .map(Self.words)
  }

  /// Everything that an item is called, in words, and what its halves and parts are called.
  private func itemNames(_ item: Int) -> [Set<String>] {
    guard let name = names.first(where: { $0.item == item }) else { return [] }
    return ([name.name] + name.aliases + name.halves.joined() + name.includes).map(Self.words)
  }

  func itemWords(_ item: Int) -> Set<String> { itemNames(item).reduce(into: Set()) { $0.formUnion($1) } }

  /// The words of a name, each once, whatever their case.
  static func words(of name: String) -> Set<String> {
    Set(name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
