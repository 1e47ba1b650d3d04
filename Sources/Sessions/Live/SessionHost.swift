import Answers
import LineProtocol
import Transcripts

/// The sessions of a server that are in memory: each is opened once, however many fronts come for it, and forgotten
/// some time after the last of them has gone.
public actor SessionHost {
  private let store: SessionStore
  private let limits: Limits
  private let pool: any WorkPool
  private let clock: any WallClock
  private let observer: (any WriteObserver)?
  /// Seconds after which a session sleeps in which nobody speaks.
  private let sleep: Int
  /// How many sessions may be in memory.
  private let most: Int
  /// Called each time that a session has fallen asleep.
  private let onSleep: @Sendable () -> Void
  /// Lets so much time pass and then does something.
  private let later: @Sendable (_ then: @escaping @Sendable () -> Void) -> Void
  private var sessions: [SessionID: State] = [:]
  /// The keys with which new sessions are being begun, with who waits for each.
  private var beginning: [String: [CheckedContinuation<Void, Never>]] = [:]
  private var isStopping = false

  private enum State {
    /// Somebody opens it, or waits until it has come to rest.
    case busy([CheckedContinuation<Void, Never>])
    case live(LiveSession)
  }

  /// A host without any session in memory.
  ///
  /// - Parameters:
  ///   - store: where sessions are.
  ///   - limits: what fronts may do.
  ///   - most: how many sessions may be in memory.
  ///   - pool: threads for the disk.
  ///   - clock: what time it is.
  ///   - observer: who hears of what is written.
  ///   - sleep: seconds after which a session in which nobody speaks sleeps; it may take twice as long.
  ///   - onSleep: called, on any thread, each time that one has fallen asleep.
  ///   - later: does something after as long as a session without fronts stays in memory.
  public init(
    _ store: SessionStore, limits: Limits, most: Int, pool: any WorkPool, clock: any WallClock,
    observer: (any WriteObserver)? = nil, sleep: Int,
    onSleep: @escaping @Sendable () -> Void,
    later: @escaping @Sendable (_ then: @escaping @Sendable () -> Void) -> Void
  ) {
    self.store = store
    self.limits = limits
    self.most = most
    self.pool = pool
    self.clock = clock
    self.observer = observer
    self.sleep = sleep
    self.onSleep = onSleep
    self.later = later
  }

  /// Finds or begins the session that an `open` is for.
  ///
  /// - Parameter loop: where the session runs, if it isn't in memory yet.
  public func admit(
    _ open: Open, on loop: any SessionLoop
  ) async throws(Fault) -> (admission: SessionStore.Admission, session: LiveSession) {
    guard !isStopping else {
      throw Fault(.busy, sentence: "The server is being stopped. Connect again in a moment.")
    }
    if open.session == nil, let key = open.key {
      // The same `open` at the same time: the second waits, and joins the session that the first began.
      while beginning[key] != nil { await withCheckedContinuation { beginning[key]?.append($0) } }
      beginning[key] = []
    }
    defer {
      if open.session == nil, let key = open.key {
        for waiting in beginning.removeValue(forKey: key) ?? [] { waiting.resume() }
      }
    }
    let now = clock.now()
    let admission = try await blocking { [store] () throws(Fault) in try store.admit(open, at: now.time, on: now.day) }
    return (admission, try await session(for: admission, agreeing: open.agrees, on: loop))
  }

  private func session(
    for admission: SessionStore.Admission, agreeing: Bool, on loop: any SessionLoop
  ) async throws(Fault) -> LiveSession {
    let id = admission.session
    while let state = sessions[id] {
      switch state {
      case .live(let session): return session
      case .busy: await wait(for: id)
      }
    }
    guard sessions.count < most else {
      if let begun = admission.begun {
        // Nobody has said anything in it, or heard its name.
        _ = try? await blocking { () throws(Fault) in _ = try? begun.journal.erase() }
      }
      throw Fault(.busy, sentence: "As many conversations are being held here as there may be. Try again later.")
    }
    sessions[id] = .busy([])
    do throws(Fault) {
      let live = try await blocking { [store] () throws(Fault) in try store.open(admission, agreeing: agreeing) }
      let session = LiveSession(
        live, wording: admission.offered.wording, limits: limits, on: loop,
        in: LiveSession.Surroundings(
          sleep: sleep, pool: pool, clock: clock, observer: observer, onSleep: onSleep
        ) { [weak self] in self?.isEmpty($0) })
      settle(id, as: .live(session))
      return session
    } catch {
      settle(id, as: nil)
      throw error
    }
  }

  /// Nobody is attached to a session any more: some time later it comes to rest.
  private nonisolated func isEmpty(_ session: LiveSession) {
    later { Task { await self.rest(session) } }
  }

  private func rest(_ session: LiveSession) async {
    guard case .live(let live) = sessions[session.id], live === session else { return }
    sessions[session.id] = .busy([])
    let isResting = await withCheckedContinuation { done in
      Task { await session.rest { done.resume(returning: $0) } }
    }
    if isResting {
      _ = try? await blocking { [store] () throws(Fault) in _ = try? store.transcripts.writeReadable(session.id) }
    }
    settle(session.id, as: isResting ? nil : .live(session))
  }

  /// Lets every front go and brings every session to rest. When it returns, all is on the disk.
  public func stop() async {
    isStopping = true
    for case .live(let session) in sessions.values { await session.stop() }
    for id in Array(sessions.keys) {
      while case .busy = sessions[id] { await wait(for: id) }
      if case .live(let session) = sessions[id] { await rest(session) }
    }
  }

  /// How many sessions are in memory.
  public var count: Int { sessions.count }

  // MARK: Waiting

  private func wait(for id: SessionID) async {
    await withCheckedContinuation { waiter in
      if case .busy(let waiters) = sessions[id] {
        sessions[id] = .busy(waiters + [waiter])
      } else {
        waiter.resume()
      }
    }
  }

  private func settle(_ id: SessionID, as state: State?) {
    var waiters: [CheckedContinuation<Void, Never>] = []
    if case .busy(let waiting) = sessions[id] { waiters = waiting }
    sessions[id] = state
    for waiter in waiters { waiter.resume() }
  }

  private nonisolated func blocking<Value: Sendable>(
    _ body: @escaping @Sendable () throws(Fault) -> Value
  ) async throws(Fault) -> Value {
    let result: Result<Value, Fault> = await withCheckedContinuation { done in
      pool.run { done.resume(returning: Result(catching: body)) }
    }
    return try result.get()
  }
}
