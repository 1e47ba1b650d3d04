import Answers
import Dialogue

/// Why a name leads nowhere.
struct NameFault: Error {
  let code: DiagnosticCode
  let sentence: String
  let hint: String?
}

extension Names {
  /// The list of this id; nothing and a fault where there is none.
  func list(_ text: Text, _ faults: Faults) -> Int? {
    if let number = listsByID[text.string] { return number }
    faults.add(
      .unknownID, at: text.place, "There is no list `\(text.string)`.", hint: hintForList(text.string))
    return nil
  }

  /// What to write instead of a list that there isn't.
  func hintForList(_ id: String) -> String? {
    listsByNoun[id].map { "Write `\(lists[$0].id)`." }
      ?? Suggestion.hint(for: id, among: lists.map(\.id), what: "The lists are")
  }

  /// The question, and the part of its answer, that a path names from here.
  func reference(_ path: String, ofWhole: Bool = false, in scope: Scope) throws(NameFault) -> Reference {
    let candidates = scope.section.map { ["\($0).\(path)", path] } ?? [path]
    for candidate in candidates {
      // A follow-up that fills a part may have the part's name; then the part is meant.
      if let (question, part) = split(candidate), questions[question].parts.contains(where: { $0.name == part }) {
        return try fixed(Reference(question, part: part, ofWhole: ofWhole), path, in: scope)
      }
      if let question = questionsByName[candidate] {
        return try fixed(Reference(question, ofWhole: ofWhole), path, in: scope)
      }
    }
    throw fault(path, candidates, in: scope)
  }

  /// The question whose name all but the path's last word is, and that word.
  private func split(_ path: String) -> (question: Int, part: String)? {
    guard let dot = path.lastIndex(of: "."), let question = questionsByName[String(path[..<dot])] else { return nil }
    return (question, String(path[path.index(after: dot)...]))
  }

  private func fixed(_ reference: Reference, _ path: String, in scope: Scope) throws(NameFault) -> Reference {
    let question = questions[reference.question]
    if reference.ofWhole, question.over.allSatisfy({ lists[$0].items.isEmpty }) {
      throw NameFault(
        code: .conditionType, sentence: "`\(path)` isn't asked for items that one could be part of.",
        hint: "`(whole)` only makes sense for a list with `items`.")
    }
    if let list = question.over.first(where: { !scope.fixed.contains($0) }) {
      throw notFixed("`\(path)` is asked for each \(lists[list].noun)", lists[list])
    }
    return reference
  }

  /// What to say when no item of the list is fixed.
  func notFixed(_ beginning: String, _ list: ListEntry) -> NameFault {
    NameFault(
      code: .listNotFixed, sentence: "\(beginning), and none is fixed here.",
      hint: "Say for which: `any(\(list.id) where …)`, `all(…)` or `none(…)`; or add `each: \(list.id)`.")
  }

  private func fault(_ path: String, _ candidates: [String], in scope: Scope) -> NameFault {
    for candidate in candidates {
      if let (number, part) = split(candidate) {
        let question = questions[number]
        let parts = question.parts.map(\.name)
        let hint =
          question.kind == .choices
          ? "Without a part it is the number of those that count: `\(path.dropLast(part.count + 1)) >= 1`."
          : parts.isEmpty
            ? "An answer of the kind `\(question.kind.rawValue)` has no parts."
            : Suggestion.hint(for: part, among: parts, what: "Its parts are")
        return NameFault(code: .unknownID, sentence: "`\(question.name)` has no part `\(part)`.", hint: hint)
      }
      if let number = formerNames[candidate] {
        return NameFault(
          code: .unknownID, sentence: "`\(path)` has another name now.", hint: "Write `\(questions[number].name)`.")
      }
    }
    return NameFault(
      code: .unknownID, sentence: "There is no question `\(path)`.", hint: suggestion(for: path, in: scope))
  }

  /// The nearest question, with the part kept as it was written.
  private func suggestion(for path: String, in scope: Scope) -> String? {
    let known = questionNames(in: scope.section)
    if let near = Suggestion.nearest(to: path, among: known + Array(definitionsByID.keys.sorted())) {
      return "Did you mean `\(near)`?"
    }
    if let dot = path.lastIndex(of: "."), let near = Suggestion.nearest(to: String(path[..<dot]), among: known) {
      return "Did you mean `\(near)\(path[dot...])`?"
    }
    if let elsewhere = questions.first(where: { $0.name.hasSuffix(".\(path)") }) {
      return "There is `\(elsewhere.name)` in another section: write its full id."
    }
    return nil
  }
}
