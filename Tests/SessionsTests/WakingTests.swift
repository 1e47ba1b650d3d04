import Dialogue
import LineProtocol
import TestSupport
import Testing
import Transcripts

@testable import Sessions

/// A session that sleeps while somebody does something to its journal.
struct WakingTests {
  private let dialogue: Dialogue
  private let disk = MemoryFileSystem()
  private let store: TranscriptStore
  private var random = SeededRandom(seed: 41)

  init() throws {
    dialogue = try Shell.dialogue()
    store = TranscriptStore(JournalFolder("/t", on: disk))
  }

  /// A sleeping session whose journal is a file.
  private struct Sleeper {
    var machine: SleepingMachine
    let log: TranscriptLog
    let path: String
    var sent: [SessionMessage] = []

    init(_ transcript: LiveTranscript) {
      let wording = MessageMaker(transcript.coding.dialogue, .everything)
      machine = SleepingMachine(transcript, wording: wording, limits: Limits())
      (log, path) = (TranscriptLog(transcript), transcript.journal.path)
    }

    /// What is heard when a front says something, after a sleep.
    mutating func hears(after message: FrontMessage) throws -> [SessionMessage] {
      machine.sleep()
      sent = []
      try run(machine.submit(message, from: "a", at: 0, on: Shell.day))
      return sent
    }

    private mutating func run(_ actions: [Action]) throws {
      for action in actions {
        switch action {
        case .write(let turns):
          try log.append(turns)
          try run(machine.written())
        case .wake:
          switch Result(catching: log.turnsToWake) {
          case .success(let turns): try run(machine.woke(turns))
          case .failure(let fault): try run(machine.failed(toWake: fault))
          }
        case .send(let message, _): sent.append(message)
        case .fetch(let get, let day, _): sent += machine.reader.fetch(get, on: day, from: log)
        case .attach, .refuse, .replay, .erase, .end: break
        }
      }
    }
  }

  private mutating func sleeper() throws -> Sleeper {
    var sleeper = Sleeper(try store.create(dialogue, at: 0, on: Shell.day, using: &random))
    _ = try sleeper.hears(after: .open(Open(front: "a")))
    _ = try sleeper.hears(after: .answer(FrontAnswer(id: "1", text: "Marlbeck")))
    return sleeper
  }

  private let answer = FrontMessage.answer(FrontAnswer(id: "2", text: "Sam, an officer"))

  @Test mutating func itWakesFromItsJournal() throws {
    var sleeper = try sleeper()
    #expect(try sleeper.hears(after: answer).acks.map(\.id) == ["2"])
  }

  @Test mutating func aJournalThatIsGoneCannotBeComeBackTo() throws {
    var sleeper = try sleeper()
    try disk.remove(sleeper.path)
    let heard = try sleeper.hears(after: answer)
    #expect(heard.acks.isEmpty)
    #expect(heard.faults.map(\.code) == [.notSaved])
    #expect(heard.faults[0].id == "2" && heard.faults[0].sentence.contains("was removed"))
    #expect(heard.byes.map(\.canResume) == [false])
  }

  @Test mutating func anotherJournalInItsPlaceIsNotWokenFrom() throws {
    var (sleeper, other) = (try sleeper(), try sleeper())
    _ = try other.hears(after: .answer(FrontAnswer(id: "2", text: "Kim, a director")))
    try disk.rename(other.path, to: sleeper.path)
    let heard = try sleeper.hears(after: answer)
    #expect(heard.acks.isEmpty)
    #expect(heard.faults.map(\.code) == [.notSaved])
    #expect(heard.byes.map(\.canResume) == [true], "there is a journal to come back to")
  }

  @Test mutating func aDocumentIsReadFromTheSameJournal() throws {
    var (sleeper, other) = (try sleeper(), try sleeper())
    #expect(try sleeper.hears(after: .get(Get(id: "g", .transcript))).faults.isEmpty)
    try disk.rename(other.path, to: sleeper.path)
    let read = sleeper.machine.reader.fetch(Get(id: "g", .transcript), on: Shell.day, from: sleeper.log)
    #expect(read.faults.map(\.code) == [.fault])
  }
}
