import Answers
import Dialogue

extension ConditionChecker {
  /// `committee is known`, `organisation is ulo`
  func test(_ subject: ConditionName, _ word: ConditionName, _ scope: Scope) -> Condition? {
    let status = StatusTest(rawValue: word.path)
    if let list = names.listsByNoun[subject.path], status == nil || !isQuestion(subject, scope) {
      return item(names.lists[list], subject, word, scope)
    }
    guard let (reference, type) = reference(subject, scope) else { return nil }
    if let status { return .status(reference, status) }
    let words = StatusTest.allCases.map(\.rawValue)
    let hint: String? =
      switch type {
      case .one(let ids) where ids.contains(word.path): "Write `\(subject.path) = \(word.path)`."
      case .many(let ids) where ids.contains(word.path): "Write `\(subject.path) includes \(word.path)`."
      default: Suggestion.hint(for: word.path, among: words, what: "After `is` comes one of")
      }
    fault(.conditionType, word.at, "`\(subject.path) is \(word.path)` can't be asked.", hint: hint)
    return nil
  }

  private func isQuestion(_ name: ConditionName, _ scope: Scope) -> Bool {
    (scope.section.map { names.questionsByName["\($0).\(name.path)"] != nil } ?? false)
      || names.questionsByName[name.path] != nil
  }

  private func item(_ list: Names.ListEntry, _ subject: ConditionName, _ word: ConditionName, _ scope: Scope)
    -> Condition?
  {
    guard scope.fixed.contains(list.number) else {
      let error = names.notFixed("`\(subject.path)` is one of the \(list.id)", list)
      fault(error.code, subject.at, error.sentence, hint: error.hint)
      return nil
    }
    switch word.path {
    case "added": return .item(list.number, .added)
    case "inside": return .item(list.number, .inside)
    case let id where list.classes.contains(id): return .item(list.number, .inClass(id))
    case let id where list.items.contains(id): return .item(list.number, .declared(id))
    default:
      fault(
        .unknownID, word.at, "`\(word.path)` is no class and no item of \(list.id).",
        hint: Suggestion.hint(
          for: word.path, among: list.classes + list.items + ["added", "inside"], what: "There are"))
      return nil
    }
  }

  /// `services includes training`
  func includes(_ subject: ConditionName, _ word: ConditionName, _ scope: Scope) -> Condition? {
    guard let (reference, type) = reference(subject, scope) else { return nil }
    guard case .many(let ids) = type else {
      let hint: String? = if case .one = type { "Write `\(subject.path) = \(word.path)`." } else { nil }
      fault(
        .conditionType, subject.at, "`includes` needs an answer with several choices, not \(type.name).", hint: hint)
      return nil
    }
    return chosen(word, ids, subject).map { .includes(reference, $0) }
  }

  /// A choice that there is.
  func chosen(_ word: ConditionName, _ ids: [String], _ subject: ConditionName) -> String? {
    if ids.contains(word.path), !word.ofWhole { return word.path }
    fault(
      .unknownID, word.at, "`\(word.path)` is no choice of `\(subject.path)`.",
      hint: Suggestion.hint(for: word.path, among: ids, what: "The choices are"))
    return nil
  }

  /// `duration.end within ends-soon`
  func within(_ subject: ConditionName, _ length: TermSyntax, _ scope: Scope) -> Condition? {
    guard let (reference, type) = reference(subject, scope) else { return nil }
    guard type == .date else {
      let isTime = names.questions[reference.question].kind == .time
      fault(
        .conditionType, subject.at, "`within` needs a date, not \(isTime ? "a whole time" : type.name).",
        hint: isTime ? "Write `\(subject.path).end` or `\(subject.path).start`." : nil)
      return nil
    }
    guard let (term, type) = term(length, scope) else { return nil }
    guard type == .months else {
      fault(.conditionType, length.at, "After `within` comes a length, not \(type.name).", hint: "Write `12 months`.")
      return nil
    }
    return .within(reference, term)
  }
}
