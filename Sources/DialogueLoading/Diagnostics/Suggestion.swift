/// The nearest of what would have been right: "Did you mean `committee`?"
enum Suggestion {
  /// A hint that names the nearest candidate, or lists them all where there are few; nothing where neither helps.
  static func hint(for word: String, among candidates: [String], what: String? = nil) -> String? {
    if let near = nearest(to: word, among: candidates) { return "Did you mean `\(near)`?" }
    guard let what, !candidates.isEmpty, candidates.count <= 30 else { return nil }
    return "\(what): " + candidates.map { "`\($0)`" }.joined(separator: ", ") + "."
  }

  /// The candidate that the fewest slips of the keyboard lead to; nothing where that takes more than a third of it.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    let target = Array(word.lowercased().utf8)
    guard !target.isEmpty, target.count <= 80 else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let other = Array(candidate.lowercased().utf8)
      let limit = max(1, min(target.count, other.count) / 3)
      guard abs(other.count - target.count) <= limit else { continue }
      let distance = distance(target, other)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// How many letters have to be inserted, left out, replaced or swapped with their neighbour.
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before: [Int] = []
    var previous = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for (column, other) in right.enumerated() {
        var cost = min(previous[column + 1] + 1, current[column] + 1, previous[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      before = previous
      previous = current
    }
    return previous[right.count]
  }
}
