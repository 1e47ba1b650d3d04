import Answers
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
    // All that may still meet stand somewhere, also those of which it isn't known.
    let names = cells.rows.map { $0.cells.map(\.words).filter { !$0.isEmpty } }
    #expect(
      names == [["LD partnership board"], [], ["carers reference group"], ["transformation board, safeguarding"]])
    #expect(
      try chart("Depth and level of each board or group").sentence
        == "Boards and groups that shape decisions, in your view: 1 of 4 that may still meet. Not known yet: 2.")
  }

  private func funding(on day: Day = Conversations.day, then lines: [String] = []) throws -> (ReportChart, [[String]]) {
    let rows = ReportRows(of: try Conversations.marlbeck(then: lines), on: day)
    let chart = try #require(ReportMaker(rows).report().charts.first { $0.title.hasPrefix("Where the money") })
    return (chart, try #require(chart.table).rows)
  }

  /// Nothing is said of those that nobody was asked about, nor of what is known only in part.
  @Test func moneyIsToldAsFarAsItIsKnown() throws {
    let (chart, rows) = try funding()
    #expect(
      rows == [
        [
          "Marlbeck CIL", "£45,000 a year", "£8,000 for a time that isn't known, and more that isn't known",
          "£5,000 a year", "not known",
        ],
        ["Speak Up", "£2,000 to £3,000 a year", "not known", "none", "not known"],
        ["Open Door", "none", "not known", "not known", "not known"],
      ])
    #expect(
      chart.sentence
        == "Organisations on the council's money alone, as far as you know: 0 of 3. Can't be told yet: 1.")
  }

  @Test func whatHasEndedIsNoPartOfAYear() throws {
    let later = try #require(Day(year: 2027, month: 6, day: 1))
    let (_, rows) = try funding(on: later)
    #expect(rows[0][1] == "£15,000 a year; £30,000 a year ended on 31 March 2027")
    #expect(rows[0][2] == "£8,000 for a time that isn't known; an unknown sum ended by 31 March 2027")
  }

  @Test func whoHasSupportThatEnds() throws {
    let sentence = try chart("When money begins and ends").sentence
    #expect(
      sentence
        == "Organisations with support that ends within 12 months, as far as you know: 1 of 3. Can't be told yet: 2.")
  }

  @Test func anotherBodyIsMarkedInTheTableToo() throws {
    let text = MarkdownReport.write(ReportMaker(Conversations.rows(try Conversations.golden("marlbeck"))).report())
    #expect(text.contains("| carers' centre, other body |"))
  }

  /// Each look has a pattern of its own: nothing is told by colour alone.
  @Test func noTwoLooksAreDrawnAlike() throws {
    let html = HTMLReport.write(ReportMaker(Conversations.rows(try Conversations.golden("marlbeck"))).report())
    for look in ["striped", "dotted", "unknown"] { #expect(html.contains("id=\"\(look)-1\"")) }
    // Each in two sizes, of which one is shown.
    for size in ["broad", "narrow"] { #expect(html.ranges(of: "<svg class=\"\(size)\"").count == 5) }
    #expect(html.ranges(of: "role=\"img\" aria-label=").count == 10)
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
