// The classes that words put the names of a list in.

extension Reader {
  /// "… but they're not user-led" is said of every name of its sentence.
  func spreadClasses(_ entries: inout [NameEntry], list: Int) {
    // What stands before this has something said of it already.
    var done = 0
    for index in entries.indices.dropFirst() {
      for remainder in entries[index].remainders where !classRanges(remainder, list: list).isEmpty {
        guard remainder.contains(where: { Self.plurals.contains(tokens[$0].word) }) else { continue }
        var end = remainder.lowerBound
        for place in (done..<max(index, done)).reversed() {
          if (entries[place].name.upperBound..<end).contains(where: { tokens.isHardBreak($0) }) { break }
          end = entries[place].name.upperBound
          if entries[place].remainders.isEmpty { entries[place].remainders.append(remainder) }
        }
        done = index
      }
    }
  }

  private static let plurals: WordSet = ["they", "theyre", "these", "those", "neither", "both", "all", "none"]

  /// The class that the words put a name in: those said of it before those in it.
  func itemClass(of entry: NameEntry, list: Int) -> String? {
    itemClass(in: entry.remainders.reversed() + [entry.name], list: list)
  }

  /// The class that words put something in: the first of the ranges that says one.
  func itemClass(in ranges: [Range<Int>], list: Int) -> String? {
    for range in ranges {
      var best: (length: Int, index: Int)?
      for index in range {
        guard let match = compiled.classes.match(tokens, at: index, in: range),
          let hit = match.payload.first(where: { $0.list == list }), match.length > best?.length ?? 0
        else { continue }
        if isNegated(index, in: range) {
          // "Not ULOs": of the other class, where there is one.
          if hit.index == 0, context.vocabulary.lists[list].classes.count == 2 { best = (match.length, 1) }
        } else {
          best = (match.length, hit.index)
        }
      }
      if let best { return context.vocabulary.lists[list].classes[best.index].id }
    }
    return nil
  }

  func classRanges(_ range: Range<Int>, list: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for index in range {
      guard let match = compiled.classes.match(tokens, at: index, in: range),
        match.payload.contains(where: { $0.list == list })
      else { continue }
      result.append(index..<index + match.length)
    }
    return result
  }
}
