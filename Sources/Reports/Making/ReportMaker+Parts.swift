import Answers
import Dialogue
import Record

/// What something is made of: for each item of a list the sums of several questions, for a year, and what isn't known of them.
extension ReportMaker {
  /// What is known of one part.
  private struct Part {
    /// A year's worth in pence, at least and at most.
    var low = 0
    var high = 0
    /// Is something of it not known?
    var isUnknown = false

    mutating func add(_ money: Money?, asksPeriod: Bool = false) {
      guard let money, !asksPeriod || money.period != nil, let yearly = money.yearly,
        let least = yearly.low.value ?? yearly.high.value
      else {
        isUnknown = true
        return
      }
      low = low.addingClamped(max(0, least))
      high = high.addingClamped(max(0, yearly.high.value ?? least))
      if yearly.low.value == nil || yearly.high.value == nil { isUnknown = true }
    }
  }

  private struct Row {
    let item: Int
    let parts: [Part]
    let whole: Int?
    var known: Int { parts.reduce(0) { $0.addingClamped($1.high) } }
    /// What isn't known of it, in pence; -1 where nobody can tell how much.
    var unknown: Int {
      guard parts.contains(where: \.isUnknown) else { return 0 }
      return whole.map { max(0, $0 - known) } ?? -1
    }
  }

  /// How much of the width stands for what nobody can tell the size of, in thousandths.
  private static let unknownWidth = 150
  private static let looks: [ReportChart.Look] = [.solid, .striped, .dotted]

  func parts(_ chart: Chart) -> ReportChart? {
    guard let list = chart.each else { return nil }
    let made = rows.record.liveItems(of: list).compactMap { row(chart, for: $0) }
    let most = made.map { $0.known.addingClamped(max(0, $0.unknown)) }.max() ?? 0
    guard most > 0 else { return nil }
    let room = made.contains { $0.unknown < 0 } ? 1000 - Self.unknownWidth : 1000
    let names = chart.questions.indices.map { rows.word("charts.\(chart.id).name-\($0 + 1)") }
    let strips = made.map { row in
      ReportChart.Strips.Row(
        name: rows.record.items[row.item].name, words: words(of: row, names), pieces: pieces(of: row, most, room))
    }
    let unknown = rows.word("report.chart-unknown")
    let keys =
      zip(Self.looks, names).map { ReportChart.Strips.Key(look: $0, name: $1) }
      + [ReportChart.Strips.Key(look: .unknown, name: unknown)]
    let whole = chart.whole.map { [rows.title(of: $0)] } ?? []
    let table = ReportTable(
      caption: rows.word("charts.\(chart.id)"),
      columns: [column(dialogue.lists[list].one)] + names.map(column) + whole,
      rows: made.map { row in
        [rows.record.items[row.item].name] + row.parts.map(said)
          + (chart.whole == nil ? [] : [row.whole.map { said(Part(low: $0, high: $0)) } ?? unknown])
      })
    return self.chart(chart, .strips(ReportChart.Strips(rows: strips, marks: [], legend: keys)), table: table)
  }

  /// What is known of one item; nothing where none of the questions arises for it, or nobody has said anything.
  private func row(_ chart: Chart, for item: Int) -> Row? {
    let parts = chart.questions.map { part($0, for: item) }
    guard parts.contains(where: { $0.high > 0 || !$0.isUnknown }) else { return nil }
    var whole: Int?
    if let number = chart.whole, let answer = rows.answer(at: Address(number, ItemPath([item]))), answer.rival == nil,
      case .money(let money)? = answer.answer.value
    {
      whole = money.yearly?.exact
    }
    return Row(item: item, parts: parts, whole: whole)
  }

  private func part(_ number: Int, for item: Int) -> Part {
    let question = dialogue.questions[number]
    let paths = rows.evaluator.paths(of: number, from: ItemPath()).filter { $0.contains(item) }
    var part = Part()
    if paths.isEmpty { part.isUnknown = !isSettled(question, for: item) }
    for path in paths where rows.evaluator.reach(Address(number, path)).isReachable {
      guard let row = rows.answer(at: Address(number, path)), row.rival == nil, row.answer.isKnown else {
        part.isUnknown = true
        continue
      }
      switch row.answer.value {
      case .money(let money)?: part.add(money, asksPeriod: question.asksPeriod)
      case .choices(let picks)?: for pick in picks where pick.counts { part.add(pick.amount) }
      default: break
      }
    }
    return part
  }

  /// Has somebody said that there is nothing on the list that the question goes over?
  private func isSettled(_ question: Question, for item: Int) -> Bool {
    guard let list = question.over.last, let making = dialogue.questions.first(where: { $0.makes == list }) else {
      return true
    }
    return rows.answer(at: Address(making.number, ItemPath([item]).prefix(making.over.count)))?.answer.isKnown == true
  }

  private func pieces(of row: Row, _ most: Int, _ room: Int) -> [ReportChart.Strips.Piece] {
    var pieces: [ReportChart.Strips.Piece] = []
    var sum = 0
    func place(_ pence: Int) -> Int { Int(Double(pence) / Double(most) * Double(room)) }
    for (part, look) in zip(row.parts, Self.looks) where part.high > 0 {
      let end = sum.addingClamped(part.high)
      pieces.append(ReportChart.Strips.Piece(range: place(sum)...place(end), look: look))
      sum = end
    }
    if row.unknown != 0 {
      let end = row.unknown < 0 ? min(1000, place(sum) + Self.unknownWidth) : place(sum.addingClamped(row.unknown))
      pieces.append(ReportChart.Strips.Piece(range: place(sum)...max(place(sum), end), look: .unknown))
    }
    return pieces
  }

  private func words(of row: Row, _ names: [String]) -> String {
    zip(names, row.parts).map { "\($0): \(said($1))" }.joined(separator: "; ")
  }

  private func said(_ part: Part) -> String {
    let unknown = rows.word("report.chart-unknown")
    guard part.high > 0 else { return part.isUnknown ? unknown : rows.word("report.chart-none") }
    let money = Money(Interval(part.low, part.high), period: .year)
    let sum = Answers.say(Answer(.money(money), words: ""), slot: Slot(id: 0, kind: .money), today: rows.day)
    return part.isUnknown ? rows.word("report.chart-more", ["sum": .text(sum)]) : sum
  }
}

extension Int {
  fileprivate func addingClamped(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
