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
    /// Sums of which nobody said for how long they are.
    var undated: [Money] = []
    /// What ended before today, and so is no part of a year's: the sum, where it is known, and the last day, earliest and latest.
    var ended: [(sum: Money?, days: Interval<Day>)] = []
    /// Is something of it not known?
    var isUnknown = false

    /// Is anything of it known?
    var isKnown: Bool { high > 0 || !undated.isEmpty || !ended.isEmpty || !isUnknown }
    /// Is it only partly known what it comes to in a year?
    var isOpen: Bool { isUnknown || !undated.isEmpty }

    mutating func add(_ money: Money?, asksPeriod: Bool = false) {
      guard let money, money.amount != nil else {
        isUnknown = true
        return
      }
      guard !asksPeriod || money.period != nil, let yearly = money.yearly,
        let least = yearly.low.value ?? yearly.high.value
      else {
        undated.append(money)
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
      guard parts.contains(where: \.isOpen) else { return 0 }
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
        name: name(row.item), words: words(of: row, names), pieces: pieces(of: row, most, room))
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
        [name(row.item)] + row.parts.map(said)
          + (chart.whole == nil ? [] : [row.whole.map { said(Part(low: $0, high: $0)) } ?? unknown])
      })
    return self.chart(chart, .strips(ReportChart.Strips(rows: strips, marks: [], legend: keys)), table: table)
  }

  /// What is known of one item; nothing where none of the questions arises for it, or nobody has said anything.
  private func row(_ chart: Chart, for item: Int) -> Row? {
    let parts = chart.questions.indices.map { part(chart, at: $0, for: item) }
    guard parts.contains(where: \.isKnown) else { return nil }
    var whole: Int?
    if let number = chart.whole, let answer = rows.answer(at: Address(number, ItemPath([item]))), answer.rival == nil,
      case .money(let money)? = answer.answer.value
    {
      whole = money.yearly?.exact
    }
    return Row(item: item, parts: parts, whole: whole)
  }

  private func part(_ chart: Chart, at place: Int, for item: Int) -> Part {
    let question = dialogue.questions[chart.questions[place]]
    var part = Part()
    // Of those that its section passes over nobody was asked.
    if let condition = dialogue.sections[question.section].where, let list = chart.each,
      rows.evaluator.verdict(condition, in: Scope(lists: [list], items: ItemPath([item]))) == .no
    {
      part.isUnknown = true
      return part
    }
    let paths = rows.evaluator.paths(of: question.number, from: ItemPath()).filter { $0.contains(item) }
    if paths.isEmpty { part.isUnknown = !isSettled(question, for: item) }
    for path in paths where rows.evaluator.reach(Address(question.number, path)).isReachable {
      let row = rows.answer(at: Address(question.number, path))
      let value = row?.rival == nil && row?.answer.isKnown == true ? row?.answer.value : nil
      if let days = ended(chart, at: place, path) {
        if case .money(let money)? = value { part.ended.append((money, days)) } else { part.ended.append((nil, days)) }
        continue
      }
      guard let row, row.rival == nil, row.answer.isKnown else {
        part.isUnknown = true
        continue
      }
      switch value {
      case .money(let money)?: part.add(money, asksPeriod: question.asksPeriod)
      case .choices(let picks)?: for pick in picks where pick.counts { part.add(pick.amount) }
      default: break
      }
    }
    return part
  }

  /// When it ended, where that is over for sure by what the chart's question about the end says.
  private func ended(_ chart: Chart, at place: Int, _ path: ItemPath) -> Interval<Day>? {
    guard chart.ends.indices.contains(place) else { return nil }
    let address = Address(chart.ends[place], path.prefix(dialogue.questions[chart.ends[place]].over.count))
    guard let row = rows.answer(at: address), row.rival == nil, case .time(let time)? = row.answer.value else {
      return nil
    }
    return time.isOver(on: rows.day) ? time.to : nil
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

  /// A part in words: a year's worth, what can't be told for how long it is, what isn't known, and what has ended.
  private func said(_ part: Part) -> String {
    var sums: [String] = []
    if part.high > 0 { sums.append(said(Money(Interval(part.low, part.high), period: .year))) }
    sums += part.undated.map { money in
      let sum = Argument.text(said(money))
      return money.period == nil ? rows.word("report.chart-undated", ["sum": sum]) : rows.word(sum)
    }
    let known = rows.word(.list(sums.map { .text($0) }))
    let now =
      sums.isEmpty
      ? rows.word(part.isUnknown ? "report.chart-unknown" : "report.chart-none")
      : part.isUnknown ? rows.word("report.chart-more", ["sum": .text(known)]) : known
    let ended = part.ended.map { sum, days in
      let sum = sum.map(said) ?? rows.word("report.chart-sum-unknown")
      guard let last = days.high.value ?? days.low.value else { return sum }
      return rows.word(
        days.exact == nil ? "report.chart-ended-by" : "report.chart-ended", ["sum": .text(sum), "day": .day(last)])
    }
    return ([now] + ended).joined(separator: "; ")
  }

  private func said(_ money: Money) -> String {
    Answers.say(Answer(.money(money), words: ""), slot: Slot(id: 0, kind: .money), today: rows.day)
  }
}

extension TimeSpan {
  /// Did it end before this day, for sure?
  func isOver(on day: Day) -> Bool {
    guard !isRolling, let to, let last = to.high.value else { return false }
    return last < day
  }
}

extension Int {
  fileprivate func addingClamped(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
