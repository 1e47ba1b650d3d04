import Answers
import Dialogue

extension ConditionChecker {
  /// `committee.share < 1/2`, `coverage = one`
  func compare(_ left: TermSyntax, _ comparison: Comparison, _ right: TermSyntax, _ at: Int, _ scope: Scope)
    -> Condition?
  {
    if case .name(let subject) = left, names.settingsByID[subject.path] == nil || isQuestionInSection(subject, scope) {
      if let list = names.listsByNoun[subject.path], (try? names.reference(subject.path, in: scope)) == nil {
        fault(
          .conditionType, at, "`\(subject.path)` is one of the \(names.lists[list].id); it can't be compared.",
          hint: "Write `\(subject.path) is …`.")
        return nil
      }
      guard let (reference, type) = reference(subject, scope) else { return nil }
      switch type {
      case .one(let ids): return choice(subject, reference, ids, comparison, right, at)
      case .many where !isName(right): break
      case .many:
        fault(
          .conditionType, at, "`\(subject.path)` has several choices; it can't be compared.",
          hint: "Write `\(subject.path) includes …`.")
        return nil
      default: break
      }
    }
    guard let (leftTerm, leftType) = term(left, scope) else {
      _ = literal(right) ? nil : term(right, scope)
      return nil
    }
    guard let (rightTerm, rightType) = term(right, scope) else { return nil }
    guard leftType == rightType else {
      let hint: String? =
        switch (leftType, rightType) {
        case (.money, .number), (.number, .money): "Write amounts with a pound sign: `£5,000`."
        case (.months, .number), (.number, .months): "Write lengths with their unit: `3 years`, `6 months`."
        case (.date, _): "A date can be tested by `within`: `… within 12 months`."
        default: nil
        }
      fault(.conditionType, at, "\(capital(leftType.name)) can't be compared with \(rightType.name).", hint: hint)
      return nil
    }
    guard leftType != .date else {
      fault(.conditionType, at, "Two dates can't be compared.", hint: "A date can be tested by `within`.")
      return nil
    }
    return .compare(leftTerm, comparison, rightTerm)
  }

  private func isQuestionInSection(_ name: ConditionName, _ scope: Scope) -> Bool {
    scope.section.map { names.questionsByName["\($0).\(name.path)"] != nil } ?? false
  }

  /// Could it be a choice that somebody wants to compare with?
  private func isName(_ term: TermSyntax) -> Bool {
    if case .name(let name) = term { names.settingsByID[name.path] == nil } else { false }
  }

  private func literal(_ term: TermSyntax) -> Bool {
    switch term {
    case .number, .money, .months: true
    default: false
    }
  }

  private func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  private func choice(
    _ subject: ConditionName, _ reference: Reference, _ ids: [String], _ comparison: Comparison, _ right: TermSyntax,
    _ at: Int
  ) -> Condition? {
    guard comparison == .equal || comparison == .notEqual else {
      fault(
        .conditionType, at, "`\(subject.path)` is a choice; `\(comparison.rawValue)` needs numbers.",
        hint: "Write `=` or `!=`.")
      return nil
    }
    guard case .name(let word) = right else {
      fault(
        .conditionType, right.at, "`\(subject.path)` is a choice; after `=` comes one of its choices.",
        hint: Suggestion.hint(for: "", among: ids, what: "The choices are"))
      return nil
    }
    guard let id = chosen(word, ids, subject) else { return nil }
    return comparison == .equal ? .equals(reference, id) : .not(.equals(reference, id))
  }

  /// A term and its type.
  func term(_ syntax: TermSyntax, _ scope: Scope) -> (Term, ValueType)? {
    switch syntax {
    case .number(let number, _): return (.number(number), .number)
    case .money(let pence, _): return (.money(pence), .money)
    case .months(let months, _): return (.months(months), .months)
    case .name(let name): return value(name, scope)
    case .count(let list, let inner, _):
      guard let (number, inner) = filtered(list, inner, scope) else { return nil }
      return (.count(list: number, inner), .number)
    case .sum(let list, let name, _):
      guard let number = self.list(list), let (term, type) = value(name, scope.fixing(number, names)) else {
        return nil
      }
      guard case .value(let reference) = term, type == .number || type == .money else {
        fault(.conditionType, name.at, "`sum` adds up numbers or amounts, not \(type.name).")
        return nil
      }
      return (.sum(list: number, reference), type)
    case .portion(let part, let whole, let at):
      guard let (partTerm, partType) = term(part, scope), let (wholeTerm, wholeType) = term(whole, scope) else {
        return nil
      }
      guard partType == wholeType, partType == .number || partType == .money else {
        fault(
          .conditionType, at, "`portion` needs two numbers or two amounts, not \(partType.name) and \(wholeType.name).")
        return nil
      }
      return (.portion(partTerm, of: wholeTerm), .number)
    }
  }

  /// What a name is worth: a setting, or an answer's number.
  private func value(_ name: ConditionName, _ scope: Scope) -> (Term, ValueType)? {
    if let setting = names.settingsByID[name.path], !isQuestionInSection(name, scope) {
      return (.setting(setting), SettingType.type(of: names.settings[setting].value))
    }
    guard let (reference, type) = reference(name, scope) else { return nil }
    switch type {
    case .number, .money, .months, .date: return (.value(reference), type)
    case .many: return (.value(reference), .number)
    case .one, .opaque:
      let question = names.questions[reference.question]
      if reference.part == nil, let plain = question.plainPart {
        return (.value(Reference(reference.question, part: plain.name, ofWhole: reference.ofWhole)), plain.type)
      }
      let parts = question.parts.filter { [.number, .money, .months].contains($0.type) }.map(\.name)
      let hint: String? =
        parts.isEmpty || reference.part != nil
        ? nil : "Name the part: " + parts.map { "`\(name.path).\($0)`" }.joined(separator: ", ") + "."
      let what = reference.part == nil ? "an answer of the kind `\(question.kind.rawValue)`" : type.name
      fault(.conditionType, name.at, "`\(name.path)` is \(what), not a number.", hint: hint)
      return nil
    }
  }
}

/// The types of settings.
enum SettingType {
  static func type(of value: Term) -> ValueType {
    switch value {
    case .money: .money
    case .months: .months
    default: .number
    }
  }
}
