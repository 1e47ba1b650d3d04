import Answers
import Dialogue
import LineProtocol
@testable import Sessions
import StrictJSON
import TestSupport
import Transcripts

/// A server without threads and sockets, whose disk is memory: everything that it does happens because somebody outside says
/// that it happens now. Its parts are the real ones.
struct SimulatedServer {
  /// A session in memory.
  private struct Hosted {
    var machine: SleepingMachine
    let log: TranscriptLog
    var switchboard = Switchboard<Int>()
    /// What the disk has been asked for.
    var atDisk: [Switchboard<Int>.Errand] = []
  }

  private let dialogue: Dialogue
  private var disk: MemoryFileSystem
  private var store: SessionStore
  private var sessions: [SessionID: Hosted] = [:]
  private var connections: [Int: (machine: ConnectionMachine, session: SessionID?)] = [:]
  private var restarts = 0
  /// What has been said on each connection and not been carried to its front yet.
  private(set) var outgoing: [Int: [[UInt8]]] = [:]
  /// The connections that end once that has been carried.
  private(set) var ended: Set<Int> = []

  init(_ dialogue: Dialogue) {
    self.dialogue = dialogue
    disk = MemoryFileSystem(folders: ["/t"])
    store = Self.store(on: disk, dialogue)
  }

  private static func store(on disk: MemoryFileSystem, _ dialogue: Dialogue) -> SessionStore {
    SessionStore(TranscriptStore(JournalFolder("/t", on: disk)), dialogues: [dialogue])
  }

  // MARK: What happens to it

  mutating func connect(_ number: Int) {
    let hello = Hello(server: "simulated", needsToken: false, limits: Limits(), dialogues: [])
    let machine = ConnectionMachine(hello, name: "front-\(number)", at: 0)
    connections[number] = (machine, nil)
    outgoing[number] = []
    run(machine.greeting, number)
  }

  mutating func receive(_ line: [UInt8], on number: Int) {
    guard let effects = connections[number]?.machine.receive(.whole(line), at: restarts * 1_000_000) else { return }
    run(effects, number)
  }

  /// The line breaks; what was on its way is lost.
  mutating func cut(_ number: Int) {
    if let effects = connections[number]?.machine.cut() { run(effects, number) }
    (connections[number], outgoing[number]) = (nil, nil)
    ended.remove(number)
  }

  /// A session's disk has done one of the things that it was given.
  mutating func work(_ id: SessionID, using source: inout some RandomNumberGenerator) {
    guard let hosted = sessions[id], !hosted.atDisk.isEmpty else { return }
    let errand = sessions[id]?.atDisk.remove(at: Int.random(in: hosted.atDisk.indices, using: &source))
    let (log, reader) = (hosted.log, hosted.machine.reader)
    switch errand {
    case .write(let turns):
      do throws(WriteFault) {
        try log.append(turns)
        run(sessions[id]?.machine.written() ?? [], id)
      } catch {
        run(sessions[id]?.machine.failed(error) ?? [], id)
      }
    case .wake:
      do throws(WriteFault) {
        let turns = try log.turnsToWake()
        run(sessions[id]?.machine.woke(turns) ?? [], id)
      } catch {
        run(sessions[id]?.machine.failed(toWake: error) ?? [], id)
      }
    case .replay(let after, let through, let isVoice):
      sessions[id]?.switchboard.hasRead(reader.replay(log, after: after, through: through, isVoice: isVoice))
      run([], id)
    case .fetch(let get, let day):
      sessions[id]?.switchboard.hasRead(reader.fetch(get, on: day, from: log))
      run([], id)
    case .tell, .replace, .erase, nil: break
    }
  }

  /// Nobody has spoken in any session for a while.
  mutating func sleep() {
    for id in sessions.keys.sorted() { sessions[id]?.machine.sleep() }
  }

