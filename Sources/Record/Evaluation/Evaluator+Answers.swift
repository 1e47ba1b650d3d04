import Answers
import Dialogue

/// Conditions over answers: what was answered, which was chosen, what lies within so many months.
extension Evaluator {
  /// What a reference leads to.
  enum Found {
    /// The question doesn't arise.
    case notApplicable
    /// Nothing was answered.
    case nothing
    /// This was.
    case entry(Entry)
  }

  func find(_ reference: Reference, in scope: Scope) -> Found {
    guard let address = address(reference, in: scope) else { return .nothing }
    let entry = record[address]
    guard entry?.answer.status != .notApplicable, reach(address).isReachable else { return .notApplicable }
    return entry.map { .entry($0) } ?? .nothing
  }

  func status(_ reference: Reference, _ test: StatusTest, in scope: Scope) -> Verdict {
    switch find(reference, in: scope) {
    case .notApplicable: return test == .notApplicable ? .yes : .notApplicable
    case .nothing: return Verdict(test == .unknown)
    case .entry(let entry):
      let answer = entry.answer
      switch test {
      case .known: return Verdict(isKnown(answer, reference.part))
      // Who would rather not say leaves nothing to find out.
      case .unknown: return Verdict(!isKnown(answer, reference.part) && answer.status != .declined)
      case .none: return agreed(entry) { Verdict($0.status == .none) }
      case .skipped: return Verdict(answer.status == .skipped)
      case .notApplicable: return .no
      case .contested: return Verdict(entry.rival != nil)
      case .answered: return Verdict(isAnswered(answer, reference.part))
      case .approximate: return Verdict(isApproximate(answer, reference.part))
      }
    }
  }

  private func isKnown(_ answer: Answer, _ part: String?) -> Bool {
    guard let part else { return answer.isKnown }
    return answer.status == .none || answer.value?.has(part: part) == true
  }

  /// A part is answered when it is there, or when the person said that they don't know it: then it isn't asked again.
  private func isAnswered(_ answer: Answer, _ part: String?) -> Bool {
    guard let part, answer.value != nil else { return true }
    return isKnown(answer, part) || answer.unknownParts.contains(part)
  }

  private func isApproximate(_ answer: Answer, _ part: String?) -> Bool {
    guard answer.isKnown else { return false }
    if let part, let value = answer.value, let range = value.quantity(part, on: today) {
      return range.exact == nil || answer.status == .approximate
    }
    return answer.status == .approximate || answer.certainty == .soft
  }

  func equals(_ reference: Reference, _ id: String, in scope: Scope) -> Verdict {
    switch find(reference, in: scope) {
    case .notApplicable: .notApplicable
    case .nothing: .unclear
    case .entry(let entry):
      agreed(entry) { answer in
        if answer.status == .none { return Verdict(id == YesNo.no.rawValue || id == "none") }
        guard let chosen = answer.value?.chosen(part: reference.part) else { return .unclear }
        return Verdict(chosen == id)
      }
    }
  }

  /// What holds of an answer; where two conflict, what holds of both.
  private func agreed(_ entry: Entry, _ verdict: (Answer) -> Verdict) -> Verdict {
    let first = verdict(entry.answer)
    guard let rival = entry.rival, verdict(rival.answer) != first else { return first }
    return .unclear
  }

  func includes(_ reference: Reference, _ id: String, in scope: Scope) -> Verdict {
    switch find(reference, in: scope) {
    case .notApplicable: .notApplicable
    case .nothing: .unclear
    case .entry(let entry):
      agreed(entry) { answer in
        switch answer.value {
        case .choices(let picks): Verdict(picks.contains { $0.choice == id && $0.counts })
        case .choice(let pick): Verdict(pick.choice == id && pick.counts)
        default: answer.status == .none ? .no : .unclear
        }
      }
    }
  }

  func within(_ reference: Reference, _ length: Term, in scope: Scope) -> Verdict {
    switch find(reference, in: scope) {
    case .notApplicable: return .notApplicable
    case .nothing: return .unclear
    case .entry(let entry):
      return agreed(entry) { answer in
        guard case .time(let span) = answer.value else { return .unclear }
        guard let days = reference.part == "start" ? span.from : span.to else { return span.isRolling ? .no : .unclear }
        guard let months = quantity(length, in: scope)?.exact else { return .unclear }
        let last = today.adding(months: months.numerator / months.denominator)
        return Verdict(!days.isLess(than: today) && !days.isMore(than: last))
      }
    }
  }
}
