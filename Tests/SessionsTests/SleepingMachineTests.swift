import Dialogue
import LineProtocol
import Testing

@testable import Sessions

/// What a session does that sleeps while nobody speaks.
struct SleepingMachineTests {
  private let dialogue: Dialogue

  init() throws { dialogue = try Shell.dialogue() }

  /// A sleeping machine whose journal is an array. What is to be written is written at once; a wake waits to be asked for.
  private struct Sleeper {
    var machine: SleepingMachine
    var log: [Turn] = []
    /// All that was sent, with its receivers.
    var sent: [Action] = []
    var wakes = 0

    init(_ dialogue: Dialogue) {
      machine = SleepingMachine(
        SessionMachine(
          session: "tidy-heron-41", dialogue: dialogue, turns: [], newest: 0, telling: .everything))
    }

    mutating func say(_ message: FrontMessage, as front: String = "a") {
      run(machine.submit(message, from: front, at: 1_700_000_000, on: Shell.day))
    }

    mutating func rest() { run(machine.rest(at: 1_700_000_000, on: Shell.day)) }

    /// The journal has been read: it has the facts, and not the words.
    mutating func wake() { run(machine.woke(log.map { Turn(first: $0.first, facts: $0.facts) })) }

    mutating func run(_ actions: [Action]) {
      for action in actions {
        switch action {
        case .write(let turns):
          log += turns
          run(machine.written())
        case .wake: wakes += 1
        default: sent.append(action)
        }
      }
    }
  }

  private func answer(_ id: String, _ text: String) -> FrontMessage { .answer(FrontAnswer(id: id, text: text)) }

  private func begun() -> Sleeper {
    var sleeper = Sleeper(dialogue)
    sleeper.say(.open(Open(front: "a")))
    return sleeper
  }

  @Test func nobodyCanTellWhetherItHasSlept() {
    var (sleeper, sleepless) = (begun(), begun())
    let said = [
      answer("1", "Marlbeck"), answer("2", "Sam, an officer"), answer("2", "Sam, an officer"), answer("3", "undo"),
      answer("4", "what?"), .get(Get(id: "5", .summary)), .ping(id: "6"), answer("7", "summary"),
    ]
    for message in said {
      sleeper.machine.sleep()
      #expect(sleeper.machine.isAsleep)
      sleeper.say(message)
      sleeper.wake()
      sleepless.say(message)
    }
    #expect(sleeper.wakes == said.count && sleepless.wakes == 0)
    #expect(sleeper.sent == sleepless.sent)
    #expect(sleeper.log == sleepless.log)
  }

  @Test func whatComesWhileItWakesWaitsInOrder() {
    var (sleeper, sleepless) = (begun(), begun())
    let before = sleeper.sent.count
    sleeper.machine.sleep()
    for sentence in ["Marlbeck", "Sam, an officer", "what?"].enumerated() {
      sleeper.say(answer("\(sentence.offset)", sentence.element))
      sleepless.say(answer("\(sentence.offset)", sentence.element))
    }
    #expect(sleeper.wakes == 1, "the journal is read once")
    #expect(sleeper.sent.count == before)
    sleeper.wake()
    // Whether they are written one by one or together, the facts are the same.
    #expect(sleeper.log.flatMap(\.facts) == sleepless.log.flatMap(\.facts))
    #expect(sleeper.sent == sleepless.sent)
  }

  @Test func itStaysAwakeWhileSomethingIsAtTheDisk() {
    var machine = begun().machine
    let actions = machine.submit(answer("1", "Marlbeck"), from: "a", at: 0, on: Shell.day)
    #expect(actions.count == 1)
    machine.sleep()
    #expect(!machine.isAsleep)
    #expect(!machine.written().isEmpty)
    machine.sleep()
    #expect(machine.isAsleep)
  }

  @Test func asleepItKnowsWhoIsThereAndWhoIsComing() {
    var sleeper = begun()
    sleeper.machine.sleep()
    #expect(sleeper.machine.fronts.map(\.id) == ["a"] && !sleeper.machine.isDeserted)
    sleeper.say(.close(.away))
    sleeper.wake()
    sleeper.machine.sleep()
    #expect(sleeper.machine.fronts.isEmpty && sleeper.machine.isDeserted)
    sleeper.say(.open(Open(front: "b")), as: "b")
    #expect(!sleeper.machine.isDeserted, "somebody waits to be attached")
  }

  @Test func asleepItComesToRestAsItDoesAwake() {
    var (sleeper, sleepless) = (begun(), begun())
    sleeper.say(.close(.away))
    sleepless.say(.close(.away))
    sleeper.machine.sleep()
    sleeper.rest()
    sleeper.wake()
    sleepless.rest()
    #expect(sleeper.log.last?.facts.contains(.paused) == true)
    #expect(sleeper.log == sleepless.log)
  }

  @Test func whereTheJournalCannotBeReadEverybodyIsToldAndItIsOver() {
    var sleeper = begun()
    sleeper.machine.sleep()
    let before = sleeper.sent.count
    sleeper.say(answer("1", "Marlbeck"))
    sleeper.say(.open(Open(front: "b")), as: "b")
    sleeper.run(sleeper.machine.failed(toWake: WriteFault("It is gone.", isOver: true, canResume: false)))
    let heard = sleeper.sent[before...]
    func faults(_ front: String) -> [Fault] {
      heard.compactMap { if case .send(.error(let fault), front) = $0 { fault } else { nil } }
    }
    #expect(faults("a") == [Fault(.notSaved, id: "1", sentence: "It is gone.")])
    #expect(faults("b") == [Fault(.notSaved, sentence: "It is gone.")])
    #expect(heard.contains(.attach("b")), "or it wouldn't be heard on the connection that b came on")
    let byes = heard.compactMap { if case .send(.bye(let bye), _) = $0 { bye } else { nil } }
    #expect(byes.count == 2 && byes.allSatisfy { !$0.canResume })
    #expect(sleeper.machine.fronts.isEmpty)
    sleeper.machine.sleep()
    #expect(!sleeper.machine.isAsleep, "what is over doesn't forget that it is")
  }
}
