import Dialogue
import LineProtocol
import Sessions
import TestSupport
import Testing

/// The same answer twice, answers that come too late, and coming back.
@Suite struct RepetitionTests {
  let dialogue: Dialogue

  init() throws { dialogue = try Shell.dialogue() }

  private func begun(_ fronts: String...) -> Shell {
    var shell = Shell(dialogue)
    for front in fronts {
      shell.open(front)
      shell.settle()
      _ = shell.take(front)
    }
    for front in fronts { _ = shell.take(front) }
    return shell
  }

  @Test func theSameIdWithTheSameContentIsAcknowledgedAsTheFirstTime() {
    var shell = begun("a")
    shell.answer("a", "1", "Marlbeck")
    shell.settle()
    let first = shell.take("a").acks
    shell.answer("a", "2", "me")
    shell.settle()
    _ = shell.take("a")
    let turns = shell.log.count
    shell.answer("a", "1", "Marlbeck")
    #expect(shell.take("a") == [.ack(Acknowledgement(id: "1", number: first[0].number, isDuplicate: true))])
    #expect(shell.log.count == turns)
  }

  @Test func theSameIdWithOtherContentIsRefused() {
    var shell = begun("a")
    shell.answer("a", "1", "Marlbeck")
    shell.settle()
    _ = shell.take("a")
    shell.answer("a", "1", "Thornleigh")
    let faults = shell.take("a").faults
    #expect(faults.map(\.code) == [.idReuse] && faults[0].id == "1")
    #expect(shell.log.count == 2)
  }

  @Test func idsBelongToTheirFront() {
    var shell = begun("a", "b")
    shell.answer("a", "1", "Marlbeck")
    shell.settle()
    shell.answer("b", "1", "something else")
    shell.settle()
    #expect(shell.take("b").acks.map(\.isDuplicate) == [false])
  }

  @Test func idsAreRememberedOverRestarts() throws {
    var shell = begun("a")
    shell.answer("a", "1", "Marlbeck")
    shell.answer("a", "2", String(repeating: "x", count: 9000))
    shell.settle()
    let acks = shell.take("a").acks
    var again = Shell(dialogue, log: shell.log)
    again.open("a")
    again.settle()
    _ = again.take("a")
    again.answer("a", "1", "Marlbeck")
    again.answer("a", "2", String(repeating: "x", count: 9000))
    #expect(again.take("a").acks.map(\.number) == acks.map(\.number))
    again.answer("a", "1", "Thornleigh")
    #expect(again.take("a").faults.map(\.code) == [.idReuse])
  }

  @Test func anAnswerToAnOlderAskIsStaleAndHearsTheCurrentOne() throws {
    var shell = begun("a", "b")
    shell.say("a", .noAnswer(.silence))
    shell.settle()
    let older = try #require(shell.take("b").asks.last)
    shell.answer("a", "1", "why")
    shell.settle()
    let current = try #require(shell.take("a").asks.last)
    #expect(current.number > older.number)
    _ = shell.take("b")
    let turns = shell.log.count
    shell.answer("b", "1", to: older.number, "Marlbeck")
    let heard = shell.take("b")
    #expect(heard.faults.map(\.code) == [.stale] && heard.faults[0].id == "1")
    #expect(heard.asks == [current])
    #expect(shell.log.count == turns && shell.writing == nil)
  }

  @Test func theFirstAnswerToAnAskWinsAndNobodyHearsOfItBefore() throws {
    var shell = begun("a", "b")
    shell.say("a", .noAnswer(.silence))
    shell.settle()
    let ask = try #require(shell.take("a").asks.last)
    _ = shell.take("b")
    shell.answer("a", "1", to: ask.number, "Marlbeck")
    shell.answer("b", "1", to: ask.number, "Thornleigh")
    #expect(shell.take("b").isEmpty, "that it is stale depends on a turn that isn't durable")
    shell.write()
    let heard = shell.take("b")
    #expect(heard.faults.map(\.code) == [.stale])
    #expect(heard.asks.last == shell.take("a").asks.last)
    #expect(shell.log.count == 3)
  }

  @Test func inOneBatchTheFirstAnswerWinsToo() throws {
    var shell = begun("a", "b", "c")
    // Something that changes nothing keeps the disk busy, but asks anew; so what waits answers that.
    shell.say("c", .noAnswer(.silence))
    let writing = try #require(shell.writing?.first)
    let next = try #require(writing.facts.lastIndex { if case .asked = $0 { true } else { false } }) + writing.first
    shell.answer("a", "1", to: next, "Marlbeck")
    shell.answer("b", "1", to: next, "Thornleigh")
    shell.write()
    #expect(shell.writing?.count == 1, "one of the two is a turn")
    #expect(shell.take("b").faults.isEmpty)
    shell.write()
    #expect(shell.take("a").acks.count == 1)
    #expect(shell.take("b").faults.map(\.code) == [.stale])
  }

  @Test func comingBackSaysWhereOneIs() {
    var shell = begun("a")
    shell.answer("a", "1", "Marlbeck")
    shell.settle()
    shell.say("a", .close(.hangUp))
    shell.settle()
    #expect(shell.machine.conversation.isPaused)
    #expect(shell.machine.fronts.isEmpty)
    var again = Shell(dialogue, log: shell.log)
    #expect(again.machine.conversation == shell.machine.conversation)
    again.open("a")
    again.settle()
    let heard = again.take("a")
    #expect(heard.says.first?.remark == .orientation)
    #expect(heard.asks.count == 1)
    #expect(!again.machine.conversation.isPaused)
  }

  @Test(arguments: [-1, 1_000_000]) func aNumberThatThereIsNotIsRefused(after: Int) {
    var shell = begun("a")
    shell.open("b", after: after)
    #expect(shell.take("b").faults.map(\.code) == [.badMessage])
    #expect(shell.machine.fronts.map(\.id) == ["a"])
  }

  @Test func aFrontHearsWhatItMissed() {
    var shell = begun("a")
    shell.open("b")
    shell.settle()
    _ = shell.take("b")
    let from = shell.machine.newest
    for (index, text) in ["Marlbeck", "help", "me, Sam"].enumerated() {
      shell.answer("a", "\(index)", text)
      shell.settle()
    }
    let live = shell.take("b")
    shell.open("c", after: from)
    #expect(shell.replays.map(\.front) == ["c"])
    #expect(shell.replays[0].after == from && shell.replays[0].through == shell.machine.newest)
    let missed = shell.machine.reader.messages(of: shell.log, after: from, through: shell.machine.newest)
    #expect(missed.numbers == live.numbers)
    #expect(missed.says == live.says)
  }
}
