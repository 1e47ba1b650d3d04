import Answers
import Conversation
import LineProtocol
import Transcripts

/// A session that several fronts are attached to, for a server.
///
/// The actor keeps hold of nothing but order: what is decided is the machine's, who hears what is the switchboard's, what is
/// written is the log's. It runs on the loop that it is given, so that a front on that loop is answered without a change of
/// threads. While the disk is at work, on a thread of the pool, it goes on taking what fronts say; the machine lets it wait. An
/// actor is re-entrant wherever it awaits, so it awaits nowhere: whatever comes back comes in by the front door.
///
/// When nobody has spoken for a while its machine sleeps: see ``SleepingMachine``.
public actor LiveSession {
  /// The session's name.
  public nonisolated let id: SessionID

  private var machine: SleepingMachine
  private var switchboard = Switchboard<Connection>()
  private let log: TranscriptLog
  /// How many things the disk does for the session.
  private var atDisk = 0
  /// Is what comes of something being done? A front on the same loop may answer while it is being told.
  private var isBusy = false
  /// Has it come to rest? Then its journal is somebody else's.
  private var isResting = false
  /// Has somebody spoken since the alarm was set? And is it set?
  private var (isStirred, hasAlarm) = (false, false)
  /// Who waits until nothing is at the disk and nobody is attached.
  private var farewells: [@Sendable () -> Void] = []

  private nonisolated let loop: any SessionLoop
  private let surroundings: Surroundings

  /// For the compiler: it runs on its loop.
  public nonisolated var unownedExecutor: UnownedSerialExecutor { loop.executor.asUnownedSerialExecutor() }

  /// What all sessions of a server share.
  struct Surroundings: Sendable {
    /// Seconds after which a session in which nobody speaks sleeps; it may take twice as long.
    let sleep: Int
    /// Where it waits for the disk.
    let pool: any WorkPool
    /// What time it is.
    let clock: any WallClock
    /// Who hears of what is written.
    let observer: (any WriteObserver)?
    /// Called, on the session's loop, each time that it has fallen asleep.
    let onSleep: @Sendable () -> Void
    /// Called, on the session's loop, each time that the last front has gone.
    let onEmpty: @Sendable (LiveSession) -> Void
    /// Called, on the session's loop, once it is over: whoever comes for it now has to find it once more.
    let onOver: @Sendable (LiveSession) -> Void
    /// What is erased.
    let erased: ErasedSessions
  }

  /// A way to a front, told from others by which object it is.
  private struct Connection: Equatable, Sendable {
    let line: any FrontLine

    static func == (one: Connection, other: Connection) -> Bool { one.line === other.line }
  }

  /// A session whose journal has just been opened or begun.
  ///
  /// - Parameter earlier: the conversation with whose answers it begins, if it is new.
  init(
    _ transcript: LiveTranscript, from earlier: Earlier? = nil, wording: MessageMaker, limits: Limits,
    on loop: any SessionLoop,
    in surroundings: Surroundings
  ) {
    id = transcript.id
    machine = SleepingMachine(transcript, from: earlier, wording: wording, limits: limits)
    log = TranscriptLog(transcript)
    self.loop = loop
    self.surroundings = surroundings
  }

  /// A front says something. An `open` brings the line on which it is answered; who had the front's name before is replaced.
  ///
  /// It may be called from anywhere; what is said arrives in that order, and at once on the session's own loop.
  public nonisolated func submit(
    _ message: FrontMessage, from front: String, as role: Opened.Role = .answer, on line: any FrontLine
  ) {
    here { $0.take(message, from: front, as: role, on: line) }
  }

  /// Pauses the session, if nobody is attached, and calls back when everything is on the disk and the journal is free.
  ///
  /// - Parameter done: called with whether it has come to rest; it hasn't where somebody has come meanwhile.
  public func rest(_ done: @escaping @Sendable (Bool) -> Void) {
    // Whether somebody is attached is only certain once the disk is quiet: whoever leaves may wait for it.
    guard atDisk == 0 else {
      farewells.append { self.here { $0.rest(done) } }
      return
    }
    guard machine.isDeserted else {
      done(false)
      return
    }
    isResting = true
    let now = surroundings.clock.now()
    run(machine.rest(at: now.time, on: now.day))
    whenQuiet { [log] in
      log.close()
      done(true)
    }
  }

  /// The front that the session was found for has gone before it could attach. If nobody else has, the session comes to rest as it
  /// does behind its last front.
  public func missed() {
    if machine.isDeserted, atDisk == 0 { surroundings.onEmpty(self) }
  }

  /// Lets every front go, because the server is being stopped.
  public func stop() {
    let now = surroundings.clock.now()
    for front in machine.fronts {
      run(machine.submit(.close(.terminated), from: front.id, at: now.time, on: now.day))
    }
  }

  private func take(_ message: FrontMessage, from front: String, as role: Opened.Role, on line: any FrontLine) {
    if case .open = message, isResting || machine.isOver {
      whenQuiet { line.findAgain() }
      return
    }
    guard switchboard.hears(message, from: front, on: Connection(line: line)) else { return }
    let now = surroundings.clock.now()
    run(machine.submit(message, from: front, as: role, at: now.time, on: now.day))
    stir()
  }

  private func whenQuiet(_ then: @escaping @Sendable () -> Void) {
    if atDisk > 0 { farewells.append(then) } else { then() }
  }

  // MARK: What the machine asks for

  private func run(_ actions: [Action]) {
    switchboard.take(actions)
    guard !isBusy else { return }
    isBusy = true
    while let errand = switchboard.next() { run(errand) }
    isBusy = false
    guard atDisk == 0 else { return }
    if machine.isOver {
      surroundings.onOver(self)
    } else if machine.fronts.isEmpty {
      surroundings.onEmpty(self)
    }
    let farewells = farewells
    self.farewells = []
    for farewell in farewells { farewell() }
  }

  private func run(_ errand: Switchboard<Connection>.Errand) {
    switch errand {
    case .tell(let connection, let messages): connection.line.deliver(messages)
    case .replace(let connection): connection.line.replace()
    case .write(let turns):
      atTheDisk { [observer = surroundings.observer, id] log in
        let begun = ContinuousClock.now
        do throws(WriteFault) {
          try log.append(turns)
          observer?.wrote(turns.count, of: id, in: begun.duration(to: .now), fault: nil)
          return { $0.run($0.machine.written()) }
        } catch {
          observer?.wrote(turns.count, of: id, in: begun.duration(to: .now), fault: error)
          return { $0.run($0.machine.failed(log.named(error))) }
        }
      }
      // The words are found while the disk works.
      machine.prepare()
    case .wake:
      atTheDisk { log in
        do throws(WriteFault) {
          let turns = try log.turnsToWake()
          return { $0.run($0.machine.woke(turns)) }
        } catch {
          return { $0.run($0.machine.failed(toWake: log.named(error))) }
        }
      }
    case .replay(let after, let through, let isVoice):
      atTheDisk { [reader = machine.reader] log in
        let messages = reader.replay(log, after: after, through: through, isVoice: isVoice)
        return { $0.hasRead(messages) }
      }
    case .fetch(let get, let day):
      atTheDisk { [reader = machine.reader] log in
        let messages = reader.fetch(get, on: day, from: log)
        return { $0.hasRead(messages) }
      }
    case .erase:
      surroundings.erased.add(id)
      atTheDisk { [erased = surroundings.erased, id] log in
        do throws(Fault) {
          try log.erase()
          return { $0.run($0.machine.erased(nil)) }
        } catch {
          erased.remove(id)
          return { $0.run($0.machine.erased(error)) }
        }
      }
    }
  }

  private func hasRead(_ messages: [SessionMessage]) {
    switchboard.hasRead(messages)
    run([])
  }

  /// Does something with the journal on a thread that may wait, and what comes of it back here.
  private func atTheDisk(_ work: @escaping @Sendable (TranscriptLog) -> @Sendable (isolated LiveSession) -> Void) {
    atDisk += 1
    surroundings.pool.run { [log] in
      let then = work(log)
      self.here { session in
        session.atDisk -= 1
        then(session)
      }
    }
  }

  private nonisolated func here(_ work: @escaping @Sendable (isolated LiveSession) -> Void) {
    if loop.isHere {
      assumeIsolated(work)
    } else {
      loop.run { self.assumeIsolated(work) }
    }
  }

  // MARK: Sleep

  /// Somebody has spoken.
  private func stir() {
    isStirred = true
    setAlarm()
  }

  private func setAlarm() {
    guard !hasAlarm else { return }
    hasAlarm = true
    loop.run(after: surroundings.sleep) { [weak self] in self?.assumeIsolated { $0.ring() } }
  }

  /// It sleeps once nobody has spoken from one alarm to the next.
  private func ring() {
    hasAlarm = false
    if !isStirred { machine.sleep() }
    isStirred = false
    if machine.isAsleep { surroundings.onSleep() } else { setAlarm() }
  }
}
