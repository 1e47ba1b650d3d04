import Conversation
import Dialogue
import LineProtocol
import Sessions
import TestSupport
import Testing

@Suite struct TurnTests {
  let dialogue: Dialogue

  init() throws { dialogue = try Shell.dialogue() }

  @Test func theFirstFrontBeginsTheConversation() throws {
    var shell = Shell(dialogue)
    shell.open("a")
    #expect(shell.take("a").isEmpty, "nothing may leave before the first turn is on the disk")
    shell.write()
    let heard = shell.take("a")
    guard case .opened(let opened) = heard.first else {
      Issue.record("the first thing heard is that it is open")
      return
    }
    #expect((opened.session, opened.front, opened.role, opened.newest) == ("tidy-heron-41", "a", .answer, 0))
    let ask = try #require(heard.asks.first)
    #expect(heard.asks.count == 1)
    guard case .asked = shell.log[0].facts[ask.number - 1] else {
      Issue.record("the number of an ask is that of its fact")
      return
    }
    #expect(heard.says.first?.text.contains("help") == true)
  }

  @Test func numbersAreGaplessAndThoseOfTheJournal() {
    var shell = Shell(dialogue)
    shell.open("a")
    shell.settle()
    for (index, text) in ["Marlbeck", "help", "", "skip", "undo"].enumerated() {
      shell.answer("a", "\(index)", text)
      shell.settle()
    }
    var next = 1
    for turn in shell.log {
      #expect(turn.first == next)
      next = turn.last + 1
    }
    #expect(shell.machine.newest == next - 1)
    let numbers = shell.take("a").numbers
    #expect(numbers == numbers.sorted() && Set(numbers).count == numbers.count)
  }

  @Test func anAnswerIsAcknowledgedOnceItIsDurableAndBeforeWhatComesOfIt() throws {
    var shell = Shell(dialogue)
    shell.open("a")
    shell.settle()
    let ask = try #require(shell.take("a").asks.last)
    shell.answer("a", "1", to: ask.number, "Marlbeck")
    #expect(shell.take("a").isEmpty)
    shell.write()
    let heard = shell.take("a")
    #expect(heard.first == .ack(Acknowledgement(id: "1", number: shell.log[1].last)))
    #expect(heard.asks.count == 1)
  }

  @Test func whatArrivesMeanwhileWaitsAndMakesOneBatch() throws {
    var shell = Shell(dialogue)
    shell.open("a")
    shell.settle()
    shell.open("b")
    let ask = try #require(shell.take("a").asks.last)
    _ = shell.take("b")
    let writes = shell.writes
    shell.answer("a", "1", to: ask.number, "Marlbeck")
    shell.answer("a", "2", "help")
    shell.answer("b", "1", "why")
    shell.answer("b", "1", "why")
    #expect(shell.writes == writes + 1)
    shell.write()
    #expect(shell.take("a").acks.map(\.id) == ["1"])
    #expect(shell.writing?.count == 2, "a duplicate is no turn")
    #expect(shell.take("b").acks.isEmpty)
    shell.write()
    #expect(shell.writes == writes + 2)
    #expect(shell.take("a").acks.map(\.id) == ["2"])
    #expect(shell.take("b").acks.map(\.isDuplicate) == [false, true])
  }

  @Test func everyFrontHearsWhatIsSaidAndAsked() {
    var shell = Shell(dialogue)
    shell.open("a")
    shell.settle()
    shell.open("b")
    shell.settle()
    #expect(shell.take("b").asks == shell.take("a").asks)
    shell.answer("a", "1", "Marlbeck")
    shell.settle()
    let (first, second) = (shell.take("a"), shell.take("b"))
    #expect(Array(first.dropFirst()) == second, "all but the acknowledgement")
    #expect(!second.isEmpty)
  }

  @Test func onlyTheLastAskOfATurnIsAsked() {
    var shell = Shell(dialogue)
    shell.open("a")
    shell.settle()
    for seed in 0..<20 {
      var person = RandomPerson(seed: UInt64(seed))
      for number in 0..<30 {
        let event = person.next(shell.machine.conversation, day: Shell.day).event
        guard case .utterance(let text) = event else { continue }
        _ = shell.take("a")
        shell.answer("a", "\(seed)-\(number)", text)
        shell.settle()
        let heard = shell.take("a")
        #expect(heard.asks.count == (heard.byes.isEmpty ? 1 : 0), "after \(text)")
        if !heard.byes.isEmpty { shell.open("a") }
        shell.settle()
      }
    }
  }

  @Test func aFrontThatIsNotAttachedIsToldSo() {
    var shell = Shell(dialogue)
    shell.answer("a", "1", "Marlbeck")
    #expect(shell.take("a").faults.map(\.code) == [.badMessage])
    #expect(shell.log.isEmpty)
  }

  @Test func whatIsTooLongIsNotKept() {
    var shell = Shell(dialogue)
    shell.open("a")
    shell.settle()
    shell.answer("a", "1", String(repeating: "x", count: Limits().answer + 1))
    shell.settle()
    #expect(shell.take("a").says.contains { $0.remark == .problem && $0.text.contains("8193") })
    #expect(shell.log[1].facts.contains { "\($0)".contains("xxxx") } == false)
  }
}
