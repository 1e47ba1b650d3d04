import Reports
import StrictJSON
import Testing

/// A copy to share lacks what was to be left out, in every format.
@Suite struct SharedCopyTests {
  private func written(leavingOut: Set<ReportOmission>) throws -> [String] {
    let rows = Conversations.rows(try Conversations.golden("marlbeck"), leavingOut: leavingOut)
    let report = ReportMaker(rows).report()
    return [
      HTMLReport.write(report), MarkdownReport.write(report), CSVReport.write(rows),
      String(decoding: JSONReport.write(rows), as: UTF8.self),
    ]
  }

  @Test func withEverything() throws {
    for text in try written(leavingOut: []) {
      #expect(text.contains("office line"))
      #expect(text.contains("15,000"))
      #expect(text.contains("not sure but I think 4"))
    }
  }

  @Test func withoutContacts() throws {
    for text in try written(leavingOut: [.contacts]) {
      #expect(!text.contains("office line"))
      #expect(text.contains("15,000"))
    }
  }

  @Test func withoutMoney() throws {
    for text in try written(leavingOut: [.money]) {
      #expect(!text.contains("15,000"))
      #expect(!text.contains("£"))
      #expect(text.contains("office line"))
    }
  }

  @Test func withoutWords() throws {
    for text in try written(leavingOut: [.words]) {
      #expect(!text.contains("not sure but I think 4"))
      #expect(text.contains("15,000"))
    }
  }

  @Test func whatIsLeftOutIsSaid() throws {
    let report = ReportMaker(
      Conversations.rows(try Conversations.golden("marlbeck"), leavingOut: [.contacts, .money])
    ).report()
    let brief = try #require(report.sections.first)
    #expect(
      brief.parts.contains(.paragraph("Left out of this copy: how organisations are reached and sums of money.")))
  }
}
