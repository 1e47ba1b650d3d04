import Answers
import Dialogue

/// Whether a question arises for certain items.
public enum Reach: Hashable, Sendable {
  /// It does.
  case reachable
  /// It doesn't, as things stand.
  case unreachable
  /// Its condition is over something that is not applicable.
  case notApplicable

  /// Does its answer count?
  public var isReachable: Bool { self == .reachable }
}

extension Evaluator {
  /// Does the question at this address arise? A question whose condition can't be told is asked; a follow-up isn't.
  public func reach(_ address: Address) -> Reach {
    let question = dialogue.questions[address.question]
    for index in 0..<address.items.count where !record.items[address.items[index]].isLive { return .unreachable }
    guard question.condition != nil || question.followUpOf != nil || dialogue.sections[question.section].where != nil
    else { return .reachable }
    guard excluding == nil else { return workOutReach(of: question, at: address) }
    if let known = record.workedOut.reach(at: address, on: today) { return known }
    let reach = workOutReach(of: question, at: address)
    record.workedOut.keep(reach, at: address, on: today)
    return reach
  }

  private func workOutReach(of question: Question, at address: Address) -> Reach {
    let scope = Scope(lists: question.over, items: address.items)
    if let condition = dialogue.sections[question.section].where, verdict(condition, in: scope) == .no {
      return .unreachable
    }
    if let parent = question.followUpOf {
      let above = dialogue.questions[parent]
      let outer = reach(Address(parent, address.items.prefix(above.over.count)))
      guard outer.isReachable else { return outer }
      guard let condition = question.condition else { return .reachable }
      // What is already filled in stays reachable: its condition was true when it was asked.
      if question.fills != nil, record[address]?.answer.isKnown == true { return .reachable }
      return verdict(condition, in: scope) == .yes ? .reachable : .unreachable
    }
    guard let condition = question.condition else { return .reachable }
    switch verdict(condition, in: scope) {
    case .yes, .unclear: return .reachable
    case .no: return .notApplicable
    case .notApplicable: return .notApplicable
    }
  }
}
