// What was once, said beside what is now.

extension Tokens {
  /// "Used to be 60", "it was 60k until 2022", "going up to 15k in April": a part of a sentence whose figure is no longer so,
  /// or not yet.
  func saysWhatWas(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound, Self.pastLeads.contains(list[index].word) || list[index].kind == .punctuation {
      index += 1
    }
    guard let after = afterWas(index, in: range) else { return false }
    return beginsFigure(after, in: range)
  }

  /// Does "used to be" or the like with a figure after it begin here?
  func isFormerFigure(_ index: Int, in range: Range<Int>) -> Bool {
    afterWas(index, in: range).map { beginsFigure($0, in: range) } ?? false
  }

  /// A glance: could such a part begin with this word?
  func beginsWhatWas(_ index: Int) -> Bool { Self.pastWords.contains(list[index].word) }

  /// "They had 3 but not any more", "there were 6, all gone now": the figure is of what has ended since.
  func endedSince(_ figure: Int, in range: Range<Int>) -> Bool {
    for index in figure + 1..<max(range.upperBound, figure + 1) where list[index].word == "but" {
      // "10k but that ended".
      if ["it", "that", "they"].contains(word(index + 1, in: range)),
        ["ended", "stopped", "finished", "folded", "lapsed", "expired"].contains(word(index + 2, in: range))
      {
        return index + 3 >= range.upperBound || !range.contains { $0 > index && list[$0].kind == .number }
      }
    }
    let before = max(range.lowerBound, figure - 4)..<figure
    guard before.contains(where: { ["had", "were", "was", "used"].contains(list[$0].word) }) else { return false }
    for index in figure + 1..<max(range.upperBound, figure + 1) {
      // Another figure says what it is now.
      if list[index].kind == .number || [.unit, .teen, .tens].contains(list[index].sense.sort) { return false }
      let next = word(index + 1, in: range)
      switch list[index].word {
      case "not", "nothing", "none", "no", "never":
        if ["any", "now", "more", "longer", "these", "currently", "anymore", "since"].contains(next) { return true }
      case "any" where next == "more": return true
      case "anymore", "gone", "stopped", "ended", "folded", "closed": return true
      default: break
      }
    }
    return false
  }

  private static let verbsOfHaving: WordSet = [
    "be", "get", "have", "give", "pay", "cost", "receive", "employ", "earn", "fund",
  ]

  private static let pastWords: WordSet = [
    "used", "had", "was", "were", "previously", "formerly", "originally", "up", "down", "before", "going", "rising",
    "increasing", "dropping", "falling", "will",
  ]

  private func afterWas(_ index: Int, in range: Range<Int>) -> Int? {
    let next = word(index + 1, in: range)
    switch word(index, in: range) {
    case "used" where next == "to" && Self.verbsOfHaving.contains(word(index + 2, in: range)): return index + 3
    case "had" where next == "been": return index + 2
    case "was", "were", "previously", "formerly", "originally": return index + 1
    case "up" where next == "from", "down" where next == "from", "before" where next == "that": return index + 2
    case "going" where next == "up" || next == "down": return word(index + 2, in: range) == "to" ? index + 3 : index + 2
    case "rising", "increasing", "dropping", "falling": return next == "to" ? index + 2 : nil
    case "will" where next == "be": return index + 2
    default: return nil
    }
  }

  /// A figure, with a hedge or two before it; no year ("it was 2015 when …").
  private func beginsFigure(_ start: Int, in range: Range<Int>) -> Bool {
    var index = start
    while index < range.upperBound, index < start + 3,
      Self.hedges.contains(list[index].word) || list[index].mark == .comma
    {
      index += 1
    }
    guard index < range.upperBound else { return false }
    if list[index].kind == .currency { return true }
    if list[index].kind == .number { return list[index].whole.map { !(1900...2100).contains($0) } ?? true }
    switch list[index].sense.sort {
    case .unit, .teen, .tens: return true
    default: return false
    }
  }

  private static let pastLeads: WordSet = [
    "and", "but", "which", "it", "they", "that", "though", "although", "this", "we", "its", "there", "so", "well", "oh",
  ]
  private static let hedges: WordSet = [
    "about", "around", "roughly", "nearly", "almost", "only", "just", "over", "under", "some", "like", "a", "more",
  ]

  /// "Would like to do carers", "is going to start training": what is only meant, in the same part of the sentence.
  func isIntended(_ place: Int) -> Bool {
    var index = place - 1
    while index >= 0, place - index <= 8, !isSoftBreak(index), list[index].word != "but" {
      let next = word(index + 1, in: all)
      switch list[index].word {
      case "would" where next == "like" || next == "love": return true
      case "theyd", "wed", "id", "hed", "shed", "itd", "youd":
        if next == "like" || next == "love" { return true }
      case "looking" where next == "at" || next == "to" || next == "into": return true
      case "going", "about", "hoping", "hope", "hopes", "planning", "plan", "plans", "want", "wants", "trying":
        if next == "to" { return true }
      case "thinking" where next == "of" || next == "about": return true
      default: break
      }
      index -= 1
    }
    return false
  }
}
