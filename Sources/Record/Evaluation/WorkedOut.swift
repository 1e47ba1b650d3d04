import Answers
import Dialogue
import Synchronization

/// What has been worked out about one state of a record on one day: which questions arise, what the dialogue's named
/// conditions come to, which stations there are and how far each of them has come.
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
    /// The ways to complete a path with items, by question.
    var paths: [PathTable<[ItemPath]>]
    /// By block, and then by the stretch's item.
    var stops: [PathTable<Stops>]

    init(questions: Int, definitions: Int, blocks: Int) {
      reaches = Array(repeating: PathTable(), count: questions)
      verdicts = Array(repeating: SortedTable(), count: definitions)
      paths = Array(repeating: PathTable(), count: questions)
      stops = Array(repeating: PathTable(), count: blocks)
    }

    mutating func turn(to today: Day) {
      guard day != today else { return }
      self = Found(questions: reaches.count, definitions: verdicts.count, blocks: stops.count)
      day = today
    }

    /// Leaves out what hangs on a change; `item` is the one of whose section an answer is, where it is asked item by item.
    mutating func forget(_ dependents: Dependents, of item: Int?) {
      let (everywhere, here) = (dependents.everywhere, dependents.here)
      for question in everywhere.arising { reaches[question].removeAll() }
      for definition in dependents.definitions { verdicts[definition].removeAll() }
      for question in dependents.paths { paths[question].removeAll() }
      for block in dependents.ways { stops[block].removeAll() }
      for block in everywhere.blocks { stops[block].changeAll { $0.forget(everywhere.progress) } }
      if dependents.isWay { stretches = nil }
      guard let item else { return }
      for question in here.arising { reaches[question].removeAll { $0.first == item } }
      let path = ItemPath(CollectionOfOne(item))
      for block in here.blocks { stops[block].change(path) { $0.forget(here.progress) } }
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
  func forget(_ dependents: Dependents, of item: Int?) { found.withLock { $0.forget(dependents, of: item) } }

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

  /// The ways to complete a path with items of a question's lists, where they have been worked out.
  func paths(of question: Int, from path: ItemPath) -> [ItemPath]? { found.withLock { $0.paths[question][path] } }

  /// Keeps the ways to complete a path.
  func keep(_ paths: [ItemPath], of question: Int, from path: ItemPath) {
    found.withLock { $0.paths[question][path] = paths }
  }

  /// The stations of a stretch, where they have been worked out, and how far they have come as far as that has.
  func stops(on stretch: Stretch, today: Day) -> Stops? {
    found.withLock { $0.day == today ? $0.stops[stretch.block][stretch.path] : nil }
  }

  /// Keeps the stations of a stretch.
  func keep(_ stops: Stops, on stretch: Stretch, today: Day) {
    found.withLock { found in
      found.turn(to: today)
      found.stops[stretch.block][stretch.path] = stops
    }
  }
}
