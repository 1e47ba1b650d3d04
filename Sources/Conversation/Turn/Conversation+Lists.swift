import Dialogue

/// Long lists are said a page at a time: the rest waits for "more", so that nobody has to sit through it.
extension Conversation {
  /// How many lines are said before "more" is offered. Two make a page too long to offer it for one line.
  private static let page = 10

  /// Says a list whose items are a line each.
  mutating func say(_ kind: RemarkKind, list phrases: [Phrase]) { say(kind, items: phrases.map { [$0] }) }

  /// Says a list, some ten lines at a time. No item is cut between its lines: one that is longer than a page is said whole.
  mutating func say(_ kind: RemarkKind, items: [[Phrase]]) {
    guard !items.isEmpty else { return }
    let rest = Array(items.dropFirst(sayPage(kind, items)))
    // A list that is said whole leaves alone what waits of another: it is mostly a digression from that. Only the rest
    // of the help waits no longer.
    if rest.isEmpty, heldKind == .help, kind != .help, !held.isEmpty { emit(.held(kind, [])) }
    if !rest.isEmpty { emit(.held(kind, rest)) }
  }

  /// Says the next page of what waits.
  mutating func sayNextPage() { emit(.released(sayPage(heldKind, held))) }

  /// Says as many items as a page takes, and offers the rest. Gives how many were said.
  private mutating func sayPage(_ kind: RemarkKind, _ items: [[Phrase]]) -> Int {
    let count = Self.fitting(items)
    for phrase in items.prefix(count).joined() { emit(.said(kind, phrase)) }
    if count < items.count { say(.help, "more", ["count": .number(items.count - count)]) }
    return count
  }

  /// How many items a page takes. The line that offers more is a line too, so one line is never left over for it.
  private static func fitting(_ items: [[Phrase]]) -> Int {
    var lines = 0
    for (index, item) in items.enumerated() {
      lines += item.count
      let isLast = index == items.count - 1
      if lines > (isLast ? page + 1 : page), index > 0 { return index }
    }
    return items.count
  }
}
