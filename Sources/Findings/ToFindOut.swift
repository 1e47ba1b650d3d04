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
      let stations = progress(on: stretch)
      for (station, progress) in stations where progress != .absent { found += partsToFindOut(at: station) }
      for (station, progress) in stations {
        let question = dialogue.questions[station.question]
        guard question.hasAction, progress != .known, progress != .declined else { continue }
        let missing = addresses(of: station).filter { isToFindOut($0) }
        guard !missing.isEmpty || station.items.count < question.over.count else { continue }
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
        if let whole = wholeToFindOut(at: station) { found.append(whole) }
      }
    }
    return found
  }

  /// A question that was asked when there was nothing on its list yet, and that nobody could answer.
  private func wholeToFindOut(at station: Station) -> ToFindOut? {
    let question = dialogue.questions[station.question]
    let whole = Address(station.question, station.items)
    guard station.items.count < question.over.count, paths(of: station.question, from: station.items).isEmpty,
      record[whole] != nil, isToFindOut(whole)
    else { return nil }
    let scope = Scope(lists: question.over, items: station.items)
    return ToFindOut(question: station.question, scope: scope, addresses: [whole])
  }

  /// Parts that the person said they don't know ("no idea on hours"), where a follow-up says what to do about them.
  private func partsToFindOut(at station: Station) -> [ToFindOut] {
    let question = dialogue.questions[station.question]
    guard !question.followUps.isEmpty else { return [] }
    return addresses(of: station).flatMap { address in
      guard let unknown = record[address]?.answer.unknownParts, !unknown.isEmpty else { return [ToFindOut]() }
      return question.followUps.map { dialogue.questions[$0] }.filter { followUp in
        followUp.hasAction && record[Address(followUp.number, address.items)] == nil
          && followUp.fills?.reference.part.map(unknown.contains) == true
      }.map { followUp in
        let scope = Scope(lists: question.over, items: address.items)
        return ToFindOut(question: followUp.number, scope: scope, addresses: [address])
      }
    }
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
    (dialogue.sentence(.action, of: question.number)?.holes ?? []).compactMap { _, hole in
      if case .item(let list) = hole { list } else { nil }
    }
  }
}
