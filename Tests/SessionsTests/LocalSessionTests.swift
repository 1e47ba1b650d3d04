import Dialogue
import LineProtocol
import Sessions
import TestSupport
import Testing

@Suite struct LocalSessionTests {
  let dialogue: Dialogue

  init() throws { dialogue = try Shell.dialogue() }

  /// A log in memory whose next writes can be made to fail.
  struct MemoryLog: TurnLog {
    var kept: [Turn] = []
    var writes = 0
    /// From this write on they fail so.
    var fault: (from: Int, WriteFault)?

    mutating func append(_ turns: [Turn]) throws(WriteFault) {
      writes += 1
      if let fault, writes >= fault.from { throw fault.1 }
      kept += turns
    }

    func turns() throws(Fault) -> [Turn] { kept }

    func transcript(as format: Get.Format) throws(Fault) -> String { "" }

    func erase() throws(Fault) {}
  }

  private func session(_ fault: (from: Int, WriteFault)? = nil) -> LocalSession<MemoryLog> {
    LocalSession(SessionMachine(session: "tidy-heron-41", dialogue: dialogue), log: MemoryLog(fault: fault))
  }

  private func say(_ text: String, _ id: String, _ session: inout LocalSession<MemoryLog>) -> [SessionMessage] {
    session.submit(.answer(FrontAnswer(id: id, text: text)), from: "terminal", at: 0, on: Shell.day)
  }

  @Test func aLineComesBackAsWhatIsSaidAndAsked() {
    var session = session()
    let opened = session.submit(.open(Open(front: "terminal")), from: "terminal", at: 0, on: Shell.day)
    #expect(opened.asks.count == 1)
    let heard = say("Marlbeck", "1", &session)
    #expect(heard.acks.map(\.number) == [session.machine.newest])
    #expect(heard.asks.count == 1)
    #expect(session.log.writes == 2)
    let left = session.submit(.close(.endOfInput), from: "terminal", at: 0, on: Shell.day)
    #expect(left.byes == [Bye(canResume: true, session: "tidy-heron-41", after: session.machine.newest)])
    #expect(session.log.writes == 3)
  }

  @Test func whatHasBeenAnsweredCanBeChanged() {
    var session = session()
    _ = session.submit(.open(Open(front: "terminal")), from: "terminal", at: 0, on: Shell.day)
    #expect(say("Marlbeck", "1", &session).asks.last?.changes == ["change area"])
    #expect(say("the lead", "2", &session).asks.last?.changes == ["change area", "change who"])
    #expect(say("change who", "3", &session).asks.last?.question == "start.who")
  }

  @Test func aRefusedTurnIsToldAndAskedAgain() {
    var session = session((from: 2, WriteFault("The disk is full.", isOver: false)))
    _ = session.submit(.open(Open(front: "terminal")), from: "terminal", at: 0, on: Shell.day)
    let before = session.machine.conversation
    let heard = say("Marlbeck", "1", &session)
    #expect(heard.faults.map(\.code) == [.notSaved] && heard.asks.count == 1)
    #expect(session.machine.conversation == before)
    #expect(session.log.kept.count == 1)
  }

  @Test func aFailedSyncEndsIt() {
    var session = session((from: 2, WriteFault("The disk failed.", isOver: true)))
    _ = session.submit(.open(Open(front: "terminal")), from: "terminal", at: 0, on: Shell.day)
    #expect(say("Marlbeck", "1", &session).map { "\($0)".prefix(4) } == ["erro", "bye("])
  }

  @Test(arguments: [true, false]) func whoLeavesHearsOfComingBackWhereThereIsSomethingToComeBackTo(canResume: Bool) {
    var session = session((from: 2, WriteFault("The file was removed.", isOver: true, canResume: canResume)))
    _ = session.submit(.open(Open(front: "terminal")), from: "terminal", at: 0, on: Shell.day)
    #expect(say("Marlbeck", "1", &session).byes.map(\.canResume) == [canResume])
    #expect(say("Marlbeck", "2", &session).byes.map(\.canResume) == [canResume])
  }

  @Test func thePromptLineNamesTheQuestionInFewLetters() throws {
    var session = session()
    var heard = session.submit(.open(Open(front: "terminal")), from: "terminal", at: 0, on: Shell.day)
    guard case .opened(let opened) = heard.first else {
      Issue.record("it is open first of all")
      return
    }
    #expect(opened.commands.contains("help") && opened.commands.contains("pause"))
    #expect(Set(opened.commands).count == opened.commands.count)
    #expect(opened.commands.allSatisfy { !$0.contains("{") && $0.last != " " })
    var person = RandomPerson(seed: 7)
    for number in 0..<200 {
      let ask = try #require(heard.asks.last)
      #expect((1...16).contains(ask.short.count), "\(ask.short)")
      #expect(!ask.short.contains("["), "\(ask.short): a phrase without wording")
      let event = person.next(session.machine.conversation, day: Shell.day).event
      guard case .utterance(let text) = event else { continue }
      heard = say(text, "\(number)", &session)
      if !heard.byes.isEmpty {
        heard = session.submit(.open(Open(front: "terminal")), from: "terminal", at: 0, on: Shell.day)
      }
    }
  }
}
