import Answers
import Dialogue
import Record

/// From when to when: a strip for each answer about a time, on one scale of years.
extension ReportMaker {
  private struct Span {
    let row: AnswerRow
    let time: TimeSpan
  }

  /// How near to today no year is written, in thousandths of the width: the words would run into each other.
  private static let near = 80
  /// The most years that are written along the top.
  private static let mostYears = 8

  func timeline(_ chart: Chart) -> ReportChart? {
    let spans = chart.questions.flatMap { number in
      rows.evaluator.paths(of: number, from: ItemPath()).compactMap { path -> Span? in
        guard let row = rows.answer(at: Address(number, path)), row.rival == nil,
          case .time(let time)? = row.answer.value
        else { return nil }
        return Span(row: row, time: time)
      }
    }
    let days = spans.flatMap { [$0.time.from, $0.time.to].compactMap(\.self) }.flatMap {
      [$0.low.value, $0.high.value]
    }
    let years = (days.compactMap(\.self) + [rows.day]).map(\.date.year)
    guard !spans.isEmpty, let first = years.min(), let last = years.max(),
      let start = Day(year: first, month: 1, day: 1), let end = Day(year: last + 1, month: 1, day: 1)
    else { return nil }
    func place(_ day: Day) -> Int {
      min(max((day.number - start.number) * 1000 / (end.number - start.number), 0), 1000)
    }
    let step = max(1, (last - first + Self.mostYears) / Self.mostYears)
    let marks = stride(from: first, through: last, by: step).compactMap { year in
      Day(year: year, month: 1, day: 1).map {
        ReportChart.Strips.Mark(place: place($0), label: String(year), isFaint: true)
      }
    }
    let today = ReportChart.Strips.Mark(place: place(rows.day), label: rows.word("report.chart-today"))
    let lines = spans.map { span in
      ReportChart.Strips.Row(
        name: span.row.items.joined(separator: ", "),
        words: span.time.isOver(on: rows.day)
          ? rows.word("report.chart-over", ["time": .text(span.row.text)]) : span.row.text,
        pieces: pieces(of: span.time, today: today.place, at: place))
    }
    let table = ReportTable(
      caption: rows.word("charts.\(chart.id)"), columns: [rows.word("report.about"), rows.word("report.answer")],
      rows: lines.map { [$0.name, $0.words] })
    let keys = [
      ReportChart.Strips.Key(look: .solid, name: rows.word("report.chart-sure")),
      ReportChart.Strips.Key(look: .unknown, name: rows.word("report.chart-unsure")),
    ]
    let lasting = marks.filter { abs($0.place - today.place) >= Self.near } + [today]
    return self.chart(
      chart, .strips(ReportChart.Strips(rows: lines, marks: lasting, legend: keys)), table: table)
  }

  /// What is sure, and what may be: before a start or an end that isn't known to the day, and after today where no end is known.
  private func pieces(of time: TimeSpan, today: Int, at place: (Day) -> Int) -> [ReportChart.Strips.Piece] {
    let begins = (time.from?.low.value.map(place) ?? 0, time.from?.high.value.map(place))
    var ends = (time.to?.low.value.map(place), time.to?.high.value.map(place) ?? 1000)
    if time.isRolling { ends = (1000, 1000) }
    let from = min(begins.1 ?? min(today, ends.0 ?? today), 1000)
    let to = max(from, ends.0 ?? max(from, min(today, ends.1)))
    var pieces: [ReportChart.Strips.Piece] = []
    if begins.0 < from { pieces.append(ReportChart.Strips.Piece(range: begins.0...from, look: .unknown)) }
    if from < to { pieces.append(ReportChart.Strips.Piece(range: from...to, look: .solid)) }
    if to < ends.1 { pieces.append(ReportChart.Strips.Piece(range: to...ends.1, look: .unknown)) }
    return pieces
  }
}
