import Answers
import Dialogue
import Record

/// Something that isn't known, with what to do about it: a line of the action plan.
public struct ToFindOut: Hashable, Sendable {
  /// The question.
  public let question: Int
  /// The items that its sentence names.
  public let scope: Scope
  /// What isn't known: one address, or several that one sentence covers.
  public let addresses: [Address]
}

extension Evaluator {
  /// Everything that isn't known yet, in the order of the questions: answered with don't know, skipped, or still open.
  public func toFindOut() -> [ToFindOut] {
    var found: [ToFindOut] = []
    for stretch in stretches {
      for station in stations(on: stretch) where dialogue.questions[station.question].hasAction {
        let question = dialogue.questions[station.question]
        let missing = addresses(of: station).filter { isToFindOut($0) }
        var groups: [(scope: Scope, addresses: [Address])] = []
        let named = namedLists(question)
        for address in missing {
          let scope = Scope(lists: question.over, items: address.items).limited(to: named)
          if let index = groups.firstIndex(where: { $0.scope == scope }) {
            groups[index].addresses.append(address)
          } else {
            groups.append((scope, [address]))
          }
        }
        found += groups.map { ToFindOut(question: station.question, scope: $0.scope, addresses: $0.addresses) }
      }
    }
    return found
  }

  /// Is there no answer that would do? *None*, *would rather not say* and *not applicable* are answers.
  func isToFindOut(_ address: Address) -> Bool {
    guard let answer = record[address]?.answer else {
      return dialogue.questions[address.question].followUpOf == nil || reach(address).isReachable
    }
    return answer.status == .unknown || answer.status == .skipped
  }

  /// The lists whose items the question's action sentence names.
  private func namedLists(_ question: Question) -> [Int] {
    let pieces = dialogue.wordings.first?.phrases["\(question.name).action"]?.pieces ?? []
    return pieces.compactMap { piece in
      switch piece {
      case .hole(let name), .possessive(let name):
        if case .item(let list) = dialogue.holes[name] { list } else { nil }
      case .text, .plural: nil
      }
    }
  }
}
