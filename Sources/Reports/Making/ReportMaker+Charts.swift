import Answers
import Dialogue
import Record

/// What the dialogue has drawn: its charts, each in the section of the first question that it is drawn of.
extension ReportMaker {
  /// The charts of a section, as far as there is anything to draw.
  func charts(in section: Section) -> [ReportChart] {
    dialogue.charts.filter { chart in
      let questions = (chart.questions + [chart.whole].compactMap(\.self)).map { dialogue.questions[$0] }
      return questions.first?.section == section.number && questions.allSatisfy(rows.isShown)
    }.compactMap(drawn)
  }

  private func drawn(_ chart: Chart) -> ReportChart? {
    switch chart.form {
    case .grid: grid(chart)
    case .steps: steps(chart)
    case .parts: parts(chart)
    case .timeline: timeline(chart)
    }
  }

  /// A chart with its title and its message.
  func chart(_ chart: Chart, _ drawing: ReportChart.Drawing, table: ReportTable? = nil) -> ReportChart {
    ReportChart(
      title: rows.word("charts.\(chart.id)"), sentence: rows.word(rows.conversation.phrase("charts.\(chart.id).say")),
      table: table, drawing: drawing)
  }

  // MARK: Cells

  /// A yes-or-no question over two lists; nothing where too many would stand side by side. The table before it has the same in words.
  private func grid(_ chart: Chart) -> ReportChart? {
    guard let question = chart.questions.first.map({ dialogue.questions[$0] }) else { return nil }
    let (outer, inner) = (rows.record.liveItems(of: question.over[0]), rows.record.liveItems(of: question.over[1]))
    guard (1...Self.widest).contains(outer.count) else { return nil }
    var isKnown = false
    let lines = inner.map { row in
      ReportChart.Cells.Row(
        name: rows.record.items[row].name,
        cells: outer.map { column in
          let answer = rows.answer(at: Address(question.number, ItemPath([column, row])))
          let cell = cell(answer)
          isKnown = isKnown || cell.look != .unknown
          return cell
        })
    }
    guard isKnown else { return nil }
    return self.chart(chart, .cells(ReportChart.Cells(columns: outer.map(name), rows: lines)))
  }

  private func cell(_ row: AnswerRow?) -> ReportChart.Cells.Cell {
    guard let row, row.rival == nil, case .yesNo(let answer)? = row.answer.value else {
      return ReportChart.Cells.Cell(words: rows.word("report.chart-unknown"), look: .unknown)
    }
    let look: ReportChart.Look? =
      switch answer {
      case .yes: .solid
      case .partly: .striped
      case .no, .past: nil
      }
    let said = rows.say(Answer(.yesNo(answer), words: ""), for: dialogue.questions[row.address.question])
    return ReportChart.Cells.Cell(words: said, look: look)
  }

  /// An item by its name, and where its list has classes and it isn't of the first, its class. What stands inside another is called
  /// by its class anyway.
  func name(_ item: Int) -> String {
    let (item, classes) = (rows.record.items[item], dialogue.lists[rows.record.items[item].list].classes)
    guard item.parent == nil, let itemClass = item.itemClass, itemClass != classes.first?.id,
      let label = classes.first(where: { $0.id == itemClass })?.label
    else { return item.name }
    return rows.word("title.item", ["title": .text(item.name), "items": .text(label)])
  }

  /// A rating of two scales: who stands where both meet.
  private func steps(_ chart: Chart) -> ReportChart? {
    guard let number = chart.questions.first else { return nil }
    let scales = dialogue.vocabulary.slots[number].scales
    let (wide, high) = (scales[1].steps.count, scales[0].steps.count)
    var places: [[[String]]] = Array(repeating: Array(repeating: [], count: wide + 1), count: high + 1)
    for path in rows.evaluator.paths(of: number, from: ItemPath())
    where rows.evaluator.reach(Address(number, path)).isReachable {
      let row = rows.answer(at: Address(number, path))
      var steps: [String: String] = [:]
      if row?.rival == nil, case .rating(let rating)? = row?.answer.value { steps = rating.steps }
      func place(on scale: Int) -> Int {
        scales[scale].steps.firstIndex { $0.id == steps[scales[scale].id] } ?? scales[scale].steps.count
      }
      places[place(on: 0)][place(on: 1)].append(rows.names(path).joined(separator: ", "))
    }
    // Only what nobody knows is no drawing.
    guard places.dropLast().contains(where: { $0.contains { !$0.isEmpty } }) else { return nil }
    let unknown = column(rows.word("report.chart-unknown"))
    let heads = scales[0].steps.map { column($0.label) } + [unknown]
    let lines = zip(heads, places).enumerated().map { down, row in
      ReportChart.Cells.Row(
        name: row.0,
        cells: row.1.enumerated().map { place, names in
          let look = place == wide || down == high ? ReportChart.Look.unknown : .striped
          return ReportChart.Cells.Cell(words: names.joined(separator: ", "), look: names.isEmpty ? nil : look)
        })
    }
    let columns = scales[1].steps.map { column($0.label) } + [unknown]
    let table = ReportTable(
      caption: rows.word("charts.\(chart.id)"), columns: [rows.title(of: number)] + columns,
      rows: lines.map { [$0.name] + $0.cells.map(\.words) })
    return self.chart(chart, .cells(ReportChart.Cells(columns: columns, rows: lines)), table: table)
  }
}
