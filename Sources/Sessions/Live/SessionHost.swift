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
  private var sessions: [SessionID: LiveSession] = [:]
  /// What is being begun, opened or brought to rest, with who waits until that is done.
  private var busy: [Subject: [CheckedContinuation<Void, Never>]] = [:]
  /// How many sessions are being opened.
  private var opening = 0
  private var isStopping = false

  /// What one does at a time.
  private enum Subject: Hashable {
    /// Begins a session with this key.
    case beginning(key: String)
    /// Opens this session, or brings it to rest.
    case session(SessionID)
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
    // The same `open` at the same time: the second waits, and joins the session that the first began.
    let beginning = open.session == nil ? open.key.map { Subject.beginning(key: $0) } : nil
    if let beginning { await occupy(beginning) }
    defer { if let beginning { release(beginning) } }
    let now = clock.now()
    let admission = try await blocking { [store] () throws(Fault) in try store.admit(open, at: now.time, on: now.day) }
    return (admission, try await session(for: admission, on: loop))
  }

  private func session(
    for admission: SessionStore.Admission, on loop: any SessionLoop
  ) async throws(Fault) -> LiveSession {
    let id = admission.session
    await occupy(.session(id))
    defer { release(.session(id)) }
    if let session = sessions[id] {
      // Its journal was removed behind its back: whoever is attached will hear so.
      await abandon(admission)
      return session
    }
    guard count < most else {
      await abandon(admission)
      throw Fault(.busy, sentence: "As many conversations are being held here as there may be. Try again later.")
    }
    opening += 1
    defer { opening -= 1 }
    let live = try await blocking { [store] () throws(Fault) in try store.open(admission) }
    let session = LiveSession(
      live, from: admission.earlier, wording: admission.offered.wording, limits: limits, on: loop,
      in: LiveSession.Surroundings(
        sleep: sleep, pool: pool, clock: clock, observer: observer, onSleep: onSleep,
        onEmpty: { [weak self] in self?.isEmpty($0) },
        onOver: { [weak self] session in Task { await self?.rest(session) } }, erased: store.erased))
    sessions[id] = session
    return session
  }

  /// Removes the journal that was begun for somebody who isn't let in: nobody has said anything in it, or heard its name.
  private func abandon(_ admission: SessionStore.Admission) async {
    guard let begun = admission.begun else { return }
    _ = try? await blocking { () throws(Fault) in _ = try? begun.journal.erase() }
  }

  /// Nobody is attached to a session any more: some time later it comes to rest.
  private nonisolated func isEmpty(_ session: LiveSession) {
    later { Task { await self.rest(session) } }
  }

  private func rest(_ session: LiveSession) async {
    await occupy(.session(session.id))
    defer { release(.session(session.id)) }
    guard sessions[session.id] === session else { return }
    let isResting = await withCheckedContinuation { done in
      Task { await session.rest { done.resume(returning: $0) } }
    }
    guard isResting else { return }
    _ = try? await blocking { [store] () throws(Fault) in _ = try? store.transcripts.writeReadable(session.id) }
    sessions[session.id] = nil
  }

  /// Lets every front go and brings every session to rest. When it returns, all is on the disk.
  public func stop() async {
    isStopping = true
    // What is just being opened comes to rest, too.
    while let subject = busy.keys.first {
      await occupy(subject)
      release(subject)
    }
    for session in sessions.values { await session.stop() }
    for session in sessions.values { await rest(session) }
  }

  /// How many sessions are in memory, or about to be.
  public var count: Int { sessions.count + opening }

  // MARK: Waiting

  /// Waits until nobody else does something to this, and then keeps others waiting.
  private func occupy(_ subject: Subject) async {
    while busy[subject] != nil { await withCheckedContinuation { busy[subject]?.append($0) } }
    busy[subject] = []
  }

  private func release(_ subject: Subject) {
    for waiter in busy.removeValue(forKey: subject) ?? [] { waiter.resume() }
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
