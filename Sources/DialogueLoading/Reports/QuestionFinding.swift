import Dialogue

/// Why what somebody named isn't there.
public struct FindingFault: Error {
  /// A sentence for a person.
  public let sentence: String
}

/// The question that an author names: by its full id, or by its last part where only one question has it.
public func find(question: String, in dialogue: Dialogue) -> Result<Int, FindingFault> {
  if let number = dialogue.question(named: question) { return .success(number) }
  let found = dialogue.questions.filter { $0.name.hasSuffix(".\(question)") }
  if found.count == 1 { return .success(found[0].number) }
  if found.count > 1 {
    let names = found.map { "`\($0.name)`" }.joined(separator: ", ")
    return .failure(FindingFault(sentence: "Several questions are called `\(question)`: \(names). Write the full id."))
  }
  let names = dialogue.questions.map(\.name)
  let shorts = names.compactMap { $0.split(separator: ".").last.map(String.init) }
  let hint = Suggestion.hint(for: question, among: names) ?? Suggestion.hint(for: question, among: shorts)
  return .failure(
    FindingFault(sentence: "There is no question `\(question)`. \(hint ?? "`bearings preview` lists them all.")"))
}
