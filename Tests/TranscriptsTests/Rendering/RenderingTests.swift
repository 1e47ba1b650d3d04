import Answers
import TestSupport
import Testing

@testable import Transcripts

/// What people read of a conversation, and that nothing that was typed into it does any harm there.
struct RenderingTests {
  let disk = MemoryFileSystem()
  var store: TranscriptStore { TranscriptStore(JournalFolder("/t", on: disk)) }

  private func transcript(_ texts: String...) throws -> Transcript {
    var held = try Held(in: store, Shared.dialogue)
    for text in texts { try held.says(text) }
    return try store.transcript(of: held.id)
  }

  @Test func itTellsWhoSaidWhatAndWhen() throws {
    var held = try Held(in: store, Shared.dialogue)
    try held.says("Marlbeck", "now answering: Sam")
    held.day = held.day.adding(days: 3)
    try held.happens(.utterance("the equality lead"), front: "phone")
    try held.says("change who", "the chair")
    try held.happens(.leave)
    let text = try store.transcript(of: held.id).rendered(as: .text)
    #expect(
      text.hasPrefix("Where am I now?\n\nSession \(held.id), begun on 1 June 2026. It is paused.\n\n1 June 2026\n"))
    #expect(text.contains("\nYou (09:01 UTC): Marlbeck\nBearings: "))
    #expect(text.contains("\n4 June 2026\n\nSam at phone (09:03 UTC): the equality lead\n"))
    #expect(text.contains("\nChanged: who was answered with \"the equality lead\", and now with \"the chair\".\n"))
    #expect(text.contains("\nSam (09:06 UTC): (leaves)\n"))
    #expect(text.hasSuffix("\n"))
    let page = try store.transcript(of: held.id).rendered(as: .markdown)
    #expect(page.hasPrefix("# Where am I now?\n\nSession"))
    #expect(page.contains("\n## 4 June 2026\n\n**Sam at phone** (09:03 UTC): the equality lead\n\n**Bearings**: "))
  }

  @Test func thePageIsWrittenBesideTheJournal() throws {
    var held = try Held(in: store, Shared.dialogue)
    try held.says("Marlbeck")
    #expect(try store.writeReadable(held.id) == "/t/\(held.id).md")
    let page = try store.transcript(of: held.id).rendered(as: .markdown)
    #expect(disk.bytes(of: "/t/\(held.id).md") == Array(page.utf8))
    try held.says("skip")
    try store.writeReadable(held.id)
    #expect((disk.bytes(of: "/t/\(held.id).md")?.count ?? 0) > page.utf8.count)
  }

  @Test func nothingSteersTheTerminal() throws {
    let nasty = "\u{1B}[2J\u{7}\u{0}a\rb\u{202E}c\u{9B}31m\u{2028}d\u{85}e\u{FEFF}"
    let transcript = try transcript(nasty, "one\nYou (09:00 UTC): two\n\n   three")
    for format in TranscriptFormat.allCases {
      let text = transcript.rendered(as: format)
      for scalar in text.unicodeScalars where scalar != "\n" {
        #expect(!(0..<0x20 ~= scalar.value) && !(0x7F...0x9F ~= scalar.value) && !(0x202A...0x202E ~= scalar.value))
        #expect(scalar.value != 0x2028 && scalar.value != 0xFEFF)
      }
    }
    // Nobody can put words into somebody else's mouth.
    #expect(transcript.rendered(as: .text).contains("one\n  You (09:00 UTC): two\n  three\n"))
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("[x](javascript:alert(1))", #"\[x\](javascript:alert(1))"#),
    ("![x](http://example.org)", #"!\[x\](http://example.org)"#),
    ("**bold** _it_ `code` ~~gone~~ $x$ a|b", #"\*\*bold\*\* \_it\_ \`code\` \~\~gone\~\~ \$x\$ a\|b"#),
    ("# heading", "\\# heading"), ("- item", #"\- item"#), ("1. item", #"1\. item"#), ("12) item", #"12\) item"#),
    ("===", #"\==="#), ("a # b - c 1. d", "a # b - c 1. d"), ("AT&amp;T", "AT&amp;amp;T"), (#"a\"#, #"a\\"#),
    ("7 out of 9, 78 per cent.", "7 out of 9, 78 per cent."),
  ])
  func markupIsInert(line: String, escaped: String) throws {
    #expect(Markdown.escaped(line) == escaped)
    let page = try transcript("x\n" + line).rendered(as: .markdown)
    #expect(page.contains("x\\\n\(escaped)\n"))
  }

  @Test func aCorrectionOfManyIsToldOnce() {
    func change(_ item: String, _ from: String?, _ to: String?) -> TranscriptEntry.Remark {
      .answered(
        AnswerChange(
          question: "area.groups", short: "groups", items: [item], from: from.map { Answer(.yesNo(.yes), words: $0) },
          to: to.map { Answer(.yesNo(.no), words: $0) }, cause: .said))
    }
    let remarks = [change("A", "x", "y"), change("B", "x", "y"), change("C", nil, "y"), change("D", "x", nil)]
    #expect(
      MergedChange.merged(remarks).map(\.words) == [
        #"groups (A; B) was answered with "x", and now with "y"."#,
        #"groups (D), answered with "x", has no answer now."#,
      ])
  }
}
