import Conversation
import Dialogue
import LineProtocol
import Sessions
import TestSupport
import Testing

/// What becomes of a session whose disk is full or fails.
@Suite struct FaultTests {
  let dialogue: Dialogue

  init() throws { dialogue = try Shell.dialogue() }

  private func begun() -> Shell {
    var shell = Shell(dialogue)
    shell.open("a")
    shell.settle()
    shell.answer("a", "0", "Marlbeck")
    shell.settle()
    _ = shell.take("a")
    return shell
  }

  @Test func anAnswerThatCannotBeSavedLeavesEverythingAsItWas() throws {
    var shell = begun()
    let (before, newest) = (shell.machine.conversation, shell.machine.newest)
    shell.answer("a", "1", "Sam, an officer")
    shell.fail()
    #expect(shell.machine.conversation == before)
    #expect(shell.machine.newest == newest)
    let heard = shell.take("a")
    #expect(heard.acks.isEmpty)
    #expect(heard.faults == [Fault(.notSaved, id: "1", sentence: "The disk is full.")])
    let ask = try #require(heard.asks.last)
    // The same question, under the number it had; the same id may carry other words, since nothing was taken.
    shell.answer("a", "1", to: ask.number, "Kim, an officer")
    shell.write()
    #expect(shell.take("a").acks == [Acknowledgement(id: "1", number: shell.machine.newest)])
    #expect(shell.log[2].first == newest + 1)
  }

  /// Whoever stops isn't told that everything is kept where an answer wasn't.
  @Test(arguments: [false, true]) func whoStopsHearsWhatIsNotKept(hasRoomAgain: Bool) {
    var shell = begun()
    shell.answer("a", "1", "Sam, an officer")
    shell.fail()
    shell.answer("a", "2", "pause")
    if hasRoomAgain { shell.settle() } else { shell.fail() }
    let said = shell.take("a").says.map(\.text).joined(separator: " ")
    #expect(said.contains("1 thing that you said could not be saved"), "\(said)")
    #expect(!said.contains("Everything you said is kept"))
    #expect(Shell(dialogue, log: shell.log).machine.conversation == shell.machine.conversation)
  }

  @Test func whatWasSaidAgainIsKept() {
    var shell = begun()
    shell.answer("a", "1", "Sam, an officer")
    shell.fail()
    shell.answer("a", "2", "Sam, an officer")
    shell.settle()
    shell.answer("a", "3", "pause")
    shell.settle()
    #expect(shell.take("a").says.contains { $0.text.contains("Everything you said is kept") })
  }

  @Test func everythingCanStillBeRead() throws {
    var shell = begun()
    let before = shell.machine.conversation
    shell.answer("a", "1", "help")
    shell.fail()
    let heard = shell.take("a")
    #expect(heard.says.contains { $0.remark == .help })
    #expect(heard.faults.map(\.code) == [.readOnly])
    #expect(heard.acks.isEmpty)
    #expect(shell.machine.conversation == before)
    shell.answer("a", "2", "back")
    shell.fail()
    #expect(shell.take("a").faults.map(\.code) == [.notSaved], "going back is a change of where one is")
  }

  @Test func whatIsOnlyOfferedIsLeftOut() throws {
    var shell = begun()
    shell.answer("a", "1", "skip")
    shell.settle()
    let ask = try #require(shell.take("a").asks.last)
    shell.answer("a", "2", "review")
    shell.fail()
    let heard = shell.take("a")
    #expect(heard.says.contains { $0.text.contains("Marlbeck") })
    #expect(heard.asks == [ask], "not whether to go through what was skipped: yes to that would be lost")
  }

  @Test func aLongListComesWholeWhenNothingCanWait() throws {
    var shell = begun()
    shell.answer("a", "1", "actions")
    shell.settle()
    let kept = shell.take("a")
    #expect(shell.machine.conversation.held.count > 0, "the list is long enough")
    let held = shell.machine.conversation.held.joined().count
    shell.answer("a", "2", "actions")
    shell.fail()
    #expect(shell.take("a").says.count == kept.says.count - 1 + held)
  }

