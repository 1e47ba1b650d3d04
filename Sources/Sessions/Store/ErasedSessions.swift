import Synchronization
import Transcripts

/// The sessions that were erased since the server was started: their names are given to no other. Nothing of that is kept on the
/// disk, where an erased session leaves no trace; and of very many the names of some are forgotten.
final class ErasedSessions: Sendable {
  private let ids = Mutex<Set<SessionID>>([])
  private static let most = 10_000

  /// This one is being erased: from now on nobody gets its name.
  func add(_ id: SessionID) {
    ids.withLock { ids in
      if ids.count >= Self.most { ids.removeFirst() }
      ids.insert(id)
    }
  }

  /// It couldn't be erased after all.
  func remove(_ id: SessionID) { _ = ids.withLock { $0.remove(id) } }

  /// Was this one erased?
  func contain(_ id: SessionID) -> Bool { ids.withLock { $0.contains(id) } }
}
