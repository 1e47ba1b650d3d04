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
    let bars = report.sections.flatMap(\.parts).compactMap { part in
      if case .bars(let bars) = part { bars } else { nil as ReportBars? }
    }
    let committees = try #require(bars.first)
    #expect(committees.marks == [500, 750])
    #expect(committees.bars.map(\.name) == ["Marlbeck CIL", "Speak Up", "Open Door"])
    #expect(committees.bars.map(\.range) == [777...777, 500...500, 363...400])
    #expect(committees.about == "A line stands at 50 per cent and 75 per cent.")
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
