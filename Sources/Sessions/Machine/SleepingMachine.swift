import Answers
import Dialogue
import LineProtocol

/// A session's machine that can be let go while nobody speaks, and is made again from the session's journal when somebody does.
///
/// A conversation in memory is a few hundred KiB, and people think for minutes. All of it stands in the journal: what a turn
/// changes follows from its facts. So while it sleeps a session keeps only what the journal hasn't: which fronts are attached.
/// Whatever comes wakes it, and waits until it is awake. Nobody can tell from what it says whether it has slept.
///
/// A value without threads, like the machine itself; the shell reads the journal (``Action/wake``).
public struct SleepingMachine: Sendable {
  /// What came while it slept.
  private enum Call: Sendable {
    case submit(SessionMachine.Arrival)
    case rest(time: Int, day: Day)
  }

  /// The machine; none while it sleeps. An array, since a machine is large and its room is wanted back.
  private var machine: [SessionMachine]
  /// The fronts that are attached, and the number of the last fact, while it sleeps.
  private var asleep: (fronts: [AttachedFront], newest: Int) = ([], 0)
  /// What waits until it is awake. Not empty where the journal is being read.
  private var calls: [Call] = []

  private let session: String
  private let wording: MessageMaker
  private let limits: Limits

  init(_ machine: SessionMachine) {
    self.machine = [machine]
    (session, wording, limits) = (machine.session, machine.wording, machine.limits)
  }

  /// The fronts that are attached.
  public var fronts: [AttachedFront] { machine.first?.fronts ?? asleep.fronts }

  /// Is nobody attached, and does nobody wait to be?
  public var isDeserted: Bool {
    let isAsked = calls.contains { if case .submit(let arrival) = $0 { arrival.isOpen } else { false } }
    return isAsleep ? asleep.fronts.isEmpty && !isAsked : machine[0].isDeserted
  }

  /// Is the session over in memory, or about to be? Then nobody is heard any more.
  public var isOver: Bool { !isAsleep && machine[0].over != nil }

  /// Does it sleep?
  public var isAsleep: Bool { machine.isEmpty }

  /// Words what stands in the session's journal; asleep as well as awake.
  public var reader: JournalReader { JournalReader(wording, limits) }

  /// Lets the machine go, unless something is at the disk or the session is over.
  public mutating func sleep() {
    guard let awake = machine.first, awake.canSleep else { return }
    asleep = (awake.fronts, awake.newest)
    machine = []
  }

  /// See ``SessionMachine/submit(_:from:as:at:on:)``.
  public mutating func submit(
    _ message: FrontMessage, from front: String, as role: Opened.Role = .answer, at time: Int, on day: Day
  ) -> [Action] {
    take(.submit(.init(message: message, front: front, role: role, time: time, day: day)))
  }

  /// See ``SessionMachine/rest(at:on:)``.
  public mutating func rest(at time: Int, on day: Day) -> [Action] {
    isDeserted ? take(.rest(time: time, day: day)) : []
  }

  /// See ``SessionMachine/prepare()``.
  public mutating func prepare() { if !isAsleep { machine[0].prepare() } }

  /// See ``SessionMachine/written()``.
  public mutating func written() -> [Action] { isAsleep ? [] : machine[0].written() }

  /// See ``SessionMachine/failed(_:)``.
  public mutating func failed(_ fault: WriteFault) -> [Action] { isAsleep ? [] : machine[0].failed(fault) }

  /// See ``SessionMachine/erased(_:)``.
  public mutating func erased(_ fault: Fault?) -> [Action] { isAsleep ? [] : machine[0].erased(fault) }

  /// The journal's turns are there: what waited is taken.
  public mutating func woke(_ turns: some Sequence<Turn>) -> [Action] {
    let waited = wake(turns)
    return waited.flatMap { take($0) }
  }

  /// The journal can't be read any more: the session is over in memory, and everybody is told so.
  public mutating func failed(toWake fault: WriteFault) -> [Action] {
    let waited = wake([])
    let arrivals = waited.compactMap { if case .submit(let arrival) = $0 { arrival } else { nil } }
    return machine[0].stop(arrivals, because: fault)
  }

  /// Makes the machine again, and gives what waited for it.
  private mutating func wake(_ turns: some Sequence<Turn>) -> [Call] {
    var awake = SessionMachine(session: session, wording: wording, turns: turns, newest: asleep.newest, limits: limits)
    awake.fronts = asleep.fronts
    machine = [awake]
    defer { (asleep.fronts, calls) = ([], []) }
    return calls
  }

  private mutating func take(_ call: Call) -> [Action] {
    guard !isAsleep else {
      calls.append(call)
      return calls.count == 1 ? [.wake] : []
    }
    return switch call {
    case .submit(let arrival): machine[0].submit(arrival)
    case .rest(let time, let day): machine[0].rest(at: time, on: day)
    }
  }
}
