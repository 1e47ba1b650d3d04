import Answers
import Dialogue
import Synchronization

/// What has been worked out about one state of a record on one day: which questions arise, what the dialogue's named
/// conditions come to, which stations there are and which of them are open.
///
/// All of it follows from the record, so copies of a record share it, and it is no part of what makes two records equal. A
/// record that changes takes along only what its dialogue's index says can't have changed (``Dialogue/dependents``). The
/// lock is there because copies may be looked at on several threads; it is held only to look something up or to put it in.
final class WorkedOut: Sendable {
  private struct Found {
    var day = Day(number: .min)
    /// By question, so that all that is known of one can be left out at once.
    var reaches: [PathTable<Reach>]
    /// By named condition.
    var verdicts: [SortedTable<Scope, Verdict>]
    var stretches: [Stretch]?
    /// By block, and then by the stretch's item.
    var stations: [PathTable<[Station]>]
    /// Those that haven't been answered.
    var open: [PathTable<[Station]>]

    init(questions: Int, definitions: Int, blocks: Int) {
      reaches = Array(repeating: PathTable(), count: questions)
      verdicts = Array(repeating: SortedTable(), count: definitions)
      stations = Array(repeating: PathTable(), count: blocks)
      open = stations
    }

    mutating func turn(to today: Day) {
      guard day != today else { return }
      self = Found(questions: reaches.count, definitions: verdicts.count, blocks: stations.count)
      day = today
    }

    mutating func forget(_ dependents: Dependents) {
      for question in dependents.questions { reaches[question].removeAll() }
      for definition in dependents.definitions { verdicts[definition].removeAll() }
      for block in dependents.blocks where open.indices.contains(block) { open[block].removeAll() }
      guard dependents.isWay else { return }
      stretches = nil
      for block in stations.indices { stations[block].removeAll() }
    }
  }

  private let found: Mutex<Found>

  /// Nothing yet.
  init(of dialogue: Dialogue) {
    found = Mutex(
      Found(
        questions: dialogue.questions.count, definitions: dialogue.definitions.count, blocks: dialogue.blocks.count))
  }

  private init(_ found: Found) { self.found = Mutex(found) }

  /// The same, for a record that is about to change.
  func copy() -> WorkedOut { WorkedOut(found.withLock { $0 }) }

  /// Leaves out what hangs on a change. Only for the one record that holds this.
  func forget(_ dependents: Dependents) { found.withLock { $0.forget(dependents) } }

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
  func verdict(_ definition: Int, in scope: Scope, on today: Day) -> Verdict? {
    found.withLock { $0.day == today ? $0.verdicts[definition][scope] : nil }
  }

  /// Keeps what a named condition comes to.
  func keep(_ verdict: Verdict, of definition: Int, in scope: Scope, on today: Day) {
    found.withLock { found in
      found.turn(to: today)
      found.verdicts[definition][scope] = verdict
    }
  }

  /// All stretches, where they have been worked out.
  func stretches(on today: Day) -> [Stretch]? { found.withLock { $0.day == today ? $0.stretches : nil } }

  /// Keeps the stretches.
  func keep(_ stretches: [Stretch], on today: Day) {
    found.withLock { found in
      found.turn(to: today)
      found.stretches = stretches
    }
  }

  /// The stations of a stretch, or only the open ones, where they have been worked out.
  func stations(of stretch: Stretch, open: Bool, on today: Day) -> [Station]? {
    found.withLock { found in
      guard found.day == today else { return nil }
      return open ? found.open[stretch.block][stretch.path] : found.stations[stretch.block][stretch.path]
    }
  }

  /// Keeps the stations of a stretch, or only the open ones.
  func keep(_ stations: [Station], of stretch: Stretch, open: Bool, on today: Day) {
    found.withLock { found in
      found.turn(to: today)
      if open {
        found.open[stretch.block][stretch.path] = stations
      } else {
        found.stations[stretch.block][stretch.path] = stations
      }
    }
  }
}
