import Answers
import Dialogue
import LineProtocol
import Synchronization
import TestSupport
import Testing
import Transcripts

@testable import Sessions

/// What a session does on its loop, and what elsewhere. The loop and the threads for the disk are the test's own: nothing happens on
/// either before it says so.
struct LiveSessionTests {
  private let disk = MemoryFileSystem()
  private let store: SessionStore
  private let loop = Loop()
  private let pool = Pool()

  init() throws {
    store = SessionStore(
      TranscriptStore(JournalFolder("/t", on: disk)), dialogues: [try Shell.dialogue()])
  }

  /// A session with one front attached.
  private func session(_ line: Line) throws -> LiveSession {
    let admission = try store.admit(Open(), at: 0, on: Shell.day)
    let session = LiveSession(
      try store.open(admission), wording: admission.offered.wording, limits: Limits(), on: loop,
      in: .init(
        sleep: 20, pool: pool, clock: Clock(), observer: nil, onSleep: {}, onEmpty: { _ in }, onOver: { _ in },
        erased: store.erased))
    session.submit(.open(Open(front: "a")), from: "a", on: line)
    while loop.turn() || pool.work() {}
    _ = line.take()
    return session
  }

  @Test func aFrontDoesNotHearWhereJournalsAreKept() throws {
    let line = Line()
    let session = try session(line)
    try disk.remove("/t/\(session.id).jsonl")
    session.submit(.answer(FrontAnswer(id: "1", text: "Marlbeck")), from: "a", on: line)
    while loop.turn() || pool.work() {}
    let faults = line.take().compactMap { if case .error(let fault) = $0 { fault } else { nil } }
    let sentence = try #require(faults.first).sentence
    #expect(sentence.hasPrefix("\(session.id) was removed") && !sentence.contains("/t/"))
  }

  @Test func whoComesToASessionThatIsBeingErasedLooksForItOnceMore() throws {
    let (line, late) = (Line(), Line())
    let session = try session(line)
    session.submit(.erase, from: "a", on: line)
    session.submit(.open(Open(front: "b")), from: "b", on: late)
    while loop.turn() {}
    #expect(late.searches == 0, "it would find what is still on the disk")
    while loop.turn() || pool.work() {}
    session.submit(.open(Open(front: "c")), from: "c", on: late)
    while loop.turn() || pool.work() {}
    #expect(line.take().byes.map(\.reason) == [.erased])
    #expect(late.searches == 2 && late.take().isEmpty)
    #expect(store.erased.contain(session.id))
  }

  @Test(arguments: [Get.What.transcript, .report])
  func whatTakesItsTimeIsMadeWhereNobodyElseWaits(what: Get.What) throws {
    let (reader, writer) = (Line(), Line())
    let (one, other) = (try session(reader), try session(writer))
    one.submit(.get(Get(id: "g", what)), from: "a", on: reader)
    other.submit(.answer(FrontAnswer(id: "1", text: "Marlbeck")), from: "a", on: writer)
    while loop.turn() {}
    #expect(reader.take().isEmpty, "it would have been read on the loop")
    #expect(pool.count == 2)
    // The other's answer is written first, and goes its way while the transcript still waits to be read.
    #expect(pool.workLast())
    while loop.turn() {}
    #expect(writer.take().acks.map(\.id) == ["1"])
    #expect(pool.count == 1 && reader.take().isEmpty)
    #expect(pool.work())
    while loop.turn() {}
    let documents = reader.take().compactMap { if case .document(let document) = $0 { document } else { nil } }
    #expect(documents.map(\.id) == ["g"])
  }
}

extension LiveSessionTests {
  /// An event loop that turns when it is told to.
  private final class Loop: SessionLoop, SerialExecutor {
    private let waiting = Mutex<[@Sendable () -> Void]>([])
    private let turning = Atomic(false)

    var executor: any SerialExecutor { self }
    var isHere: Bool { turning.load(ordering: .relaxed) }

    func run(_ work: @escaping @Sendable () -> Void) { waiting.withLock { $0.append(work) } }
    func run(after seconds: Int, _ work: @escaping @Sendable () -> Void) {}

    func enqueue(_ job: consuming ExecutorJob) {
      let job = UnownedJob(job)
      run { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }

    func checkIsolated() { precondition(isHere) }

    /// Does the next thing; gives whether there was one.
    func turn() -> Bool {
      guard let work = waiting.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) else { return false }
      turning.store(true, ordering: .relaxed)
      work()
      turning.store(false, ordering: .relaxed)
      return true
    }
  }

  /// Threads that work when they are told to.
  private final class Pool: WorkPool {
    private let waiting = Mutex<[@Sendable () -> Void]>([])

    var count: Int { waiting.withLock { $0.count } }

    func run(_ work: @escaping @Sendable () -> Void) { waiting.withLock { $0.append(work) } }
    func work() -> Bool { done(waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }) }
    func workLast() -> Bool { done(waiting.withLock { $0.popLast() }) }

    private func done(_ work: (@Sendable () -> Void)?) -> Bool {
      work?()
      return work != nil
    }
  }

  /// A front's connection that keeps what it is told.
  private final class Line: FrontLine {
    private let heard = Mutex<[SessionMessage]>([])
    private let sought = Mutex(0)

    func deliver(_ messages: [SessionMessage]) { heard.withLock { $0 += messages } }
    func replace() {}
    func findAgain() { sought.withLock { $0 += 1 } }

    /// How often it was sent to look for its session once more.
    var searches: Int { sought.withLock { $0 } }

    /// What was told since this was last called.
    func take() -> [SessionMessage] {
      heard.withLock { heard in
        defer { heard = [] }
        return heard
      }
    }
  }

  private struct Clock: WallClock {
    func now() -> (time: Int, day: Day) { (0, Shell.day) }
  }
}
