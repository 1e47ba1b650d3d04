import Reports
import StrictJSON
import Testing

/// Reports of conversations that hold little, or very much.
@Suite struct EdgeReportTests {
  private func check(_ lines: [String]) throws -> Report {
    let rows = Conversations.rows(try Conversations.saying(lines))
    let report = ReportMaker(rows).report()
    for table in report.tables {
      #expect(table.rows.allSatisfy { $0.count == table.columns.count })
      #expect(!table.rows.isEmpty)
    }
    #expect(!MarkdownReport.write(report).contains("{"))
    _ = try JSON(parsing: JSONReport.write(rows))
    let html = HTMLReport.write(report)
    #expect(html.hasSuffix("</html>\n"))
    #expect(html.ranges(of: "<figure>").count == report.charts.count)
    #expect(CSVReport.write(rows).hasPrefix("part,id,about,for,"))
    #expect(WordReport.write(report).starts(with: Array("PK".utf8)))
    return report
  }

  @Test func nothingWasSaidYet() throws {
    let report = try check([])
    let brief = MarkdownReport.write(report)
    #expect(brief.contains("The conversation isn't finished yet."))
    #expect(report.sections.map(\.title) == ["In brief", "How to read this", "What follows", "Action plan"])
  }

  @Test func nothingIsKnown() throws {
    let report = try check(Array(repeating: "don't know", count: 60))
    let plan = try #require(report.sections.first { $0.title == "Action plan" })
    guard case .list(let actions)? = plan.parts.first else {
      Issue.record("There is no plan.")
      return
    }
    #expect(actions.count > 5)
    #expect(actions.allSatisfy { $0.suffix(2) == ["Owner:", "By when:"] })
  }

  @Test func twoHundredOrganisations() throws {
    let report = try check(["Marlbeck", "a manager", "Marlbeck CIL"] + (2...200).map { "add Alliance \($0)" })
    #expect(report.sections.count { $0.isOwnPage } == 201)
    // Too many to stand side by side: each row says who.
    #expect(report.tables.allSatisfy { $0.columns.count <= 7 })
  }
}

extension Report {
  /// All its tables.
  var tables: [ReportTable] {
    sections.flatMap(\.parts).compactMap { part in if case .table(let table) = part { table } else { nil } }
  }
}
