import Answers
import Conversation
import Reports
import Testing

/// Last year's conversation beside this year's.
@Suite struct ComparisonTests {

  /// What a comparison says, as Markdown.
  private func compared(_ then: [String], _ now: [String]) throws -> String {
    let (earlier, later) = (try Conversations.saying(then), try Conversations.saying(now))
    return MarkdownReport.write(
      ComparisonMaker((earlier, on: Conversations.day), (later, on: Conversations.day.adding(days: 365))).report())
  }

  private func section(_ title: String, of text: String) -> String {
    guard let start = text.range(of: "\n## \(title)\n") else { return "" }
    let rest = text[start.upperBound...]
    return String(rest[..<(rest.range(of: "\n## ")?.lowerBound ?? rest.endIndex)])
  }

  @Test func eachFateHasItsPlace() throws {
    let text = try compared(
      ["Marlbeck", "a manager", "Speak Up", "go to Speak Up", "4 of 8", "since 2010", "don't know"],
      ["Marlbeck", "a manager", "Speak Up", "go to Speak Up", "5 of 8", "since 2008", "email, Mondays"])
    #expect(
      section("Changed", of: text).contains("| Management committee, Speak Up | 4 out of 8, 50 per cent | 5 out of 8"))
    #expect(section("Corrected", of: text).contains("since 2010"))
    #expect(section("Found out", of: text).contains("| Contact and hours, Speak Up | not known |"))
    #expect(section("What follows", of: text).contains("New findings"))
  }

  @Test func whatIsNotAskedAgainIsNeitherLostNorWorse() throws {
    let text = try compared(
      ["Marlbeck", "a manager", "Speak Up", "go to Speak Up", "4 of 8", "since 2010"],
      ["Marlbeck", "a manager", "Speak Up", "go to Speak Up", "skip", "don't know"])
    #expect(section("Not asked again", of: text).contains("Management committee, Speak Up"))
    #expect(section("Not known any more", of: text).contains("Going since, Speak Up"))
    #expect(section("Changed", of: text).isEmpty)
  }

  @Test func renamedAndJoinedOnesStayThemselves() throws {
    let text = try compared(
      ["Marlbeck", "a manager", "Speak Up", "go to Speak Up", "4 of 8"],
      [
        "Marlbeck", "a manager", "Speak Up", "rename Speak Up to Loud and Clear", "go to Loud and Clear",
        "5 of 8",
      ])
    #expect(section("Changed", of: text).contains("Management committee, Loud and Clear"))
    #expect(section("Named once only", of: text).isEmpty)
  }

  @Test func whoWasNamedOnceIsTold() throws {
    let text = try compared(["Marlbeck", "a manager", "Speak Up"], ["Marlbeck", "a manager", "Open Door"])
    let once = section("Named once only", of: text)
    #expect(once.contains("Named only now: Open Door."))
    #expect(once.contains("Named only then: Speak Up."))
  }

  @Test func whatWasOnlyAboutSoIsFoundOut() throws {
    let text = try compared(
      ["Marlbeck", "a manager", "Speak Up", "go to Speak Up", "4 of 8", "at least 10 years", "skip", "more than one"],
      ["Marlbeck", "a manager", "Speak Up", "go to Speak Up", "4 of 8", "since 2012", "skip", "3"])
    #expect(section("Found out", of: text).contains("Going since, Speak Up"))
    #expect(section("Found out", of: text).contains("Paid staff, Speak Up"))
    #expect(section("Corrected", of: text).isEmpty)
  }

  @Test func theSameNamesInAnotherOrderAreTheSame() throws {
    let text = try compared(
      ["Marlbeck", "a manager", "Speak Up and Open Door"], ["Marlbeck", "a manager", "Open Door, speak up"])
    #expect(section("Changed", of: text).isEmpty)
  }

  @Test func theSameTwiceIsTheSame() throws {
    let lines = ["Marlbeck", "a manager", "Speak Up", "go to Speak Up", "4 of 8"]
    let text = try compared(lines, lines)
    for title in ["Changed", "Found out", "Corrected", "Not known any more", "Not asked again", "Named once only"] {
      #expect(section(title, of: text).isEmpty, "\(title)")
    }
    #expect(text.contains("The same follows from the answers as then."))
  }
}
