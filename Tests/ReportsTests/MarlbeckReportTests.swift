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
    #expect(chart.sentence == "50 per cent or more: 2 of 3. 75 per cent or more: 1 of 3.")
    let (html, text) = (HTMLReport.write(report), MarkdownReport.write(report))
    #expect(html.contains("A line stands at 50 per cent and 75 per cent.") && !text.contains("A line stands"))
  }

  @Test func briefSaysWhatIsKnownAndWhatIsNot() throws {
    let report = ReportMaker(Conversations.rows(try Conversations.golden("marlbeck"))).report()
    let brief = MarkdownReport.write(Report(title: "", sections: [report.sections[0]]))
    #expect(brief.contains("Parts in which some of it is known: "))
    #expect(brief.contains("Asked, and not known: ") && brief.contains("Other funders and supporters (Speak Up)"))
  }

  /// By what route the seldom heard are involved, whom the agreement is with: what was kept beside an answer.
  @Test func whatWasKeptStandsBesideItsAnswer() throws {
    let text = MarkdownReport.write(ReportMaker(Conversations.rows(try Conversations.golden("marlbeck"))).report())
    for kept in [
      "yes (\"LGBT via Pride forum\")", "formal (\"CIL has an MoU with Thornleigh's\")", "(\"it's on the website\")",
    ] {
      #expect(text.contains(kept), "\(kept)")
    }
  }

  /// The networks of an area aren't those of each organisation in it.
  @Test func noNetworkIsSomebodysOwn() throws {
    let text = MarkdownReport.write(ReportMaker(Conversations.rows(try Conversations.golden("marlbeck"))).report())
    let features = text.split(separator: "\n").filter { $0.contains("Shared: ") }.joined()
    #expect(features.contains("an area with a formal network, whoever is in it"))
    #expect(!features.contains("a funder's grant") && !features.contains(", a formal network"))
  }

  /// A finding that holds without carers only says what the share is then.
  @Test func aReadingHasItsFigure() throws {
    let conversation = try Conversations.saying([
      "Marlbeck", "a manager", "Speak Up", "skip", "skip", "go to Speak Up", "7 of 10, two of them are carers",
    ])
    let text = MarkdownReport.write(ReportMaker(Conversations.rows(conversation)).report())
    let finding = try #require(text.range(of: "Exactly half meets"))
    #expect(text[finding.upperBound...].prefix(400).contains("Without carers it is 50 per cent."))
  }

  @Test func aFindingCitesTheCorrectionAsWell() throws {
    let findings = Conversations.rows(try Conversations.golden("marlbeck")).findings
    for id in ["reliance-unclear", "long-running-several-sources"] {
      let words = findings.first { $0.id == id && $0.items == ["Marlbeck CIL"] }?.words ?? []
      #expect(words.contains("15"), "\(words)")
    }
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
