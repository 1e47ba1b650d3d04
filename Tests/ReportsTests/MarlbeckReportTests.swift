import Foundation
import Reports
import TestSupport
import Testing

/// The whole report of the worked conversation, as it is kept beside the dialogue.
///
/// `BEARINGS_RECORD=1 swift test --filter MarlbeckReport` writes it anew; read the difference as carefully as code. In CI that is
/// refused.
@Suite struct MarlbeckReportTests {
  @Test func isKept() throws {
    let report = ReportMaker(Conversations.rows(try Conversations.golden("marlbeck"))).report()
    let path = "\(Checkout.folder)/Dialogues/where-am-i-now/reports/marlbeck.md"
    let written = MarkdownReport.write(report)
    if ProcessInfo.processInfo.environment["BEARINGS_RECORD"] != nil {
      guard ProcessInfo.processInfo.environment["CI"] == nil else {
        Issue.record("Recording is refused in CI: record at home, read the difference, commit it.")
        return
      }
      try written.write(toFile: path, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOfFile: path, encoding: .utf8)
    #expect(written == kept)
  }

  @Test func theBarsStandAtTheFiguresThatFindingsName() throws {
    let report = ReportMaker(Conversations.rows(try Conversations.golden("marlbeck"))).report()
    let chart = try #require(report.charts.first { $0.title == "Management committee, as a share of all" })
    guard case .strips(let committees) = chart.drawing else {
      Issue.record("They aren't bars.")
      return
    }
    #expect(committees.marks.map(\.place) == [500, 750])
    #expect(committees.rows.map(\.name) == ["Marlbeck CIL", "Speak Up", "Open Door"])
    #expect(committees.rows.map { $0.pieces.map(\.range) } == [[0...777], [0...500], [0...363, 363...400]])
    #expect(chart.sentence == "A line stands at 50 per cent and 75 per cent.")
  }

  @Test func aPageForEachOrganisationHoldsOnlyWhatWasSaidOfIt() throws {
    let report = ReportMaker(Conversations.rows(try Conversations.golden("marlbeck"))).report()
    let page = try #require(report.sections.last { $0.title == "Speak Up" })
    #expect(page.isOwnPage)
    let text = MarkdownReport.write(Report(title: "", sections: [page]))
    #expect(text.contains("4 out of 8, 50 per cent"))
    #expect(!text.contains("Marlbeck CIL"))
    #expect(text.contains("Your reply"))
  }
}