  /// Sessions that nobody is at pause and are forgotten.
  mutating func rest(using source: inout some RandomNumberGenerator) {
    for (id, hosted) in sessions.sorted(by: { $0.key < $1.key })
    where hosted.machine.isDeserted && hosted.atDisk.isEmpty {
      run(sessions[id]?.machine.rest(at: 0, on: Shell.day) ?? [], id)
      while sessions[id]?.atDisk.isEmpty == false { work(id, using: &source) }
      sessions[id]?.log.close()
      sessions[id] = nil
    }
  }

  /// The machine goes off and on again: what wasn't on the disk is gone.
  mutating func crash(using source: inout some RandomNumberGenerator) {
    restarts += 1
    for hosted in sessions.values { hosted.log.close() }
    (sessions, connections, outgoing, ended) = ([:], [:], [:], [])
    disk = disk.afterPowerCut(using: &source)
    store = Self.store(on: disk, dialogue)
  }

  mutating func takeOutgoing(_ number: Int) -> [UInt8]? {
    guard let lines = outgoing[number], !lines.isEmpty else { return nil }
    return outgoing[number]?.removeFirst()
  }

  // MARK: What is asked of it

  /// The sessions whose disk has something to do.
  var atDisk: [SessionID] { sessions.filter { !$0.value.atDisk.isEmpty }.keys.sorted() }

  /// Everything that the journal of a session holds, as its fronts heard it, and the answers that were taken.
  func recorded(_ id: SessionID) throws -> (messages: [SessionMessage], taken: [AnswerName]) {
    let live = try store.transcripts.open(id, in: dialogue)
    defer { live.journal.close() }
    let turns = live.turns.map { Turn(first: $0.first, facts: $0.facts) }
    let machine = SessionMachine(live, telling: .everything)
    let taken = turns.compactMap { turn -> AnswerName? in
      guard case .heard(let heard) = turn.facts[0], let id = heard.input.id else { return nil }
      return AnswerName(front: heard.input.front, id: id)
    }
    return (machine.reader.messages(of: turns, after: 0, through: machine.newest), taken)
  }

  // MARK: What it does

  private mutating func run(_ effects: [ConnectionMachine.Effect], _ number: Int) {
    for effect in effects {
      switch effect {
      case .send(let message): outgoing[number]?.append(message.line)
      case .admit(let open): admit(open, number)
      case .submit(let message): submit(message, number)
      case .release: connections[number]?.session = nil
      case .end: ended.insert(number)
      }
    }
  }

  private mutating func admit(_ open: Open, _ number: Int) {
    do throws(Fault) {
      let admission = try store.admit(open, at: 0, on: Shell.day)
      if sessions[admission.session] == nil {
        let live = try store.open(admission)
        sessions[admission.session] = Hosted(
          machine: SleepingMachine(live, wording: admission.offered.wording, limits: Limits()), log: TranscriptLog(live)
        )
      }
      connections[number]?.session = admission.session
      run(
        connections[number]?.machine.admitted(
          as: admission.role, key: admission.newKey?.text, watch: admission.watch?.text) ?? [], number)
    } catch {
      run(connections[number]?.machine.refused(error) ?? [], number)
    }
  }

  private mutating func submit(_ message: FrontMessage, _ number: Int) {
    guard let attachment = connections[number]?.machine.attachment, let id = connections[number]?.session else {
      return
    }
    guard sessions[id]?.switchboard.hears(message, from: attachment.front, on: number) == true else { return }
    run(
      sessions[id]?.machine.submit(message, from: attachment.front, as: attachment.role, at: 0, on: Shell.day) ?? [], id
    )
  }

  private mutating func run(_ actions: [Action], _ id: SessionID) {
    sessions[id]?.switchboard.take(actions)
    while let errand = sessions[id]?.switchboard.next() {
      switch errand {
      case .tell(let number, let messages): run(connections[number]?.machine.tell(messages) ?? [], number)
      case .replace(let number): run(connections[number]?.machine.end(.replaced) ?? [], number)
      case .write, .wake, .replay, .fetch, .erase:
        sessions[id]?.atDisk.append(errand)
        sessions[id]?.machine.prepare()
      }
    }
  }
}

/// What an answer is known by.
struct AnswerName: Hashable {
  var front: String
  var id: String
}
