import Answers
import Conversation
import StrictJSON
import TestSupport
import Testing

@testable import Transcripts

/// Conversations in a folder: begun, gone on with, listed, shown, moved and removed.
struct StoreTests {
  let disk = MemoryFileSystem()
  var store: TranscriptStore { TranscriptStore(JournalFolder("/t", on: disk)) }

  private func someConversation(_ turns: Int = 60, seed: UInt64 = 1) throws -> Held {
    var held = try Held(in: store, Shared.dialogue, seed: seed)
    var person = RandomPerson(seed: seed)
    try held.goesOn(turns, &person)
    return held
  }

  @Test func whatIsKeptComesBackAndGoesOn() throws {
    var held = try someConversation()
    held.live.journal.close()
    for day in 0..<3 {
      let live = try store.open(held.id, in: Shared.dialogue)
      #expect(live.conversation == held.conversation)
      #expect(live.turns.count == 61 + day * 11)
      held = Held(live)
      try held.happens(.resume)
      var person = RandomPerson(seed: UInt64(day) + 50)
      try held.goesOn(10, &person)
      live.journal.close()
    }
  }

  @Test func whatIsSkippedIsNoAnswer() throws {
    var held = try Held(in: store, Shared.dialogue)
    try held.says("Marlbeck", "skip", "skip", "help")
    held.live.journal.close()
    #expect(try store.list()[0].summary.get().answers == 1)
  }

  @Test func whatComesOntoAListAfterTheEndMakesItUnfinished() throws {
    var held = try Held(in: store, Shared.dialogue)
    try held.says("skip", "skip", "Alpha Group")
    for _ in 0..<200 where held.conversation.frame?.purpose != .finished { try held.says("skip") }
    defer { held.live.journal.close() }
    #expect(try store.list()[0].summary.get().isEnded)
    try held.says("add Delta")
    #expect(try !store.list()[0].summary.get().isEnded)
    try held.says("no", "change area", "Marlbeck")
    #expect(try store.list()[0].summary.get().isEnded)
  }

  @Test func anEndThatIsMissingIsToldOfWhatIsTakenIn() throws {
    var held = try Held(in: store, Shared.dialogue)
    try held.says("Marlbeck", "a colleague", "none")
    held.live.journal.close()
    let whole = try store.export(held.id)
    let elsewhere = MemoryFileSystem(folders: ["/t", "/post"])
    let other = TranscriptStore(JournalFolder("/t", on: elsewhere))
    var source = SeededRandom(seed: 5)
    for (bytes, turns, isTorn) in [(whole, 4, false), (Array(whole.dropLast(40)), 3, true)] {
      elsewhere.put(bytes, at: "/post/file")
      let imported = try other.importFile("/post/file", using: &source) { _ in try? Shared.dialogue }
      #expect(imported.turns == turns && imported.isTorn == isTorn)
    }
  }

  @Test func onlyOneWritesAtATime() throws {
    let held = try someConversation(3)
    #expect(throws: TranscriptError.journal(.inUse(held.id))) { try store.open(held.id, in: Shared.dialogue) }
    #expect(try store.transcript(of: held.id).entries.count == 4)
    held.live.journal.close()
    try store.open(held.id, in: Shared.dialogue).journal.close()
  }

  @Test func theListTellsEachAndHidesNone() throws {
    var first = try someConversation(2, seed: 3)
    var second = try someConversation(2, seed: 4)
    first.time = 1_780_400_000
    try first.says("skip")
    second.time = 1_780_500_000
    try second.says("skip", "skip")
    disk.put(Array("not a journal".utf8), at: "/t/broken-bison-10.jsonl")
    let listed = try store.list()
    #expect(listed.map(\.id.text) == [second.id.text, first.id.text, "broken-bison-10"])
    let summary = try listed[0].summary.get()
    #expect(summary.title == "Where am I now?")
    #expect(summary.begun == 1_780_304_400)
    #expect(summary.last == 1_780_500_060)
    #expect(summary.turns == 5)
    #expect(!summary.isEnded)
    #expect(summary.asked != nil)
    #expect(throws: TranscriptError.self) { try listed[2].summary.get() }
  }

  @Test func theListKnowsWhatIsFinished() throws {
    var held = try Held(in: store, Shared.dialogue)
    var turns = 0
    while !held.conversation.isEnded, turns < 400 {
      try held.says(turns < 30 ? "skip" : held.conversation.frame?.station == nil ? "no" : "skip")
      turns += 1
    }
    try #require(held.conversation.isEnded)
    #expect(try store.list().first?.summary.get().isEnded == true)
  }

