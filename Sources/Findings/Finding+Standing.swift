import Answers
import Dialogue
import Record

/// Findings about answers because of how they stand: two that conflict, and those that were carried over and not confirmed.
extension Evaluator {
  func findings(_ rule: FindingRule, about standing: AnswerStanding) -> [Finding] {
    switch standing {
    case .contested:
      return answers { $0.rival != nil }.map { address in
        Finding(
          rule: rule.number, items: address.items, certainty: weakest(of: [address]), onlyIn: nil, cites: [address],
          about: address, severity: rule.severity)
      }
    case .carried:
      guard record.contains(where: \.isCarried) else { return [] }
      return paths(over: rule.over).compactMap { path in
        let carried = carriedAnswers(about: path)
        guard !carried.isEmpty else { return nil }
        return Finding(
          rule: rule.number, items: path, certainty: weakest(of: carried), onlyIn: nil, cites: carried, about: nil,
          severity: rule.severity)
      }
    }
  }

  /// The answers that were carried over and haven't been confirmed: those asked for this item's own questions, or without an item those
  /// that are asked for the whole. What only fills another answer in is no answer by itself.
  public func carriedAnswers(about path: ItemPath) -> [Address] {
    answers { $0.isCarried }.filter { address in
      stretch(of: station(of: address)).item == path.first && dialogue.questions[address.question].fills == nil
    }
  }

  /// The answers that count and of whose entries something holds, in the order of the questions.
  private func answers(where isWanted: (Entry) -> Bool) -> [Address] {
    guard record.contains(where: isWanted) else { return [] }
    return record.allEntries.filter { isWanted($0.entry) && reach($0.address).isReachable }.map(\.address)
  }
}
