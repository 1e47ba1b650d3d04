import LineProtocol
import Terminal
import Testing

/// What a person hears and what a session hears, with neither of them there.
@Suite struct FrontTests {
  /// Somebody whose lines are written down beforehand; keeps what was written to them.
  final class Person: LineSource {
    var events: [LineEvent]
    var turns: [(text: String, prompt: String, completions: [String])] = []
    var last = ""
    var isSlow = false
    var onTyping: (() -> Void)?

    init(_ events: [LineEvent]) { self.events = events }

    func next(after text: String, prompt: String, completions: [String]) -> LineEvent {
      turns.append((text, prompt, completions))
      return events.isEmpty ? .endOfInput : events.removeFirst()
    }
    func say(_ text: String) -> Bool {
      last = text
      return true
    }
    func beginWork(_ words: String) {}
    func endWork() -> Bool { isSlow }
    func setHistory(_ lines: [String]) {}
    func close() {}
  }

  /// A session whose answers are written down beforehand; keeps what it heard.
  final class Script: SessionConnection {
    var replies: [[SessionMessage]]
    var heard: [FrontMessage] = []

    init(_ replies: [[SessionMessage]]) { self.replies = replies }

    func send(_ message: FrontMessage, telling tell: (String) -> Void) -> [SessionMessage] {
      heard.append(message)
      return replies.isEmpty ? [.bye(Bye(canResume: true))] : replies.removeFirst()
    }
  }

  private let opening: [SessionMessage] = [
    .opened(Opened(session: "tidy-heron-41", front: "terminal", newest: 0, commands: ["help"])),
    .say(Say(number: 2, remark: .orientation, text: "Welcome.")),
    .say(Say(number: 3, remark: .position, text: "Your area, question 1 of 5.")),
    .ask(Ask(number: 4, question: "area.known", text: "Which do you know?", short: "known", names: ["Speak Up"])),
    .say(Say(number: 5, remark: .help, text: "Say their names.")),
  ]

  private func hold(
    _ events: [LineEvent], _ replies: [[SessionMessage]]
  ) -> (person: Person, script: Script, ending: TerminalFront<Script>.Ending) {
    let (person, script) = (Person(events), Script(replies))
    var front = TerminalFront(script, source: person)
    let ending = front.run()
    return (person, script, ending)
  }

  @Test func aTurnIsLaidOutInTheOrderOfTheSession() {
    let (person, script, _) = hold([.endOfInput], [opening])
    #expect(person.turns.count == 1)
    #expect(person.turns[0].text == "Welcome.\nYour area, question 1 of 5.\nWhich do you know?\nSay their names.\n")
    #expect(person.turns[0].prompt == "known: ")
    #expect(person.turns[0].completions == ["Speak Up", "help"])
    #expect(script.heard[0] == .open(Open(front: "terminal")))
  }

  @Test func aLineAnswersWhatIsAsked() {
    let (_, script, _) = hold([.line("Speak Up"), .line("")], [opening, opening])
    #expect(script.heard[1] == .answer(FrontAnswer(id: "after-0", to: 4, text: "Speak Up")))
    #expect(script.heard[2] == .answer(FrontAnswer(id: "after-0", to: 4, text: "")), "a blank line is said too")
  }

  /// Whoever paused comes back to what was asked, under the same number where coming back couldn't be kept.
  @Test func noTwoAnswersThatAreTakenHaveTheSameId() {
    let taken = SessionMessage.ack(Acknowledgement(id: "after-0", number: 9))
    let asked = opening[3]
    let (_, paused, _) = hold([.line("pause")], [opening, [taken, .bye(Bye(canResume: true))]])
    let opened = SessionMessage.opened(Opened(session: "tidy-heron-41", front: "terminal", newest: 9))
    let again = SessionMessage.ack(Acknowledgement(id: "after-9", number: 12))
    let (_, script, _) = hold([.line("Speak Up"), .line("Beta")], [[opened, asked], [again, asked], [asked]])
    let ids = (paused.heard + script.heard).compactMap(\.id)
    #expect(ids == ["after-0", "after-9", "after-12"])
  }

  @Test(arguments: [
    (LineEvent.interrupted, FrontMessage.close(.interrupted)), (.endOfInput, .close(.endOfInput)),
    (.hangUp, .close(.hangUp)), (.terminated, .close(.terminated)),
    (.tooLong(bytes: 9000, limit: 8192), .noAnswer(.tooLong(bytes: 9000))),
    (.unreadable(.null, shown: "x[null]"), .noAnswer(.unreadable)),
  ])
  func whatIsNoLineIsSaidAsWhatItIs(event: LineEvent, message: FrontMessage) {
    #expect(hold([event], [opening]).script.heard[1] == message)
  }

  @Test func theLastWordsHaveNoPrompt() {
    let farewell = SessionMessage.say(Say(number: 7, remark: .orientation, text: "Stopped."))
    let (person, _, ending) = hold([.interrupted], [opening, [farewell, .bye(Bye(canResume: true))]])
    #expect(person.last == "Stopped.\n")
    #expect(ending == .left)
  }

  @Test func aFaultIsAProblemAndTheQuestionStays() {
    let fault = SessionMessage.error(Fault(.readOnly, id: "to-4", sentence: "The disk is full."))
    let (person, _, ending) = hold([.line("help")], [opening, [fault]])
    #expect(person.turns[1].text == "There is a problem: The disk is full.\n")
    #expect(person.turns[1].prompt == "known: ")
    #expect(ending == .left)
  }

  @Test func aSessionThatCannotGoOnEndsSo() {
    let fault = SessionMessage.error(Fault(.notSaved, sentence: "The disk failed."))
    #expect(hold([.line("x")], [opening, [fault, .bye(Bye(canResume: true))]]).ending == .notSaved)
    let (person, _, ending) = hold([], [[fault]])
    #expect(ending == .notSaved && person.turns.isEmpty, "nothing is asked, so nothing is waited for")
  }

  @Test func whoWaitedLongIsToldThatItIsDone() {
    let (person, script) = (Person([.endOfInput]), Script([opening]))
    person.isSlow = true
    var front = TerminalFront(script, source: person)
    _ = front.run()
    #expect(person.turns[0].text.hasPrefix("Done.\nWelcome."))
  }
}
