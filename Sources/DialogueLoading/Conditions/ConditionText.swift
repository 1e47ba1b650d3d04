import Answers
import Dialogue

/// Writes conditions in one canonical way, with full names: for the names of holes, for hashes and for reports.
struct ConditionText {
  let questions: [String]
  let lists: [(id: String, noun: String)]
  let definitions: [String]
  let settings: [String]

  init(_ names: Names) {
    questions = names.questions.map(\.name)
    lists = names.lists.map { ($0.id, $0.noun) }
    definitions = names.definitions.map(\.id)
    settings = names.settings.map(\.id)
  }

  init(_ dialogue: Dialogue) {
    questions = dialogue.questions.map(\.name)
    lists = dialogue.lists.map { ($0.id, ID.noun($0.one)) }
    definitions = dialogue.definitions.map(\.name)
    settings = dialogue.settings.map(\.id)
  }

  func text(_ condition: Condition) -> String { text(condition, bracketed: false) }

  private func text(_ condition: Condition, bracketed: Bool) -> String {
    switch condition {
    case .constant(let value): return value ? "always" : "never"
    case .not(.equals(let reference, let id)): return "\(text(reference)) != \(id)"
    case .not(let inner): return "not \(text(inner, bracketed: true))"
    case .and(let parts): return joined(parts, " and ", bracketed)
    case .or(let parts): return joined(parts, " or ", bracketed)
    case .compare(let left, let comparison, let right): return "\(text(left)) \(comparison.rawValue) \(text(right))"
    case .status(let reference, let test): return "\(text(reference)) is \(test.rawValue)"
    case .equals(let reference, let id): return "\(text(reference)) = \(id)"
    case .includes(let reference, let id): return "\(text(reference)) includes \(id)"
    case .item(let list, let test): return "\(lists[list].noun) is \(text(test))"
    case .unclear(let inner): return "unclear(\(text(inner)))"
    case .quantified(let quantifier, let list, let inner): return "\(quantifier.rawValue)(\(filtered(list, inner)))"
    case .definition(let number): return definitions[number]
    case .within(let reference, let length): return "\(text(reference)) within \(text(length))"
    }
  }

  private func joined(_ parts: [Condition], _ word: String, _ bracketed: Bool) -> String {
    let joined = parts.map { text($0, bracketed: true) }.joined(separator: word)
    return bracketed ? "(\(joined))" : joined
  }

  /// `organisations where C`, or the list alone where every item will do.
  func filtered(_ list: Int, _ condition: Condition) -> String {
    condition == .constant(true) ? lists[list].id : "\(lists[list].id) where \(text(condition))"
  }

  private func text(_ test: ItemTest) -> String {
    switch test {
    case .inClass(let id), .declared(let id): id
    case .added: "added"
    case .inside: "inside"
    }
  }

  func text(_ reference: Reference) -> String {
    questions[reference.question] + (reference.ofWhole ? "(whole)" : "") + (reference.part.map { ".\($0)" } ?? "")
  }

  func text(_ term: Term) -> String {
    switch term {
    case .number(let number):
      return number.denominator == 1 ? "\(number.numerator)" : "\(number.numerator)/\(number.denominator)"
    case .money(let pence):
      let (pounds, rest) = pence.quotientAndRemainder(dividingBy: 100)
      return "£\(pounds)" + (rest == 0 ? "" : ".\(rest < 10 ? "0" : "")\(rest)")
    case .months(let months): return "\(months) months"
    case .value(let reference): return text(reference)
    case .setting(let number): return settings[number]
    case .count(let list, let inner): return "count(\(filtered(list, inner)))"
    case .sum(let list, let reference): return "sum(\(lists[list].id): \(text(reference)))"
    case .portion(let part, let whole): return "portion(\(text(part)) of \(text(whole)))"
    }
  }
}
