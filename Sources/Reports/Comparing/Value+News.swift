import Answers

/// What is news between two answers to one question.
extension Value {
  /// Do both say the same? A list of names is the same in any order, however they are spelt, whatever was said of its members.
  func says(theSameAs other: Value) -> Bool {
    guard case .names(let these) = self, case .names(let those) = other else { return self == other }
    return these.plain == those.plain
  }

  /// Is it a number of people of which the other only says more exactly how many?
  func isOpen(to other: Value) -> Bool {
    guard case .count(let range) = self, case .count(let found) = other, let range = range.people,
      let exact = found.people?.exact
    else { return false }
    return range.exact == nil && range.contains(exact)
  }
}

extension Names {
  /// The names as a set, without capitals.
  fileprivate var plain: Set<String> { Set(things.map { $0.name.lowercased() }) }
}
