import Answers
import Conversation
import Dialogue
import Record
import TestSupport
import Testing

@testable import Transcripts

/// A dialogue that its author has changed while a conversation in it was resting.
struct ChangedDialogueTests {
  let disk = MemoryFileSystem()
  var store: TranscriptStore { TranscriptStore(JournalFolder("/t", on: disk)) }

  /// Answers of known kinds, then some more of everything.
  private func conversation() throws -> Held {
    var held = try Held(in: store, Shared.dialogue)
    try held.says("Marlbeck", "the equality lead", "Marlbeck CIL and Speak Up")
    var person = RandomPerson(seed: 5)
    try held.goesOn(80, &person)
    held.live.journal.close()
    return held
  }

  private func entry(_ question: String, in conversation: Conversation) throws -> Entry? {
    conversation.record[Address(try #require(conversation.dialogue.question(named: question)))]
  }

  @Test func otherWordsNeedNoAgreement() throws {
    let held = try conversation()
    let dialogue = try Shared.dialogue.changed { $0.wordingHash = "0123456789abcdef" }
    #expect(try store.open(held.id, in: dialogue).conversation.record == held.conversation.record)
  }

  @Test func aQuestionThatIsGoneIsPutAside() throws {
    let held = try conversation()
    let dialogue = try Shared.dialogue.changed { parts in
      parts.structureHash = "new"
      for (number, question) in parts.questions.enumerated() where question.name == "start.who" {
        parts.questions[number] = question.changed(name: "start.role")
      }
    }
    let error = #expect(throws: TranscriptError.self) { try store.open(held.id, in: dialogue) }
    guard case .changed(let change) = error else { throw try #require(error) }
    #expect(change.archived == ["who"] && change.toAskAgain.isEmpty)
    #expect(change.kept > 0)
    #expect(change.sentence.contains("who"))
    // It can be shown all the same, and the old dialogue still has all of it.
    #expect(try store.transcript(of: held.id).entries.count == 84)
    let old = try store.open(held.id, in: Shared.dialogue)
    #expect(old.conversation == held.conversation)
    old.journal.close()

    let agreed = try store.open(held.id, in: dialogue, acceptingChange: true)
    #expect(try entry("start.role", in: agreed.conversation) == nil)
    #expect(try entry("start.area", in: agreed.conversation)?.answer.words == "Marlbeck")
    agreed.journal.close()

    // Agreed once, it goes on, and comes back the same.
    var again = Held(try store.open(held.id, in: dialogue))
    try again.happens(.resume)
    try again.says("change area", "Thornleigh", "back", "undo")
    again.live.journal.close()
    #expect(try store.open(held.id, in: dialogue).conversation == again.conversation)
  }

  @Test func aQuestionThatHasANewNameKeepsItsAnswer() throws {
    let held = try conversation()
    let dialogue = try Shared.dialogue.changed { parts in
      parts.structureHash = "new"
      for (number, question) in parts.questions.enumerated() where question.name == "start.who" {
        parts.questions[number] = question.changed(name: "start.role", was: ["start.who"])
      }
    }
    let live = try store.open(held.id, in: dialogue, acceptingChange: true)
    #expect(live.conversation.record == held.conversation.record)
  }

  @Test func aQuestionOfAnotherKindIsAskedAgain() throws {
    let held = try conversation()
    let dialogue = try Shared.dialogue.changed { parts in
      parts.structureHash = "new"
      for (number, question) in parts.questions.enumerated() where question.name == "start.who" {
        parts.questions[number] = question.changed(kind: .count)
      }
    }
    let error = #expect(throws: TranscriptError.self) { try store.open(held.id, in: dialogue) }
    guard case .changed(let change) = error else { throw try #require(error) }
    #expect(change.toAskAgain == ["who"] && change.archived.isEmpty)
  }

  /// Items are referred to so that the numbers of one loaded dialogue don't matter.
  @Test func moreDeclaredItemsMoveNothing() throws {
    let held = try conversation()
    let dialogue = try Shared.dialogue.changed { parts in
      parts.structureHash = "new"
      for list in parts.lists where list.id == "groups" {
        parts.lists[list.number] = list.changed(
          declared: [DeclaredItem(id: "refugees", name: "refugees")] + list.declared)
      }
    }
    let live = try store.open(held.id, in: dialogue, acceptingChange: true)
    let (before, after) = (held.conversation.record, live.conversation.record)
    #expect(after.items.count == before.items.count + 1)
    #expect(after.count == before.count)
    #expect(words(in: after) == words(in: before))
  }

  /// Every answer by its question and the names of its items.
  private func words(in record: Record) -> [String: String] {
    var words: [String: String] = [:]
    for (address, entry) in record.allEntries {
      let names = address.items.items.map { record.items[$0].name }
      words["\(record.dialogue.questions[address.question].name) \(names)"] = entry.answer.words
    }
    return words
  }

  @Test func aDeclaredItemThatIsGoneTakesOnlyItsOwnAnswers() throws {
    let held = try conversation()
    let dialogue = try Shared.dialogue.changed { parts in
      parts.structureHash = "new"
      for list in parts.lists where list.id == "groups" {
        parts.lists[list.number] = list.changed(declared: list.declared.filter { $0.id != "carers" })
      }
    }
    let live = try store.open(held.id, in: dialogue, acceptingChange: true)
    let kept = words(in: live.conversation.record)
    #expect(kept == words(in: held.conversation.record).filter { !$0.key.contains("\"carers\"") })
    #expect(!kept.isEmpty)
  }
}