  @Test func whatCameOfALostTurnIsLostWithIt() throws {
    var shell = begun()
    shell.open("b")
    let ask = try #require(shell.take("b").asks.last)
    _ = shell.take("a")
    shell.answer("a", "1", to: ask.number, "Sam")
    shell.answer("b", "1", to: ask.number, "Kim")
    shell.fail()
    // The second was waiting; now it is the first.
    #expect(shell.take("a").faults.map(\.code) == [.notSaved])
    #expect(shell.writing?.count == 1)
    shell.write()
    #expect(shell.take("b").acks.count == 1)
    #expect(shell.take("a").faults.isEmpty)
  }

  @Test func leavingOnAFullDiskLosesNothing() {
    var shell = begun()
    shell.say("a", .close(.interrupted))
    shell.fail()
    let heard = shell.take("a")
    #expect(heard.byes.count == 1 && heard.faults.isEmpty)
    #expect(heard.says.count == 1)
    #expect(shell.machine.fronts.isEmpty)
  }

  @Test func comingBackOnAFullDiskCanBeRead() {
    var shell = begun()
    shell.say("a", .close(.interrupted))
    shell.settle()
    _ = shell.take("a")
    shell.open("a")
    shell.fail()
    let heard = shell.take("a")
    #expect(heard.says.count > 1 && heard.asks.count == 1)
    #expect(heard.faults.map(\.code) == [.readOnly])
    #expect(shell.machine.fronts.map(\.id) == ["a"])
  }

  @Test func beginningOnAFullDiskIsToldAndAsksNothing() {
    var shell = Shell(dialogue)
    shell.open("a")
    shell.fail()
    let heard = shell.take("a")
    #expect(heard.faults.map(\.code) == [.notSaved])
    #expect(heard.asks.isEmpty && heard.says.isEmpty)
    #expect(shell.machine.newest == 0)
  }

  @Test func whenNobodyKnowsWhatTheDiskDidTheSessionIsOver() {
    var shell = begun()
    shell.open("b")
    _ = shell.take("b")
    shell.answer("a", "1", "Sam")
    shell.answer("a", "2", "help")
    shell.open("c")
    shell.fail(isOver: true)
    #expect(shell.isEnded)
    #expect(shell.writing == nil)
    for front in ["a", "b", "c"] {
      let heard = shell.take(front)
      #expect(heard.byes.map(\.canResume) == [true], "front \(front)")
      #expect(heard.acks.isEmpty && heard.says.isEmpty)
      #expect(heard.faults.allSatisfy { $0.code == .notSaved })
      #expect(heard.faults.map(\.id) == (front == "a" ? ["1", "2"] : [nil]))
    }
    shell.answer("a", "3", "help")
    #expect(shell.take("a").faults.map(\.code) == [.notSaved])
    #expect(shell.log.last?.last == shell.machine.newest)
  }

  /// Random people at two fronts, and a disk that refuses now and then: what was heard is on the disk, and the machine is
  /// what the disk says.
  @Test(arguments: 0..<12 as Range<UInt64>) func nothingIsHeardThatIsNotOnTheDisk(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var person = RandomPerson(seed: seed)
    var shell = Shell(dialogue)
    var id = 0
    for _ in 0..<120 {
      let front = ["a", "b"][Int(random.next() % 2)]
      if !shell.machine.fronts.map(\.id).contains(front) {
        shell.open(front)
      } else if case .utterance(let text) = person.next(shell.machine.conversation, day: Shell.day).event {
        id += 1
        shell.answer(front, "\(id)", text)
      } else {
        shell.say(front, .close(.hangUp))
      }
      switch random.next() % 6 {
      case 0: shell.fail()
      case 1: break
      default: shell.write()
      }
      let newest = shell.log.last?.last ?? 0
      for name in ["a", "b"] {
        let heard = shell.take(name)
        #expect(heard.numbers.allSatisfy { $0 <= newest })
        #expect(heard.acks.allSatisfy { $0.number <= newest })
      }
    }
    shell.settle()
    let restored = Shell(dialogue, log: shell.log).machine
    #expect(restored.conversation == shell.machine.conversation)
    #expect(zip(shell.log, shell.log.dropFirst()).allSatisfy { $0.last + 1 == $1.first })
  }
}
