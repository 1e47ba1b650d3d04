import Answers
import Dialogue
import Synchronization

/// What has been worked out about one state of a record on one day: which questions arise, and what the dialogue's named
/// conditions come to.
///
/// All of it follows from the record, so copies of a record share it, and it is no part of what makes two records equal. A
/// record that changes takes along only what its dialogue's index says can't have changed (``Dialogue/dependents``). The
/// lock is there because copies may be looked at on several threads; it is held only to look something up or to put it in.
final class WorkedOut: Sendable {
  /// A named condition with these items in hand.
  struct Named: Hashable {
    let definition: Int
    let scope: Scope
  }

  private struct Found {
    var day = Day(number: .min)
    /// By question, so that all that is known of one can be left out at once.
    var reaches: [[ItemPath: Reach]]
    var verdicts: [Named: Verdict] = [:]

    mutating func turn(to today: Day) {
      guard day != today else { return }
      self = Found(reaches: Array(repeating: [:], count: reaches.count))
      day = today
    }

    mutating func forget(_ questions: [Int]) {
      for question in questions { reaches[question].removeAll(keepingCapacity: true) }
      verdicts.removeAll(keepingCapacity: true)
    }
  }

  private let found: Mutex<Found>

  /// Nothing yet, of so many questions.
  init(questions: Int) { found = Mutex(Found(reaches: Array(repeating: [:], count: questions))) }

  private init(_ found: Found) { self.found = Mutex(found) }

  /// Leaves out whether these questions arise, and all conditions. Only for the one record that holds this.
  func forget(_ questions: [Int]) { found.withLock { $0.forget(questions) } }

  /// The same without these questions and without all conditions.
  func without(_ questions: [Int]) -> WorkedOut {
    var kept = found.withLock { $0 }
    kept.forget(questions)
    return WorkedOut(kept)
  }

  /// Whether the question at an address arises, where that has been worked out.
  func reach(at address: Address, on today: Day) -> Reach? {
    found.withLock { $0.day == today ? $0.reaches[address.question][address.items] : nil }
  }

  /// Keeps whether the question at an address arises.
  func keep(_ reach: Reach, at address: Address, on today: Day) {
    found.withLock { found in
      found.turn(to: today)
      found.reaches[address.question][address.items] = reach
    }
  }

  /// What a named condition comes to, where that has been worked out.
  func verdict(_ named: Named, on today: Day) -> Verdict? {
    found.withLock { $0.day == today ? $0.verdicts[named] : nil }
  }

  /// Keeps what a named condition comes to.
  func keep(_ verdict: Verdict, of named: Named, on today: Day) {
    found.withLock { found in
      found.turn(to: today)
      found.verdicts[named] = verdict
    }
  }
}
