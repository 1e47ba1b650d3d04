import Answers
import Dialogue

/// Works out conditions over a record, three-valued, with a fourth outcome for what doesn't apply.
///
/// Total: a loaded dialogue's conditions have the right types, so nothing can go wrong here. Reachability of the
/// questions that a condition names is part of it; the loader has refused cycles.
public struct Evaluator: Sendable {
  /// The record.
  public var record: Record
  /// The day that "today" means.
  public var today: Day
  /// The part that a reading leaves out ("carers"); nothing for the plain reading.
  let excluding: String?

  /// An evaluator for one record on one day.
  public init(_ record: Record, today: Day, excluding: String? = nil) {
    self.record = record
    self.today = today
    self.excluding = excluding
  }

  /// The record's dialogue.
  public var dialogue: Dialogue { record.dialogue }

  /// What the condition comes to with these items in hand.
  public func verdict(_ condition: Condition, in scope: Scope) -> Verdict {
    switch condition {
    case .constant(let value): Verdict(value)
    case .not(let inner): verdict(inner, in: scope).negated
    case .and(let parts): all(parts, in: scope)
    case .or(let parts): any(parts, in: scope)
    case .compare(let left, let comparison, let right): compare(left, comparison, right, in: scope)
    case .status(let reference, let test): status(reference, test, in: scope)
    case .equals(let reference, let id): equals(reference, id, in: scope)
    case .includes(let reference, let id): includes(reference, id, in: scope)
    case .item(let list, let test): item(list, test, in: scope)
    case .unclear(let inner):
      switch verdict(inner, in: scope) {
      case .unclear: .yes
      case .notApplicable: .notApplicable
      case .yes, .no: .no
      }
    case .quantified(let quantifier, let list, let inner): quantified(quantifier, list, inner, in: scope)
    case .definition(let number): definition(number, in: scope)
    case .within(let reference, let length): within(reference, length, in: scope)
    }
  }

  /// A named condition is asked for again and again: for each question of a section that is only asked where it holds. A
  /// reading that leaves something out comes to its own results.
  private func definition(_ number: Int, in scope: Scope) -> Verdict {
    let condition = dialogue.definitions[number].condition
    guard excluding == nil else { return verdict(condition, in: scope) }
    if let known = record.workedOut.verdict(number, in: scope, on: today) { return known }
    let verdict = verdict(condition, in: scope)
    record.workedOut.keep(verdict, of: number, in: scope, on: today)
    return verdict
  }

  // Loops rather than lazy maps: a closure would hold a copy of the whole record.

  private func all(_ parts: [Condition], in scope: Scope) -> Verdict {
    var result = Verdict.yes
    for part in parts {
      result.take(asAll: verdict(part, in: scope))
      if result == .no { break }
    }
    return result
  }

  private func any(_ parts: [Condition], in scope: Scope) -> Verdict {
    var result: Verdict?
    for part in parts {
      result = Verdict.any(result, or: verdict(part, in: scope))
      if result == .yes { break }
    }
    return result ?? .no
  }

  /// The items of the list for which the condition holds for certain.
  public func items(of list: Int, where condition: Condition, in scope: Scope) -> [Int] {
    candidates(list, in: scope).filter { verdict(condition, in: scope.binding(list, to: $0)) == .yes }
  }

  /// The live items of the list that can be meant where this scope stands.
  public func candidates(_ list: Int, in scope: Scope) -> [Int] {
    guard let parent = dialogue.lists[list].parent, let item = scope.item(of: parent) else {
      return record.liveItems(of: list)
    }
    return record.liveItems(of: list, in: item)
  }

  /// The address that a reference means here; nothing where an item isn't fixed.
  public func address(_ reference: Reference, in scope: Scope) -> Address? {
    var path = ItemPath()
    for list in dialogue.questions[reference.question].over {
      guard var item = scope.item(of: list) else { return nil }
      if reference.ofWhole, let whole = record.items[item].within { item = whole }
      path = path.appending(item)
    }
    return Address(reference.question, path)
  }

  /// All addresses that a reference can mean here: one, or where an item isn't fixed, one for each item there is.
  public func addresses(_ reference: Reference, in scope: Scope) -> [Address] {
    if let address = address(reference, in: scope) { return [address] }
    let lists = dialogue.questions[reference.question].over
    return paths(of: reference.question, from: ItemPath()).filter { path in
      lists.indices.allSatisfy { index in scope.item(of: lists[index]).map { $0 == path[index] } ?? true }
    }.map { Address(reference.question, $0) }
  }

  private func quantified(_ quantifier: Quantifier, _ list: Int, _ inner: Condition, in scope: Scope) -> Verdict {
    var every = Verdict.notApplicable
    var some: Verdict?
    for item in candidates(list, in: scope) {
      let verdict = verdict(inner, in: scope.binding(list, to: item))
      guard verdict != .notApplicable else { continue }
      if every == .notApplicable { every = .yes }
      every.take(asAll: verdict)
      some = Verdict.any(some, or: verdict)
      if quantifier == .all ? every == .no : some == .yes { break }
    }
    switch quantifier {
    case .any: return some ?? .no
    case .none: return (some ?? .no).negated
    case .all: return every
    }
  }

  private func item(_ list: Int, _ test: ItemTest, in scope: Scope) -> Verdict {
    guard let number = scope.item(of: list) else { return .unclear }
    let item = record.items[number]
    switch test {
    case .inClass(let itemClass):
      return Verdict((item.itemClass ?? dialogue.lists[list].classes.first?.id) == itemClass)
    case .declared(let id): return Verdict(item.declared == id)
    case .added: return Verdict(item.declared == nil)
    case .inside: return Verdict(item.within != nil)
    }
  }
}
