import Conversation
import Dialogue
import TestSupport
import Testing
import Transcripts

/// The page of a conversation that came to its end holds all that follows from it, whatever anybody listened to.
struct SummaryTests {
  let disk = MemoryFileSystem()
  var store: TranscriptStore { TranscriptStore(JournalFolder("/t", on: disk)) }

  /// A conversation in which most was skipped, at its end; nobody has asked for more.
  private func finished() throws -> Held {
    var held = try Held(in: store, Shared.dialogue)
    try held.says("Marlbeck", "the lead", "Speak Up and Open Door", "skip", "skip", "skip")
    for _ in 0..<200 where !held.conversation.isEnded { try held.says("skip") }
    #expect(held.conversation.isEnded && !held.conversation.held.isEmpty)
    return held
  }

  private func lines(_ items: [[Phrase]]) throws -> [String] {
    let dialogue = try Shared.dialogue
    return items.joined().map { dialogue.wordings[0].render($0, in: dialogue) }
  }

  @Test func allOfItStandsAtTheEnd() throws {
    let held = try finished()
    let transcript = try store.transcript(of: held.id)
    let conversation = held.conversation
    let expected =
      try lines([conversation.summaryLines()] + conversation.findingItems() + conversation.actionItems())
    #expect(expected.count > 30)
    let text = transcript.rendered(as: .text)
    let end = try #require(text.split(separator: "How everything stands\n").last)
    let found = end.split(separator: "\n").map(String.init)
    for line in expected { #expect(found.contains(line), "\(line)") }
    #expect(transcript.rendered(as: .markdown).contains("\n## How everything stands\n"))
  }

  @Test func itIsThatOfTheLastTimeSomebodyLeft() throws {
    var held = try finished()
    let before = try store.transcript(of: held.id).summary
    try held.happens(.leave)
    #expect(try store.transcript(of: held.id).summary == before, "nothing has changed")
    try held.says("change committee speak up", "7 of 9")
    try held.happens(.leave)
    let after = try store.transcript(of: held.id).summary
    #expect(after != before)
    #expect(after.joined().contains { $0.contains("7 out of 9") })
    #expect(!before.joined().contains { $0.contains("7 out of 9") })
  }

  @Test func thereIsNoneBeforeTheEnd() throws {
    var held = try Held(in: store, Shared.dialogue)
    try held.says("Marlbeck", "pause")
    let transcript = try store.transcript(of: held.id)
    #expect(transcript.summary.isEmpty)
    #expect(!transcript.rendered(as: .text).contains("How everything stands"))
  }

  @Test func whatIsRedactedIsGoneFromIt() throws {
    var held = try finished()
    try held.says("change committee speak up", "seven of the nine, they say")
    try held.happens(.leave)
    held.live.journal.close()
    #expect(try store.transcript(of: held.id).rendered(as: .text).contains("seven of the nine, they say"))
    _ = try store.redact(held.id, question: "ulo.committee")
    let text = try store.transcript(of: held.id).rendered(as: .text)
    #expect(!text.contains("seven of the nine, they say") && !text.contains("7 out of 9"))
  }

  @Test func anActionIsNotCutBetweenItsLines() throws {
    var held = try finished()
    try held.says("actions")
    var said = try lines([held.conversation.lastSaid])
    while !held.conversation.held.isEmpty {
      #expect(held.conversation.lastSaid.last?.id == "more")
      let next = try #require(held.conversation.held.first?.first)
      #expect(next.id == "actions.numbered", "a page begins with an action")
      try held.says("more")
      said += try lines([held.conversation.lastSaid])
    }
    said.removeAll { $0.hasPrefix("And ") && $0.contains("Say more") || $0 == "That was all." }
    #expect(said == (try lines(held.conversation.actionItems())))
  }
}
