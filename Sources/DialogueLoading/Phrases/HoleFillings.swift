import Dialogue

/// How many words can stand in the holes of a prompt.
///
/// Where a dialogue names the items of a list itself, they are counted as they are. What people name, and what they
/// answer, counts as one word, since nobody knows it: a name may be long, and then that can't be helped.
struct HoleFillings {
  /// For each list, how many words the names of its items have that the dialogue gives.
  let names: [[Int]]

  init(_ draft: DraftDialogue) {
    names = draft.lists.map { list in
      let named = list.items.isEmpty && !list.isOpen ? list.classes.compactMap(\.name) : list.items.map(\.name)
      return named.map { SpokenWords.count(in: $0.string) }
    }
  }

  /// How many words more than one for each hole the sentence has at its longest.
  func wordsMore(in template: Template, _ holes: [String: Hole]) -> Int {
    template.pieces.reduce(0) { total, piece in
      switch piece {
      case .hole(let name), .possessive(let name): total + (holes[name].map(words) ?? 1) - 1
      case .text, .plural: total
      }
    }
  }

  private func words(_ hole: Hole) -> Int {
    switch hole {
    case .item(let list), .wholeItem(let list): names[list].max() ?? 1
    // All of a list is read out whole. Of some, as many are named as there is room for, and the others are counted.
    case .items(let list, .constant(true)):
      names[list].isEmpty ? 1 : names[list].reduce(names[list].count > 1 ? 1 : 0, +)
    case .items(let list, _):
      names[list].max().map { $0 + (names[list].count > 1 ? 3 : 0) } ?? 1
    case .answer, .words, .count, .setting: 1
    }
  }
}
