import LineProtocol
import Testing

@testable import Sessions

/// One connection, line by line.
struct ConnectionTests {
  private static func hello(_ change: (inout Limits) -> Void = { _ in }) -> Hello {
    var limits = Limits()
    change(&limits)
    return Hello(server: "test", needsToken: false, limits: limits, dialogues: [])
  }

  private func connection(_ change: (inout Limits) -> Void = { _ in }) -> ConnectionMachine {
    ConnectionMachine(Self.hello(change), name: "front-9", at: 0)
  }

  private func attached(_ change: (inout Limits) -> Void = { _ in }) -> ConnectionMachine {
    var connection = connection(change)
    _ = connection.receive(.whole(Array(#"{"type":"open"}"#.utf8)), at: 0)
    _ = connection.admitted(as: .answer, key: "the-key", watch: "the-other")
    _ = connection.tell([.opened(Opened(session: "tidy-heron-41", front: "front-9", newest: 0))])
    return connection
  }

  private func codes(_ effects: [ConnectionMachine.Effect]) -> [Fault.Code] {
    effects.compactMap { if case .send(.error(let fault)) = $0 { fault.code } else { nil } }
  }

  @Test(arguments: [
    (#"{"type":"answer","text":"a","#, Fault.Code.badJSON), (#"{"type":"open"}{"type":"open"}"#, .badJSON),
    (#"{"type":"open",}"#, .badJSON), (#"{"type":"open","type":"open"}"#, .badJSON), ("\u{FEFF}{}", .badJSON),
    (#"{"type":"answer","text":"\ud800"}"#, .badJSON), (#"{"n":1e400,"type":"ping"}"#, .badJSON),
    (#"{"n":NaN}"#, .badJSON), (String(repeating: "[", count: 17), .tooDeep),
    (String(repeating: "[", count: 10_000), .tooDeep), (#"[]"#, .badMessage), (#"{"type":"weather"}"#, .unknownType),
    (#"{"type":"open","after":"3"}"#, .badMessage), (#"{"type":"answer","text":"Marlbeck"}"#, .badMessage),
  ])
  func whatIsWrongIsSaidAndTheConnectionGoesOn(line: String, code: Fault.Code) {
    var connection = connection()
    let effects = connection.receive(.whole(Array(line.utf8)), at: 0)
    #expect(codes(effects) == [code] && effects.count == 1)
    #expect(connection.receive(.whole(Array(#"{"type":"ping","id":"p"}"#.utf8)), at: 0) == [.send(.pong(id: "p"))])
  }

  @Test func anEmptyLineIsNothing() {
    var connection = connection()
    #expect(connection.receive(.whole([]), at: 0).isEmpty && connection.receive(.whole([0x20, 0x09]), at: 0).isEmpty)
  }

  @Test(arguments: [Bye.Reason.slow, .idle, .replaced, .fault])
  func whoeverIsSentAwayHearsHowToComeBack(reason: Bye.Reason) {
    var connection = attached()
    _ = connection.tell([.say(Say(number: 7, remark: .help, text: "A name will do."))])
    let bye = Bye(reason, canResume: true, session: "tidy-heron-41", after: 7)
    #expect(connection.end(reason).contains(.send(.bye(bye))))
  }

  @Test func whoIsSentAwayBeforeItIsOpenComesBackToNothing() {
    var connection = connection()
    _ = connection.receive(.whole(Array(#"{"type":"open"}"#.utf8)), at: 0)
    _ = connection.admitted(as: .answer, key: "the-key", watch: "the-other")
    #expect(connection.end(.stopping).contains(.send(.bye(Bye(.stopping, canResume: false)))))
  }

  @Test func aBrowserIsToldThatThisIsNoWebServer() {
    var connection = connection()
    let effects = connection.receive(.whole(Array("GET / HTTP/1.1".utf8)), at: 0)
    #expect(codes(effects) == [.badJSON] && effects.last == .end)
    #expect(connection.receive(.whole(Array("Host: localhost".utf8)), at: 0).isEmpty)
  }

  @Test func aLineThatIsTooLongEndsIt() {
    var connection = attached()
    let effects = connection.receive(.tooLong, at: 0)
    #expect(codes(effects) == [.tooLong] && effects.last == .end)
    #expect(effects.contains(.submit(.close(.away))), "the session must know that the front has gone")
  }

  @Test func whatIsSaidWhileASessionIsLookedForWaits() {
    var connection = connection()
    #expect(connection.receive(.whole(Array(#"{"type":"open"}"#.utf8)), at: 0) == [.admit(Open(front: "front-9"))])
    let answer = FrontMessage.answer(FrontAnswer(id: "a1", text: "Marlbeck"))
    #expect(connection.receive(.whole(Array(#"{"type":"answer","id":"a1","text":"Marlbeck"}"#.utf8)), at: 0).isEmpty)
    #expect(connection.admitted(as: .answer) == [.submit(.open(Open(front: "front-9")))])
    let opened = SessionMessage.opened(Opened(session: "tidy-heron-41", front: "front-9", newest: 0))
    let say = SessionMessage.say(Say(number: 3, remark: .orientation, text: "Welcome."))
    #expect(connection.tell([opened, say]) == [.send(opened), .send(say), .submit(answer)])
  }

  @Test func theKeysAreToldOnceAndOnlyByWhoMadeThem() {
    var connection = connection()
    _ = connection.receive(.whole(Array(#"{"type":"open"}"#.utf8)), at: 0)
    _ = connection.admitted(as: .answer, key: "the-key", watch: "the-other")
    let opened = Opened(session: "tidy-heron-41", front: "front-9", newest: 0)
    guard case .send(.opened(let told)) = connection.tell([.opened(opened)]).first else {
      Issue.record("it is told that it is open")
      return
    }
    #expect((told.key, told.watch) == ("the-key", "the-other"))
  }

  @Test func aConnectionOpensOneSession() {
    var connection = attached()
    #expect(codes(connection.receive(.whole(Array(#"{"type":"open"}"#.utf8)), at: 0)) == [.badMessage])
  }

  @Test func afterSomeRefusalsItEnds() {
    var connection = connection()
    for attempt in 1...ConnectionMachine.mostRefusals {
      _ = connection.receive(.whole(Array(#"{"type":"open","session":"a-b","key":"x"}"#.utf8)), at: attempt)
      let effects = connection.refused(.noSession)
      #expect(codes(effects) == [.noSession])
      #expect((effects.last == .end) == (attempt == ConnectionMachine.mostRefusals))
    }
  }

  @Test func aVersionThatIsNotSpokenIsRefused() {
    var connection = connection()
    #expect(codes(connection.receive(.whole(Array(#"{"type":"open","protocol":2}"#.utf8)), at: 0)) == [.badVersion])
  }

  @Test func asManyMessagesAsMayCome() {
    var connection = connection { ($0.rate, $0.burst) = (10, 100) }
    let ping = LineSplitter.Line.whole(Array(#"{"type":"ping"}"#.utf8))
    #expect((0..<100).allSatisfy { _ in connection.receive(ping, at: 0) == [.send(.pong(id: nil))] })
    #expect(codes(connection.receive(ping, at: 99)) == [.tooMany])
    #expect(connection.receive(ping, at: 200) == [.send(.pong(id: nil))])
    #expect(codes(connection.receive(ping, at: 200)) == [])
    #expect(codes(connection.receive(ping, at: 200)) == [.tooMany])
  }

  @Test func whoSendsTooMuchHearsWhichMessageWasRefused() {
    var connection = attached { ($0.rate, $0.burst) = (10, 1) }
    let refused = connection.receive(.whole(Array(#"{"type":"answer","id":"a2","text":"x"}"#.utf8)), at: 0)
    guard case .send(.error(let fault)) = refused.first else {
      Issue.record("it was taken: \(refused)")
      return
    }
    #expect((fault.code, fault.id, refused.count) == (.tooMany, "a2", 1))
    #expect(codes(connection.receive(.whole(Array("no JSON".utf8)), at: 0)) == [.tooMany])
  }

  @Test func answersWithoutAcknowledgementAreCounted() {
    var connection = attached { $0.waiting = 2 }
    func answer(_ id: String) -> LineSplitter.Line {
      .whole(Array(#"{"type":"answer","id":"\#(id)","text":"x"}"#.utf8))
    }
    #expect(codes(connection.receive(answer("a"), at: 0)) == [])
    #expect(codes(connection.receive(answer("b"), at: 0)) == [])
    #expect(codes(connection.receive(answer("c"), at: 0)) == [.tooMany])
    _ = connection.tell([.ack(Acknowledgement(id: "a", number: 3))])
    #expect(codes(connection.receive(answer("c"), at: 0)) == [])
    #expect(codes(connection.receive(answer("d"), at: 0)) == [.tooMany])
    _ = connection.tell([.error(Fault(.stale, id: "b", sentence: ""))])
    #expect(codes(connection.receive(answer("d"), at: 0)) == [])
  }

  @Test func answersWithoutIdsAreCountedToo() {
    var connection = attached { $0.waiting = 2 }
    let answer = LineSplitter.Line.whole(Array(#"{"type":"answer","text":"x"}"#.utf8))
    #expect(codes(connection.receive(answer, at: 0)) == [])
    #expect(codes(connection.receive(answer, at: 0)) == [])
    #expect(codes(connection.receive(answer, at: 0)) == [.tooMany])
    _ = connection.tell([.ack(Acknowledgement(id: "", number: 3))])
    #expect(codes(connection.receive(answer, at: 0)) == [])
    _ = connection.tell([.error(Fault(.stale, sentence: ""))])
    #expect(codes(connection.receive(answer, at: 0)) == [])
    #expect(codes(connection.receive(answer, at: 0)) == [.tooMany])
  }

  @Test func theSameAnswerTwiceCountsTwice() {
    var connection = attached { $0.waiting = 2 }
    let answer = LineSplitter.Line.whole(Array(#"{"type":"answer","id":"a","text":"x"}"#.utf8))
    for code in [[], [], [Fault.Code.tooMany]] { #expect(codes(connection.receive(answer, at: 0)) == code) }
    _ = connection.tell([.ack(Acknowledgement(id: "a", number: 3))])
    #expect(codes(connection.receive(answer, at: 0)) == [])
  }

  @Test func blankLinesCostAsMuchAsOthers() {
    var connection = attached { ($0.rate, $0.burst) = (10, 2) }
    #expect(connection.receive(.whole([]), at: 0).isEmpty)
    #expect(codes(connection.receive(.whole([0x20]), at: 0)) == [.tooMany])
    #expect(connection.receive(.whole([]), at: 1_000).isEmpty)
  }

  @Test func whoSaysNothingIsLetGo() {
    var connection = connection { $0.open = 30 }
    #expect(connection.deadline == 30_000 && connection.tick(at: 29_999).isEmpty)
    #expect(connection.tick(at: 30_000) == [.send(.bye(Bye(.idle, canResume: false))), .end])
    #expect(attached().deadline == nil)
    #expect(attached { $0.idle = 5 }.deadline == 5_000)
  }

  @Test func aSessionThatTurnsTheFrontAwayIsReleased() {
    var connection = connection()
    _ = connection.receive(.whole(Array(#"{"type":"open","after":99}"#.utf8)), at: 0)
    _ = connection.admitted(as: .answer)
    let effects = connection.tell([.error(Fault(.badMessage, sentence: "No such number."))])
    #expect(codes(effects) == [.badMessage] && effects.last == .release && connection.attachment == nil)
    #expect(connection.receive(.whole(Array(#"{"type":"open"}"#.utf8)), at: 0) == [.admit(Open(front: "front-9"))])
  }

  @Test func whatWasSaidBehindAnOpenThatIsRefusedIsAnsweredToo() {
    var connection = connection()
    _ = connection.receive(.whole(Array(#"{"type":"open","after":99}"#.utf8)), at: 0)
    _ = connection.admitted(as: .answer)
    #expect(connection.receive(.whole(Array(#"{"type":"get","id":"x","what":"sections"}"#.utf8)), at: 0).isEmpty)
    let effects = connection.tell([.error(Fault(.badMessage, sentence: "No such number."))])
    #expect(codes(effects) == [.badMessage, .badMessage])
  }

  @Test func aSessionThatCameToRestIsFoundAgain() {
    var connection = connection()
    _ = connection.receive(.whole(Array(#"{"type":"open","after":3}"#.utf8)), at: 0)
    _ = connection.admitted(as: .answer)
    #expect(connection.findAgain() == [.admit(Open(front: "front-9", after: 3))])
    #expect(connection.admitted(as: .answer) == [.submit(.open(Open(front: "front-9", after: 3)))])
  }

  @Test func afterTheEndNothingIsSaid() {
    var connection = attached()
    #expect(connection.tell([.bye(Bye(canResume: true))]) == [.send(.bye(Bye(canResume: true))), .end])
    #expect(connection.tell([.pong(id: nil)]).isEmpty && connection.end(.slow).isEmpty)
    #expect(connection.receive(.whole(Array(#"{"type":"ping"}"#.utf8)), at: 0).isEmpty)
  }
}
