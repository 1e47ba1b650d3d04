import Answers
import Conversation
import Dialogue
import Glibc
import LineProtocol
import Sessions
import TestSupport
import Testing
import Transcripts

/// A session on a disk that fails once, at each of its calls in turn, in each way; and then the power goes.
@Suite struct DiskTests {
  let dialogue: Dialogue

  init() throws { dialogue = try Shell.dialogue() }

  private static let faults: [DiskFault.Kind] = [.error(ENOSPC), .error(EIO), .short(9), .partly(9, ENOSPC)]

  private static let lines = ["Marlbeck", "Sam, an officer", "help", "Marlbeck CIL and Speak Up", "undo", "left"]

  /// What somebody was told is saved, and how often they were told that something isn't.
  private struct Told {
    var id: SessionID?
    var acknowledged: [String] = []
    var newest = 0
    var faults = 0
    var isOver = false
  }

  private func converse(on disk: any FileSystem) -> Told {
    var told = Told()
    var random = SeededRandom(seed: 41)
    let store = TranscriptStore(JournalFolder("/t", on: disk))
    guard let live = try? store.create(dialogue, at: 0, on: Shell.day, using: &random) else {
      told.faults += 1
      return told
    }
    told.id = live.id
    var session = LocalSession(live)
    var messages: [FrontMessage] = [.open(Open(front: "terminal"))]
    messages += Self.lines.enumerated().map { .answer(FrontAnswer(id: "\($0.offset)", text: $0.element)) }
    messages.append(.close(.endOfInput))
    for message in messages where !told.isOver {
      for heard in session.submit(message, from: "terminal", at: 0, on: Shell.day) {
        switch heard {
        case .ack(let ack):
          told.acknowledged.append(ack.id)
          told.newest = ack.number
        case .error: told.faults += 1
        case .bye: told.isOver = true
        case .hello, .say, .ask, .answered, .done, .document, .pong, .opened: break
        }
      }
      told.newest = max(told.newest, session.machine.newest)
    }
    live.journal.close()
    return told
  }

  @Test(arguments: faults) func whatWasAcknowledgedIsThereAfterAPowerCut(kind: DiskFault.Kind) throws {
    let counting = FaultyFileSystem(MemoryFileSystem())
    let whole = converse(on: counting)
    #expect(whole.acknowledged.count == Self.lines.count && whole.faults == 0)
    var random = SeededRandom(seed: 7)
    for call in 1...counting.calls {
      let memory = MemoryFileSystem()
      let disk = FaultyFileSystem(memory, DiskFault(kind, at: call))
      let told = converse(on: disk)
      guard disk.struck > 0, let id = told.id else { continue }
      let store = TranscriptStore(JournalFolder("/t", on: memory.afterPowerCut(using: &random)))
      let live: LiveTranscript
      do {
        live = try store.open(id, in: dialogue)
      } catch {
        Issue.record("call \(call): \(error)")
        continue
      }
      let machine = SessionMachine(live)
      #expect(machine.newest >= told.newest, "call \(call)")
      let saved = Set(
        live.turns.flatMap(\.facts).compactMap { fact -> String? in
          if case .heard(let heard) = fact { heard.input.id } else { nil }
        })
      #expect(saved.isSuperset(of: told.acknowledged), "call \(call)")
      // Only what the disk forgot to say may be there beyond what was told.
      #expect(saved.count - told.acknowledged.count <= 1, "call \(call)")
      live.journal.close()
    }
  }

  @Test func aFullDiskCanBeReadAndGoneOnWithOnceThereIsRoom() throws {
    let disk = FaultyFileSystem(MemoryFileSystem())
    var random = SeededRandom(seed: 41)
    let store = TranscriptStore(JournalFolder("/t", on: disk))
    let live = try store.create(dialogue, at: 0, on: Shell.day, using: &random)
    var session = LocalSession(live)
    func say(_ id: String, _ text: String) -> [SessionMessage] {
      session.submit(.answer(FrontAnswer(id: id, text: text)), from: "terminal", at: 0, on: Shell.day)
    }
    _ = session.submit(.open(Open(front: "terminal")), from: "terminal", at: 0, on: Shell.day)
    #expect(say("1", "Marlbeck").acks.count == 1)
    disk.set(DiskFault(.error(ENOSPC), at: 1, of: [.write], lasts: true))
    let refused = say("2", "Sam")
    #expect(refused.faults.map(\.code) == [.notSaved] && refused.asks.count == 1)
    #expect(refused.faults[0].sentence.contains("full"))
    #expect(say("3", "review").says.contains { $0.text.contains("Marlbeck") })
    disk.set(nil)
    #expect(say("4", "Sam").acks.count == 1)
    live.journal.close()
    let again = try store.open(live.id, in: dialogue)
    #expect(SessionMachine(again).conversation == session.machine.conversation)
  }
}
