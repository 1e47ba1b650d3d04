import Conversation
import Reports
import Testing

/// Many conversations side by side.
@Suite struct OverviewTests {
  private func rows() throws -> [OverviewRow] {
    let first = try Conversations.saying(["Marlbeck", "=cmd()", "Speak Up", "go to Speak Up", "4 of 8"])
    let second = try Conversations.golden("marlbeck")
    return [OverviewRow(first, called: "tidy-heron-41"), OverviewRow(second, called: "brisk-otter-12")]
  }

  private func written(_ format: OverviewWriter.Format) throws -> String {
    let rows = try rows()
    var writer = OverviewWriter(format, of: try Conversations.saying([]).dialogue)
    var text = writer.beginning()
    for row in rows { text += writer.write(row) }
    text += writer.write(unreadable: "torn-wren-7", because: "its journal is damaged.")
    return text + writer.ending()
  }

  @Test func textTellsEachAndTheWhole() throws {
    let text = try written(.text)
    #expect(text.contains("\ntidy-heron-41\nCouncil or area: Marlbeck.\n"))
    #expect(text.contains("\nNot finished, last heard on 1 June 2026.\n"))
    #expect(text.contains("\ntorn-wren-7\nits journal is damaged.\n"))
    #expect(text.contains("\n2 conversations in all.\n"))
    #expect(text.contains("To check, in 2 of them: Organisation, committee members who use services: …. Exactly half"))
    #expect(!text.contains("exactly-half"))
    #expect(text.contains("Of 7 groups, 2 have no user-led organisation that you know of."))
  }

  @Test func csvHasARowForEachAndNoFormula() throws {
    let lines = try written(.csv).split(separator: "\r\n")
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix("conversation,dialogue,"))
    #expect(lines[1].contains(",'=cmd") || lines[1].contains("\"'=cmd"), "\(lines[1].prefix(120))")
    let columns = lines[0].split(separator: ",", omittingEmptySubsequences: false)
    #expect(columns.contains("exactly-half") && columns.contains("coverage: coverage"))
    #expect(lines[2].contains("Of 7 groups, 2 have no user-led organisation"))
  }

  @Test func aPageIsWhole() throws {
    let text = try written(.html)
    #expect(text.hasPrefix("<!DOCTYPE html>") && text.hasSuffix("</html>\n"))
    #expect(text.components("<tr>") == 4 && text.components("</tr>") == 4)
    #expect(text.contains("<td colspan="))
    #expect(text.contains("Of 7 groups, 2 have no user-led organisation") && text.contains("Priority 8"))
  }
}

extension String {
  fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
