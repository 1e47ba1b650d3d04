import Answers
import Conversation
import LineProtocol
import Transcripts

/// A session that several fronts are attached to, for a server.
///
/// The actor keeps hold of nothing but order: what is decided is the machine's, what is written is the log's. It runs on the
/// executor that it is given, an event loop, so that a front on that loop is answered without a change of threads. While
/// turns are at the disk, on a thread of the pool, it goes on taking what fronts say; the machine lets it wait. An actor is
/// re-entrant wherever it awaits, so it awaits nowhere: whatever comes back comes in by the front door.
public actor LiveSession {
  /// The session's name.
  public nonisolated let id: SessionID

  private var machine: SessionMachine
  private var log: TranscriptLog
  /// The connection of each front that is attached.
  private var lines: [String: any FrontLine] = [:]
  /// Those that have asked to attach and wait for what is at the disk, in order.
  private var asking: [String: [any FrontLine]] = [:]
  /// What is to be told each front, until everything that happens now has happened.
  private var told: [(line: any FrontLine, messages: [SessionMessage])] = []
  private var isWriting = false
  /// Has it come to rest? Then its journal is somebody else's.
  private var isResting = false
  /// Who waits until nothing is at the disk and nobody is attached.
  private var farewells: [@Sendable () -> Void] = []

  /// Where it runs.
  public nonisolated let executor: any SerialExecutor
  private let pool: any WorkPool
  private let clock: any WallClock
  private let observer: (any WriteObserver)?
  /// Called when the last front has gone.
  private let onEmpty: @Sendable (LiveSession) -> Void

  /// The same, for the compiler.
  public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// A session whose journal has just been opened or begun.
  ///
  /// - Parameters:
  ///   - transcript: the journal.
  ///   - limits: how long answers may be, and how many fronts there may be.
  ///   - executor: where it runs.
  ///   - pool: where it waits for the disk.
  ///   - clock: what time it is.
  ///   - observer: who hears of what is written.
  ///   - onEmpty: called, on the executor, each time that the last front has gone.
  public init(
    _ transcript: LiveTranscript, limits: Limits, on executor: any SerialExecutor, pool: any WorkPool,
    clock: any WallClock, observer: (any WriteObserver)? = nil, onEmpty: @escaping @Sendable (LiveSession) -> Void
  ) {
    id = transcript.id
    machine = SessionMachine(transcript, telling: .everything, limits: limits)
    log = TranscriptLog(transcript)
    self.executor = executor
    self.pool = pool
    self.clock = clock
    self.observer = observer
    self.onEmpty = onEmpty
  }

  /// A front says something. An `open` brings the line on which it is answered; who had the front's name before is replaced.
  public func submit(
    _ message: FrontMessage, from front: String, as role: Opened.Role = .answer, on line: any FrontLine
  ) {
    if case .open = message {
      guard !isResting else {
        line.findAgain()
        return
      }
      asking[front, default: []].append(line)
    } else if (asking[front]?.last ?? lines[front]) !== line {
      return  // what a replaced connection still had to say
    }
    let now = clock.now()
    perform(machine.submit(message, from: front, as: role, at: now.time, on: now.day))
    deliver()
  }

  /// Pauses the session, if nobody is attached, and calls back when everything is on the disk and the journal is free.
  ///
  /// - Parameter done: called with whether it has come to rest; it hasn't where somebody has attached meanwhile.
  public func rest(_ done: @escaping @Sendable (Bool) -> Void) {
    guard machine.fronts.isEmpty else {
      done(false)
      return
    }
    isResting = true
    let now = clock.now()
    perform(machine.rest(at: now.time, on: now.day))
    whenQuiet { [log] in
      log.close()
      done(true)
    }
  }

  /// The front that the session was found for has gone before it could attach. If nobody else has, the session comes to rest as it
  /// does behind its last front.
  public func missed() {
    if machine.fronts.isEmpty, !isWriting { onEmpty(self) }
  }

  /// Lets every front go, because the server is being stopped.
  public func stop() {
    let now = clock.now()
    for front in machine.fronts {
      perform(machine.submit(.close(.terminated), from: front.id, at: now.time, on: now.day))
    }
    deliver()
  }

  private func whenQuiet(_ then: @escaping @Sendable () -> Void) {
    if isWriting { farewells.append(then) } else { then() }
  }

  // MARK: What the machine asks for

  private func perform(_ actions: [Action]) {
    for action in actions {
      switch action {
      case .write(let turns): write(turns)
      case .send(let message, let front):
        tell([message], to: front)
        if case .bye = message { lines[front] = nil }
      case .attach(let front): attach(front)
      case .refuse(let fault, let front):
        if let line = firstAsking(front) { told.append((line, [.error(fault)])) }
      case .replay(let after, let through, let front):
        tell(
          reading { log throws(Fault) in
            machine.messages(of: try log.turns(), after: after, through: through)
          }, to: front)
      case .fetch(let get, let front):
        let format = get.format ?? .text
        tell(
          reading { log throws(Fault) in
            machine.documents(get, format, text: try log.transcript(as: format))
          }, to: front)
      case .end: break
      }
    }
    if machine.fronts.isEmpty, !isWriting { onEmpty(self) }
  }

  private func attach(_ front: String) {
    guard let line = firstAsking(front) else { return }
    if let before = lines.updateValue(line, forKey: front), before !== line { before.replace() }
  }

  private func firstAsking(_ front: String) -> (any FrontLine)? {
    guard var waiting = asking[front], !waiting.isEmpty else { return nil }
    let line = waiting.removeFirst()
    asking[front] = waiting.isEmpty ? nil : waiting
    return line
  }

  private func reading(_ body: (TranscriptLog) throws(Fault) -> [SessionMessage]) -> [SessionMessage] {
    do throws(Fault) { return try body(log) } catch { return [.error(error)] }
  }

  private func tell(_ messages: [SessionMessage], to front: String) {
    guard let line = lines[front] else { return }
    if let index = told.firstIndex(where: { $0.line === line }) {
      told[index].messages += messages
    } else {
      told.append((line, messages))
    }
  }

  /// A front on the same event loop may answer at once, while it is being told: then this is called again.
  private func deliver() {
    let batch = told
    told = []
    for (line, messages) in batch { line.deliver(messages) }
  }

  private func write(_ turns: [Turn]) {
    isWriting = true
    pool.run { [log, observer, id] in
      var log = log
      let begun = ContinuousClock.now
      let fault: WriteFault?
      do throws(WriteFault) {
        try log.append(turns)
        fault = nil
      } catch {
        fault = error
      }
      observer?.wrote(turns.count, of: id, in: begun.duration(to: .now), fault: fault)
      Task { [log] in await self.wrote(log, fault) }
    }
  }

  private func wrote(_ log: TranscriptLog, _ fault: WriteFault?) {
    self.log = log
    isWriting = false
    perform(fault.map { machine.failed($0) } ?? machine.written())
    deliver()
    guard !isWriting else { return }
    let farewells = farewells
    self.farewells = []
    for farewell in farewells { farewell() }
  }
}
