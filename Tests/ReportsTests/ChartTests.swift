import Reports
import Testing

/// What the dialogue has drawn: each with its message in a sentence and its data in a table.
@Suite struct ChartTests {
  private func charts() throws -> [ReportChart] {
    ReportMaker(Conversations.rows(try Conversations.golden("marlbeck"))).report().charts
  }

  private func chart(_ title: String) throws -> ReportChart { try #require(try charts().first { $0.title == title }) }

  private func strips(_ title: String) throws -> ReportChart.Strips {
    guard case .strips(let strips) = try chart(title).drawing else { throw Missing() }
    return strips
  }

  private func cells(_ title: String) throws -> ReportChart.Cells {
    guard case .cells(let cells) = try chart(title).drawing else { throw Missing() }
    return cells
  }

  private struct Missing: Error {}

  @Test func allOfThemHaveAMessage() throws {
    let charts = try charts()
    #expect(charts.count == 5)
    for chart in charts { #expect(chart.sentence.hasSuffix("."), "\(chart.title)") }
  }

  @Test func whoSpeaksForWhomIsSaidInEachCell() throws {
    let cells = try cells("Who speaks for whom")
    #expect(cells.columns.contains { $0.hasPrefix("Speak Up") })
    for row in cells.rows {
      #expect(row.cells.count == cells.columns.count)
      #expect(row.cells.allSatisfy { !$0.words.isEmpty }, "\(row.name)")
    }
    let looks = cells.rows.flatMap(\.cells).map(\.look)
    #expect(looks.contains(.solid) && looks.contains(nil))
  }

  @Test func whatIsNotKnownOfTheMoneyIsDrawnToo() throws {
    let strips = try strips("Where the money comes from, in a year")
    #expect(strips.legend.map(\.look) == [.solid, .striped, .dotted, .unknown])
    #expect(strips.rows.contains { $0.pieces.contains { $0.look == .unknown } })
    for row in strips.rows {
      for (one, next) in zip(row.pieces, row.pieces.dropFirst()) {
        #expect(one.range.upperBound == next.range.lowerBound)
      }
    }
    let table = try #require(try chart("Where the money comes from, in a year").table)
    #expect(table.rows.count == strips.rows.count)
  }

  @Test func timesLieOnOneScaleWithToday() throws {
    let strips = try strips("When money begins and ends")
    #expect(strips.marks.last?.label == "today")
    #expect(strips.rows.allSatisfy { !$0.pieces.isEmpty })
    #expect(strips.rows.contains { $0.words.contains("31 March 2027") })
  }

  @Test func boardsStandWhereDepthAndLevelMeet() throws {
    let cells = try cells("Depth and level of each board or group")
    #expect(cells.columns.last == "Not known")
    #expect(cells.rows.flatMap(\.cells).contains { !$0.words.isEmpty })
  }

  /// Each look has a pattern of its own: nothing is told by colour alone.
  @Test func noTwoLooksAreDrawnAlike() throws {
    let html = HTMLReport.write(ReportMaker(Conversations.rows(try Conversations.golden("marlbeck"))).report())
    for look in ["striped", "dotted", "unknown"] { #expect(html.contains("id=\"\(look)-1\"")) }
    #expect(html.ranges(of: "<svg ").count == 5)
    #expect(html.ranges(of: "role=\"img\" aria-label=").count == 5)
  }

  @Test func aCopyWithoutMoneyHasNoChartOfMoney() throws {
    let rows = Conversations.rows(try Conversations.golden("marlbeck"), leavingOut: [.money])
    #expect(!ReportMaker(rows).report().charts.contains { $0.title.hasPrefix("Where the money") })
  }

  @Test func nothingSaidIsNothingDrawn() throws {
    #expect(ReportMaker(Conversations.rows(try Conversations.saying([]))).report().charts.isEmpty)
  }
}

extension Report {
  /// All its charts.
  var charts: [ReportChart] {
    sections.flatMap(\.parts).compactMap { part in if case .chart(let chart) = part { chart } else { nil } }
  }
}
