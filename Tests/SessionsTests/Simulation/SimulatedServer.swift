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
    var machine: SessionMachine
    var log: TranscriptLog
    /// What is at the disk.
    var writing: [Turn]?
    /// The connection of each front, and those that have asked to attach.
    var lines: [String: Int] = [:]
    var asking: [String: [Int]] = [:]
  }

  private let dialogue: Dialogue
  private var disk: MemoryFileSystem
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
  }

  private var store: SessionStore {
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

  /// A session's disk has done what it was given.
  mutating func write(_ id: SessionID) {
    guard let turns = sessions[id]?.writing else { return }
    sessions[id]?.writing = nil
    do throws(WriteFault) {
      try sessions[id]?.log.append(turns)
      run(sessions[id]?.machine.written() ?? [], id)
    } catch {
      run(sessions[id]?.machine.failed(error) ?? [], id)
    }
  }

  /// Sessions that nobody is at pause and are forgotten.
  mutating func rest() {
    for id in idle {
      run(sessions[id]?.machine.rest(at: 0, on: Shell.day) ?? [], id)
      write(id)
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
  }

  mutating func takeOutgoing(_ number: Int) -> [UInt8]? {
    guard let lines = outgoing[number], !lines.isEmpty else { return nil }
    return outgoing[number]?.removeFirst()
  }

  // MARK: What is asked of it

  var writing: [SessionID] { sessions.filter { $0.value.writing != nil }.keys.sorted() }

  private var idle: [SessionID] {
    sessions.filter { $0.value.machine.fronts.isEmpty && $0.value.writing == nil }.keys.sorted()
  }

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
    return (machine.messages(of: turns, after: 0, through: machine.newest), taken)
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
        let live = try store.open(admission, agreeing: false)
        sessions[admission.session] = Hosted(
          machine: SessionMachine(live, telling: .everything), log: TranscriptLog(live))
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
    if case .open = message {
      sessions[id]?.asking[attachment.front, default: []].append(number)
    } else if (sessions[id]?.asking[attachment.front]?.last ?? sessions[id]?.lines[attachment.front]) != number {
      return
    }
    run(
      sessions[id]?.machine.submit(message, from: attachment.front, as: attachment.role, at: 0, on: Shell.day) ?? [], id
    )
  }

  private mutating func run(_ actions: [Action], _ id: SessionID) {
    var told: [(number: Int, messages: [SessionMessage])] = []
    func tell(_ messages: [SessionMessage], _ number: Int?) {
      guard let number else { return }
      if let index = told.firstIndex(where: { $0.number == number }) {
        told[index].messages += messages
      } else {
        told.append((number, messages))
      }
    }
    for action in actions {
      switch action {
      case .write(let turns): sessions[id]?.writing = turns
      case .send(let message, let front):
        tell([message], sessions[id]?.lines[front])
        if case .bye = message { sessions[id]?.lines[front] = nil }
      case .attach(let front):
        guard let number = firstAsking(front, id) else { break }
        let before = sessions[id]?.lines.updateValue(number, forKey: front)
        if let before, before != number, let effects = connections[before]?.machine.end(.replaced) {
          run(effects, before)
        }
      case .refuse(let fault, let front):
        tell([.error(fault)], firstAsking(front, id))
      case .replay(let after, let through, let front):
        guard let hosted = sessions[id], let turns = try? hosted.log.turns() else { break }
        tell(hosted.machine.messages(of: turns, after: after, through: through), hosted.lines[front])
      case .fetch, .end: break
      }
    }
    for (number, messages) in told { run(connections[number]?.machine.tell(messages) ?? [], number) }
  }

  private mutating func firstAsking(_ front: String, _ id: SessionID) -> Int? {
    guard let number = sessions[id]?.asking[front]?.first else { return nil }
    sessions[id]?.asking[front]?.removeFirst()
    if sessions[id]?.asking[front]?.isEmpty == true { sessions[id]?.asking[front] = nil }
    return number
  }
}

/// What an answer is known by.
struct AnswerName: Hashable {
  var front: String
  var id: String
}
