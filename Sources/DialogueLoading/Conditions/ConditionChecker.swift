import Answers
import Dialogue

/// Looks up the names of a condition and checks its types.
///
/// Faults are told and what has one becomes nothing, so that one condition can show several.
struct ConditionChecker {
  let names: Names
  let faults: Faults
  /// The text that the condition stands in …
  let text: Text
  /// … and how many scalars before it.
  var base = 0

  func place(_ at: Int) -> Place { text.place(at: base + at) }

  func fault(_ code: DiagnosticCode, _ at: Int, _ sentence: String, hint: String? = nil) {
    faults.add(code, at: place(at), sentence, hint: hint)
  }

  /// The condition that the whole text is, checked.
  static func condition(_ text: Text, _ scope: Scope, _ names: Names, _ faults: Faults) -> Condition? {
    let checker = ConditionChecker(names: names, faults: faults, text: text)
    do throws(ConditionFault) {
      return checker.condition(try ConditionParser.condition(text.string), scope)
    } catch {
      checker.fault(error.code, error.at, error.sentence, hint: error.hint)
      return nil
    }
  }

  /// The condition, checked; nothing where something in it is wrong.
  func condition(_ syntax: ConditionSyntax, _ scope: Scope) -> Condition? {
    switch syntax {
    case .constant(let value): return .constant(value)
    case .not(let inner): return condition(inner, scope).map { .not($0) }
    case .and(let parts): return all(parts, scope).map { .and($0) }
    case .or(let parts): return all(parts, scope).map { .or($0) }
    case .unclear(let inner): return condition(inner, scope).map { .unclear($0) }
    case .name(let name): return definition(name, scope)
    case .compare(let left, let comparison, let right, let at): return compare(left, comparison, right, at, scope)
    case .test(let subject, let word): return test(subject, word, scope)
    case .includes(let subject, let word): return includes(subject, word, scope)
    case .within(let subject, let length): return within(subject, length, scope)
    case .quantified(let quantifier, let list, let inner):
      guard let (number, inner) = filtered(list, inner, scope) else { return nil }
      return .quantified(quantifier, list: number, inner)
    }
  }

  /// All parts, so that each tells its faults.
  private func all(_ parts: [ConditionSyntax], _ scope: Scope) -> [Condition]? {
    let checked = parts.map { condition($0, scope) }
    let good = checked.compactMap { $0 }
    return good.count == checked.count ? good : nil
  }

  /// A list with what its items must fulfil.
  func filtered(_ list: ConditionName, _ inner: ConditionSyntax, _ scope: Scope) -> (Int, Condition)? {
    guard let number = self.list(list), let inner = condition(inner, scope.fixing(number, names)) else { return nil }
    return (number, inner)
  }

  /// The list of this id.
  func list(_ name: ConditionName) -> Int? {
    if let number = names.listsByID[name.path] { return number }
    fault(.unknownID, name.at, "There is no list `\(name.path)`.", hint: names.hintForList(name.path))
    return nil
  }

  /// The question that a name leads to, and its type.
  func reference(_ name: ConditionName, _ scope: Scope) -> (Reference, ValueType)? {
    do throws(NameFault) {
      let reference = try names.reference(name.path, ofWhole: name.ofWhole, in: scope)
      return (reference, type(of: reference))
    } catch {
      fault(error.code, name.at, error.sentence, hint: error.hint)
      return nil
    }
  }

  func type(of reference: Reference) -> ValueType {
    let question = names.questions[reference.question]
    guard let part = reference.part else { return question.wholeType }
    return question.parts.first { $0.name == part }?.type ?? .opaque
  }

  private func definition(_ name: ConditionName, _ scope: Scope) -> Condition? {
    guard let number = names.definitionsByID[name.path], !name.ofWhole else {
      if names.settingsByID[name.path] != nil {
        fault(
          .conditionType, name.at, "`\(name.path)` is a setting, not a condition.", hint: "Compare something with it.")
      } else if let (reference, type) = reference(name, scope) {
        let hint =
          switch type {
          case .one(let ids): "Write `\(name.path) = \(ids.first ?? "…")`, or `\(name.path) is known`."
          case .many(let ids): "Write `\(name.path) includes \(ids.first ?? "…")`."
          case .number, .money, .months: "Compare it with something, or write `\(name.path) is known`."
          case .date, .opaque: "Write `\(name.path) is known`."
          }
        let what = "\(names.questions[reference.question].kind.rawValue)"
        fault(.conditionType, name.at, "`\(name.path)` is an answer (\(what)), not a condition.", hint: hint)
      }
      return nil
    }
    if let list = names.definitions[number].over.first(where: { !scope.fixed.contains($0) }) {
      let error = names.notFixed("`\(name.path)` is about one \(names.lists[list].noun)", names.lists[list])
      fault(error.code, name.at, error.sentence, hint: error.hint)
      return nil
    }
    return .definition(number)
  }
}
