import Reports
import Testing

/// A page to send to an organisation: what was said of it, what isn't known, and room for its reply.
@Suite struct LetterTests {
  private func letter(to name: String, after lines: [String]) throws -> String? {
    ReportMaker(Conversations.rows(try Conversations.saying(lines))).letter(to: name).map(MarkdownReport.write)
  }

  private let lines = [
    "Marlbeck", "a manager", "Speak Up and Open Door", "skip", "go to Speak Up", "4 of 8", "don't know", "email",
  ]

  @Test func itSaysWhatIsKnownAndAsksForTheRest() throws {
    let text = try #require(try letter(to: "speak up", after: lines))
    #expect(text.contains("Dear Speak Up,"))
    #expect(text.contains("| Management committee | 4 out of 8, 50 per cent |"))
    let ask = try #require(text.range(of: "We don't know these things yet."))
    #expect(text[ask.upperBound...].contains("- Going since"))
    #expect(text[ask.upperBound...].contains("- Opening hours"))
    #expect(!text[ask.upperBound...].contains("- Management committee\n"))
    #expect(text.contains("Answered by: a manager."))
    #expect(text.hasSuffix("**Your reply:**\n"))
  }

  /// It is read by those who were talked of: nothing says "you" to who answered, and nothing is quoted.
  @Test func itSpeaksToWhomItIsSentTo() throws {
    let maker = ReportMaker(Conversations.rows(try Conversations.golden("marlbeck")))
    for name in ["Marlbeck CIL", "Speak Up", "Open Door"] {
      let text = MarkdownReport.write(try #require(maker.letter(to: name)))
      for words in ["you think", "you know of", "that's us", "all white"] { #expect(!text.contains(words), "\(words)") }
    }
    let text = MarkdownReport.write(try #require(maker.letter(to: "Speak Up")))
    #expect(text.contains("| Own income | training other organisations (not counted) |"))
  }

  @Test func ofNobodyElse() throws {
    let text = try #require(try letter(to: "Speak Up", after: lines))
    #expect(!text.contains("Open Door"))
  }

  @Test func toNobodyWhoIsNotThere() throws {
    #expect(try letter(to: "Nobody", after: lines) == nil)
    #expect(try letter(to: "Speak Up", after: []) == nil)
  }

  @Test func itsOwnAnswerStandsBesideTheOther() throws {
    let replied = lines + ["now answering Speak Up", "change committee for Speak Up", "3 of 8"]
    let text = try #require(try letter(to: "Speak Up", after: replied))
    #expect(
      text.contains(
        "4 out of 8, 50 per cent (1 June 2026), or else 3 out of 8, 38 per cent (Speak Up, 1 June 2026). These two conflict."
      ),
      "\(text)")
  }
}
