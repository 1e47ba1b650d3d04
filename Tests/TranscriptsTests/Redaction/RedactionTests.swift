import Answers
import Conversation
import Record
import TestSupport
import Testing

@testable import Transcripts

/// An answer that was taken out is gone from every file, and everything else is as it was.
struct RedactionTests {
  let disk = MemoryFileSystem()
  var store: TranscriptStore { TranscriptStore(JournalFolder("/t", on: disk)) }

  /// Everything on the disk, in small letters.
  private var everything: String {
    disk.paths.map { String(decoding: disk.bytes(of: $0) ?? [], as: UTF8.self) }.joined(separator: "\n").lowercased()
  }

  private func address(_ question: String, _ held: Held) throws -> Address {
    Address(try #require(held.conversation.dialogue.question(named: question)))
  }

  @Test func anAnswerIsGoneFromEveryFile() throws {
    var held = try Held(in: store, Shared.dialogue)
    try held.says(
      "Marlbeck", "Priya Nair, 07700 900123", "review", "change who", "Priya Nair of the council", "note ring Priya")
    try held.happens(.leave)
    try store.writeReadable(held.id)
    held.live.journal.close()
    disk.put(Array("Priya Nair".utf8), at: "/t/\(held.id).jsonl.torn-1")
    #expect(everything.contains("priya nair") && everything.contains("900123"))

    let redacted = try store.redact(held.id, question: "start.who")
    #expect(redacted == RedactedTranscript(answers: 1, leftBeside: []))
    #expect(!everything.contains("priya nair"))
    #expect(!everything.contains("900123"))
    #expect(everything.contains("[removed]") && everything.contains("marlbeck"))
    #expect(disk.paths == ["/t/\(held.id).jsonl", "/t/\(held.id).md"])

    let live = try store.open(held.id, in: Shared.dialogue)
    let answer = try #require(live.conversation.record[address("start.who", held)]).answer
    #expect(answer == Answer(.declined, words: "[removed]"))
    #expect(
      live.conversation.record[try address("start.area", held)]
        == held.conversation.record[try address("start.area", held)])
    #expect(live.journal.next == held.live.journal.next)
    // It goes on as ever.
    var again = Held(live)
    try again.happens(.resume)
    try again.says("undo", "review")
    live.journal.close()
    #expect(try store.open(held.id, in: Shared.dialogue).conversation == again.conversation)
  }

  @Test func aNoteThatWasTakenThereGoesToo() throws {
    var held = try Held(in: store, Shared.dialogue)
    try held.says("Marlbeck", "note Janet Bloggs is the chair", "a colleague", "summary")
    try held.happens(.leave)
    try store.writeReadable(held.id)
    held.live.journal.close()
    #expect(everything.contains("janet bloggs"))
    // The end of the id is enough where no other question ends so.
    _ = try store.redact(held.id, question: "who")
    #expect(!everything.contains("janet bloggs") && everything.contains("marlbeck"))
  }

  @Test func namesGoFromTheListsToo() throws {
    var held = try Held(in: store, Shared.dialogue)
    try held.says(
      "Thornleigh", "a colleague", "Marlbeck CIL and Speak Up", "Marlbeck CIL mental health", "skip", "skip")
    held.live.journal.close()
    _ = try store.redact(held.id, question: "area.known")
    #expect(!everything.contains("marlbeck") && !everything.contains("speak up"))
    let live = try store.open(held.id, in: Shared.dialogue)
    let names = live.conversation.record.items.filter { $0.declared == nil }.map(\.name)
    #expect(names.count == held.conversation.record.items.filter { $0.declared == nil }.count)
    #expect(names.prefix(2) == ["[removed 1]", "[removed 2]"])
  }

  @Test func newNamesOfWhatWasNamedGoToo() throws {
    var held = try Held(in: store, Shared.dialogue)
    try held.says(
      "Thornleigh", "a colleague", "Marlbeck CIL and Speak Up", "skip", "rename Speak Up to Jane’s Group",
      "rename Jane’s Group to Janet Bloggs", "merge Marlbeck CIL into Janet Bloggs",
      "add Ada Lovelace to organisations", "note ring jane's  GROUP", "review")
    try held.happens(.leave)
    try store.writeReadable(held.id)
    held.live.journal.close()
    #expect(everything.contains("jane’s group") && everything.contains("lovelace"))
    _ = try store.redact(held.id, question: "area.known")
    for name in ["speak up", "jane", "bloggs", "marlbeck cil", "lovelace"] {
      #expect(!everything.contains(name), "\(name)")
    }
    let live = try store.open(held.id, in: Shared.dialogue)
    let names = live.conversation.record.items.filter { $0.declared == nil }.map(\.name)
    #expect(Set(names).count == names.count, "they can still be told apart")
  }

  @Test func whatWasSaidAtTheQuestionGoesToo() throws {
    var held = try Held(in: store, Shared.dialogue)
    try held.says("Marlbeck", "now answering Janet Bloggs", "a colleague", "Speak Up", "skip")
    let asked = try #require(held.conversation.frame?.station).question
    try held.says("rename Speak Up to Ada's Group", "skip", "summary")
    try held.happens(.leave)
    try store.writeReadable(held.id)
    held.live.journal.close()
    let original = try store.export(held.id)
    let dialogue = try Shared.dialogue
    for (question, gone) in [("start.who", "bloggs"), (dialogue.questions[asked].name, "ada's group")] {
      disk.put(original, at: "/t/\(held.id).jsonl")
      try store.writeReadable(held.id)
      #expect(everything.contains(gone))
      _ = try store.redact(held.id, question: question)
      #expect(!everything.contains(gone), "\(question)")
      try store.open(held.id, in: Shared.dialogue).journal.close()
    }
  }

