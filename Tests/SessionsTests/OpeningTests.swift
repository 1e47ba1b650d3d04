import Conversation
import Dialogue
import LineProtocol
import Sessions
import TestSupport
import Testing

/// Opening a session whose dialogue has changed since, or in another wording than the usual one.
struct OpeningTests {
  private let dialogue: Dialogue
  private let change = Fault(.changed, sentence: "The questions have changed.")

  init() throws { dialogue = try Shell.dialogue() }

  /// A session in which something was said, and of which the dialogue has changed since.
  private func changed() -> Shell {
    var before = Shell(dialogue)
    before.open("a")
    before.settle()
    before.answer("a", "1", "Marlbeck")
    before.settle()
    return Shell(dialogue, log: before.log, telling: .everything, change: change)
  }

  @Test func whoOnlyListensReadsAChangedSessionAndCannotAgree() {
    var shell = changed()
    let log = shell.log
    shell.open("w", agrees: true, as: .watch)
    shell.settle()
    #expect(shell.take("w").asks.count == 1)
    shell.say("w", .get(Get(id: "g", .summary)))
    #expect(shell.take("w").contains { if case .document = $0 { true } else { false } })
    shell.open("a")
    #expect(shell.take("a") == [.error(change)], "nobody who may has agreed")
    shell.say("w", .close(.away))
    shell.rest()
    #expect(shell.log == log, "reading adds nothing")
  }

  @Test func whoMayAnswerAgreesForEverybody() throws {
    var shell = changed()
    let before = shell.log.count
    shell.open("w", as: .watch)
    shell.open("a", after: shell.machine.newest, agrees: true)
    shell.settle()
    let agreed = try #require(shell.log[before].facts.first)
    #expect(
      agreed == .opened(dialogue: dialogue.id, structure: dialogue.structureHash, wording: dialogue.wordingHash))
    #expect(shell.log[before].facts.count == 1)
    #expect(shell.take("a").asks.count == 1, "what is asked may be another question now")
    shell.answer("a", "2", "Sam, an officer")
    shell.settle()
    #expect(shell.take("a").acks.count == 1)
    shell.open("b")
    shell.settle()
    #expect(shell.take("b").faults.isEmpty, "it is agreed to once")
    #expect(shell.take("w").answered.count == 1)
  }

  @Test func anAgreementThatCannotBeSavedIsNone() {
    var shell = changed()
    shell.open("a", agrees: true)
    shell.fail()
    #expect(shell.take("a") == [.error(Fault(.notSaved, sentence: "The disk is full."))])
    shell.open("a")
    #expect(shell.take("a") == [.error(change)])
    #expect(shell.machine.fronts.isEmpty)
  }

  @Test func aWordingThatIsNamedIsBegunWith() throws {
    let standard = try #require(dialogue.wordings.first)
    let other = try #require(standard.phrases["problem.unreadable"])
    var phrases = standard.phrases
    phrases["welcome"] = other
    let dialogue = dialogue.changed { $0.wordings.append(Wording(id: "plain", name: "plain", phrases: phrases)) }
    var (shell, usual) = (Shell(dialogue), Shell(dialogue))
    shell.open("a", wording: "plain")
    shell.settle()
    usual.open("a")
    usual.settle()
    let said = try #require(shell.take("a").says.first?.text)
    #expect(said == standard.render(Phrase("problem.unreadable"), in: dialogue))
    #expect(usual.take("a").says.first?.text != said)
    #expect(shell.machine.conversation.setting(.wording) == "plain")
    let again = Shell(dialogue, log: shell.log)
    #expect(again.machine.conversation == shell.machine.conversation)
  }
}