  @Test func aSessionsFilesGoWithIt() throws {
    let held = try someConversation(5)
    try store.writeReadable(held.id)
    disk.put([1], at: "/t/\(held.id).jsonl.torn-1")
    disk.put([1], at: "/t/other-otter-10.md")
    held.live.journal.close()
    #expect(
      try store.erase(held.id).sorted() == ["\(held.id).jsonl", "\(held.id).jsonl.torn-1", "\(held.id).md"])
    #expect(disk.paths == ["/t/other-otter-10.md"])
  }

  @Test func whatIsExportedCanBeImported() throws {
    let held = try someConversation()
    let bytes = try store.export(held.id)
    #expect(bytes == disk.bytes(of: "/t/\(held.id).jsonl"))
    let elsewhere = MemoryFileSystem(folders: ["/t", "/post"])
    elsewhere.put(bytes, at: "/post/file")
    let other = TranscriptStore(JournalFolder("/t", on: elsewhere))
    var source = SeededRandom(seed: 9)
    let imported = try other.importFile("/post/file", using: &source) { _ in try? Shared.dialogue }
    #expect(imported.id == held.id && imported.formerID == held.id)
    #expect(elsewhere.bytes(of: "/t/\(held.id).jsonl") == bytes)
    // Once more: the name is taken now.
    let again = try other.importFile("/post/file", using: &source) { _ in try? Shared.dialogue }
    #expect(again.id != held.id && again.formerID == held.id)
    let live = try other.open(again.id, in: Shared.dialogue)
    #expect(live.conversation == held.conversation)
  }

  @Test func onlyWholeConversationsAreImported() throws {
    let held = try someConversation(10)
    let bytes = try store.export(held.id)
    let disk = MemoryFileSystem(folders: ["/t", "/post"])
    let other = TranscriptStore(JournalFolder("/t", on: disk))
    func error(_ bytes: [UInt8]) -> TranscriptError? {
      disk.put(bytes, at: "/post/file")
      var source = SeededRandom(seed: 9)
      return #expect(throws: TranscriptError.self) {
        try other.importFile("/post/file", using: &source) { $0 == "where-am-i-now" ? try? Shared.dialogue : nil }
      }
    }
    var flipped = bytes
    flipped[bytes.count / 2] ^= 1
    if case .journal(.damaged) = error(flipped) {} else { Issue.record("a flipped bit was taken") }
    #expect(error([]) == .journal(.neverBegun("/post/file")))
    #expect(error(Array("{}\n".utf8)) == .journal(.foreign("/post/file")))
    let text = String(decoding: bytes, as: UTF8.self)
    let newer = text.replacing(#""version":1,"#, with: #""version":2,"#, maxReplacements: 1)
    if case .journal(.damaged) = error(Array(newer.utf8)) {} else { Issue.record("a changed version was taken") }
    // A whole journal with a good chain, but of a dialogue that isn't here, or without one.
    for (header, expected) in [
      (
        #""dialogue":"other","title":"Other","dialogue-version":1,"begun":0,"day":"2026-06-01""#,
        TranscriptError.noDialogue("/post/file", dialogue: "other")
      ),
      (#""dialogue":"other""#, .noConversation("/post/file")),
    ] {
      let id = try #require(SessionID("tidy-heron-41"))
      try Journal.create(id, in: JournalFolder("/post", on: disk), header: Array(header.utf8)).close()
      let made = try #require(disk.bytes(of: "/post/tidy-heron-41.jsonl"))
      try JournalFolder("/post", on: disk).erase(id)
      #expect(error(made) == expected)
    }
    disk.putLink(at: "/post/link")
    var source = SeededRandom(seed: 9)
    #expect(throws: TranscriptError.journal(.symbolicLink("/post/link"))) {
      try other.importFile("/post/link", using: &source) { _ in nil }
    }
    #expect(disk.paths.allSatisfy { $0.hasPrefix("/post/") })
  }

  @Test func aConversationOfAnotherDialogueIsRefused() throws {
    let held = try someConversation(3)
    held.live.journal.close()
    let other = try Shared.dialogue.changed { $0.id = "another" }
    let path = "/t/\(held.id).jsonl"
    let before = disk.bytes(of: path)
    #expect(throws: TranscriptError.otherDialogue(path, dialogue: "where-am-i-now", expected: "another")) {
      try store.open(held.id, in: other)
    }
    #expect(disk.bytes(of: path) == before)
    // And it is free again.
    try store.open(held.id, in: Shared.dialogue).journal.close()
  }

  @Test func everyErrorSaysSomething() throws {
    let id = try #require(SessionID("tidy-heron-41"))
    let errors: [TranscriptError] = [
      .journal(.inUse(id)), .noConversation("/t/x"), .otherDialogue("/t/x", dialogue: "a", expected: "b"),
      .noDialogue("/t/x", dialogue: "a"), .turn("/t/x", number: 3, .unknownQuestion("ulo.x")),
      .turn("/t/x", number: 3, .otherKind(question: "ulo.x", was: .count, now: .share)),
      .turn("/t/x", number: 3, .otherLists(question: "ulo.x")), .turn("/t/x", number: 3, .unknownList("x")),
      .turn("/t/x", number: 3, .unknownItem("groups:x")), .turn("/t/x", number: 3, .missingItem(7)),
      .turn("/t/x", number: 3, .otherDialogue(id: "a", expected: "b")),
      .changed(DialogueChange(session: id, kept: 1, toAskAgain: ["staff"], archived: ["years"])),
      .noAnswer(id, question: "ulo.x", answered: ["ulo.y"]),
    ]
    for error in errors {
      #expect(error.sentence.hasSuffix(".") && error.sentence.count > 30 && "\(error)" == error.sentence)
    }
  }
}