  @Test func whatWasTypedGoesWhereNothingWasAnswered() throws {
    var held = try Held(in: store, Shared.dialogue)
    try held.says("Marlbeck", "note Janet Bloggs is the chair")
    held.live.journal.close()
    #expect(try store.redact(held.id, question: "who").answers == 0)
    #expect(!everything.contains("bloggs"))
  }

  @Test func anAnswerThatWaitsForAYesGoesToo() throws {
    var held = try Held(in: store, Shared.dialogue)
    try held.says("Marlbeck", "a colleague", "Speak Up", "change known", "none", "back")
    held.live.journal.close()
    #expect(everything.contains("\"words\":\"none\""))
    _ = try store.redact(held.id, question: "area.known")
    #expect(!everything.contains("\"words\":\"none\""))
  }

  @Test func wordsGoWhereNoQuestionLeadsTo() throws {
    var held = try Held(in: store, Shared.dialogue)
    try held.says("Marlbeck", "a colleague", "none")
    for _ in 0..<200 where held.conversation.frame?.purpose != .finished { try held.says("skip") }
    try held.says("now answering Janet Bloggs", "note Janet\u{200B} Bloggs: 01234 567890", "change area", "Thornleigh")
    try held.happens(.leave)
    try store.writeReadable(held.id)
    held.live.journal.close()
    let id = held.id
    #expect(throws: TranscriptError.noWords(id)) { try store.redact(id, words: "Grace Hopper") }
    #expect(throws: TranscriptError.noWords(id)) { try store.redact(id, words: "ja") }
    #expect(try store.redact(id, words: "janet bloggs").leftBeside.isEmpty)
    #expect(!everything.contains("bloggs") && everything.contains("01234"))
    try store.open(id, in: Shared.dialogue).journal.close()
  }

  @Test func oneItemCanBeNamed() throws {
    var held = try Held(in: store, Shared.dialogue)
    try held.says("Thornleigh", "a colleague", "Marlbeck CIL and Speak Up")
    let contact = try #require(held.conversation.dialogue.question(named: "ulo.contact"))
    for (name, words) in [
      ("Marlbeck CIL", "ring Alice on 01234 567890"), ("Speak Up", "email to Bob at bob@example.org"),
    ] {
      let item = try #require(held.conversation.record.items.first { $0.name == name }).number
      for _ in 0..<80 where held.conversation.frame?.station != Station(contact, ItemPath([item])) {
        try held.says("skip")
      }
      try held.says(words)
    }
    let speakUp = try #require(held.conversation.record.items.first { $0.name == "Speak Up" }).number
    held.live.journal.close()
    let before = held.conversation.record
    let first = try #require(before.items.first { $0.name == "Marlbeck CIL" }).number
    try #require(
      before[Address(contact, ItemPath([first]))] != nil && before[Address(contact, ItemPath([speakUp]))] != nil)

    #expect(try store.redact(held.id, question: "ulo.contact", for: "marlbeck cil").answers == 1)
    let live = try store.open(held.id, in: Shared.dialogue)
    #expect(live.conversation.record[Address(contact, ItemPath([first]))]?.answer.status == .declined)
    #expect(
      live.conversation.record[Address(contact, ItemPath([speakUp]))] == before[Address(contact, ItemPath([speakUp]))])
    #expect(!everything.contains("alice") && everything.contains("bob"))
  }

  @Test func whatWasNeverAnsweredIsSaidSo() throws {
    var held = try Held(in: store, Shared.dialogue)
    try held.says("Thornleigh")
    held.live.journal.close()
    let before = disk.bytes(of: "/t/\(held.id).jsonl")
    for (question, item) in [("ulo.staff", nil), ("start.area", "Nobody")] {
      #expect(throws: TranscriptError.noAnswer(held.id, question: question, answered: ["start.area"])) {
        try store.redact(held.id, question: question, for: item)
      }
    }
    #expect(disk.bytes(of: "/t/\(held.id).jsonl") == before)
    #expect(disk.paths == ["/t/\(held.id).jsonl"])
  }

  /// Whatever question is taken out of whatever conversation: the rest opens, the answer is declined, the others are as
  /// they were in all but words, and what was typed for it isn't in the journal as it was.
  @Test(arguments: 0..<6 as Range<UInt64>)
  func anyAnswerOfAnyConversation(seed: UInt64) throws {
    var held = try Held(in: store, Shared.dialogue, seed: seed)
    var person = RandomPerson(seed: seed)
    try held.says("Marlbeck", "Sam", "Alpha Group, Beta and Gamma")
    try held.goesOn(100, &person)
    held.live.journal.close()
    let record = held.conversation.record
    let dialogue = record.dialogue
    let original = try store.export(held.id)
    for question in Set(record.allEntries.map(\.address.question)).sorted().prefix(6) {
      disk.put(original, at: "/t/\(held.id).jsonl")
      _ = try store.redact(held.id, question: dialogue.questions[question].name)
      let live = try store.open(held.id, in: dialogue)
      let after = live.conversation.record
      live.journal.close()
      #expect(after.allEntries.map(\.address) == record.allEntries.map(\.address))
      for ((address, entry), (_, before)) in zip(after.allEntries, record.allEntries) {
        if address.question == question {
          #expect(entry.answer == Answer(.declined, words: "[removed]"))
        } else {
          #expect(entry.answer.status == before.answer.status && entry.answer.certainty == before.answer.certainty)
        }
      }
      let words = record.allEntries.filter { $0.address.question == question }.map(\.entry.answer.words)
      let heard = try store.entries(held.id).compactMap(\.words)
      for said in words where said.count >= 5 && record.items.allSatisfy({ $0.name != said }) {
        #expect(!heard.contains(said), "\(dialogue.questions[question].name)")
      }
    }
  }
}
