import Synchronization

/// The append-only record of a session: what is in it has happened, what isn't hasn't.
///
/// A journal is open to one writer at a time, on this machine and on any other that shares the folder's locks. Reading
/// needs no journal: see `JournalFolder.read`.
///
/// - A turn is one record, one line, one write and one sync; `append` returns when it is on the disk for certain, and
///   only then may anybody be told.
/// - Numbers are gapless from 1 and the only order there is.
/// - After a write that failed, what was there before is restored and the journal goes on. If that fails too, or if a
///   sync fails, it is *stopped*: it takes nothing more until it is opened again.
///
/// It may be used from any thread; calls wait for one another.
public final class Journal: Sendable {
  /// The number of a session's first fact.
  public static let firstNumber = JournalFormat.firstNumber

  /// Whose journal it is.
  public let id: SessionID

  /// Where it is.
  public let folder: JournalFolder

  let state: Mutex<State>

  /// What changes with each turn.
  struct State {
    var file: JournalFile
    /// The check number of the last line.
    var sum: UInt32
    /// The number of the next fact.
    var next: Int
    /// The length of the file up to the last good record.
    var size: Int
    /// Why nothing more is taken.
    var stopped = false
    var closed = false
  }

  init(_ file: JournalFile, sum: UInt32, next: Int, size: Int) {
    id = file.id
    folder = file.folder
    state = Mutex(State(file: file, sum: sum, next: next, size: size))
  }

  deinit {
    close()
  }

  /// Where the file is.
  public var path: String { folder.path(of: id) }

  /// The number that the next fact gets.
  public var next: Int { state.withLock { $0.next } }

  /// Whether it still takes turns.
  public var isStopped: Bool { state.withLock { $0.stopped } }

  /// Gives the journal up to the next writer. Whatever was appended is on the disk already; closing twice is fine.
  public func close() {
    state.withLock { $0.close() }
  }
}

extension Journal.State {
  mutating func close() {
    if !closed { file.close() }
    (stopped, closed) = (true, true)
  }
}
